"""Ties of two cities of which neither is the office's own, and what "both cities" means."""

from __future__ import annotations

import pytest

from kb.records import Record
from loaders.facts.tie_pairs import pairs
from tests.loader_reading import read


def ties(record: Record) -> set[tuple[frozenset[str | None], str | None, str]]:
    return {(frozenset((tie.a, tie.b)), tie.since, tie.status) for tie in record.sister_cities}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("el hermanamiento entre Ⓒ y Ⓒ sigue vigente", [(0, 1)]),
        ("la ciudad de Ⓒ, brasil, y la ciudad de Ⓒ firmaron un acuerdo", [(0, 1)]),
        ("Ⓒ esta hermanada con Ⓒ y con Ⓒ", [(0, 1), (0, 2)]),
        ("los alcaldes de Ⓒ, ana ruiz, y Ⓒ, luis paz, firmaron un acuerdo de hermanamiento", [(0, 1)]),
        ("el alcalde de Ⓒ, luis paz, y su par de Ⓒ, ana ruiz, suscribieron el hermanamiento", [(0, 1)]),
        ("los alcaldes de Ⓒ, ana ruiz, y Ⓒ, luis paz, recorrieron la feria", []),
        ("la visita a Ⓒ fue corta", []),
    ],
)
def test_a_sentence_states_pairs(sentence: str, found: list[tuple[int, int]]) -> None:
    assert pairs(sentence) == found


def test_a_tie_of_two_other_cities_is_not_the_offices() -> None:
    record = read(
        "Montevideo y Rosario firman hermanamiento\n\n"
        "El intendente de Montevideo, Marco Suárez, y el intendente de Rosario, Julio Alvear, formalizaron un convenio "
        "de hermanamiento entre ambas ciudades. La ciudad de Rosario está hermanada con la ciudad de Montevideo desde "
        "1997.\n"
    )
    assert ties(record) == {(frozenset(("Montevideo", "Rosario")), "1997", "active")}


def test_a_city_where_something_was_done_is_no_sister_city() -> None:
    record = read(
        "Panamá y Lisboa son ciudades hermanas\n\nPanamá, 3 de mayo de 2024.- El alcalde Ramiro Solís firmó hoy el "
        "hermanamiento con Lisboa, tras una misión en Washington y una visita a Bogotá con la embajadora.\n"
    )
    assert {tie.b for tie in record.sister_cities} == {"Lisboa"}


def test_both_cities_belong_to_a_network() -> None:
    record = read(
        "Una delegación de Barcelona visitó Medellín para conocer sus programas, informó el diario de la mañana en su "
        "edición.\n\nAmbas ciudades son miembros de Mercociudades.\n"
    )
    assert {m.member for m in record.memberships} == {"Barcelona", "Medellín"}
