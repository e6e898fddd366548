"""Lists that hold cities with their countries and nothing else, and the ties that they state."""

from __future__ import annotations

import pytest

from kb.home import Home
from loaders.names.city_lists import find_city_list
from tests.loader_reading import read

HOME = Home(institution="Ayuntamiento de Altoverde", city="Altoverde", country="MX")
LIST = "Downey, California; Brescia, Italia; Pampa Larga, Bolivia; Cigüela, España; Nara y Osaka, en Japón."


def listed(text: str) -> list[tuple[str, str | None]]:
    return [(city.text, city.country) for city in find_city_list(text)]


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        (LIST, [("Downey", "US"), ("Brescia", "IT"), ("Pampa Larga", "BO"), ("Cigüela", "ES"), ("Nara", None),
                ("Osaka", "JP")]),
        ("Son hermanas: en Italia, Brescia y Bari; en Japón, Nara; en España, Cigüela; en Perú, Ica y Puno.",
         [("Brescia", "IT"), ("Bari", "IT"), ("Nara", "JP"), ("Cigüela", "ES"), ("Ica", "PE"), ("Puno", "PE")]),
        ("Nara (Japón); Brescia (Italia); Lansing Michigan; Cigüela (España)",
         [("Nara", "JP"), ("Brescia", "IT"), ("Lansing", "US"), ("Cigüela", "ES")]),
    ],
)
def test_cities_stand_with_their_countries(text: str, cities: list[tuple[str, str | None]]) -> None:
    assert listed(text) == cities


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz, directora; Luis Paz, asesor; Brescia, Italia; Nara, Japón; Bari, Italia",
        "Brescia, Italia; Nara, Japón",
        "Se firmó con Brescia, Italia; luego se visitó Nara, Japón; al final, Bari, Italia; y Puno, Perú.",
        "Cultura; Turismo; Deportes; Ambiente",
    ],
)
def test_any_other_text_is_no_such_list(text: str) -> None:
    assert listed(text) == []


def test_a_list_of_sister_cities_states_a_tie_with_each() -> None:
    told = ("Altoverde tiene seis ciudades hermanas\n\nAltoverde, 3 de mayo de 2024. La alcaldesa de Altoverde, Ana "
            f"Ruiz Paz, recordó este viernes los acuerdos de hermanamiento de la ciudad.\n\n{LIST}\n")
    record = read(told, HOME)
    ties = {tie.b for tie in record.sister_cities if tie.a == "Altoverde" and tie.status == "active"}
    assert ties == {"Downey", "Brescia", "Pampa Larga", "Cigüela", "Nara", "Osaka"}


def test_a_list_of_cities_of_a_text_about_something_else_states_none() -> None:
    told = ("Altoverde recibió a seis equipos\n\nAltoverde, 3 de mayo de 2024. La alcaldesa de Altoverde, Ana Ruiz "
            f"Paz, recibió este viernes a los equipos del torneo de ajedrez.\n\n{LIST}\n")
    record = read(told, HOME)
    assert record.sister_cities == []
    assert {"Downey", "Brescia", "Nara"} <= {city.name for city in record.cities}
