"""Communities: groups of people and bodies that have more to do with one another than with the rest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kb.stores.base import Store
from queries.analysis import Acting, Pair
from queries.analysis_words import Words
from queries.events import Events
from queries.rows import Evidence

SEED = 1  # the order in which Louvain looks at the nodes: fixed, so that one graph always gives one answer


@dataclass(frozen=True)
class Member:
    """One of a community; `ties` is how strongly it is tied to the others of it: events shared, and other ties."""

    name: str
    type: str
    kind: str | None
    ties: int


@dataclass(frozen=True)
class Community:
    """A group; what its members have in common is said by `hub`, `countries` and `words`.

    Attributes:
        number: 1 for the largest.
        members: all of them, the one most tied to the others first.
        hub: the member that most of the others are tied to, and to how many of them.
        countries: codes of the countries that at least half of those members have whose country is known.
        words: words that the titles of its activities have more often than those of all activities.
        activities: distinct events that two of its members shared.
    """

    number: int
    members: list[Member]
    hub: tuple[str, int]
    countries: list[str]
    words: list[str]
    activities: int
    first: str | None
    last: str | None
    evidence: list[Evidence] = field(default_factory=list)


def communities(
    store: Store, network: Acting, top: int | None = None, *, evidence: bool = False,
) -> tuple[list[Community], int]:
    """Return the `top` largest communities of a network by Louvain's method, and how many there are in all.

    One without a tie is in none.
    """
    parts = _parts(network)
    where = {member: number for number, members in enumerate(parts) for member in members}
    inner: dict[int, list[Pair]] = defaultdict(list)
    for pair in network.weights():
        if where[pair[0]] == where[pair[1]]:
            inner[where[pair[0]]].append(pair)
    words = Words.of(store)
    return [_community(network, number + 1, members, inner[number], words,
                       _passages(store, network, inner[number]) if evidence else [])
            for number, members in enumerate(parts[:top])], len(parts)


def _parts(network: Acting) -> list[set[str]]:
    """Part the network; ties are weighted by what they hold."""
    import networkx

    weights = network.weights()
    ids = sorted({end for pair in weights for end in pair})
    number = {id_: index for index, id_ in enumerate(ids)}  # numbers, since the order of a set of texts varies
    graph = networkx.Graph()
    graph.add_nodes_from(range(len(ids)))
    graph.add_weighted_edges_from((number[a], number[b], weight) for (a, b), weight in weights.items())
    found = networkx.community.louvain_communities(graph, weight="weight", seed=SEED) if ids else []
    parts = [{ids[index] for index in part} for part in found]
    return sorted(parts, key=lambda part: (-len(part), min(map(network.weight_of, part))))


def _community(
    network: Acting, number: int, members: Collection[str], inner: Sequence[Pair], words: Words,
    evidence: list[Evidence],
) -> Community:
    weights, degree = _inner_ties(network, inner)
    ordered = sorted(members, key=lambda id_: (-weights[id_], network.weight_of(id_)))
    hub = min(ordered, key=lambda id_: (-degree[id_], network.weight_of(id_)))
    entities = [network.entities[id_] for id_ in ordered]
    events = _events(network, inner)
    dates = events.dates
    return Community(
        number, [Member(row["name"], row["type"], row["kind"], weights[row["id"]]) for row in entities],
        (network.entities[hub]["name"], degree[hub]), _countries([row["country"] for row in entities]),
        words.typical(events.by_id, _writings(entities)), len(events),
        min(dates, default=None), max(dates, default=None), evidence)


def _writings(entities: Sequence[Mapping[str, Any]]) -> list[str]:
    return [name for row in entities for name in (row["name"], *(row["aliases"] or ()))]


def _inner_ties(network: Acting, inner: Sequence[Pair]) -> tuple[Counter[str], Counter[str]]:
    """Return, for each member, how strongly and to how many of the others it is tied."""
    weights: Counter[str] = Counter()
    degree: Counter[str] = Counter()
    for pair in inner:
        strength = len(network.pairs.get(pair, ())) + (pair in network.ties)
        for end in pair:
            weights[end] += strength
            degree[end] += 1
    return weights, degree


def _events(network: Acting, inner: Sequence[Pair]) -> Events:
    """Join the events that the pairs shared."""
    found = Events()
    for pair in inner:
        found.include(network.pairs.get(pair, Events()))
    return found


def _countries(codes: Sequence[str | None]) -> list[str]:
    known = Counter(code for code in codes if code)
    return sorted(code for code, count in known.items() if count > 1 and count * 2 >= known.total())


def _passages(store: Store, network: Acting, inner: Sequence[Pair]) -> list[Evidence]:
    found: Mapping[Pair, list[Evidence]] = network.evidence(store, inner)
    return sorted({passage for every in found.values() for passage in every})
