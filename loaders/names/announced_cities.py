"""Cities that the words before them announce: "la ciudad de X", "el alcalde electo de X", "el pueblo griego de X"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kb.gazetteers import cities_named, country_names, demonyms, given_names
from loaders.names.cities import OF, SAINTS, with_country
from loaders.names.heads import common_words, head_at
from loaders.names.honorifics import honorific_keys
from loaders.names.mayors_lists import cities_of_mayors
from loaders.names.other_senses import is_where
from loaders.spans import Span
from loaders.tokens import Token, tokenize

_MAYORS = frozenset(
    "alcalde alcaldesa intendente intendenta prefecto prefecta alcaldes intendentes vicealcalde vicealcaldesa homologo "
    "homologa homologos par exalcalde exalcaldesa colega colegas".split()
)
_TERRITORIES = frozenset("distrito canton municipio comuna".split())
# what is a city where its country's adjective follows: "la localidad boliviana de X"
_TOWNS = frozenset("ciudad urbe localidad municipio canton comuna pueblo poblado poblacion villa distrito".split())
# what may stand between a mayor and the city: "el alcalde municipal de X"
_RANKS = frozenset(
    "municipal mayor metropolitano metropolitana distrital provincial electo electa encargado encargada interino "
    "interina subrogante suplente anfitrion anfitriona constitucional".split()
)
# words of places with which towns' names begin too
_TOWN_HEADS = frozenset("bahia campo cerro colonia isla laguna monte playa pueblo puerto punta rio valle".split())
_IN_NAMES = OF | {"-", "y"}
# from this population on a city's name is whole though a capital word follows: "alcalde de Hakone Kenji …"
_LARGE_ENOUGH = 100_000


def _sure_city(tokens: list[Token], position: int) -> int | None:
    """Return the position after a city's name that "ciudad de" or "alcaldesa de" announces, None if it does not.

    The gazetteer says how far the name goes, else its capitals do, up to a country or a given name.
    """
    if position < 2 or tokens[position - 1].key not in ("de", "del"):
        return None
    noun = _noun(tokens, position - 2)
    if noun not in _MAYORS and (noun != "ciudad" or tokens[position - 1].key == "del"):
        return None
    if tokens[position].key in _TERRITORIES and not _is_a_capitals(tokens, position):
        return None  # "el alcalde del Distrito Turístico, Cultural e Histórico de X"
    end = _capitals_end(tokens, position)
    if any(" ".join(t.key for t in tokens[position:stop]) in country_names() for stop in range(position + 2, end + 1)):
        return None  # "su homóloga de Costa Rica"
    for stop in range(end, position, -1):
        phrase = " ".join(t.text for t in tokens[position:stop])
        small = not any(city.population >= _LARGE_ENOUGH for city in cities_named(phrase))
        cut = stop < end and tokens[stop].is_capital and small and not _ends_a_city(tokens, stop)
        goes_on = cut or (stop < end and (
            (tokens[stop].key in ("de", "del") and not _ends_a_city(tokens, stop)) or tokens[stop - 1].key in SAINTS
        ))
        if not goes_on and (cities_named(phrase) or (noun == "ciudad" and cities_named(f"Ciudad de {phrase}"))):
            known = any(city.population >= _LARGE_ENOUGH for city in cities_named(phrase))
            return with_country(tokens, position, stop) if known else stop
    first = next((token for token in tokens[position:end] if token.key not in OF), tokens[position])  # "Los Molles"
    other = first.key in common_words() and first.key not in _TOWN_HEADS
    if first.is_acronym or other or (noun != "ciudad" and first.key in country_names()):
        return None
    return next((n for n in range(position + 1, end) if _ends_a_city(tokens, n)), end)


def _noun(tokens: list[Token], position: int) -> str:
    """Return the noun that "de X" is said of, the adjective at a position passed over where it tells a city."""
    noun = tokens[position].key
    before = tokens[position - 1].key if position else ""
    if noun in _TERRITORIES and any(t.key in _MAYORS for t in tokens[max(0, position - 3) : position - 1]):
        return "alcalde"  # "el alcalde del distrito de X"
    if noun in demonyms() and before in _TOWNS:
        return "ciudad"
    if is_where(tokens, position):
        return "ciudad"
    governs = before in _MAYORS or (noun == "municipal" and before in ("presidente", "presidenta"))
    return "alcalde" if noun in _RANKS and governs else noun


def _is_a_capitals(tokens: list[Token], position: int) -> bool:
    """Whether a territory's noun is the name of a capital's own: "la alcaldesa del Distrito Nacional"."""
    return position + 1 < len(tokens) and tokens[position + 1].key in ("nacional", "central", "capital", "federal")


def _country(tokens: list[Token], position: int) -> str | None:
    """Return the code of the country whose adjective announces the city: "la ciudad española de X"."""
    told = position > 2 and tokens[position - 3].key in _TOWNS
    return demonyms().get(tokens[position - 2].key) if told else None


def _beside_its_mayor(tokens: list[Token], position: int) -> int | None:
    """Return the position after a city in parentheses after a mayor's name: "la Alcaldesa Ana Ruiz (Villa Nueva)"."""
    if position < 4 or tokens[position - 1].text != "(" or tokens[position].is_acronym:
        return None
    start = position - 2
    while start > 0 and tokens[start].key not in _MAYORS and (
        tokens[start].is_capital or tokens[start].key in _IN_NAMES
    ):
        start -= 1
    named = any(token.is_capital and token.key in given_names() for token in tokens[start + 1 : position - 1])
    end = _capitals_end(tokens, position)
    closed = end < len(tokens) and tokens[end].text == ")"
    other = head_at(tokens, position) or " ".join(t.key for t in tokens[position:end]) in country_names()
    other = other or (end - position > 1 and tokens[position].key in given_names())  # who the mayor is
    direct = tokens[start + 1].key not in ("de", "del")  # in "el alcalde de X (Ana Ruiz)" the bracket holds the mayor
    return end if tokens[start].key in _MAYORS and direct and named and closed and not other else None


