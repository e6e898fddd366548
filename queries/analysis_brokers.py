"""Brokers: those through whom others are linked that have no tie of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kb.stores.base import Store
from queries.analysis import Acting, Pair
from queries.analysis_betweenness import betweenness
from queries.rows import Evidence

_NAMED = 3  # members of a group that are named
_GROUPS = 4  # groups that are named


@dataclass(frozen=True)
class Group:
    """Some of a broker's contacts that are tied among themselves: how many, and the names of the most active."""

    size: int
    names: list[str]


@dataclass(frozen=True)
class Broker:
    """One that links others.

    Attributes:
        share: of all the shortest chains between two others, how many lead through it, 0 to 1 (betweenness).
        contacts: how many it is tied to.
        apart: of the pairs of these contacts, how many have no tie of their own, 0 to 1.
        groups: into what its contacts fall without it, the largest first; only the first few.
        alone: how many such groups there are in all.
        evidence: the passages that tie it to those that are named in the groups.
    """

    id: str
    name: str
    type: str
    kind: str | None
    share: float
    contacts: int
    apart: float
    alone: int
    groups: list[Group]
    evidence: list[Evidence] = field(default_factory=list)


def brokers(store: Store, network: Acting, top: int = 10, *, evidence: bool = False) -> list[Broker]:
    """Return the `top` of those that most of the shortest chains lead through, and between whom.

    A chain's steps all count the same. Those that no chain leads through are left out.
    """
    neighbours = network.neighbours()
    shares = betweenness(neighbours)
    ranked = sorted((id_ for id_, share in shares.items() if share > 0),
                    key=lambda id_: (-shares[id_], network.weight_of(id_)))[:top]
    found = []
    for id_ in ranked:
        parts = components(neighbours, neighbours[id_])
        named = [sorted(part, key=network.weight_of)[:_NAMED] for part in _by_weight(network, parts)[:_GROUPS]]
        passages = _passages(store, network, id_, [end for part in named for end in part]) if evidence else []
        found.append(_broker(network, neighbours, id_, shares[id_], parts, named, passages))
    return found


def components(neighbours: dict[str, set[str]], among: Iterable[str]) -> list[set[str]]:
    """Return the groups into which some fall when only the ties among themselves count."""
    left, found = set(among), []
    while left:
        part, edge = set(), {left.pop()}
        while edge:
            part |= edge
            edge = {other for one in edge for other in neighbours[one] & left}
            left -= edge
        found.append(part)
    return found


def _by_weight(network: Acting, parts: Iterable[set[str]]) -> list[set[str]]:
    return sorted(parts, key=lambda part: (-len(part), min(map(network.weight_of, part))))


def _broker(
    network: Acting, neighbours: dict[str, set[str]], id_: str, share: float, parts: Sequence[set[str]],
    named: Sequence[Sequence[str]], evidence: list[Evidence],
) -> Broker:
    entity, contacts = network.entities[id_], neighbours[id_]
    pairs = len(contacts) * (len(contacts) - 1) // 2
    tied = sum(len(neighbours[one] & contacts) for one in contacts) // 2
    sizes = sorted((len(part) for part in parts), reverse=True)
    groups = [Group(size, [network.entities[end]["name"] for end in ends])
              for size, ends in zip(sizes, named, strict=False)]
    return Broker(id_, entity["name"], entity["type"], entity["kind"], share, len(contacts),
                  round((pairs - tied) / pairs, 3) if pairs else 0.0, len(parts), groups, evidence)


def _passages(store: Store, network: Acting, id_: str, ends: Iterable[str]) -> list[Evidence]:
    pairs: list[Pair] = [(id_, end) if id_ < end else (end, id_) for end in ends]
    return sorted({passage for found in network.evidence(store, pairs).values() for passage in found})
