"""Projects listed in bullets under the sentence that announces them."""

from __future__ import annotations

from kb.records import Project
from tests.loader_reading import bodies, read

ITEMS = (
    "- Mejora de la Casa de las Artes del Barrio Sur – Secretaría de Cultura: equipos y talleres.\n\n"
    "- Sistema de Riego de Huertos (DIHU): sensores para los huertos de la ciudad.\n\n"
    "- Caminos Seguros a la Escuela: señales y veredas.\n"
)


def projects(announcement: str, items: str = ITEMS) -> list[Project]:
    return read(f"INFORME DE MARZO 2024\n\n{announcement}\n\n{items}").projects


def test_each_bullet_is_a_project_of_the_unit_beside_it() -> None:
    found = projects("Durante la jornada, la Alcaldía presentó iniciativas de cultura y agua. Entre ellas están…")
    assert [(p.name, p.proposed_by, p.status) for p in found] == [
        ("Mejora de la Casa de las Artes del Barrio Sur", ["Secretaría de Cultura"], "submitted"),
        ("Sistema de Riego de Huertos", ["DIHU"], "submitted"),
        ("Caminos Seguros a la Escuela", [], "submitted"),
    ]


def test_the_words_of_a_projects_title_name_no_place() -> None:
    record = read(f"INFORME DE MARZO 2024\n\nSe presentaron los siguientes proyectos:\n\n{ITEMS}")
    assert [place.name for place in record.places] == []
    assert len(record.projects) == 3


def test_bullets_under_another_sentence_are_no_projects() -> None:
    assert projects("Durante la jornada se visitaron estos lugares:") == []
    assert projects("La Alcaldía presentó iniciativas de cultura y agua.") == []


def test_bodies_to_which_projects_were_presented_are_no_projects() -> None:
    items = "- Embajada de Suecia: pidió más datos.\n\n- Fundación Río Claro: aceptó.\n"
    record = read(f"INFORME DE MARZO 2024\n\nSe presentaron proyectos a las siguientes entidades:\n\n{items}")
    assert record.projects == []
    assert bodies(record) >= {"Embajada de Suecia", "Fundación Río Claro"}
