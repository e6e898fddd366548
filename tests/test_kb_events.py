from itertools import permutations
from typing import Any

import pytest

from kb.events import Event, Telling, events, likeness

OFFICE, PLANNING, EMBASSY = "directorate:oficina", "directorate:planificacion", "partner:embajada de nubaria"


def telling(id_: str, start: str | None, text: str, **more: Any) -> Telling:
    values: dict[str, Any] = {
        "document": id_.partition(":")[0], "kind": "meeting", "status": "held", "end": None,
        "participants": frozenset({OFFICE, PLANNING, EMBASSY}), "issuers": frozenset({OFFICE}),
        "names": frozenset({"Oficina de Enlace", "Dirección de Planificación", "Embajada de Nubaria"})}
    return Telling(id=id_, start=start, text=text, **{**values, **more})


ROW = telling("d1:a1", "2022-12-12", "Presentación de propuesta sobre el traslado de la estatua de Ruy Lamas")
BULLET = telling(
    "d1:a9", "2022-12", "Se realiza reunión con el embajador de Nubaria y la Dirección de Planificación, se le "
    "presenta propuesta para la reubicación de la estatua de Ruy Lamas, hoy en la Plaza Mayor", kind="coordination")


def together(*tellings: Telling) -> list[set[str]]:
    found: dict[str, set[str]] = {}
    for id_, event in events(tellings).items():
        found.setdefault(event.id, set()).add(id_)
    return sorted(found.values(), key=sorted)


def test_a_row_and_the_bullet_that_retells_it_are_one_event() -> None:
    assert events([BULLET, ROW]) == {
        "d1:a1": Event("d1:a1", "probable"), "d1:a9": Event("d1:a1", "probable")}


def test_two_documents_that_tell_the_same_day_are_certain() -> None:
    again = telling("d2:a0", "2022-12-12", "Reunión sobre la propuesta de traslado de la estatua de Ruy Lamas")
    assert events([ROW, again]) == {"d1:a1": Event("d1:a1", "certain"), "d2:a0": Event("d1:a1", "certain")}


def test_two_meetings_of_a_committee_on_two_days_are_two_events() -> None:
    text = "Comité del centenario del parque, agenda de actividades para la conmemoración"
    first, second = telling("d1:a1", "2022-12-19", text), telling("d1:a2", "2022-12-27", text)
    assert together(first, second) == [{"d1:a1"}, {"d1:a2"}]


def test_a_bullet_that_fits_two_days_alike_tells_neither() -> None:
    text = "Comité del centenario del parque, agenda de actividades para la conmemoración"
    days = [telling("d1:a1", "2022-12-19", text), telling("d1:a2", "2022-12-27", text)]
    assert together(*days, telling("d1:a3", "2022-12", text)) == [{"d1:a1"}, {"d1:a2"}, {"d1:a3"}]


def test_tellings_whose_days_exclude_each_other_are_never_joined_through_a_third() -> None:
    text = "Propuesta de traslado de la estatua de Ruy Lamas"
    vague = telling("d2:a0", "2022-12", text)
    assert together(telling("d1:a1", "2022-12-12", text), vague, telling("d3:a1", "2022-12-15", text)) == [
        {"d1:a1"}, {"d2:a0"}, {"d3:a1"}]


@pytest.mark.parametrize("change", [
    {"start": "2022-12-13"}, {"start": None}, {"start": "2022"}, {"start": "2023-12-12"},
    {"kind": "ceremony"}, {"status": "cancelled"}, {"participants": frozenset({OFFICE})},
    {"text": "Entrega de libros a la biblioteca de Nubaria"},
])
def test_what_speaks_against_one_event(change: dict[str, Any]) -> None:
    same = {"start": "2022-12-12", "text": ROW.text}
    assert likeness(ROW, telling("d2:a0", **same)) > 0
    assert likeness(ROW, telling("d2:a0", **{**same, **change})) == 0


def test_planned_in_one_document_and_held_in_the_next_is_one_event() -> None:
    assert together(ROW, telling("d2:a0", "2022-12-12", ROW.text, status="planned")) == [{"d1:a1", "d2:a0"}]


def test_two_bullets_of_one_document_are_two_things() -> None:
    other = telling("d1:a5", "2022-12", BULLET.text, kind="coordination")
    assert together(BULLET, other) == [{"d1:a5"}, {"d1:a9"}]


def test_two_rows_of_one_document_on_one_day_are_two_things() -> None:
    assert together(ROW, telling("d1:a2", "2022-12-12", ROW.text)) == [{"d1:a1"}, {"d1:a2"}]


def test_names_of_participants_alone_say_nothing() -> None:
    a = telling("d1:a1", "2022-12-12", "Reunión con la Embajada de Nubaria y la Dirección de Planificación")
    b = telling("d2:a1", "2022-12-12", "Visita a la Embajada de Nubaria con la Dirección de Planificación")
    assert together(a, b) == [{"d1:a1"}, {"d2:a1"}]


def test_the_order_of_tellings_makes_no_difference() -> None:
    every = [ROW, BULLET, telling("d2:a0", "2022-12-12", ROW.text), telling("d2:a1", "2022-12", BULLET.text)]
    assert len({str(sorted((k, v.id, v.certainty) for k, v in events(order).items()))
                for order in permutations(every)}) == 1
