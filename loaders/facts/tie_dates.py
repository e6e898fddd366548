"""The day on which a tie between cities was signed, beside its words: "se firmó … con Ⓒ el 10 de mayo de 2023"."""

from __future__ import annotations

import re

from kb.names import plain
from loaders.calendar.dates import Found, Period, find_dates

_SIGNED = (
    r"\b(?:se )?(?:(?:firm|rubric|formaliz|oficializ|sell|celebr|concret|ratific|acord)(?:o|aron|ad[oa])|"
    r"suscri(?:bio|bieron|p?t[oa])|establec(?:io|ieron|id[oa]))\b"
)
_SIGNED_BEFORE = re.compile(_SIGNED + r"(?: en [a-z]+)?,? $")
_SIGNED_AFTER = re.compile(rf"[\s,]*(?:(?:ambas|las dos|las) (?:ciudades|partes) )?{_SIGNED}")
# between a city and the day stands nothing but its country
_COUNTRY = re.compile(r"[\s,(]*(?:[A-ZÁÉÍÓÚÑ][\w.]*[\s,)]*(?:(?:de|del|la) )?){0,4}")


def signed_on(before: str, after: str, period: Period) -> str | None:
    """Return the ISO day or month of a signature, of the words before and after a city; None where none is told."""
    if not re.search(_SIGNED, plain(before)):
        return None
    for found in find_dates(after, period):
        if _COUNTRY.fullmatch(after[: found.span[0]]):
            return found.start
    return next((found.start for found in find_dates(before, period) if _beside_signing(before, found)), None)


_SINCE = re.compile(
    r"\b(?:desde|suscrip?t\w+|firmad\w+|firmaron|suscribi\w+|firmo|celebrad\w+|vigente desde|en|data de|del|de|"
    r"el)\s*(?:el |la |en |del? )?(?:ano )?$|\($|"
    r"\b(?:intencion|hermanamiento|convenio|acuerdo|acta|amistad|protocolo|memorando|instrumento)\s*$"
)
# "Venció en octubre de 2015", "vigente hasta el 3 de mayo de 2024"
_ENDS = re.compile(
    r"\b(?:venc(?:io|e|ido)|expir(?:o|a|ado)|caduc(?:o|a|ado)|(?:vigente|vigencia) hasta)"
    r"(?: (?:el|en|desde))*(?: ano)? $"
)


def since_in(words: str, period: Period) -> str | None:
    """Return the date of the signature or after "desde", a bare year too."""
    dates = [d for d in find_dates(words, period) if _SINCE.search(plain(words[: d.span[0]]))]
    if dates:
        return dates[0].start
    years = [m for m in re.finditer(r"\b(?:19|20)\d\d\b", words) if _SINCE.search(plain(words[: m.start()]))]
    return years[0].group() if years else None


def ended_on(words: str, period: Period) -> str | None:
    """Return the ISO day, month or year on which words say that a tie ended or ends; None where they say none."""
    dates = find_dates(words, period)
    return next((found.start for found in dates if _ENDS.search(plain(words[: found.span[0]]))), None)


def _beside_signing(words: str, found: Found) -> bool:
    start, end = found.span
    return bool(_SIGNED_AFTER.match(plain(words[end:])) or _SIGNED_BEFORE.search(plain(words[:start])))
