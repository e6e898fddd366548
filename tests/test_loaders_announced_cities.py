"""Cities that the words before them announce, and where else a document names them; never a district's own name."""

from __future__ import annotations

import pytest

from kb.home import Home
from loaders.names.announced_cities import find_sure_cities
from loaders.names.learned_cities import find_learned_cities, may_be_learned
from tests.loader_reading import bullet, people

SMALL = Home(institution="Municipio de Valdelirio", city="Valdelirio", country="PA")


def sure(text: str) -> list[tuple[str, str | None]]:
    return [(span.text, span.country) for span in find_sure_cities(text)]


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("Vino una misión de la ciudad chilena de Altoverde a la feria.", "Altoverde", "CL"),
        ("Se visitó la localidad boliviana de Pampa Larga en mayo.", "Pampa Larga", "BO"),
        ("El pueblo español de Navalrobledo envió su banda.", "Navalrobledo", "ES"),
        ("El alcalde municipal de Riofrío Carlos Ruiz firmó el acta.", "Riofrío", None),
        ("La alcaldesa electa de Peñalisa llegó el lunes.", "Peñalisa", None),
        ("El presidente municipal de Xaltenco, Luis Paz, asistió.", "Xaltenco", None),
        ("El alcalde de El Carmen de Altoverde asistió.", "El Carmen de Altoverde", None),
        ("Asistió el Alcalde de Ulá el Sr. Luis Paz Ríos.", "Ulá", None),
        ("Saludó a su par de Altoverde, Ana Ruiz.", "Altoverde", None),
    ],
)
def test_a_city_is_announced(text: str, city: str, country: str | None) -> None:
    assert sure(text) == [(city, country)]


@pytest.mark.parametrize(
    "text",
    [
        "El alcalde del Distrito Turístico, Cultural e Histórico de Altoverde asistió.",
        "El presidente municipal del PRX firmó el acta.",
        "La comunidad chilena de artesanos expuso en la plaza.",
    ],
)
def test_a_district_a_party_and_common_nouns_are_no_cities(text: str) -> None:
    assert sure(text) == []


def test_who_stands_in_brackets_after_a_city_is_its_mayor() -> None:
    assert sure("Habló con el Alcalde de Santa Tecla (Héctor Florián).") == [("Santa Tecla", None)]


def test_a_large_city_keeps_the_country_that_tells_it_apart() -> None:
    assert sure("Firmó con el alcalde de Santiago de Chile, Luis Paz.") == [("Santiago de Chile", None)]
    assert sure("Vino el alcalde de Altoverde de Colombia.") == [("Altoverde", None)]


def test_the_home_city_is_a_city_though_no_list_has_it() -> None:
    record = bullet("Se entregó una bomba de agua a la localidad de Valdelirio, y se recorrió Valdelirio.", SMALL)
    assert [(city.name, city.country) for city in record.cities] == [("Valdelirio", "PA")]
    assert record.places == []


def test_an_announced_city_is_known_in_the_whole_document() -> None:
    record = bullet("Una misión de Coral Blanco partió a la ciudad italiana de Coral Blanco con el Sr. Ugo Ruiz.")
    assert [(city.name, city.country) for city in record.cities] == [("Coral Blanco", "IT")]
    assert "Coral Blanco" not in people(record)


def test_a_quarter_stays_a_place() -> None:
    record = bullet("Se recorrió la localidad de Flor del Monte y el barrio Buenavista.", SMALL)
    assert {place.name for place in record.places} == {"Flor del Monte", "Buenavista"}


def test_a_citys_name_inside_a_longer_one_is_not_named() -> None:
    assert list(find_learned_cities("Leyó Ana Altoverde en la Fundación Altoverde Norte.", {"altoverde": None})) == []
    (found,) = find_learned_cities("Se volvió a Altoverde el lunes.", {"altoverde": "CL"})
    assert (found.text, found.country) == ("Altoverde", "CL")


def test_a_given_name_is_a_city_only_after_a_preposition() -> None:
    assert list(find_learned_cities("Amarilis llegó tarde.", {"amarilis": None})) == []
    assert len(list(find_learned_cities("Se viajó a Amarilis el lunes.", {"amarilis": None}))) == 1


@pytest.mark.parametrize(("name", "learned"), [("Altoverde", True), ("ciudad de Altoverde", True), ("Panamá", False),
                                               ("Distrito Central", False)])
def test_what_may_be_learned(name: str, learned: bool) -> None:
    assert may_be_learned(name) is learned


def test_a_list_of_mayors_names_cities() -> None:
    told = "Firmaron los alcaldes de Altoverde-Perú, Ana Ruiz Paz, y Riofrío - México, Luis Paz Ríos."
    assert sure(told) == [("Altoverde", "PE"), ("Riofrío", "MX")]


def test_a_body_with_its_country_is_no_city() -> None:
    assert sure("Los alcaldes visitaron la sede de OXFA-Perú y de la Fundación Lirio-Bolivia.") == []
