"""Rows that head the rows under them, headers of two lines, and whether what a row tells took place."""

from __future__ import annotations

import pytest

from kb.records import Record
from loaders.blocks import Blocks, Counter, make_table, make_text
from loaders.reading import read_blocks
from tests.loader_reading import PANAMA, bodies, people, posts, took_part

HEADER = ("DÍA", "¿QUÉ SE HIZO?", "¿CON QUIÉN?", "ESTADO")


def table(*rows: tuple[str, ...], heading: str = "AGOSTO 2023") -> Record:
    """Read a table as Word gives it, merged cells repeated, under a heading."""
    counter = Counter()
    blocks = Blocks((make_text("heading", heading, counter), make_table(rows, counter)))
    return read_blocks(blocks, PANAMA, name="informe")


def over(words: str, width: int = 4) -> tuple[str, ...]:
    """A row of cells merged into one, as Word gives it."""
    return (words,) * width


def test_a_section_gives_its_month_and_says_that_its_rows_are_to_come() -> None:
    record = table(
        HEADER,
        over("AGOSTO 2023"),
        ("5", "Reunión sobre riego", "OCI", ""),
        over("SEPTIEMBRE 2023 (programado)"),
        ("12 al 15", "Cumbre del agua", "Mercociudades", ""),
    )
    assert [(a.start, a.end, a.status) for a in record.activities] == [
        ("2023-08-05", None, "held"),
        ("2023-09-12", "2023-09-15", "planned"),
    ]


@pytest.mark.parametrize("words", ["Actividades por realizar", "PRÓXIMAS ACTIVIDADES", "Lo previsto para el cierre"])
def test_a_section_without_a_month_keeps_the_month_before(words: str) -> None:
    record = table(HEADER, ("5", "Taller de poda", "OCI", ""), over(words), ("30", "Taller de riego", "OCI", ""))
    assert [(a.start, a.status) for a in record.activities] == [("2023-08-05", "held"), ("2023-08-30", "planned")]


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ("Realizada", "held"),
        ("Confirmada", "planned"),
        ("Por confirmar", "planned"),
        ("CANCELADO", "cancelled"),
        ("No se realizó", "cancelled"),
        ("No", "cancelled"),
        ("Pospuesta para julio", "postponed"),
        ("", "held"),
    ],
)
def test_a_column_says_whether_a_row_took_place(state: str, status: str) -> None:
    (found,) = table(HEADER, ("5", "Taller de poda", "OCI", state)).activities
    assert found.status == status


@pytest.mark.parametrize("cell", ["Pospuesta", "Por definir", "Cancelado", "Virtual", "No hubo"])
def test_what_says_why_nobody_came_is_no_body(cell: str) -> None:
    record = table(HEADER, ("5", "Feria del libro", cell, ""))
    assert bodies(record) == set()
    assert len(record.activities) == 1


def test_sections_of_a_directory_are_nobody() -> None:
    header = ("Institución", "Nombre", "Cargo", "Teléfono")
    record = table(
        header,
        over("EMBAJADAS Y CONSULADOS"),
        ("Embajada de Noruega", "Sra. Liv Aasen", "Embajadora", "200"),
        ("Embajada de Chile", "(vacante)", "Cónsul", "201"),
        over("INSTITUCIONES DEL ESTADO"),
        ("Ministerio de Cultura", "Por nombrar", "Enlace", "202"),
        over("Academia y sociedad civil"),
        ("Fundación Río Claro", "Elena Marín", "Presidenta", "203"),
    )
    assert people(record) == {"Liv Aasen", "Elena Marín"}
    named = {"Embajada de Noruega", "Embajada de Chile", "Ministerio de Cultura", "Fundación Río Claro"}
    assert bodies(record) == named


def test_a_section_of_a_directory_may_be_the_body_of_its_people() -> None:
    record = table(
        ("Nombre", "Cargo", "Teléfono"),
        over("EMBAJADA DE NORUEGA", 3),
        ("Liv Aasen", "Embajadora", "200"),
        over("Fundación Río Claro", 3),
        ("Elena Marín", "Presidenta", "203"),
    )
    assert {(name, body and body.upper()) for name, _role, body in posts(record)} == {
        ("Liv Aasen", "EMBAJADA DE NORUEGA"),
        ("Elena Marín", "FUNDACIÓN RÍO CLARO"),
    }


def test_a_second_line_of_headers_is_no_activity() -> None:
    record = table(
        ("FECHA", "ACTIVIDAD", "PARTICIPANTES", "PARTICIPANTES"),
        ("FECHA", "ACTIVIDAD", "Municipales", "Externos"),
        ("5", "Taller de poda", "OCI", "Embajada de Noruega"),
    )
    (found,) = record.activities
    assert took_part(found) == {"OCI", "Embajada de Noruega"}


def test_a_header_over_two_lines_is_one() -> None:
    record = table(
        ("TIPO DE", "ENTIDADES", "TEMA", "FECHA"),
        ("ACTIVIDAD", "PARTICIPANTES", "", ""),
        ("Taller", "OCI", "Poda", "5"),
        ("", "Embajada de Noruega", "Riego", ""),
    )
    assert [(a.kind, a.title, a.start) for a in record.activities] == [
        ("workshop", "Poda", "2023-08-05"),
        ("other", "Riego", "2023-08"),
    ]
