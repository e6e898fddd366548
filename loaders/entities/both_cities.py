"""Which city is meant without its name: the office's own, the two of "ambas ciudades", the one that a body governs."""

from __future__ import annotations

import re

from kb.names import fold
from kb.records import Passage
from loaders.entities.draft import Draft
from loaders.names.lens import is_home
from loaders.names.registry import Entry
from loaders.spans import Span

BOTH = re.compile(
    r"\bambas\b|\blas dos (?:ciudades|urbes|capitales|localidades|metropolis|municipalidades|alcaldias)\b"
)


def both_cities(draft: Draft) -> tuple[Entry, Entry] | None:
    """Return the two cities that a document speaks of: the only two it names, else those of its last tie."""
    cities = draft.registry.of("city")
    if len(cities) == 2:
        return cities[0], cities[1]
    ties = draft.links.get("sister_cities", ())
    last = (ties[-1].values["a"], ties[-1].values["b"]) if ties else None
    return last or ((cities[0], cities[1]) if len(cities) > 2 and draft.news else None)


def home_city(draft: Draft, passage: Passage) -> Entry:
    """Return the entry of the office's own city, made if the text has not named it yet."""
    city = draft.lens.home.city
    named = next(
        (
            e
            for e in draft.registry.of("city")
            if fold(city) in {fold(w).removeprefix("ciudad de ") for w in e.writings}
        ),
        None,
    )
    return named or draft.entity(Span("city", 0, len(city), city, city), passage)


def governed_city(body: Entry | None, draft: Draft) -> str | None:
    """Return the folded name of the city that a body governs, None of any other."""
    if body is None or body.kind != "body":
        return None
    if any(is_home(writing, draft.lens.home) for writing in body.writings):
        return fold(draft.lens.home.city)
    belongs = draft.registry.class_of(body)
    return fold(belongs.city) if belongs.kind == "municipality" and belongs.city else None
