"""Searching by words, and counting."""

from __future__ import annotations

import pytest

from kb.relations import RELATIONS
from kb.stores.base import Store
from queries.catalogue import query
from queries.rows import Evidence, Hit
from queries.search import search
from queries.stats import KEYS, stats
from tests.query_office import ICELAND, TOURISM, office_graph

JANUARY = Evidence("enero.docx", "tabla 1, fila 1", "REUNIÓN | OE, Turismo, Embajada de Islandia | 12")
BULLET = Evidence("enero.docx", "p. 1, viñeta 1", "Marina Sol pidió el folleto a Turismo")
TOUR = Evidence("febrero.docx", "p. 1, viñeta 1", "Turismo e Islandia preparan la gira")
FEBRUARY = Evidence("febrero.docx", "tabla 1, fila 1", "REUNIÓN | OE, Embajada de Islandia | 3")


@pytest.fixture
def office(store: Store) -> Store:
    office_graph().save(store)
    return store


def test_entities_then_activities_then_other_passages(office: Store) -> None:
    assert search(office, "embajada islandia") == [
        Hit("partner", ICELAND, "Embajada de Islandia", None, [JANUARY, FEBRUARY]),
        Hit("passage", "d2#tabla 1, fila 1", "febrero.docx", "2026-02", [FEBRUARY]),
        Hit("passage", "d1#tabla 1, fila 1", "enero.docx", "2026-01", [JANUARY])]
    assert search(office, "FOLLETO") == [
        Hit("activity", "d1:a0", "Reunión sobre el folleto", "2026-01-12", [JANUARY]),
        Hit("activity", "d1:a1", "Entrega del folleto", "2026-01", [BULLET])]


def test_words_match_where_words_begin_in_any_case_without_accents(office: Store) -> None:
    assert [hit.id for hit in search(office, "turis")][:1] == [TOURISM]
    assert [hit.name for hit in search(office, "otono")] == ["Gira de otoño"]
    assert search(office, "luna clara bah") == [Hit(
        "passage", "d3#fila 2", "hermanas.csv", None,
        [Evidence("hermanas.csv", "fila 2", "Puerto Luna; Bahía Clara; 2015")])]
    assert search(office, "oleto") == []


def test_limit_bounds_the_whole_answer(office: Store) -> None:
    everything = search(office, "islandia")
    assert [hit.type for hit in everything] == ["country", "partner", "passage", "passage", "passage"]
    assert [search(office, "islandia", limit=n) for n in (0, 1, 2, 4)] == [everything[:n] for n in (0, 1, 2, 4)]


@pytest.mark.parametrize("text", ["", " ", "—", "nada de esto", "$words", "'"])
def test_what_is_nowhere_gives_nothing(office: Store, text: str) -> None:
    assert search(office, text) == []


def test_counts_of_everything(office: Store) -> None:
    statements = 12 + 1 + 5 + 2 + 5 + 3 + 4 + 3  # participants, venue, jobs, members, ties, bodies, projects, the rest
    assert stats(office) == {
        "activities": 5, "events": 4, "statements": statements, "documents": 5, "passages": 11,
        "commitments": 3, "figures": 1, "person": 2, "directorate": 2, "partner": 3, "network": 1, "city": 4,
        "country": 2, "place": 1, "project": 1, "call": 1}


def test_an_empty_store_has_every_count(store: Store) -> None:
    assert stats(store) == dict.fromkeys(KEYS, 0)


def test_every_relation_but_the_keeping_of_evidence_is_a_statement() -> None:
    counted = query("count_statements").text.split("[s:")[1].split("]")[0].split("|")
    assert set(counted) == set(RELATIONS) - {"RECORDED_IN", "PASSAGE_OF", "ISSUED_BY"}
