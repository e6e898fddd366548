"""What a sheet's name says: a month, in full, short or with the year of the file, or only that the program gave it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kb.names import plain
from loaders.calendar.calendar_words import MONTH_NUMBER, MONTHS
from loaders.calendar.dates import find_years

_GENERIC = re.compile(r"(?:hoja|sheet|tabla|table|planilha)[ _-]*\d*")
_MONTH = re.compile(r"(?:\d{1,2}[ ._-]+)?(?P<month>[a-z]+)\.?(?:[ _.'-]*(?:del? )?(?P<year>(?:20)?\d\d))?")


def sheet_heading(name: str | None, year: str | None) -> str | None:
    """Return the heading that a sheet's name makes, None for a name that says nothing.

    A month without a year ("Enero", "03-Mar") takes the one that the file is of, and a short one is spelt out, so that
    the rows below are dated.
    """
    key = plain(name or "").strip()
    if not name or _GENERIC.fullmatch(key):
        return None
    match = _MONTH.fullmatch(key)
    number = MONTH_NUMBER.get(match["month"]) if match else None
    written = match["year"] if match else None
    if match is None or number is None or not (written or year) or len(written or "") == 4:
        return name.strip()
    return f"{MONTHS[number - 1].capitalize()} {f'20{written}' if written else year}"


def year_of(texts: Iterable[str]) -> str | None:
    """Return the year that texts name, None where they name none or more than one."""
    found = {year for text in texts for year in find_years(re.sub(r"[_-]+", " ", text))}
    return found.pop() if len(found) == 1 else None
