"""The two cities that "ambas ciudades" means."""

from __future__ import annotations

import re

from loaders.draft import Draft
from loaders.registry import Entry

BOTH = re.compile(r"\bambas\b|\blas dos (?:ciudades|urbes|capitales|localidades|metropolis|municipalidades)\b")


def both_cities(draft: Draft) -> tuple[Entry, Entry] | None:
    """Return the two cities that a document speaks of: the only two it names, else those of its last tie."""
    cities = draft.registry.of("city")
    if len(cities) == 2:
        return cities[0], cities[1]
    ties = draft.links.get("sister_cities", ())
    last = (ties[-1].values["a"], ties[-1].values["b"]) if ties else None
    return last or ((cities[0], cities[1]) if len(cities) > 2 and draft.news else None)
