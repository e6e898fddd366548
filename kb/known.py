"""The writings of public bodies and cities that identity knows beforehand, as they are meant at one city hall."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kb.home import Home
from kb.home_units import without_city_hall
from kb.identity_keys import Known, Writings, core
from kb.names import fold

_ABROAD = re.compile(r"^(?:embajada|embassy|consulado|seccion consular|mision|delegacion|oficina) ")


def no_writings(_name: str, _country: str | None) -> tuple[str, ...]:
    """Know nothing: names are compared by what the documents say alone."""
    return ()


@cache
def known_at(home: Home) -> Known:
    """Return the known writings: the city hall's own, its units', and those of the gazetteers.

    A body without a country is one of the city hall's country: "Cancillería" in its documents is its own.
    """
    from kb.gazetteers import home_units, home_writings

    own: dict[str, Writings] = {}
    halls = (home.institution, *home_writings(home))
    units = [(unit.name, *((unit.acronym,) if unit.acronym else ()), *unit.writings) for unit in home_units(home)]
    for writings in (halls, *units):
        own.update({fold(writing): Writings(writings, home.country) for writing in writings})

    def known(name: str, country: str | None) -> tuple[str, ...]:
        if country in (None, home.country):
            unit = without_city_hall(name, halls, own)
            if writings := own.get(fold(unit or name)):
                return writings
            if unit:
                return (unit, name)
        index = _writings(country or home.country)
        return index.get(fold(name)) or index.get(core(name)) or _without_seat(name, home)

    return known


@cache
def city_writings(name: str, country: str | None) -> tuple[str, ...]:
    """Return the Spanish, English and native names of a city; nothing where it has one name, or several cities have it.

    `country` is a code of two letters, or None where it is not known which one is meant.
    """
    found = [names for code, names in _exonyms().get(fold(name), ()) if country in (None, code)]
    return found[0] if len(found) == 1 else ()


def country_code(name: str) -> str | None:
    """Return the code of a country by one of its names, Spanish or English."""
    from kb.gazetteers import country_names

    return country_names().get(fold(name))


def named_country(name: str) -> str | None:
    """Return the code of the country whose name ends the name of a body: "Ministerio de Salud de Colombia"."""
    words = core(name).split()
    return next((code for start in range(1, len(words)) if (code := country_code(" ".join(words[start:])))), None)


@cache
def _writings(country: str) -> dict[str, Writings]:
    """Return the writings of each body as a document of a country means it, by each of them, folded and by its core."""
    from kb.gazetteers import bodies

    found: dict[str, Writings] = {}
    for body in bodies(country):
        _enter(found, Writings((body.name, *body.writings), body.country))
    for name, others, code in _rows("writings.tsv", 3):
        if code in ("", country):
            first = found.get(fold(name), Writings((name,), code or None))
            _enter(found, Writings(tuple(dict.fromkeys((*first, *others.split("|")))), first.nation))
    return found


def _enter(found: dict[str, Writings], writings: Writings) -> None:
    for writing in reversed(writings):
        found[fold(writing)] = writings
        if " " in (key := core(writing)):
            found[key] = writings


def _without_seat(name: str, home: Home) -> tuple[str, ...]:
    """Return an embassy's name without where it is, if it is where the office is: "Embajada de Japón en Panamá"."""
    folded = fold(name)
    seat = f" en (?:la )?(?:ciudad de |republica de )?(?:{re.escape(fold(home.city))}|{_country_name(home)})$"
    if _ABROAD.match(folded) and re.search(seat, folded):
        return (re.sub(r"\s+en\s+(?!.*\sen\s).*$", "", name, flags=re.IGNORECASE | re.DOTALL), name)
    return ()


def _country_name(home: Home) -> str:
    from kb.gazetteers import country_spanish

    return re.escape(fold(country_spanish().get(home.country, home.country)))


@cache
def _exonyms() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for country, cell in _rows("exonyms.tsv", 2):
        names = tuple(cell.split("|"))
        for key in dict.fromkeys(map(fold, names)):
            found.setdefault(key, []).append((country, names))
    return found


def _rows(name: str, columns: int) -> Iterator[list[str]]:
    from kb.gazetteers import FOLDER

    for line in _lines((FOLDER / name).read_text(encoding="utf-8")):
        yield [*line.split("\t"), *[""] * columns][:columns]


def _lines(text: str) -> Iterable[str]:
    return (line for line in text.splitlines() if line and not line.startswith("#"))
