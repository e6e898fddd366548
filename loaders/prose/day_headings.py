"""Headings and lines that give a day: what stands under "Martes 14 de mayo" took place on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from kb.names import plain
from loaders.blocks import Block, Text
from loaders.calendar.calendar_words import ANY_WEEKDAY, MONTH_NUMBER, WEEKDAYS
from loaders.calendar.dates import Found, Period, day_cell, find_dates

# what may stand before the day in such a heading; "Informe al 30 de junio" gives no day to what it reports on
_BEFORE = re.compile(
    r"[\W_]*(?:(?:agenda|jornada|actividades|programa|programacion|reuniones|eventos|dia)\b[\W_]*(?:del?|para)?[\W_]*)?"
    r"(?:el|dia)?[\W_]*"
)
_BARE_DAY = re.compile(rf"[\W_]*(?:el )?(?:dia|{ANY_WEEKDAY}),? (?P<day>\d{{1,2}})[\W_]*(?:[:–—-] .*)?")
_WEEKDAY = re.compile(rf"\b(?:{ANY_WEEKDAY})\b")
# a heading inside a day does not end it
_PART_OF_DAY = re.compile(r"[\W_]*(?:(?:por|en) la )?(?:manana|tarde|noche|mediodia|am|pm|a\.m\.|p\.m\.)[\W_]*")
# the words of a line that only gives days, and what shows that its numbers are days and no sum
_OF_DAYS = frozenset((*MONTH_NUMBER, *WEEKDAYS, "dia", "dias", "de", "del", "el", "los", "al", "a", "y", "e"))
_SHOWS_DAYS = re.compile(rf"\b(?:{ANY_WEEKDAY}|dias?|al?|y)\b|\d ?[/–-] ?\d|[a-z]{{3}}")
_LONGEST_LINE = 45  # letters
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


def day_line(text: str, period: Period) -> Found | None:
    """Return the day or days that a line only gives ("Jueves 4", "Del 14 al 16", "27/9"); None for any other text."""
    key = plain(text).strip(" .:–—-*•")
    words = re.findall(r"[^\W\d_]+|\d+", key)
    if len(text) > _LONGEST_LINE or not any(map(str.isdigit, words)) or not _SHOWS_DAYS.search(key):
        return None
    if any(not word.isdigit() and word not in _OF_DAYS for word in words):
        return None
    found = day_cell(key, period)
    return found if found and found.start and len(found.start) == 10 and not found.problems else None


def day_lines(blocks: Sequence[Block], period: Period) -> dict[str, Found]:
    """Return the days of the lines that part a text into days, by their locators; none where one line has a day alone.

    Each has a text of another kind under it, and the days follow one another; one date alone is the paper's own.
    """
    found: dict[str, Found] = {}
    for block, following in pairwise(blocks):
        if isinstance(block, Text) and isinstance(following, Text) and block.kind == "paragraph":
            days = day_line(block.text, period)
            if days is not None and day_line(following.text, period) is None:
                found[block.locator] = days
    starts = [days.start or "" for days in found.values()]
    return found if len(starts) >= _ENOUGH and starts == sorted(set(starts)) else {}
