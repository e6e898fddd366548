from itertools import permutations

import pytest

from kb.export import export
from kb.home import Home
from kb.identity import resolve
from kb.ingest import remove
from kb.known import known_at
from kb.records import Record
from kb.stores.base import Store
from tests.kb_office import Content, body, groups, ids, load, mentions, people, record, role


def test_writings_of_one_body_are_one_entity_with_the_smallest_key_as_id() -> None:
    a = record("a", organizations=[body("Embajada de la Nubaria")])
    b = record("b", organizations=[body("EMBAJADA DE NUBARIA")])
    found = groups(a, b)
    assert [group.id for group in found] == ["partner:embajada de la nubaria"]
    assert found[0].properties() == {
        "id": "partner:embajada de la nubaria", "type": "partner", "name": "Embajada de la Nubaria",
        "aliases": ["EMBAJADA DE NUBARIA"], "search": "embajada de la nubaria | embajada de nubaria"}
    assert found[0].names == {"embajada nubaria", "embajada de la nubaria", "embajada de nubaria"}


def test_bare_acronym_joins_the_body_that_another_document_defines_it_for() -> None:
    a = record("a", organizations=[body("OEE")])
    b = record("b", organizations=[body("Oficina de Enlace Exterior", "OEE", type_="directorate")])
    assert ids(a) == ["partner:oee"]
    assert ids(a, b) == ["directorate:oee"]


def test_acronym_of_two_bodies_joins_neither() -> None:
    a = record("a", organizations=[body("Oficina de Enlace", "OE")])
    b = record("b", organizations=[body("Orquesta de Empleados", "OE")])
    bare = [record(name, organizations=[body("OE")]) for name in "cd"]
    assert ids(a, b, *bare) == ["partner:oe", "partner:oficina de enlace", "partner:orquesta de empleados"]


def test_an_alias_binds_in_its_document_only() -> None:
    a = record("a", organizations=[body("Oficina de Enlace", "la Oficina", "Despacho")])
    b = record("b", organizations=[body("Oficina de Eventos", "la Oficina"), body("Despacho")])
    c = record("c", organizations=[body("Despacho")])
    assert len(ids(a, b, c)) == 4


@pytest.mark.parametrize(("types", "expected"), [
    (("partner", "directorate"), "directorate"), (("partner", "network"), "network"),
    (("network", "directorate", "partner"), "directorate"), (("partner", "partner"), "partner"),
])
def test_a_body_of_several_types_has_the_first_by_precedence(types: tuple[str, ...], expected: str) -> None:
    records = [record(str(i), organizations=[body("Red de Puertos", type_=type_)]) for i, type_ in enumerate(types)]
    assert [group.type for group in groups(*records)] == [expected]


def test_bodies_that_every_country_has_are_kept_apart_by_country() -> None:
    name = "Ministerio de Salud"
    here = record("a", organizations=[body(name, kind="ministry", country="PA")])
    there = record("b", organizations=[body(name, kind="ministry", country="pe")])
    unsaid = record("c", organizations=[body(name, kind="ministry")])
    assert ids(here, unsaid) == ["partner:ministerio de salud"]
    assert ids(here, there, unsaid) == [
        "partner:ministerio de salud", "partner:ministerio de salud@pa", "partner:ministerio de salud@pe"]


def test_an_embassy_is_one_whatever_country_a_document_gives_it() -> None:
    a = record("a", organizations=[body("Embajada de Nubaria", kind="embassy", country="NB")])
    b = record("b", organizations=[body("Embajada de Nubaria", kind="embassy", country="PA")])
    assert len(ids(a, b)) == 1


def test_city_without_country_joins_the_only_one() -> None:
    jp = record("a", cities=[{"name": "San Marcos", "country": "JP"}])
    gt = record("b", cities=[{"name": "Ciudad de San Marcos", "country": "gt"}])
    none = record("c", cities=[{"name": "San Marcos"}])
    assert ids(jp, none) == ["city:san marcos"]
    assert ids(jp, gt, none) == ["city:san marcos", "city:san marcos@gt", "city:san marcos@jp"]


def test_countries_are_one_by_code_or_by_name() -> None:
    a = record("a", countries=[{"name": "Nubaria", "code": "NB"}])
    b = record("b", countries=[{"name": "República de Nubaria", "code": "nb"}])
    c = record("c", countries=[{"name": "República de Nubaria"}])
    found = groups(a, b, c)
    assert len(found) == 1
    assert found[0].properties()["code"] == "NB"
    assert found[0].properties()["name"] == "República de Nubaria"


