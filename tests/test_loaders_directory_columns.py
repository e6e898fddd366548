"""Columns of a directory beside the person: unit, acronym, city, and what a remark states."""

from __future__ import annotations

import pytest

from kb.records import Record
from tests.loader_reading import bodies, body, people, posts
from tests.test_loaders_tables import table

HEADER = ("Entidad", "Sigla", "Unidad", "Nombre", "Cargo", "País", "Ciudad", "Observaciones")
NETWORK = ("Unión de Ciudades Capitales Iberoamericanas", "", "", "Rosa Cueto Lara", "Técnica", "España", "Madrid")
TOWN = ("Municipalidad de Cartago", "", "", "Rosa Cueto Lara", "Técnica", "Costa Rica", "Cartago")


def listed(*row: str) -> Record:
    """Read a directory of one row."""
    return table(row, header=HEADER, heading="D")


def parts(record: Record) -> set[tuple[str, str]]:
    """The units with what they are part of."""
    return {(part.unit, part.parent) for part in record.part_of}


def test_a_unit_is_part_of_the_body_of_its_row_and_employs_who_stands_there() -> None:
    row = ("Ministerio de Pesca", "", "Dirección de Puertos Menores", "Rosa Cueto Lara", "Jefa", "", "", "")
    record = listed(*row)
    assert parts(record) == {("Dirección de Puertos Menores", "Ministerio de Pesca")}
    assert body(record, "Dirección de Puertos Menores").type == "partner"
    assert posts(record) == {("Rosa Cueto Lara", "Jefa", "Dirección de Puertos Menores")}


def test_a_unit_of_the_office_s_own_municipality_stays_a_directorate() -> None:
    record = listed("Alcaldía de Panamá", "", "Dirección de Viveros", "Rosa Cueto Lara", "Jefa", "", "", "")
    assert parts(record) == set()
    assert body(record, "Dirección de Viveros").type == "directorate"
    assert posts(record) == {("Rosa Cueto Lara", "Jefa", "Dirección de Viveros")}


def test_a_unit_that_two_bodies_have_is_left_to_the_first() -> None:
    owners = ("Ministerio de Cultura", "Ministerio de Pesca")
    rows = [(name, "", "Dirección de Museos", "", "", "", "", "") for name in owners]
    assert parts(table(*rows, header=HEADER, heading="D")) == {("Dirección de Museos", "Ministerio de Cultura")}


@pytest.mark.parametrize("cell", ["Calle 50, edificio 4", "Planta baja", "", "Piso 3"])
def test_an_address_is_no_unit(cell: str) -> None:
    record = listed("Embajada de Noruega", "", cell, "Rosa Cueto Lara", "Jefa", "", "", "")
    assert bodies(record) == {"Embajada de Noruega"}


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (("Institución", "Dependencia"), ("Ministerio de Pesca", "Dirección de Puertos Menores")),
        (("Dependencia", "Institución"), ("Dirección de Puertos Menores", "Ministerio de Pesca")),
        (("Organismo", "Departamento"), ("Ministerio de Pesca", "Dirección de Puertos Menores")),
    ],
)
def test_the_unit_may_stand_in_a_second_column_of_bodies(header: tuple[str, str], row: tuple[str, str]) -> None:
    record = table((*row, "Rosa Cueto Lara", "Jefa"), header=(*header, "Nombre", "Cargo"), heading="D")
    assert parts(record) == {("Dirección de Puertos Menores", "Ministerio de Pesca")}


def test_an_acronym_is_another_name_of_the_body() -> None:
    record = listed("Fundación Río Claro Abierto", "FURICA", "", "Rosa Cueto Lara", "Jefa", "", "", "")
    assert body(record, "Fundación Río Claro Abierto").aliases == ["FURICA"]


def test_the_city_of_a_row_is_in_its_country() -> None:
    record = listed(*TOWN, "")
    assert {(city.name, city.country) for city in record.cities} == {("Cartago", "CR")}
    assert body(record, "Municipalidad de Cartago").country == "CR"


def test_a_capital_that_is_called_as_its_country_is_both() -> None:
    record = listed("Embajada de Noruega", "", "", "Rosa Cueto Lara", "Jefa", "Panamá", "Panamá", "")
    assert [city.name for city in record.cities] == ["Panamá"]
    assert {country.code for country in record.countries} == {"NO", "PA"}


@pytest.mark.parametrize(
    ("remark", "since"),
    [
        ("La ciudad de Panamá es miembro desde 1982", "1982"),
        ("Miembros desde mayo de 1982", "1982-05"),
        ("Ingresamos en 1982", "1982"),
        ("Somos socios", None),
    ],
)
def test_a_network_s_remark_says_since_when_the_city_belongs_to_it(remark: str, since: str | None) -> None:
    (found,) = listed(*NETWORK, remark).memberships
    assert found.network == "Unión de Ciudades Capitales Iberoamericanas"
    assert "Panamá" in found.member
    assert found.since == since


@pytest.mark.parametrize("remark", ["Aún no somos miembros", "Solicitud de ingreso en trámite", "Cuota pagada en 2020"])
def test_a_membership_that_is_not_is_none(remark: str) -> None:
    assert listed(*NETWORK, remark).memberships == []


@pytest.mark.parametrize(
    ("remark", "status", "since"),
    [
        ("Ciudad hermana desde 2008", "active", "2008"),
        ("Hermanada con Panamá en 2008", "active", "2008"),
        ("Convenio de hermanamiento vencido, de 2008", "expired", "2008"),
        ("Hermanamiento en trámite", "in_negotiation", None),
    ],
)
def test_a_city_hall_s_remark_says_how_the_cities_are_tied(remark: str, status: str, since: str | None) -> None:
    (found,) = listed(*TOWN, remark).sister_cities
    assert (found.b, found.status, found.since) == ("Cartago", status, since)


@pytest.mark.parametrize("remark", ["Interesada en hermanarse", "Propuso un taller sobre ciudades", ""])
def test_a_remark_without_a_tie_states_none(remark: str) -> None:
    assert listed(*TOWN, remark).sister_cities == []


def test_a_remark_names_cities_and_no_body_of_its_own() -> None:
    record = listed("Embajada de Noruega", "", "", "Rosa Cueto Lara", "Jefa", "", "", "Ofrece pasantías en Oslo")
    assert [city.name for city in record.cities] == ["Oslo"]
    assert people(record) == {"Rosa Cueto Lara"}
