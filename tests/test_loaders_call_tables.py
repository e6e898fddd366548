"""Tables of calls for projects and of the projects that went to them."""

from __future__ import annotations

import pytest

from kb.records import Record
from tests.loader_reading import read

HEADER = ("CONVOCATORIA", "ORGANISMO", "PROYECTO", "PROPONE", "ESTADO")


def table(*rows: tuple[str, ...]) -> Record:
    return read("MARZO 2024\n\n" + "\n".join("\n".join(f"\t{cell}" for cell in row) + "\n" for row in rows))


def test_a_row_gives_the_call_its_issuer_and_the_project() -> None:
    record = table(
        HEADER,
        ("Fondo Sur 2024", "Mercociudades", "Huertos del Este", "Dirección de Ambiente", "Aprobado"),
        ("Fondo Sur 2024", "Mercociudades", "“Semillero Azul”", "Biblioteca Municipal", "No seleccionado"),
        ("Premio Ciudad Viva", "CGLU", "Guardería Lunar", "Oficina de la Mujer", "En evaluación"),
    )
    assert [(call.name, call.issuer) for call in record.calls] == [
        ("Fondo Sur 2024", "Mercociudades"),
        ("Premio Ciudad Viva", "CGLU"),
    ]
    assert [(p.name, p.proposed_by, p.call, p.status) for p in record.projects] == [
        ("Huertos del Este", ["Dirección de Ambiente"], "Fondo Sur 2024", "approved"),
        ("Semillero Azul", ["Biblioteca Municipal"], "Fondo Sur 2024", "rejected"),
        ("Guardería Lunar", ["Oficina de la Mujer"], "Premio Ciudad Viva", "submitted"),
    ]
    assert record.activities == []


@pytest.mark.parametrize(
    "header",
    [
        ("Fondo o programa", "Entidad convocante", "Propuesta presentada", "Unidad proponente", "Resultado"),
        ("Llamado", "Quién convoca", "Proyecto postulado", "Dirección responsable", "Situación"),
        ("Convocatoria", "Institución", "Título del proyecto", "Dependencia", "Estado actual"),
    ],
)
def test_columns_are_known_by_other_offices_words(header: tuple[str, ...]) -> None:
    row = ("Fondo Sur 2024", "Mercociudades", "Huertos del Este", "Dirección de Ambiente", "Aprobado")
    record = table(header, row)
    assert [(call.name, call.issuer) for call in record.calls] == [("Fondo Sur 2024", "Mercociudades")]
    assert [(p.name, p.proposed_by) for p in record.projects] == [("Huertos del Este", ["Dirección de Ambiente"])]


def test_who_only_pays_for_a_project_does_not_propose_it() -> None:
    header = ("Proyecto", "Dirección responsable", "Cooperante", "Situación")
    record = table(header, ("Huertos del Este", "Dirección de Ambiente", "AECID", "Devuelto para subsanar"))
    assert [(p.proposed_by, p.status) for p in record.projects] == [(["Dirección de Ambiente"], "returned")]


def test_the_issuer_may_stand_in_brackets_after_the_call() -> None:
    record = table(("CONVOCATORIA", "PROYECTO", "ESTADO"), ("Fondo Sur (Mercociudades)", "Sin postulación", "Abierta"))
    assert [(call.name, call.issuer) for call in record.calls] == [("Fondo Sur", "Mercociudades")]
    assert record.projects == []
