"""Who works with whom: counted by hand, and against a plain reference on a random graph."""

from __future__ import annotations

import random
from collections import defaultdict
from typing import NamedTuple

import pytest

from kb.dates import agree
from kb.names import fold
from kb.stores.base import Store
from queries.network import TOGETHER, network
from queries.period import Period
from queries.rows import Evidence, Who
from queries.who import who
from tests.query_graph import Graph
from tests.query_office import ICELAND, MARINA_SOL, OFFICE, TOURISM, TOWN_HALL, office_graph

Entities = dict[str, tuple[str, str]]  # name and type by id


class _Told(NamedTuple):
    """An activity of the random graph."""

    named: list[str]
    issuer: str
    start: str | None
    event: str
    status: str


@pytest.fixture
def office(store: Store) -> Store:
    office_graph().save(store)
    return store


def test_counts_events_and_marks_those_that_only_the_issuer_rule_gives(office: Store) -> None:
    assert who(office, ICELAND) == [
        Who("Oficina de Enlace", "directorate", "municipality", 2, 0, "2026-01-12", "2026-02-03"),
        Who("Dirección de Turismo", "directorate", "municipality", 1, 0, "2026-01-12", "2026-01-12"),
        Who("Marina Sol", "person", None, 1, 0, "2026-01-12", "2026-01-12"),
    ]


def test_the_issuer_meets_all_that_its_documents_tell_of(office: Store) -> None:
    assert [(row.name, row.activities, row.implicit, row.first) for row in who(office, OFFICE)] == [
        ("Embajada de Islandia", 2, 0, "2026-01-12"),
        ("Dirección de Turismo", 1, 0, "2026-01-12"),
        ("Embajada de Nueva Zelandia", 1, 1, "2026-01"),
        ("Marina Paz", 1, 1, "2026-01"),
        ("Marina Sol", 1, 1, "2026-01-12"),
    ]


def test_explicit_leaves_the_issuer_rule_out(office: Store) -> None:
    assert [(row.name, row.activities, row.implicit) for row in who(office, ICELAND, explicit=True)] == [
        ("Oficina de Enlace", 2, 0), ("Dirección de Turismo", 1, 0), ("Marina Sol", 1, 0)]
    assert [row.name for row in who(office, OFFICE, explicit=True)] == ["Embajada de Islandia", "Dirección de Turismo"]


def test_evidence_is_the_passages_of_the_shared_activities(office: Store) -> None:
    by_name = {row.name: row.evidence for row in who(office, ICELAND, evidence=True)}
    assert by_name["Dirección de Turismo"] == [
        Evidence("enero.docx", "p. 1, viñeta 1", "Marina Sol pidió el folleto a Turismo"),
        Evidence("enero.docx", "tabla 1, fila 1", "REUNIÓN | OE, Turismo, Embajada de Islandia | 12"),
    ]
    assert all(by_name.values())
    assert all(row.evidence == [] for row in who(office, ICELAND))


def test_types_and_top_narrow_the_rows(office: Store) -> None:
    assert [row.name for row in who(office, ICELAND, types=["person"])] == ["Marina Sol"]
    assert [row.name for row in who(office, ICELAND, top=1)] == ["Oficina de Enlace"]
    assert [row.name for row in who(office, MARINA_SOL)] == [
        "Dirección de Turismo", "Embajada de Islandia", "Oficina de Enlace"]


def test_cities_are_those_whose_city_halls_took_part(store: Store) -> None:
    graph = office_graph()
    graph.activity("d1#p. 1, viñeta 2", "Firma", [TOURISM, TOWN_HALL], "2026-01-20", "e9")
    graph.activity("d2#p. 1, viñeta 1", "Firma", [OFFICE, TOWN_HALL], "2026-01", "e9")
    graph.save(store)
    assert [(row.name, row.type, row.activities, row.first) for row in who(store, OFFICE, types=["city"])] == [
        ("Bahía Clara", "city", 1, "2026-01-20")]
    assert [row.name for row in who(store, OFFICE, types=["municipality"])] == ["Alcaldía de Bahía Clara"]
    assert who(store, ICELAND, types=["city"]) == []


