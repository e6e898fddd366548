"""What was asked of whom, from records of an invented office, on every store."""

from __future__ import annotations

from typing import Any

import pytest

from kb.home import Home
from kb.ingest import remove
from kb.judgements import Judgement
from kb.judging import judge, undo
from kb.stores.base import Store
from queries.briefing_background import briefing_rows
from queries.briefing_requests import requests_of
from queries.briefing_rows import RequestRow
from queries.find import find
from tests.kb_office import Content, activity, body, load, record

OFFICE = body("Oficina de Enlace", "OE", type_="directorate")
TOURISM = body("Dirección de Turismo", type_="directorate")
ICELAND = body("Embajada de Islandia", kind="embassy", country="IS")
MINISTRY = body("Ministerio del Mar", kind="ministry")


def asking(text: str, start: str, by: list[str], of: list[str], *, locator: str, **more: Any) -> dict[str, Any]:
    return activity(text, [*by, *of], start, kind="request", locator=locator,
                    request={"text": text, "asked_by": by, "asked_of": of}, **more)


JANUARY = record(
    "enero.docx", issuer="OE", period="2030-01", organizations=[OFFICE, TOURISM, ICELAND, MINISTRY],
    people=[{"name": "Eva Solar"}], countries=[{"name": "Islandia", "code": "IS"}],
    represents=[{"organization": "Embajada de Islandia", "country": "Islandia"}],
    activities=[
        asking("La Embajada de Islandia pidió el muelle a Turismo", "2030-01-07",
               ["Embajada de Islandia"], ["Dirección de Turismo"], locator="viñeta 1"),
        asking("Se pidió a la Embajada de Islandia la lista de becas", "2030-01-09", [], ["Embajada de Islandia"],
               locator="viñeta 2"),
        asking("El Ministerio del Mar pidió a la Embajada de Islandia un mapa", "2030-01-10",
               ["Ministerio del Mar"], ["Embajada de Islandia"], locator="viñeta 3"),
        asking("Eva Solar pidió el faro", "2030-01", ["Eva Solar"], [], locator="viñeta 4"),
        activity("Visita al faro", ["Embajada de Islandia"], "2030-01-12", locator="viñeta 5")])
FEBRUARY = record(
    "febrero.docx", issuer="OE", period="2030-02", organizations=[OFFICE, body("Misión islandesa", kind="embassy")],
    activities=[asking("La Misión islandesa pidió un guía", "2030-02-03", ["Misión islandesa"], [],
                       locator="viñeta 1")])
UNSIGNED = record(
    "hoja.docx", period="2030-03", organizations=[ICELAND],
    activities=[asking("Se pidió a la Embajada de Islandia un sello", "2030-03-01", [], ["Embajada de Islandia"],
                       locator="viñeta 1")])


@pytest.fixture
def office(store: Store) -> Store:
    load(store, JANUARY, FEBRUARY, UNSIGNED)
    return store


def asked(store: Store, name: str) -> list[RequestRow]:
    return requests_of(store, [find(store, name).id])


def short(rows: list[RequestRow]) -> list[tuple[str, bool, list[str], list[str], bool, bool]]:
    return [(one.start or "", one.asked, one.asked_by, one.asked_of, one.implicit, one.ours) for one in rows]


def test_each_request_has_its_direction_and_both_sides_newest_first(office: Store) -> None:
    iceland = "Embajada de Islandia"
    assert short(asked(office, iceland)) == [
        ("2030-03-01", False, [], [iceland], False, False),
        ("2030-01-10", False, ["Ministerio del Mar"], [iceland], False, False),
        ("2030-01-09", False, ["Oficina de Enlace"], [iceland], True, True),
        ("2030-01-07", True, [iceland], ["Dirección de Turismo"], False, True)]
    assert short(asked(office, "Dirección de Turismo")) == [
        ("2030-01-07", False, [iceland], ["Dirección de Turismo"], False, False)]
    assert short(asked(office, "Eva Solar")) == [("2030-01", True, ["Eva Solar"], [], False, True)]
    assert asked(office, "Oficina de Enlace") == []
    assert requests_of(office, []) == []


def test_a_request_is_told_in_the_words_of_the_passage_that_it_cites(office: Store) -> None:
    found = asked(office, "Embajada de Islandia")[-1]
    assert found.text == "La Embajada de Islandia pidió el muelle a Turismo"
    assert [(one.document, one.locator, one.text) for one in found.evidence] == [
        ("enero.docx", "viñeta 1", found.text)]


def test_a_country_has_the_requests_of_its_embassy(office: Store) -> None:
    rows = briefing_rows(office, find(office, "Islandia").id, Home()).background.requests
    assert rows == asked(office, "Embajada de Islandia")


def test_the_same_event_told_twice_is_one_request(store: Store) -> None:
    words = "Reunión por el muelle: la Embajada de Islandia pidió el muelle a Turismo para la regata de enero"
    parts = {"by": ["Embajada de Islandia"], "of": ["Dirección de Turismo"]}
    load(store, record(
        "enero.docx", issuer="OE", period="2030-01", organizations=[OFFICE, TOURISM, ICELAND],
        activities=[asking(words, "2030-01-07", **parts, locator="tabla 1, fila 2"),
                    asking(words, "2030-01", **parts, locator="viñeta 2")]))
    (found,) = asked(store, "Embajada de Islandia")
    assert found.start == "2030-01-07"
    assert {one.locator for one in found.evidence} == {"tabla 1, fila 2", "viñeta 2"}


def test_two_names_judged_one_have_the_requests_of_both_and_undo_parts_them(office: Store) -> None:
    before = Content(office).statements("ASKED", "ASKED_OF")
    judge(office, Judgement("same", ("body:embajada de islandia", "body:mision islandesa"), None, "Eva",
                            "2030-04-01T00:00:00+00:00"))
    assert [one.text for one in asked(office, "Embajada de Islandia")][1] == "La Misión islandesa pidió un guía"
    undo(office, 1)
    assert Content(office).statements("ASKED", "ASKED_OF") == before


def test_a_document_that_goes_takes_its_requests_along(office: Store) -> None:
    remove(office, "enero.docx")
    assert {one.start for one in asked(office, "Embajada de Islandia")} == {"2030-03-01"}
    remove(office, "hoja.docx")
    remove(office, "febrero.docx")
    assert Content(office).statements("ASKED", "ASKED_OF") == set()
