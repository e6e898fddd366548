"""Days and months that a text gives without their year: "en octubre", "ayer", "este martes"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kb.names import plain
from loaders.calendar_words import ANY_WEEKDAY, MONTH, WEEKDAYS
from loaders.dates import Found, Period, month_number, year_near

_MONTH_ALONE = re.compile(
    rf"\b(?:en|antes de|hasta|para|a fines de|antes de fin de|a fin de|fin de|durante) {MONTH}(?! (?:de )?\d)"
)


def month_alone(text: str, period: Period) -> Found | None:
    """Return the month that a text gives without a year ("en octubre"), in the period's year or the one next to it."""
    match = _MONTH_ALONE.search(plain(text))
    if match is None or period.year is None:
        return None
    month = month_number(match["month"])
    return Found(Period(year_near(period, month), month).iso(), None, match.span())


_RELATIVE = re.compile(
    rf"\b(?P<word>ayer|hoy|manana|anteayer)\b(?! (?:{ANY_WEEKDAY}))|"
    rf"\b(?:este|el pasado|el|hoy) (?P<day>{ANY_WEEKDAY})\b(?! \d)(?P<next> proximo)?"
)


def relative_day(text: str, published: str | None) -> Found | None:
    """Return the day that "ayer" or "este martes" means in a text published on an ISO day; None without one."""
    match = _RELATIVE.search(plain(text)) if published and len(published) == 10 else None
    if match is None or published is None:
        return None
    day = date.fromisoformat(published)
    if match["word"]:
        day += timedelta({"anteayer": -2, "ayer": -1, "hoy": 0, "manana": 1}[match["word"]])
    else:
        back = (day.weekday() - WEEKDAYS.index(match["day"])) % 7
        day += timedelta(7 - back if match["next"] else -back)
    return Found(day.isoformat(), None, match.span())
