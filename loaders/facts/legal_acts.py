"""Legal acts by number: "Acuerdo Municipal N° 27 de 15 de marzo de 2016", "Ley 106", "Ordinance No. 12 of 2009"."""

from __future__ import annotations

import re
from functools import cache

from kb.names import plain
from loaders.calendar.dates import Period, find_dates
from loaders.lexicon import lines

_NUMBER = r"(?:n(?:o|um|umero|ro)?[.°ºo]*\s?|#\s?)?\d{1,5}(?:[-/]\d{2,4}|-?[a-z](?![a-z]))?"
_DATED = r"(?:,? (?:del?|of)(?: [\w,]+){0,5}? (?:19|20)\d\d)?"
_MONTHS = "january february march april may june july august september october november december".split()
_ENGLISH = (
    re.compile(rf"\b(?P<month>{'|'.join(_MONTHS)}) (?P<day>\d{{1,2}}),? (?P<year>(?:19|20)\d\d)\b"),
    re.compile(rf"\b(?P<day>\d{{1,2}}) (?P<month>{'|'.join(_MONTHS)}),? (?P<year>(?:19|20)\d\d)\b"),
)
_YEAR = re.compile(r"(?:\b(?:del?|en|in|of|since|desde)\s+(?:el ano\s+)?|[-/])(?P<year>(?:19|20)\d\d)\b(?!-)")


@cache
def act_pattern() -> str:
    """Return a regular expression, over folded text, of an act with its number and the date after it."""
    kinds = "|".join(sorted(lines("legal_acts.txt"), key=len, reverse=True))
    return rf"(?<![a-z])(?:{kinds})\s{_NUMBER}{_DATED}"


# the date of what a line only refers to: "creada el 17 de mayo de 2015"
_REFERRED = re.compile(
    r"\b(?:cread|fundad|constituid|aprobad|promulgad|sancionad|ratificad|vigente|establecid)\w* [^.;]{0,40}?"
    r"(?:19|20)\d\d\b"
)


def without_acts(text: str) -> str:
    """Return a folded text without the acts by their number, and the creations, that it dates."""
    return _REFERRED.sub(" ", re.sub(act_pattern(), " ", plain(text)))


def date_in(text: str) -> str | None:
    """Return the first day or month that a text gives with its year, else its first year; None without one."""
    found = next(find_dates(text, Period()), None)
    if found and found.start:
        return found.start
    key = plain(text)
    for pattern in _ENGLISH:
        match = pattern.search(key)
        if match and 1 <= int(match["day"]) <= 31:
            return f"{match['year']}-{_MONTHS.index(match['month']) + 1:02}-{int(match['day']):02}"
    year = _YEAR.search(key)
    return year["year"] if year else None
