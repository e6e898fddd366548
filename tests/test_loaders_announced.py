"""Events that a report's bullet only announces, with the date that is theirs."""

from __future__ import annotations

import pytest

from kb.records import Activity
from tests.loader_reading import bullet, took_part

Event = tuple[str, str, str | None, str | None]


def planned(text: str) -> list[Event]:
    """The planned activities that one bullet of a report of March 2024 tells."""
    return [(a.kind, a.title, a.start, a.end) for a in bullet(text).activities if a.status == "planned"]


def told(text: str) -> list[Activity]:
    return [a for a in bullet(text).activities if a.status != "planned"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Se recibió invitación de la Fundación Río Claro para el encuentro regional de riego, en Quito, "
            "del 12 al 14 de mayo.",
            ("conference", "Encuentro regional de riego, en Quito", "2024-05-12", "2024-05-14"),
        ),
        (
            "Nota de la Fundación Río Claro, que solicita un salón para una exposición de acuarelas en junio de 2024.",
            ("ceremony", "Exposición de acuarelas", "2024-06", None),
        ),
        (
            "La Sra. Elena Marín propuso talleres de cerámica en las bibliotecas para el mes de abril.",
            ("workshop", "Talleres de cerámica en las bibliotecas", "2024-04", None),
        ),
        (
            "Con la Fundación Río Claro se acordó una capacitación para guías en el segundo trimestre de 2024.",
            ("course", "Capacitación para guías", "2024-04", "2024-06"),
        ),
        (
            "A solicitud de la Fundación Río Claro, que pide el parque para realizar una reunión vecinal el próximo "
            "9 de abril de 2024, se hicieron las gestiones.",
            ("meeting", "Reunión vecinal", "2024-04-09", None),
        ),
    ],
)
def test_an_announced_event_is_planned_on_its_own_date_beside_what_was_done(text: str, event: Event) -> None:
    assert planned(text) == [event]
    (done,) = told(text)
    assert (done.status, done.start) == ("held", "2024-03")


@pytest.mark.parametrize(
    "tail", [", queda programada para", " está prevista para", ", quedó fijada para", " ha sido confirmada para"]
)
def test_a_planned_title_ends_before_the_words_that_set_its_date(tail: str) -> None:
    (event,) = planned(f"La visita de la Fundación Río Claro{tail} el 18 de abril.")
    assert event == ("visit", "Visita de la Fundación Río Claro", "2024-04-18", None)


def test_the_visitor_of_a_visit_that_is_told_of_takes_part_in_the_visit_alone() -> None:
    text = (
        "El Sr. Tomás Vega (consejero de la Embajada de Italia) informó de la visita de cortesía de la embajadora, "
        "S.E. Elena Marín, prevista para el martes 16 de abril."
    )
    assert planned(text) == [("visit", "Visita de cortesía de la embajadora, S.E. Elena Marín", "2024-04-16", None)]
    visit, done = (next(a for a in bullet(text).activities if a.status == s) for s in ("planned", "held"))
    assert took_part(visit) == {"Elena Marín", "Embajada de Italia"}
    assert took_part(done) == {"Tomás Vega", "Embajada de Italia"}


def test_who_prepares_a_visit_met_and_the_visitor_did_not() -> None:
    (done,) = bullet(
        "Se preparó la visita de la embajadora de Italia, S.E. Elena Marín, con Tomás Vega, de la Embajada de Italia."
    ).activities
    assert (done.kind, done.status) == ("coordination", "held")
    assert took_part(done) == {"Tomás Vega", "Embajada de Italia"}


def test_a_bullet_that_begins_with_what_is_programmed_is_that_event_and_its_preparation() -> None:
    text = (
        "Visita de una delegación de la ciudad de Quito, programada del 22 al 26 de mayo de 2024; la encabeza el "
        "Sr. Tomás Vega. La agenda se coordina con la Dirección de Turismo."
    )
    visit, done = bullet(text).activities
    assert (visit.kind, visit.status, visit.start, visit.end) == ("visit", "planned", "2024-05-22", "2024-05-26")
    assert took_part(visit) == {"Tomás Vega"}
    assert (done.kind, done.status, done.start) == ("coordination", "held", "2024-03")
    assert took_part(done) == {"Dirección de Turismo"}


def test_an_event_may_stand_after_its_date() -> None:
    text = "Queda confirmada para el 18 de abril la visita del alcalde de Quito."
    assert planned(text) == [("visit", "Visita del alcalde de Quito", "2024-04-18", None)]
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Reunión con la Fundación Río Claro para entregar el plan en abril.",
        "Se compartió la convocatoria del taller de riego, con inscripción hasta el 15 de abril.",
        "Se envió a la Fundación Río Claro el informe de la visita realizada en febrero.",
        "Se remitió el plan a la Fundación Río Claro, que debe llegar a más tardar el 15 de abril.",
        "Se sostuvo reunión con la Fundación Río Claro el 5 de marzo.",
    ],
)
def test_deadlines_and_what_is_past_announce_nothing(text: str) -> None:
    assert planned(text) == []
    assert len(told(text)) == 1