def test_a_period_takes_events_by_their_most_exact_date(office: Store) -> None:
    assert who(office, ICELAND, period=Period("2026-01-13", "2026-01")) == []  # another telling gives her month's day
    assert [(row.name, row.activities) for row in who(office, ICELAND, period=Period("2026-02"), explicit=True)] == [
        ("Oficina de Enlace", 1)]


def test_what_was_announced_counts_where_another_telling_says_that_it_was_held(store: Store) -> None:
    graph = office_graph()
    graph.activity("d1#p. 1, viñeta 2", "Visita de Elvar Jón", [ICELAND, MARINA_SOL], "2026-02-20", "e9",
                   status="planned")
    graph.activity("d2#p. 1, viñeta 1", "Visita a la oficina", [ICELAND, OFFICE], "2026-02", "e9")
    for status in ("planned", "cancelled", "postponed"):
        graph.activity("d2#p. 1, viñeta 1", "Cena", [ICELAND, TOWN_HALL], "2026-02-21", status, status=status)
    graph.save(store)
    found = {row.name: (row.activities, row.first, row.last) for row in who(store, ICELAND)}
    assert found["Marina Sol"] == (2, "2026-01-12", "2026-02-20")
    assert found["Oficina de Enlace"] == (3, "2026-01-12", "2026-02-20")
    assert "Alcaldía de Bahía Clara" not in found


def test_what_was_put_off_counts_on_the_day_that_it_was_held(store: Store) -> None:
    graph = office_graph()
    graph.activity("d1#p. 1, viñeta 2", "Mesa", [ICELAND, TOWN_HALL], "2025-11-29", "e9", status="postponed")
    graph.activity("d2#p. 1, viñeta 1", "Mesa", [ICELAND, TOWN_HALL], "2026-02-16", "e9")
    graph.save(store)
    assert [(row.activities, row.first, row.last) for row in who(store, TOWN_HALL, types=["embassy"])] == [
        (1, "2026-02-16", "2026-02-16")]


def test_through_are_the_people_of_the_other_body(office: Store) -> None:
    assert {row.name: row.through for row in who(office, TOURISM)} == {
        "Embajada de Islandia": ["Marina Sol"], "Marina Sol": [], "Oficina de Enlace": []}
    assert {row.name: row.through for row in who(office, MARINA_SOL)}["Embajada de Islandia"] == []
    assert next(row.through for row in who(office, OFFICE) if row.name == "Embajada de Nueva Zelandia") == [
        "Marina Paz"]


def test_one_who_is_only_named_for_a_body_in_the_passage_counts_as_well(store: Store) -> None:
    graph = office_graph()
    graph.entity("person", "Elvar Jón", "d2#p. 1, viñeta 1")
    graph.state("WORKS_FOR", "person:elvar jon", ICELAND, "d2#tabla 1, fila 1", role="cónsul")
    graph.save(store)
    assert next(row.through for row in who(store, TOURISM) if row.name == "Embajada de Islandia") == ["Marina Sol"]
    assert next(row.through for row in who(store, OFFICE, explicit=True) if row.name == "Embajada de Islandia") == [
        "Elvar Jón"]


def test_one_that_met_nobody_has_no_rows(office: Store) -> None:
    assert who(office, "network:red de puertos") == []
    assert who(office, TOURISM, types=["network"]) == []


