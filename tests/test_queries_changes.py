"""Who is new, returned or lapsed: a month against the month before."""

from __future__ import annotations

import pytest

from kb.stores.base import Store
from queries.changes import changes, previous
from tests.query_graph import Graph


def months(*told: tuple[str, str, str]) -> Graph:
    """Return a graph of activities, each with a partner, a start and a status."""
    graph = Graph()
    graph.document("d1", name="diario.docx")
    for number, (partner, start, status) in enumerate(told):
        passage = graph.passage("d1", f"fila {number}", f"{partner} {start}")
        graph.activity(passage, "Reunión", [graph.entity("partner", partner)], start or None, status=status)
    return graph


@pytest.mark.parametrize(("time", "before"), [
    ("2023-01", "2022-12"), ("2023-12", "2023-11"), ("2023", "2022"), ("2023-10", "2023-09")])
def test_the_time_before(time: str, before: str) -> None:
    assert previous(time) == before


def test_new_returned_lapsed_and_stayed(store: Store) -> None:
    months(("Nueva", "2023-01-05", "held"),
           ("Vieja", "2022-06", "held"), ("Vieja", "2023-01", "held"),
           ("Ida", "2022-12-24", "held"), ("Ida", "2022-12-20", "held"), ("Ida", "2021", "held"),
           ("Fiel", "2022-12", "held"), ("Fiel", "2023-01-31", "held"),
           ("Futura", "2023-02-01", "held"), ("Pasada", "2022-11-30", "held"),
           ("Vaga", "2023", "held"), ("Muda", "", "held"),
           ("Prevista", "2023-01", "planned"), ("Anulada", "2023-01", "cancelled")).save(store)
    found = changes(store, "2023-01", evidence=True)
    assert [(row.change, row.name, row.activities, row.last_before) for row in found.rows] == [
        ("new", "Nueva", 1, None), ("returned", "Vieja", 1, "2022-06"), ("lapsed", "Ida", 2, "2022-12-24")]
    assert (found.time, found.before, found.stayed, found.undated) == ("2023-01", "2022-12", 1, 2)
    assert found.silent == []
    assert [[one.text for one in row.evidence] for row in found.rows] == [
        ["Nueva 2023-01-05"], ["Vieja 2023-01"], ["Ida 2022-12-24", "Ida 2022-12-20"]]


def test_a_year_is_compared_with_the_year_before(store: Store) -> None:
    months(("Nueva", "2023", "held"), ("Ida", "2022-12", "held"), ("Fiel", "2022", "held"),
           ("Fiel", "2023-05-02", "held")).save(store)
    found = changes(store, "2023")
    assert [(row.change, row.name) for row in found.rows] == [("new", "Nueva"), ("lapsed", "Ida")]
    assert found.undated == 0


def test_one_known_only_by_a_year_before_is_not_new(store: Store) -> None:
    months(("Antigua", "2019", "held"), ("Antigua", "2023-01", "held")).save(store)
    assert [row.change for row in changes(store, "2023-01").rows] == ["returned"]


def test_a_time_of_which_nothing_is_told_is_said(store: Store) -> None:
    months(("Nueva", "2023-01", "held"), ("Prevista", "2023-02", "planned")).save(store)
    assert changes(store, "2023-01").silent == ["2022-12"]
    assert changes(store, "2023-02").silent == ["2023-02"]
    assert changes(store, "2024-02").silent == ["2024-02", "2024-01"]


def test_the_last_month_that_documents_tell_of_stands_for_one_of_which_they_do_not(store: Store) -> None:
    months(("Fiel", "2022-10-05", "held"), ("Fiel", "2023-01", "held"), ("Ida", "2022-10", "held"),
           ("Vieja", "2022-09", "held"), ("Vieja", "2023-01-09", "held"), ("Nueva", "2023-01", "held"),
           ("Prevista", "2022-12", "planned")).save(store)
    found = changes(store, "2023-01")
    assert (found.before, found.silent, found.stayed) == ("2022-10", ["2022-12"], 1)
    assert [(row.change, row.name) for row in found.rows] == [
        ("new", "Nueva"), ("returned", "Vieja"), ("lapsed", "Ida")]


def test_nobody_lapsed_in_a_month_of_which_no_document_tells(store: Store) -> None:
    months(("Fiel", "2022-12", "held"), ("Prevista", "2023-01", "planned")).save(store)
    found = changes(store, "2023-01")
    assert (found.rows, found.stayed, found.silent, found.before) == ([], 0, ["2023-01"], "2022-12")


def test_types_are_chosen_and_an_empty_store_has_no_changes(store: Store) -> None:
    assert changes(store, "2023-01").rows == []
    months(("Nueva", "2023-01", "held")).save(store)
    assert changes(store, "2023-01", types=["person"]).rows == []
