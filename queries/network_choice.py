"""A part of the network: some types of entities, what is known since a date, or sister cities alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kb.dates import interval
from queries.rows import Network, PageEdge


@dataclass(frozen=True)
class Choice:
    """What of the network is wanted: all of it unless one of these is given.

    `types` are types of entities; `since` is a date as exact as wished (2022, 2022-06); `sister_cities` leaves the
    ties between cities, networks and their members.
    """

    types: frozenset[str] | None = None
    since: str | None = None
    sister_cities: bool = False

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Choice()


def since_then(since: str | None, rows: list[dict[str, Any]], end: str) -> list[dict[str, Any]]:
    """Return the rows whose date `end` may be on or after the first day of `since`; those without a date are kept.

    For an activity `end` is its start; for a statement it is `until`: a tie that began earlier and has not ended is
    one of today.
    """
    if since is None:
        return rows
    first = interval(since)[0]
    return [row for row in rows if not row[end] or interval(row[end])[1] >= first]


def chosen(network: Network, choice: Choice, keep: str | None = None) -> Network:
    """Return what of a network's rows is wanted; `keep` is the id of the entity asked for, which stays in any case.

    Where a date or sister cities are asked for, entities that nothing ties to another any more are left out.
    """
    nodes = {node.id: node for node in network.nodes
             if choice.types is None or node.type in choice.types or node.id == keep}
    edges = _city_edges(network) if choice.sister_cities else network.edges
    edges = [edge for edge in edges if edge.source in nodes and edge.target in nodes]
    if choice.since or choice.sister_cities:
        tied = {end for edge in edges for end in (edge.source, edge.target)} | {keep}
        nodes = {id_: node for id_, node in nodes.items() if id_ in tied}
    return Network(list(nodes.values()), edges)


def _city_edges(network: Network) -> list[PageEdge]:
    """Return the ties between cities, the memberships of networks, and which cities the members govern."""
    types = {node.id: node.type for node in network.nodes}
    members = {edge.source for edge in network.edges
               if edge.relation == "MEMBER_OF" and types[edge.target] == "network"}
    return [edge for edge in network.edges if edge.relation == "SISTER_CITY_OF"
            or (edge.relation == "MEMBER_OF" and types[edge.target] == "network")
            or (edge.relation == "GOVERNS" and edge.source in members)]
