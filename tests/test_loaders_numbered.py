"""Numbers before short lines: headings of what follows, or items of a numbered list."""

from __future__ import annotations

import pytest

from kb.records import Record
from loaders.lines import classify_line, line_number
from tests.loader_reading import MONTH, people, read


def commitments(record: Record) -> list[str]:
    return [found.text for found in record.commitments]


@pytest.mark.parametrize("line", ["II. Contactos y gestiones", "V. Compromisos", "IV) Cifras", "X - Varios del mes"])
def test_a_roman_number_makes_a_heading(line: str) -> None:
    assert classify_line(line) == "heading"


@pytest.mark.parametrize("line", ["Isabel V. Torres llegó", "V. Torres, directora.", "I. Se hizo esto; y aquello."])
def test_initials_and_sentences_are_no_headings(line: str) -> None:
    assert classify_line(line) != "heading"


@pytest.mark.parametrize(
    ("line", "number"), [("2. Pendientes", 2), ("12) Redes", 12), ("- Pendientes", None), ("2.5 m", None)]
)
def test_the_number_of_a_line_is_known(line: str, number: int | None) -> None:
    assert line_number(line) == number


def test_a_number_over_bullets_heads_them() -> None:
    record = read(f"{MONTH}3. Tareas pendientes\n\n· Enviar los planos a la Embajada de Noruega.\n")
    assert commitments(record) == ["Enviar los planos a la Embajada de Noruega"]
    assert record.activities == []


def test_a_roman_heading_is_nobody() -> None:
    record = read(f"{MONTH}V. Compromisos\n\n· Enviar los planos a la Embajada de Noruega.\n")
    assert people(record) == set()
    assert len(record.commitments) == 1


def test_items_of_a_numbered_list_are_not_headings() -> None:
    record = read(f"{MONTH}1. Reunión con la Embajada de Noruega\n2. Taller con la Fundación Río Claro\n")
    assert [found.kind for found in record.activities] == ["meeting", "workshop"]
