"""Places, cities and countries: what introduces them, and which namesake is meant."""

import pytest

from kb.home import Home
from kb.records import Record
from tests.loader_reading import bullet, read


def places(record: Record) -> set[str]:
    return {place.name for place in record.places}


def cities(record: Record) -> dict[str, str | None]:
    return {city.name: city.country for city in record.cities}


def countries(record: Record) -> dict[str, str | None]:
    return {country.name: country.code for country in record.countries}


@pytest.mark.parametrize(
    "name",
    [
        "Parque Julio Berrocal",
        "Plaza 5 de Mayo",
        "Plaza de la Constitución",
        "Teatro Balboa",
        "Salón Coral",
        "Palacio Municipal",
        "Casco Antiguo",
        "Centro de Convenciones Amador",
        "Avenida Central",
        "Museo",
    ],
)
def test_a_venue_is_a_place(name: str) -> None:
    found = places(bullet(f"Se celebró el acto en el {name}, por la tarde."))
    assert found == ({name} if name != "Museo" else set())


def test_a_place_is_one_with_and_without_its_preposition() -> None:
    record = read("MARZO 2024\n\n· Se limpió el Parque Berrocal.\n· Se pintó el Parque de Berrocal.\n")
    assert len(record.places) == 1


def test_where_it_was_held_is_the_activitys_place() -> None:
    (found,) = bullet("Se celebró el acto de fin de curso en el Teatro Balboa.").activities
    assert found.places == ["Teatro Balboa"]


def test_a_place_that_is_spoken_about_is_not_where_it_was_held() -> None:
    (found,) = bullet("Se coordinó con la OCI la poda del Parque Berrocal.").activities
    assert found.places == []


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("Se realizó el foro en Bogotá, con la OCI.", "Bogotá", "CO"),
        ("Se coordinó el viaje a Londres con la OCI.", "Londres", "GB"),
        ("Se coordinó el viaje a Ciudad de México con la OCI.", "Ciudad de México", "MX"),
        ("Se coordinó con la ciudad de Imabari la visita.", "Imabari", "JP"),
    ],
)
def test_a_city_is_read_where_a_preposition_introduces_it(text: str, city: str, country: str) -> None:
    assert cities(bullet(text)) == {city: country}


@pytest.mark.parametrize(
    "text",
    [
        "Presidente y Fundación llegaron.",
        "Se trató la Victoria del equipo.",
        "Victoria Esperanza asistió.",
        "Se visitó la Universidad del Litoral.",
    ],
)
def test_a_capital_word_that_is_also_a_city_is_none_by_itself(text: str) -> None:
    assert cities(bullet(text)) == {}


def test_the_namesake_in_the_home_country_is_meant() -> None:
    text = "Se realizó el foro en Valencia, con la Fundación Río Claro."
    assert cities(bullet(text, Home("Ayuntamiento de Gandía", "Gandía", "ES"))) == {"Valencia": "ES"}
    assert cities(bullet(text, Home("Alcaldía de Maracay", "Maracay", "VE"))) == {"Valencia": "VE"}


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Se recibió una misión de Noruega.", "Noruega", "NO"),
        ("Se recibió una misión del Reino Unido.", "Reino Unido", "GB"),
        ("Se recibió una misión de la República Dominicana.", "República Dominicana", "DO"),
        ("Se recibió una misión de Corea del Sur.", "Corea del Sur", "KR"),
        ("Se recibió una misión de Estados Unidos.", "Estados Unidos", "US"),
    ],
)
def test_a_country_has_its_code(text: str, name: str, code: str) -> None:
    assert countries(bullet(text)) == {name: code}


def test_a_country_named_in_two_ways_is_one() -> None:
    record = read(
        "MARZO 2024\n\n· Se recibió una misión de Estados Unidos.\n· Se escribió a los Estados Unidos de América.\n"
    )
    assert [country.code for country in record.countries] == ["US"]


def test_the_home_country_says_nothing_of_its_relations() -> None:
    assert countries(bullet("Se coordinó con la OCI la feria de Panamá.")) == {}
    assert countries(bullet("Se coordinó la visita de Panamá.", Home("Municipio de Quito", "Quito", "EC"))) == {
        "Panamá": "PA"
    }


def test_a_meeting_is_not_the_island_of_reunion() -> None:
    assert countries(bullet("Reunión con la OCI.")) == {}


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Se reunió con el alcalde de Boca del Río, Humberto Morán.", "Boca del Río"),
        ("Se recibió a la delegación de la ciudad de San Juan de Sacatepéquez.", "San Juan de Sacatepéquez"),
        ("Se coordinó con Santiago de Chile la feria.", "Santiago de Chile"),
        ("Tegucigalpa y Bogotá firmaron la carta.", "Tegucigalpa"),
    ],
)
def test_a_city_is_read_to_the_end_of_its_name(text: str, city: str) -> None:
    record = bullet(text)
    assert city in {found.name for found in record.cities}
    assert record.people == [] or record.people[0].name == "Humberto Morán"


def test_the_quarters_of_the_home_city_are_places() -> None:
    record = bullet("Se visitaron los corregimientos de Juan Díaz y Curundú, y se trabajó en Tocumen.")
    assert {found.name for found in record.places} == {"Juan Díaz", "Curundú"}
    assert record.cities == []


def test_a_surname_that_is_a_place_too_is_a_persons() -> None:
    record = bullet("Se reunió con el ministro de Ambiente, Pedro Castillo, y con la ministra de Salud, Ana Plaza.")
    assert {found.name for found in record.people} == {"Pedro Castillo", "Ana Plaza"}
    assert record.places == []


def test_municipalities_of_a_region_are_no_bodies() -> None:
    record = bullet("La red integra a más de 250 municipios de América Latina y el Caribe.")
    assert record.organizations == []


def test_a_city_whose_first_word_heads_places_is_a_city() -> None:
    record = bullet("Se visitó Rio de Janeiro y el Antiguo Palacio Municipal.")
    assert "Rio de Janeiro" in {city.name for city in record.cities}
    assert "Antiguo Palacio Municipal" in {place.name for place in record.places}


def test_a_small_citys_name_that_goes_on_is_another_name() -> None:
    record = bullet("Se coordinó con los músicos de Coro Polifónico la gala.")
    assert [city.name for city in record.cities] == []


def test_a_country_in_the_place_of_a_city_is_a_country() -> None:
    record = bullet("El alcalde y su homóloga de República Dominicana, Ana Soto Ruiz, visitaron el mercado.")
    assert [city.name for city in record.cities] == []
    assert "DO" in {country.code for country in record.countries}
