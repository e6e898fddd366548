"""Finding the entity that is meant: ids, names in any writing, words, namesakes, names that nothing has."""

from __future__ import annotations

import pytest

from kb.stores.base import Store
from queries.find import AmbiguousName, UnknownName, find
from tests.query_graph import Graph
from tests.query_office import HOME_CITY, ICELAND, MARINA_PAZ, MARINA_SOL, NETWORK, OFFICE, TOURISM, office_graph


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
        "'Marina' may be any of 2; ask with an id: "
        f'Marina Paz (person, Embajada de Nueva Zelandia): kb show "{MARINA_PAZ}"; '
        f'Marina Sol (person, Embajada de Islandia): kb show "{MARINA_SOL}"')
    assert raised.value.exit_code == 1
    assert find(office, MARINA_PAZ).name == "Marina Paz"


def test_a_city_and_a_country_of_one_name_are_told_apart_by_type(office: Store) -> None:
    with pytest.raises(AmbiguousName, match=r"Singapur \(city, SG\).*Singapur \(country\)"):
        find(office, "singapur")
    assert find(office, "singapur", types=["country"]).id == "country:singapur"


def test_many_candidates_are_cut_with_their_count(office: Store) -> None:
    graph = Graph()
    for number in range(11):
        graph.entity("place", f"Muelle {number:02}")
    graph.save(office)
    with pytest.raises(AmbiguousName, match=r"any of 11; .*Muelle 07 \(place\): [^;]*; and 3 more$"):
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