def test_a_municipality_is_not_its_city_nor_a_country() -> None:
    one = record("a", organizations=[body("Nubaria")], cities=[{"name": "Nubaria"}], countries=[{"name": "Nubaria"}])
    assert ids(one) == ["city:nubaria", "country:nubaria", "partner:nubaria"]


def namesakes(*places: str | None) -> list[str]:
    records = [record(
        str(i), people=people("Ana Pérez"), organizations=[body(place)] if place else [],
        roles=[role("Ana Pérez", place)] if place else []) for i, place in enumerate(places)]
    return [id_ for id_ in ids(*records) if id_.startswith("person:")]


def test_people_of_one_name_are_one_by_their_body() -> None:
    assert namesakes("Embajada de Nubaria", "Embajada de la Nubaria") == ["person:ana perez@embajada de la nubaria"]
    assert namesakes("Embajada de Nubaria", "Banco Azul") == [
        "person:ana perez@banco azul", "person:ana perez@embajada de nubaria"]


def test_person_without_body_joins_the_only_namesake() -> None:
    assert namesakes(None, "Banco Azul") == ["person:ana perez"]
    assert namesakes(None, "Banco Azul", "Banco Rojo", None) == [
        "person:ana perez", "person:ana perez@banco azul", "person:ana perez@banco rojo"]


def test_person_in_two_bodies_of_one_document_joins_what_those_have() -> None:
    both = record("x", people=people("Ana Pérez"), organizations=[body("Banco Azul"), body("Banco Rojo")],
                  roles=[role("Ana Pérez", "Banco Azul"), role("Ana Pérez", "Banco Rojo")])
    blue = record("y", people=people("Ana Pérez"), organizations=[body("Banco Azul")],
                  roles=[role("Ana Pérez", "Banco Azul")])
    assert [id_ for id_ in ids(both, blue) if id_.startswith("person:")] == ["person:ana perez@banco azul"]


def test_a_mayor_of_the_city_is_a_mayor_of_its_city_hall() -> None:
    hall = body("Municipio de San Marcos", kind="municipality", city="San Marcos")
    a = record("a", people=people("Ana Pérez"), organizations=[hall], cities=[{"name": "San Marcos", "country": "GT"}],
               roles=[role("Ana Pérez", "Municipio de San Marcos", role="alcaldesa")])
    b = record("b", people=people("Ana Pérez"), cities=[{"name": "San Marcos"}],
               roles=[role("Ana Pérez", "San Marcos", role="alcaldesa")])
    assert len([id_ for id_ in ids(a, b) if id_.startswith("person:")]) == 1


def test_people_follow_what_their_bodies_become() -> None:
    apart = [record(str(i), people=people("Ana Pérez"), organizations=[body(place)], roles=[role("Ana Pérez", place)])
             for i, place in enumerate(["OEE", "Oficina de Enlace Exterior"])]
    joined = record("c", organizations=[body("Oficina de Enlace Exterior", "OEE")])
    assert len([id_ for id_ in ids(*apart) if id_.startswith("person:")]) == 2
    assert len([id_ for id_ in ids(*apart, joined) if id_.startswith("person:")]) == 1


def test_known_writings_join_what_no_document_equates() -> None:
    def known(name: str, _country: str | None) -> tuple[str, ...]:
        writings = ("Ministerio de Asuntos Lejanos", "MAL", "Casa Lejana")
        return writings if name in writings else ()

    records = [record(name, organizations=[body(name)]) for name in ("MAL", "Casa Lejana", "Banco Azul")]
    assert ids(*records, known=known) == ["partner:banco azul", "partner:casa lejana"]


def test_the_fullest_form_is_shown() -> None:
    writings = [
        ("ALIANZA DE PUERTOS DEL SUR", 1), ("Alianza de Puertos del Sur", 1), ("Alianza de Puertos Sur", 3)]
    records = [record(f"{name} {i}", organizations=[body(name, "APS")]) for name, times in writings
               for i in range(times)]
    assert [group.properties()["name"] for group in groups(*records)] == ["Alianza de Puertos del Sur"]


def test_a_form_that_tells_nothing_is_not_shown() -> None:
    hall = record("a", organizations=[body("Alcaldía de Alba", "Alcaldía de la Ciudad"), body("Oficina")],
                  cities=[{"name": "ciudad de Alba", "aliases": ["Alba"]}])
    assert sorted(str(group.properties()["name"]) for group in groups(hall)) == ["Alba", "Alcaldía de Alba", "Oficina"]


