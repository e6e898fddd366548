"""The network of those who act, as brokers and communities are computed from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from kb.names import fold
from kb.stores.base import Store
from queries.attendance import Told, events_by_entity, told
from queries.catalogue import rows
from queries.events import Events
from queries.evidence import evidence_of, passages_of_activities
from queries.period import EVER, Period
from queries.rows import Evidence

ACTING = ("directorate", "network", "partner", "person")
_OFFICE = 0.5  # of all events: a body that writes documents and is in so many of them is the office itself

Pair = tuple[str, str]


@dataclass
class Acting:
    """People and bodies, what each took part in, and what each two of them share.

    Attributes:
        entities: rows of `entities_of_types` by id.
        events: the events of each.
        pairs: the events of two together, by their ids in order.
        ties: the passages that say that one works for, is part of or is a member of the other, by ids in order.
        offices: names of the bodies that were left out, because they write the documents and are in most of them.
    """

    entities: dict[str, dict[str, Any]]
    events: dict[str, Events]
    pairs: dict[Pair, Events] = field(default_factory=dict)
    ties: dict[Pair, set[str]] = field(default_factory=dict)
    offices: list[str] = field(default_factory=list)

    def neighbours(self) -> dict[str, set[str]]:
        """Return those that each is tied to, by events or otherwise; one without any is not there."""
        found: dict[str, set[str]] = defaultdict(set)
        for a, b in (*self.pairs, *self.ties):
            found[a].add(b)
            found[b].add(a)
        return dict(found)

    def weights(self) -> dict[Pair, int]:
        """Return how strong each tie is: the number of events shared, and one more for a tie of another kind."""
        return {pair: len(self.pairs.get(pair, ())) + (pair in self.ties) for pair in sorted({*self.pairs, *self.ties})}

    def weight_of(self, id_: str) -> tuple[int, str, str]:
        """Return a key that puts those with most events first, then goes by name."""
        return -len(self.events.get(id_, ())), fold(self.entities[id_]["name"]), id_

    def evidence(self, store: Store, pairs: Iterable[Pair]) -> dict[Pair, list[Evidence]]:
        """Return the passages that tie each of the pairs, fetched at once."""
        wanted = list(pairs)
        activities = {pair: self.pairs[pair].activities for pair in wanted if pair in self.pairs}
        told_in = passages_of_activities(store, {a for every in activities.values() for a in every})
        passages = {pair: {*self.ties.get(pair, ()), *(p for a in activities.get(pair, ()) for p in told_in.get(a, ()))}
                    for pair in wanted}
        known = evidence_of(store, {passage for every in passages.values() for passage in every})
        return {pair: sorted({known[p] for p in every if p in known}) for pair, every in passages.items()}


def acting(store: Store, period: Period = EVER, *, explicit: bool = False, office: bool = False) -> Acting:
    """Return the network of people and bodies in a period.

    Those that took part in the same activity are tied, and one who works for, is part of or is a member of another;
    in a bounded period such a tie counts between two that were active in it. A body that issued documents and is in
    at least half of all events is the office itself: everything leads through it, so that it hides who else links
    whom, and it is left out unless `office` asks for it.
    """
    entities = {row["id"]: row for row in rows(store, "entities_of_types", types=list(ACTING))}
    activities = told(store, period, explicit=explicit)
    events = {id_: found for id_, found in events_by_entity(activities).items() if id_ in entities}
    left_out = set() if office else _offices(activities, events, store)
    network = Acting({id_: row for id_, row in entities.items() if id_ not in left_out}, events,
                     offices=sorted(entities[id_]["name"] for id_ in left_out))
    _share(network, activities)
    for row in rows(store, "acting_ties"):
        ends = row["source"], row["target"]
        if all(end in network.entities and (end in events or not period.bounded) for end in ends):
            network.ties.setdefault(_pair(*ends), set()).add(row["passage"])
    return network


def _offices(activities: Iterable[Told], events: dict[str, Events], store: Store) -> set[str]:
    every = {one.activity["event"] for one in activities}
    issuers = {id_ for row in rows(store, "issuer_attendances") for id_ in row["ids"]}
    return {id_ for id_ in issuers if id_ in events and len(events[id_]) >= len(every) * _OFFICE}


def _share(network: Acting, activities: Iterable[Told]) -> None:
    for one in activities:
        there = sorted(id_ for id_ in one.there if id_ in network.entities)
        for a, b in combinations(there, 2):
            if one.there[a] or one.there[b]:
                network.pairs.setdefault((a, b), Events()).add(one.activity, explicit=one.there[a] and one.there[b])


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)
