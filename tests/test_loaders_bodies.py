"""Bodies: where a name begins and ends, what it is, and which writings are one body."""

import pytest

from kb.home import Home
from kb.records import Record
from tests.loader_reading import bodies, body, bullet, read, took_part


def of(text: str) -> set[str]:
    return bodies(bullet(text))


def parts(record: Record) -> set[tuple[str, str]]:
    return {(link.unit, link.parent) for link in record.part_of}


@pytest.mark.parametrize(
    ("name", "type_", "kind"),
    [
        ("Embajada de Noruega", "partner", "embassy"),
        ("Consulado General de Suecia", "partner", "embassy"),
        ("Ministerio de Comercio, Industrias y Turismo", "partner", "ministry"),
        ("Universidad del Litoral", "partner", "university"),
        ("Facultad de Arquitectura", "partner", "university"),
        ("Fundación Río Claro", "partner", "ngo"),
        ("Asociación para el Cuidado del Manglar", "partner", "ngo"),
        ("Asociación de Amigos de la Laguna", "partner", "ngo"),
        ("Instituto de Hidrología del Sur", "partner", "government"),
        ("Banco del Litoral", "partner", "international_organization"),
        ("Cámara de Comercio de la Bahía", "partner", "company"),
        ("Red de Ciudades Ribereñas", "network", "international_organization"),
        ("Unión de Municipios del Litoral", "network", "international_organization"),
        ("Dirección de Turismo", "directorate", "municipality"),
        ("Departamento de Atención Ciudadana", "directorate", "municipality"),
    ],
)
def test_a_body_is_what_its_head_says(name: str, type_: str, kind: str) -> None:
    record = bullet(f"Se coordinó con {name} la entrega de plantones.")
    assert (body(record, name).type, body(record, name).kind) == (type_, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Se coordinó con la Fundación Río Claro la entrega.",
        "Se coordinó con la Fundación Río Claro, la entrega.",
        "Se coordinó con la Fundación Río Claro para la entrega.",
        "Se coordinó con la Fundación Río Claro y se entregó.",
        "Se coordinó con la Fundación Río Claro, Elena Marín asistió.",
        "Fundación Río Claro: se coordinó la entrega.",
        "Se coordinó (Fundación Río Claro) la entrega.",
        "Se coordinó con la “Fundación Río Claro” la entrega.",
        "Se coordinó con la Fundación  Río   Claro la entrega.",
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(text: str) -> None:
    assert of(text) == {"Fundación Río Claro"}


@pytest.mark.parametrize(
    "text",
    [
        "La embajada respondió.",
        "Se visitó una universidad.",
        "El centro de la ciudad se adornó.",
        "La red se cayó.",
        "Se formó un grupo de trabajo.",
        "El programa de la feria se imprimió.",
    ],
)
def test_a_head_without_a_name_is_no_body(text: str) -> None:
    assert of(text) == set()


def test_an_embassy_represents_its_country() -> None:
    record = bullet("Se recibió a la Embajada de los Países Bajos.")
    (link,) = record.represents
    assert link.organization == "Embajada de los Países Bajos"
    assert body(record, link.organization).country == "NL"
    assert [(country.name, country.code) for country in record.countries] == [(link.country, "NL")]


@pytest.mark.parametrize(
    ("name", "city", "country"),
    [
        ("Alcaldía de Bogotá", "Bogotá", "CO"),
        ("Municipio de Antigua Guatemala", "Antigua Guatemala", "GT"),
        ("Ayuntamiento de Sevilla", "Sevilla", "ES"),
        ("Intendencia de Montevideo", "Montevideo", "UY"),
        ("Municipalidad de Lima", "Lima", "PE"),
    ],
)
def test_a_municipality_governs_its_city(name: str, city: str, country: str) -> None:
    record = bullet(f"Se coordinó con {name} la feria.")
    found = body(record, name)
    assert (found.type, found.kind, found.city, found.country) == ("partner", "municipality", city, country)
    assert city in {known.name for known in record.cities}


def test_an_ellipsis_of_directorates_is_spelt_out() -> None:
    assert of("Se coordinó con las Direcciones de Obras y Construcciones, de Turismo y Resiliencia la feria.") == {
        "Dirección de Obras y Construcciones",
        "Dirección de Turismo",
        "Dirección de Resiliencia",
    }


def test_an_ellipsis_of_embassies_is_spelt_out() -> None:
    record = bullet("Asistieron las Embajadas de Noruega, Suecia y Finlandia.")
    assert bodies(record) == {"Embajada de Noruega", "Embajada de Suecia", "Embajada de Finlandia"}
    assert took_part(record.activities[0]) == bodies(record)
    assert len(record.represents) == 3


def test_an_acronym_that_the_text_defines_is_another_name_of_the_body() -> None:
    record = bullet("Se coordinó con la Asociación Amigos del Río Turbio (AART) la limpieza, y AART dio las bolsas.")
    assert bodies(record) == {"Asociación Amigos del Río Turbio"}
    assert "AART" in body(record, "Asociación Amigos del Río Turbio").aliases


def test_an_acronym_is_known_before_its_definition_and_in_tables() -> None:
    record = read(
        "MARZO 2024\n\n\tACTIVIDAD\n\tENTIDAD\n\tFECHA\n\n\tREUNIÓN\n\tOCI, AART\n\t4\n\n"
        "· Se coordinó con la Asociación Amigos del Río Turbio (AART) la limpieza.\n"
    )
    assert "Asociación Amigos del Río Turbio" in took_part(record.activities[0])


def test_an_acronym_of_one_text_means_nothing_in_another() -> None:
    bullet("Se coordinó con la Asociación Amigos del Río Turbio (AART) la limpieza.")
    assert of("Se coordinó con la Asociación Amigos del Arroyo la limpieza.") == {"Asociación Amigos del Arroyo"}


def test_units_and_acronyms_of_the_home_are_known() -> None:
    record = read(
        "MARZO 2024\n\n· Se coordinó con la Oficina de Cooperación Internacional la feria.\n"
        "· Se pidió ayuda a la OCI.\n"
    )
    (found,) = record.organizations
    assert (found.name, found.type) == ("Oficina de Cooperación Internacional", "directorate")
    assert "OCI" in found.aliases


def test_a_ministry_is_one_body_under_its_many_names() -> None:
    record = read(
        "MARZO 2024\n\n· Se coordinó con la Cancillería la feria.\n· Se coordinó con el MIRE el acto.\n"
        "· Se coordinó con el Ministerio de Relaciones Exteriores la cena.\n"
    )
    (found,) = record.organizations
    assert found.name == "Ministerio de Relaciones Exteriores"
    assert {"MIRE", "Cancillería"} <= set(found.aliases)


def test_a_unit_belongs_to_the_body_named_after_it() -> None:
    record = bullet("Se coordinó con la Facultad de Arquitectura de la Universidad del Litoral la feria.")
    assert parts(record) == {("Facultad de Arquitectura", "Universidad del Litoral")}


def test_a_unit_belongs_to_the_body_in_parentheses_and_is_no_directorate() -> None:
    record = bullet("Se coordinó con el Departamento de Protocolo (MIRE) la cena.")
    assert parts(record) == {("Departamento de Protocolo", "MIRE")}
    assert body(record, "Departamento de Protocolo").type == "partner"


def test_an_acronym_in_parentheses_that_a_ministry_does_not_spell_is_a_unit_of_it() -> None:
    record = bullet("Se coordinó con la Cancillería (DXQ) la cena.")
    assert parts(record) == {("DXQ", "Cancillería")}


@pytest.mark.parametrize(
    "name", ["Alcaldía de Panamá", "Municipio de Panamá", "la Alcaldía", "MUPA", "Alcaldía de la Ciudad"]
)
def test_the_city_hall_itself_is_a_directorate_by_any_writing(name: str) -> None:
    record = bullet(f"La Embajada de Noruega entregó a {name} un lote de plantones.")
    assert {found.type for found in record.organizations if found.name != "Embajada de Noruega"} <= {"directorate"}
    assert not {city.name for city in record.cities}


@pytest.mark.parametrize("name", ["Universidad de Noruega", "Embajada de Noruega", "Municipio de Noruega"])
def test_bodies_of_one_complement_stay_apart(name: str) -> None:
    record = read(f"MARZO 2024\n\n· Se coordinó con la Oficina de Noruega.\n· Se coordinó con {name} la feria.\n")
    assert len(record.organizations) == 2


def test_capitals_do_not_make_another_body() -> None:
    record = read(
        "MARZO 2024\n\n· Se coordinó con la FUNDACIÓN RÍO CLARO la feria.\n· La Fundación Río Claro dio plantones.\n"
    )
    (found,) = record.organizations
    assert found.name == "Fundación Río Claro"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Visitaron el departamento de Cundinamarca y los departamentos de San Miguel, Morazán y la Unión.", set()),
        ("Se celebró el centenario de la Fundación de la Ciudad con un acto.", set()),
        ("El Canal de Panamá abrió la ruta entre los dos puertos.", set()),
        ("Se habló del Acuerdo de Asociación Estratégica entre los dos países.", set()),
        ("Autoridades del Ministerio de Obras y Puertos firmaron el acta.", {"Ministerio de Obras y Puertos"}),
        ("Asistió la Secretaria del Concejo Municipal, Reina Rueda Alba.", {"Concejo Municipal"}),
        ("Firmó la Alianza del Sur de Cooperación entre Ciudades.", {"Alianza del Sur de Cooperación entre Ciudades"}),
        ("Informó el director general de la Municipalidad Daniel Pereira Mora.", set()),
    ],
)
def test_what_a_head_word_does_and_does_not_name(text: str, named: set[str]) -> None:
    assert of(text) == named


