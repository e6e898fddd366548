"""What to look at in the data, group by group; dates of facts that contradict one another."""

from __future__ import annotations

import pytest

from kb.home import Home
from kb.judgements import Judgement
from kb.judging import judge
from kb.stores.base import Store
from queries.check import GROUPS, check
from queries.check_names import is_acronym
from queries.facts import disagree
from tests.kb_office import NOW, body, load, record
from tests.query_graph import Graph
from tests.query_office import office_graph

HOME = Home("Alcaldía de Puerto Luna", "Puerto Luna", "XA")
HERE = {"locator": "p. 1", "text": "lo que dice"}


def found(store: Store, *groups: str) -> list[tuple[str, str, list[str]]]:
    return [(one.problem, one.name, one.values) for one in check(store, HOME, groups or GROUPS)]


def test_gaps_in_names_and_participants(store: Store) -> None:
    load(store, record(
        "acta.docx", people=[{"name": "Inés Faro"}, {"name": "Olga Sur"}],
        organizations=[body("XKPT"), body("Oficina de Puertos", "OP"), body("PNUD"), body("MUELLES")],
        roles=[{"person": "Olga Sur", "organization": "OP"}],
        activities=[{"kind": "meeting", "title": "Reunión sin nadie", "start": "2026-02", "passage": HERE}]))
    assert found(store, "participants", "bodies", "acronyms") == [
        ("no_participants", "Reunión sin nadie", ["2026-02"]), ("no_body", "Inés Faro", []),
        ("acronym", "MUELLES", []), ("acronym", "XKPT", [])]
    assert [(one.group, [passage.document for passage in one.evidence]) for one in check(store, HOME, ["bodies"])] == [
        ("bodies", ["acta.docx"])]


def test_dates_out_of_order(store: Store) -> None:
    load(store, record(
        "acta.docx", period="2026-02", people=[{"name": "Olga Sur"}], organizations=[body("Oficina de Puertos")],
        cities=[{"name": "Puerto Luna"}, {"name": "Bahía Clara"}],
        roles=[{"person": "Olga Sur", "organization": "Oficina de Puertos", "since": "2025", "until": "2024-12"}],
        sister_cities=[{"a": "Puerto Luna", "b": "Bahía Clara", "since": "1990", "until": "1990-05"}],
        activities=[
            {"kind": "course", "title": "Curso al revés", "start": "2026-02-09", "end": "2026-02-05"},
            {"kind": "meeting", "title": "Reunión del mes que viene", "start": "2026-03-02"},
            {"kind": "meeting", "title": "Reunión prevista", "start": "2026-03-02", "status": "planned"},
            {"kind": "meeting", "title": "Reunión del mes", "start": "2026-02"}],
        commitments=[{"text": "Enviar la nota", "due": "2026-01-31"},
                     {"text": "Pintar el muelle", "due": "2026-02-01"}]))
    assert found(store, "dates") == [
        ("due_earlier", "Enviar la nota", ["2026-01-31", "2026-02"]),
        ("ends_before", "Curso al revés", ["2026-02-09", "2026-02-05"]),
        ("ends_before", "Olga Sur – Oficina de Puertos", ["2025", "2024-12"]),
        ("held_later", "Reunión del mes que viene", ["2026-03-02", "2026-02"])]


def test_sources_that_contradict_one_another(store: Store) -> None:
    graph = office_graph()
    graph.item("Figure", "d1#p. 1, viñeta 1", label="viajes", value=5.0, unit="viajes", period="2026")
    for date, passage in (("2016", "d4#p. 1"), ("2016-03", "d1#p. 1, viñeta 1"), ("2018-01-01", "d4#p. 2")):
        fact = graph.item("UnitFact", passage, kind="creation", text=f"Creada en {date}", date=date)
        graph.state("HAS_FACT", "directorate:oficina de enlace", fact, passage)
    graph.state("MEMBER_OF", "city:puerto luna", "network:red de puertos", "d4#p. 2", since="2019")
    graph.save(store)
    assert found(store, "contradictions") == [
        ("fact", "Oficina de Enlace", ["2016", "2016-03", "2018-01-01"]),
        ("figure", "viajes (2026)", ["4", "5"]),
        ("membership", "Puerto Luna – Red de Puertos", ["2017-05", "2019"]),
        ("tie", "Akureyri – Puerto Luna", ["letter_of_intent 2012", "active 2010"])]
    assert all(one.evidence for one in check(store, HOME, ["contradictions"]))


