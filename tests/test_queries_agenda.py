"""The agenda: what is announced and nobody says was held."""

from __future__ import annotations

import pytest

from kb.stores.base import Store
from queries.agenda import agenda
from queries.period import Period
from queries.rows import Evidence
from tests.query_graph import Graph
from tests.query_office import office_graph


@pytest.fixture
def office(store: Store) -> Store:
    graph = Graph()
    for number in (1, 2):
        graph.document(f"d{number}", name=f"informe-{number}.docx")
    first, second = graph.passage("d1", "p. 1", "Se anuncia"), graph.passage("d2", "p. 1", "Se hizo")
    faro = graph.entity("partner", "Faro Azul", first)
    for title, start, event, status in (
        ("Gira", "2026-05", "e1", "planned"), ("Taller", "2026-04-10", "e2", "planned"),
        ("Foro", "2026-04-01", "e3", "planned"), ("Cena", None, "e4", "planned"),
        ("Acto", "2026-03-01", "e5", "postponed"), ("Ya hecho", "2026-04-02", "e6", "held"),
        ("Feria", "2026-04-30", "e7", "planned"),
    ):
        graph.activity(first, title, [faro], start, event, status=status)
    graph.activity(second, "Foro", [faro], "2026-04-01", "e3")
    graph.activity(second, "Feria", [faro], "2026-04-30", "e7", status="cancelled")
    graph.save(store)
    return store


def test_what_is_announced_and_not_told_since_the_earliest_first(office: Store) -> None:
    rows = agenda(office)
    assert [(row.start, row.title, row.status) for row in rows] == [
        ("2026-03-01", "Acto", "postponed"), ("2026-04-10", "Taller", "planned"), ("2026-05", "Gira", "planned"),
        (None, "Cena", "planned")]
    assert rows[0].participants == ["Faro Azul"]
    assert rows[0].evidence == [Evidence("informe-1.docx", "p. 1", "Se anuncia")]


def test_a_period_takes_a_month_that_may_lie_in_it(office: Store) -> None:
    assert [row.title for row in agenda(office, period=Period("2026-04-10"))] == ["Taller", "Gira", "Cena"]
    assert [row.title for row in agenda(office, period=Period("2026-04", "2026-05-02"))] == ["Taller", "Gira"]
    assert [row.title for row in agenda(office, top=1)] == ["Acto"]


def test_the_office_has_one_plan_and_an_empty_store_none(store: Store) -> None:
    assert agenda(store) == []
    office_graph().save(store)
    assert [(row.title, row.start) for row in agenda(store)] == [("Gira de otoño", "2026-02")]
