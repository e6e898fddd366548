"""Whom a question is about: one entity, or a country with all that the documents know to be of it.

A country takes part in nothing by itself. What is done with it is done with its embassies, its other bodies, its cities
and their halls: a question about a country is one about these together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kb.countries import country_code, country_name
from kb.gazetteers import country_names
from kb.language import _, language
from kb.names import fold
from kb.stores.base import Row, Store
from queries.catalogue import rows
from queries.find import UnknownName, exactly, find
from queries.rows import Found

_COUNTRY, _CITY, _PARTNER = "country", "city", "partner"


@dataclass(frozen=True)
class Subject:
    """What a name stands for in a question.

    Attributes:
        entity: what has the name; for a country that no document names itself, one without an id.
        ids: the entities that are meant, that one first; of a country what is of it as well.
        bodies: the names of what else is meant, by name; empty for everything but a country.
    """

    entity: Found
    ids: tuple[str, ...]
    bodies: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name; a country's in the chosen language."""
        known = self.entity.type == _COUNTRY and self.entity.country
        return country_name(known, language()) if known else self.entity.name

    @property
    def whole_country(self) -> bool:
        """Whether it is a country, and other entities are meant with it."""
        return bool(self.bodies)

    def without(self, other: Subject) -> Subject:
        """Return a country without what another subject is; anything else as it is, and without an id if it is that."""
        if not self.whole_country:
            return self if self.ids != other.ids else replace(self, ids=())
        return self if other.whole_country and self.ids != other.ids else replace(
            self, ids=tuple(id_ for id_ in self.ids if id_ not in other.ids),
            bodies=tuple(name for name in self.bodies if name != other.name))


class OnlyOfCountry(UnknownName):
    """A country that no document names itself, though some name what is of it."""

    def __init__(self, meant: Subject) -> None:
        super().__init__(meant.name, list(meant.bodies))
        message = _("the documents name nobody called {country}, only what is of that country: {names}")
        self.args = (message.format(country=meant.name, names="; ".join(meant.bodies)),)


def subject(store: Store, name: str) -> Subject:
    """Return what a name stands for in a question, a country with all that is of it.

    A name of a country, in Spanish or English, means the country unless something else is called just so. Raises the
    errors of `queries.find.find`.
    """
    code = country_code(name)
    if code and all(each.type == _COUNTRY for each in exactly(store, name)) and (found := of_country(store, code)):
        return _country(store, code, found)
    entity = find(store, name)
    if entity.type == _COUNTRY and entity.country:
        return _country(store, entity.country, of_country(store, entity.country))
    return Subject(entity, (entity.id,))


def of_country(store: Store, code: str) -> list[Row]:
    """Return what is of a country: itself, its cities and bodies, and who acts for these; rows of `id, name, type`."""
    found = rows(store, "of_country", code=code.upper())
    places = sorted(row["id"] for row in found if row["type"] in (_COUNTRY, _CITY))
    known = {row["id"] for row in found}
    acting = [row for row in (rows(store, "bodies_at", ids=places) if places else [])
              # an embassy that only has its seat there is another country's
              if not (row["relation"] == "LOCATED_IN" and row["kind"] == "embassy")]
    for row in (*acting, *_named_of(store, code)):
        if row["id"] not in known:
            known.add(row["id"])
            found.append({**row, "type": _PARTNER, "country": code})
    return found


def _named_of(store: Store, code: str) -> Iterator[Row]:
    """Give the partners of no known country whose name ends with this one's: an agency "del Japón"."""
    for name in sorted(name for name, known in country_names().items() if known == code.upper()):
        ending = re.compile(rf".+ (?:de|del|de la|de los|of|of the) {re.escape(name)}")
        for row in rows(store, "find_words", words=[f" {word} " for word in name.split()]):
            if row["type"] == _PARTNER and not row["country"] and ending.fullmatch(fold(row["name"])):
                yield row


def _country(store: Store, code: str, found: Iterable[Row]) -> Subject:
    every = list(found)
    own = next((row for row in every if row["type"] == _COUNTRY), None)
    entity = Found(own["id"], own["name"], _COUNTRY, None, code) if own else Found(
        "", country_name(code, language()), _COUNTRY, None, code)
    others = sorted((row for row in every if row is not own and row["type"] != _COUNTRY), key=_order)
    ids = [entity.id] if entity.id else []
    return Subject(entity, (*ids, *(row["id"] for row in others)), tuple(dict.fromkeys(row["name"] for row in others)))


def _order(row: Row) -> tuple[bool, str, str]:
    return row["type"] == _CITY, fold(row["name"]), row["id"]