def random_graph(seed: int) -> tuple[Graph, Entities, list[_Told]]:
    rng = random.Random(seed)  # noqa: S311 - a graph to test with
    graph, entities = Graph(), {}
    for number in range(25):
        type_ = rng.choice(["person", "directorate", "partner", "network"])
        name = rng.choice(["Núñez", "Ábaco", "zeta", "Eñe", "Bodega"]) + f" {number % 9}"
        entities[graph.entity(type_, name, id_=f"{type_}:{number:02}")] = (name, type_)
    ids, activities = sorted(entities), []
    for document in range(6):
        issuer = rng.choice(ids)
        graph.document(f"d{document}", name=f"{document}.docx", issuer=issuer)
        for row in range(12):
            passage = graph.passage(f"d{document}", f"fila {row}", f"texto {row}")
            there = rng.sample(ids, rng.randint(0, 5))
            start = rng.choice([None, "2026", "2026-01", "2026-02", "2026-01-05", "2026-02-11", "2025-12-31"])
            event = f"e{rng.randint(0, 50)}"
            status = rng.choice(["held", "held", "held", "planned", "postponed", "cancelled"])
            graph.activity(passage, f"acto {row}", there, start, event, status=status)
            activities.append(_Told(there, issuer, start, event, status))
    return graph, entities, activities


def _held(told: _Told, activities: list[_Told]) -> _Told | None:
    """Return a telling with the date of its event, None where no telling says that it was held."""
    held = [one for one in activities if one.event == told.event and one.status == "held"]
    exact = sorted({date for date in (one.start for one in held) if date and not any(
        one.start and one.start != date and one.start.startswith(date) for one in held)})
    if not held or not exact or told.start in exact:
        return told if held else None
    agreeing = [date for date in exact if told.start and agree(date, told.start)]
    if agreeing and len(told.start or "") > max(map(len, agreeing)):
        return told
    return told._replace(start=(agreeing or exact)[0])


def _reference(
    asked: str, entities: Entities, activities: list[_Told],
) -> list[tuple[str, str, int, int, str | None, str | None]]:
    """Say who works with whom by walking over all activities."""
    met: dict[str, dict[str, tuple[bool, set[str]]]] = defaultdict(dict)
    for told in filter(None, (_held(told, activities) for told in activities)):
        there = {told.issuer: False} | dict.fromkeys(told.named, True)
        for other in there.keys() - {asked} if asked in there else ():
            explicit, starts = met[other].get(told.event, (False, set()))
            met[other][told.event] = (
                explicit or (there[asked] and there[other]), starts | ({told.start} if told.start else set()))
    found = []
    for other, events in met.items():
        dates = [date for _explicit, starts in events.values() for date in starts
                 if not any(more != date and more.startswith(date) for more in starts)]
        implicit = sum(not explicit for explicit, _starts in events.values())
        row = (*entities[other], len(events), implicit, min(dates, default=None), max(dates, default=None))
        found.append((-len(events), fold(entities[other][0]), other, row))
    return [row for _count, _name, _id, row in sorted(found, key=lambda one: one[:3])]


@pytest.mark.parametrize("seed", [1, 2])
def test_arandom_graph_gives_what_a_plain_walk_gives(store: Store, seed: int) -> None:
    graph, entities, activities = random_graph(seed)
    graph.save(store)
    for entity in entities:
        rows = who(store, entity, evidence=True)
        found = [(row.name, row.type, row.activities, row.implicit, row.first, row.last) for row in rows]
        assert found == _reference(entity, entities, activities)
        assert all(row.evidence for row in rows)


def test_a_random_network_has_the_rows_of_who(store: Store) -> None:
    graph, entities, activities = random_graph(3)
    graph.save(store)
    ties: dict[str, list[tuple[str, int, str | None, str | None]]] = defaultdict(list)
    for edge in network(store).edges:
        if edge.relation == TOGETHER:
            for one, other in ((edge.source, edge.target), (edge.target, edge.source)):
                dates = (min(edge.dates, default=None), max(edge.dates, default=None))
                ties[one].append((entities[other][0], edge.weight, *dates))
    for entity in entities:
        reference = [(row[0], row[2], *row[4:]) for row in _reference(entity, entities, activities)]
        assert sorted(ties[entity], key=repr) == sorted(reference, key=repr)
