"""Cities in a list of mayors, before their country or their mayor."""

import pytest

from loaders.names.mayors_lists import cities_of_mayors, may_be_a_city


def found(text: str) -> list[tuple[str, str | None]]:
    return [(span.text, span.country) for span in cities_of_mayors(text)]


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("Los alcaldes de Pintillo-Perú, Ana Ruiz, y Los Molles - México, Luis Mora, firmaron.",
         [("Pintillo", "PE"), ("Los Molles", "MX")]),
        ("El alcalde de Pintillo (Ana Ruiz) y sus colegas de Los Molles (Luis Mora); de Ocreo (Eva Soto).",
         [("Pintillo", None), ("Los Molles", None), ("Ocreo", None)]),
        ("Vinieron sus colegas de Pintillo (Ana Ruiz); y, de Ocreo (Eva Soto).", [("Pintillo", None), ("Ocreo", None)]),
    ],
)
def test_the_city_before_its_country_or_its_mayor_is_read(text: str, cities: list[tuple[str, str | None]]) -> None:
    assert found(text) == cities


@pytest.mark.parametrize(
    "text",
    [
        "El director de Riberas Vivas (Ana Ruiz) habló.",  # no mayor
        "El alcalde saludó al director de Riberas Vivas (Ana Ruiz).",  # not right after the mayor's word
        "El alcalde de San Juan (Puerto Rico) habló.",
        "Los alcaldes de Chile (Ana Ruiz) y de la Red del Sur (Luis Mora) hablaron.",
        "Los alcaldes de la ruta Norte-Sur se reunieron.",
    ],
)
def test_what_is_no_city_of_a_mayor_is_not_taken(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("name", "may_be"), [("Los Molles", True), ("Chile", False), ("Universidad del Sur", False)])
def test_a_bodys_and_a_countrys_name_are_no_citys(name: str, may_be: bool) -> None:
    assert may_be_a_city(name) is may_be
