"""The cities that a sentence about ties names: by themselves, by their city hall, or where no list knows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kb.gazetteers import cities_named, country_names, given_names
from kb.names import fold, plain
from kb.records import Passage
from loaders.entities.both_cities import home_city
from loaders.entities.draft import Draft
from loaders.entities.mentions import Mentions
from loaders.lexicon import words
from loaders.names.classify import city_of
from loaders.names.lens import is_home
from loaders.names.registry import Entry
from loaders.spans import Span

# a name that only the gazetteer says is a city's must be a large one's
_LARGE = 100_000
_CAPITALS = re.compile(r"\b[A-ZÁÉÍÓÚ][\w’'-]+(?: (?:de |del |la |el |los |las )*[A-ZÁÉÍÓÚ][\w’'-]+)*")
# what follows a name that may be a person's and is here a city's: "Asunción figura con …", "Mercedes (1998)"
_AS_A_CITY = re.compile(
    r" (?:\(|solo |figura|sigue|aparece|consta|esta (?:en|vigente|vencid)|tiene (?:un|carta)|desde )"
)
_UNKNOWN = re.compile(
    r"\b(?:[Cc]on|[Ee]ntre) (?P<name>[A-ZÁÉÍÓÚ][\w’'-]+(?: (?:de |del |la |el |los |las )*[A-ZÁÉÍÓÚ][\w’'-]+)*)"
)


@dataclass(frozen=True)
class NamedCity:
    """A city in a text: its entry and where its name stands."""

    entry: Entry
    start: int
    end: int


def cities_in(
    text: str, start: int, end: int, mentions: Mentions, passage: Passage, draft: Draft
) -> list[NamedCity]:
    """Return the cities of a sentence: named, by their municipality, or after "con" where no list knows them."""
    found: list[NamedCity] = []
    inside = [span for span in mentions.skeleton.spans if start <= span.start < end]
    for span in inside:
        entry = mentions.entries[span]
        if span.kind == "city":
            found.append(NamedCity(entry, span.start, span.end))
        elif span.kind == "body" and draft.registry.class_of(entry).kind == "municipality":
            city = city_of(entry.name)
            known = draft.registry.called(city, "city") if city else None
            if known is None and is_home(span.name, draft.lens.home):
                known = home_city(draft, passage)
            if known:
                found.append(NamedCity(known, span.start, span.end))
    for at, to in _more_cities(text, start, end):
        if all(to <= span.start or span.end <= at for span in inside):
            found.append(NamedCity(draft.entity(Span("city", at, to, text[at:to], text[at:to]), passage), at, to))
    once: dict[int, NamedCity] = {}
    for named in sorted(found, key=lambda n: n.start):
        once.setdefault(id(named.entry), named)
    return list(once.values())


def _more_cities(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where other cities stand: capital words after "con" or "entre", or that the gazetteer has as a city."""
    yield from (match.span("name") for match in _UNKNOWN.finditer(text, start, end))
    for match in _CAPITALS.finditer(text, start, end):
        known = [c for c in cities_named(match.group()) if c.population >= _LARGE]
        key = fold(match.group())
        named = key in given_names() and not _AS_A_CITY.match(plain(text[match.end() : match.end() + 20]))
        other_word = key in country_names() or named or key in words("function_words.txt")
        if known and not other_word:
            yield match.span()
