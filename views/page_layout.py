"""Positions of the network page: computed here once, so that the page opens still and always looks the same."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from views.page_labels import Label

Point = tuple[float, float]
Link = tuple[int, int]

_SEED = 20_211  # any number does; a fixed one gives the same page twice
_ASPECT = 1.6  # the shape of the room that a screen leaves for the picture
_SPACING = 120  # of two neighbours before labels are pushed apart
_MARGIN = 7  # free room kept around every label's box
_SEPARATED = 400  # more boxes than this are not pushed apart: at that zoom their labels are not drawn
_ROUNDS = 120
_FEW = 6  # a part this small stands closer: nothing has to pass between its nodes
_COMPONENT_GAP = 48
_WIDTHS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6)  # tried around the width of a full screen


@dataclass
class _Island:
    """One connected part: its nodes, where each stands, and the rectangle around their boxes."""

    nodes: list[int]
    points: list[Point]
    left: float = 0.0
    top: float = 0.0
    width: float = 0.0
    height: float = 0.0


def positions(labels: Sequence[Label], links: Sequence[Link]) -> list[tuple[int, int]]:
    """Place one box a label; `links` are pairs of nodes.

    Each connected part is laid out by springs, its boxes are pushed apart until none overlap (up to 400 nodes in
    all), and the parts are set side by side, the largest first. The same input gives the same positions.
    """
    placed: list[tuple[int, int]] = [(0, 0)] * len(labels)
    islands = [_island(labels, nodes, inner) for nodes, inner in _parts(len(labels), links)]
    _pack(islands)
    for island in islands:
        for node, (x, y) in zip(island.nodes, island.points, strict=True):
            placed[node] = (round(x), round(y))
    return placed


def overlapping(boxes: Sequence[Label], points: Sequence[Point], margin: float = 0.0) -> list[tuple[int, int]]:
    """Return the pairs of boxes that are less than `margin` apart, in order."""
    order = sorted(range(len(points)), key=lambda i: points[i][1] + boxes[i].top)
    pairs = []
    for position, i in enumerate(order):
        end = points[i][1] + boxes[i].bottom + margin
        for j in order[position + 1:]:
            if points[j][1] + boxes[j].top >= end:
                break
            if abs(points[i][0] - points[j][0]) < boxes[i].half_width + boxes[j].half_width + margin:
                pairs.append((min(i, j), max(i, j)))
    return sorted(pairs)


def _parts(count: int, links: Sequence[Link]) -> list[tuple[list[int], list[Link]]]:
    """Return the connected parts, largest first, each with the links inside it."""
    import rustworkx

    graph = rustworkx.PyGraph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from_no_data(list(links))
    groups = [sorted(group) for group in rustworkx.connected_components(graph)]
    groups.sort(key=lambda group: (-len(group), group[0]))
    part_of = {node: number for number, group in enumerate(groups) for node in group}
    inner: list[list[Link]] = [[] for _ in groups]
    for link in links:
        inner[part_of[link[0]]].append(link)
    return list(zip(groups, inner, strict=True))


def _island(labels: Sequence[Label], nodes: list[int], links: list[Link]) -> _Island:
    boxes = [labels[node] for node in nodes]
    points = _springs(nodes, links)
    if len(labels) <= _SEPARATED:
        points = _apart(boxes, points)
    left = min(x - box.half_width for box, (x, _) in zip(boxes, points, strict=True))
    top = min(y + box.top for box, (_, y) in zip(boxes, points, strict=True))
    right = max(x + box.half_width for box, (x, _) in zip(boxes, points, strict=True))
    bottom = max(y + box.bottom for box, (_, y) in zip(boxes, points, strict=True))
    return _Island(nodes, points, left, top, right - left, bottom - top)


def _springs(nodes: list[int], links: list[Link]) -> list[Point]:
    """Place the nodes of one part; all links pull alike: with their strength, the busiest would crowd the middle."""
    import rustworkx

    if len(nodes) == 1:
        return [(0.0, 0.0)]
    index = {node: i for i, node in enumerate(nodes)}
    graph = rustworkx.PyGraph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from_no_data([(index[a], index[b]) for a, b in links])
    rounds = 600 if len(nodes) <= _SEPARATED else 50
    found = rustworkx.spring_layout(graph, seed=_SEED, num_iter=rounds)
    side = _SPACING * (len(nodes) - 1) ** 0.5 / 2 * (1 if len(nodes) > _FEW else 0.75)
    points = _lying([(found[i][0], found[i][1]) for i in range(len(nodes))])
    width, height = (max(p[i] for p in points) - min(p[i] for p in points) + 0.01 for i in (0, 1))
    stretch = min(_ASPECT, max(1.0, _ASPECT * height / width)) ** 0.5
    return [(x * side * stretch, y * side / stretch) for x, y in points]


def _lying(points: list[Point]) -> list[Point]:
    """Turn the points so that they lie along the screen: their longest direction becomes the horizontal one."""
    count = len(points)
    mx, my = sum(x for x, _ in points) / count, sum(y for _, y in points) / count
    across = sum((x - mx) ** 2 - (y - my) ** 2 for x, y in points)
    turn = math.atan2(2 * sum((x - mx) * (y - my) for x, y in points), across) / 2
    cos, sin = math.cos(turn), math.sin(turn)
    return [((x - mx) * cos + (y - my) * sin, (y - my) * cos - (x - mx) * sin) for x, y in points]


def _apart(boxes: list[Label], points: list[Point]) -> list[Point]:
    """Push overlapping boxes apart, rather sideways than down; where that gets stuck, give all of them more room."""
    while True:
        for _ in range(_ROUNDS):
            pairs = overlapping(boxes, points, _MARGIN)
            if not pairs:
                return points
            points = _pushed(boxes, points, pairs)
        points = [(x * 1.1, y * 1.1) for x, y in points]


def _pushed(boxes: list[Label], points: list[Point], pairs: list[tuple[int, int]]) -> list[Point]:
    moved = list(points)
    for i, j in pairs:
        (ax, ay), (bx, by) = moved[i], moved[j]
        a, b = boxes[i], boxes[j]
        across = a.half_width + b.half_width + _MARGIN - abs(ax - bx)
        above = (ay + a.top + ay + a.bottom) <= (by + b.top + by + b.bottom)
        down = (ay + a.bottom - by - b.top if above else by + b.bottom - ay - a.top) + _MARGIN
        if across <= 0 or down <= 0:
            continue
        # one half and a little each: rounding to whole units must not bring them together again
        if across < down * _ASPECT:
            step = (across / 2 + 0.6) * (-1 if (ax, i) <= (bx, j) else 1)
            moved[i], moved[j] = (ax + step, ay), (bx - step, by)
        else:
            step = (down / 2 + 0.6) * (-1 if above else 1)
            moved[i], moved[j] = (ax, ay + step), (bx, by - step)
    return moved


def _pack(islands: list[_Island]) -> None:
    """Set the parts side by side, largest first, within the width that lets all of them be shown largest."""
    total = sum((island.width + _COMPONENT_GAP) * (island.height + _COMPONENT_GAP) for island in islands)
    widest = max((island.width + _COMPONENT_GAP for island in islands), default=0.0)
    tries = [_skyline(islands, max(widest, (total * _ASPECT) ** 0.5 * factor)) for factor in _WIDTHS]
    corners = min(tries, key=lambda tried: _size(islands, tried))
    for island, (x, y) in zip(islands, corners, strict=True):
        island.points = [(px + x - island.left, py + y - island.top) for px, py in island.points]


def _size(islands: list[_Island], corners: list[Point]) -> float:
    """Return how large a screen must be to show the parts with these corners."""
    width = max((x + island.width for island, (x, _) in zip(islands, corners, strict=True)), default=0.0)
    height = max((y + island.height for island, (_, y) in zip(islands, corners, strict=True)), default=0.0)
    return max(width / _ASPECT, height)


def _skyline(islands: list[_Island], limit: float) -> list[Point]:
    """Return a corner for each part: as high as it can stand under those before it, then as far left."""
    steps: list[tuple[float, float]] = [(0.0, 0.0)]  # from this x on, what is placed reaches down to this y
    corners = []
    for island in islands:
        width, height = island.width + _COMPONENT_GAP, island.height + _COMPONENT_GAP
        places = [(_reach(steps, x, x + width), x) for x, _ in steps if x == 0 or x + width <= limit]
        y, x = min(places)
        corners.append((x, y))
        beyond = [y for start, y in steps if start <= x + width][-1]
        kept = [step for step in steps if not x <= step[0] <= x + width]
        steps = sorted([*kept, (x, y + height), (x + width, beyond)])
    return corners


def _reach(steps: list[tuple[float, float]], left: float, right: float) -> float:
    """Return how far down the parts between two x reach."""
    ends = [x for x, _ in steps[1:]] + [float("inf")]
    return max(y for (x, y), end in zip(steps, ends, strict=True) if x < right and end > left)
