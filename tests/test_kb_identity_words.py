"""The words of names: misspellings, abbreviations, titles, other names of countries and cities."""

from __future__ import annotations

import pytest

from kb.home import Home
from kb.home_units import without_city_hall
from kb.identity_acronyms import opened, spells
from kb.identity_keys import city_hall_writings, core
from kb.identity_people import person_name
from kb.identity_sound import sound_key
from kb.identity_words import corrected, of_country, one_edit
from kb.known import city_writings, known_at, named_country
from kb.names import fold


@pytest.mark.parametrize(("word", "meant"), [
    ("direcicon", "direccion"), ("coperacion", "cooperacion"), ("ministrio", "ministerio"), ("argentian", "argentina"),
    ("culturas", "culturas"), ("cultura", "cultura"), ("salid", "salid"), ("xalud", "xalud"), ("zzzzzzz", "zzzzzzz"),
])
def test_only_a_long_word_with_one_neighbour_is_put_right(word: str, meant: str) -> None:
    assert corrected(word, "body") == meant


def test_a_persons_name_is_put_right_only_if_no_list_has_it() -> None:
    assert corrected("santamria", "person") == "santamaria"
    assert all(corrected(word, "person") == word for word in ("patricia", "patricio", "perez"))


@pytest.mark.parametrize(("a", "b", "near"), [
    ("faro", "faro", False), ("faro", "farol", True), ("faro", "foro", True), ("faro", "afro", True),
    ("faro", "fa", False), ("faro", "orfa", False), ("", "a", True)])
def test_one_edit(a: str, b: str, near: bool) -> None:
    assert one_edit(a, b) is one_edit(b, a) is near


@pytest.mark.parametrize(("a", "b"), [
    ("Alcaldía Mayor de Bogotá D.C.", "Municipio de Bogotá"), ("Ilustre Municipalidad de Alba", "Alcaldía de Alba"),
    ("Embajada de los Estados Unidos de América", "Embajada de EE. UU."), ("Embassy of Japan", "Embajada del Japón"),
    ("Embajada Británica", "Embajada del Reino Unido de Gran Bretaña e Irlanda del Norte"),
    ("Embajada de la República de Corea", "Embajada de Corea del Sur"), ("Univ. de Nubaria", "Universidad de Nubaria"),
    ("Vice Alcaldía", "Vicealcaldía"), ("Delegación de la UE", "Delegación de la Unión Europea"),
])
def test_names_with_one_core(a: str, b: str) -> None:
    assert core(a) == core(b)


@pytest.mark.parametrize(("a", "b"), [
    ("Embajada de Dominica", "Embajada de República Dominicana"),
    ("Embajada de Guinea", "Embajada de Guinea Ecuatorial"),
    ("Embajada del Congo", "Embajada de la República Democrática del Congo"),
    ("Ministerio de Culturas", "Ministerio de Cultura"),
    ("Embajada de Corea del Norte", "Embajada de Corea del Sur"), ("Alcaldía Mayor", "Alcaldía Municipal"),
])
def test_names_with_two_cores(a: str, b: str) -> None:
    assert core(a) != core(b)


@pytest.mark.parametrize(("written", "key"), [
    ("Dra. Ana Pérez", "ana perez"), ("PÉREZ SOTO, Ana", "ana perez soto"), ("Pérez Soto Ileana", "ileana perez soto"),
    ("S. E. Kenji Watabe", "kenji watabe"), ("Ana Pérez, PhD", "ana perez"), ("Ma. Luz Pitti", "maria luz pitti"),
    ("Martín Alonso", "martin alonso"), ("Dr. Pérez", "dr perez"), ("Alcalde", "alcalde"), ("Ana", "ana"),
    ("日本", "日本"),
])
def test_a_person_is_known_by_name_without_title_given_names_first(written: str, key: str) -> None:
    assert person_name(written) == key


@pytest.mark.parametrize(("letters", "full", "answer"), [
    ("OCI", "Oficina de Cooperación Internacional", True), ("MINSA", "Ministerio de Salud", True),
    ("SENACYT", "Secretaría Nacional de Ciencia y Tecnología", True),
    ("DCI", "Oficina de Cooperación Internacional", False),
    ("DCI", "Cancillería", False), ("CAM", "el Consorcio Andino de Museos", True),
    ("XYZ", "", False)])
