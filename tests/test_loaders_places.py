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
    record = bullet("La red reúne a 90 municipios de América Latina y el Caribe.")
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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Se celebró el acto en la Usina de las Artes, por la tarde.", "Usina de las Artes"),
        ("Se visitó la parroquia Santa Rita, donde hubo un acto.", "parroquia Santa Rita"),
        ("El acto fue en los Salones Protocolarios del municipio.", "Salones Protocolarios"),
        ("Se celebró el acto en la Casona de los Robles.", "Casona de los Robles"),
    ],
)
def test_more_kinds_of_venues_are_places(text: str, name: str) -> None:
    assert places(bullet(text)) == {name}


def test_a_projects_title_is_no_place_and_no_body() -> None:
    text = "Se remitió el proyecto “Casa Abierta”, de la Dirección de Cultura, y el proyecto “Escuela de Oficios”."
    record = bullet(text)
    assert places(record) == set()
    assert {body.name for body in record.organizations} == {"Dirección de Cultura"}


def test_the_home_countrys_name_is_the_country_beside_another_and_where_an_embassy_is() -> None:
    for text in (
        "Panamá y Suecia firmaron la carta.",
        "Se recibió al embajador de Suecia en Panamá, Lars Holm.",
        "Se firmó la carta entre la República de Panamá y la UCCI.",
    ):
        assert "Panamá" in countries(bullet(text)), text
    for text in (
        "Se celebró el foro en Panamá, con la OCI.",
        "Vinieron de San José, Costa Rica, y Panamá.",
        "Se invitó a Bogotá, Panamá y México.",
    ):
        assert "Panamá" not in countries(bullet(text)), text


def test_a_city_in_parentheses_after_its_mayor() -> None:
    record = bullet("Asistieron la Alcaldesa Marta Ruiz Paz (San Isidro Centro) y el Alcalde Luis Paz (Partido Verde).")
    assert set(cities(record)) == {"San Isidro Centro"}


def test_a_small_capital_is_a_city() -> None:
    assert cities(bullet("Se recibió a la delegación (Andorra la Vella) el lunes.")) == {"Andorra la Vella": "AD"}


def test_a_city_in_the_name_of_an_agreement_is_not_spoken_of() -> None:
    assert set(cities(bullet("Se habló del Acuerdo de París y del Marco de Sendai."))) == set()
    assert set(cities(bullet("Se firmó el acuerdo de París en la sede."))) == {"París"}


def test_a_title_among_those_that_were_approved_is_no_place() -> None:
    text = "Fueron aprobados “Laderas Firmes”, de la Universidad del Litoral, y “Río Claro Vivo”, de la OCI."
    assert places(bullet(text)) == set()


def test_a_place_in_quotes_after_its_article_is_no_title() -> None:
    assert places(bullet("El proyecto fue presentado en el “Teatro Amador” ante los vecinos.")) == {"Teatro Amador"}


def test_a_country_that_begins_with_a_places_word_is_a_country() -> None:
    record = bullet("Se recibió a la delegación de San Juan, Puerto Rico, el lunes.")
    assert (places(record), set(countries(record))) == (set(), {"Puerto Rico"})


def test_a_heading_that_is_a_city_alone_names_it() -> None:
    record = read("INFORME DE MARZO 2024\n\nMONTERREY\n\n· Se envió la carta de intención a la oficina.\n")
    assert set(cities(record)) == {"MONTERREY"}
    record = read("INFORME DE MARZO 2024\n\nVISITA DE MONTERREY\n\n· Se envió la carta de intención a la oficina.\n")
    assert set(cities(record)) == set()


def test_one_quarter_is_not_followed_by_another() -> None:
    record = bullet("Se recorrió el corregimiento de Altoverde, Ramón Ríos Paz, y otros.")
    assert {place.name for place in record.places} == {"Altoverde"}


def test_letters_are_no_quarter() -> None:
    assert bullet("Se mejoraron los barrios del DMX y sus calles.").places == []


def test_a_saint_whose_name_goes_on_is_no_city() -> None:
    record = bullet("Se celebró el aniversario de la villa de San Cristóbal de Altoverde.")
    assert "San Cristóbal" not in {city.name for city in record.cities}


def test_a_country_called_as_its_city_is_meant_by_what_a_nation_has() -> None:
    record = bullet("Se reunió con el presidente de Panamá, Luis Paz Ríos.")
    assert [country.code for country in record.countries] == ["PA"]
    assert bullet("Se reunió con vecinos de Panamá.").countries == []


def test_where_something_is_said_to_be_is_no_city_hall() -> None:
    record = bullet("La feria fue en el municipio de Altoverde.")
    assert (record.organizations, [city.name for city in record.cities]) == ([], ["Altoverde"])
    assert [body.name for body in bullet("Se firmó con el municipio de Altoverde.").organizations] == [
        "municipio de Altoverde"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("El acto fue en el auditorio Miguel Larra de la Alcaldía.", "auditorio Miguel Larra"),
        ("Se visitó el aeropuerto de Palmares con la misión.", "aeropuerto de Palmares"),
        ("La muestra abrió en la biblioteca Rosa Prado.", "biblioteca Rosa Prado"),
    ],
)
def test_buildings_written_in_lower_case_are_places(text: str, place: str) -> None:
    assert place in {one.name for one in bullet(text).places}
