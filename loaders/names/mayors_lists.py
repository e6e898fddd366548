"""Cities in a list of mayors, before their country or their mayor: "los alcaldes de X-Perú, Ana Ruiz, y Y - México".

Also "el alcalde de X (Ana Ruiz) y sus colegas de Y (Luis Paz); de Z (Eva Soto)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.gazetteers import country_names, given_names, surnames, territories
from kb.names import fold
from loaders.names.cities import OF
from loaders.names.heads import common_words, head_at
from loaders.spans import Span
from loaders.tokens import tokenize

_WORD = r"[A-ZÁÉÍÓÚÑ][\w’']+"
_NAME = rf"{_WORD}(?: (?:(?:de|del|la|las|los|el) )*{_WORD}){{0,4}}"
_MAYORS = re.compile(
    r"\b(?:alcald(?:e|es|esa|esas)|vicealcald(?:e|esa)|intendent(?:e|es|a|as)|prefect[oa]s?|ediles|colegas|homólog[oa]s|"
    r"pares)\b(?: municipal(?:es)?)?",
    re.IGNORECASE,
)
_REACH = 400  # characters after a mayor's word within which the cities of a list stand
_JOINED = re.compile(r"[-–] ?[A-ZÁÉÍÓÚÑ]")
_WITH_COUNTRY = re.compile(rf"\b(?:de|del|y|e) (?P<city>{_NAME}) ?[-–] ?(?P<country>{_NAME})")
_WITH_MAYOR = re.compile(rf" (?:de|del) (?P<city>{_NAME}) \((?P<mayor>[^()]{{4,60}})\)")
_GOES_ON = re.compile(r"[;,]?(?: y,?)?")


def cities_of_mayors(text: str) -> Iterator[Span]:
    """Yield the cities that a text about mayors puts before their country with a hyphen, or their mayor in brackets."""
    with_country, with_mayor = _JOINED.search(text) is not None, "(" in text
    for said in _MAYORS.finditer(text) if with_country or with_mayor else ():
        if with_country:
            yield from _before_countries(text, said.end())
        if with_mayor:
            yield from _before_mayors(text, said.end())


def _before_countries(text: str, start: int) -> Iterator[Span]:
    for match in _WITH_COUNTRY.finditer(text, start, min(len(text), start + _REACH)):
        city, country = match["city"], country_names().get(fold(match["country"]))
        if country and may_be_a_city(city):
            yield Span("city", match.start("city"), match.end("city"), city, city, country=country)


def _before_mayors(text: str, position: int) -> Iterator[Span]:
    """Yield the cities of the list that begins right after a mayor's word; what is no city in it ends it."""
    while match := _WITH_MAYOR.match(text, position):
        city = match["city"]
        if not (_is_somebody(match["mayor"]) and may_be_a_city(city)):
            return
        yield Span("city", match.start("city"), match.end("city"), city, city)
        joint = _GOES_ON.match(text, match.end())
        position = joint.end() if joint else match.end()


def _is_somebody(name: str) -> bool:
    """Whether what brackets hold reads as a person's name, and as no state's: "de San Juan (Puerto Rico)"."""
    words = fold(name).split()
    known = any(word in given_names() for word in words[:-1]) or words[-1] in surnames()
    return len(words) > 1 and known and fold(name) not in territories() and fold(name) not in country_names()


def may_be_a_city(name: str) -> bool:
    """Say whether capital words beside a mayor may be a city's name: no body's, no country's, no everyday word."""
    tokens = tokenize(name)
    first = next((token for token in tokens if token.key not in OF), tokens[0])
    other = head_at(tokens, 0) or first.is_acronym or first.key in common_words()
    return not other and fold(name) not in country_names()
