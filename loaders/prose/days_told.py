"""The day or month of what a bullet or sentence tells: not one by which something is due, nor one only spoken of."""

from __future__ import annotations

import re

from kb.names import plain
from loaders.activities.relative_dates import day_of
from loaders.calendar.calendar_words import MONTH
from loaders.calendar.dates import Found, Period, day_cell, find_dates, month_number
from loaders.entities.draft import Draft
from loaders.prose.opening_dates import opening_date
from loaders.sentences import first_sentence

_BY = re.compile(r"\b(?:antes|tardar|hasta|plazo|vence|vencimiento|cierre|cierra|limite)\b[^.,;]{0,16}$")
_IN_A_MONTH = re.compile(
    rf"\W*(?:en|durante|a (?:inicios|principios|mediados|fines|finales) de) (?:el mes de )?{MONTH}\b(?! (?:de )?\d)"
)


def own_day(sentence: str, draft: Draft) -> Found | None:
    """Return the day of what a sentence tells: not one by which something is due."""
    key = plain(sentence)
    days = [found for found in find_dates(sentence, draft.lens.period) if found.start and len(found.start) == 10]
    due = [found.start for found in days if _BY.search(key[: found.span[0]])]
    when = day_of(sentence, draft.lens) or _day_named(sentence, draft.lens.period)
    return when if when is None or when.start not in due else next((d for d in days if d.start not in due), None)


# the day that a text begins with: "El 9 de marzo se mantuvo …", "Los días 18 y 19 de marzo, Ana Paz expuso …"
_AT_THE_HEAD = re.compile(r"\W*(?:(?:el|los|las|del?|entre el|dias?) ){0,3}")
_TELLS = re.compile(
    r",? (?:\([^()]*\) )?(?:(?:se|nos|la|el|los|las) )?[^.;]{0,120}?"
    r"(?:\b[a-zñáéíóú]{2,}(?:ó|aron|ieron|amos|imos)\b|\b(?:hizo|dio|fue|fueron|vino)\b|"
    r"\b\w*(?:tuv|hub|pus|dij|traj|duj|pud)o\b)"
)


_MONTHS_BACK = 12  # what is told of an earlier day is history


def _months_between(day: str, period: Period) -> int:
    return ((period.year or 0) - int(day[:4])) * 12 + (period.month or 0) - int(day[5:7])


def told_day(text: str, period: Period) -> Found | None:
    """Return the day, of any month up to the period's, that a text begins with and tells of; None for any other text.

    A report may tell what took place in the months before its own.
    """
    key = plain(text)
    for found in find_dates(text, period) if len(key) == len(text) and period.month else ():
        if not _AT_THE_HEAD.fullmatch(key[: found.span[0]] or " ") or len(found.start or "") != 10:
            return None
        past = 0 <= _months_between(found.start or "", period) <= _MONTHS_BACK
        return found if past and _TELLS.match(text, found.span[1]) else None
    return None


def when_told(text: str, period: Period) -> Found | None:
    """Return the first date of the first sentence if it lies in the period: another date is of what is spoken about."""
    opening = opening_date(text, period) or told_day(text, period)
    if opening is not None:
        return opening
    month = period.iso()
    first = first_sentence(text)
    for found in find_dates(first, period):
        due = _BY.search(plain(first[: found.span[0]]))
        if month and not due and found.start and len(found.start) == 10 and found.start.startswith(month):
            return found
    return _day_named(first, period) or month_named(first, period)


def month_named(text: str, period: Period) -> Found | None:
    """Read "En febrero se coordinó …" at the beginning of a bullet of a document that is of a year."""
    match = _IN_A_MONTH.match(plain(text)) if period.year and period.month is None else None
    return Found(Period(period.year, month_number(match["month"])).iso(), None, match.span()) if match else None


def _day_named(text: str, period: Period) -> Found | None:
    """Read "El día 3", "El viernes 12", "El 4 y el 23" at the beginning of a bullet, days of the period's month."""

    match = re.match(
        r"\s*(?:el|los|del) (?:dias? )?(?P<days>(?:(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo) )?\d{1,2}"
        r"(?: (?:y|al) \d{1,2})?)(?= (?:se|y el|,)|, )",
        plain(text),
    )
    return day_cell(match["days"], period) if match and period.month else None
