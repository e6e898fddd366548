"""Parts of the network: since a date, of some types, sister cities alone, and activities as nodes."""

from __future__ import annotations

import pytest

from kb.stores.base import Store
from queries.network import network
from queries.network_choice import Choice, chosen, since_then
from queries.rows import Network
from tests.query_office import HOME_CITY, ICELAND, MARINA_SOL, NETWORK, NEW_ZEALAND, OFFICE, office_graph


@pytest.fixture
def office(store: Store) -> Store:
    office_graph().save(store)
    return store


def _weights(found: Network) -> dict[tuple[str, str], int]:
    return {(e.source, e.target): e.weight for e in found.edges if e.relation == "TOGETHER"}


def test_since_counts_what_may_be_later_and_leaves_what_has_not_ended(office: Store) -> None:
    found = network(office, since="2026-02")
    assert _weights(found) == {(OFFICE, ICELAND): 1}
    assert [e.detail for e in found.edges if e.relation == "MEMBER_OF"] == ["2017-05"]
    assert {node.id for node in found.nodes} == {node.id for node in network(office).nodes}


def test_dates_are_compared_as_the_days_that_they_may_mean() -> None:
    rows = [{"start": one} for one in ("2021", "2022", "2022-03", "2022-06-14", "2022-06-15", None)]
    assert [row["start"] for row in since_then("2022-06-15", rows, "start")] == ["2022", "2022-06-15", None]
    assert since_then(None, rows, "start") == rows


def test_types_leave_the_entity_asked_for(office: Store) -> None:
    whole = network(office, MARINA_SOL)
    found = chosen(whole, Choice(types=frozenset({"partner"})), MARINA_SOL)
    assert {node.id for node in found.nodes} == {MARINA_SOL, ICELAND}
    assert {edge.relation for edge in found.edges} == {"TOGETHER", "WORKS_FOR"}
    assert chosen(whole, Choice()) == whole


def test_a_date_leaves_out_what_nothing_ties_any_more(office: Store) -> None:
    found = chosen(network(office, since="2026-02"), Choice(since="2026-02"))
    assert NEW_ZEALAND in {node.id for node in found.nodes}  # its attaché still works for it
    assert "city:singapur" not in {node.id for node in found.nodes}


def test_sister_cities_leave_ties_networks_and_members(office: Store) -> None:
    found = chosen(network(office), Choice(sister_cities=True))
    assert {(e.source, e.target, e.relation) for e in found.edges} == {
        (HOME_CITY, NETWORK, "MEMBER_OF"), ("city:bahia clara", HOME_CITY, "SISTER_CITY_OF"),
        ("city:akureyri", HOME_CITY, "SISTER_CITY_OF"), ("city:akureyri", "city:bahia clara", "SISTER_CITY_OF")}
    assert {node.type for node in found.nodes} == {"city", "network"}


def test_the_date_of_a_tie_is_the_one_that_its_sources_give(office: Store) -> None:
    since = {frozenset((e.source, e.target)): e.since for e in network(office).edges if e.relation == "SISTER_CITY_OF"}
    assert since[frozenset(("city:bahia clara", HOME_CITY))] == "2015-07-18"


def test_each_event_is_one_node_tied_to_those_that_took_part(office: Store) -> None:
    plain, found = network(office), network(office, activities=True)
    events = [node for node in found.nodes if node.type == "activity"]
    assert len(events) == len({node.id for node in events})
    assert not _weights(found)
    counted = {node.id: node.activities for node in plain.nodes if node.activities}
    ties = [e for e in found.edges if e.relation in ("PARTICIPATED_IN", "IMPLICIT")]
    held = {node.id for node in events if node.kind != "planned"}
    assert {id_: len({e.target for e in ties if e.source == id_} & held) for id_ in counted} == counted
    assert held != {node.id for node in events}
    assert all(edge.evidence for edge in ties)
    assert all(node.evidence and node.name for node in events)
    assert {e.source for e in ties if e.relation == "IMPLICIT"} == {OFFICE}


def test_around_one_entity_only_its_own_events_and_shared_ones_are_drawn(office: Store) -> None:
    found = network(office, NEW_ZEALAND, activities=True)
    inside = {node.id for node in found.nodes}
    for node in found.nodes:
        ends = {edge.source for edge in found.edges if edge.target == node.id}
        if node.type == "activity":
            assert NEW_ZEALAND in ends or len(ends) > 1
    assert all({edge.source, edge.target} <= inside for edge in found.edges)
