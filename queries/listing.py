"""Lists: all partners, municipal units, people, networks, cities, projects or calls, with how much is known of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from kb.names import fold
from kb.stores.base import Store
from queries.attendance import NAMED_ONLY, events_by_entity, named_beside, told
from queries.catalogue import rows
from queries.events import Events
from queries.evidence import evidence_of, gathered, passages_of_activities
from queries.naming import present_names
from queries.period import EVER, Period
from queries.rows import Evidence

# what a person writes, and the type of entity that is meant
WHAT = {"partners": "partner", "directorates": "directorate", "people": "person", "networks": "network",
        "cities": "city", "projects": "project", "calls": "call"}
# of whom an entity is, by its relations: the relation and whether it starts at the entity
_OF = {"person": [("WORKS_FOR", True)], "directorate": [("PART_OF", True)], "partner": [("PART_OF", True)],
       "network": [("PART_OF", True)], "project": [("PROPOSED", False)], "call": [("ISSUED", False)], "city": []}
_PROGRESS = ("draft", "submitted", "preselected", "returned", "rejected", "approved")


@dataclass(frozen=True)
class Listed:
    """One line of a list.

    `of` are the names of the bodies that a person works for, that a unit is part of, that proposed a project or issued
    a call. `status` says how far a project got (`submitted` …). `activities` counts distinct events, `implicit` how
    many of them only by the issuer rule.
    """

    id: str
    name: str
    type: str
    kind: str | None
    country: str | None
    of: list[str]
    status: str | None
    activities: int
    implicit: int
    first: str | None
    last: str | None
    evidence: list[Evidence] = field(default_factory=list)


def listing(
    store: Store, type_: str, *, kind: str | None = None, country: str | None = None, period: Period = EVER,
    evidence: bool = False,
) -> list[Listed]:
    """Return all entities of a type by name, with the events that they took part in.

    For a city, a project or a call, which take part in nothing, these are the events that a passage tells which names
    it, and those that were held there. In a bounded time only those with an event in it are there.

    Args:
        store: where to ask.
        type_: a value of `WHAT`.
        kind: only bodies of this kind (`embassy` …).
        country: only those of this country, by its code of two letters.
        period: only events that may have been in it.
        evidence: add the passages that tell the events, or those that name the entity where there are none.
    """
    found = [row for row in rows(store, "entities_of_types", types=[type_])
             if kind in (None, row["kind"]) and country in (None, row["country"])]
    events = named_beside(store, [type_], period) if type_ in NAMED_ONLY else events_by_entity(told(store, period))
    if period.bounded:
        found = [row for row in found if row["id"] in events]
    if type_ == "network":
        now = present_names(store, [row["id"] for row in found])
        found = [{**row, "name": now.get(row["id"], row["name"])} for row in found]
    details = _details(store, [row["id"] for row in found])
    passages = _passages(store, [row["id"] for row in found], events) if evidence else {}
    known = evidence_of(store, {passage for every in passages.values() for passage in every})
    listed = [_listed(row, events.get(row["id"], Events()), details[row["id"]],
                      gathered(known, passages.get(row["id"], ()))) for row in found]
    return sorted(listed, key=lambda one: (fold(one.name), one.id))


def _details(store: Store, ids: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows(store, "listed_details", ids=list(ids)) if ids else []:
        found[row["id"]].append(row)
    return found


def _passages(store: Store, ids: Sequence[str], events: dict[str, Events]) -> dict[str, set[str]]:
    """Return the passages that tell the events of each, or that name it where it has none."""
    told_in = passages_of_activities(store, {a for id_ in ids if id_ in events for a in events[id_].activities})
    found = {id_: {passage for a in events[id_].activities for passage in told_in.get(a, ())}
             for id_ in ids if id_ in events}
    if silent := [id_ for id_ in ids if id_ not in events]:
        for row in rows(store, "mentions", ids=silent):
            found.setdefault(row["id"], set()).add(row["passage"])
    return found


def _listed(
    entity: dict[str, Any], events: Events, details: list[dict[str, Any]], evidence: list[Evidence],
) -> Listed:
    dates = events.dates
    of = {row["name"] for row in details if (row["relation"], row["outgoing"]) in _OF[entity["type"]]}
    submitted = {row["status"] for row in details if row["relation"] == "SUBMITTED_TO" and row["status"]}
    return Listed(
        entity["id"], entity["name"], entity["type"], entity["kind"], entity["country"],
        sorted(of, key=lambda name: (fold(name), name)),
        max(submitted, key=_PROGRESS.index, default=None) if entity["type"] == "project" else None,
        len(events), events.implicit, min(dates, default=None), max(dates, default=None), evidence)
