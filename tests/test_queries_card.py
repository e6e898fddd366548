"""The card of an entity."""

from __future__ import annotations

import pytest

from kb.stores.base import Store
from queries.card import card
from queries.find import UnknownName
from queries.rows import CardRelation, CommitmentRow, Evidence
from tests.query_office import HOME_CITY, ICELAND, MARINA_SOL, NETWORK, OFFICE, TOURISM, office_graph

MEMO_1 = Evidence("Memoria de la red", "p. 1", "La red une a las ciudades del mar")
MEMO_2 = Evidence("Memoria de la red", "p. 2", "Hermanada en julio de 2015")
BULLET = Evidence("enero.docx", "p. 1, viñeta 1", "Marina Sol pidió el folleto a Turismo")
CINEMA = Evidence("enero.docx", "p. 1, viñeta 2", "Con Marina Paz, la muestra de cine")
TOUR = Evidence("febrero.docx", "p. 1, viñeta 1", "Turismo e Islandia preparan la gira")
FEBRUARY = Evidence("febrero.docx", "tabla 1, fila 1", "REUNIÓN | OE, Embajada de Islandia | 3")
JANUARY = Evidence("enero.docx", "tabla 1, fila 1", "REUNIÓN | OE, Turismo, Embajada de Islandia | 12")


@pytest.fixture
def office(store: Store) -> Store:
    office_graph().save(store)
    return store


def test_the_head_of_a_card(office: Store) -> None:
    embassy = card(office, ICELAND)
    assert (embassy.id, embassy.name, embassy.type, embassy.kind, embassy.country) == (
        ICELAND, "Embajada de Islandia", "partner", "embassy", "IS")
    assert (embassy.city, embassy.honorific, embassy.aliases) == (None, None, [])
    assert (embassy.first, embassy.last) == ("2026-01-12", "2026-02-03")
    assert embassy.documents == ["enero.docx", "febrero.docx"]
    assert embassy.evidence == [JANUARY, FEBRUARY]
    assert card(office, MARINA_SOL).honorific == "Lic."
    assert card(office, NETWORK).aliases == ["RDP", "Red Portuaria"]
    assert card(office, "country:singapur").country == "SG"


def test_statements_that_agree_are_one_relation_and_others_stand_beside_it(office: Store) -> None:
    assert card(office, ICELAND).relations == [
        CardRelation("WORKS_FOR", False, "Marina Sol", "person", "agregada", "2025", None, None,
                     [MEMO_1, BULLET, TOUR]),
        CardRelation("WORKS_FOR", False, "Marina Sol", "person", "cónsul", None, None, None, [MEMO_2]),
        CardRelation("REPRESENTS", True, "Islandia", "country", None, None, None, None, [JANUARY]),
    ]


def test_both_directions_and_ties_without_one(office: Store) -> None:
    city = card(office, HOME_CITY).relations
    assert [(r.relation, r.outgoing, r.name, r.since, r.status) for r in city] == [
        ("MEMBER_OF", True, "Red de Puertos", "2017-05", None),
        ("SISTER_CITY_OF", True, "Akureyri", "2010", "active"),
        ("SISTER_CITY_OF", True, "Akureyri", "2012", "letter_of_intent"),
        ("SISTER_CITY_OF", True, "Bahía Clara", "2015-07-18", "active"),
    ]
    assert city[0].evidence == [MEMO_1, CINEMA]
    assert [(r.relation, r.outgoing, r.name) for r in card(office, "city:bahia clara").relations] == [
        ("SISTER_CITY_OF", True, "Akureyri"), ("SISTER_CITY_OF", True, "Puerto Luna"),
        ("GOVERNS", False, "Alcaldía de Bahía Clara")]


def test_a_call_shows_its_projects_and_how_far_they_got(office: Store) -> None:
    assert [(r.relation, r.outgoing, r.name, r.status) for r in card(office, "call:convocatoria 2026").relations] == [
        ("SUBMITTED_TO", False, "Faros Abiertos", "preselected"),
        ("SUBMITTED_TO", False, "Faros Abiertos", "submitted"),
        ("ISSUED", False, "Red de Puertos", None)]


def test_a_body_shows_the_calls_that_it_issued_and_what_they_received(office: Store) -> None:
    relations = [r for r in card(office, NETWORK).relations if r.relation != "MEMBER_OF"]
    assert [(r.relation, r.outgoing, r.name, r.status, r.evidence) for r in relations] == [
        ("SUBMITTED_TO", False, "Faros Abiertos", "preselected", [TOUR]),
        ("SUBMITTED_TO", False, "Faros Abiertos", "submitted", [BULLET]),
        ("ISSUED", True, "Convocatoria 2026", None, [TOUR])]


def test_activities_are_those_that_name_it_newest_first(office: Store) -> None:
    activities = card(office, ICELAND).activities
    assert [(a.title, a.start, a.status, a.event) for a in activities] == [
        ("Reunión de seguimiento", "2026-02-03", "held", "e3"), ("Gira de otoño", "2026-02", "planned", "e4"),
        ("Reunión sobre el folleto", "2026-01-12", "held", "e1"), ("Entrega del folleto", "2026-01-12", "held", "e1")]
    assert activities[2].participants == ["Dirección de Turismo", "Embajada de Islandia", "Oficina de Enlace"]
    assert activities[2].places == ["Teatro del Faro"]
    assert activities[2].evidence == [JANUARY]
    assert activities[3].kind == "coordination"
    assert [a.title for a in card(office, OFFICE).activities] == ["Reunión de seguimiento", "Reunión sobre el folleto"]
    assert [a.title for a in card(office, "place:teatro del faro").activities] == ["Reunión sobre el folleto"]


def test_commitments_are_its_own_and_those_that_speak_of_it(office: Store) -> None:
    folleto = CommitmentRow("Enviar el folleto", "Dirección de Turismo", "2026-03", [BULLET])
    assert card(office, ICELAND).commitments == [folleto, CommitmentRow("Confirmar la fecha", None, None, [FEBRUARY])]
    assert card(office, TOURISM).commitments == [folleto]
    assert card(office, NETWORK).commitments == []


def test_facts_have_their_evidence(office: Store) -> None:
    network = card(office, NETWORK)
    assert network.facts == [("mission", "Unir a las ciudades del mar", None)]
    assert network.facts_evidence == [[MEMO_1]]


def test_an_id_that_nothing_has_is_unknown(office: Store) -> None:
    with pytest.raises(UnknownName, match="'partner:nadie' is not known"):
        card(office, "partner:nadie")


def test_once_each_event_is_there_once_with_all_its_tellings(office: Store) -> None:
    activities = card(office, ICELAND, once=True).activities
    assert [(a.title, a.start, a.status, a.event) for a in activities] == [
        ("Reunión de seguimiento", "2026-02-03", "held", "e3"), ("Gira de otoño", "2026-02", "planned", "e4"),
        ("Reunión sobre el folleto", "2026-01-12", "held", "e1")]
    assert activities[2].participants == [
        "Dirección de Turismo", "Embajada de Islandia", "Marina Sol", "Oficina de Enlace"]
    assert activities[2].evidence == [BULLET, JANUARY]
    assert (activities[2].kind, activities[2].places) == ("meeting", ["Teatro del Faro"])


def test_ties_of_which_the_sources_disagree_are_marked(office: Store) -> None:
    marked = {r.name for r in card(office, HOME_CITY).relations if r.disagree}
    assert marked == {"Akureyri"}
    assert not any(r.disagree for r in card(office, ICELAND).relations)
