"""Gazetteers: lists of public bodies, countries, cities and given names; each file names its source and licence."""

from __future__ import annotations

import gc
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from kb.home import Home
from kb.names import fold

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Body:
    """A public body: its official name, its other writings, and the country in which those are understood."""

    name: str
    writings: tuple[str, ...]
    type: str
    kind: str
    country: str | None


@dataclass(frozen=True)
class City:
    """A city of 15,000 inhabitants or more; `latitude` and `longitude` are in degrees, north and east positive."""

    name: str
    country: str
    population: int
    latitude: float
    longitude: float


@dataclass(frozen=True)
class Unit:
    """A unit of a municipality, its acronym and other writings."""

    name: str
    acronym: str | None
    writings: tuple[str, ...]


def _lines(name: str) -> Iterator[list[str]]:
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


@cache
def bodies(country: str) -> tuple[Body, ...]:
    """Return the public bodies that a document written in a country may name by any of their writings.

    A body whose writings hold in one country only ("Cancillería") is left out elsewhere.
    """
    found = (Body(name, _several(others), type_, kind, scope or None)
             for name, others, type_, kind, scope, _source in _lines("bodies.tsv"))
    return tuple(body for body in found if body.country in (None, country))


@cache
def _by_key(country: str) -> dict[str, Body]:
    return {fold(writing): body for body in bodies(country) for writing in (*body.writings, body.name)}


def known_body(name: str, country: str) -> Body | None:
    """Return the public body of that name or other writing, as a document of that country means it."""
    return _by_key(country).get(fold(name))


def known_writings(name: str, country: str | None) -> tuple[str, ...]:
    """Return all writings of a public body, its official name first; empty if the name is not one's."""
    body = known_body(name, country or "")
    return (body.name, *body.writings) if body else ()


@cache
def country_names() -> dict[str, str]:
    """Return the code of each country by each of its folded names, Spanish and English."""
    return {fold(name): code for code, spanish, english, others in map(_four, _lines("countries.tsv"))
            for name in (english, spanish, *_several(others))}


@cache
def country_words() -> frozenset[str]:
    """Return the folded words with which the names of countries begin."""
    return frozenset(key.partition(" ")[0] for key in country_names())


@cache
def country_spanish() -> dict[str, str]:
    """Return the Spanish name of each country by its code."""
    return {code: spanish for code, spanish, _english, _others in map(_four, _lines("countries.tsv"))}


@cache
def country_english() -> dict[str, str]:
    """Return the English name of each country by its code."""
    return {code: english for code, _spanish, english, _others in map(_four, _lines("countries.tsv"))}


@cache
def demonyms() -> dict[str, str]:
    """Return the code of a country by each of its folded adjectives ("argentino", "argentina")."""
    return {word: code for adjectives, code in _lines("demonyms.tsv") for word in adjectives.split()}


def _four(cells: list[str]) -> tuple[str, str, str, str]:
    code, spanish, english, others = [*cells, ""][:4]
    return code, spanish, english, others


# name, country, inhabitants, latitude and longitude of a city. Plain tuples, made cities of when they are asked for: to
# make 34,000 objects takes long, and so does each full garbage collection that has to look through them
_Row = tuple[str, str, int, float, float]


@cache
def _cities() -> dict[str, tuple[_Row, ...]]:
    found: dict[str, list[_Row]] = {}
    for cells in _lines("cities.tsv"):
        name, country, population, others = _four(cells)
        latitude, longitude = map(float, cells[-2:])
        for key, writing in {fold(name): name, **{fold(o): o for o in _several(others)}}.items():
            found.setdefault(key, []).append((writing, country, int(population), latitude, longitude))
    for country, writings, *_others in _lines("exonyms.tsv"):
        _more_writings(found, country, _several(writings))
    cities = {key: tuple(rows) for key, rows in found.items()}
    # Once in a process, here where its tables are loaded: all that is there by now (modules, patterns, tables) stays to
    # the end, and each full garbage collection would look through it again, for a third of a report's reading.
    gc.freeze()
    return cities


