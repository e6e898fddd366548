"""What a body is by its name: its type, its kind, and the country or city that it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from kb.gazetteers import cities_named, city_named, country_names, demonyms, home_units, known_body
from kb.home import Home
from kb.names import fold
from kb.records import OrganizationKind, OrganizationType
from loaders.names.bodies import is_city_network
from loaders.names.english_names import city_in_english, is_english_city_hall, kind_in_english
from loaders.names.heads import NATIONAL_WORDS, UNIT_WORDS, Head, head_at, names_a_unit
from loaders.names.lens import is_home
from loaders.tokens import tokenize

# what a municipality of a capital's district is called by instead of its city
_NO_CITY = frozenset(("nacional", "central", "capital", "federal", "municipal"))
_SKIPPED = frozenset("de del la las los el".split())


@dataclass(frozen=True)
class Class:
    """A body's type and kind; `country` is a code; `city` is the name of the city that a municipality governs."""

    type: OrganizationType
    kind: OrganizationKind
    country: str | None = None
    city: str | None = None


@lru_cache(maxsize=2048)
def head_of(name: str) -> Head | None:
    """Return the head of a body's name, None if it begins with none."""
    tokens = tokenize(name)
    return head_at(tokens, 0) if tokens else None


@lru_cache(maxsize=2048)
def core_of(name: str) -> tuple[str, ...]:
    """Return the folded words of a name without its head, articles and prepositions."""
    head = head_of(name)
    words = fold(name).split()[len(head.words) if head else 0 :]
    return tuple(w for w in words if w not in _SKIPPED)


@lru_cache(maxsize=8)
def _unit_keys(home: Home) -> frozenset[str]:
    """Return the folded names of the home municipality's units."""
    return frozenset(fold(w) for u in home_units(home) for w in (u.name, *u.writings, u.acronym or u.name))


@lru_cache(maxsize=2048)  # asked of a body each time that it is named
def classify(name: str, home: Home) -> Class:
    """Say what a body is; a unit without another parent is the home municipality's."""
    if is_home(name, home):
        return Class("directorate", "municipality", city=None)
    if fold(name) in _unit_keys(home):
        return Class("directorate", "municipality")
    listed = known_body(name, home.country)
    if listed:
        return Class(cast(OrganizationType, listed.type), cast(OrganizationKind, listed.kind), listed.country)
    if is_english_city_hall(name):
        city = city_in_english(name)
        place = city_named(city, near=home.country) if city else None
        return Class("partner", "municipality", place.country if place else None, city)
    abroad = kind_in_english(name)
    if abroad:
        return Class("partner", abroad)
    head = head_of(name)
    if head is None:
        unit = names_a_unit(name) or bool(set(fold(name).split()) & UNIT_WORDS)
        return Class("directorate", "municipality") if unit else Class("partner", "other")
    return _by_head(name, head, home)


def _by_head(name: str, head: Head, home: Home) -> Class:
    kind = cast(OrganizationKind, head.kind)
    if is_city_network(name) or head.belongs == "network":
        return Class("network", "international_organization")
    if head.kind == "embassy":
        return Class("partner", "embassy", country_of(name))
    if head.belongs == "city":
        city = city_of(name)
        if city and f"ciudad de {fold(city)}" in fold(name) and fold(city) in country_names():
            city = f"Ciudad de {city}"  # "Gobierno de la Ciudad de México"
        place = city_named(city, near=home.country) if city else None
        return Class("partner", "municipality", place.country if place else None, city)
    if head.belongs == "home":
        national = set(fold(name).split()) & NATIONAL_WORDS or _foreign(name, home)
        return (
            Class("partner", "government" if kind == "municipality" else kind)
            if national
            else Class("directorate", kind)
        )
    if set(fold(name).split()) & UNIT_WORDS and head.kind in ("government", "other"):
        return Class("directorate", "municipality")
    return Class("partner", kind)


def _foreign(name: str, home: Home) -> bool:
    """Whether a unit's name ends with another country or with a city that is not the home's."""
    last = core_of(name)[-1:] or ("",)
    return country_names().get(last[0], home.country) != home.country


@lru_cache(maxsize=1024)  # asked several times for every body
def country_of(name: str) -> str | None:
    """Return the code of the country that an embassy's name holds."""
    words = [w for w in fold(name).split() if w not in ("embajada", "consulado", "general", "honorario")]
    for start in range(len(words)):
        written = (" ".join(words[start:end]) for end in range(len(words), start, -1))
        code = next(filter(None, map(country_names().get, written)), None) or demonyms().get(words[start])
        if code:
            return code
    return None


def city_of(name: str) -> str | None:
    """Return the city in a municipality's name ("Alcaldía Mayor de Bogotá D.C." is Bogotá D.C.'s)."""
    head = head_of(name)
    if head is None:
        return None
    tokens = tokenize(name)[len(head.words) :]
    while tokens and (
        (tokens[0].key in _SKIPPED and not tokens[0].is_capital)
        or tokens[0].key
        in ("ciudad", "distrito", "metropolitano", "metropolitana", "provincial", "distrital", "mayor", "canton")
    ):
        tokens = tokens[1:]
    city = name[tokens[0].start : tokens[-1].end] if tokens else None
    bare, joint, country = city.rpartition(" de ") if city else ("", "", "")
    if joint and fold(country) in country_names() and " " in bare and not cities_named(city or ""):
        city = bare  # "Municipio de San Pablo de las Lomas de Guatemala"
    return city if city and fold(city) not in _NO_CITY else None
