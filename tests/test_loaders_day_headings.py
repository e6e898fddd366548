"""Headings that give a day to what stands under them, and dates in headings that give none."""

from __future__ import annotations

import pytest

from loaders.calendar.dates import Period
from loaders.prose.day_headings import heading_day, is_part_of_day
from tests.loader_reading import read

MAY = Period(2024, 5)
BULLET = "· Taller de poda con la Fundación Río Claro.\n"


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("Martes 14 de mayo de 2024", "2024-05-14"),
        ("MARTES, 14 DE MAYO", "2024-05-14"),
        ("14/05/2024", "2024-05-14"),
        ("Agenda del 14 de mayo", "2024-05-14"),
        ("Jornada: martes 14 de mayo – misión comercial", "2024-05-14"),
        ("Martes 14", "2024-05-14"),
        ("Día 14: la ribera", "2024-05-14"),
        ("Informe al 30 de mayo de 2024", None),
        ("Acuerdo 12 de 14 de mayo de 2011", None),
        ("Del 14 al 16 de mayo", None),
        ("Mayo 2024", None),
        ("Actividades", None),
    ],
)
def test_a_heading_gives_its_day(heading: str, day: str | None) -> None:
    assert heading_day(heading, MAY) == day


@pytest.mark.parametrize(("heading", "is_part"), [("Tarde", True), ("Por la mañana:", True), ("Tareas", False)])
def test_a_heading_may_divide_a_day(heading: str, is_part: bool) -> None:
    assert is_part_of_day(heading) is is_part


def test_what_stands_under_a_day_took_place_on_it() -> None:
    told = read(f"# MARTES 14 DE MAYO DE 2024\n\n{BULLET}\n# MIÉRCOLES 15 DE MAYO DE 2024\n\n# TARDE\n\n{BULLET}")
    assert [activity.start for activity in told.activities] == ["2024-05-14", "2024-05-15"]


def test_a_bullet_keeps_its_own_day_and_another_heading_ends_the_day() -> None:
    text = (
        "# MARTES 14 DE MAYO DE 2024\n\n· El 16 de mayo se realizó un taller con la Fundación Río Claro.\n\n"
        f"# COORDINACIONES\n\n{BULLET}"
    )
    assert [activity.start for activity in read(text).activities] == ["2024-05-16", "2024-05"]


def test_a_paragraph_under_a_day_is_of_it() -> None:
    day = "# MARTES 14 DE MAYO DE 2024\n\nLa directora se reunió con la Fundación Río Claro."
    text = f"{day}\n\n# MIÉRCOLES 15\n\n{BULLET}"
    assert [activity.start for activity in read(text).activities] == ["2024-05-14", "2024-05-15"]


def test_one_date_alone_in_capitals_is_the_documents_own() -> None:
    told = read(f"INFORME DE LA RIBERA\n\n3 DE JUNIO DE 2024\n\n{BULLET}")
    assert [activity.start for activity in told.activities] == ["2024-06"]


def test_a_row_without_a_date_under_a_day_is_of_it() -> None:
    rows = "\tACTIVIDAD\n\tENTIDAD\n\tTEMA\n\n\tTaller\n\tFundación Río Claro\n\tLa poda\n"
    told = read(f"# MARTES 14 DE MAYO DE 2024\n\n{rows}\n# MIÉRCOLES 15 DE MAYO DE 2024\n\n{rows}")
    assert [activity.start for activity in told.activities] == ["2024-05-14", "2024-05-15"]
