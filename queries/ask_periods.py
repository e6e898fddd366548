"""Periods in questions, in Spanish and English words: en diciembre, desde 2022, el año pasado, in March 2023."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from queries.ask_points import MONTHS_OF, POINTS, TIME_WORDS, UNIT, UNITS, any_of, shifted
from queries.ask_when import Point, When
from queries.period import Period

_COUNTS = {"un": 1, "una": 1, "one": 1, "a": 1, "dos": 2, "two": 2, "tres": 3, "three": 3, "cuatro": 4, "four": 4,
           "cinco": 5, "five": 5, "seis": 6, "six": 6, "siete": 7, "seven": 7, "ocho": 8, "eight": 8, "nueve": 9,
           "nine": 9, "diez": 10, "ten": 10, "doce": 12, "twelve": 12, "quince": 15, "fifteen": 15}
_COUNT = rf"(?P<count>\d{{1,3}}|{any_of(_COUNTS)})"
_ARTICLE = r"(?:(?:el|la|los|las|the|ano) )*"


@dataclass(frozen=True)
class FoundPeriod:
    """A period, and where in the text its words stand."""

    period: Period
    start: int
    end: int


_Reader = Callable[[re.Match[str], When], Period | None]


def find_period(text: str, when: When) -> FoundPeriod | None:
    """Return the first period that a folded text names, None where there is none.

    What is relative is counted from the day on which is asked; `When.meant` says which year is meant where none is.
    """
    if not any(word in TIME_WORDS or word.isdigit() for word in text.split()):
        return None  # the patterns take a while to be made
    for pattern, read in _frames():
        for match in pattern.finditer(text):
            if (period := read(match, when)) is not None:
                return FoundPeriod(period, match.start(), match.end())
    return None


@cache
def _frames() -> tuple[tuple[re.Pattern[str], _Reader], ...]:
    """Return the ways in which points make a period; the first that is found counts."""
    return (
        _frame("(?:entre|between) ", _span, "(?:y|and)"),
        _frame("(?:desde|de|del|from) ", _span, "(?:a|al|hasta|to|until|through|till)"),
        (re.compile(rf"(?<!\w)(?:(?:en|durante|in|during|over|de|desde|for|por) )?(?:los |las |the )?"
                    rf"(?:ultim[oa]s?|last|past|previous) {_COUNT} {UNIT}(?!\w)"), _last_units),
        (re.compile(rf"(?<!\w)(?:(?:en|durante|in|during|over|for|para) )?(?:los |las |the )?"
                    rf"(?:proxim[oa]s|siguientes|next|coming) {_COUNT} {UNIT}(?!\w)"), _next_units),
        (re.compile(rf"(?<!\w)(?:desde hace|since) {_COUNT} {UNIT}(?: ago)?(?!\w)"), _ago),
        (re.compile(rf"(?<!\w)hace {_COUNT} {UNIT}(?!\w)"), _that_unit),
        (re.compile(rf"(?<!\w){_COUNT} {UNIT} ago(?!\w)"), _that_unit),
        _frame(r"(?:antes (?:de|del)|before|prior to) ", _before),
        _frame(r"(?:despues (?:de|del)|after|posterior(?:es)? a|luego de) ", _after),
        _frame(r"(?:desde|a partir de|a partir del|since|from|starting(?: in| from)?) ", _since),
        _frame(r"(?:hasta|until|till|up to|through|a mas tardar(?: en)?) ", _until),
        _frame(r"(?:(?:en|durante|in|during|on|del?|of|for|para|al|por) )?", _span, "(?:y|and|a|to)"),
        _frame(r"(?:(?:en|durante|in|during|on|del?|of|for|para|a fecha de|a|al|por|as of|at|over) )?", _within),
    )


def _frame(before: str, read: _Reader, between: str | None = None) -> tuple[re.Pattern[str], _Reader]:
    points = _points("_a") + (rf" {between} {_ARTICLE}{_points('_b')}" if between else "")
    return re.compile(rf"(?<!\w){before}{_ARTICLE}{points}"), read


def _points(mark: str) -> str:
    """Return one pattern for every point, its groups marked so that two points can stand in one frame."""
    pieces = []
    for number, (pattern, _read) in enumerate(POINTS):
        named = re.sub(r"\(\?P<(\w+)>", rf"(?P<\1_{number}{mark}>", pattern)
        pieces.append(f"(?P<point_{number}{mark}>(?<!\\w)(?:{named})(?!\\w))")
    return "(?:" + "|".join(pieces) + ")"


def _point(match: re.Match[str], mark: str, when: When) -> Point | None:
    """Read the point of a frame that stands where `mark` says."""
    found = {key: value for key, value in match.groupdict().items() if value is not None}
    for number, (_pattern, read) in enumerate(POINTS):
        end = f"_{number}{mark}"
        if f"point{end}" in found:
            groups = {key.removesuffix(end): value for key, value in found.items() if key.endswith(end)}
            return read(groups, when)
    return None


def _span(match: re.Match[str], when: When) -> Period | None:
    last = _point(match, "_b", when)
    if last is None:
        return None
    # "de noviembre a diciembre de 2021": the year that stands at the end is the first one's too
    first = _point(match, "_a", When(_last_day(last[1])))
    return Period(first[0], last[1]) if first is not None else None


def _first_day(iso: str) -> date:
    year, month, day = [*(int(part) for part in iso.split("-")), 1, 1][:3]
    return date(year, month, day)


def _last_day(iso: str) -> date:
    return _first_day(_next_to(iso, 1)) - timedelta(1)


def _since(match: re.Match[str], when: When) -> Period | None:
    point = _point(match, "_a", when)
    return Period(point[0], None) if point else None


def _until(match: re.Match[str], when: When) -> Period | None:
    point = _point(match, "_a", when)
    return Period(None, point[1]) if point else None


def _before(match: re.Match[str], when: When) -> Period | None:
    point = _point(match, "_a", when)
    return Period(None, _next_to(point[0], -1)) if point else None


def _after(match: re.Match[str], when: When) -> Period | None:
    point = _point(match, "_a", when)
    return Period(_next_to(point[1], 1), None) if point else None


def _within(match: re.Match[str], when: When) -> Period | None:
    point = _point(match, "_a", when)
    return Period(*point) if point else None


def _next_to(iso: str, by: int) -> str:
    """Return the year, month or day before or after, as exact as the date is."""
    return shifted(_first_day(iso), ("year", "month", "day")[iso.count("-")], by)[0]


def _last_units(match: re.Match[str], when: When) -> Period:
    return Period(_moved(when.today, match, -1), when.today.isoformat())


def _next_units(match: re.Match[str], when: When) -> Period:
    return Period(when.today.isoformat(), _moved(when.today, match, 1))


def _ago(match: re.Match[str], when: When) -> Period:
    return Period(_moved(when.today, match, -1), None)


def _that_unit(match: re.Match[str], when: When) -> Period:
    """Read "hace dos meses" as the month two months ago."""
    word = match["count"]
    return Period(*shifted(when.today, UNITS[match["unit"]], -(int(word) if word.isdigit() else _COUNTS[word])))


def _moved(today: date, match: re.Match[str], sign: int) -> str:
    """Return the day that is so many units away from today."""
    word, unit = match["count"], UNITS[match["unit"]]
    count = sign * (int(word) if word.isdigit() else _COUNTS[word])
    if unit in ("day", "week"):
        return (today + timedelta(count * (7 if unit == "week" else 1))).isoformat()
    year, month = divmod(today.year * 12 + today.month - 1 + count * MONTHS_OF[unit], 12)
    for day in range(today.day, 27, -1):  # 31 March less a month is the last day of February
        try:
            return date(year, month + 1, day).isoformat()
        except ValueError:
            continue
    return date(year, month + 1, min(today.day, 28)).isoformat()
