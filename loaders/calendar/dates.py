"""Dates as Spanish reports write them: a bare day under a month, ranges, weekdays, months, quarters, years."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from kb.language import _
from kb.names import plain
from loaders.calendar.calendar_words import (
    ANY_WEEKDAY,
    DAYS,
    IN_ENGLISH,
    MONTH,
    MONTH_NUMBER,
    MONTHS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
)

_DAY_OF_MONTH = re.compile(rf"\b{WEEKDAY}{DAYS} *(?:de|/|-)? *{MONTH}{YEAR}")
_FROM_TO = re.compile(
    rf"\b(?:desde|entre) el (?:(?:{ANY_WEEKDAY}) )?(?P<d1>\d{{1,2}})(?: y)? (?:(?:hasta|al)(?: el)?|el) "
    rf"(?:(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo) )?(?P<d2>\d{{1,2}}) de {MONTH}{YEAR}"
)
# "el sábado 25 y el domingo 26 de mayo"
_TWO_DAYS = re.compile(
    rf"\b(?:{ANY_WEEKDAY}) (?P<d1>\d{{1,2}}) (?:y|al|hasta)(?: el)? "
    rf"(?:{ANY_WEEKDAY}) (?P<d2>\d{{1,2}}) de {MONTH}{YEAR}"
)
_CROSS_MONTH = re.compile(
    rf"\b(?:del?|desde el)? *(?P<d1>\d{{1,2}}) de (?P<m1>{'|'.join(MONTHS)}|setiembre)(?: del? (?P<y1>\d{{4}}))? "
    rf"(?:al?|hasta el) (?P<d2>\d{{1,2}}) de {MONTH}{YEAR}"
)
_NUMERIC = re.compile(r"\b(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>(?:19|20)?\d\d)\b")
# "10 y 11/07/2024", "del 12 al 16/08/2024"
_DAYS_NUMERIC = re.compile(
    r"\b(?P<first>\d{1,2})\s*(?:al?|y|e|-|–)\s*(?P<last>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>(?:19|20)?\d\d)\b"
)
_DAY_AND_MONTH_NUMBERS = re.compile(
    r"(?P<d1>\d{1,2})(?:/(?P<m1>\d{1,2}))?(?: *(?:-|–|al?|y) *(?P<d2>\d{1,2})/(?P<m2>\d{1,2}))?"
)
_ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d{2})-(?P<day>\d{2})\b")
# "agosto 5 de 2023", "septiembre 25, 2021", "junio 24/2017"
_MONTH_DAY = re.compile(rf"\b{MONTH} +(?P<day>\d{{1,2}})(?:,? +del? +|, *| */ *)(?P<year>(?:19|20)\d\d)\b")
_MONTH_YEAR = re.compile(rf"\b{MONTH} *(?:,? *(?:de|del) *(?:ano *)?|, *)?(?P<year>(?:19|20)\d\d)\b")
_BARE_DAYS = re.compile(rf"{WEEKDAY}{DAYS}\.?")
_YEAR_ALONE = re.compile(r"\b(?P<year>(?:19|20)\d\d)\b")
_DIGIT = re.compile(r"\d")
_DIGITS_JOINED = re.compile(r"\d[/.-]\d")  # every day that is written in numbers has such a mark
_ANY_MONTH = re.compile(MONTH)
_MONTHS_BEGIN = tuple(sorted({name[:3] for name in MONTH_NUMBER}))
_WEEK = re.compile(r"(?P<which>primera|segunda|tercera|cuarta|ultima) semana")


@dataclass(frozen=True)
class Period:
    """The month or year that dates without one belong to; both None where the document has none."""

    year: int | None = None
    month: int | None = None

    def iso(self) -> str | None:
        """Return the period as `2022-12` or `2022`, None without a year."""
        if self.year is None:
            return None
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"


@dataclass(frozen=True)
class Found:
    """A date in a text: ISO start and end (None for one day), the place of its words, and what is wrong with it."""

    start: str | None
    end: str | None
    span: tuple[int, int]
    problems: tuple[str, ...] = field(default=())


def month_period(text: str) -> Period | None:
    """Return the month that a heading or title names ("DICIEMBRE 2022"), None if it names none."""
    match = _MONTH_YEAR.search(plain(text))
    return Period(int(match["year"]), month_number(match["month"])) if match else None


def day_cell(text: str, period: Period) -> Found | None:
    """Read a date cell: a bare day or days of the period's month, or any date as in prose."""
    key = plain(text).strip()
    exact = _exact(key)
    if exact:
        return exact
    listed = re.fullmatch(r"(?P<first>\d{1,2})(?:, ?\d{1,2})* ?(?:y|,) ?(?P<last>\d{1,2})/(?P<month>\d{1,2})", key)
    if listed and period.year:  # "12, 13 y 14/06"
        key = f"{listed['first']}-{listed['last']}/{listed['month']}"
    short = _DAY_AND_MONTH_NUMBERS.fullmatch(key)
    if short and (short["m1"] or short["m2"]) and period.year:
        return _short(short, period.year)
    match = _BARE_DAYS.fullmatch(key)
    if match and period.year and period.month:
        return _days(match, period.year, period.month)
    if match and period.year is None:
        return None
    other = re.search(rf"{MONTH}|[/.]|\d-\d{{1,2}}-", key)
    several = list(_BARE_DAYS.finditer(key)) if period.month and not other else []
    if len(several) > 1 and period.year and period.month:
        found = [_days(m, period.year, period.month) for m in several]
        return Found(
            found[0].start, found[-1].end or found[-1].start, (0, len(key)), tuple(p for f in found for p in f.problems)
        )
    week = _WEEK.search(key)
    if week and period.year and period.month:
        return Found(period.iso(), None, week.span())
    return next(find_dates(text, period), None) or _month_alone(key, period)


