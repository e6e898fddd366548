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


@pytest.mark.parametrize(
    "text",
    [
        "Se asistió al foro de la Red de Ciudades Ribereñas, a la que no pertenece.",
        "Se asistió al foro de la Red de Ciudades Ribereñas, de la cual la ciudad aún no es miembro.",
        "La Red de Ciudades Ribereñas, que la ciudad todavía no integra, celebró su foro.",
        "Se asistió al foro de la Red de Ciudades Ribereñas, a la que tampoco pertenece.",
    ],
)
def test_a_network_that_the_city_does_not_belong_to_is_no_membership(text: str) -> None:
    assert of(text) == set()


def test_each_network_of_a_list_has_its_own_date() -> None:
    text = (
        "La ciudad es miembro de la Red Andina de Ciudades (RAC) desde 1999, de la Unión de Municipios del Sur (UMS) "
        "desde marzo de 2010 y de la Asociación de Municipalidades del Istmo."
    )
    assert [(m.network, m.since) for m in bullet(text).memberships] == [
        ("Red Andina de Ciudades", "1999"),
        ("Unión de Municipios del Sur", "2010-03"),
        ("Asociación de Municipalidades del Istmo", None),
    ]


def test_the_year_of_joining_is_that_of_its_own_network() -> None:
    text = "La ciudad es miembro de Mercociudades desde 1995 y se incorporó al CIDEU en 1997."
    assert [(m.network, m.since) for m in bullet(text).memberships] == [("Mercociudades", "1995"), ("CIDEU", "1997")]


TWO_CITIES = (
    "Dos ciudades firman un acuerdo\n\nLa ciudad de Panamá y la ciudad de Tampico firmaron el 5 de marzo de 2024 un "
    "acuerdo en la Red de Ciudades Ribereñas.\n\n"
)


def test_both_cities_still_belong_to_the_only_network() -> None:
    record = read(f"{TWO_CITIES}Ambas urbes, que siguen perteneciendo a la organización, trabajarán juntas.\n")
    assert {(link.member, link.network) for link in record.memberships} == {
        ("ciudad de Panamá", NETWORK), ("Tampico", NETWORK)}


def test_both_bodies_of_another_kind_are_no_cities() -> None:
    record = read(f"{TWO_CITIES}Ambas empresas, que pertenecen a la asociación, trabajarán juntas.\n")
    assert record.memberships == []


def test_a_city_that_still_belongs_is_a_member() -> None:
    assert of("La ciudad sigue perteneciendo a la Red de Ciudades Ribereñas.") == {("Panamá", NETWORK, None)}


def test_a_list_of_networks_states_a_membership_of_each() -> None:
    record = bullet("La ciudad es miembro de las siguientes redes: UCCI, CGLU, TUMI y URBAN 20.")
    assert {(told.member, told.network) for told in record.memberships} == {
        ("Panamá", "UCCI"), ("Panamá", "CGLU"), ("Panamá", "TUMI"), ("Panamá", "Urban 20")}


def test_a_city_and_its_city_hall_are_one_member_of_a_news_item() -> None:
    home = Home(institution="Municipio de Altoverde", city="Altoverde", country="PA")
    record = read("Altoverde ingresa a Mercociudades\n\nAltoverde, 7 de marzo de 2026. El ingreso del municipio de "
                  "Altoverde a Mercociudades ocurrió este jueves en un acto con la alcaldesa Ana Ruiz.\n\nEl ingreso "
                  "de Altoverde a Mercociudades abre la puerta a nuevos proyectos de la ciudad.\n", home)
    assert len(record.memberships) == 1
