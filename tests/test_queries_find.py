"""Finding the entity that is meant: ids, names in any writing, words, namesakes, names that nothing has."""

from __future__ import annotations

import pytest

from kb.stores.base import Store
from queries.find import AmbiguousName, UnknownName, find
from tests.kb_office import load, record
from tests.query_graph import Graph
from tests.query_office import (
    HOME_CITY,
    ICELAND,
    MARINA_PAZ,
    MARINA_SOL,
    NETWORK,
    NEW_ZEALAND,
    OFFICE,
    TOURISM,
    office_graph,
)


@pytest.fixture
def office(store: Store) -> Store:
    office_graph().save(store)
    return store


def test_a_name_is_found_however_it_is_written(office: Store) -> None:
    asked = {
        ICELAND: [ICELAND, "Embajada de Islandia", "EMBAJADA DE ISLANDIA", " embajada-de islandia ",
                  "islandia embajada", "Embajada Islandia", "la embajada de la Islandia"],
        OFFICE: ["OE", "oe", "Oficina de Enlace", "enlace"],
        TOURISM: ["turismo", "Direccion de Turismo"],
        NETWORK: ["rdp", "Red Portuaria", "portuaria"],
        HOME_CITY: ["ciudad de puerto luna", "Puerto Luna", "luna"],
        MARINA_SOL: ["marina sol", "Sol, Marina", "sol"],
    }
    for entity, names in asked.items():
        assert {find(office, name).id for name in names} == {entity}


def test_what_is_found_says_what_it_is(office: Store) -> None:
    found = find(office, "islandia", types=["partner"])
    assert (found.name, found.type, found.kind, found.country) == ("Embajada de Islandia", "partner", "embassy", "IS")
    assert find(office, "islandia", types=["country"]).country == "IS"


def test_a_whole_name_wins_over_names_that_hold_its_words(office: Store) -> None:
    assert find(office, "islandia").id == "country:islandia"
    assert find(office, "Islandia", types=["partner"]).id == ICELAND


def test_words_match_whole_words_only(office: Store) -> None:
    with pytest.raises(UnknownName):
        find(office, "enla", types=["network"])


def test_namesakes_are_listed_with_the_ids_that_pick_them(office: Store) -> None:
    with pytest.raises(AmbiguousName) as raised:
        find(office, "Marina")
    assert [candidate.id for candidate in raised.value.candidates] == [MARINA_PAZ, MARINA_SOL]
    assert str(raised.value) == (
        "'Marina' may be any of 2; write one so that it is told apart, like \"Marina Paz\", or its id: "
        f'Marina Paz (person, Embajada de Nueva Zelandia, 2026-01) "{MARINA_PAZ}"; '
        f'Marina Sol (person, Agregada, Embajada de Islandia, 2026-01) "{MARINA_SOL}"')
    assert raised.value.exit_code == 1
    assert find(office, MARINA_PAZ).name == "Marina Paz"


def test_a_city_and_a_country_of_one_name_are_told_apart_by_type(office: Store) -> None:
    with pytest.raises(AmbiguousName, match=r"Singapur \(city, Singapore, 2025\).*Singapur \(country, 2025\)"):
        find(office, "singapur")
    assert find(office, "singapur", types=["country"]).id == "country:singapur"


@pytest.fixture
def namesakes(store: Store) -> Store:
    """The office with three people of one name, one of them without a body."""
    graph = office_graph()
    for number, body in enumerate((ICELAND, NEW_ZEALAND, None)):
        person = graph.entity("person", "Ana Ruiz", id_=f"person:ana ruiz@{number}")
        if body:
            graph.state("WORKS_FOR", person, body, "d1#p. 1, viñeta 1", role="cónsul" if number else "agregada")
    graph.save(store)
    return store


@pytest.mark.parametrize(("written", "number"), [
    ("Ana Ruiz (Embajada de Islandia)", 0), ("ana ruiz (islandia)", 0), ("ANA RUIZ (Agregada)", 0),
    ("Ruiz, Ana (Nueva Zelandia)", 1), ("Ruiz (cónsul)", 1), (" Ana Ruiz  ( embajada nueva zelandia ) ", 1),
    ("person:ana ruiz@2", 2),
])
def test_one_of_several_namesakes_is_asked_for_with_what_tells_it_apart(
    namesakes: Store, written: str, number: int,
) -> None:
    assert find(namesakes, written).id == f"person:ana ruiz@{number}"


