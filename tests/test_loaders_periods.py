"""The month or year of a document: headings, quarters, plans of a year; not the date of an act that it refers to."""

from __future__ import annotations

import pytest

from loaders.blocks import Blocks, Counter, Text, make_table
from loaders.periods import named_month
from loaders.reading import read_blocks
from tests.loader_reading import PANAMA, read

BULLET = "\n\n· Se revisó el vivero de la ribera.\n"


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("PRIMER TRIMESTRE DE 2024", "2024"),
        ("II TRIMESTRE 2024", "2024"),
        ("1er trimestre de 2024", "2024"),
        ("Resumen del 2.º semestre de 2023", "2023"),
        ("Plan de trabajo 2024", "2024"),
        ("INFORME DE GESTIÓN – AÑO 2023", "2023"),
        ("Cronograma anual de actividades (2025)", "2025"),
        ("Plan estratégico 2024-2028", None),
        ("Plan de la ribera 2023/24", None),
        ("La oficina trabaja desde 2019 con las juntas", None),
    ],
)
def test_a_quarter_and_a_paper_of_one_year_give_that_year(line: str, period: str | None) -> None:
    assert read(line + BULLET).document.period == period


def test_a_file_called_after_a_year_is_of_it() -> None:
    assert read("· Una viñeta.\n", name="plan_de_trabajo-2024").document.period == "2024"


def test_a_month_counts_before_a_year() -> None:
    assert read(f"PLAN DE TRABAJO 2024\n\nMARZO 2024{BULLET}").document.period == "2024-03"


def test_days_without_a_year_are_of_the_quarters_year() -> None:
    told = read("PRIMER TRIMESTRE DE 2024\n\n· La Fundación Río Claro firmó el 20 de marzo un convenio.\n")
    assert [activity.start for activity in told.activities] == ["2024-03-20"]


@pytest.mark.parametrize(
    "line",
    [
        "Creada por Acuerdo Municipal N.° 84 de 17 de mayo de 2015",
        "Ley 106 de 8 de octubre de 1973",
        "Unidad creada el 17 de mayo de 2015",
        "Reglamento aprobado en mayo de 2015",
    ],
)
def test_the_date_of_an_act_is_not_the_documents_month(line: str) -> None:
    assert named_month(line) is None
    assert read(f"Oficina de Turismo\n\n{line}{BULLET}").document.period is None
    assert read(f"Oficina de Turismo\n\n{line}\n\nMARZO 2024{BULLET}").document.period == "2024-03"


def test_a_paper_of_a_year_may_stand_after_the_units_name() -> None:
    assert read(f"DIRECCIÓN DE TURISMO — MEMORIA DE VINCULACIÓN 2023{BULLET}").document.period == "2023"


def test_the_month_over_a_tables_rows_is_the_documents() -> None:
    rows = (("AGOSTO 2021", "AGOSTO 2021"), ("ACTIVIDAD", "DÍA"), ("Reunión de poda", "Lunes 2"))
    note = Text("bullet", "Se trasladó al Ayuntamiento de Lugo la oferta de becas.", "viñeta 1")
    record = read_blocks(Blocks((make_table(rows, Counter()), note)), PANAMA, name="informe")
    assert record.document.period == "2021-08"
    assert [a.start for a in record.activities] == ["2021-08-02", "2021-08"]


def test_a_month_alone_over_bullets_is_of_the_documents_year() -> None:
    record = read(f"MEMORIA ANUAL 2023\n\nFEBRERO\n\n· Se envió la nota al Ayuntamiento de Lugo.\n\nMARZO{BULLET}")
    assert [a.start for a in record.activities] == ["2023-02", "2023-03"]


def test_the_total_of_several_months_does_not_hide_the_month_of_the_report() -> None:
    title = "Informe de actividades – Marzo de 2024\n\nLa oficina trabajó en la ribera."
    assert read(f"{title}{BULLET * 6}\n# TOTALES ENERO-MARZO 2024{BULLET}").document.period == "2024-03"
    assert read(f"La oficina.{BULLET}\n# INFORME ENERO-MARZO 2024{BULLET}").document.period == "2024"
