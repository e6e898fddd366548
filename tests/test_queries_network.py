"""The network: nodes, shared events, relations, surroundings."""

from __future__ import annotations

import pytest

from kb.stores.base import Store
from queries.find import UnknownName
from queries.network import network
from queries.rows import Evidence, Network, PageEdge
from queries.who import who
from tests.query_office import (
    HOME_CITY,
    ICELAND,
    MARINA_PAZ,
    MARINA_SOL,
    NETWORK,
    NEW_ZEALAND,
    OFFICE,
    TOURISM,
    TOWN_HALL,
    office_graph,
)

PROJECT, CALL = "project:faros abiertos", "call:convocatoria 2026"


@pytest.fixture
def office(store: Store) -> Store:
    office_graph().save(store)
    return store


def _edges(found: Network) -> dict[tuple[str, str, str], tuple[int, str | None, tuple[str, ...]]]:
    return {(e.source, e.target, e.relation): (e.weight, e.detail, tuple(e.dates)) for e in found.edges}


def test_edges_count_shared_events_and_statements(office: Store) -> None:
    assert _edges(network(office)) == {
        (OFFICE, ICELAND, "TOGETHER"): (2, None, ("2026-01-12", "2026-02-03")),
        (TOURISM, OFFICE, "TOGETHER"): (1, None, ("2026-01-12",)),
        (TOURISM, ICELAND, "TOGETHER"): (1, None, ("2026-01-12",)),
        (OFFICE, NEW_ZEALAND, "TOGETHER"): (1, None, ("2026-01",)),
        (OFFICE, MARINA_PAZ, "TOGETHER"): (1, None, ("2026-01",)),
        (OFFICE, MARINA_SOL, "TOGETHER"): (1, None, ("2026-01-12",)),
        (TOURISM, MARINA_SOL, "TOGETHER"): (1, None, ("2026-01-12",)),
        (ICELAND, MARINA_SOL, "TOGETHER"): (1, None, ("2026-01-12",)),
        (NEW_ZEALAND, MARINA_PAZ, "TOGETHER"): (1, None, ("2026-01",)),
        (MARINA_SOL, ICELAND, "WORKS_FOR"): (4, "agregada, cónsul", ("2025",)),
        (MARINA_PAZ, NEW_ZEALAND, "WORKS_FOR"): (1, None, ()),
        (ICELAND, "country:islandia", "REPRESENTS"): (1, None, ()),
        (TOWN_HALL, "city:bahia clara", "GOVERNS"): (1, None, ()),
        (HOME_CITY, NETWORK, "MEMBER_OF"): (2, "2017-05", ("2017-05",)),
        ("city:bahia clara", HOME_CITY, "SISTER_CITY_OF"): (2, "active", ("2015", "2015-07-18")),
        ("city:akureyri", HOME_CITY, "SISTER_CITY_OF"): (2, "letter_of_intent", ("2010", "2012")),
        ("city:akureyri", "city:bahia clara", "SISTER_CITY_OF"): (1, "unknown", ()),
        (TOURISM, PROJECT, "PROPOSED"): (1, None, ()),
        (PROJECT, CALL, "SUBMITTED_TO"): (2, "preselected", ()),
        (NETWORK, CALL, "ISSUED"): (1, None, ()),
    }


def test_rows_are_in_order_and_traced(office: Store) -> None:
    found = network(office)
    assert [node.id for node in found.nodes] == sorted(node.id for node in found.nodes)
    ends = [(edge.source, edge.target, edge.relation) for edge in found.edges]
    assert ends == sorted(ends)
    assert all(node.evidence for node in found.nodes)
    assert all(edge.evidence for edge in found.edges)
    tour = next(e for e in found.edges if (e.source, e.target) == (MARINA_PAZ, NEW_ZEALAND))
    assert tour == PageEdge(MARINA_PAZ, NEW_ZEALAND, "WORKS_FOR", 1, None, [], [
        Evidence("enero.docx", "p. 1, viñeta 2", "Con Marina Paz, la muestra de cine")], lasts=(None, None))
    akureyri = next(e for e in found.edges if (e.source, e.target) == ("city:akureyri", HOME_CITY))
    assert akureyri.lasts == ("2010", None)
    assert {edge.lasts for edge in found.edges if edge.relation == "TOGETHER"} == {None}


def test_countries_and_places_need_more_than_a_location(office: Store) -> None:
    ids = {node.id for node in network(office).nodes}
    assert {"country:islandia", "city:singapur"} <= ids
    assert ids.isdisjoint({"country:singapur", "place:teatro del faro"})


def test_nodes_count_events(office: Store) -> None:
    nodes = {node.id: node for node in network(office).nodes}
    assert (nodes[ICELAND].activities, nodes[ICELAND].first, nodes[ICELAND].last) == (2, "2026-01-12", "2026-02-03")
    assert (nodes[OFFICE].activities, nodes[OFFICE].aliases) == (3, ["OE"])
    assert (nodes[HOME_CITY].activities, nodes[HOME_CITY].first) == (0, None)


def test_surroundings_hold_the_ties_among_neighbours(office: Store) -> None:
    found = network(office, ICELAND)
    assert {node.id for node in found.nodes} == {ICELAND, OFFICE, TOURISM, MARINA_SOL, "country:islandia"}
    whole = network(office)
    inside = {node.id for node in found.nodes}
    assert found.edges == [edge for edge in whole.edges if {edge.source, edge.target} <= inside]
    further = {node.id for node in network(office, ICELAND, hops=2).nodes}
    assert further == inside | {NEW_ZEALAND, MARINA_PAZ, PROJECT}
    assert [node.id for node in network(office, ICELAND, hops=0).nodes] == [ICELAND]
    assert network(office, "place:teatro del faro").nodes[0].name == "Teatro del Faro"


def test_edges_and_who_say_the_same(office: Store) -> None:
    found = network(office)
    names = {node.id: node.name for node in found.nodes}
    for asked in (OFFICE, ICELAND, TOURISM, MARINA_SOL, NEW_ZEALAND):
        ties = {names[end]: (edge.weight, edge.evidence) for edge in found.edges
                if edge.relation == "TOGETHER" and asked in (edge.source, edge.target)
                for end in (edge.source, edge.target) if end != asked}
        assert ties == {row.name: (row.activities, row.evidence) for row in who(office, asked, evidence=True)}


def test_an_id_that_nothing_has_is_unknown(office: Store) -> None:
    with pytest.raises(UnknownName):
        network(office, "partner:nadie")


def test_an_empty_store_is_an_empty_network(store: Store) -> None:
    assert network(store) == Network([], [])
