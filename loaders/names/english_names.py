"""City halls as English names them, the head last: "Kingston City Council", "Busan Metropolitan City"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.gazetteers import cities_named
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
# one of these is in every such name: few texts have any, and to look for the names takes long
_IN_A_HEAD = ("Council", "Hall", "Corporation", "Metropolitan", "Government", "Municipality")


def find_english_names(text: str) -> Iterator[Span]:
    """Yield the city halls of a text that have an English name."""
    for match in _CITY_HALL.finditer(text) if _may_name_one(text) else ():
        yield Span("body", match.start(), match.end(), match.group(), match.group())


def is_english_city_hall(name: str) -> bool:
    """Whether a whole name is a city hall's in English."""
    return _may_name_one(name) and _CITY_HALL.fullmatch(name) is not None


def city_in_english(name: str) -> str | None:
    """Return the city of a city hall with an English name, if the gazetteer has it; None for any other name."""
    match = _CITY_HALL.fullmatch(name) if _may_name_one(name) else None
    return match["city"] if match and cities_named(match["city"]) else None


def _may_name_one(text: str) -> bool:
    return any(word in text for word in _IN_A_HEAD)
