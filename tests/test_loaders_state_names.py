"""A city with its state or province behind it is one city of that country; cities in a list stay several."""

from __future__ import annotations

import pytest

from kb.settings import make_home
from loaders.names.state_names import cities_in_states
from tests.loader_reading import bullet

CORDOBA = make_home("Municipalidad de Córdoba", "Córdoba", "AR")


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("Hermanamiento con Panama City, Florida.", "Panama City", "US"),
        ("Visita a Guadalajara (Jalisco) en junio.", "Guadalajara", "MX"),
        ("Visita a Charleston, Carolina del Sur, Estados Unidos.", "Charleston", "US"),
        ("Taller en Mérida, Yucatán.", "Mérida", "MX"),
        ("Visita a Rosario, Santa Fe, por la feria.", "Rosario", "AR"),
        ("La Ciudad Hermana Curitiba, Paraná, envió una nota.", "Curitiba", "BR"),
    ],
)
def test_the_state_behind_a_city_says_its_country(text: str, city: str, country: str) -> None:
    (span,) = cities_in_states(text)
    assert (span.text, span.country) == (city, country)


@pytest.mark.parametrize(
    "text",
    [
        "Reunión con las ciudades de Lima, Cusco y Arequipa.",
        "Reunión con las ciudades de Rosario, Córdoba y Mendoza.",
        "Viaje a Lima, Cusco.",
        "Viaje a Panamá, Colón.",
        "Viaje a Turín, Florencia y Roma.",
        "En Quito, Marcela Andrade firmó el acta.",
    ],
)
def test_cities_that_are_only_listed_stay_several(text: str) -> None:
    assert list(cities_in_states(text)) == []


def test_the_state_is_no_city_and_no_sister_city() -> None:
    found = bullet("Se revisó el hermanamiento con Panama City, Florida. La delegación de Panama City llegó.")
    assert {(city.name, city.country) for city in found.cities} == {("Panama City", "US"), ("Panamá", "PA")}
    assert [(tie.a, tie.b) for tie in found.sister_cities] == [("Panamá", "Panama City")]


def test_a_namesake_of_the_home_city_in_another_state_is_another_city() -> None:
    found = bullet("Se viajó a Córdoba, Veracruz, y luego se volvió a Córdoba.", CORDOBA)
    assert sorted(city.country or "" for city in found.cities) == ["AR", "MX"]


def test_who_stands_in_brackets_after_a_city_is_no_state() -> None:
    assert list(cities_in_states("Saludó al de Zaragoza (César Godínez) y se fue.")) == []
