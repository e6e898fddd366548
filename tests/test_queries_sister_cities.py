"""Sister cities: pairs without direction, sources side by side, one rule to settle them."""

from __future__ import annotations

import pytest

from kb.stores.base import Store
from queries.rows import Evidence, SisterTie, TieSource
from queries.sister_cities import sister_cities
from queries.ties import Settled, settle
from tests.query_office import office_graph


def _sources(*said: tuple[str, str | None]) -> list[TieSource]:
    return [TieSource("a.docx", f"p. {number}", status, since) for number, (status, since) in enumerate(said)]


@pytest.fixture
def office(store: Store) -> Store:
    office_graph().save(store)
    return store


def test_each_pair_once_with_the_home_city_first(office: Store) -> None:
    home, akureyri, among_others = (
        next(tie for tie in sister_cities(office, home="Ciudad de Puerto Luna") if {tie.a, tie.b} == pair)
        for pair in ({"Puerto Luna", "Bahía Clara"}, {"Puerto Luna", "Akureyri"}, {"Akureyri", "Bahía Clara"}))
    assert home == SisterTie(
        "Puerto Luna", "Bahía Clara", "XA", "active", "2015-07-18", False,
        [TieSource("Memoria de la red", "p. 2", "active", "2015-07-18"),
         TieSource("hermanas.csv", "fila 2", "active", "2015")],
        [Evidence("Memoria de la red", "p. 2", "Hermanada en julio de 2015"),
         Evidence("hermanas.csv", "fila 2", "Puerto Luna; Bahía Clara; 2015")], counted=True)
    assert (akureyri.a, akureyri.country, akureyri.status, akureyri.since, akureyri.conflict) == (
        "Puerto Luna", "IS", "letter_of_intent", "2012", True)
    assert akureyri.sources[0].document == "5f0c1d2e3a4b"
    assert (among_others.a, among_others.status, among_others.since, among_others.conflict) == (
        "Akureyri", "unknown", None, False)


def test_the_home_citys_ties_come_first_then_by_name(office: Store) -> None:
    assert [(tie.a, tie.b) for tie in sister_cities(office, home="puerto luna")] == [
        ("Puerto Luna", "Akureyri"), ("Puerto Luna", "Bahía Clara"), ("Akureyri", "Bahía Clara")]
    assert [(tie.a, tie.b) for tie in sister_cities(office)] == [
        ("Akureyri", "Bahía Clara"), ("Akureyri", "Puerto Luna"), ("Bahía Clara", "Puerto Luna")]


def test_an_empty_store_has_no_ties(store: Store) -> None:
    assert sister_cities(store, home="Puerto Luna") == []


@pytest.mark.parametrize(("said", "settled"), [
    ([("active", "2015"), ("active", "2015-07-18"), ("active", None)], Settled("active", "2015-07-18", False)),
    ([("active", "2000-03-16"), ("active", "1996-12-16")], Settled("active", "1996-12-16", True)),
    ([("active", "2000-03"), ("active", "1996"), ("active", "2000")], Settled("active", "2000-03", True)),
    ([("active", "2012"), ("letter_of_intent", "2014")], Settled("letter_of_intent", "2014", True)),
    ([("active", "2012"), ("active", None), ("not_a_tie", None)], Settled("active", "2012", True)),
    ([("unknown", "2012"), ("active", None), ("unknown", None)], Settled("active", "2012", False)),
    ([("unknown", None)], Settled("unknown", None, False)),
    ([("active", "1977"), ("active", "1977-02-01"), ("active", "1977-03")], Settled("active", "1977", True)),
    ([("expired", "2013"), ("friendship", "2013-03")], Settled("expired", "2013", True)),
])
def test_sources_are_settled_by_the_rule(said: list[tuple[str, str | None]], settled: Settled) -> None:
    assert settle(_sources(*said)) == settled
    assert settle(_sources(*reversed(said))) == settled
