"""Betweenness: which part of the shortest chains between two others leads through one."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Numbers = NDArray[numpy.float64]
    Places = NDArray[numpy.int64]

EXACT = 1000  # entities up to which every chain is walked: about two seconds
_SAMPLE = 300  # of more, from how many of them chains are walked
_SEED = 1  # which ones: the same each time, so that the same graph always gives the same figures


def estimated(neighbours: Mapping[str, set[str]]) -> bool:
    """Return whether a graph is so large that its betweenness is estimated."""
    return len(neighbours) > EXACT


def betweenness(neighbours: Mapping[str, set[str]]) -> dict[str, float]:
    """Return for each which part of the shortest chains between two others lead through it, 0 to 1, to six decimals.

    By Brandes' algorithm (A Faster Algorithm for Betweenness Centrality, 2001). In a large graph (see `estimated`) only
    the chains from some of its entities are walked, drawn evenly (Brandes and Pich, Centrality Estimation in Large
    Networks, 2007).
    """
    import numpy

    ids = sorted(neighbours)
    if len(ids) < 3:
        return dict.fromkeys(ids, 0.0)
    number = {id_: index for index, id_ in enumerate(ids)}
    ends = [(number[a], number[b]) for a in ids for b in sorted(neighbours[a])]
    sources, targets = numpy.array(ends, dtype=numpy.int64).T
    starts = _drawn(len(ids)) if estimated(neighbours) else range(len(ids))
    total = _walked(sources, targets, len(ids), starts)
    scale = len(ids) / len(starts) / ((len(ids) - 1) * (len(ids) - 2))
    return {id_: round(float(share), 6) for id_, share in zip(ids, total * scale, strict=True)}


def _drawn(size: int) -> list[int]:
    return random.Random(_SEED).sample(range(size), _SAMPLE)  # noqa: S311 - a sample, no secret


def _walked(sources: Places, targets: Places, size: int, starts: Iterable[int]) -> Numbers:
    """Sum, for each, the shares of the shortest chains from each of `starts` that lead through it."""
    import numpy

    total = numpy.zeros(size)
    for start in starts:
        distance, chains = _counted(sources, targets, size, start)
        through = numpy.zeros(size)
        for step in range(int(distance.max()) - 1, 0, -1):
            edges = (distance[sources] == step) & (distance[targets] == step + 1)
            near, far = sources[edges], targets[edges]
            through += numpy.bincount(near, chains[near] / chains[far] * (1 + through[far]), size)
        total += through
    return total


def _counted(sources: Places, targets: Places, size: int, start: int) -> tuple[Places, Numbers]:
    """Return how far each is from `start` (-1 where no chain leads) and how many shortest chains lead to it."""
    import numpy

    distance, chains = numpy.full(size, -1), numpy.zeros(size)
    distance[start], chains[start], step = 0, 1.0, 0
    while True:
        edges = (distance[sources] == step) & (distance[targets] < 0)
        if not edges.any():
            return distance, chains
        step += 1
        chains += numpy.bincount(targets[edges], chains[sources[edges]], size)
        distance[targets[edges]] = step
