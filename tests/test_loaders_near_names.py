"""Names by the words beside them: datelines, cities beside their country, a territory for its city hall."""

from __future__ import annotations

import pytest

from kb.settings import make_home
from loaders.names.lens import Lens
from loaders.names.near_names import cities_beside_countries, dateline_city, home_by_its_territory

HOME = make_home("Alcaldía Municipal del Distrito Central", "Tegucigalpa", "HN")


def names(text: str, kind: str) -> list[str]:
    return [span.text for span in Lens(HOME).names(text) if span.kind == kind]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("TEGUCIGALPA. Una delegación visitó el centro.", "TEGUCIGALPA"),
        ("Quito (Boletín).- El municipio firmó un convenio.", "Quito"),
        ("Lima – El alcalde recibió a la delegación.", "Lima"),
    ],
)
def test_a_paragraph_begins_with_the_city_where_it_was_written(text: str, city: str) -> None:
    assert [span.text for span in dateline_city(text, HOME)] == [city]


@pytest.mark.parametrize("text", ["Gracias. El acto siguió.", "El alcalde. Una obra.", "Quito recibió la visita."])
def test_other_first_words_are_no_dateline(text: str) -> None:
    assert list(dateline_city(text, HOME)) == []


def test_a_city_that_no_list_has_is_known_by_its_country() -> None:
    text = "La cumbre se celebrará en Jubailá, Arabia Saudita, y otra en Chefchawén (Marruecos)."
    assert [span.text for span in cities_beside_countries(text)] == ["Jubailá", "Chefchawén"]
    assert names("La reunión en Jubailá, Arabia Saudita, siguió.", "country") == ["Arabia Saudita"]
    assert list(cities_beside_countries("Saludó de María Pérez, Chile, a todos.")) == []


def test_a_post_of_the_territory_is_of_the_home_city_hall() -> None:
    (span,) = home_by_its_territory("La vicealcaldesa del Distrito Central, Ana Ruiz, asistió.", HOME)
    assert (span.text, span.name) == ("Distrito Central", HOME.institution)
    assert list(home_by_its_territory("Recorrieron el Distrito Central a pie.", HOME)) == []


def test_a_venues_acronym_is_no_body() -> None:
    text = "La firma fue en el Museo de Historia Natural (MHN), ante vecinos."
    lens = Lens(HOME)
    lens.learn([text])
    found = lens.names(text)
    assert [(span.kind, span.text) for span in found] == [("place", "Museo de Historia Natural"), ("place", "MHN")]


def test_waters_and_hills_in_lower_case_are_places() -> None:
    text = "Recorrieron el río Machacuay, las quebradas El Rincón y Las Peñas y el convento de San Gil."
    assert names(text, "place") == ["río Machacuay", "El Rincón", "Las Peñas", "convento de San Gil"]


def test_the_country_at_the_end_of_a_foreign_name_is_no_country() -> None:
    assert names("Lo aprobó Cités Amies France en mayo.", "country") == []
    assert names("Viajaron a Francia.", "country") == ["Francia"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Asistió la Escuela Básica N.º 7 Río de Oro ayer.", "Escuela Básica N.º 7 Río de Oro"),
        ("Habló la coordinadora de la Asesoría para la Equidad Social.", "Asesoría para la Equidad Social"),
        ("Intervino el Comité Cívico Cuidemos al Guacerique.", "Comité Cívico Cuidemos al Guacerique"),
        ("El rector de la Universidad Doctor Abel Lemus habló.", "Universidad Doctor Abel Lemus"),
    ],
)
def test_a_name_goes_on_over_numbers_honorifics_and_calls(text: str, name: str) -> None:
    assert name in names(text, "body")


def test_a_name_in_brackets_is_a_body_where_anothers_is() -> None:
    text = "Hablaron Ana Ruiz Soto (Fundación Vida Clara) y Hernán Tirado Melo (Acompasar)."
    assert names(text, "body") == ["Fundación Vida Clara", "Acompasar"]
    assert names("Hablaron Ana Ruiz Soto y Hernán Tirado Melo (Acompasar).", "body") == []
