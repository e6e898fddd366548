from itertools import permutations

import pytest

from kb.identity import resolve
from tests.kb_office import body, groups, ids, mentions, people, record, role


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
