"""Chains between two entities: who knows whom through whom, each step with what says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from kb.stores.base import Store
from queries.catalogue import rows
from queries.events import Events
from queries.evidence import evidence_of, gathered
from queries.occasions import Occasion, occasions
from queries.outcomes import held
from queries.paths import shortest_paths
from queries.rows import Evidence
from queries.statements import folded

_SHOWN = 3  # events that one step tells; the others are counted
LONGEST = 6  # steps: a chain of more ties nobody to anybody
TOP = 3

Pair = tuple[str, str]


@dataclass(frozen=True)
class Tie:
    """A statement between the two ends of a step: a key of `kb.relations.RELATIONS`, `outgoing` if it starts here."""

    relation: str
    outgoing: bool
    role: str | None
    since: str | None
    until: str | None
    status: str | None
    evidence: list[Evidence]


@dataclass(frozen=True)
class Step:
    """One step of a chain: from a name to a name, the statements between them, and the events that they shared.

    `events` counts the distinct events that name both; `occasions` are the newest of them.
    """

    source: str
    target: str
    ties: list[Tie]
    events: int = 0
    occasions: list[Occasion] = field(default_factory=list)


@dataclass(frozen=True)
class Chain:
    """Steps that lead from one entity to another."""

    steps: list[Step]


def chains(store: Store, a: str, b: str, *, top: int = TOP, longest: int = LONGEST) -> list[Chain]:
    """Return the chains between two entities, by their ids: what ties them directly, then the shortest others.

    A direct chain is a statement (a post, a membership, a tie …); what both took part in is `queries.between`'s. The
    others are `queries.paths.shortest_paths`. The issuer rule makes no chain: it would tie everybody to everybody
    through the office that writes.
    """
    if a == b:
        return []
    paths = [(a, b), *shortest_paths(store, a, b, top=top, longest=longest)]
    pairs = list(dict.fromkeys(pair for path in paths for pair in pairwise(path)))
    steps = _steps(store, pairs)
    found = [Chain([steps[pair] for pair in pairwise(path)]) for path in paths[1:]]
    direct = Step(steps[a, b].source, steps[a, b].target, steps[a, b].ties)
    return [*([Chain([direct])] if direct.ties else []), *found][:top]


def _steps(store: Store, pairs: Iterable[Pair]) -> dict[Pair, Step]:
    pairs = list(pairs)
    ids = sorted({end for pair in pairs for end in pair})
    names = {row["id"]: row["name"] for row in rows(store, "entity", ids=ids)}
    ties, events = _ties(store, ids, pairs), _events(store, ids)
    told = {}
    for a, b in pairs:
        shared = Events.of(events[a][id_] for id_ in events[a].keys() & events[b].keys())
        told[a, b] = Step(names[a], names[b], ties.get((a, b), []), len(shared), _newest(store, shared))
    return told


def _events(store: Store, ids: list[str]) -> dict[str, dict[str, dict[str, Any]]]:
    """Return the activities that were held and name each entity, by their ids."""
    events: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    for row in held(store, rows(store, "participations", ids=ids)):
        if not row["implicit"]:
            events[row["id"]][row["activity"]] = row
    return events


def _newest(store: Store, events: Events) -> list[Occasion]:
    ordered = sorted(events.by_id.items(), key=lambda one: (max(one[1].starts, default=""), one[0]), reverse=True)
    activities = {activity: True for _id, event in ordered[:_SHOWN] for activity in event.activities}
    return sorted(occasions(store, activities), key=lambda one: (one.start or "", one.event), reverse=True)


def _ties(store: Store, ids: list[str], pairs: Iterable[Pair]) -> dict[Pair, list[Tie]]:
    stated: Mapping[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in rows(store, "statements_among", ids=ids):
        ends = (row["source"], row["target"])
        if row["relation"] == "SISTER_CITY_OF":  # which has no direction
            ends = (min(ends), max(ends))
        stated[(*ends, row["relation"])].append(row)
    known = evidence_of(store, (row["passage"] for every in stated.values() for row in every
                                if {row["source"], row["target"]} <= set(ids)))
    ties: dict[Pair, list[Tie]] = defaultdict(list)
    for (source, target, relation), found in sorted(stated.items()):
        for pair in pairs:
            if {source, target} == set(pair):
                outgoing = pair[0] == source or relation == "SISTER_CITY_OF"
                ties[pair] += [Tie(relation, outgoing, **one.said, evidence=gathered(known, one.passages))
                               for one in folded(found)]
    return ties
