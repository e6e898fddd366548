"""Headings that give a day: what stands under "Martes 14 de mayo" took place on it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kb.names import plain
from loaders.blocks import Block, Text
from loaders.calendar.calendar_words import ANY_WEEKDAY
from loaders.calendar.dates import Period, day_cell, find_dates

# what may stand before the day in such a heading; "Informe al 30 de junio" gives no day to what it reports on
_BEFORE = re.compile(
    r"[\W_]*(?:(?:agenda|jornada|actividades|programa|programacion|reuniones|eventos|dia)\b[\W_]*(?:del?|para)?[\W_]*)?"
    r"(?:el|dia)?[\W_]*"
)
_BARE_DAY = re.compile(rf"[\W_]*(?:el )?(?:dia|{ANY_WEEKDAY}),? (?P<day>\d{{1,2}})[\W_]*(?:[:–—-] .*)?")
_WEEKDAY = re.compile(rf"\b(?:{ANY_WEEKDAY})\b")
# a heading inside a day does not end it
_PART_OF_DAY = re.compile(r"[\W_]*(?:(?:por|en) la )?(?:manana|tarde|noche|mediodia|am|pm|a\.m\.|p\.m\.)[\W_]*")
_ENOUGH = 2  # headings with a day but no weekday, from which on a document is taken to go by days


def goes_by_days(blocks: Iterable[Block]) -> bool:
    """Say whether a document's headings give days: one with its weekday, or several; one date alone is its own."""
    texts = [block.text for block in blocks if isinstance(block, Text) and block.kind == "heading"]
    days = [text for text in texts if heading_day(text, Period(2000, 1))]
    return len(days) >= _ENOUGH or any(_WEEKDAY.search(plain(text)) for text in days)


def heading_day(text: str, period: Period) -> str | None:
    """Return the ISO day that a heading gives, "Martes 14" in the period's month; None without one or of several."""
    key = plain(text)
    bare = _BARE_DAY.fullmatch(key)
    if bare and period.month:
        found = day_cell(bare["day"], period)
        return found.start if found and found.start and len(found.start) == 10 else None
    days = list(find_dates(text, period))
    if len(days) != 1 or days[0].end or len(days[0].start or "") != 10:
        return None
    return days[0].start if _BEFORE.fullmatch(key[: days[0].span[0]]) else None


def is_part_of_day(text: str) -> bool:
    """Say whether a heading only divides a day: "Tarde", "Por la mañana"."""
    return bool(_PART_OF_DAY.fullmatch(plain(text)))