def test_what_tells_namesakes_apart_is_shown_and_can_be_written(namesakes: Store) -> None:
    with pytest.raises(AmbiguousName) as raised:
        find(namesakes, "ana ruiz")
    assert str(raised.value) == (
        "'ana ruiz' may be any of 3; write one so that it is told apart, like \"Ana Ruiz (Embajada de Islandia)\", or "
        'its id: Ana Ruiz (person, agregada, Embajada de Islandia) "person:ana ruiz@0"; '
        'Ana Ruiz (person, cónsul, Embajada de Nueva Zelandia) "person:ana ruiz@1"; '
        'Ana Ruiz (person) "person:ana ruiz@2"')
    with pytest.raises(AmbiguousName, match="any of 2; "):
        find(namesakes, "Ana Ruiz (embajada)")
    with pytest.raises(AmbiguousName, match="any of 3; "):
        find(namesakes, "Ana Ruiz (person)")


@pytest.mark.parametrize("written", ["Ana Ruiz (Embajada de Malta)", "Nadie (Islandia)", "Ana ((x)", ")("])
def test_parentheses_that_fit_nobody_make_an_unknown_name(namesakes: Store, written: str) -> None:
    with pytest.raises(UnknownName):
        find(namesakes, written)


def test_where_nothing_tells_them_apart_the_id_is_asked_for(office: Store) -> None:
    graph = Graph()
    for number in range(2):
        graph.entity("place", "Muelle Viejo", id_=f"place:muelle viejo@{number}")
    graph.save(office)
    with pytest.raises(AmbiguousName, match=r"any of 2; write the id of one: Muelle Viejo \(place\) \"place:"):
        find(office, "muelle viejo")


def test_many_candidates_are_cut_with_their_count(office: Store) -> None:
    graph = Graph()
    for number in range(11):
        graph.entity("place", f"Muelle {number:02}")
    graph.save(office)
    with pytest.raises(AmbiguousName, match=r"any of 11; .*Muelle 07 \(place\) [^;]*; and 3 more$"):
        find(office, "muelle")


def test_an_unknown_name_gets_the_nearest(office: Store) -> None:
    with pytest.raises(UnknownName) as raised:
        find(office, "Embajada de Islanda")
    assert raised.value.nearest[0] == "Embajada de Islandia"
    assert "\n" not in str(raised.value)
    with pytest.raises(UnknownName, match="kb search"):
        find(office, "xyzzy")


def test_a_name_of_signs_alone_is_found_as_it_is(office: Store) -> None:
    graph = Graph()
    graph.names["¡!"].add(graph.entity("project", "¡!", id_="project:¡!"))
    del graph.names[""]
    graph.save(office)
    assert find(office, " ¡! ").id == "project:¡!"


@pytest.mark.parametrize("name", ["", "  ", "¡!", "'}) DETACH DELETE n //", "\x00"])
def test_odd_names_are_unknown_and_harm_nothing(office: Store, name: str) -> None:
    with pytest.raises(UnknownName):
        find(office, name)
    assert find(office, "turismo").id == TOURISM


def test_the_offices_own_city_is_meant_where_its_country_has_the_same_name(store: Store) -> None:
    panama, country = {"name": "Panamá", "country": "PA"}, {"name": "Panamá", "code": "PA"}
    cities = [panama, {"name": "Lisboa", "country": "PT"}, {"name": "Cádiz", "country": "ES"}]
    ties = [{"a": "Panamá", "b": other, "status": "active"} for other in ("Lisboa", "Cádiz")]
    load(store, record("a.docx", cities=cities[:2], countries=[country], sister_cities=ties[:1]))
    with pytest.raises(AmbiguousName):
        find(store, "panama")
    load(store, record("b.docx", cities=cities, countries=[country], sister_cities=ties))
    assert find(store, "panama").type == "city"
    assert find(store, "country:panama@pa").type == "country"