def test_an_embassy_may_be_called_by_its_adjective() -> None:
    record = read("La alcaldesa se reunió el 4 de mayo de 2024 con delegados de la embajada estadounidense.\n")
    assert body(record, "embajada estadounidense").country == "US"
    assert [(link.organization, link.country) for link in record.represents] == [
        ("embajada estadounidense", "Estados Unidos")]


def test_the_city_hall_of_a_capital_is_called_so() -> None:
    record = bullet("La comuna capitalina y la Embajada de Suecia firmaron un convenio.")
    assert "Embajada de Suecia" in bodies(record)
    assert not any("capitalin" in city.name for city in record.cities)


@pytest.mark.parametrize(
    ("text", "unit", "parent"),
    [
        ("Nota del Ministerio de Cultura (Dirección General de Museos, Archivos y Bibliotecas).",
         "Dirección General de Museos, Archivos y Bibliotecas", "Ministerio de Cultura"),
        ("Reunión con el Instituto Geofísico (UTQ).", "Instituto Geofísico", "UTQ"),
    ],
)
def test_which_of_two_is_part_of_the_other_is_told_by_its_head(text: str, unit: str, parent: str) -> None:
    assert [(part.unit, part.parent) for part in bullet(text).part_of] == [(unit, parent)]


def test_letters_of_another_language_are_the_acronym_of_an_association() -> None:
    record = bullet("Reunión con la Asociación de Municipios Neerlandeses (VNG). La VNG envió el programa.")
    assert bodies(record) == {"Asociación de Municipios Neerlandeses"}