def test_acronyms_are_spelled_by_the_beginnings_of_words(letters: str, full: str, answer: bool) -> None:
    assert spells(letters, full) is answer


def test_only_its_own_acronym_is_taken_from_behind_a_name() -> None:
    assert opened("Consorcio de Museos (CM)", ["Consorcio"]) == ("Consorcio de Museos", ["Consorcio", "CM"])
    assert opened("Instituto del Agua - IA", []) == ("Instituto del Agua", ["IA"])
    assert opened("CANCILLERÍA (DCI)", []) == ("CANCILLERÍA (DCI)", [])


def test_cities_have_names_in_several_languages() -> None:
    assert set(city_writings("Amberes", None)) == set(city_writings("ANTWERPEN", "BE")) >= {"Antwerp"}
    assert city_writings("Amberes", "PA") == ()
    assert city_writings("Villa Inventada", None) == ()


def test_an_embassy_in_the_offices_own_country_is_known_without_its_seat() -> None:
    known = known_at(Home())
    assert next(iter(known("Embajada de Chile en la República de Panamá", None))) == "Embajada de Chile"
    assert tuple(known("Embajada de Panamá en Chile", None)) == ()
    assert "UNDP" in known("Programa de Naciones Unidas para el Desarrollo", None)
    assert {"UNDP", "PNUD"} <= set(known("UNDP", None))


def test_the_country_behind_a_name() -> None:
    assert named_country("Ministerio de Salud de Costa Rica") == "CR"
    assert named_country("Ministerio de Salud") is None


@pytest.mark.parametrize(("a", "b"), [
    ("Ajuntament de Alba", "Ayuntamiento de Alba"), ("Ajuntament d'Alba", "Alcaldía de Alba"),
    ("Comune di Alba", "Municipio de Alba"), ("Mairie de l'Alba", "Alcaldía de Alba"),
    ("Prefeitura Municipal de Alba", "Municipalidad de Alba"), ("Stadt Alba", "Gemeente Alba"),
    ("City of Alba", "Municipality of Alba"), ("Gobierno Autónomo Municipal de Alba", "Alcaldía de Alba"),
    ("Intendencia Municipal de Alba", "Intendencia de Alba"),
    ("Gobierno de la Ciudad Autónoma de Alba", "Gobierno de la Ciudad de Alba"),
    ("Plaza V Centenario", "Plaza Quinto Centenario"), ("Colegio Siglo XXI", "Colegio Siglo 21"),
    ("1er Foro de Puertos", "Primer Foro de Puertos"), ("Plaza Cinco de Mayo", "Plaza 5 de Mayo"),
    ("Banco del Faro, S.A.", "Banco del Faro"), ("Banco del Faro S. A. de C. V.", "Banco del Faro"),
])
def test_city_halls_numbers_and_legal_forms_have_one_core(a: str, b: str) -> None:
    assert core(a) == core(b) == core(fold(a))


@pytest.mark.parametrize(("a", "b"), [
    ("City of Alba", "Ciudad de Alba"), ("Câmara Municipal de Alba", "Municipio de Alba"),
    ("Intendencia de Alba", "Alcaldía de Alba"), ("Sala C", "Sala 100"), ("Plaza V", "Plaza X"),
    ("Comune di Alba", "Comunidad de Alba"), ("Faro S.A.", "Faro"), ("Gobierno Municipal", "Municipio"),
    ("Universidad Autónoma de Alba", "Universidad de Alba"),
])
def test_city_halls_numbers_and_legal_forms_have_two_cores(a: str, b: str) -> None:
    assert core(a) != core(b)


@pytest.mark.parametrize(("key", "country", "found"), [
    ("cruz roja panamena", "panama", "cruz roja panama"), ("cruz roja", "panama", "cruz roja panama"),
    ("instituto costarricense turismo", "costa rica", "instituto turismo costa rica"),
    ("banco nacional panama", "panama", "banco nacional panama"),
    ("camara comercio alemana", "panama", "camara comercio alemana panama"),
    ("universidad panamena", "panama", "universidad panamena"), ("faro", "panama", "faro"),
    ("comite olimpico frances", "francia", "comite olimpico francia"),
])
def test_an_adjective_says_the_country_that_the_body_is_of(key: str, country: str, found: str) -> None:
    assert of_country(key, country) == found


