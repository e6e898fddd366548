"""Columns and remarks of contacts: whom they name is of the row's institution, in the post beside the name."""

from __future__ import annotations

import pytest

from tests.loader_reading import people, posts
from tests.test_loaders_tables import table

HEADER = ("FECHA", "ACTIVIDAD", "ENTIDADES", "CONTACTO")
TIES = ("Ciudad", "País", "Fecha", "Estado", "Observaciones")


@pytest.mark.parametrize(
    ("cell", "person", "post"),
    [
        ("Lic. Elena Marín Soto, coordinadora de programas", "Elena Marín Soto", "coordinadora de programas"),
        ("Hugo Prado Lara (asesor técnico)", "Hugo Prado Lara", "asesor técnico"),
        ("Elena Marín Soto – Directora", "Elena Marín Soto", "Directora"),
        ("Coordinadora: Elena Marín Soto", "Elena Marín Soto", "Coordinadora"),
        ("Elena Marín Soto", "Elena Marín Soto", None),
    ],
)
def test_a_contact_is_of_the_only_guest_of_the_row(cell: str, person: str, post: str | None) -> None:
    record = table(("5", "Taller de poda", "Dirección de Turismo, Fundación Río Claro (FRC)", cell), header=HEADER)
    assert posts(record) == {(person, post, "Fundación Río Claro")}
    assert person not in {p.name for p in record.activities[0].participants}


def test_a_contact_of_several_guests_is_of_none_of_them() -> None:
    record = table(("5", "Taller", "Embajada de Noruega, Fundación Río Claro", "Elena Marín Soto"), header=HEADER)
    assert (people(record), posts(record)) == ({"Elena Marín Soto"}, set())


@pytest.mark.parametrize("cell", ["", "Por designar", "2222-0000", "oficina@example.org"])
def test_a_cell_without_a_name_is_nobody(cell: str) -> None:
    assert people(table(("5", "Taller", "Embajada de Noruega", cell), header=HEADER)) == set()


@pytest.mark.parametrize(
    ("remark", "body"),
    [
        ("Contacto: Sra. Elena Marín, Ayuntamiento de Cádiz", "Ayuntamiento de Cádiz"),
        ("Punto focal: Sra. Elena Marín (Embajada de España)", "Embajada de España"),
        ("Contacto: Sra. Elena Marín", "Cádiz"),
    ],
)
def test_the_contact_of_a_remark_is_of_the_body_beside_it_or_of_the_city(remark: str, body: str) -> None:
    record = table(("Cádiz", "España", "1998", "Vigente", remark), header=TIES, heading="D")
    assert posts(record) == {("Elena Marín", None, body)}
