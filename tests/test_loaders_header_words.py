"""Headers that offices write in their own way: shortened, of contacts, of what an agreement is about."""

from __future__ import annotations

import pytest

from loaders.columns import columns, is_header, meaning
from tests.loader_reading import read
from tests.test_loaders_tables import table


@pytest.mark.parametrize(
    ("header", "meant"),
    [
        ("OBS.", "remark"),
        ("Observ.", "remark"),
        ("Act.", "activity"),
        ("Inst. particip.", "participants"),
        ("Resp.", "owner"),
        ("Desc.", "topic"),
        ("Dpto.", "unit"),
        ("Hrs.", "hour"),
        ("Contactos", "person"),
        ("Enlace de la contraparte", "person"),
        ("Persona de enlace", "person"),
        ("Punto focal del organismo", "person"),
        ("Delegado por la Alcaldía", "attending"),
        ("Funcionaria designada", "attending"),
        ("Evento / Actividad", "activity"),
        ("Entidad organizadora", "participants"),
        ("Institución/es", "participants"),
        ("Breve descripción", "topic"),
        ("Principales resultados", "remark"),
        ("Próxima acción", "commitment"),
        ("Recibido por", "owner"),
    ],
)
def test_a_header_is_known_by_its_words_shortened_or_not(header: str, meant: str) -> None:
    assert meaning(header) == meant


@pytest.mark.parametrize(
    "header", ["Res.", "Com.", "Sra.", "Beneficiarios", "Medio de verificación", "Convenios firmados"]
)
def test_what_may_mean_several_things_or_none_is_not_known(header: str) -> None:
    assert meaning(header) is None


@pytest.mark.parametrize(
    "cells",
    [
        ("N°", "FECHA", "ACTIVIDAD", "PARTICIPANTES", "OBS."),
        ("Fecha", "Actividad", "Medio", "Público", "Meta"),
    ],
)
def test_a_day_and_what_was_done_are_enough_for_a_header(cells: tuple[str, ...]) -> None:
    assert is_header(cells)


def test_a_row_of_few_known_words_is_no_header() -> None:
    assert not is_header(("4", "Actividad", "Medio", "Público"))
    assert not is_header(("Fecha", "Medio", "Público", "Meta"))


def test_a_table_with_a_shortened_header_is_read_row_by_row() -> None:
    header = ("N°", "FECHA", "ACTIVIDAD", "PARTICIPANTES", "OBS.")
    record = table(("1", "5", "Taller de poda", "Embajada de Noruega", "Cancelada"), header=header)
    assert [(a.start, a.status, a.participants[0].name) for a in record.activities] == [
        ("2024-03-05", "cancelled", "Embajada de Noruega")
    ]
    assert record.warnings == []


AGREEMENTS = ("Código", "Contraparte", "Objeto", "Firma", "Plazo", "Estado", "Enlace de la contraparte")


def test_an_agreement_is_a_signing_on_its_day() -> None:
    row = ("C-1", "Universidad del Norte", "Prácticas de riego", "2021-05-07", "3 años", "Vigente", "")
    (found,) = table(row, header=AGREEMENTS, heading="CONVENIOS").activities
    assert (found.kind, found.start, found.title) == ("signing", "2021-05-07", "Prácticas de riego")


def test_an_agreement_that_is_not_signed_is_no_event() -> None:
    row = ("C-2", "Fundación Río Claro", "Huertos", "", "", "En trámite", "Elena Marín Soto")
    record = table(row, header=AGREEMENTS, heading="CONVENIOS")
    assert record.activities == []
    assert [(role.person, role.organization) for role in record.roles] == [("Elena Marín Soto", "Fundación Río Claro")]


def test_firma_is_no_day_in_a_list_of_people() -> None:
    assert "date" not in columns(("Nombre", "Cargo", "Institución", "Firma"))


def test_the_day_of_doing_is_no_day_by_which_something_is_due() -> None:
    places = columns(("Actividad", "Institución", "Fecha de ejecución"))
    assert (places.get("date"), places.get("due")) == (2, None)
    assert columns(("Compromiso", "Responsable", "Fecha de ejecución"))["due"] == 2


def test_a_figure_called_after_agreements_is_no_header() -> None:
    record = read("MARZO 2024\n\n\tDESCRIPCIÓN\n\tCANTIDAD\n\n\tConvenios firmados\n\t3\n")
    assert [(f.label, f.value) for f in record.figures] == [("Convenios firmados", 3.0)]
