"""Bodies as English names them, the head last: "Kingston City Council", "Ardmore University"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.gazetteers import cities_named
from kb.records import OrganizationKind
from loaders.spans import Span

_HEAD = (
    r"(?:City|Town|County|Borough|District|Municipal) Council|City Hall|(?:Municipal|City) Corporation|"
    r"Metropolitan (?:City|Government|Municipality)|(?:City|Municipal) Government|Municipality"
)
_WORD = r"[A-ZÁÉÍÓÚÑ][\w'’-]*\.?"
_CITY_HALL = re.compile(
    rf"(?<![\w.])(?!(?:El|La|Los|Las|The|Con|En|De|Del|Por|Para|A|Y) )(?P<city>{_WORD}"
    rf"(?: (?:(?:and|of|the|upon|&) )*{_WORD}){{0,5}}?) (?:{_HEAD})\b(?! de\b| del\b)"
)
# the last words of other bodies' names, and their kind
_LAST: dict[str, OrganizationKind] = {
    "University": "university", "Business School": "university", "Law School": "university", "College": "university",
    "Foundation": "ngo", "Chamber of Commerce": "company",
}
_OTHER = re.compile(
    rf"(?<![\w.])(?!(?:El|La|Los|Las|The|Con|En|De|Del|Por|Para|A|Y) )(?:{_WORD} (?:(?:and|of|the|&) )*){{1,4}}?"
    rf"(?P<head>{'|'.join(_LAST)})\b(?! (?:de|del|of)\b)"
)
# one of these is in every such name: few texts have any, and to look for the names takes long
_IN_A_HEAD = ("Council", "Hall", "Corporation", "Metropolitan", "Government", "Municipality")


def find_english_names(text: str) -> Iterator[Span]:
    """Yield the city halls, universities and foundations of a text that have an English name."""
    others = _OTHER.finditer(text) if any(word in text for word in _LAST) else ()
    for match in (*(_CITY_HALL.finditer(text) if _may_name_one(text) else ()), *others):
        yield Span("body", match.start(), match.end(), match.group(), match.group())


def kind_in_english(name: str) -> OrganizationKind | None:
    """Return what kind of body an English name ends with, None for a city hall's and for any other name."""
    match = _OTHER.fullmatch(name) if any(word in name for word in _LAST) else None
    return _LAST[match["head"]] if match else None


def is_english_city_hall(name: str) -> bool:
    """Whether a whole name is a city hall's in English."""
    return _may_name_one(name) and _CITY_HALL.fullmatch(name) is not None


def city_in_english(name: str) -> str | None:
    """Return the city of a city hall with an English name, if the gazetteer has it; None for any other name."""
    match = _CITY_HALL.fullmatch(name) if _may_name_one(name) else None
    return match["city"] if match and cities_named(match["city"]) else None


def _may_name_one(text: str) -> bool:
    return any(word in text for word in _IN_A_HEAD)
