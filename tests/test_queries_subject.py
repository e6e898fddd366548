"""Questions about a country: with its embassy, its other bodies, its cities and their halls together."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kb.language import use_language
from kb.stores.base import Store
from queries.between import between
from queries.find import AmbiguousName, NoName, UnknownName, find
from queries.posts import posts_at
from queries.subject import OnlyOfCountry, subject
from queries.timeline import timeline
from queries.who import who
from tests.query_graph import Graph

OFFICE, CULTURE = "directorate:oficina de enlace", "directorate:direccion de cultura"
EMBASSY, AGENCY = "partner:embajada de islandia", "partner:agencia de cooperacion de islandia"
HALL, CITY, COUNTRY = "partner:alcaldia de akureyri", "city:akureyri", "country:islandia"
FOREIGN = "partner:embajada de chile"


@pytest.fixture
def office(store: Store) -> Store:
    """Iceland has an embassy, an agency only by its name, a city with its hall; Chile's embassy sits in that city."""
    graph = Graph()
    graph.document("d1", name="enero.docx", period="2026-01", issuer=OFFICE)
    for number in range(1, 7):
        graph.passage("d1", f"viñeta {number}", f"texto {number}")
    graph.entity("directorate", "Oficina de Enlace", "d1#viñeta 1")
    graph.entity("directorate", "Dirección de Cultura", "d1#viñeta 1")
    graph.entity("partner", "Embajada de Islandia", "d1#viñeta 1", kind="embassy", country="IS")
    graph.entity("partner", "Agencia de Cooperación de Islandia", "d1#viñeta 2", kind="government")
    graph.entity("partner", "Alcaldía de Akureyri", "d1#viñeta 3", kind="municipality")
    graph.entity("partner", "Embajada de Chile", "d1#viñeta 4", kind="embassy", country="CL")
    graph.entity("partner", "Embajada de México", "d1#viñeta 4", kind="embassy")
    graph.entity("city", "Akureyri", "d1#viñeta 3", country="IS")
    graph.entity("city", "Ciudad de Perú", "d1#viñeta 5", aliases=["Perú"], country="PE")
    graph.entity("city", "Singapur", "d1#viñeta 5", country="SG")
    graph.entity("country", "Islandia", "d1#viñeta 1", code="IS")
    graph.entity("person", "Marina Sol", "d1#viñeta 1")
    graph.state("REPRESENTS", EMBASSY, COUNTRY, "d1#viñeta 1")
    graph.state("GOVERNS", HALL, CITY, "d1#viñeta 3")
    graph.state("LOCATED_IN", FOREIGN, CITY, "d1#viñeta 4")
    graph.state("WORKS_FOR", "person:marina sol", EMBASSY, "d1#viñeta 1", role="agregada")
    graph.state("SISTER_CITY_OF", CITY, "city:singapur", "d1#viñeta 5", status="active", since="2010")
    graph.activity("d1#viñeta 1", "Muestra de cine", [CULTURE, EMBASSY], "2026-01-10", "e1")
    graph.activity("d1#viñeta 2", "Diagnóstico", [CULTURE, AGENCY], "2026-01-12", "e2")
    graph.activity("d1#viñeta 3", "Visita", [HALL, EMBASSY, FOREIGN], "2026-01-20", "e3")
    graph.save(store)
    return store


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    use_language("en")


@pytest.mark.parametrize("name", ["Islandia", "Iceland", "ISLANDIA", "country:islandia"])
def test_a_country_is_meant_with_all_that_is_of_it(office: Store, name: str) -> None:
    meant = subject(office, name)
    assert meant.ids == (COUNTRY, AGENCY, HALL, EMBASSY, CITY)
    assert meant.bodies == ("Agencia de Cooperación de Islandia", "Alcaldía de Akureyri", "Embajada de Islandia",
                            "Akureyri")
    assert meant.name == "Iceland"
    use_language("es")
    assert subject(office, name).name == "Islandia"


def test_anything_else_is_itself_alone(office: Store) -> None:
    alone = {"Embajada de Islandia": EMBASSY, "Marina Sol": "person:marina sol", "Singapur": "city:singapur"}
    for name, id_ in alone.items():
        meant = subject(office, name)
        assert (meant.ids, meant.bodies, meant.whole_country) == ((id_,), (), False)


def test_the_short_name_of_a_city_is_not_its_country(office: Store) -> None:
    meant = subject(office, "Perú")
    assert (meant.entity.type, meant.entity.id, meant.bodies) == ("country", "", ("Ciudad de Perú",))
    with pytest.raises(UnknownName):
        find(office, "Perú")
    assert find(office, "Ciudad de Perú").name == "Ciudad de Perú"
    assert "only what is of that country: Ciudad de Perú" in str(OnlyOfCountry(meant))


def test_a_country_of_which_nothing_is_known_is_unknown(office: Store) -> None:
    with pytest.raises(UnknownName):
        subject(office, "Japón")
    with pytest.raises(NoName):
        subject(office, " ¿? ")


def test_who_works_with_a_country(office: Store) -> None:
    found = {row.name: (row.activities, row.implicit) for row in who(office, subject(office, "Islandia").ids)}
    assert found == {"Dirección de Cultura": (2, 0), "Oficina de Enlace": (3, 3), "Embajada de Chile": (1, 0)}


def test_what_a_unit_did_with_a_country(office: Store) -> None:
    shared = between(office, CULTURE, subject(office, "Islandia").ids)
    assert [row.title for row in shared] == ["Diagnóstico", "Muestra de cine"]
    assert [row.title for row in between(office, CULTURE, EMBASSY)] == ["Muestra de cine"]


def test_the_timeline_of_a_country_says_whose_a_tie_is(office: Store) -> None:
    found = timeline(office, subject(office, "Islandia").ids)
    assert [(one.date, one.title) for one in found] == [
        ("2010", "Singapur"), ("2026-01-10", "Muestra de cine"), ("2026-01-12", "Diagnóstico"),
        ("2026-01-20", "Visita")]
    assert found[0].names == ["Akureyri"]


def test_the_posts_of_the_bodies_of_a_country(office: Store) -> None:
    meant = subject(office, "Islandia")
    assert [(one.person, one.body) for one in posts_at(office, meant.entity, "2026-01", meant.ids)] == [
        ("Marina Sol", "Embajada de Islandia")]


def test_a_country_without_an_embassy_of_it(office: Store) -> None:
    country, embassy = subject(office, "Islandia"), subject(office, "Embajada de Islandia")
    rest = country.without(embassy)
    assert EMBASSY not in rest.ids
    assert "Embajada de Islandia" not in rest.bodies
    assert embassy.without(country) is embassy
    assert country.without(country).ids == embassy.without(embassy).ids == ()


def test_candidates_have_their_country_by_its_name(store: Store) -> None:
    graph = Graph()
    graph.document("d1", name="enero.docx", period="2026-01")
    graph.passage("d1", "viñeta 1", "texto")
    for code in ("IS", "CL"):
        graph.entity("partner", "Banco de Semillas", "d1#viñeta 1", id_=f"partner:banco {code}",
                     kind="company", country=code)
    graph.save(store)
    with pytest.raises(AmbiguousName, match=r"company, Chile.*company, Iceland"):
        find(store, "Banco de Semillas")
    assert {find(store, f"Banco de Semillas ({name})").id for name in ("Islandia", "Iceland")} == {"partner:banco IS"}
