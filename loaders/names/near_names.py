"""Names that the words beside them make clear: a dateline's city, a territory for its city hall, a venue's acronym."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kb.gazetteers import cities_named, country_names, given_names
from kb.home import Home
from kb.names import fold
from loaders.names.heads import common_words, head_at
from loaders.names.spelling import spells
from loaders.names.state_names import may_have_two
from loaders.spans import Span
from loaders.tokens import CAPITAL_WORD, tokenize

# the city that a news item is dated at, before a full stop, a bracket or a dash: "PANAMÁ. Una delegación …"
_DATELINE = re.compile(
    rf"\s*(?P<city>{CAPITAL_WORD}(?: (?:de |del |la |el )?{CAPITAL_WORD}){{0,3}})"
    r"(?:\.[ –—-]+|\s+[–—-]\s+|\s*\((?=\w))(?=\W*[A-ZÁÉÍÓÚÑ¿¡])"
)
# a city beside its country: "en Yanbu, Arabia Saudita", "de Chefchaouen (Marruecos)"
_BESIDE = re.compile(
    r"\b(?:en|desde|hacia|de|ciudad de) "
    rf"(?P<city>{CAPITAL_WORD}(?: (?:de |del |la |el )?{CAPITAL_WORD}){{0,2}})(?:, | \()"
    rf"(?P<country>{CAPITAL_WORD}(?: (?:de |del |la |los )?{CAPITAL_WORD}){{0,3}})"
)
_POST = (
    r"(?i:alcald(?:e|esa)|vicealcald(?:e|esa)|intendent[ea]|prefect[oa]|exalcald(?:e|esa)|alcaldes|ediles|concejal(?:a)?|"
    r"regidor(?:a)?|presidente municipal|presidenta municipal)(?: [a-zñáéíóú]+)?"
)


def dateline_city(text: str, home: Home) -> Iterator[Span]:
    """Yield the city with which a paragraph begins as the place where it was written."""
    match = _DATELINE.match(text)
    if match is None:
        return
    city = match["city"]
    if fold(city) == fold(home.city) or any(c.population >= 100_000 for c in cities_named(city)):
        yield Span("city", match.start("city"), match.end("city"), city, city)


def cities_beside_countries(text: str) -> Iterator[Span]:
    """Yield the cities, known or not, that a country's name follows after "en" or "de"."""
    for match in _BESIDE.finditer(text) if may_have_two(text) else ():
        city = match["city"]
        first = tokenize(city)[0]
        country = fold(match["country"])
        if country not in country_names() or fold(city) in country_names():
            continue
        if first.is_acronym or first.key in common_words() or first.key in given_names():
            continue
        yield Span("city", match.start("city"), match.end("city"), city, city)


def home_by_its_territory(text: str, home: Home) -> Iterator[Span]:
    """Yield the home municipality where a post calls it by its territory: "la vicealcaldesa del Distrito Central"."""
    territory = _territory(home)
    if territory is None or territory not in text:
        return
    for match in re.finditer(rf"\b{_POST} (?:de la|del|de) (?P<name>{re.escape(territory)})\b", text):
        yield Span("body", match.start("name"), match.end("name"), match["name"], home.institution)


def without_venues_acronyms(spans: Iterable[Span], text: str) -> list[Span]:
    """Return spans with the acronym in parentheses after a venue as one more name of the venue, and no body."""
    kept: list[Span] = []
    for span in spans:
        venue = kept[-1] if kept and kept[-1].kind == "place" else None
        beside = venue and span.kind == "body" and re.fullmatch(r"\s*\(", text[venue.end : span.start])
        if venue and beside and text[span.end :].startswith(")") and spells(span.text, venue.text):
            span = Span("place", span.start, span.end, span.text, venue.name)
        kept.append(span)
    return kept


@lru_cache(maxsize=8)
def _territory(home: Home) -> str | None:
    """Return what the home institution's name says after its head, unless that is the city."""
    tokens = tokenize(home.institution)
    head = head_at(tokens, 0)
    if head is None:
        return None
    tokens = tokens[len(head.words) :]
    while tokens and tokens[0].key in ("de", "del", "la", "el", "los", "las"):
        tokens = tokens[1:]
    name = home.institution[tokens[0].start :] if tokens else ""
    return name if len(name.split()) > 1 and fold(name) != fold(home.city) else None
