"""Registers of ties and of projects: the people whom their columns name, with post and body."""

from __future__ import annotations

import pytest

from tests.loader_reading import people, posts
from tests.test_loaders_tables import table

TIES = ("Ciudad", "País", "Instrumento", "Estado", "Punto focal", "Cargo y entidad")
PROJECTS = ("Convocatoria", "Organismo", "Proyecto", "Unidad proponente", "Responsable", "Resultado")


def test_a_contact_is_of_the_body_that_the_post_names() -> None:
    post = "Jefa de Gabinete, Ayuntamiento de Cádiz"
    row = ("Cádiz", "España", "Hermanamiento", "Vigente", "Dña. Rosa Cueto Lara", post)
    record = table(row, header=TIES, heading="D")
    assert posts(record) == {("Rosa Cueto Lara", "Jefa de Gabinete", "Ayuntamiento de Cádiz")}
    assert [tie.b for tie in record.sister_cities] == ["Cádiz"]


@pytest.mark.parametrize(("post", "role"), [("", None), ("Jefa de Gabinete", "Jefa de Gabinete")])
def test_a_contact_without_a_body_is_of_the_city(post: str, role: str | None) -> None:
    record = table(("Cádiz", "España", "Hermanamiento", "Vigente", "Rosa Cueto Lara", post), header=TIES, heading="D")
    assert posts(record) == {("Rosa Cueto Lara", role, "Cádiz")}


@pytest.mark.parametrize("cell", ["", "Por designar", "Dirección de Protocolo", "Vacante"])
def test_a_tie_may_have_nobody(cell: str) -> None:
    record = table(("Cádiz", "España", "Hermanamiento", "Vigente", cell, ""), header=TIES, heading="D")
    assert people(record) == set()


def test_who_is_responsible_for_a_project_is_of_the_unit_that_proposes_it() -> None:
    row = ("Fondo Verde 2025", "UCCI", "Viveros vivos", "Dirección de Viveros", "Ing. Elías Montes Rey", "Aprobado")
    record = table(row, header=PROJECTS, heading="D")
    assert posts(record) == {("Elías Montes Rey", None, "Dirección de Viveros")}
    assert [project.proposed_by for project in record.projects] == [["Dirección de Viveros"]]


def test_a_unit_that_is_responsible_is_nobody() -> None:
    row = ("Fondo Verde 2025", "UCCI", "Viveros vivos", "Dirección de Viveros", "Dirección de Viveros", "Aprobado")
    assert people(table(row, header=PROJECTS, heading="D")) == set()
