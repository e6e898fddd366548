"""Gazetteers: where each list is from, its shape, and what a writing means in which country."""

import tomllib
from pathlib import Path

import pytest

from kb import gazetteers
from kb.gazetteers import (
    bodies,
    cities_named,
    city_named,
    country_names,
    country_spanish,
    given_names,
    home_units,
    home_writings,
    known_body,
    known_writings,
    surnames,
    territory_countries,
)
from kb.home import Home
from kb.names import fold

FILES = sorted(path for path in gazetteers.FOLDER.iterdir() if path.suffix in (".tsv", ".txt"))
HOMES = sorted((gazetteers.FOLDER / "homes").glob("*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_list_begins_with_its_source_and_licence(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# source: ")
    assert any(licence in first for licence in ("CC0", "CC BY 4.0", "MIT", "Unicode License"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_line_has_the_columns_that_the_head_names(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    head = next(line for line in lines if line.startswith("# columns: "))
    expected = len(head.replace(" (where the short writings hold)", "").split(","))
    counts = {len(line.split("\t")) for line in lines if line and not line.startswith("#")}
    assert max(counts) <= expected
    assert min(counts) >= expected - 1


@pytest.mark.parametrize("name", ["bodies.tsv", "countries.tsv", "given_names.txt", "surnames.txt"])
def test_no_entry_of_a_list_is_given_twice(name: str) -> None:
    lines = [
        line for line in (gazetteers.FOLDER / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    ]
    rows = [line.split("\t") for line in lines if line]
    entries = [
        (row[0], row[4] if name == "bodies.tsv" else "") for row in rows
    ]  # ministries share names across countries
    assert len(entries) == len(set(entries))


@pytest.mark.parametrize("path", HOMES, ids=lambda path: path.stem)
def test_each_home_names_its_institution_and_a_source_for_each_unit(path: Path) -> None:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    assert data["institution"]
    assert len(data["country"]) == 2
    assert all(unit["name"] and unit["source"] for unit in data["units"])
    assert len({fold(unit["name"]) for unit in data["units"]}) == len(data["units"])


def test_each_public_body_has_a_known_type_and_kind_and_one_meaning_in_a_country() -> None:
    from typing import get_args

    from kb.records import OrganizationKind, OrganizationType

    for country in ("PA", "EC", "PE", "MX"):
        writings: dict[str, str] = {}
        for body in bodies(country):
            assert body.type in get_args(OrganizationType)
            assert body.kind in get_args(OrganizationKind)
            for writing in {fold(w) for w in (body.name, *body.writings)}:
                assert writings.setdefault(writing, body.name) == body.name, (country, writing)


def test_a_body_is_found_by_its_name_its_acronym_and_without_accents() -> None:
    assert known_body("ucci", "PA") == known_body("UNION DE CIUDADES CAPITALES IBEROAMERICANAS", "PA")
    found = known_body("CIDEU", "EC")
    assert found is not None
    assert (found.type, found.country) == ("network", None)


def test_a_short_writing_means_the_body_of_the_documents_country() -> None:
    here, there = known_body("Cancillería", "PA"), known_body("Cancillería", "PE")
    assert here is not None
    assert there is not None
    assert (here.country, there.country) == ("PA", "PE")
    assert known_body("Cancillería", "ZZ") is None


def test_an_unknown_name_has_no_writings_and_a_known_one_has_the_official_name_first() -> None:
    assert known_writings("Fundación Río Claro", "PA") == ()
    assert known_writings("UCCI", None)[0] == "Unión de Ciudades Capitales Iberoamericanas"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Japón", "JP"),
        ("Japan", "JP"),
        ("Noruega", "NO"),
        ("República Dominicana", "DO"),
        ("Corea del Sur", "KR"),
        ("Estados Unidos", "US"),
        ("Reino Unido", "GB"),
        ("Emiratos Árabes", "AE"),
    ],
)
def test_a_country_is_found_by_its_names(name: str, code: str) -> None:
    assert country_names()[fold(name)] == code


def test_every_code_has_two_letters_and_a_spanish_name() -> None:
    assert all(len(code) == 2 and code.isupper() for code in country_spanish())
    assert len(country_spanish()) > 190
    assert set(country_names().values()) == set(country_spanish())


def test_a_city_is_found_by_its_spanish_name_the_largest_first() -> None:
    assert city_named("Londres", near=None) == cities_named("londres")[0]
    assert [city.population for city in cities_named("Valencia")] == sorted(
        (city.population for city in cities_named("Valencia")), reverse=True
    )
    assert cities_named("Xqelthu") == ()
    assert city_named("Xqelthu", near="PA") is None


def test_the_namesake_near_home_is_meant() -> None:
    near = {code: city_named("Valencia", near=code) for code in ("ES", "VE")}
    assert {code: city.country for code, city in near.items() if city} == {"ES": "ES", "VE": "VE"}


def test_units_are_those_of_the_home_and_of_no_other() -> None:
    assert "OCI" in {unit.acronym for unit in home_units(Home())}
    assert "Municipio de Panamá" in home_writings(Home())
    assert home_units(Home("ALCALDIA DE PANAMA", "Panamá", "PA")) == home_units(Home())
    assert home_units(Home("Municipio de Quito", "Quito", "EC")) == ()
    assert home_writings(Home("Alcaldía de Panamá", "Panamá", "EC")) == ()


def test_names_of_people_are_folded_and_many() -> None:
    assert {"elena", "tomas", "sofia"} <= given_names()
    assert {"marin", "vega", "arce"} <= surnames()
    assert all(name == fold(name) for name in given_names() | surnames())


def test_a_first_division_of_a_country_is_known_with_and_without_its_article() -> None:
    assert territory_countries("FLORIDA") == {"US", "UY"}
    assert territory_countries("Carolina del Sur") == {"US"}
    assert territory_countries("La Pampa") == territory_countries("Pampa") == {"AR"}
    assert territory_countries("Aldea Perdida") == frozenset()