def test_what_was_not_understood_is_kept_with_its_place(store: Store) -> None:
    load(store, record("acta.docx", warnings=[{"locator": "fila 9", "message": "día 32: no es una fecha"},
                                              {"message": "una imagen no se leyó"}]))
    assert [(one.name, one.values, one.evidence[0].locator) for one in check(store, HOME, ["reading"])] == [
        ("acta.docx", ["día 32: no es una fecha"], "fila 9"), ("acta.docx", ["una imagen no se leyó"], "")]


def test_names_that_may_be_one_are_shown_until_they_are_judged(store: Store) -> None:
    load(store, record("acta.docx", organizations=[body("Fundación Marea Alta"), body("Instituto del Faro")]),
         record("nota.docx", organizations=[body("Fundación Marea Altas")]))
    problem, = check(store, HOME, ["duplicates"])
    assert (problem.problem, {problem.name, problem.values[0]}) == (
        "maybe_one", {"Fundación Marea Alta", "Fundación Marea Altas"})
    assert [passage.document for passage in problem.evidence] == ["acta.docx", "nota.docx"]
    judge(store, Judgement("different", ("body:fundacion marea alta", "body:fundacion marea altas"), None, "Olga Sur",
                           NOW.isoformat()))
    assert check(store, HOME, ["duplicates"]) == []


def test_nothing_to_look_at(store: Store) -> None:
    assert found(store) == []
    Graph().save(store)
    assert found(store) == []


@pytest.mark.parametrize(("name", "expected"), [
    ("DPU", True), ("P.N.U.D.", True), ("ONU-H", True), ("Dpu", False), ("CANCILLERIA", False), ("DE LA", False),
    ("X", False), ("1234", False)])
def test_what_an_acronym_looks_like(name: str, expected: bool) -> None:
    assert is_acronym(name) is expected


@pytest.mark.parametrize(("facts", "expected"), [
    ([("creation", "a", "2016"), ("creation", "b", "2016-03")], []),
    ([("creation", "a", "2016"), ("creation", "b", "2018"), ("creation", "c", None)], [[0, 1]]),
    ([("legal_act", "Acuerdo Municipal N° 12", "2016"), ("legal_act", "Acuerdo N.º 13", "2018")], []),
    ([("legal_act", "Acuerdo Municipal N° 12 de 2016", "2016"), ("creation", "por el Acuerdo 12", "2018")], [[0, 1]]),
    ([("mission", "x", "2016"), ("mission", "y", "2018")], []),
    ([("legal_act", "Decreto Ejecutivo No. 5", "2001-02-03"), ("legal_act", "Decree 5", "2001-02-04")], []),
])
def test_dates_of_facts_that_cannot_all_be_right(
    facts: list[tuple[str, str, str | None]], expected: list[list[int]],
) -> None:
    assert disagree(facts) == expected


def test_an_announcement_whose_passage_names_somebody_is_no_gap_and_neither_is_another_telling(store: Store) -> None:
    graph = Graph()
    graph.document("d1", name="enero.docx")
    note, row, bare = (graph.passage("d1", f"p. {number}", f"texto {number}") for number in range(3))
    embassy = graph.entity("partner", "Embajada de Islandia", note, kind="embassy")
    graph.activity(note, "Nota de la embajada", [embassy], "2026-01", "e1")
    graph.activity(note, "Exposición", [], "2026-03", "e2", status="planned")
    graph.activity(row, "Reunión del lunes", [embassy], "2026-01-05", "e3")
    graph.activity(bare, "Reunión", [], "2026-01", "e3")
    asked = graph.activity(bare, "Feria", [], "2026-02", "e4", status="planned")
    graph.state("ASKED", embassy, asked, bare)
    graph.activity(bare, "Taller", [], "2026-02", "e5", status="planned")
    graph.save(store)
    assert found(store, "participants") == [("no_participants", "Taller", ["2026-02"])]