@pytest.mark.parametrize(("name", "aliases", "outer"), [
    ("Banco de Puertos del Istmo - BPI", (), "Banco de Puertos del Istmo"),
    ("BPI – Banco de Puertos del Istmo", (), "Banco de Puertos del Istmo"),
    ("FAR – Banco de Puertos del Istmo", ("FAR",), "Banco de Puertos del Istmo"),
    ("Neue Gesellschaft für Häfen (GFH) GmbH", ("GFH",), "Neue Gesellschaft für Häfen"),
])
def test_an_acronym_is_taken_off_where_the_name_or_the_document_explains_it(
    name: str, aliases: tuple[str, ...], outer: str,
) -> None:
    assert opened(name, aliases)[0] == outer


@pytest.mark.parametrize(("name", "aliases"), [
    ("FAR – Banco de Puertos del Istmo", ()), ("MRX – Dirección General de Cooperación Exterior", ("MRX",)),
    ("Neue Gesellschaft für Häfen (GFH)", ()), ("Ministerio de Puertos y Faros (DCI)", ("DCI",))])
def test_an_acronym_of_a_part_stays_with_its_name(name: str, aliases: tuple[str, ...]) -> None:
    assert opened(name, aliases) == (name, list(aliases))


@pytest.mark.parametrize(("a", "b"), [
    ("silvia arango mejia", "sylvia arango mexia"), ("mario soto ruiz", "maria soto ruiz"),
    ("ana fernandez ruiz", "ana hernandez ruiz"), ("eva villar ruiz", "eva vilar ruiz")])
def test_names_that_sound_different(a: str, b: str) -> None:
    assert sound_key(a) != sound_key(b)


@pytest.mark.parametrize(("a", "b"), [
    ("silvia arango mejia", "sylvia arango mejia"), ("eva zubizarreta ruiz", "eva zubizareta ruiz"),
    ("jimena velez cortes", "gimena belez cortez"), ("elena quiros paez", "helena kiros paes"),
    ("yolanda castillo mayra", "yolanda castiyo maira"), ("ana guerra ascencio", "ana guera asensio")])
def test_names_that_sound_alike(a: str, b: str) -> None:
    assert sound_key(a) == sound_key(b) is not None


def test_a_short_name_or_one_with_initials_has_no_sound() -> None:
    assert [sound_key(name) for name in ("ana perez", "ana c perez", "日本 山 川")] == [None] * 3


def test_a_city_hall_has_the_names_of_its_city() -> None:
    assert "municipio de Milán" in city_hall_writings("Comune di Milano", None, city_writings)
    assert "municipio de Milano" in city_hall_writings("Ayuntamiento de Milán", "IT", city_writings)
    assert city_hall_writings("Comune di Milano", "US", city_writings) == ()
    assert "municipio de Lisbon" in city_hall_writings("Câmara Municipal de Lisboa", None, city_writings)
    assert city_hall_writings("Câmara Municipal de Alba", "PT", city_writings) == ("municipio de alba",)
    assert city_hall_writings("Câmara Municipal de Lisboa", "BR", city_writings) == ()


def test_a_city_hall_whose_city_has_namesakes_needs_its_country() -> None:
    assert city_hall_writings("Alcaldía de Cartagena", None, city_writings) == ()
    assert "municipio de Cartagena de Indias" in city_hall_writings("Alcaldía de Cartagena", "CO", city_writings)
    assert city_hall_writings("Prefectura de Milán", "IT", city_writings) == ()


@pytest.mark.parametrize(("name", "unit"), [
    ("Dirección de Faros de la Alcaldía de Alba", "Dirección de Faros"),
    ("Dirección de Faros, Municipio de Alba", "Dirección de Faros"),
    ("Dirección de Faros del Mar - Ayuntamiento de Alba", "Dirección de Faros del Mar"),
    ("Despacho Azul de la Alcaldía de Alba", "Despacho Azul"),
    ("Dirección de Faros de la Municipalidad de Nubaria", None), ("Dirección de la Alcaldía de Alba", None),
    ("Amigos de la Alcaldía de Alba", None), ("Alcaldía de Alba", None),
])
def test_a_unit_with_the_city_hall_behind_it(name: str, unit: str | None) -> None:
    assert without_city_hall(name, ("Alcaldía de Alba",), {"despacho azul"}) == unit
