"""Networks and their members; the directory of those in contact."""

from __future__ import annotations

from datetime import date

import pytest

from kb.stores.base import Store
from queries.directory import directory
from queries.networks import networks
from queries.period import Period
from tests.query_graph import Graph
from tests.query_office import ICELAND, NETWORK, office_graph

TODAY = date(2026, 3, 1)


@pytest.fixture
def office(store: Store) -> Store:
    office_graph().save(store)
    return store


def test_a_membership_is_one_row_whatever_says_it(office: Store) -> None:
    row, = networks(office)
    assert (row.network, row.member, row.type, row.country, row.since, row.conflict) == (
        "Red de Puertos", "Puerto Luna", "city", "PL", "2017-05", False)
    assert [passage.document for passage in row.evidence] == ["Memoria de la red", "enero.docx"]


def test_sources_that_disagree_on_the_date_are_marked(store: Store) -> None:
    graph = office_graph()
    graph.state("MEMBER_OF", "city:puerto luna", NETWORK, "d4#p. 2", since="2019")
    graph.state("MEMBER_OF", "city:puerto luna", NETWORK, "d3#fila 2", since="2017")
    graph.save(store)
    row, = networks(store)
    assert (row.since, row.conflict, row.dates) == ("2017-05", True, ["2017", "2017-05", "2019"])


def test_a_network_without_known_members_is_named(store: Store) -> None:
    graph = Graph()
    graph.document("d1", name="acta.docx")
    graph.entity("network", "Red de Faros", graph.passage("d1", "p. 1", "La Red de Faros invita"))
    graph.save(store)
    row, = networks(store)
    assert (row.network, row.member, row.activities, [one.text for one in row.evidence]) == (
        "Red de Faros", None, 0, ["La Red de Faros invita"])
    assert networks(store, Period("2010")) == []


def test_a_period_asks_when_members_joined(office: Store) -> None:
    assert [row.member for row in networks(office, Period("2017", "2017"))] == ["Puerto Luna"]
    assert networks(office, Period("2018")) == []


def test_the_directory_counts_what_was_held_and_names_those_in_post(office: Store) -> None:
    iceland, zealand = directory(office, today=TODAY, evidence=True)
    assert (iceland.name, iceland.country, iceland.activities, iceland.last) == (
        "Embajada de Islandia", "IS", 2, "2026-02-03")  # the tour of autumn is only planned
    assert [(post.name, post.honorific, post.roles, post.since, post.last) for post in iceland.people] == [
        ("Marina Sol", "Lic.", ["Agregada", "cónsul"], "2025", "2026-02")]
    assert {one.document for one in iceland.evidence} == {"enero.docx", "febrero.docx"}
    assert len(iceland.people[0].evidence) == 4
    assert [post.roles for post in zealand.people] == [[]]


def test_the_directory_is_narrowed(office: Store) -> None:
    assert [row.name for row in directory(office, today=TODAY, at_least=2)] == ["Embajada de Islandia"]
    assert [row.name for row in directory(office, today=TODAY, country="NZ")] == ["Embajada de Nueva Zelandia"]
    assert directory(office, today=TODAY, kind="university") == []
    assert [row.activities for row in directory(office, today=date(2026, 1, 15))] == [1, 1]
    assert [row.name for row in directory(office, today=TODAY, period=Period("2026-02"))] == ["Embajada de Islandia"]


def test_one_who_left_is_not_in_post(store: Store) -> None:
    graph = office_graph()
    graph.entity("person", "Ivo Paz", "d1#p. 1, viñeta 1")
    graph.state("WORKS_FOR", "person:ivo paz", ICELAND, "d1#p. 1, viñeta 1", role="cónsul", until="2026-01")
    graph.entity("person", "Olga Sur", "d1#p. 1, viñeta 1")
    graph.state("WORKS_FOR", "person:olga sur", ICELAND, "d1#p. 1, viñeta 1", role="cónsul", until="2026")
    graph.save(store)
    names = [post.name for post in directory(store, today=TODAY)[0].people]
    assert names == ["Marina Sol", "Olga Sur"]


def test_the_directory_of_an_office_that_met_nobody(store: Store) -> None:
    assert directory(store, today=TODAY) == []
    assert networks(store) == []