def _exact(key: str) -> Found | None:
    """Read what a program wrote: ISO days (with an hour, or two), an ISO month, a year, a spreadsheet's number."""
    days = [_one(int(m["year"]), int(m["month"]), int(m["day"]), None, m.span()) for m in _ISO.finditer(key)
            if 1 <= int(m["month"]) <= 12]
    if days:
        last = days[-1].start if len(days) > 1 else None
        return Found(days[0].start, last, (0, len(key)), tuple(p for d in days for p in d.problems))
    if re.fullmatch(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?", key):
        return Found(key, None, (0, len(key)))
    if re.fullmatch(r"[34]\d{4}", key):  # days since the last of 1899: from 1982 to 2036
        return Found((date(1899, 12, 30) + timedelta(int(key))).isoformat(), None, (0, len(key)))
    return None


def _short(match: re.Match[str], year: int) -> Found | None:
    """Read "22/7", "14-18/08" or "17/10 y 18/10"."""
    month = int(match["m1"] or match["m2"] or 0)
    if not 1 <= month <= 12:
        return None
    first = _one(year, month, int(match["d1"]), None, match.span())
    last = _one(year, int(match["m2"]), int(match["d2"]), None, match.span()) if match["d2"] else None
    return Found(
        first.start, last.start if last else None, match.span(), first.problems + (last.problems if last else ())
    )


def _month_alone(key: str, period: Period) -> Found | None:
    match = re.fullmatch(MONTH, key.strip(" ."))
    return Found(Period(period.year, month_number(match["month"])).iso(), None, match.span()) if match else None


def find_dates(text: str, period: Period) -> Iterator[Found]:
    """Yield the dates of a prose text in order; a day and month without a year take the period's year."""
    key = plain(text)
    if len(key) != len(text):  # a letter that unfolds to two would shift every place after it
        key = "".join(plain(c)[:1] or " " for c in text)
    taken: list[tuple[int, int]] = []
    found: list[Found] = []
    for match, read in _written_dates(key):
        if any(a < match.end() and match.start() < b for a, b in taken):
            continue
        result = read(match, period)
        if result:
            taken.append(match.span())
            found.append(result)
    yield from sorted(found, key=lambda f: f.span)


@lru_cache(maxsize=256)  # several readers look for the dates of a text
def _written_dates(key: str) -> tuple[tuple[re.Match[str], Callable[[re.Match[str], Period], Found | None]], ...]:
    """Return what may be dates in a folded text, each with how it is read, the surest forms first."""
    if not _DIGIT.search(key):
        return ()
    # most texts name no month and write no day in numbers, and to look for dates in them takes long
    named = any(name in key for name in _MONTHS_BEGIN) and _ANY_MONTH.search(key) is not None
    numeric = _DIGITS_JOINED.search(key) is not None
    forms = (
        (_ISO, _numeric, numeric),
        (_FROM_TO, _from_to, named),
        (_TWO_DAYS, _from_to, named),
        (_CROSS_MONTH, _cross, named),
        (_MONTH_DAY, _month_day, named),
        (_DAY_OF_MONTH, _day_of_month, named),
        (_DAYS_NUMERIC, _days_numeric, numeric),
        (_NUMERIC, _numeric, numeric),
        (_MONTH_YEAR, _month_year, named),
    )
    return tuple((match, read) for pattern, read, possible in forms if possible for match in pattern.finditer(key))


def month_number(month: str) -> int:
    """Return the number of a month by its folded name or abbreviation."""
    return MONTH_NUMBER[month.rstrip(".")]


def _full_year(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _numeric(match: re.Match[str], period: Period) -> Found | None:
    year, month, day = _full_year(match["year"]), int(match["month"]), int(match["day"])
    if not 1 <= month <= 12:
        return None
    return _one(year, month, day, None, match.span())


def _days_numeric(match: re.Match[str], period: Period) -> Found | None:
    year, month = _full_year(match["year"]), int(match["month"])
    if not 1 <= month <= 12 or int(match["first"]) >= int(match["last"]):
        return None
    first, last = (_one(year, month, int(match[name]), None, match.span()) for name in ("first", "last"))
    return Found(first.start, last.start, match.span(), first.problems + last.problems)


def _month_year(match: re.Match[str], period: Period) -> Found:
    return Found(Period(int(match["year"]), month_number(match["month"])).iso(), None, match.span())


def _cross(match: re.Match[str], period: Period) -> Found | None:
    first, last = MONTH_NUMBER[match["m1"]], month_number(match["month"])
    year = int(match["year"]) if match["year"] else year_near(period, last)
    if year is None:
        return None
    before = year - 1 if first >= 11 and last <= 2 else year  # over the turn of the year
    start = _one(int(match["y1"] or before), first, int(match["d1"]), None, match.span())
    end = _one(year, last, int(match["d2"]), None, match.span())
    return Found(start.start, end.start, match.span(), start.problems + end.problems)


def _from_to(match: re.Match[str], period: Period) -> Found | None:
    month = month_number(match["month"])
    year = int(match["year"]) if match["year"] else year_near(period, month)
    if year is None:
        return None
    start = _one(year, month, int(match["d1"]), None, match.span())
    end = _one(year, month, int(match["d2"]), None, match.span())
    return Found(start.start, end.start, match.span(), start.problems + end.problems)


def _day_of_month(match: re.Match[str], period: Period) -> Found | None:
    month = month_number(match["month"])
    year = int(match["year"]) if match["year"] else year_near(period, month)
    if year is None:
        return None
    return _days(match, year, month)


def _month_day(match: re.Match[str], _period: Period) -> Found | None:
    return _one(int(match["year"]), month_number(match["month"]), int(match["day"]), None, match.span())


def year_near(period: Period, month: int) -> int | None:
    """Return the year of a month named without one: a report of December speaks of the January to come."""
    if period.year is None:
        return None
    if period.month and period.month >= 11 and month <= 2:
        return period.year + 1
    if period.month and period.month <= 2 and month >= 11:
        return period.year - 1
    return period.year


def _days(match: re.Match[str], year: int, month: int) -> Found:
    numbers = [int(match["from"])]
    if match["to"]:
        numbers.append(int(match["to"]))
    if match["more"]:
        numbers += [int(n) for n in re.findall(r"\d+", match["more"])]
    weekday = match["weekday"] or next((w for w in WEEKDAYS if match["short"] and w[:3] == match["short"][:3]), None)
    first = _one(year, month, numbers[0], weekday, match.span())
    if max(numbers) == numbers[0] or first.start is None:
        return first
    last = _one(year, month, max(numbers), None, match.span())
    return Found(first.start, last.start, match.span(), first.problems + last.problems)


def _one(year: int, month: int, day: int, weekday: str | None, span: tuple[int, int]) -> Found:
    """Return one day, or only its month and a problem where the calendar has no such day."""
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return Found(
            f"{year:04d}-{month:02d}",
            None,
            span,
            (_("there is no day {day}/{month}/{year}").format(day=day, month=month, year=year),),
        )
    problems: tuple[str, ...] = ()
    actual = WEEKDAYS[date(year, month, day).weekday()]
    if weekday and weekday != actual:
        problems = (
            _("{day}/{month}/{year} was not a {weekday}").format(
                day=day, month=month, year=year, weekday=_(IN_ENGLISH[weekday])
            ),
        )
    return Found(f"{year:04d}-{month:02d}-{day:02d}", None, span, problems)


def find_years(text: str) -> list[str]:
    """Return the years written in a text."""
    return [match["year"] for match in _YEAR_ALONE.finditer(text)]
