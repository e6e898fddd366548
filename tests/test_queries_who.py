"""Who works with whom: counted by hand, and against a plain reference on a random graph."""

from __future__ import annotations

import random
from collections import defaultdict
from typing import NamedTuple

import pytest

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


@pytest.fixture
def office(store: Store) -> Store:
    office_graph().save(store)
    return store


def test_counts_events_and_marks_those_that_only_the_issuer_rule_gives(office: Store) -> None:
    assert who(office, ICELAND) == [
        Who("Oficina de Enlace", "directorate", "municipality", 3, 1, "2026-01-12", "2026-02-03"),
        Who("Dirección de Turismo", "directorate", "municipality", 2, 0, "2026-01-12", "2026-02"),
        Who("Marina Sol", "person", None, 1, 0, "2026-01", "2026-01"),
    ]


def test_the_issuer_meets_all_that_its_documents_tell_of(office: Store) -> None:
    assert [(row.name, row.activities, row.implicit, row.first) for row in who(office, OFFICE)] == [
        ("Embajada de Islandia", 3, 1, "2026-01-12"),
        ("Dirección de Turismo", 2, 1, "2026-01-12"),
        ("Embajada de Nueva Zelandia", 1, 1, "2026-01"),
        ("Marina Paz", 1, 1, "2026-01"),
        ("Marina Sol", 1, 1, "2026-01"),
    ]


def test_explicit_leaves_the_issuer_rule_out(office: Store) -> None:
    assert [(row.name, row.activities, row.implicit) for row in who(office, ICELAND, explicit=True)] == [
        ("Dirección de Turismo", 2, 0), ("Oficina de Enlace", 2, 0), ("Marina Sol", 1, 0)]
    assert [row.name for row in who(office, OFFICE, explicit=True)] == ["Embajada de Islandia", "Dirección de Turismo"]


def test_evidence_is_the_passages_of_the_shared_activities(office: Store) -> None:
    by_name = {row.name: row.evidence for row in who(office, ICELAND, evidence=True)}
    assert by_name["Dirección de Turismo"] == [
        Evidence("enero.docx", "p. 1, viñeta 1", "Marina Sol pidió el folleto a Turismo"),
        Evidence("enero.docx", "tabla 1, fila 1", "REUNIÓN | OE, Turismo, Embajada de Islandia | 12"),
        Evidence("febrero.docx", "p. 1, viñeta 1", "Turismo e Islandia preparan la gira"),
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
    assert [(row.name, row.activities) for row in who(office, ICELAND, period=Period("2026-01-13", "2026-01"))] == [
        ("Marina Sol", 1)]
    assert [(row.name, row.activities) for row in who(office, ICELAND, period=Period("2026-02"), explicit=True)] == [
        ("Dirección de Turismo", 1), ("Oficina de Enlace", 1)]


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
            graph.activity(passage, f"acto {row}", there, start, event)
            activities.append(_Told(there, issuer, start, event))
    return graph, entities, activities


def _reference(
    asked: str, entities: Entities, activities: list[_Told],
) -> list[tuple[str, str, int, int, str | None, str | None]]:
    """Say who works with whom by walking over all activities."""
    met: dict[str, dict[str, tuple[bool, set[str]]]] = defaultdict(dict)
    for told in activities:
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
