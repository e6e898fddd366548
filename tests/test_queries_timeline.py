"""The timeline of one entity: activities, relations, commitments and facts by date."""

from __future__ import annotations

import pytest

from kb.stores.base import Store
from queries.period import Period
from queries.rows import Evidence
from queries.timeline import Moment, timeline
from tests.query_office import HOME_CITY, ICELAND, MARINA_SOL, NETWORK, OFFICE, TOURISM, office_graph


@pytest.fixture
def office(store: Store) -> Store:
    graph = office_graph()
    fact = graph.item("UnitFact", "d4#p. 2", kind="creation", text="Creada en 2011", date="2011-06-01")
    graph.state("HAS_FACT", OFFICE, fact, "d4#p. 2")
    graph.activity("d4#p. 1", "Sin fecha", [TOURISM])
    graph.save(store)
    return store


def _told(moments: list[Moment]) -> list[tuple[str | None, str, str]]:
    return [(moment.date, moment.what, moment.title) for moment in moments]


def test_events_commitments_and_what_has_no_date_in_their_order(office: Store) -> None:
    moments = timeline(office, TOURISM)
    assert _told(moments) == [
        ("2026-01-12", "activity", "Reunión sobre el folleto"), ("2026-02", "activity", "Gira de otoño"),
        ("2026-03", "commitment", "Enviar el folleto"), (None, "activity", "Sin fecha")]
    assert moments[0].kind == "meeting"
    assert moments[0].names == ["Dirección de Turismo", "Embajada de Islandia", "Marina Sol", "Oficina de Enlace"]
    assert moments[1].status == "planned"
    assert (moments[2].names, moments[2].evidence) == (
        ["Dirección de Turismo"], [Evidence("enero.docx", "p. 1, viñeta 1", "Marina Sol pidió el folleto a Turismo")])


def test_the_office_has_what_its_documents_tell_marked_and_its_facts(office: Store) -> None:
    assert [(moment.date, moment.title, moment.implicit) for moment in timeline(office, OFFICE)] == [
        ("2011-06-01", "Creada en 2011", False), ("2026-01", "Muestra de cine", True),
        ("2026-01-12", "Reunión sobre el folleto", False), ("2026-02", "Gira de otoño", True),
        ("2026-02-03", "Reunión de seguimiento", False)]
    assert [moment.title for moment in timeline(office, OFFICE, explicit=True)] == [
        "Creada en 2011", "Reunión sobre el folleto", "Reunión de seguimiento"]


def test_relations_stand_at_the_date_that_their_sources_give(office: Store) -> None:
    (post,) = [moment for moment in timeline(office, MARINA_SOL) if moment.what == "WORKS_FOR"]
    assert (post.date, post.title, post.role, post.outgoing) == ("2025", "Embajada de Islandia", "agregada", True)
    assert [(moment.date, moment.what, moment.title, moment.status) for moment in timeline(office, HOME_CITY)] == [
        ("2010", "SISTER_CITY_OF", "Akureyri", "active"), ("2012", "SISTER_CITY_OF", "Akureyri", "letter_of_intent"),
        ("2015-07-18", "SISTER_CITY_OF", "Bahía Clara", "active"), ("2017-05", "MEMBER_OF", "Red de Puertos", None)]
    (joined,) = timeline(office, NETWORK)
    assert (joined.outgoing, joined.title) == (False, "Puerto Luna")


def test_a_period_and_the_newest_narrow_it(office: Store) -> None:
    assert _told(timeline(office, TOURISM, period=Period(since="2026-02"))) == [
        ("2026-02", "activity", "Gira de otoño"), ("2026-03", "commitment", "Enviar el folleto")]
    assert _told(timeline(office, ICELAND, period=Period(until="2026-01"))) == [
        ("2025", "WORKS_FOR", "Marina Sol"), ("2026-01-12", "activity", "Reunión sobre el folleto")]
    assert _told(timeline(office, TOURISM, top=2)) == [
        ("2026-02", "activity", "Gira de otoño"), ("2026-03", "commitment", "Enviar el folleto")]
    assert timeline(office, "place:teatro del faro", evidence=False)[0].evidence == []
    beside = timeline(office, "city:singapur")  # it takes part in nothing: what a passage tells that names it
    assert [(one.date, one.what, one.title) for one in beside] == [(None, "activity", "Sin fecha")]
    assert timeline(office, "city:singapur", period=Period(since="2026-02")) == []
