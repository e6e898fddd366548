"""Units named without their head: only where the words around say that they are units."""

from __future__ import annotations

import pytest

from loaders.names.lone_units import standalone_units


def units(text: str) -> list[str]:
    return [span.text for span in standalone_units(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Se pasó a Turismo, Cultura y Control Urbano la nota.", ["Turismo", "Cultura", "Control Urbano"]),
        ("El expediente fue remitido a Asesoría Legal y a Finanzas.", ["Asesoría Legal", "Finanzas"]),
        ("Nota que se trasladó a Desarrollo Social.", ["Desarrollo Social"]),
        ("Se preparó con apoyo de Tecnología.", ["Tecnología"]),
        ("Desarrollo Social debe responder en mayo.", ["Desarrollo Social"]),
        ("Se coordinó con Servicios Generales", ["Servicios Generales"]),
        ("junto con el Ing. Luis Paz Soto de Gestión Ambiental", ["Gestión Ambiental"]),
    ],
)
def test_who_gets_or_does_something_is_a_unit(text: str, found: list[str]) -> None:
    assert units(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Se celebró el Día de la Cultura.",
        "Se coordinó con Cultura de Paz.",
        "El festival pasó a la historia de la Cultura.",
        "Cooperación Internacional para el Desarrollo.",
        "Desarrollo Social es un derecho.",
        "Maestría en Turismo",
    ],
)
def test_a_subject_or_a_title_is_none(text: str) -> None:
    assert units(text) == []