def _more_writings(found: dict[str, list[_Row]], country: str, writings: Iterable[str]) -> None:
    """Enter a city under its names of several words too ("Cartagena de Indias"); shorter ones may mean other things."""
    named = [city for writing in writings for city in found.get(fold(writing), ()) if city[1] == country]
    city = max(named, key=lambda one: one[2], default=None)
    for writing in writings if city else ():
        generic = fold(writing).startswith(("ciudad ", "distrito "))
        if city and " " in writing and not generic and fold(writing) not in found:
            found[fold(writing)] = [(writing, *city[1:])]


@lru_cache(maxsize=16384)
def cities_named(name: str) -> tuple[City, ...]:
    """Return the cities of that name, the largest first."""
    return tuple(City(*row) for row in _cities().get(fold(name), ()))


@cache
def city_words() -> frozenset[str]:
    """Return the folded words with which the names of cities begin."""
    return frozenset(key.partition(" ")[0] for key in _cities())


def cities_at(city: City) -> tuple[City, ...]:
    """Return a city under each of its writings, the same place."""
    same = (city.population, city.latitude, city.longitude)
    return tuple(City(*row) for every in _cities().values() for row in every if row[2:] == same)


def city_named(name: str, *, near: str | None) -> City | None:
    """Return the city that a name means: one in the country `near` if there is one, else the largest."""
    found = cities_named(name)
    return next((city for city in found if city.country == near), found[0] if found else None)


@cache
def territories(called: str | None = None) -> frozenset[str]:
    """Return the folded names of the first divisions of countries, with and without article.

    `called` keeps those of one name: "department", "province", "state", "region", "community" or "district".
    """
    names = {fold(name) for name, _country, kind in _lines("territories.tsv") if called in (None, kind)}
    names -= country_names().keys() if called is None else set()  # "México" after a comma is the country
    return frozenset(names | {name.removeprefix(article) for name in names for article in ("el ", "la ")})


@cache
def _territory_countries() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, country, _kind in _lines("territories.tsv"):
        for key in {fold(name), fold(name).removeprefix("el "), fold(name).removeprefix("la ")}:
            found.setdefault(key, set()).add(country)
    return {key: frozenset(countries) for key, countries in found.items()}


def territory_countries(name: str) -> frozenset[str]:
    """Return the codes of the countries that have a first division of that name, with or without its article."""
    return _territory_countries().get(fold(name), frozenset())


@cache
def _capitals() -> dict[str, str]:
    return dict(_lines("capitals.tsv"))


def is_capital_name(name: str, country: str) -> bool:
    """Say whether a country's capital has a name."""
    return fold(_capitals().get(country, "")) == fold(name)


@cache
def is_capital(home: Home) -> bool:
    """Say whether a home city is the capital of its country."""
    capital = _capitals().get(home.country)
    if capital is None:
        return False
    meant = city_named(home.city, near=home.country) or city_named(f"Ciudad de {home.city}", near=home.country)
    capitals = [city for city in cities_named(capital) if city.country == home.country]
    at = {(city.latitude, city.longitude) for city in capitals}
    return meant is not None and (meant.latitude, meant.longitude) in at


@cache
def home_units(home: Home) -> tuple[Unit, ...]:
    """Return the units known of a municipality; empty for one that has no file under `homes/`."""
    data = _home_file(home)
    return tuple(Unit(unit["name"], unit.get("acronym"), tuple(unit.get("writings", ()))) for unit in data["units"])


@cache
def home_writings(home: Home) -> tuple[str, ...]:
    """Return the writings known of the municipality itself beside its name."""
    return tuple(_home_file(home)["aliases"])


def _home_file(home: Home) -> dict[str, Any]:
    for path in sorted((FOLDER / "homes").glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        if fold(data["institution"]) == fold(home.institution) and data["country"] == home.country:
            return data
    return {"units": [], "aliases": []}


@cache
def goals() -> dict[int, tuple[str, str]]:
    """Return the short titles, Spanish and English, of the Sustainable Development Goals by their numbers, 1 to 17."""
    return {int(number): (spanish, english) for number, spanish, english in _lines("goals.tsv")}


@cache
def given_names() -> frozenset[str]:
    """Return the folded given names."""
    return frozenset(fold(name) for (name,) in _lines("given_names.txt"))


@cache
def surnames() -> frozenset[str]:
    """Return the folded surnames."""
    return frozenset(fold(name) for (name,) in _lines("surnames.txt"))
