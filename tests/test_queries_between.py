"""What two did together: the events that `who` counts, told once each."""

from __future__ import annotations

import pytest

from kb.stores.base import Store
from queries.between import between
from queries.period import Period
from queries.rows import Evidence
from queries.who import who
from tests.query_graph import Graph
from tests.query_office import ICELAND, MARINA_SOL, NEW_ZEALAND, OFFICE, TOURISM, office_graph
from tests.test_queries_who import random_graph


@pytest.fixture
def office(store: Store) -> Store:
    office_graph().save(store)
    return store


def test_an_event_told_twice_is_one_row_dated_and_named_as_its_fullest_telling(office: Store) -> None:
    planned, told = between(office, ICELAND, TOURISM)
    assert (told.event, told.start, told.kind, told.title, told.status, told.implicit) == (
        "e1", "2026-01-12", "meeting", "Reunión sobre el folleto", "held", False)
    assert told.participants == ["Dirección de Turismo", "Embajada de Islandia", "Marina Sol", "Oficina de Enlace"]
    assert told.places == ["Teatro del Faro"]
    assert told.evidence == [
        Evidence("enero.docx", "p. 1, viñeta 1", "Marina Sol pidió el folleto a Turismo"),
        Evidence("enero.docx", "tabla 1, fila 1", "REUNIÓN | OE, Turismo, Embajada de Islandia | 12")]
    assert (planned.event, planned.start, planned.status) == ("e4", "2026-02", "planned")


def test_the_issuer_counts_and_is_marked_and_explicit_leaves_it_out(office: Store) -> None:
    assert [(one.event, one.implicit) for one in between(office, OFFICE, ICELAND)] == [
        ("e3", False), ("e4", True), ("e1", False)]
    assert [one.event for one in between(office, OFFICE, ICELAND, explicit=True)] == ["e3", "e1"]
    assert [one.event for one in between(office, NEW_ZEALAND, OFFICE)] == ["e2"]


def test_a_period_and_top_narrow_it(office: Store) -> None:
    assert [one.event for one in between(office, OFFICE, ICELAND, period=Period(since="2026-02"))] == ["e3", "e4"]
    assert [one.event for one in between(office, OFFICE, ICELAND, period=Period(until="2026-01"))] == ["e1"]
    assert [one.event for one in between(office, OFFICE, ICELAND, top=1)] == ["e3"]
    assert between(office, MARINA_SOL, NEW_ZEALAND) == []


def test_what_one_document_announces_and_another_tells_was_held(store: Store) -> None:
    graph = Graph()
    graph.document("d1", name="enero.docx")
    graph.document("d2", name="febrero.docx")
    before, after = graph.passage("d1", "p. 1", "Habrá una gira"), graph.passage("d2", "p. 1", "Hubo una gira")
    a, b = graph.entity("partner", "Faro Azul", before), graph.entity("partner", "Faro Rojo", before)
    graph.activity(before, "Gira de otoño por las islas", [a, b], "2026-02", "e1", status="planned", kind="other")
    graph.activity(after, "Gira de otoño", [a], "2026-02-09", "e1", kind="visit")
    graph.save(store)
    (told,) = between(store, a, b)
    assert (told.title, told.kind, told.status, told.start) == (
        "Gira de otoño por las islas", "other", "held", "2026-02-09")


@pytest.mark.parametrize("period", [Period(), Period("2026-01", "2026-01-31"), Period(until="2025")])
def test_a_random_graph_has_as_many_events_as_who_counts(store: Store, period: Period) -> None:
    graph, entities, _activities = random_graph(5)
    graph.save(store)
    for entity in sorted(entities)[:6]:
        counted = {(row.name, row.type): (row.activities, row.implicit) for row in who(store, entity, period=period)}
        for other in entities.keys() - {entity}:
            shared = [one for one in between(store, entity, other, period=period, evidence=False)
                      if one.status == "held"]
            key = entities[other]
            if sum(named == key for named in entities.values()) == 1:
                assert (len(shared), sum(one.implicit for one in shared)) == counted.get(key, (0, 0))
