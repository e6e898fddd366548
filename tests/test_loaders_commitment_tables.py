"""Tables of commitments, and columns of agreements in tables of activities."""

from __future__ import annotations

import pytest

from kb.records import Record
from tests.loader_reading import read


def table(*rows: tuple[str, ...], heading: str = "MARZO 2024") -> Record:
    return read(f"{heading}\n\n" + "\n".join("\n".join(f"\t{cell}" for cell in row) + "\n" for row in rows))


@pytest.mark.parametrize(
    "header",
    [
        ("COMPROMISO", "RESPONSABLE", "FECHA LÍMITE"),
        ("Acuerdo", "Unidad responsable", "Plazo"),
        ("Tarea", "Encargado(a)", "Fecha de entrega"),
        ("Pendiente", "A cargo de", "Vence"),
        ("Acciones pendientes", "Quién", "¿Para cuándo?"),
    ],
)
def test_each_row_is_a_commitment_with_its_owner_and_its_day(header: tuple[str, ...]) -> None:
    record = table(header, ("Enviar los planos del parque", "Embajada de Noruega", "8 de abril"))
    assert [(c.text, c.owner, c.due) for c in record.commitments] == [
        ("Enviar los planos del parque", "Embajada de Noruega", "2024-04-08")
    ]
    assert record.activities == []


def test_a_heading_says_that_a_list_of_activities_is_still_to_be_done() -> None:
    header = ("ACTIVIDAD", "RESPONSABLE", "FECHA")
    done = table(header, ("Reunión sobre riego", "Embajada de Noruega", "8"))
    record = read(
        "MARZO 2024\n\nTAREAS PENDIENTES\n\n"
        + "\n".join("\n".join(f"\t{c}" for c in row) + "\n" for row in (header, ("Pagar la cuota", "OCI", "30")))
    )
    assert len(done.activities) == 1
    assert done.commitments == []
    assert [(c.text, c.owner, c.due) for c in record.commitments] == [("Pagar la cuota", "OCI", "2024-03-30")]


def test_who_has_to_do_it_may_stand_in_the_words() -> None:
    record = table(("COMPROMISO", "PLAZO"), ("La Embajada de Noruega enviará los planos", "sin fecha"))
    assert [(c.owner, c.due) for c in record.commitments] == [("Embajada de Noruega", None)]


def test_a_column_of_agreements_gives_a_commitment_a_line() -> None:
    record = table(
        ("ACTIVIDAD", "ENTIDAD", "FECHA", "ACUERDOS"),
        ("Reunión sobre riego", "Embajada de Noruega", "4", "Enviar los planos (OCI)\nDefinir el presupuesto"),
        ("Taller de poda", "OCI", "5", "Ninguno"),
    )
    assert [(c.text, c.owner) for c in record.commitments] == [
        ("Enviar los planos (OCI)", "OCI"),
        ("Definir el presupuesto", None),
    ]
    assert len(record.activities) == 2
