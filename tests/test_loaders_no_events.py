"""Sentences of a report that tell no event."""

from __future__ import annotations

import pytest

from loaders.prose.no_events import only_an_amount, only_presents, only_tallies
from tests.loader_reading import bullet, read


@pytest.mark.parametrize(
    "text",
    [
        "A continuación se presenta el detalle de las actividades realizadas por la oficina durante el mes.",
        "Se detallan las principales actividades desarrolladas en el trimestre.",
        "El presente informe recoge las reuniones del mes.",
        "Presentamos un resumen de las gestiones realizadas.",
        "En este informe se describen las visitas recibidas.",
    ],
)
def test_a_sentence_that_presents_the_report_tells_nothing(text: str) -> None:
    assert only_presents(text)
    assert read(f"INFORME DE MARZO 2024\n\n{text}\n").activities == []


@pytest.mark.parametrize(
    "text",
    [
        "Se presentó el detalle de las actividades a la Embajada de Noruega.",
        "El informe se presenta al Concejo el 5 de marzo.",
        "La Embajada de Noruega presenta los proyectos ejecutados.",
        "Se presenta el nuevo embajador ante el alcalde.",
    ],
)
def test_what_somebody_presented_is_told(text: str) -> None:
    assert not only_presents(text)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Monto aproximado de la cooperación recibida en el año: B/. 118,350.00", True),
        ("Aporte de la contraparte: US$ 3 millones", True),
        ("Reunión con la Embajada de Noruega: 12 de marzo", False),
        ("Teléfono: 2222", False),
    ],
)
def test_a_label_and_a_sum_of_money_is_no_event(text: str, *, amount: bool) -> None:
    assert only_an_amount(text) == amount
    if amount:
        assert bullet(text).activities == []


def test_how_many_papers_came_is_no_event_unless_somebody_is_named() -> None:
    assert only_tallies("Se recibieron 12 solicitudes de información.", names=False)
    assert not only_tallies("Se recibieron 12 estudiantes de la Universidad del Norte.", names=True)
    assert not only_tallies("Se recibió a doce estudiantes.", names=False)
