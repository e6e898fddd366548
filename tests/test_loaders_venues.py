"""Where a row was held: rooms beside a known place, and cells that name no place."""

from __future__ import annotations

import pytest

from tests.test_loaders_tables import table

HEADER = ("ACTIVIDAD", "ENTIDAD", "INFORMACIÓN", "LUGAR", "FECHA")


def venues(place: str) -> set[str]:
    record = table(("REUNIÓN", "Embajada de Noruega", "Riego", place, "4"), header=HEADER)
    return {found.name for found in record.places}


@pytest.mark.parametrize("place", ["Telefónica", "Microsoft Teams", "Virtual", "Presencial", "Formulario en línea", ""])
def test_how_it_was_held_is_no_place(place: str) -> None:
    assert venues(place) == set()


def test_a_room_beside_a_known_place_is_a_place_too() -> None:
    assert "salón Simón Bolívar" in venues("Teatro Balboa, salón Simón Bolívar")


def test_a_line_that_says_how_does_not_hide_the_one_that_says_where() -> None:
    assert "Teatro Balboa" in venues("Presencial\nTeatro Balboa")


@pytest.mark.parametrize(
    ("cell", "places", "cities"),
    [
        ("Sucre, Bolivia", [], {"Sucre"}),
        ("Villa Nueva del Mar, Bolivia", [], {"Villa Nueva del Mar"}),
        ("Corea del Sur", [], set()),
        ("Varios", [], set()),
        ("Salón Las Américas", ["Salón Las Américas"], set()),
    ],
)
def test_a_city_and_its_country_are_no_room(cell: str, places: list[str], cities: set[str]) -> None:
    record = table(("TALLER", "OCI", "4", cell), header=("ACTIVIDAD", "ENTIDAD", "FECHA", "LUGAR / MODALIDAD"))
    assert [place.name for place in record.places] == places
    assert {city.name for city in record.cities} == cities
