"""Municipal units against partners: how many events each pair shared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from kb.names import fold
from kb.stores.base import Store
from queries.attendance import Told, told
from queries.catalogue import rows
from queries.events import Events
from queries.evidence import evidence_of, gathered, passages_of_activities
from queries.period import EVER, Period
from queries.rows import Evidence

Entities = dict[str, dict[str, Any]]
Pairs = dict[tuple[str, str], Events]


@dataclass(frozen=True)
class Cell:
    """A municipal unit and a partner that shared events: `activities` counts distinct ones.

    `implicit` says how many of them only the issuer rule gives. Ids tell namesakes apart.
    """

    directorate: str
    partner: str
    directorate_id: str
    partner_id: str
    activities: int
    implicit: int
    first: str | None
    last: str | None
    evidence: list[Evidence] = field(default_factory=list)


@dataclass(frozen=True)
class Side:
    """A row or a column of the matrix; `activities` counts the distinct events shared with any of the other side."""

    id: str
    name: str
    activities: int


@dataclass(frozen=True)
class Matrix:
    """The pairs that shared events, and both sides, the one with most events first."""

    directorates: list[Side]
    partners: list[Side]
    cells: list[Cell]


def matrix(
    store: Store, *, kind: str | None = None, period: Period = EVER, explicit: bool = False, evidence: bool = False,
) -> Matrix:
    """Return how many distinct events each municipal unit shared with each partner.

    Args:
        store: where to ask.
        kind: only partners of this kind (`embassy` …).
        period: only events that may have been in it.
        explicit: leave the issuer rule out.
        evidence: add the passages that tell the events.
    """
    units = {row["id"]: row for row in rows(store, "entities_of_types", types=["directorate"])}
    partners = {row["id"]: row for row in rows(store, "entities_of_types", types=["partner"])
                if kind in (None, row["kind"])}
    pairs = _pairs(told(store, period, explicit=explicit), units, partners)
    told_in = passages_of_activities(store, {a for one in pairs.values() for a in one.activities}) if evidence else {}
    known = evidence_of(store, {passage for every in told_in.values() for passage in every})
    rank = {entity["id"]: number for number, entity in enumerate(
        sorted((*units.values(), *partners.values()), key=lambda row: (fold(row["name"]), row["id"])))}
    cells = [
        _cell(units[unit], partners[partner], events,
              gathered(known, (p for a in events.activities for p in told_in.get(a, ()))))
        for (unit, partner), events in sorted(pairs.items(), key=lambda item: [rank[end] for end in item[0]])]
    return Matrix(_side(pairs, 0, units, rank), _side(pairs, 1, partners, rank), cells)


def _pairs(activities: Iterable[Told], units: Entities, partners: Entities) -> Pairs:
    pairs: Pairs = defaultdict(Events)
    for one in activities:
        here = [id_ for id_ in one.there if id_ in units]
        for partner in [id_ for id_ in one.there if id_ in partners] if here else ():
            for unit in here:
                pairs[unit, partner].add(one.activity, explicit=one.there[unit] and one.there[partner])
    return pairs


def _side(pairs: Pairs, end: int, entities: Entities, rank: dict[str, int]) -> list[Side]:
    events: dict[str, set[str]] = defaultdict(set)
    for pair, shared in pairs.items():
        events[pair[end]].update(shared.by_id)
    sides = [Side(id_, entities[id_]["name"], len(found)) for id_, found in events.items()]
    return sorted(sides, key=lambda side: (-side.activities, rank[side.id]))


def _cell(unit: dict[str, Any], partner: dict[str, Any], events: Events, evidence: list[Evidence]) -> Cell:
    dates = events.dates
    return Cell(unit["name"], partner["name"], unit["id"], partner["id"], len(events), events.implicit,
                min(dates, default=None), max(dates, default=None), evidence)
