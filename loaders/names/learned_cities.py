"""Cities that a document has announced, and the office's own, wherever else they are named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kb.gazetteers import country_names, given_names, surnames
from kb.names import fold
from loaders.names.cities import OF, TO_A_CITY
from loaders.names.heads import common_words
from loaders.spans import Span
from loaders.tokens import Token, tokenize

_BEFORE = OF | TO_A_CITY | frozenset("para por sobre ante como segun".split())


def city_key(name: str) -> str:
    """Return the folded name of a city without the noun: "la ciudad de X" and "X" are one."""
    return fold(name).removeprefix("ciudad de ")


def may_be_learned(name: str) -> bool:
    """Whether a city's name is no country's, district's or everyday word, so that it says by itself what it names."""
    key = city_key(name)
    if key.startswith("distrito "):
        return False
    return bool(key) and key not in country_names() and not set(key.split()) <= common_words()


def learned_cities(home: str, announced: Iterable[tuple[str, str | None]]) -> dict[str, str | None]:
    """Return the folded names of the home city and of those announced, each with the country that was said of it."""
    found: dict[str, str | None] = {city_key(home): None} if may_be_learned(home) else {}
    for name, country in announced:
        if may_be_learned(name) and city_key(name) != city_key(home):
            found[city_key(name)] = found.get(city_key(name)) or country
    return found


def find_learned_cities(text: str, cities: Mapping[str, str | None]) -> Iterator[Span]:
    """Yield where cities, by folded name, are named by their whole name, no other capital word beside it.

    One that is also somebody's name counts only after "en", "de" and the like.
    """
    by_word: dict[str, list[list[str]]] = {}
    for key in cities:
        by_word.setdefault(key.split()[0], []).append(key.split())
    tokens = tokenize(text)
    for position in [n for n, token in enumerate(tokens) if token.key in by_word and token.is_capital]:
        token = tokens[position]
        for words in by_word[token.key]:
            end = position + len(words)
            if [t.key for t in tokens[position:end]] == words and _is_whole(tokens, position, end):
                written = " ".join(text[token.start : tokens[end - 1].end].split())
                country = cities[" ".join(words)]
                yield Span("city", token.start, tokens[end - 1].end, written, written, country=country)


def _is_whole(tokens: list[Token], start: int, end: int) -> bool:
    before, after = tokens[start - 1] if start else None, tokens[end] if end < len(tokens) else None
    if before is not None and before.is_capital and before.key not in _BEFORE and not before.text.isupper():
        return False
    if after is not None and after.is_capital and not _begins_another(after):
        return False
    alone = end - start == 1 and (tokens[start].key in given_names() or tokens[start].key in surnames())
    return not alone or (before is not None and before.key in TO_A_CITY)


def _begins_another(token: Token) -> bool:
    """Whether a capital word after a city's name is the name of somebody, or of the country."""
    return token.key in given_names() or token.key in country_names()
