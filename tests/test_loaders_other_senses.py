"""Head words that name no body: a founding, a post, an address, an everyday word."""

from __future__ import annotations

import pytest

from kb.settings import make_home
from loaders.names.lens import Lens
from tests.loader_reading import bodies, bullet

HOME = make_home("Alcaldía de Panamá", "Panamá", "PA")


def names(text: str, kind: str = "body") -> list[str]:
    return [span.text for span in Lens(HOME).names(text) if span.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "Se leyó el Acta de Fundación de Arequipa ante los vecinos.",
        "Asistieron a los actos por la Fundación de Guayaquil.",
        "Se conmemoró la fecha de la Fundación de Villa Ronda.",
    ],
)
def test_the_founding_of_a_city_is_no_foundation(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize("name", ["Fundación de Waalwijk Verde", "Fundación de Amigos de Lima", "Fundación Lima Viva"])
def test_a_foundation_is_called_by_more_than_a_city(name: str) -> None:
    assert names(f"Se coordinó con la {name} la entrega.") == [name]


def test_a_feminine_post_is_no_body_beside_who_holds_it() -> None:
    text = "Recibieron a la Coordinadora de Asuntos Globales y Redes, Marta Quirós Lemos, en el salón."
    assert (names(text), names(text, "person")) == ([], ["Marta Quirós Lemos"])
    text = "Los acompañó Marta Quirós Lemos, Secretaria General de la institución."
    assert names(text) == []
    assert names("Se coordinó con la Coordinadora de Mujeres del Sur la feria.") == ["Coordinadora de Mujeres del Sur"]


@pytest.mark.parametrize("text", ["OFICINA SEDE", "OFICINA SUB SEDE", "Oficina Central: Calle 5 y Avenida 8"])
def test_a_house_of_a_body_is_no_unit(text: str) -> None:
    assert names(text) == []


def test_an_office_with_a_name_is_a_unit() -> None:
    assert names("Oficina Central de Estadística") == ["Oficina Central de Estadística"]


def test_an_everyday_word_is_no_network() -> None:
    assert names("En el Foro de Gobiernos Locales, Metrópolis en Movimiento, hablaron tres alcaldes.") == []
    assert names("La ciudad participa en la red Metrópolis desde enero.") == ["Metrópolis"]


def test_a_list_of_people_after_a_ministry_is_not_of_its_name() -> None:
    text = "Tras la cita en la Cancillería, Ramírez y Quintero hablaron con la prensa."
    assert names(text) == ["Cancillería"]
    text = "En el Ministerio de Comercio, Ramírez y Gómez hablaron con la prensa."
    assert names(text) == ["Ministerio de Comercio"]
    listed = "Ministerio de Comercio, Industrias y Turismo"
    assert names(f"Se coordinó con el {listed} la feria.") == [listed]


def test_a_secretary_in_lower_case_after_a_name_is_a_post() -> None:
    text = "Responsable: Yadelis Barsalén, secretaria ejecutiva (Dirección de Cooperación)."
    assert names(text) == ["Dirección de Cooperación"]


@pytest.mark.parametrize(
    "text",
    [
        "Se inspeccionó el Canal Seco con los técnicos.",
        "Se recorrió el Frente Costero con los técnicos.",
        "La primera Autoridad del Distrito firmó el acta.",
        "La secretaria general de la comarca, Ana Ruiz Paz, asistió.",
    ],
)
def test_works_sides_and_posts_are_no_bodies(text: str) -> None:
    assert bodies(bullet(text)) == set()


def test_a_front_is_a_party_by_its_name() -> None:
    assert bodies(bullet("Se reunió con el Frente Cívico Renovador la semana pasada.")) == {"Frente Cívico Renovador"}
