"""Cities after each of several mayors or councillors, known or not."""

import pytest

from loaders.names.cities_of_people import cities_of_people
from loaders.names.people import find_people


def found(text: str) -> list[str]:
    people = sorted(find_people(text), key=lambda span: span.start)
    return [span.text for span in cities_of_people(text, people)]


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("Los alcaldes Ana Ruiz de San Miguelón, Luis Mora de Pintillo y Eva Soto de Las Piedritas firmaron.",
         ["San Miguelón", "Pintillo", "Las Piedritas"]),
        ("Los concejales Ana Ruiz (Pintillo) y Luis Mora (Los Molles) firmaron.", ["Pintillo", "Los Molles"]),
        ("Los alcaldes Ana Ruiz de Rosario – Argentina; Luis Mora de Quito – Ecuador.", ["Rosario", "Quito"]),
    ],
)
def test_the_city_after_each_is_read(text: str, cities: list[str]) -> None:
    assert found(text) == cities


@pytest.mark.parametrize(
    "text",
    [
        "Las doctoras Ana Ruiz de Pintillo y Eva Soto de Ocreo hablaron.",  # no post of a city
        "Los alcaldes Ana Ruiz (Universidad del Sur) y Luis Mora (Ministerio de Salud) hablaron.",
        "Los alcaldes Ana Ruiz (Chile) y Luis Mora (Perú) hablaron.",
        "El alcalde Luis Mora (Partido Verde) habló.",
    ],
)
def test_what_is_no_city_after_a_mayor_is_not_taken(text: str) -> None:
    assert found(text) == []