def test_the_order_of_mentions_makes_no_difference() -> None:
    every = mentions(
        record("a", organizations=[body("Oficina de Enlace", "OE")], people=people("Ana Pérez"),
               roles=[role("Ana Pérez", "OE")]),
        record("b", organizations=[body("OE", type_="network")], people=people("Ana Pérez")),
        record("c", organizations=[body("Oficina de Enlace")]))
    results = {str([(group.id, group.properties(), sorted(group.names)) for group in resolve(order)])
               for order in permutations(every)}
    assert len(results) == 1


def _persons(*named: tuple[str, str]) -> list[Record]:
    return [record(f"{name} {place}", people=people(name), organizations=[body(place)], roles=[role(name, place)])
            for name, place in named]


@pytest.mark.parametrize(("a", "b", "persons"), [
    ("Silvia Arango Mejía", "Sylvia Arango Mexía", 2), ("Silvia Arango Mejía", "Sylvia Arango Mejía", 1),
    ("Eva Zubizarreta Rojas", "Eva Subizareta Rojas", 1), ("Mario Quezada Olmos", "María Quezada Olmos", 2),
    ("Eva Zubizarreta", "Eva Subizareta", 2), ("Eva R. Zubizarreta", "Eva R. Subizareta", 2),
    ("Ana Fernández Rojas", "Ana Hernández Rojas", 2),
])
def test_people_of_one_body_whose_three_names_sound_alike_are_one(a: str, b: str, persons: int) -> None:
    found = groups(*_persons((a, "Orquesta Azul"), (b, "Orquesta Azul")))
    assert sum(group.type == "person" for group in found) == persons


def test_names_that_only_sound_alike_stay_apart_without_a_body_in_common() -> None:
    two = _persons(("Silvia Arango Mejía", "Orquesta Azul"), ("Sylvia Arango Mejía", "Orquesta Roja"))
    unsaid = record("c", people=people("Sylvia Arango Megía"))
    assert sum(group.type == "person" for group in groups(*two, unsaid)) == 3


def test_sound_is_found_in_a_store_whatever_was_loaded_first(store: Store) -> None:
    records = _persons(("Silvia Arango Mejía", "Orquesta Azul"), ("Sylvia Arango Mejía", "Orquesta  AZUL"))
    load(store, *records)
    one = export(store)
    assert [each["name"] for each in Content(store).labelled("Person")] == ["Silvia Arango Mejía"]
    for each in records:
        remove(store, each.document.sha256 or "")
    load(store, *reversed(records))
    assert export(store) == one


def test_an_adjective_is_the_country_only_where_the_document_says_that_it_is_the_bodys() -> None:
    adjective = record("a", organizations=[body("Cruz Azul Panameña", kind="ngo", country="PA")])
    noun = record("b", organizations=[body("Cruz Azul de Panamá", kind="ngo", country="PA")])
    german = record("c", organizations=[body("Cámara de Comercio Alemana", kind="ngo", country="PA")])
    germany = record("d", organizations=[body("Cámara de Comercio de Alemania", kind="ngo", country="DE")])
    assert ids(adjective, noun) == ["partner:cruz azul de panama"]
    assert len(ids(german, germany)) == 2


def test_a_city_hall_is_one_in_the_languages_of_its_city() -> None:
    halls = [record(name, organizations=[body(name, kind="municipality")])
             for name in ("Comune di Milano", "Ayuntamiento de Milán", "City of Milan")]
    assert len(ids(*halls)) == 1


def test_a_unit_with_the_city_hall_behind_it_is_the_unit() -> None:
    names = ("Dirección de Faros", "Dirección de Faros de la Alcaldía de Panamá", "Dirección de Faros, MUPA",
             "Dirección de Faros de la Municipalidad de Miraflores")
    units = [record(name, organizations=[body(name, type_="directorate")]) for name in names]
    assert ids(*units, known=known_at(Home())) == [
        "directorate:direccion de faros", "directorate:direccion de faros de la municipalidad de miraflores"]


def test_an_acronym_with_a_country_is_the_body_that_defines_it_without_one() -> None:
    full = record("a", organizations=[body("Neue Gesellschaft für Häfen (GFH) GmbH", "GFH", kind="government")])
    bare = record("b", organizations=[body("GFH", kind="government", country="DE")])
    assert ids(full, bare) == ["partner:gfh@de"]
