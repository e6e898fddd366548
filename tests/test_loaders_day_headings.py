"""Headings that give a day to what stands under them, and dates in headings that give none."""

from __future__ import annotations

import pytest

from loaders.calendar.dates import Period
from loaders.prose.day_headings import day_line, heading_day, is_part_of_day
from tests.loader_reading import read, took_part

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


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("Jueves 2", "2024-05-02", None),
        ("Martes 7 y miércoles 8", "2024-05-07", "2024-05-08"),
        ("Del 14 al 16", "2024-05-14", "2024-05-16"),
        ("27/5", "2024-05-27", None),
        ("Viernes 10 de mayo:", "2024-05-10", None),
    ],
)
def test_a_line_may_only_give_days(line: str, start: str, end: str | None) -> None:
    found = day_line(line, MAY)
    assert found is not None
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize("line", ["27", "2024", "Mayo 2024", "Jueves 2: taller", "Página 3 de 9", "14 vecinos", "31/2"])
def test_other_short_lines_give_no_days(line: str) -> None:
    assert day_line(line, MAY) is None


AGENDA = "INFORME DE MAYO DE 2024\n\nAgenda del mes\n\n"


def test_lines_of_days_part_a_text_and_what_follows_each_took_place_on_it() -> None:
    told = read(
        f"{AGENDA}Jueves 2\n\nReunión con la Fundación Río Claro por la poda. Asistió la Embajada de Noruega.\n\n"
        "Del 14 al 16\n\n10:00 – Visita de la Cámara de Viveros.\n"
    )
    assert [(a.kind, a.start, a.end) for a in told.activities] == [
        ("meeting", "2024-05-02", None),
        ("visit", "2024-05-14", "2024-05-16"),
    ]
    assert took_part(told.activities[0]) == {"Fundación Río Claro", "Embajada de Noruega"}


def test_one_line_with_a_day_is_the_papers_own() -> None:
    told = read(f"{AGENDA}Jueves 2\n\nReunión con la Fundación Río Claro por la poda.\n")
    assert all(activity.start != "2024-05-02" for activity in told.activities)


def test_days_under_a_heading_of_what_is_to_come_are_planned() -> None:
    day = "# LUNES 10 DE JUNIO DE 2024\n\nReunión con la Fundación Río Claro.\n\n"
    other = "# MARTES 11 DE JUNIO DE 2024\n\nVisita de la Embajada de Noruega.\n"
    told = read(f"# ACTIVIDADES PREVISTAS\n\n{day}{other}")
    assert [(a.start, a.status) for a in told.activities] == [("2024-06-10", "planned"), ("2024-06-11", "planned")]
