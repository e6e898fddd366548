"""Who works with whom: those who took part in the same activities."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kb.names import fold
from kb.stores.base import Store
from queries.catalogue import rows
from queries.events import Events
from queries.evidence import evidence_of, gathered, passages_of_activities
from queries.outcomes import held
from queries.period import EVER, Period
from queries.rows import Evidence, Who
from queries.through import people_through

CITY = "city"


@dataclass
class _Other:
    """One that the entity asked for met, and the events where."""

    entity: dict[str, Any]
    events: Events = field(default_factory=Events)


def who(
    store: Store, entity_id: str | Collection[str], *, explicit: bool = False, evidence: bool = False,
    types: Collection[str] | None = None, top: int | None = None, period: Period = EVER,
) -> list[Who]:
    """Return the others that took part in the activities that an entity took part in and that were held.

    The body that issues a document takes part in what the document tells, named or not: that is the issuer rule, and
    `Who.implicit` counts the events that only it gives. Most activities first, then by name.

    Args:
        store: where to ask.
        entity_id: the entity asked for, or several that are asked for together: a country and what is of it.
        explicit: leave the issuer rule out.
        evidence: add the passages that tell the activities.
        types: only others of these types (`person`, `partner` …), or partners of these kinds (`embassy` …). `city`
            gives the cities whose city halls or own people took part.
        top: only so many.
        period: only events that may have been in it.
    """
    asked = [entity_id] if isinstance(entity_id, str) else list(entity_id)
    every = _others_of(store, asked, explicit)
    if types is not None and CITY in types:
        every += _cities(store, every)
    others = (_Other(other.entity, other.events.within(period)) for other in every
              if types is None or _is_one_of(other.entity, types))
    found = sorted((other for other in others if other.events.by_id), key=_order)[:top]
    told = passages_of_activities(store, {a for other in found for a in other.events.activities})
    through = people_through(store, {other.entity["id"]: other.events for other in found
                                     if other.entity["type"] != "person"}, asked[0], told)
    known = evidence_of(store, {passage for every in told.values() for passage in every}) if evidence else {}
    return [_row(other, through, gathered(known, {p for a in other.events.activities for p in told.get(a, ())}))
            for other in found]


def _cities(store: Store, others: Sequence[_Other]) -> list[_Other]:
    """Return the cities that others govern or work for, each with the events of all of these."""
    by_id = {other.entity["id"]: other for other in others}
    cities: dict[str, _Other] = {}
    for row in rows(store, "statements_among", ids=sorted(by_id)) if by_id else []:
        if row["relation"] in ("GOVERNS", "WORKS_FOR"):
            cities.setdefault(row["target"], _Other({})).events.include(by_id[row["source"]].events)
    entities = rows(store, "entity", ids=sorted(cities)) if cities else []
    return [_Other(row, cities[row["id"]].events) for row in entities if row["type"] == CITY]


def _is_one_of(entity: Mapping[str, Any], types: Collection[str]) -> bool:
    return entity["type"] in types or (entity["type"] == "partner" and entity["kind"] in types)


def _others_of(store: Store, asked: Sequence[str], explicit: bool) -> list[_Other]:
    """Return those that any of several met, with the events of all; these themselves are no others."""
    if len(asked) == 1:
        return _others(store, asked[0], explicit)
    met: dict[str, _Other] = {}
    for id_ in asked:
        for other in _others(store, id_, explicit):
            met.setdefault(other.entity["id"], _Other(other.entity)).events.include(other.events)
    return [other for id_, other in met.items() if id_ not in asked]


def _others(store: Store, entity_id: str, explicit: bool) -> list[_Other]:
    others: dict[str, _Other] = {}
    # activities are fetched once and not with each other that was there: a hub has tens of thousands of such pairs
    told = {row["activity"]: row for row in held(store, rows(store, "participations", ids=[entity_id]))}
    named = rows(store, "together", id=entity_id)
    implied = [] if explicit else rows(store, "together_by_issuer", id=entity_id)
    for meetings, is_named in ((named, True), (implied, False)):
        for row in meetings:
            if shared := told.keys() & set(row["activities"]):
                other = others.setdefault(row["id"], _Other(row))
                for activity in shared:
                    other.events.add(told[activity], explicit=is_named)
    return list(others.values())


def _order(other: _Other) -> tuple[int, str, str]:
    return -len(other.events), fold(other.entity["name"]), other.entity["id"]


def _row(other: _Other, through: Mapping[str, list[str]], evidence: Sequence[Evidence]) -> Who:
    entity, events = other.entity, other.events
    dates = events.dates
    return Who(entity["name"], entity["type"], entity["kind"], len(events), events.implicit,
               min(dates, default=None), max(dates, default=None), list(evidence), through.get(entity["id"], []))
