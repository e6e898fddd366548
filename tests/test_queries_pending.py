"""Commitments: open, overdue, closed by a person or by what a later document tells."""

from __future__ import annotations

from datetime import date

import pytest

from kb.judgements import Judgement
from kb.judging import judge, undo
from kb.stores.base import Store
from queries.fulfilment import fulfilled
from queries.pending import Closing, commitments, pending
from queries.period import Period
from queries.rows import Evidence
from tests.query_graph import Graph
from tests.query_office import NEW_ZEALAND, TOURISM, office_graph

TODAY = date(2026, 2, 15)
PROMISE = "Queda pendiente que Parques envíe el presupuesto de las fuentes antes del 3 de mayo"


@pytest.fixture
def office(store: Store) -> Store:
    office_graph().save(store)
    return store


def test_the_first_due_comes_first_and_numbers_follow_the_documents(office: Store) -> None:
    rows = pending(office, TODAY)
    assert [(row.number, row.text, row.owners, row.due, row.overdue, row.told) for row in rows] == [
        (1, "Reservar la sala", ["Embajada de Nueva Zelandia"], "2026-02-10", True, "2026-01"),
        (2, "Enviar el folleto", ["Dirección de Turismo"], "2026-03", False, "2026-01"),
        (3, "Confirmar la fecha", [], None, False, "2026-02")]
    assert rows[0].evidence == [Evidence("enero.docx", "p. 1, viñeta 2", "Con Marina Paz, la muestra de cine")]
    assert pending(office, date(2026, 3, 31))[1].overdue is False
    assert pending(office, date(2026, 4, 1))[1].overdue is True


def test_owners_their_people_and_time_narrow_it(office: Store) -> None:
    assert [row.number for row in pending(office, TODAY, owners={NEW_ZEALAND})] == [1]
    assert [row.number for row in pending(office, TODAY, owners={TOURISM}, overdue=True)] == []
    assert [row.number for row in pending(office, TODAY, overdue=True)] == [1]
    assert [row.number for row in pending(office, TODAY, period=Period("2026-03", "2026-03"))] == [2]
    assert [row.number for row in pending(office, TODAY, top=2)] == [1, 2]


def test_what_others_owe_is_asked_for_beside_a_name(store: Store) -> None:
    graph = Graph()
    graph.document("d", period="2026-01")
    passage, other = graph.passage("d", "p. 1", "Nota del Faro; responde Puertos"), graph.passage("d", "p. 2", "Faro")
    body, unit = graph.entity("partner", "Faro", passage), graph.entity("directorate", "Puertos", passage)
    person = graph.entity("person", "Ana Luz", other)
    graph.state("WORKS_FOR", person, body, other)
    for owner, text, where in ((unit, "Responder la nota", passage), (person, "Pintar el faro", passage),
                               (unit, "Limpiar el muelle", other)):
        item = graph.item("Commitment", where, text=text)
        graph.state("OWES", owner, item, where)
    graph.save(store)
    assert [row.text for row in pending(store, TODAY, beside={body})] == ["Responder la nota"]
    assert [row.text for row in pending(store, TODAY, beside={body}, owners={person})] == []


def test_what_a_person_owes_is_asked_for_by_the_body_too(store: Store) -> None:
    graph = Graph()
    graph.document("d", period="2026-01")
    passage = graph.passage("d", "p. 1", "Todo")
    body, person = graph.entity("partner", "Faro", passage), graph.entity("person", "Ana Luz", passage)
    graph.state("WORKS_FOR", person, body, passage)
    graph.state("OWES", person, graph.item("Commitment", passage, text="Pintar el faro"), passage)
    graph.save(store)
    assert [row.owners for row in pending(store, TODAY, owners={body})] == [["Ana Luz"]]