def _capitals_end(tokens: list[Token], position: int) -> int:
    """Return the position after the capital words, particles between them included, that begin at one."""
    end = position
    while position < len(tokens) and (tokens[position].is_capital or tokens[position].key in OF):
        if any(t.text.endswith(".") and t.key in honorific_keys() for t in tokens[position : position + 2]):
            break  # "el alcalde de X el Sr. …"
        position += 1
        end = position if tokens[position - 1].is_capital else end
    return end


def _ends_a_city(tokens: list[Token], position: int) -> bool:
    """Whether a country or a person's name begins here, "de" passed over."""
    following = tokens[position + 1] if position + 1 < len(tokens) else tokens[position]
    named = following if tokens[position].key in ("de", "del") else tokens[position]
    inside = tokens[position - 1].is_capital and tokens[position - 1].key in SAINTS | OF  # "San José", "El Carmen"
    given = tokens[position].is_capital and tokens[position].key in given_names() and not inside
    at = position + (tokens[position].key in ("de", "del"))
    at += at < len(tokens) and tokens[at].key == "la"
    long = any(" ".join(t.key for t in tokens[at:end]) in country_names() for end in range(at + 2, at + 5))
    return named.key in country_names() or given or long


def find_sure_cities(text: str) -> tuple[Span, ...]:
    """Return the cities that the word before them announces: "la ciudad de X", "el alcalde de X"."""
    return _sure_cities(text)


@lru_cache(maxsize=512)  # asked when a document's names are learned and again when each text is read
def _sure_cities(text: str) -> tuple[Span, ...]:
    return tuple(_find(text))


def _find(text: str) -> Iterator[Span]:
    tokens = tokenize(text)
    listed = list(cities_of_mayors(text))
    found = {city.start for city in listed}
    for position, token in enumerate(tokens):
        end = (_sure_city(tokens, position) or _beside_its_mayor(tokens, position)) if token.is_capital else None
        if end is not None and token.start not in found:
            start = tokens[position - 2].start if _called_city(tokens, position) else token.start
            written = " ".join(text[start : tokens[end - 1].end].split())
            country = _country(tokens, position)
            yield Span("city", start, tokens[end - 1].end, written, written, country=country)
    yield from listed


def _called_city(tokens: list[Token], position: int) -> bool:
    return position > 1 and tokens[position - 1].key == "de" and tokens[position - 2].key == "ciudad"
