"""Places, cities and countries in a text."""

from __future__ import annotations

from collections.abc import Iterator

from kb.gazetteers import cities_named, country_names, given_names
from kb.home import Home
from kb.names import fold
from loaders.heads import common_words, head_at, place_heads
from loaders.spans import Span
from loaders.tokens import Token, tokenize

_OF = frozenset("de del la las los el".split())
_TO_A_CITY = frozenset("en de desde a hacia hasta ciudad y e con entre".split())
_MAYORS = frozenset(
    "alcalde alcaldesa intendente intendenta prefecto prefecta alcaldes vicealcalde vicealcaldesa".split()
)
_MONTHS = frozenset("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split())
# below this population a city abroad is more often another word than the city that a report means
_SMALL = 50_000
# heads that are written in lower case too, right before the name
_LOWER = frozenset("calle avenida edificio rambla plaza teatro hotel estadio restaurante vivero kiosco".split())
# places that have no other name
_ALONE = frozenset(
    ("palacio municipal", "casco antiguo", "cinta costera", "centro historico", "ciudad universitaria", "zona colonial")
)


def find_places(text: str) -> Iterator[Span]:
    """Yield the venues, parks, squares and monuments named in a text."""
    tokens = tokenize(text)
    for position, token in enumerate(tokens):
        for words in place_heads().get(token.key, ()):
            after = position + len(words)
            if [t.key for t in tokens[position:after]] != list(words):
                continue
            end = _tail(tokens, after, token) or (after if " ".join(words) in _ALONE and token.is_capital else None)
            if end and (
                token.is_capital or token.key == "monumento" or (token.key in _LOWER and tokens[after].is_capital)
            ):
                written = " ".join(text[token.start : tokens[end - 1].end].split())
                yield Span("place", token.start, tokens[end - 1].end, written, written)
            break


def _tail(tokens: list[Token], position: int, head: Token) -> int | None:
    """Return the position after a place's own name, None if it has none."""
    end = None
    start = position
    while position < len(tokens):
        token = tokens[position]
        if end and position > end and token.key in place_heads():
            break  # "Salón … del Palacio …": another place
        if (
            token.is_word
            and (token.is_capital or (token.text.isdigit() and len(token.text) < 4))
            and not (end and head_at(tokens, position))
        ):
            if token.is_acronym and end and position > end:
                break  # "Teatro … de la USFQ": whose it is
            position += 1
            end = position
        elif (
            token.key in _OF
            or (token.key == "a" and head.key == "monumento")
            or (
                token.key in ("y", "e")
                and end
                and _capital_after(tokens, position)
                and head.key in ("parque", "plaza", "casa")
            )
        ):
            position += 1
        elif end and token.key in _MONTHS and tokens[position - 1].key == "de":
            position += 1
            end = position
        else:
            break
    return end if end and end > start else None


def _capital_after(tokens: list[Token], position: int) -> bool:
    return position + 1 < len(tokens) and tokens[position + 1].is_capital and not head_at(tokens, position + 1)


def find_cities(text: str, home: Home) -> Iterator[Span]:
    """Yield the cities named in a text after "en", "de", "ciudad de" …, or in parentheses; a country's name is none."""
    tokens = tokenize(text)
    for position, token in enumerate(tokens):
        if not token.is_capital:
            continue
        introduced = position > 0 and (tokens[position - 1].key in _TO_A_CITY or tokens[position - 1].text in "(,")
        own = _is_home(tokens, position, home)
        if not (introduced or own) or _is_surname(tokens, position):
            continue
        for end in range(min(position + 5, len(tokens)), position, -1):
            if not tokens[end - 1].is_word or (end - position == 1 and token.key in common_words()):
                continue
            phrase = text[token.start : tokens[end - 1].end]
            called = _called_city(tokens, position)
            governed = position > 1 and tokens[position - 2].key in _MAYORS and tokens[position - 1].key == "de"
            if fold(phrase) in country_names() and not called:
                continue
            if position + 1 < len(tokens) and end < len(tokens) and tokens[end].text.isdigit():
                continue  # a street and its number
            if (called and end - position < 4 and _all_capital(tokens, position, end)) or any(
                governed or c.population >= _SMALL or c.country == home.country for c in cities_named(phrase)
            ):
                start = tokens[position - 2].start if called else token.start
                written = " ".join(text[start : tokens[end - 1].end].split())
                yield Span("city", start, tokens[end - 1].end, written, written)
                break


def _is_home(tokens: list[Token], position: int, home: Home) -> bool:
    """Whether the home city's name stands here; one that is a country's too does not tell which it is."""
    words = fold(home.city).split()
    return [t.key for t in tokens[position : position + len(words)]] == words and " ".join(words) not in country_names()


def _is_surname(tokens: list[Token], position: int) -> bool:
    """Whether "de" before the word joins it to a given name ("Inés de Castro")."""
    return (
        position > 1
        and tokens[position - 1].key == "de"
        and tokens[position - 2].is_capital
        and (tokens[position - 2].key in given_names())
    )


def _all_capital(tokens: list[Token], start: int, end: int) -> bool:
    """Whether every word is capital but for articles, and the capitals go on no further."""
    inside = all(t.is_capital or t.key in _OF for t in tokens[start:end]) and tokens[end - 1].is_capital
    return inside and not (end < len(tokens) and tokens[end].is_capital)


def _called_city(tokens: list[Token], position: int) -> bool:
    return position > 1 and tokens[position - 1].key == "de" and tokens[position - 2].key == "ciudad"


def find_countries(text: str) -> Iterator[Span]:
    """Yield the countries named in a text."""
    tokens = tokenize(text)
    for position, token in enumerate(tokens):
        if not token.is_capital:
            continue
        for end in range(min(position + 6, len(tokens)), position, -1):
            if not tokens[end - 1].is_word:
                continue
            phrase = text[token.start : tokens[end - 1].end]
            if fold(phrase) in country_names():
                yield Span(
                    "country", token.start, tokens[end - 1].end, " ".join(phrase.split()), " ".join(phrase.split())
                )
                break
