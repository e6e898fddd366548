import pytest

from kb.identity_keys import Keys, body_keys, city_keys, core, country_keys, person_keys, telling_form, thing_keys

DOCUMENT = "d" * 64


def keys(name: str, *aliases: str, known: tuple[str, ...] = ()) -> Keys:
    return body_keys(name, aliases, DOCUMENT, known)


@pytest.mark.parametrize(("a", "b"), [
    ("Embajada de la India", "EMBAJADA DE INDIA"),
    ("Administración del Parque Lineal", "Administracion de Parque  Lineal"),
    ("Unión de Puertos y Ciudades", "Unión de Puertos Ciudades"),
    ("Alcaldía de Nubaria", "Municipio de Nubaria"),
    ("O.C.I.", "OCI"),
])
def test_writings_of_one_name_have_one_core(a: str, b: str) -> None:
    assert core(a) == core(b)


@pytest.mark.parametrize(("a", "b"), [
    ("Embajada de Nubaria", "Consulado de Nubaria"),
    ("Embajada de Nubaria", "Universidad de Nubaria"),
    ("Municipio de Nubaria", "Ciudad de Nubaria"),
    ("Ministerio de Cultura", "Departamento de Cultura"),
    ("Dirección de Cultura", "Subdirección de Cultura"),
])
def test_head_words_keep_names_apart(a: str, b: str) -> None:
    assert core(a) != core(b)


def test_full_form_is_strong_and_acronym_weak() -> None:
    found = keys("Oficina de Enlace Exterior", "OEE", "la Oficina", "Enlace")
    assert found.strong == {"oficina enlace exterior"}
    assert found.weak == {"oee"}
    assert found.anchor == "oficina de enlace exterior"


@pytest.mark.parametrize("alias", [
    "la Oficina", "Despacho", "esta Dirección", "ALCALDÍA", "alcaldía capitalina", "Gobierno Municipal", "Enlace",
    "nuestra oficina", "ENLACE", "el equipo de trabajo",
])
def test_alias_that_only_its_document_explains_is_no_key(alias: str) -> None:
    found = keys("Oficina de Enlace", alias)
    assert found.shared == {"oficina enlace"}


@pytest.mark.parametrize("alias", ["Oficina de Enlace Exterior", "Dirección de Enlace", "Enlace y Protocolo"])
def test_alias_that_is_a_full_form_is_a_key(alias: str) -> None:
    assert core(alias) in keys("Oficina de Enlace", alias).strong


@pytest.mark.parametrize(("name", "alias"), [
    ("Embajada de Nubaria", "Consulado de Nubaria"),
    ("Ministerio de Cultura de Nubaria", "Departamento de Cultura"),
    ("Municipio de Nubaria", "Ciudad de Nubaria"),
    ("Universidad de Nubaria", "Embajada de Nubaria"),
])
def test_alias_with_another_kind_of_head_word_is_no_key(name: str, alias: str) -> None:
    assert core(alias) not in keys(name, alias).shared


@pytest.mark.parametrize("name", ["Despacho", "La Oficina", "MUNICIPIO"])
def test_bare_head_word_is_bound_to_its_document(name: str) -> None:
    found = keys(name)
    assert not found.shared
    assert found.anchor.endswith("@" + DOCUMENT[:16])


def test_name_that_is_an_acronym_takes_its_full_form_from_the_document_first() -> None:
    found = keys("OEE", "Oficina de Enlace Exterior")
    assert found.strong == {"oficina enlace exterior"}
    assert found.anchor == "oficina de enlace exterior"
    assert telling_form("OEE", ["Oficina de Enlace Exterior"]) == "Oficina de Enlace Exterior"


def test_known_writings_make_an_acronym_strong() -> None:
    found = keys("MRX", known=("Ministerio de Relaciones de Nubaria", "MRX", "Cancillería"))
    assert found.strong == {"ministerio relaciones nubaria"}
    assert found.weak == {"mrx", "cancilleria"}
    assert found.anchor == "ministerio de relaciones de nubaria"


def test_city_is_its_name_without_what_all_cities_are_called() -> None:
    assert city_keys("Ciudad de Nubaria", ["Nubaria D.C.", "la ciudad"], DOCUMENT).strong == {"nubaria"}
    assert city_keys("Ciudad del Este", [], DOCUMENT).strong == {"ciudad del este"}


def test_country_is_its_name_or_its_code() -> None:
    assert country_keys("Nubaria", "NB").strong == {"nubaria", "=nb"}


def test_person_with_surname_first_is_the_same_person() -> None:
    direct = person_keys("Ana Pérez", [], DOCUMENT, affiliated=False)
    assert person_keys("PÉREZ, Ana", [], DOCUMENT, affiliated=False).strong == direct.strong == {"ana perez"}


def test_first_name_alone_is_bound_unless_a_body_tells_who_it_is() -> None:
    assert not person_keys("Ana", [], DOCUMENT, affiliated=False).shared
    assert person_keys("Ana", [], DOCUMENT, affiliated=True).shared == {"ana"}


def test_title_is_no_name_of_a_person() -> None:
    found = person_keys("Ana Pérez", ["la alcaldesa encargada", "Ana Pérez Soto"], DOCUMENT, affiliated=False)
    assert found.strong == {"ana perez", "ana perez soto"}


def test_place_has_no_key_in_a_common_word() -> None:
    assert thing_keys("Parque Lineal", ["el parque"], DOCUMENT).shared == {"parque lineal"}
    assert not thing_keys("Parque", [], DOCUMENT).shared


@pytest.mark.parametrize("name", ["—", "日本大使館", "...", "'; MATCH (n) DELETE n"])
def test_any_writing_has_a_key(name: str) -> None:
    assert all(keys(name).shared)