def test_a_judgement_closes_and_taking_it_back_opens(office: Store) -> None:
    made = judge(office, Judgement("close", ("enviar el folleto",), None, "Marta", "2026-02-14T00:00:00+00:00"))
    assert [row.number for row in pending(office, TODAY)] == [1, 3]
    (closed,) = [row for row in pending(office, TODAY, closed=True) if row.closed]
    assert (closed.number, closed.overdue, closed.closed) == (
        2, False, Closing("Marta", "2026-02-14T00:00:00+00:00", made.number))
    undo(office, made.number)
    assert [row.number for row in pending(office, TODAY)] == [1, 2, 3]


def test_the_same_words_in_two_documents_are_one_due_as_the_later_says(store: Store) -> None:
    graph = Graph()
    for number, due in ((1, "2026-01-20"), (2, "2026-03-20")):
        graph.document(f"d{number}", period=f"2026-0{number}")
        passage = graph.passage(f"d{number}", "p. 1", "Texto")
        graph.item("Commitment", passage, text="Pintar el faro" + "." * number, due=due)
    graph.save(store)
    (one,) = commitments(store, TODAY)
    assert (one.due, one.told, one.overdue, len(one.evidence)) == ("2026-03-20", "2026-01", False, 2)


@pytest.mark.parametrize(("later", "done"), [
    ("Parques envió el presupuesto de las fuentes a la oficina", True),
    ("Parques aún no envió el presupuesto de las fuentes", False),
    ("Parques envió el presupuesto", False),
    ("Parques enviará el presupuesto de las fuentes", False),
])
def test_a_later_document_that_tells_it_was_done_closes_it(store: Store, later: str, done: bool) -> None:
    graph = Graph()
    graph.document("d1", name="abril.docx", period="2026-04")
    graph.document("d2", name="mayo.docx", period="2026-05")
    promise, deed = graph.passage("d1", "p. 1", PROMISE), graph.passage("d2", "p. 9", later)
    parks = graph.entity("directorate", "Parques", promise)
    graph.state("OWES", parks, graph.item("Commitment", promise, text=PROMISE, due="2026-05-03"), promise)
    graph.activity(promise, "Envío del presupuesto de las fuentes", [parks], "2026-04")
    graph.activity(deed, "Presupuesto", [parks], "2026-05-02", kind="coordination")
    graph.save(store)
    (one,) = commitments(store, date(2026, 6, 1))
    assert (one.closed is not None, one.overdue) == (done, not done)
    assert pending(store, date(2026, 6, 1)) == ([] if done else [one])
    if one.closed:
        assert one.closed == Closing(None, "2026-05", None, [Evidence("mayo.docx", "p. 9", later)])


def test_a_passage_that_promises_again_closes_nothing(store: Store) -> None:
    graph = Graph()
    for number in (1, 2):
        graph.document(f"d{number}", period=f"2026-0{number}")
    first, again = graph.passage("d1", "p. 1", PROMISE), graph.passage("d2", "p. 1", "Envío: presupuesto, fuentes")
    parks = graph.entity("directorate", "Parques", first)
    graph.state("OWES", parks, graph.item("Commitment", first, text=PROMISE), first)
    graph.item("Commitment", again, text="Otra cosa")
    graph.activity(again, "Presupuesto", [parks], "2026-02-02")
    graph.save(store)
    assert [one.closed for one in commitments(store, TODAY)] == [None, None]


def test_too_few_words_and_no_period_tell_nothing() -> None:
    deed = {"period": "2026-05", "passage": "p", "text": "Parques envió el presupuesto de las fuentes"}
    assert fulfilled(PROMISE, ["Parques"], ["2026-04"], [deed]) == deed
    assert fulfilled(PROMISE, ["Parques"], ["2026-05"], [deed]) is None
    assert fulfilled(PROMISE, ["Parques"], [], [deed]) is None
    assert fulfilled("Enviar el presupuesto", ["Parques"], ["2026-04"], [deed]) is None


def test_an_empty_store_has_none(store: Store) -> None:
    assert pending(store, TODAY, closed=True) == []
