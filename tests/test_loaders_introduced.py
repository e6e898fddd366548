"""Bodies that no list and no head word knows, by the words around them; never out of plans, laws and places."""

from __future__ import annotations

import pytest

from loaders.names.introduced import defined, introduced, led_alone
from tests.loader_reading import bodies, bullet


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Se visitó la planta de la empresa finlandesa Kempila Oy en Vantaa.", "Kempila Oy"),
        ("Asistió el coordinador de la ONG A Todo Monte, con su equipo.", "A Todo Monte"),
        ("Estuvieron delegados de la Derrama Pesquera.", "Derrama Pesquera"),
        ("El IDEPRO, que había confirmado, no se hizo presente.", "IDEPRO"),
        ("Se coordinó con apoyo de ACUDE el taller.", "ACUDE"),
    ],
)
def test_a_body_is_introduced_by_the_words_before_it(text: str, name: str) -> None:
    assert name in set(introduced(text))


@pytest.mark.parametrize(
    "text",
    [
        "Se presentó el PIB del distrito y la COP27.",
        "Según la Ley Orgánica Municipal y el POT, el plan sigue.",
        "La empresa Panamá creció.",
        "EL IDEPRO NO SE HIZO PRESENTE EN EL ACTO DEL DISTRITO",
        "Actuó en el Teatro Amador de la UPX, ante su público.",
    ],
)
def test_plans_figures_countries_and_capitals_introduce_nobody(text: str) -> None:
    assert list(introduced(text)) == []


def test_an_acronym_defines_the_capital_words_that_it_spells() -> None:
    text = "Firmó la Oficina Regional de Cuencas, Manglares y Costas (ORCMC) el acuerdo."
    assert list(defined(text)) == [("ORCMC", "Oficina Regional de Cuencas, Manglares y Costas")]


def test_an_acronym_of_a_plan_defines_no_body() -> None:
    assert list(defined("Se revisó el Plan de Manejo de Aguas (PMA) y la Agenda Urbana Local (AUL).")) == []


def test_a_name_between_two_bodies_of_a_list_is_a_body() -> None:
    record = bullet("Participaron la Alianza Francesa, el Instrom-Institut y la Embajada de Noruega en la feria.")
    assert "Instrom-Institut" in bodies(record)


def test_acronyms_that_a_hyphen_joins_are_two_bodies() -> None:
    text = "Asistieron representantes técnicos de COMARS - OPMARS y otros del sur del país."
    assert list(introduced(text)) == ["COMARS", "OPMARS"]
    text = "El congreso fue organizado por COMARS en el salón principal del edificio."
    assert list(introduced(text)) == ["COMARS"]


def test_an_acronym_between_two_bodies_of_a_list_is_one() -> None:
    text = "Visitará la Universidad del Litoral, ASEMU, la Embajada de Suecia y la Fundación Río Claro."
    assert "ASEMU" in bodies(bullet(text))
    assert "TIC" not in bodies(bullet("Se coordinó con la Universidad del Litoral, TIC y la Embajada de Suecia."))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Habló Luis Paz, presidente CAMERVAL.", "CAMERVAL"),
        ("Asistió la gerente general de EMASUR, Ana Ruiz.", "EMASUR"),
        ("Saludó al Gerente del Hostal de la Brisa, en el centro.", "Hostal de la Brisa"),
        ("Intervino Luis Paz, representante de Fumsi Bolivia, en la mesa.", "Fumsi Bolivia"),
        ("La consultó el consorcio Aguamarina del Istmo.", "Aguamarina del Istmo"),
    ],
)
def test_a_body_is_introduced_by_who_leads_or_owns_it(text: str, name: str) -> None:
    assert name in set(introduced(text))


@pytest.mark.parametrize(
    "text",
    [
        "Habló Luis Paz, representante de Las Lomitas, en la mesa.",
        "Habló la directora del Código Orgánico Municipal, Ana Ruiz.",
        "Saludó al coordinador de RRHH.",
        "La obra llegó a los barrios del DMX y a la ciudad.",
        "Habló Luis Paz, representante de Costa Rica, en la mesa.",
    ],
)
def test_places_codes_and_territories_are_led_by_nobody(text: str) -> None:
    assert list(introduced(text)) == []


def test_one_word_is_a_body_where_it_is_led_and_worked_with() -> None:
    led, worked = "Habló la gerente de Emasur, Ana Ruiz.", "La feria se coordinó con Emasur el lunes."
    assert led_alone([led, worked]) == {"Emasur"}
    assert led_alone([led]) == set()
    assert led_alone(["Habló el gerente de Turismo, Luis Paz.", "Se coordinó con Turismo el lunes."]) == set()
    assert led_alone(["Habló el vocero de Mendoza, Luis Paz.", "Se reunió con Mendoza el lunes."]) == set()


def test_a_body_that_is_led_is_not_joined_to_a_unit() -> None:
    record = bullet("La Secretaría de Ambiente y Emasur firmó el acta; habló la gerente de Emasur, Ana Ruiz, y se "
                    "coordinó con Emasur la feria.")
    assert bodies(record) >= {"Secretaría de Ambiente", "Emasur"}