def test_y_de_la_begins_another_unit() -> None:
    text = "Reunión con personal de la Gerencia de Recaudación y de la Gerencia de Catastro."
    assert bodies(bullet(text)) == {"Gerencia de Recaudación", "Gerencia de Catastro"}


def test_government_may_be_what_a_unit_deals_with() -> None:
    assert bodies(bullet("Reunión con la Secretaría de Gobierno y la Embajada de Noruega.")) == {
        "Secretaría de Gobierno",
        "Embajada de Noruega",
    }


def test_a_city_is_of_the_country_written_beside_it() -> None:
    record = bullet("Reunión con el Municipio de Cartago, Costa Rica, y con el Ayuntamiento de Cádiz (España).")
    assert {city.name: city.country for city in record.cities} == {"Cartago": "CR", "Cádiz": "ES"}
    assert {found.name: found.country for found in record.organizations} == {
        "Municipio de Cartago": "CR",
        "Ayuntamiento de Cádiz": "ES",
    }


def test_the_ayuntamiento_of_a_namesake_is_not_the_home() -> None:
    home = Home(institution="GAD Municipal del Cantón Cuenca", city="Cuenca", country="EC")
    record = bullet("Reunión con el Ayuntamiento de Cuenca, de España.", home)
    assert body(record, "Ayuntamiento de Cuenca").type == "partner"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Comando Norte", "government"),
        ("Ejército de Ingenieros", "government"),
        ("Cámara de Diputados", "government"),
        ("Arquidiócesis de Corinto", "other"),
        ("Club Activo 20 30 de Penonomé", "ngo"),
        ("Cuerpo Consular", "other"),
    ],
)
def test_commands_chambers_and_clubs_are_bodies(name: str, kind: str) -> None:
    record = bullet(f"Se coordinó con {name} la entrega de plantones.")
    assert (body(record, name).type, body(record, name).kind) == ("partner", kind)


def test_a_body_without_its_name_is_the_one_that_the_document_names_in_full() -> None:
    text = "MARZO 2024\n\n· Se coordinó con el Cuerpo Consular de Colón.\n· Se llamó al Cuerpo Consular el lunes.\n"
    assert bodies(read(text)) == {"Cuerpo Consular de Colón"}


def test_a_unit_of_a_part_of_anothers_words_is_another() -> None:
    text = "MARZO 2024\n\n· Se coordinó con la Secretaría de Paz y Cultura.\n· Se llamó a la Secretaría de Cultura.\n"
    assert bodies(read(text)) == {"Secretaría de Paz y Cultura", "Secretaría de Cultura"}
    text = "MARZO 2024\n\n· Se coordinó con la Dirección de Obras y Calles.\n· Se llamó a la Dirección de Obras.\n"
    assert bodies(read(text)) == {"Dirección de Obras y Calles"}


def test_a_plural_is_no_misspelt_head() -> None:
    assert of("Mejora de los Laboratorios de Idiomas y Rincones de Lectura del barrio.") == set()


@pytest.mark.parametrize(("text", "name"), [("Se coordinó con Unicef y Meduca la feria.", {"Unicef", "Meduca"}),
                                            ("Se coordinó con la Acp la feria.", set())])
def test_a_long_acronym_of_the_lists_may_be_written_as_a_word(text: str, name: set[str]) -> None:
    assert of(text) == name


def test_an_acronym_right_behind_a_name_is_another_name_of_the_body() -> None:
    found = body(bullet("Firmó la Organización de Pueblos Ribereños OPR el acta."), "Organización de Pueblos Ribereños")
    assert found.aliases == ["OPR"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Servicio Estatal de Aguas", "government"),
        ("Buró de Congresos de Altoverde", "other"),
        ("Vice Ministerio de Puertos", "ministry"),
    ],
)
def test_services_bureaus_and_vice_ministries_are_bodies(name: str, kind: str) -> None:
    assert body(bullet(f"Se coordinó con el {name} la feria."), name).kind == kind
