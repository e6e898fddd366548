"""Disjoint sets in which some members must not meet."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence


class Sets:
    """Disjoint sets of the numbers 0 … size-1; what was put on different sides of something is never joined."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self._sides: dict[int, dict[Hashable, int]] = {}

    def find(self, item: int) -> int:
        """Return the set of an item, by its representative."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, a: int, b: int) -> None:
        """Make the sets of two items one, unless they are on different sides of something."""
        a, b = self.find(a), self.find(b)
        if a == b or not self._may_meet(a, b):
            return
        self._parent[a] = b
        if a in self._sides:
            self._sides[b] = {**self._sides.pop(a), **self._sides.get(b, {})}

    def part(self, what: Hashable, sides: Sequence[Sequence[int]]) -> None:
        """Put items on the sides of something; a set with items on several sides stays as it is, on none."""
        roots = [{self.find(item) for item in side} for side in sides]
        for number, side in enumerate(roots):
            others = set().union(*(other for index, other in enumerate(roots) if index != number))
            for root in side - others:
                self._sides.setdefault(root, {})[what] = number

    def join_by(self, labels: Iterable[tuple[int, Hashable]]) -> None:
        """Join the items that have a label in common."""
        first: dict[Hashable, int] = {}
        for item, label in labels:
            self.join(item, first.setdefault(label, item))

    def groups(self, items: Iterable[int]) -> list[list[int]]:
        """Return items by the set that they are in."""
        found: dict[int, list[int]] = {}
        for item in items:
            found.setdefault(self.find(item), []).append(item)
        return list(found.values())

    def _may_meet(self, a: int, b: int) -> bool:
        if not self._sides:
            return True
        mine, others = self._sides.get(a, {}), self._sides.get(b, {})
        return all(others.get(what, side) == side for what, side in mine.items())
