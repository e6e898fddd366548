"""Activities as entities of the network: one for each event, tied to all that took part in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kb.stores.base import Store
from queries.catalogue import rows
from queries.events import most_exact
from queries.evidence import gathered
from queries.outcomes import HELD
from queries.rows import Evidence, PageEdge, PageNode

IMPLICIT = "IMPLICIT"

Passages = Mapping[str, set[str]]


@dataclass
class Told:
    """One event: the ids of its tellings, its dates, and who took part, with the roles that are written.

    `implicit` are those that no telling names: the offices that wrote of it. `status` says how it ended.
    """

    activities: set[str] = field(default_factory=set)
    starts: set[str] = field(default_factory=set)
    roles: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    implicit: set[str] = field(default_factory=set)
    status: str = HELD


def told_events(participations: Iterable[dict[str, Any]], asked: str | None) -> dict[str, Told]:
    """Gather participations, as `queries.outcomes` settles them, by event.

    Around one entity, only those that it or two others that are drawn took part in.
    """
    events: dict[str, Told] = defaultdict(Told)
    for row in participations:
        event = events[row["event"]]
        event.activities.update(filter(None, (row["activity"], row["by"])))
        event.status = row["status"]
        if row["start"]:
            event.starts.add(row["start"])
        if row["implicit"]:
            event.implicit.add(row["id"])
        else:
            event.roles[row["id"]].update(filter(None, (row["role"],)))
    for event in events.values():
        event.implicit -= set(event.roles)
    return {id_: event for id_, event in events.items() if _drawn(event, asked)}


def _drawn(event: Told, asked: str | None) -> bool:
    ends = {*event.roles, *event.implicit}
    return asked is None or asked in ends or len(ends) > 1


def activity_rows(
    store: Store, events: Mapping[str, Told], told: Passages, known: Mapping[str, Evidence]
) -> tuple[list[PageNode], list[PageEdge]]:
    """Return a node for each event and an edge from each that took part.

    An event's kind is that of its fullest telling, or its status where it was not held (`planned`, `cancelled`,
    `postponed`). An edge is PARTICIPATED_IN with its role, or IMPLICIT where only the issuer rule gives it.
    """
    ids = sorted(activity for event in events.values() for activity in event.activities)
    heads = {row["activity"]: row for row in (rows(store, "activity_heads", ids=ids) if ids else [])}
    nodes, edges = [], []
    for id_, event in sorted(events.items()):
        passages = gathered(known, (passage for one in event.activities for passage in told.get(one, ())))
        nodes.append(_node(id_, event, heads, passages))
        edges += _edges(nodes[-1].id, event, passages)
    return nodes, edges


def _node(id_: str, event: Told, heads: Mapping[str, dict[str, Any]], passages: list[Evidence]) -> PageNode:
    head = max((heads[one] for one in event.activities), key=lambda row: (len(row["title"]), row["activity"]))
    kind = head["kind"] if event.status == HELD else event.status
    dates = sorted(most_exact(event.starts))
    return PageNode(f"activity:{id_}", head["title"], "activity", None if kind == "other" else kind, None, [], 1,
                    min(dates, default=None), max(dates, default=None), passages)


def _edges(activity: str, event: Told, passages: list[Evidence]) -> list[PageEdge]:
    dates = sorted(most_exact(event.starts))
    named = [PageEdge(entity, activity, "PARTICIPATED_IN", 1, ", ".join(sorted(roles)) or None, dates, passages)
             for entity, roles in event.roles.items()]
    return named + [PageEdge(entity, activity, IMPLICIT, 1, None, dates, passages) for entity in event.implicit]
