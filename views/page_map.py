"""The page's map: where sister cities and the members of networks lie, and the coastlines under them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from queries.rows import Network, PageEdge, PageNode

_LAND = Path(__file__).parent / "vendor" / "natural-earth" / "land.txt"
_NO_TIE = "not_a_tie"


def world_map(network: Network, number: dict[str, int]) -> dict[str, Any] | None:
    """Return the map of a network whose entities have these numbers; None where no tie or network has a city.

    `cities` are rows of (number, degrees of latitude, degrees of longitude), `members` pairs of a network's and a
    city's number, `unplaced` the cities of a tie or a network whose place is not known. `land` is one SVG path in
    tenths of a degree, south positive.
    """
    nodes = {node.id: node for node in network.nodes}
    ties = [edge for edge in network.edges if edge.relation == "SISTER_CITY_OF" and edge.detail != _NO_TIE]
    members = sorted(set(_members(network.edges, nodes)))
    wanted = sorted({*(end for edge in ties for end in (edge.source, edge.target)), *(city for _, city in members)})
    if not wanted:
        return None
    places = {city: place for city in wanted if (place := _place(nodes[city])) is not None}
    return {
        "cities": [[number[city], *place] for city, place in places.items()],
        "members": [[number[group], number[city]] for group, city in members],
        "unplaced": [number[city] for city in wanted if city not in places],
        "land": _LAND.read_text(encoding="utf-8").strip(),
    }


def _members(edges: Iterable[PageEdge], nodes: dict[str, PageNode]) -> Iterator[tuple[str, str]]:
    """Give each network with each of its cities: one that is a member, or that a member governs."""
    edges = list(edges)
    governed: dict[str, list[str]] = {}
    for edge in edges:
        if edge.relation == "GOVERNS":
            governed.setdefault(edge.source, []).append(edge.target)
    for edge in edges:
        if edge.relation == "MEMBER_OF" and nodes[edge.target].type == "network":
            own = [edge.source] if nodes[edge.source].type == "city" else governed.get(edge.source, [])
            yield from ((edge.target, city) for city in own)


def _place(city: PageNode) -> tuple[float, float] | None:
    """Return the latitude and longitude of a city; None where its name means none, or cities of several countries."""
    from kb.gazetteers import cities_named

    writings = [name for one in (city.name, *city.aliases) for name in (one, f"Ciudad de {one}")]
    for writing in writings:
        found = [one for one in cities_named(writing) if city.country in (None, one.country)]
        if len({one.country for one in found}) == 1:
            return found[0].latitude, found[0].longitude
    return None
