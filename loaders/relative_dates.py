"""Days and months that a text gives without their year: "en octubre", "ayer", "este martes"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kb.names import plain
from loaders.calendar_words import ANY_WEEKDAY, MONTH, WEEKDAYS
from loaders.dates import Found, Period, day_cell, find_dates, month_number, year_near
from loaders.lens import Lens

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
    rf"\b(?P<word>ayer|manana|anteayer|hoy(?! (?:{ANY_WEEKDAY})))\b|"
    rf"\b(?:este|el pasado|el|del|el mismo|hoy) (?P<day>{ANY_WEEKDAY})\b"
    r"(?! (?:[0-2]?\d|3[01])\b)(?P<next> proximo)?"
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


# a month of the past that its year, or "this year", follows or precedes
_MONTH_OF_YEAR = re.compile(
    rf"\b(?:en|a fines de|a inicios de) {MONTH}(?: del? (?:(?P<year>(?:19|20)\d\d)|"
    r"(?:este|ese|mismo|presente|corriente|ano)\b))?"
)


def month_of(text: str, period: Period) -> Found | None:
    """Return the month that a sentence says something was in: "en octubre de 2023", "en marzo de este año"."""
    match = _MONTH_OF_YEAR.search(plain(text))
    year = int(match["year"]) if match and match["year"] else period.year
    if match is None or year is None:
        return None
    return Found(Period(year, month_number(match["month"])).iso(), None, match.span())


def day_of(sentence: str, lens: Lens) -> Found | None:
    """Return the day that a sentence gives, or that its "ayer", "este martes" means beside the day of publication."""
    period, published = lens.period, lens.published
    dates = (f for f in find_dates(sentence, period) if f.start and (len(f.start) == 10 or not published))
    found = next(dates, None)
    relative = relative_day(sentence, published)
    relative = relative or _weekday_and_day(sentence, period)
    return relative if relative and (found is None or found.start == published) else found


def _weekday_and_day(sentence: str, period: Period) -> Found | None:
    """Return the day of "el viernes 8" in the period's month."""
    match = re.search(rf"\b(?:el|este) (?P<day>(?:{ANY_WEEKDAY}) \d{{1,2}})\b(?! de)", plain(sentence))
    return day_cell(match["day"], period) if match and period.month else None
