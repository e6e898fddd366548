"""Stretches of the calendar that a text gives by their order: weeks of a month, quarters and halves of a year."""

from __future__ import annotations

import re

from kb.names import plain
from loaders.calendar.calendar_words import MONTHS
from loaders.calendar.dates import Found, Period, month_number, year_near

_MONTH = rf"(?P<month>{'|'.join(MONTHS)}|setiembre)"
_PART_OF_MONTH = re.compile(
    r"\b(?:(?:primera|segunda|tercera|cuarta|ultima) (?:semana|quincena)|mes|mediados|finales|fines|inicios|principios)"
    rf" (?:del? (?:mes de )?){_MONTH}(?: (?:del? )?(?:ano )?(?P<year>(?:19|20)\d\d))?\b"
)
_ORDER = {"primer": 1, "segundo": 2, "tercer": 3, "cuarto": 4, "ultimo": 0}
_PART_OF_YEAR = re.compile(
    r"\b(?P<order>primer|segundo|tercer|cuarto|ultimo) (?P<part>trimestre|cuatrimestre|semestre)"
    r"(?: (?:del? )?(?:ano )?(?P<year>(?:19|20)\d\d))?\b"
)
_MONTHS_IN = {"trimestre": 3, "cuatrimestre": 4, "semestre": 6}


def find_stretch(text: str, period: Period) -> Found | None:
    """Return the month or months that a text gives by order, None if it gives none.

    "segunda semana de diciembre" is that month; "primer trimestre de 2024" is 2024-01 to 2024-03. Without a year it is
    that of the period, or the one next to it.
    """
    key = plain(text)
    month, part = _PART_OF_MONTH.search(key), _PART_OF_YEAR.search(key)
    if month:
        number = month_number(month["month"])
        year = int(month["year"]) if month["year"] else year_near(period, number)
        return Found(Period(year, number).iso(), None, month.span()) if year else None
    return _part_of_year(part, period) if part else None


def _part_of_year(match: re.Match[str], period: Period) -> Found | None:
    size, year = _MONTHS_IN[match["part"]], int(match["year"]) if match["year"] else period.year
    last = (_ORDER[match["order"]] or 12 // size) * size
    if year is None or last > 12:
        return None
    return Found(Period(year, last - size + 1).iso(), Period(year, last).iso(), match.span())
