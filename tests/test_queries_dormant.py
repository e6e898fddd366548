"""Relations that sleep: counted by hand, each by its own rhythm."""

from __future__ import annotations

from datetime import date

import pytest

from kb.stores.base import Store
from queries.dormant import Dormant, Way, covered, dormant
from queries.events import Events
from queries.period import Period
from queries.rhythm import Rhythm, horizon, rhythm_of
from queries.rows import Evidence
from tests.query_graph import Graph

TODAY = date(2024, 12, 31)


def _events(*starts: str | None) -> Events:
    return Events.of({"activity": f"a{n}", "event": f"e{n}", "start": start} for n, start in enumerate(starts))


@pytest.mark.parametrize(("starts", "until", "rhythm"), [
    (("2024-01-01", "2024-01-11", "2024-01-31"), "2024-03-31", Rhythm(15, 60, "2024-01-31")),
    (("2024-01", "2024-02", "2024-03"), "2024-04-30", Rhythm(30, 30, "2024-03")),
    (("2024-01-01", "2024-01-11", "2024-01-31", "2024-06-01"), "2024-03-31", Rhythm(15, 60, "2024-01-31")),
    (("2024-01", "2024-01-05", "2024-01-09"), "2024-01-20", Rhythm(4, 11, "2024-01-09")),
    (("2024-01-01", "2024-01-11"), "2024-03-31", None),
    (("2024-01-01", "2024-01-01", "2024-01-11", None), "2024-03-31", None),
])
def test_the_rhythm_is_the_median_gap_and_the_silence_since(
    starts: tuple[str | None, ...], until: str, rhythm: Rhythm | None,
) -> None:
    assert rhythm_of(_events(*starts), date.fromisoformat(until)) == rhythm


def test_an_event_told_twice_has_one_date() -> None:
    rows = [{"activity": "a", "event": "e", "start": "2024-01"}, {"activity": "b", "event": "e", "start": "2024-01-09"},
            {"activity": "c", "event": "f", "start": "2024-02-09"}, {"activity": "d", "event": "g",
                                                                     "start": "2024-03-09"}]
    assert rhythm_of(Events.of(rows), date(2024, 4, 9)) == Rhythm(30, 31, "2024-03-09")


def test_silence_is_counted_as_far_as_documents_go() -> None:
    assert horizon(["2024-03", "2024-01-30"], date(2025, 1, 1)) == date(2024, 3, 31)
    assert horizon(["2024-03", "2026"], date(2025, 1, 1)) == date(2025, 1, 1)
    assert horizon(["2024-03"], date(2024, 3, 10)) == date(2024, 3, 10)
    assert horizon([], TODAY) == TODAY


@pytest.fixture
def office(store: Store) -> Store:
    graph = Graph()
    graph.document("d", name="informe.docx", period="2024-10")
    passages = [graph.passage("d", f"fila {number}", f"Texto {number}") for number in range(20)]
    sleeper = graph.entity("partner", "Embajada de Malta", kind="embassy")
    awake = graph.entity("partner", "Embajada de Chipre", kind="embassy")
    hall, city = graph.entity("partner", "Alcaldía de Brisa", kind="municipality"), graph.entity("city", "Brisa")
    network, idle = graph.entity("network", "Red de Faros"), graph.entity("network", "Red Dormida")
    culture, parks = graph.entity("directorate", "Cultura"), graph.entity("directorate", "Parques")
    graph.state("GOVERNS", hall, city, passages[0])
    graph.state("MEMBER_OF", city, network, passages[0])
    graph.state("MEMBER_OF", hall, idle, passages[0])
    told = [
        ("2024-01-10", [sleeper, culture]), ("2024-01-20", [sleeper, parks]), ("2024-02-04", [sleeper, culture]),
        ("2024-02-05", [hall, parks]), ("2024-02-15", [hall]), ("2024-02-25", [hall]),
        ("2024-08-01", [awake]), ("2024-09-01", [awake]), ("2024-10-01", [awake, culture]),
        ("2024-09-10", [network]),
    ]
    for number, (start, there) in enumerate(told):
        graph.activity(passages[number], f"acto {number}", there, start)
    graph.activity(passages[15], "por venir", [sleeper], "2024-10-20", status="planned")
    graph.save(store)
    return store


def test_the_longest_silence_by_its_own_rhythm_with_ways_back(office: Store) -> None:
    hall, malta = dormant(office, TODAY, evidence=True)
    assert malta == Dormant(
        "Embajada de Malta", "partner", "embassy", 3, "2024-01-10", "2024-02-04", 12, 270, "2024-10-31",
        [Way("Cultura", "directorate", 2, "2024-02-04", "2024-10-01", False),
         Way("Parques", "directorate", 1, "2024-01-20", "2024-02-05", False)],
        [Evidence("informe.docx", "fila 2", "Texto 2")])
    assert (hall.name, hall.usual, hall.gap, hall.evidence) == (
        "Alcaldía de Brisa", 10, 249, [Evidence("informe.docx", "fila 5", "Texto 5")])
    assert hall.ways == [
        Way("Red de Faros", "network", 0, None, "2024-09-10", True),
        Way("Parques", "directorate", 1, "2024-02-05", "2024-02-05", False),
        Way("Red Dormida", "network", 0, None, None, True)]


def test_options_narrow_it(office: Store) -> None:
    assert [row.name for row in dormant(office, TODAY, types=["embassy"])] == ["Embajada de Malta"]
    assert [row.name for row in dormant(office, TODAY, top=1)] == ["Alcaldía de Brisa"]
    assert dormant(office, TODAY, types=["network"]) == []
    assert [row.name for row in dormant(office, TODAY, times=24)] == ["Alcaldía de Brisa"]
    assert dormant(office, date(2024, 3, 1)) == []
    assert [(row.name, row.until) for row in dormant(office, TODAY, period=Period(until="2024-04-15"))] == [
        ("Embajada de Malta", "2024-04-15"), ("Alcaldía de Brisa", "2024-04-15")]


def test_the_office_that_writes_is_no_way_back(store: Store) -> None:
    graph = Graph()
    writer, parks = graph.entity("directorate", "Oficina de Enlace"), graph.entity("directorate", "Parques")
    malta = graph.entity("partner", "Embajada de Malta", kind="embassy")
    for number, issuer in enumerate((writer, writer, parks)):
        graph.document(f"d{number}", name=f"{number}.docx", period="2024-10", issuer=issuer)
    for day in ("2024-01-10", "2024-01-20", "2024-02-04"):
        passage = graph.passage("d0", f"fila {day}", day)
        graph.activity(passage, f"acto {day}", [malta, writer, parks], day)
    graph.save(store)
    (row,) = dormant(store, TODAY)
    assert [way.name for way in row.ways] == ["Parques"]


def test_an_empty_store_has_none_and_covers_no_day(store: Store) -> None:
    assert dormant(store, TODAY) == []
    assert covered(store, TODAY) is None


def test_the_day_that_is_covered(office: Store) -> None:
    assert covered(office, TODAY) == date(2024, 10, 31)
    assert covered(office, TODAY, Period(until="2024-04-15")) == date(2024, 4, 15)
