"""Days and months that a text gives without their year: "en octubre", "ayer", "este martes"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kb.names import plain
from loaders.calendar.calendar_words import ANY_WEEKDAY, MONTH, WEEKDAYS
from loaders.calendar.dates import Found, Period, day_cell, find_dates, month_number, year_near
from loaders.names.lens import Lens

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
    rf"\b(?P<word>ayer|(?<!la )(?<!de )(?<!esta )(?<!una )manana|anteayer|hoy(?! (?:{ANY_WEEKDAY})))\b|"
    rf"\b(?:este|el pasado|el|del|el mismo|hoy) (?P<day>{ANY_WEEKDAY})\b"
    r"(?! (?:[0-2]?\d|3[01])\b)(?P<next> proximo)?"
)


def relative_day(text: str, published: str | None, *, ahead: bool = False) -> Found | None:
    """Return the day that "ayer" or "este martes" means in a text published on an ISO day; None without one.

    `ahead` says that the text tells what is to come, so that its weekday is the next one.
    """
    match = _RELATIVE.search(plain(text)) if published and len(published) == 10 else None
    if match is None or published is None:
        return None
    day = date.fromisoformat(published)
    if match["word"]:
        day += timedelta({"anteayer": -2, "ayer": -1, "hoy": 0, "manana": 1}[match["word"]])
    else:
        back = (day.weekday() - WEEKDAYS.index(match["day"])) % 7
        day += timedelta(7 - back if match["next"] or (ahead and back and "pasado" not in match.group()) else -back)
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


def year_ahead(text: str, period: Period) -> Found | None:
    """Return the year after the document's for which a sentence announces something: "acogerá en 2027 la reunión"."""
    match = re.search(r"\b(?:en|para|durante) (?:el )?(?:ano )?(?P<year>20\d\d)\b", plain(text))
    ahead = match is not None and (period.year is None or int(match["year"]) > period.year)
    return Found(match["year"], None, match.span()) if match and ahead else None


def day_of(sentence: str, lens: Lens, *, ahead: bool = False) -> Found | None:
    """Return the day that a sentence gives, or that its "ayer", "este martes" means beside the day of publication."""
    period, published = lens.period, lens.published
    dates = (f for f in find_dates(sentence, period) if f.start and (len(f.start) == 10 or not published))
    found = next(dates, None)
    relative = relative_day(sentence, published, ahead=ahead)
    relative = relative or _weekday_and_day(sentence, period)
    return relative if relative and (found is None or found.start == published) else found


def _weekday_and_day(sentence: str, period: Period) -> Found | None:
    """Return the day of "el pasado lunes 19": in the period's month or, where its weekday says so, the one before."""
    match = re.search(
        rf"\b(?:el|este|del?)(?: (?P<past>pasado))? (?P<day>(?P<weekday>{ANY_WEEKDAY}) (?P<number>\d{{1,2}}))\b(?! de)",
        plain(sentence),
    )
    if match is None or not period.month or not period.year:
        return None
    here, before = period, Period(period.year - (period.month == 1), (period.month - 2) % 12 + 1)
    weekday = WEEKDAYS.index(match["weekday"])
    fits = [one for one in (here, before) if _weekday(one, int(match["number"])) == weekday]
    return day_cell(match["day"], fits[0] if fits else here)


def _weekday(period: Period, number: int) -> int | None:
    try:
        return date(period.year or 0, period.month or 0, number).weekday()
    except ValueError:
        return None
