"""People whom a text calls by their surname alone, after it has named them in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kb.gazetteers import cities_named, country_names, given_names
from kb.names import fold
from loaders.names.heads import common_words
from loaders.names.person_names import PARTICLES
from loaders.names.registry import Entry
from loaders.spans import Span
from loaders.tokens import Token, tokenize

_LARGE = 500_000  # inhabitants: a city whose name is a surname too ("Córdoba")


def by_surname(text: str, spans: Sequence[Span], people: Iterable[Entry]) -> dict[Span, Entry]:
    """Return the spans of surnames that stand alone outside of `spans`, each with the person it can only mean."""
    called = _surnames(people)
    if not called:
        return {}
    tokens = tokenize(text)
    found = dict(_in_pairs(tokens, text, spans, list(called.values())))
    spans = [*spans, *found]
    for position, token in enumerate(tokens):
        entry = called.get(token.key) if token.is_capital else None
        free = all(token.end <= span.start or span.end <= token.start for span in spans)
        if entry is not None and free and _alone(tokens, position):
            found[Span("person", token.start, token.end, token.text, entry.name)] = entry
    return found


def _in_pairs(
    tokens: Sequence[Token], text: str, spans: Sequence[Span], people: Sequence[Entry],
) -> Iterator[tuple[Span, Entry]]:
    """Yield the two surnames of somebody who was named in full ("Rodríguez Mora"), or all of a name of two words."""
    pairs: dict[tuple[str, ...], dict[int, Entry]] = {}
    for entry in people:
        words = fold(entry.name).split()
        if len(words) > 1:
            pairs.setdefault(tuple(words[-2:]), {})[id(entry)] = entry
    for position, token in enumerate(tokens[:-1]):
        meant = list(pairs.get((token.key, tokens[position + 1].key), {}).values()) if token.is_capital else []
        end = tokens[position + 1].end
        if len(meant) == 1 and all(end <= span.start or span.end <= token.start for span in spans):
            yield Span("person", token.start, end, text[token.start : end], meant[0].name), meant[0]


def _surnames(people: Iterable[Entry]) -> dict[str, Entry]:
    """Return the surnames that only one of the people has."""
    owners: dict[str, list[Entry]] = {}
    for entry in people:
        words = [word for word in fold(entry.name).split() if len(word) > 2 and word not in PARTICLES]
        for word in words[1:]:
            given = word in given_names() and word != words[-1]
            large = any(city.population >= _LARGE for city in cities_named(word))
            if not given and not large and word not in country_names() and word not in common_words():
                owners.setdefault(word, []).append(entry)
    return {word: entries[0] for word, entries in owners.items() if len(set(map(id, entries))) == 1}


def _alone(tokens: Sequence[Token], position: int) -> bool:
    """Whether no other capital word stands beside a surname, an honorific's dot and a sentence's start passed over."""
    before = tokens[position - 1] if position else None
    after = tokens[position + 1] if position + 1 < len(tokens) else None
    joined = before is not None and (before.key in ("de", "del") or before.text in "-“\"«")
    return not (joined or (after is not None and after.is_capital))
