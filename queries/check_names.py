"""Names to look at: people without a body, bodies of which only an acronym is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kb.gazetteers import home_units, known_body
from kb.home import Home
from kb.names import fold
from kb.relations import BODIES
from kb.stores.base import Store
from queries.catalogue import rows
from queries.check_rows import Problem

_LETTERS = range(2, 9)  # how many an acronym has; a longer word in capitals is a word


def without_body(store: Store) -> list[Problem]:
    """Return the people of whom no document says for which body or city they work."""
    found: dict[str, Problem] = {}
    for row in rows(store, "check_no_body"):
        found.setdefault(row["id"], Problem("no_body", row["name"])).passages.add(row["passage"])
    return list(found.values())


def unexplained_acronyms(store: Store, home: Home) -> list[Problem]:
    """Return the bodies all of whose writings are acronyms that neither a gazetteer nor the home's units explain."""
    units = {fold(unit.acronym) for unit in home_units(home) if unit.acronym}
    bodies = [row for row in rows(store, "entities_of_types", types=[label.lower() for label in BODIES])
              if all(map(is_acronym, (row["name"], *(row["aliases"] or ()))))
              and not any(_known(name, units, home) for name in (row["name"], *(row["aliases"] or ())))]
    passages = _mentions(store, [row["id"] for row in bodies])
    return [Problem("acronym", row["name"], [], passages[row["id"]]) for row in bodies]


def is_acronym(name: str) -> bool:
    """Return whether a name is a single word of few letters, all of them capitals."""
    letters = [letter for letter in name if letter.isalpha()]
    return len(name.split()) == 1 and len(letters) in _LETTERS and all(letter.isupper() for letter in letters)


def _known(name: str, units: Iterable[str], home: Home) -> bool:
    body = known_body(name, home.country)
    return fold(name) in units or (body is not None and not is_acronym(body.name))


def _mentions(store: Store, ids: list[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows(store, "mentions", ids=ids) if ids else []:
        found[row["id"]].add(row["passage"])
    return found
