"""A city's name that is a surname of somebody named."""

from __future__ import annotations

from tests.loader_reading import read

CITY = {"Rubio"}


def cities(text: str) -> set[str]:
    return {city.name for city in read(text).cities} & CITY


def test_a_surname_of_somebody_named_is_no_city() -> None:
    news = (
        "Una delegación llegó a la ciudad\n\nEl alcalde recibió el martes 5 de marzo de 2024 a Elena Rubio, "
        "directora de la Fundación Río Claro.\n\nLa agenda de Rubio comenzará el jueves con una visita al mercado.\n"
    )
    assert cities(news) == set()


def test_a_city_stays_where_only_a_place_can_stand() -> None:
    news = (
        "Una delegación llegó a la ciudad\n\nEl alcalde recibió el martes 5 de marzo de 2024 a Elena Rubio, "
        "directora de la Fundación Río Claro.\n\nLa fundación trabaja en Rubio desde hace dos años con sus vecinos.\n"
    )
    assert cities(news) == CITY


def test_a_city_of_nobodys_surname_stays() -> None:
    assert cities("MARZO 2024\n\n· Se envió a la ciudad de Rubio la carta de intención.\n") == CITY
