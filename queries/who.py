"""Who works with whom: those who took part in the same activities."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from kb.names import fold
from kb.stores.base import Store
from queries.catalogue import rows
from queries.events import Events
from queries.evidence import evidence_of, gathered, passages_of_activities
from queries.rows import Evidence, Who


@dataclass
class _Other:
    """One that the entity asked for met, and the events where."""

    entity: dict[str, Any]
    events: Events = field(default_factory=Events)


def who(
    store: Store, entity_id: str, *, explicit: bool = False, evidence: bool = False,
    types: Collection[str] | None = None, top: int | None = None,
) -> list[Who]:
    """Return the others that took part in the activities that an entity took part in.

    The body that issues a document takes part in what the document tells, named or not: that is the issuer rule, and
    `Who.implicit` counts the events that only it gives. Most activities first, then by name.

    Args:
        explicit: leave the issuer rule out.
        evidence: add the passages that tell the activities.
        types: only others of these types (`person`, `partner` …).
        top: only so many.
    """
    found = [other for other in _others(store, entity_id, explicit) if types is None or other.entity["type"] in types]
    found = sorted(found, key=_order)[:top]
    if not evidence:
        return [_row(other) for other in found]
    passages = passages_of_activities(store, {a for other in found for a in other.events.activities})
    known = evidence_of(store, {passage for every in passages.values() for passage in every})
    return [_row(other, gathered(known, {p for a in other.events.activities for p in passages.get(a, ())}))
            for other in found]


def _others(store: Store, entity_id: str, explicit: bool) -> list[_Other]:
    others: dict[str, _Other] = {}
    # activities are fetched once and not with each other that was there: a hub has tens of thousands of such pairs
    told = {row["activity"]: row for row in rows(store, "participations", ids=[entity_id])}
    named = rows(store, "together", id=entity_id)
    implied = [] if explicit else rows(store, "together_by_issuer", id=entity_id)
    for meetings, is_named in ((named, True), (implied, False)):
        for row in meetings:
            other = others.setdefault(row["id"], _Other(row))
            for activity in row["activities"]:
                other.events.add(told[activity], explicit=is_named)
    return list(others.values())


def _order(other: _Other) -> tuple[int, str, str]:
    return -len(other.events), fold(other.entity["name"]), other.entity["id"]


def _row(other: _Other, evidence: Sequence[Evidence] = ()) -> Who:
    entity, events = other.entity, other.events
    dates = events.dates
    return Who(entity["name"], entity["type"], entity["kind"], len(events), events.implicit,
               min(dates, default=None), max(dates, default=None), list(evidence))
