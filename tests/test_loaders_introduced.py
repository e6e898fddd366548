"""Bodies that no list and no head word knows, by the words around them; never out of plans, laws and places."""

from __future__ import annotations

import pytest

from loaders.names.introduced import defined, introduced
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
