"""Make the coastlines of the page's map: `python tools/make_coastlines.py LAND.json`, rarely needed.

LAND.json is `land-110m.json` of the npm package world-atlas (see views/vendor/VENDORED.md). The file written is one
SVG path in tenths of a degree, west to east and north to south, without Antarctica.
"""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

TARGET = Path(__file__).resolve().parent.parent / "views" / "vendor" / "natural-earth" / "land.txt"
_SOUTH = 600  # a ring that lies wholly south of this is Antarctica
_HALF = 1800  # a step across more than half of the world goes over its edge
_SMALL = 8  # a ring that is nowhere this wide or high, in tenths of a degree, is a speck on a map of the world

Ring = list[tuple[int, int]]


def arcs(topology: dict[str, Any]) -> list[Ring]:
    """Return the arcs, which are kept as whole steps from point to point, in tenths of a degree."""
    (across, down), (left, top) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((round((x * across + left) * 10), round(-(y * down + top) * 10)))
        found.append(points)
    return found


def rings(topology: dict[str, Any]) -> list[Ring]:
    """Return the closed lines of all land; a number below zero names an arc that is walked backwards."""
    lines = arcs(topology)
    [land] = topology["objects"]["land"]["geometries"]
    found = []
    for numbers in (ring for polygon in land["arcs"] for ring in polygon):
        points = [point for n in numbers for point in (lines[n] if n >= 0 else lines[~n][::-1])]
        found += pieces([points[0], *(b for a, b in pairwise(points) if a != b)])
    return found


def pieces(ring: Ring) -> list[Ring]:
    """Cut a ring where it leaves the map's edge for the other one: each side closes along its own edge."""
    cut: list[Ring] = [[ring[0]]]
    for a, b in pairwise(ring):
        if abs(a[0] - b[0]) > _HALF:
            cut.append([])
        cut[-1].append(b)
    if len(cut) > 1:
        cut[0] = cut.pop() + cut[0][1:]  # the ring began in the middle of its first piece
    return [piece for piece in cut if len(piece) > 2]


def wanted(ring: Ring) -> bool:
    """Return whether a ring is to be seen on a map of the world."""
    xs, ys = zip(*ring, strict=True)
    return min(ys) < _SOUTH and max(max(xs) - min(xs), max(ys) - min(ys)) >= _SMALL


def path(ring: Ring) -> str:
    """Return a ring as the steps of an SVG path."""
    steps = " ".join(f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in pairwise(ring))
    return f"M{ring[0][0]} {ring[0][1]}l{steps}z"


def main(source: str) -> None:
    """Write the coastlines of a topology."""
    topology = json.loads(Path(source).read_text(encoding="utf-8"))
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text("".join(path(ring) for ring in rings(topology) if wanted(ring)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
