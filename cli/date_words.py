"""Dates as people write them: 2022-06-15, 15/06/2022, 15-6-2022, junio 2022, 15 de junio de 2022, June 15, 2022."""

from __future__ import annotations

import re
from calendar import monthrange

from kb.names import fold

_SPANISH = ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre")
_ENGLISH = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december")
_SHORT = 3  # letters that are enough of a month's name
_YEAR = r"(?P<year>[12]\d{3})"
_MONTH, _DAY = r"(?P<month>\d{1,2})", r"(?P<day>\d{1,2})"
_NAME = r"(?P<name>[a-z]{3,})"
_NUMERIC = tuple(map(re.compile, (
    rf"{_YEAR}", rf"{_YEAR}-{_MONTH}", rf"{_YEAR}-{_MONTH}-{_DAY}", rf"{_MONTH}-{_YEAR}", rf"{_DAY}-{_MONTH}-{_YEAR}",
)))
_WORDS = tuple(map(re.compile, (
    rf"{_NAME}(?: de| del| of)? {_YEAR}",
    rf"{_DAY}(?:ro|o|st|nd|rd|th)?(?: de| of)? {_NAME}(?: de| del| of)? {_YEAR}",
    rf"{_NAME} {_DAY}(?:st|nd|rd|th)? {_YEAR}",
)))


def iso_date(text: str) -> str | None:
    """Return a date as ISO text, as exact as it was written: `2022`, `2022-06` or `2022-06-15`; None where it is none.

    In numbers the day stands before the month, as it is written in Spanish. A day or month that the calendar has not
    is no date.
    """
    numbers = re.sub(r"\s*[./\-]\s*", "-", text.strip())
    match = next(filter(None, (pattern.fullmatch(numbers) for pattern in _NUMERIC)), None)
    match = match or next(filter(None, (pattern.fullmatch(fold(text)) for pattern in _WORDS)), None)
    return _iso(match.groupdict()) if match else None


def _iso(parts: dict[str, str | None]) -> str | None:
    year, day = int(parts["year"] or 0), int(parts.get("day") or 0)
    month = _month_named(parts["name"]) if parts.get("name") else int(parts.get("month") or 0)
    if month is None or ("month" in parts and not 1 <= month <= 12):
        return None
    if "day" in parts and not 1 <= day <= monthrange(year, month)[1]:
        return None
    return "-".join([f"{year:04}", *([f"{month:02}"] if month else []), *([f"{day:02}"] if "day" in parts else [])])


def _month_named(word: str | None) -> int | None:
    """Return the number of a month by its Spanish or English name, or the beginning of it."""
    word = "septiembre" if (word or "").startswith("set") else word or ""
    for names in (_SPANISH, _ENGLISH):
        for number, name in enumerate(names, 1):
            if (len(word) >= _SHORT and name.startswith(word)) or (word == "sept" and number == 9):
                return number
    return None
