"""Lists of cities with their countries, which hold nothing else: "Austin, Texas; Turín, Italia; …".

An item is a city with its country or state after a comma, in parentheses or right behind it, or a country with its
cities: "en Japón, Kioto y Osaka", "Italia: Milán, Bolonia". Whatever the gazetteers know of the cities, the form tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kb.gazetteers import cities_named, country_names, territory_countries
from kb.names import fold
from loaders.spans import Span

_WORD = r"[A-ZÁÉÍÓÚÑÖÜŁ][\w’'.-]*"
_NAME = re.compile(rf"{_WORD}(?: (?:(?:de|del|la|las|los|el|do|da|am|of|y) )*{_WORD}){{0,4}}")
# a sentence may lead to the list: "Sus ciudades hermanas son: …"
_LEAD = re.compile(r"[^:;]{0,160}: ?")
_OF_A_COUNTRY = re.compile(rf"(?:en |de )?(?P<country>{_NAME.pattern})(?:: ?|, )(?=[A-ZÁÉÍÓÚÑÖÜŁ])")
_PART = re.compile(r", (?:y )?| y (?=[A-ZÁÉÍÓÚÑÖÜŁ])")
_BRACKETS = re.compile(r"(?P<city>[^()]+?) ?\((?P<country>[^()]+)\)")
_ENOUGH = 3  # items with a country or state from which on a text is such a list
_ITEMS = 4  # items that a list has at least


@lru_cache(maxsize=256)  # asked for the names of a text and again for what it states
def find_city_list(text: str) -> tuple[Span, ...]:
    """Return the cities of a text that is such a list after its lead, none of any other text."""
    if text.count(";") < _ITEMS - 1:
        return ()
    lead = _LEAD.match(text)
    start = lead.end() if lead and fold(lead.group().rstrip(": ").split(",")[-1]) not in country_names() else 0
    cities: list[Span] = []
    located = 0
    for item in re.finditer(r"[^;]+", text[start:].rstrip(" .")):
        found = list(_item(item.group(), start + item.start()))
        if not found:
            return ()
        located += found[-1].country is not None
        cities += found
    return tuple(cities) if located >= _ENOUGH and 2 * located >= len(cities) else ()


def _item(item: str, at: int) -> Iterator[Span]:
    """Yield the cities of one item that begins at a position; nothing where it holds any other word."""
    item, at = item.strip(), at + len(item) - len(item.lstrip())
    head = _OF_A_COUNTRY.match(item)
    country = _code(head["country"]) if head and fold(head["country"]) in country_names() else None
    position = head.end() if head and country else 0
    found: list[Span] = []
    while position < len(item):
        joint = _PART.search(item, position)
        end = joint.start() if joint else len(item)
        part = item[position:end].strip()
        where = _code(re.sub(r"^en ", "", part)) or _region(part) if found else None
        if where and not country and (part.startswith("en ") or not joint or fold(part) in country_names()):
            found[-1] = _located(found[-1], where)
        else:
            city = _city(item[position:end], at + position, country)
            if city is None:
                return
            found.append(city)
        position = joint.end() if joint else len(item)
    yield from found


def _city(part: str, at: int, country: str | None) -> Span | None:
    at, part = at + len(part) - len(part.lstrip()), part.strip()
    brackets = _BRACKETS.fullmatch(part)
    if brackets:
        name, country = brackets["city"], _code(brackets["country"]) or country
    else:
        name, country = _without_region(part, country)
    return Span("city", at, at + len(name), name, name, country=country) if _NAME.fullmatch(name) else None


def _without_region(part: str, country: str | None) -> tuple[str, str | None]:
    """Return a city's name without the country or state that stands right behind it: "Recife Brasil"."""
    words = part.split(" ")
    if cities_named(part):
        return part, country  # "San Luis Potosí"
    for n in range(1, len(words)):
        code = _code(" ".join(words[n:]))
        if code and country is None and not words[n - 1].islower():
            return " ".join(words[:n]), code
    return part, country


def _region(part: str) -> str | None:
    """Return the code of the country that ends a region's name which no list has: "Guam Estados Unidos"."""
    name, country = _without_region(part, None)
    return None if any(city.country == country for city in cities_named(name)) else country


def _located(city: Span, country: str) -> Span:
    return Span("city", city.start, city.end, city.text, city.name, country=city.country or country)


def _code(name: str) -> str | None:
    """Return the code of the country that a name means, or in which the only such state is."""
    states = territory_countries(name)
    return country_names().get(fold(name)) or (next(iter(states)) if len(states) == 1 else None)
