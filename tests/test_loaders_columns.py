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


@pytest.mark.parametrize(
    ("header", "named"),
    [
        (("¿Qué se hizo?", "¿Con quién?", "¿Cuándo?", "¿Dónde?"), ["activity", "participants", "date", "place"]),
        (
            ("Fecha de realización", "Actividad y asunto", "Áreas intervinientes", "Contraparte u organismo externo"),
            ["date", "activity", "participants", "participants 2"],
        ),
        (("Objeto", "Participantes", "Fecha", "Resultado"), ["topic", "participants", "date", "remark"]),
        (("Tipo", "Evento", "Fecha", "Quiénes"), ["activity", "topic", "date", "participants"]),
        (("Reunión / Actividad", "Fecha y hora", "Responsable(s)"), ["activity", "date", "owner"]),
        (("Delegado(a)", "Cargo"), ["person", "post"]),
        (("Participantes", "Cargo"), ["person", "post"]),
        (("Secretaría", "Nombre", "Cargo"), ["participants", "person", "post"]),
        (("Compromiso", "Unidad responsable", "Fecha límite"), ["commitment", "owner", "due"]),
    ],
)
def test_headers_are_known_in_other_offices_words(header: tuple[str, ...], named: list[str]) -> None:
    assert is_header(header)
    assert sorted(columns(header), key=columns(header).__getitem__) == named


@pytest.mark.parametrize(
    "cells",
    [
        ("Fondo Sur 2024", "Mercociudades", "Proyecto Huertos", "Dirección de Ambiente", "Aprobado"),
        ("Organización de Estados", "Área Metropolitana", "Institución Educativa San José", "Fundación Río Claro"),
        ("EMBAJADAS Y CONSULADOS",) * 5,
    ],
)
def test_names_that_begin_like_a_header_are_none(cells: tuple[str, ...]) -> None:
    assert not is_header(cells)


def test_a_second_column_of_bodies_takes_part_too() -> None:
    header = ("FECHA", "ACTIVIDAD Y ASUNTO", "ÁREAS MUNICIPALES", "CONTRAPARTE EXTERNA")
    (found,) = read(table(header, ("6", "Reunión sobre riego", "Dirección de Obras", "Embajada de Noruega"))).activities
    assert took_part(found) == {"Embajada de Noruega", "Dirección de Obras"}


def test_a_comment_is_the_topic_only_where_the_activity_says_no_more_than_its_kind() -> None:
    header = ("FECHA", "ACTIVIDAD", "ENTIDAD", "RESULTADO")
    short = read(table(header, ("6", "Taller", "OCI", "Plan de riego aprobado"))).activities[0]
    long = read(table(header, ("6", "Reunión sobre el plan de riego", "OCI", "Se aprobó"))).activities[0]
    assert short.title == "Plan de riego aprobado"
    assert long.title == "Reunión sobre el plan de riego"


def test_a_count_in_a_comment_is_a_figure_of_its_month() -> None:
    header = ("FECHA", "ACTIVIDAD", "ENTIDAD", "OBSERVACIONES")
    record = read(table(header, ("6", "Taller de poda y de riego de parques", "OCI", "32 asistentes")))
    assert [(f.label, f.value, f.period) for f in record.figures] == [("asistentes", 32.0, "2024-03")]


def test_a_column_of_months_gives_its_month_to_the_rows_after_it_too() -> None:
    header = ("MES", "DÍA", "ACCIÓN", "SOCIOS")
    rows = (
        ("Enero", "14", "Taller de poda", "OCI"),
        ("", "22", "Taller de riego", "OCI"),
        ("Marzo", "3 al 5", "Foro", "OCI"),
    )
    record = read(table(header, *rows).replace("MARZO 2024", "MEMORIA DE 2025"))
    assert [(a.start, a.end) for a in record.activities] == [
        ("2025-01-14", None),
        ("2025-01-22", None),
        ("2025-03-03", "2025-03-05"),
    ]


def test_a_description_and_a_quantity_make_a_table_of_figures() -> None:
    record = read(table(("DESCRIPCIÓN", "CANTIDAD"), ("Convenios firmados", "3"), ("Monto gestionado", "$45,000.00")))
    assert [(f.label, f.value, f.unit) for f in record.figures] == [
        ("Convenios firmados", 3.0, "convenios"),
        ("Monto gestionado", 45000.0, "USD"),
    ]
    assert record.activities == []


def test_a_table_under_another_heading_is_not_the_one_before_gone_on() -> None:
    first = table(("FECHA", "ACTIVIDAD", "ENTIDAD"), ("4", "Taller de poda", "OCI"))
    record = read(first + "\nINVENTARIO\n\n\tSilla\n\tAzul\n\tDos\n")
    assert [found.title for found in record.activities] == ["Taller de poda"]
    assert len(record.warnings) == 1
