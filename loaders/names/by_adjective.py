"""The home municipality by an adjective: "la comuna capitalina", "el Gobierno porteño"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kb.gazetteers import is_capital
from kb.home import Home
from kb.names import fold, plain
from loaders.lexicon import lines
from loaders.spans import Span

_CITY_HALLS = "comuna|cabildo|municipio|alcaldia|ayuntamiento|municipalidad|intendencia|gobierno municipal"
_CAPITAL = r"capitalin[oa]"


def is_home_by_adjective(name: str, home: Home) -> bool:
    """Say whether a name calls the home municipality by its city's adjective: "la comuna capitalina"."""
    pattern = _pattern(home)
    return pattern is not None and pattern.fullmatch(plain(name)) is not None


def home_by_adjective(text: str, home: Home) -> Iterator[Span]:
    """Yield the home municipality where a text calls it by its city's adjective."""
    pattern = _pattern(home)
    for match in pattern.finditer(plain(text)) if pattern is not None else ():
        written = text[match.start() : match.end()]
        yield Span("body", match.start(), match.end(), written, home.institution)


@lru_cache(maxsize=8)
def _pattern(home: Home) -> re.Pattern[str] | None:
    """Return the pattern of a city hall with an adjective of its city, None where no adjective is known."""
    of_the_city = dict(_adjectives(home))
    governed = [word for word, alone in of_the_city.items() if alone]
    if is_capital(home):
        of_the_city[_CAPITAL] = True
        governed.append(_CAPITAL)
    forms = [rf"(?:{_CITY_HALLS}) (?:{'|'.join(of_the_city)})"] if of_the_city else []
    forms += [rf"gobierno (?:{'|'.join(governed)})"] if governed else []
    return re.compile(rf"\b(?:{'|'.join(forms)})\b") if forms else None


def _adjectives(home: Home) -> Iterator[tuple[str, bool]]:
    """Yield the adjectives of the home city, each with whether a government so called can only be the city's."""
    for line in lines("city_demonyms.tsv"):
        adjectives, city, country, alone = line.split("\t")
        if country == home.country and fold(city) == fold(home.city):
            yield from ((word, alone == "yes") for word in adjectives.split())
