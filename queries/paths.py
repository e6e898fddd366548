"""The shortest paths between two entities, step by step from both ends, the strongest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush
from math import inf

from kb.stores.base import Row, Store
from queries.catalogue import rows

Path = tuple[str, ...]


@dataclass
class _Ball:
    """The entities around one end: how far each is, and those that were reached last."""

    distance: dict[str, int]
    edge: set[str]
    reach: int = 0


@dataclass
class _Search:
    """What is known of the surroundings of both ends; `weights` says how much ties two neighbours."""

    store: Store
    near: _Ball
    far: _Ball
    direct: frozenset[str]
    without: frozenset[str]
    weights: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))

    def run(self, longest: int) -> bool:
        """Grow the smaller side until the sides meet; return whether they do within `longest` steps."""
        while self.near.edge and self.far.edge and self.near.reach + self.far.reach < longest:
            side = min(self.near, self.far, key=lambda ball: len(ball.edge))
            self._grow(side)
            if not self.near.distance.keys().isdisjoint(self.far.distance):
                return True
        return False

    def _grow(self, side: _Ball) -> None:
        side.reach += 1
        found: dict[tuple[str, str], int] = defaultdict(int)
        for source, target, weight in steps(self.store, side.edge):
            found[source, target] += weight
        for (source, target), weight in found.items():
            if {source, target} != self.direct and target not in self.without:
                self.weights[source][target] = self.weights[target][source] = weight
        side.edge = {target for source in side.edge for target in self.weights[source]} - side.distance.keys()
        side.distance.update(dict.fromkeys(side.edge, side.reach))

    def next(self, node: str) -> Iterator[tuple[str, float]]:
        """Give the next nodes of shortest paths after `node`, and what a step there costs: the less, the stronger."""
        for target, weight in self.weights[node].items():
            if self._place(target) == self._place(node) + 1:
                yield target, 1 / weight

    def _place(self, node: str) -> int:
        """Return how many steps of a shortest path lead to a node; far off for one that is on none."""
        if node in self.near.distance:
            return self.near.distance[node]
        return self.near.reach + self.far.reach - self.far.distance[node] if node in self.far.distance else -9


def steps(store: Store, ids: set[str]) -> Iterator[tuple[str, str, int]]:
    """Give each step from some entities: where from, where to, and how many events or statements say so.

    Steps go through activities that name both, and through statements; not through a body's being in a city or a
    country, which ties every body to every other, nor through a tie between cities that is none.
    """
    wanted = sorted(ids)
    for row in rows(store, "steps_together", ids=wanted):
        yield row["source"], row["target"], row["weight"]
    for row in rows(store, "steps_stated", ids=wanted):
        if _tells(row):
            yield row["source"], row["target"], row["weight"]


def _tells(row: Row) -> bool:
    if row["relation"] == "LOCATED_IN":
        return {row["one"], row["two"]} == {"city", "country"}
    return bool(row["status"] != "not_a_tie")


def shortest_paths(store: Store, a: str, b: str, *, top: int, longest: int) -> list[Path]:
    """Return up to `top` paths of two steps or more, at most `longest`, from one entity to another, by their ids.

    First those of the least steps, the strongest of them first: those whose steps most events and statements say.
    Where they are fewer than `top`, the shortest that pass by none of those that the paths so far pass by; and so on.
    """
    found: list[Path] = []
    while a != b and len(found) < top:
        passed = frozenset(node for path in found for node in path[1:-1])
        search = _Search(store, _Ball({a: 0}, {a}), _Ball({b: 0}, {b}), frozenset((a, b)), passed)
        if not search.run(longest):
            break
        found += _strongest(search, a, b, top - len(found))
    return found


def _strongest(search: _Search, a: str, b: str, top: int) -> list[Path]:
    """Search best first; what a node still costs is known exactly, so that paths come out in their order."""
    rest = _rests(search, a, b)
    found: list[Path] = []
    open_: list[tuple[float, Path, float]] = [(rest[a], (a,), 0.0)]
    while open_ and len(found) < top:
        _bound, path, paid = heappop(open_)
        if path[-1] == b:
            found.append(path)
            continue
        for target, cost in search.next(path[-1]):
            if rest.get(target, inf) < inf:
                heappush(open_, (paid + cost + rest[target], (*path, target), paid + cost))
    return found


def _rests(search: _Search, a: str, b: str) -> dict[str, float]:
    """Return the least cost from each node that a shortest path may pass to its end, by going back from there."""
    layers, seen = [{a}], {a}
    while layers[-1]:
        layers.append({target for node in layers[-1] for target, _cost in search.next(node)} - seen)
        seen |= layers[-1]
    rest = {b: 0.0}
    for layer in reversed(layers):
        for node in layer - {b}:
            rest[node] = min((cost + rest.get(target, inf) for target, cost in search.next(node)), default=inf)
    return rest
