"""Headers: all of their words known, or most of them; columns of an end, of who attended, of several numbers."""

from __future__ import annotations

import pytest

from loaders.columns import columns, is_header, is_whole_header
from tests.loader_reading import read, took_part


@pytest.mark.parametrize(
    "cells",
    [
        ("N.º", "Fecha", "Hora", "Actividad", "Lugar", "Participantes", "Estado"),
        ("Fecha", "Actividad", "Sitio", "Participaron", "Resultado"),
        ("Inicio", "Fin", "Tipo", "Tema", "Entidad externa", "Asisten por la Alcaldía", "Observación"),
        ("Fecha", "Actividad", "Entidad", "Etapa del ciclo"),
        ("Indicador", "Meta", "Logrado"),
        ("Indicador", "Agosto", "Acumulado 2025"),
    ],
)
def test_a_header_need_not_be_known_in_every_cell(cells: tuple[str, ...]) -> None:
    assert is_header(cells)


@pytest.mark.parametrize(
    "cells",
    [
        ("4", "Reunión", "Embajada de Noruega", "Presupuesto"),
        ("Visita", "Embajada de Noruega", "Se revisó la agenda.", "Realizada"),
        ("", "", ""),
        ("Fecha", "Embajada de Noruega", "Reunión", "Zoom"),
    ],
)
def test_a_row_of_data_is_no_header(cells: tuple[str, ...]) -> None:
    assert not is_header(cells)
    assert not is_whole_header(cells)


def test_numbers_under_an_indicator_are_each_a_column() -> None:
    assert columns(("Indicador", "Meta", "Logrado")) == {"indicator": 0, "amount Meta": 1, "amount Logrado": 2}


def table(*rows: tuple[str, ...]) -> str:
    return "MARZO 2024\n\n" + "\n".join("\n".join(f"\t{cell}" for cell in row) + "\n" for row in rows)


def test_the_end_and_who_attended_have_columns_of_their_own() -> None:
    header = ("INICIO", "FIN", "TIPO", "TEMA", "ENTIDAD EXTERNA", "ASISTEN POR LA ALCALDÍA")
    row = ("6", "8", "Curso", "Compras", "Embajada de Noruega", "Dirección de Obras: Nitzia Vega")
    (found,) = read(table(header, row)).activities
    assert (found.kind, found.start, found.end) == ("course", "2024-03-06", "2024-03-08")
    assert took_part(found) == {"Embajada de Noruega", "Dirección de Obras", "Nitzia Vega"}


def test_sums_and_notes_under_a_table_are_no_activities() -> None:
    rows = (("ACTIVIDAD", "ENTIDAD", "TEMA", "FECHA"), ("Reunión", "Embajada de Noruega", "Riego", "4"))
    total = ("Total de actividades", "", "", "")
    assert len(read(table(*rows, total)).activities) == 1


def test_each_number_of_a_table_is_a_figure() -> None:
    rows = (("INDICADOR", "META", "LOGRADO"), ("Árboles sembrados", "5,000", "4,312"))
    found = {(figure.label, figure.value) for figure in read(table(*rows)).figures}
    assert found == {("Árboles sembrados (META)", 5000.0), ("Árboles sembrados (LOGRADO)", 4312.0)}
