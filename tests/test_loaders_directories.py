"""Directories: several people in a row, empty posts, desks that are nobody, and "ídem"."""

from __future__ import annotations

import pytest

from loaders.blocks import Blocks, Counter, make_table
from loaders.reading import read_blocks
from tests.loader_reading import PANAMA, people, posts, read
from tests.test_loaders_tables import table

HEADER = ("INSTITUCIÓN", "CONTACTO", "PUESTO", "TELÉFONO")


def test_a_row_may_hold_two_people_and_two_posts() -> None:
    row = ("Embajada de Noruega", "Dra. Liv Hansen\nSr. Odd Berg", "Consejera\nAsistente", "0")
    record = table(row, header=HEADER, heading="D")
    assert posts(record) == {
        ("Liv Hansen", "Consejera", "Embajada de Noruega"),
        ("Odd Berg", "Asistente", "Embajada de Noruega"),
    }


def test_idem_is_the_institution_of_the_row_before() -> None:
    rows = (("Embajada de Noruega", "Liv Hansen", "Consejera", "0"), ("Ídem", "Rosa Cueto", "Asistente", "0"))
    record = table(*rows, header=HEADER, heading="D")
    assert ("Rosa Cueto", "Asistente", "Embajada de Noruega") in posts(record)


@pytest.mark.parametrize("contact", ["Recepción", "Secretaría ejecutiva", "Vacante", "Por designar", "15"])
def test_a_desk_is_nobody(contact: str) -> None:
    assert people(table(("Embajada de Noruega", contact, "", "0"), header=HEADER, heading="D")) == set()


def test_the_surname_may_come_first() -> None:
    record = table(("Embajada de Noruega", "Peralta Gómez, Altagracia", "Consejera", "0"), header=HEADER, heading="D")
    assert people(record) == {"Altagracia Peralta Gómez"}


def test_an_institution_without_head_word_is_the_whole_cell() -> None:
    record = table(("Naviera Costa Clara, S. A.", "Rosa Cueto Lara", "Gerente", "0"), header=HEADER, heading="D")
    assert posts(record) == {("Rosa Cueto Lara", "Gerente", "Naviera Costa Clara, S. A.")}
    assert record.places == []


def test_who_is_named_in_a_remark_is_of_the_institution_of_the_row() -> None:
    header = (*HEADER, "OBSERVACIONES")
    row = ("Embajada de Noruega", "Recepción", "", "0", "Pedir por la Lcda. Rosa Cueto Lara, consejera")
    assert posts(table(row, header=header, heading="D")) == {("Rosa Cueto Lara", "consejera", "Embajada de Noruega")}


def test_a_mission_represents_the_country_of_its_row() -> None:
    header = ("INSTITUCIÓN", "CONTACTO", "PUESTO", "PAÍS")
    record = table(("Nunciatura Apostólica", "Rosa Cueto Lara", "Secretaria", "Santa Sede"), header=header, heading="D")
    assert {(link.organization, link.country) for link in record.represents} == {
        ("Nunciatura Apostólica", "Santa Sede")
    }


@pytest.mark.parametrize(
    "cell",
    [
        "Ministerio de Cultura, Dirección de Museos",
        "Ministerio de Cultura / Dirección de Museos",
        "Ministerio de Cultura – Dirección de Museos",
        "Dirección de Museos, Ministerio de Cultura",
    ],
)
def test_a_unit_beside_its_body_is_part_of_it(cell: str) -> None:
    record = read("CONTACTOS\n\n\tInstitución\n\tNombre\n\tCargo\n\n" f"\t{cell}\n\tElena Marín\n\tDirectora\n")
    assert [(part.unit, part.parent) for part in record.part_of] == [("Dirección de Museos", "Ministerio de Cultura")]
    assert posts(record) == {("Elena Marín", "Directora", "Dirección de Museos")}


def test_the_column_of_countries_names_them() -> None:
    text = "CONTACTOS\n\n\tInstitución\n\tNombre\n\tPaís\n\n\tFundación Río Claro\n\tElena Marín\n\tHonduras\n"
    assert [country.code for country in read(text).countries] == ["HN"]


def test_people_of_a_table_inside_a_row_are_of_its_guest() -> None:
    counter = Counter()
    within = "14-16 | Misión técnica | Intendencia de Montevideo, Dirección de Mercados"
    table = make_table([("Delegado(a)", "Cargo"), ("Ana Torres", "Técnica en residuos")], counter, within)
    record = read_blocks(Blocks((table,)), PANAMA, name="informe")
    assert posts(record) == {("Ana Torres", "Técnica en residuos", "Intendencia de Montevideo")}


def test_a_liaison_stands_beside_the_head_of_a_body() -> None:
    record = table(
        ("Consulado de Italia", "Vacante", "Sra. Lia Bassi", "0"),
        header=("Dependencia u organismo", "Titular", "Enlace", "Teléfono"),
        heading="D",
    )
    assert posts(record) == {("Lia Bassi", None, "Consulado de Italia")}
