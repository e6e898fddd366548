"""The network: entities, and what ties them to one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from kb.stores.base import Store
from queries.catalogue import rows
from queries.events import Events
from queries.evidence import evidence_of, gathered, passages_of_activities
from queries.find import UnknownName
from queries.network_activities import Told, activity_rows, told_events
from queries.network_choice import since_then
from queries.outcomes import HELD, settled
from queries.rows import Evidence, Network, PageEdge, PageNode
from queries.statements import Folded, folded
from queries.ties import best_date, settle, source_of

TOGETHER = "TOGETHER"
# a place, or the country that a city lies in, says nothing on a page of relations unless something else ties it
_BACKGROUND = ("country", "place")
_PROGRESS = ("draft", "submitted", "preselected", "returned", "rejected", "approved")

Pair = tuple[str, str]
Passages = dict[str, set[str]]


@dataclass
class _Shared:
    """What the participations of the nodes give: the events of each node and of each pair."""

    nodes: dict[str, Events] = field(default_factory=lambda: defaultdict(Events))
    pairs: dict[Pair, Events] = field(default_factory=lambda: defaultdict(Events))


def network(
    store: Store, entity_id: str | None = None, hops: int = 1, *, since: str | None = None, activities: bool = False
) -> Network:
    """Return the whole network, or an entity with those up to `hops` ties away and all the ties among them.

    A TOGETHER edge joins two that took part in the same activities, the issuer rule included; its weight is the number
    of distinct events. Every other edge is a relation between entities; its weight is the number of its statements.
    Edges without a direction (TOGETHER, SISTER_CITY_OF) start at the smaller id. Countries and places are there only
    where more than LOCATED_IN ties them to something, or where they are the entity asked for. Nodes are in the order
    of their ids, edges of their ends. With `since` (2022, 2022-06, …) activities before that date and relations that
    ended before it are not counted; those without a date are. With `activities` every event is a node of its own, of
    the type `activity`, instead of a TOGETHER edge. Raises UnknownName when no entity has this id.
    """
    ids = _around(store, entity_id, hops) if entity_id else [row["id"] for row in rows(store, "all_entities")]
    entities = rows(store, "entity", ids=ids)
    if entity_id and not any(row["id"] == entity_id for row in entities):
        raise UnknownName(entity_id, [])
    participations = since_then(since, settled(store, rows(store, "participations", ids=ids)), "start")
    statements = _statements(since_then(since, rows(store, "statements_among", ids=ids), "until"), set(ids))
    tied = {end for (source, target, relation) in statements if relation != "LOCATED_IN" for end in (source, target)}
    kept = {row["id"] for row in entities
            if row["type"] not in _BACKGROUND or row["id"] in tied or row["id"] == entity_id}
    statements = {key: found for key, found in statements.items() if kept.issuperset(key[:2])}
    drawn = _Drawn([row for row in entities if row["id"] in kept], _shared(participations), statements)
    if activities:
        drawn.events = told_events(participations, entity_id)
    return _network(store, drawn)


@dataclass
class _Drawn:
    """What is on the page: entities, what they share, statements, and the events that are nodes of their own."""

    entities: list[dict[str, Any]]
    shared: _Shared
    statements: dict[tuple[str, str, str], list[dict[str, Any]]]
    events: dict[str, Told] | None = None

    @property
    def activities(self) -> set[str]:
        """The ids of all tellings of which passages are shown."""
        events: Iterable[Events | Told] = self.shared.pairs.values() if self.events is None else self.events.values()
        return {activity for event in events for activity in event.activities}


def _around(store: Store, entity_id: str, hops: int) -> list[str]:
    reached, edge = {entity_id}, {entity_id}
    for _hop in range(hops):
        edge = {row["id"] for row in rows(store, "neighbours", ids=sorted(edge))} - reached
        if not edge:
            break
        reached |= edge
    return sorted(reached)


def _shared(participations: list[dict[str, Any]]) -> _Shared:
    """Pair those who took part in what was held; one that is named there is not there by the issuer rule."""
    shared = _Shared()
    present: dict[str, dict[str, bool]] = defaultdict(dict)
    told: dict[str, dict[str, Any]] = {}
    for row in sorted((row for row in participations if row["status"] == HELD), key=lambda row: row["implicit"]):
        told[row["activity"]] = row
        present[row["activity"]].setdefault(row["id"], not row["implicit"])
    for activity, there in present.items():
        for entity, explicit in there.items():
            shared.nodes[entity].add(told[activity], explicit=explicit)
        for a, b in combinations(sorted(there), 2):
            if there[a] or there[b]:
                shared.pairs[a, b].add(told[activity], explicit=there[a] and there[b])
    return shared


def _statements(found: list[dict[str, Any]], ids: set[str]) -> dict[tuple[str, str, str], list[dict[str, Any]]]:
    statements: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in found:
        ends = (row["source"], row["target"])
        if ids.issuperset(ends):
            source, target = sorted(ends) if row["relation"] == "SISTER_CITY_OF" else ends
            statements[source, target, row["relation"]].append(row)
    return statements


def _network(store: Store, drawn: _Drawn) -> Network:
    """Make the rows of the page, with the passages of everything fetched at once."""
    told = passages_of_activities(store, drawn.activities)
    mentions: Passages = defaultdict(set)
    for row in rows(store, "mentions", ids=[entity["id"] for entity in drawn.entities]):
        mentions[row["id"]].add(row["passage"])
    known = evidence_of(store, {
        *(p for passages in (*told.values(), *mentions.values()) for p in passages),
        *(row["passage"] for found in drawn.statements.values() for row in found)})
    nodes = [_node(entity, drawn.shared, mentions, known) for entity in drawn.entities]
    edges = [_edge(key, found, known) for key, found in drawn.statements.items()]
    if drawn.events is None:
        edges += [_together(pair, events, told, known) for pair, events in drawn.shared.pairs.items()]
    else:
        more_nodes, more_edges = activity_rows(store, drawn.events, told, known)
        nodes, edges = [*nodes, *more_nodes], [*edges, *more_edges]
    return Network(sorted(nodes, key=lambda node: node.id),
                   sorted(edges, key=lambda edge: (edge.source, edge.target, edge.relation)))


def _node(entity: dict[str, Any], shared: _Shared, mentions: Passages, known: dict[str, Evidence]) -> PageNode:
    events = shared.nodes.get(entity["id"], Events())
    dates = events.dates
    return PageNode(
        **{name: entity[name] for name in ("id", "name", "type", "kind", "country")},
        aliases=sorted(entity["aliases"] or []), activities=len(events),
        first=min(dates, default=None), last=max(dates, default=None),
        evidence=gathered(known, mentions.get(entity["id"], ())))


def _together(pair: Pair, events: Events, told: Passages, known: dict[str, Evidence]) -> PageEdge:
    passages = (passage for activity in events.activities for passage in told.get(activity, ()))
    return PageEdge(*pair, TOGETHER, len(events), None, events.dates, gathered(known, passages))


def _edge(key: tuple[str, str, str], found: list[dict[str, Any]], known: dict[str, Evidence]) -> PageEdge:
    source, target, relation = key
    dates = sorted({row[name] for row in found for name in ("since", "until") if row[name]})
    passages = gathered(known, (row["passage"] for row in found))
    if relation == "SISTER_CITY_OF":
        tie = settle([source_of(row, known) for row in found])
        return PageEdge(source, target, relation, len(found), tie.status, dates, passages, tie.since,
                        _lasts(found))
    return PageEdge(source, target, relation, len(found), _detail(relation, found), dates, passages,
                    lasts=_lasts(found))


def _lasts(found: list[dict[str, Any]]) -> tuple[str | None, str | None]:
    """Return the first since, and the last until where no statement leaves the end open."""
    untils = [row["until"] for row in found]
    return min((row["since"] for row in found if row["since"]), default=None), max(untils) if all(untils) else None


def _detail(relation: str, found: list[dict[str, Any]]) -> str | None:
    """Return what the edge says of itself: roles, how far a project got, or since when."""
    if relation == "WORKS_FOR":
        return ", ".join(_roles(folded(found))) or None
    if relation == "SUBMITTED_TO":
        return max((row["status"] for row in found if row["status"]), key=_PROGRESS.index, default=None)
    return best_date(row["since"] for row in found if row["since"])


def _roles(statements: Iterable[Folded]) -> list[str]:
    return sorted({one.said["role"] for one in statements if one.said["role"]})
