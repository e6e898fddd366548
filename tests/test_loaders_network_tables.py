"""Tables of networks: who belongs to which since when, and who attends to it."""

from __future__ import annotations

import pytest

from kb.records import Record
from tests.loader_reading import bodies, body, people, posts
from tests.test_loaders_tables import table


def listed(*row: str, header: tuple[str, ...] = ("Red", "Ingreso", "Enlace municipal")) -> Record:
    """Read a table of one network."""
    return table(row, header=header, heading="REDES")


@pytest.mark.parametrize(
    ("header", "cell", "since"),
    [
        ("Ingreso", "1995", "1995"),
        ("Miembro desde", "octubre de 2012", "2012-10"),
        ("Fecha de ingreso", "3/7/2002", "2002-07-03"),
        ("Adhesión", "sin dato", None),
    ],
)
def test_a_row_is_a_membership_of_the_city(header: str, cell: str, since: str | None) -> None:
    (found,) = listed("Mercociudades", cell, "", header=("Red", header, "Enlace municipal")).memberships
    assert (found.member, found.network, found.since) == ("Panamá", "Mercociudades", since)


@pytest.mark.parametrize("status", ["En trámite", "Retirada en 2020", "No activa", "Suspendida"])
def test_a_membership_that_is_not_in_force_is_none(status: str) -> None:
    record = listed("Mercociudades", "1995", status, header=("Red", "Ingreso", "Estado"))
    assert record.memberships == []
    assert bodies(record) == {"Mercociudades"}


def test_the_whole_cell_is_the_name_and_the_parentheses_its_acronym() -> None:
    record = listed("Red Andina de Municipios frente al Deshielo (RAMD)", "2012", "")
    found = body(record, "Red Andina de Municipios frente al Deshielo")
    assert (found.aliases, found.type) == (["RAMD"], "network")


def test_a_name_that_no_list_knows_is_a_network_because_the_table_says_so() -> None:
    assert body(listed("Puertos Abiertos", "2012", ""), "Puertos Abiertos").type == "network"


@pytest.mark.parametrize(
    "cell",
    ["Ing. Agr. Elías Montes Rey (Secretaría de Ambiente)", "Elías Montes Rey, de la Secretaría de Ambiente"],
)
def test_who_attends_to_a_network_has_the_post_of_the_column_in_the_unit_of_the_cell(cell: str) -> None:
    assert posts(listed("Mercociudades", "1995", cell)) == {
        ("Elías Montes Rey", "Enlace municipal", "Secretaría de Ambiente")
    }


@pytest.mark.parametrize("cell", ["A designar", "Vacante", "Por definir", ""])
def test_a_network_may_have_nobody(cell: str) -> None:
    assert people(listed("Mercociudades", "1995", cell)) == set()


def test_a_sum_is_no_network() -> None:
    assert bodies(listed("Total", "4", "")) == set()


def test_a_column_of_networks_does_not_make_activities_a_list_of_networks() -> None:
    header = ("Actividad", "Red", "Fecha")
    record = table(("Taller de compostaje", "Mercociudades", "4"), header=header)
    assert len(record.activities) == 1
    assert record.memberships == []


def test_an_acronym_may_stand_before_the_name_that_it_shortens() -> None:
    record = listed("RECIRI (Red Centroamericana de Ciudades Ribereñas)", "1995", "")
    (found,) = record.memberships
    assert found.network == "Red Centroamericana de Ciudades Ribereñas"
    assert body(record, found.network).aliases == ["RECIRI"]
