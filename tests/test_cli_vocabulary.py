"""The values of options in both languages: what may be written, what is named, what a shell is offered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import pytest
import typer

from cli import vocabulary
from cli.choices import country_words
from cli.completing import candidates
from cli.vocabulary import (
    CHECKS,
    KINDS,
    LISTS,
    OTHER_KIND,
    TIES,
    TYPES,
    chosen,
    every,
    listed,
    one_of,
    several_of,
    some,
)
from kb.language import use_language
from kb.records import OrganizationKind, TieStatus
from kb.relations import ENTITY_TYPES
from queries.listing import WHAT


@pytest.fixture(autouse=True)
def spanish() -> Iterator[None]:
    use_language("es")
    yield
    use_language("en")


def test_every_code_of_the_records_has_its_words() -> None:
    assert {value.code for value in (*KINDS, OTHER_KIND)} == set(get_args(OrganizationKind))
    assert {value.code for value in TIES} == set(get_args(TieStatus))
    assert [value.code for value in TYPES] == [label.lower() for label in ENTITY_TYPES]
    assert [value.code for value in LISTS] == list(WHAT)


@pytest.mark.parametrize("name", ["KINDS", "TYPES", "LISTS", "TIES", "CHECKS", "FRAMEWORKS"])
def test_no_word_means_two_values_of_one_list(name: str) -> None:
    values = getattr(vocabulary, name)
    taken: dict[str, str] = {}
    for value in values:
        for writing in value.writings():
            assert taken.setdefault(writing, value.code) == value.code, writing


@pytest.mark.parametrize(("written", "code"), [
    ("embajada", "embassy"), ("Embajadas", "embassy"), ("embassies", "embassy"), ("embassy", "embassy"),
    ("UNIVERSIDADES", "university"), ("comite", "committee"),
    ("organismos internacionales", "international_organization"),
    ("international_organization", "international_organization"), ("medios", "media"), ("ong", "ngo"),
])
def test_a_kind_is_known_by_the_words_of_both_languages(written: str, code: str) -> None:
    assert chosen(written, KINDS) == code


def test_several_values_become_their_codes() -> None:
    check = several_of(TYPES)
    assert check("persona, redes,partner") == "person,network,partner"
    assert check(None) is None
    assert one_of(TIES)("carta de intención") == "letter_of_intent"


@pytest.mark.parametrize("written", ["", "planeta", "persona,"])
def test_anything_else_is_an_error_that_names_the_words_of_the_language(written: str) -> None:
    with pytest.raises(typer.BadParameter, match="use participantes, entidades, siglas"):
        several_of(CHECKS)(written)
    use_language("en")
    with pytest.raises(typer.BadParameter, match="use participants, bodies, acronyms"):
        several_of(CHECKS)(written)


def test_place_holders_and_lists_are_in_the_language() -> None:
    assert (some(KINDS), some(TYPES, several=True)) == ("embajada|ministerio|…", "persona,dependencia,…")
    assert every(vocabulary.FRAMEWORKS) == "eje|ods|prioridad"
    use_language("en")
    assert listed(vocabulary.FRAMEWORKS) == "axis, sdg, priority"
    assert some(KINDS) == "embassy|ministry|…"


@pytest.mark.parametrize(("words", "offered"), [
    (["who", "OCI", "--with", "emb"], ["embajada"]), (["who", "OCI", "--with", "persona,re"], ["persona,red"]),
    (["list", "pro"], ["proyectos"]), (["list", "part"], ["partners"]), (["sister-cities", "--status", "v"],
                                                                           ["vigente", "vencido"]),
    (["list", "partners", "--kind", "uni"], ["universidad"]), (["list", "partners", "--country", "jap"], ["Japón"]),
    (["check", "--only", "fechas,si"], ["fechas,siglas"]), (["retype", "OCI", "re"], ["red"]),
    (["who", "OCI", "--format", ""], ["tabla", "json", "csv"]),
])
def test_a_shell_is_offered_the_words_of_the_language(words: list[str], offered: list[str]) -> None:
    assert candidates(words) == offered


def test_countries_are_offered_by_their_names() -> None:
    assert {"Japón", "Panamá"} <= set(country_words())
    use_language("en")
    assert "Japan" in country_words()
