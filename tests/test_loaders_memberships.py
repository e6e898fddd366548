"""Memberships: who belongs to a network and since when; hosting or asking is not belonging."""

import pytest

from kb.home import Home
from tests.loader_reading import body, bullet, read

NETWORK = "Red de Ciudades Ribereñas"


def of(text: str, home: Home | None = None) -> set[tuple[str, str, str | None]]:
    return {(link.member, link.network, link.since) for link in bullet(text, home or Home()).memberships}


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("La ciudad forma parte de la Red de Ciudades Ribereñas.", None),
        ("Desde mayo de 2017 la ciudad forma parte de la Red de Ciudades Ribereñas.", "2017-05"),
        ("Desde el 7 de mayo de 2017 la ciudad forma parte de la Red de Ciudades Ribereñas.", "2017-05-07"),
        ("La ciudad es miembro de la Red de Ciudades Ribereñas desde 2017.", "2017"),
        ("La ciudad integra la Red de Ciudades Ribereñas.", None),
        ("La ciudad pertenece a la Red de Ciudades Ribereñas.", None),
        ("La ciudad se incorporó a la Red de Ciudades Ribereñas en mayo de 2017.", "2017-05"),
        ("La ciudad ingresó a la Red de Ciudades Ribereñas el 7 de mayo de 2017.", "2017-05-07"),
    ],
)
def test_the_city_of_the_office_is_the_member_where_no_other_is_named(text: str, since: str | None) -> None:
    assert of(text) == {("Panamá", NETWORK, since)}


def test_the_city_is_that_of_the_home_setting() -> None:
    assert of("La ciudad forma parte de la Red de Ciudades Ribereñas.", Home("Municipio de Quito", "Quito", "EC")) == {
        ("Quito", NETWORK, None)
    }


def test_a_body_that_is_named_is_the_member() -> None:
    assert of("El Municipio de Sevilla forma parte de la Red de Ciudades Ribereñas desde 2019.") == {
        ("Municipio de Sevilla", NETWORK, "2019")
    }


@pytest.mark.parametrize(
    "text",
    [
        "La ciudad fue sede del encuentro de la Red de Ciudades Ribereñas.",
        "Se recibió en visita a la Red de Ciudades Ribereñas.",
        "Se coordinó con la Red de Ciudades Ribereñas la feria.",
        "La ciudad no forma parte de la Red de Ciudades Ribereñas.",
        "La ciudad solicitó ser miembro de la Red de Ciudades Ribereñas.",
        "Se evalúa el ingreso a la Red de Ciudades Ribereñas.",
        "La ciudad forma parte del programa de la Fundación Río Claro.",
    ],
)
def test_hosting_working_with_or_asking_is_not_belonging(text: str) -> None:
    assert of(text) == set()


def test_a_network_that_changed_its_name_is_one() -> None:
    record = bullet(
        "La ciudad forma parte de la Red de 40 Ciudades Ribereñas, ahora “Red de Ciudades del Agua”, desde 2017."
    )
    networks = [found for found in record.organizations if found.type == "network"]
    assert len(networks) == 1
    assert {networks[0].name, *networks[0].aliases} == {"Red de 40 Ciudades Ribereñas", "Red de Ciudades del Agua"}
    assert [(link.network, link.since) for link in record.memberships] == [(networks[0].name, "2017")]


def test_a_paragraph_under_a_units_heading_tells_memberships_too() -> None:
    record = read("DIRECCIÓN DE RIBERAS\n\nDesde mayo de 2017 la ciudad forma parte de la Red de Ciudades Ribereñas.\n")
    assert [(link.member, link.since) for link in record.memberships] == [("Panamá", "2017-05")]
    assert body(record, NETWORK).type == "network"


@pytest.mark.parametrize(
    ("text", "member", "since"),
    [
        ("El municipio forma parte desde marzo de 2019 de la Red de Ciudades Ribereñas.", "Alcaldía de Panamá",
         "2019-03"),
        ("Se escribió a la Red de Ciudades Ribereñas, de la cual la ciudad es socia desde 1985.", "Panamá", "1985"),
        ("La ciudad es signataria de la Red de Ciudades Ribereñas desde 2017.", "Panamá", "2017"),
    ],
)
def test_other_words_for_belonging(text: str, member: str, since: str) -> None:
    assert of(text) == {(member, NETWORK, since)}


def test_what_is_still_being_studied_is_no_membership() -> None:
    assert of("La adhesión a la Red de Ciudades Ribereñas, en cambio, sigue en estudio.") == set()
