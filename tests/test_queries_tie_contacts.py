"""Sister cities in use: on a day, of a city, of a status, and whether the tie is alive."""

from __future__ import annotations

import pytest

from kb.stores.base import Store
from queries.period import Period
from queries.rows import Evidence, TieContact, TieSource
from queries.sister_cities import Question, sister_cities
from queries.ties import as_of
from tests.query_graph import Graph
from tests.query_office import office_graph


@pytest.fixture
def office(store: Store) -> Store:
    graph = office_graph()
    graph.activity("d2#tabla 1, fila 1", "Visita del alcalde de Bahía Clara", ["partner:alcaldia de bahia clara"],
                   "2026-02-09", kind="visit")
    graph.activity("d2#tabla 1, fila 1", "Regata prevista", ["partner:alcaldia de bahia clara"], "2026-02-20",
                   status="planned")
    graph.entity("city", "Bahía Clara", "d3#fila 2", id_="city:bahia clara xb", country="XB")
    graph.state("SISTER_CITY_OF", "city:bahia clara xb", "city:singapur", "d3#fila 2", status="active", since="1990")
    graph.save(store)
    return store


def _home(store: Store, question: Question | None = None, today: str | None = None) -> dict[str, tuple[str, bool]]:
    ties = sister_cities(store, "Puerto Luna", question, today=today)
    return {f"{tie.a} – {tie.b}": (tie.status, tie.counted) for tie in ties}


def test_only_ties_in_force_of_the_city_itself_are_counted(office: Store) -> None:
    assert _home(office) == {
        "Puerto Luna – Akureyri": ("letter_of_intent", False), "Puerto Luna – Bahía Clara": ("active", True),
        "Akureyri – Bahía Clara": ("unknown", False), "Bahía Clara – Singapur": ("active", False)}
    (tie,) = sister_cities(office, "Puerto Luna", Question(city="city:singapur"))
    assert (tie.a, tie.b, tie.own, tie.counted) == ("Singapur", "Bahía Clara", True, True)


def test_a_status_and_the_time_of_the_beginning_choose(office: Store) -> None:
    assert _home(office, Question(statuses=["unknown"])) == {"Akureyri – Bahía Clara": ("unknown", False)}
    assert _home(office, Question(period=Period("2015", "2015"))) == {"Puerto Luna – Bahía Clara": ("active", True)}


def test_on_a_day_only_what_had_begun_is_there(office: Store) -> None:
    assert _home(office, Question(day="2015-07-17")) == {
        "Puerto Luna – Akureyri": ("letter_of_intent", False), "Puerto Luna – Bahía Clara": ("active", True),
        "Akureyri – Bahía Clara": ("unknown", False), "Bahía Clara – Singapur": ("active", False)}
    assert _home(office, Question(day="2011")) == {
        "Puerto Luna – Akureyri": ("active", True), "Akureyri – Bahía Clara": ("unknown", False),
        "Bahía Clara – Singapur": ("active", False)}
    assert _home(office, Question(day="1980")) == {"Akureyri – Bahía Clara": ("unknown", False)}


@pytest.mark.parametrize(("said", "told", "day", "status"), [
    (("active", "2010", "2015"), None, "2012", "active"),
    (("active", "2010", "2015"), None, "2016", "expired"),
    (("active", "2010", "2015"), None, "2015", "active"),
    (("expired", "2010", "2015"), None, "2012", "active"),
    (("expired", "2010", "2015"), None, "2020", "expired"),
    (("expired", "2010", None), "2023-10", "2012", "unknown"),
    (("expired", "2010", None), "2023-10", "2024", "expired"),
    (("active", "2010-05", None), None, "2010-04-30", None),
    (("active", "2010-05", None), "2023-10", "2010-05", "active"),
    (("active", "2010", None), None, "2010-02", "active"),
    (("in_negotiation", None, None), "2023-10", "2023-09", None),
    (("in_negotiation", None, None), "2023-10", "2023-10-02", "in_negotiation"),
    (("friendship", None, "2001"), None, "2010", "friendship"),
])
def test_what_a_source_says_of_a_day(
    said: tuple[str, str | None, str | None], told: str | None, day: str, status: str | None,
) -> None:
    found = as_of(TieSource("a.docx", "p. 1", *said), day, told)
    assert (found.status if found else None) == status


def test_a_source_without_a_date_says_no_earlier_beginning_than_those_with_one(store: Store) -> None:
    graph = Graph()
    graph.document("d")
    passages = [graph.passage("d", f"fila {number}", f"Texto {number}") for number in (1, 2)]
    a, b = (graph.entity("city", name, passages[0]) for name in ("Alba", "Brisa"))
    graph.state("SISTER_CITY_OF", a, b, passages[0], status="active", since="2017-10", until="2020")
    graph.state("SISTER_CITY_OF", a, b, passages[1], status="active")
    graph.save(store)
    assert sister_cities(store, "Alba", Question(day="2014")) == []
    (then,), (now,), (plain,) = (sister_cities(store, "Alba", Question(day="2018"), today="2024-01-31"),
                                 sister_cities(store, "Alba", today="2024-01-31"), sister_cities(store, "Alba"))
    assert (then.status, then.until, then.counted) == ("active", "2020", True)
    assert (now.status, now.counted) == ("expired", False)
    assert (plain.status, plain.counted) == ("active", True)


def test_the_last_contact_is_with_the_city_and_else_with_the_embassy(office: Store) -> None:
    ties = {(tie.a, tie.b): tie for tie in sister_cities(office, "Puerto Luna", today="2026-03-01")}
    clara = ties["Puerto Luna", "Bahía Clara"]
    assert clara.contact
    assert (clara.contact.date, clara.contact.name, clara.contact.title, clara.contact.embassy) == (
        "2026-02-09", "Alcaldía de Bahía Clara", "Visita del alcalde de Bahía Clara", False)
    assert [passage.document for passage in clara.contact.evidence] == ["febrero.docx"]
    assert clara.namesakes == ["Bahía Clara (XB)"]
    iceland = ties["Puerto Luna", "Akureyri"].contact
    assert iceland
    assert (iceland.date, iceland.name, iceland.embassy) == ("2026-02-03", "Embajada de Islandia", True)
    assert ties["Bahía Clara", "Singapur"].contact is None


def test_contacts_end_at_the_day_that_is_asked_for(office: Store) -> None:
    before = {tie.b: tie.contact for tie in sister_cities(office, "Puerto Luna", Question(day="2026-01"),
                                                          today="2026-03-01")}
    assert before["Bahía Clara"] is None
    assert before["Akureyri"] == TieContact(
        "2026-01-12", "Embajada de Islandia", "Reunión sobre el folleto", True,
        [Evidence("enero.docx", "tabla 1, fila 1", "REUNIÓN | OE, Turismo, Embajada de Islandia | 12")])
    assert _home(office, today="2026-01-31")["Puerto Luna – Bahía Clara"] == ("active", True)
