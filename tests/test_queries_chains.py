"""Chains: the shortest ways from one to another, and what says each step, against a plain search."""

from __future__ import annotations

import random
from collections import defaultdict
from itertools import pairwise

import pytest

from kb.stores.base import Store
from queries.chains import chains
from queries.paths import shortest_paths
from tests.query_graph import Graph
from tests.query_office import (
    HOME_CITY,
    ICELAND,
    MARINA_PAZ,
    MARINA_SOL,
    NETWORK,
    NEW_ZEALAND,
    OFFICE,
    TOWN_HALL,
    office_graph,
)


@pytest.fixture
def office(store: Store) -> Store:
    office_graph().save(store)
    return store


def test_a_post_is_a_direct_chain_and_a_membership_a_step_of_one(office: Store) -> None:
    direct, *_others = chains(office, MARINA_SOL, ICELAND)
    (step,) = direct.steps
    assert (step.source, step.target, step.events, step.occasions) == ("Marina Sol", "Embajada de Islandia", 0, [])
    assert [(tie.relation, tie.outgoing, tie.role, tie.since) for tie in step.ties] == [
        ("WORKS_FOR", True, "agregada", "2025"), ("WORKS_FOR", True, "cónsul", None)]
    assert [passage.document for passage in step.ties[1].evidence] == ["Memoria de la red"]
    (chain,) = chains(office, NETWORK, TOWN_HALL)
    assert [(step.source, step.target, [tie.relation for tie in step.ties]) for step in chain.steps] == [
        ("Red de Puertos", "Puerto Luna", ["MEMBER_OF"]), ("Puerto Luna", "Bahía Clara", ["SISTER_CITY_OF"]),
        ("Bahía Clara", "Alcaldía de Bahía Clara", ["GOVERNS"])]
    assert [step.ties[0].outgoing for step in chain.steps] == [False, True, False]


def test_a_step_tells_the_newest_event_and_counts_all(office: Store) -> None:
    (chain,) = chains(office, OFFICE, MARINA_SOL, top=1)
    first, last = chain.steps
    assert (first.source, first.target, first.events) == ("Oficina de Enlace", "Embajada de Islandia", 2)
    assert [(one.event, one.start) for one in first.occasions] == [("e3", "2026-02-03"), ("e1", "2026-01-12")]
    assert first.occasions[0].evidence[0].text == "REUNIÓN | OE, Embajada de Islandia | 3"
    assert [tie.relation for tie in last.ties] == ["WORKS_FOR", "WORKS_FOR"]


def test_the_issuer_rule_and_one_country_make_no_chain(office: Store) -> None:
    assert chains(office, OFFICE, MARINA_PAZ) == []
    assert chains(office, NEW_ZEALAND, ICELAND) == []
    assert chains(office, "city:singapur", HOME_CITY) == []
    assert chains(office, ICELAND, ICELAND) == []


def test_a_chain_passes_no_tie_that_is_none_and_no_seat(store: Store) -> None:
    graph = Graph()
    graph.document("d")
    passage = graph.passage("d", "p. 1", "Todo")
    a, b = (graph.entity("city", name, passage) for name in ("Alba", "Brisa"))
    x, y = (graph.entity("partner", name, passage) for name in ("Equis", "Ye"))
    land = graph.entity("country", "Tierra", passage)
    graph.state("GOVERNS", x, a, passage)
    graph.state("GOVERNS", y, b, passage)
    graph.state("SISTER_CITY_OF", a, b, passage, status="not_a_tie")
    for body in (x, y):
        graph.state("LOCATED_IN", body, land, passage)
    graph.save(store)
    assert chains(store, x, y) == []


def _random(seed: int) -> tuple[Graph, list[str], dict[str, dict[str, int]]]:
    """Return a graph, its entities, and what ties each two: statements and distinct events."""
    rng = random.Random(seed)  # noqa: S311 - a graph to test with
    graph, weights, events = Graph(), defaultdict[str, dict[str, int]](dict), defaultdict[frozenset[str], set[str]](set)
    graph.document("d")
    passage = graph.passage("d", "p. 1", "Todo")
    ids = [graph.entity("partner", f"Cuerpo {number:02}", passage) for number in range(40)]
    for number in range(22):
        there = rng.sample(ids, rng.randint(1, 3))
        graph.activity(passage, f"acto {number}", there, "2026-01", event := f"e{rng.randint(0, 18)}")
        for one in there:
            for other in set(there) - {one}:
                events[frozenset((one, other))].add(event)
    stated: dict[frozenset[str], int] = defaultdict(int)
    for _number in range(18):
        one, other = rng.sample(ids, 2)
        graph.state("MEMBER_OF", one, other, passage)
        stated[frozenset((one, other))] += 1
    for pair in events.keys() | stated.keys():
        one, other = sorted(pair)
        weights[one][other] = weights[other][one] = len(events[pair]) + stated[pair]
    return graph, ids, weights


def _reference(weights: dict[str, dict[str, int]], a: str, b: str) -> list[tuple[str, ...]]:
    """Walk all paths of two steps or more, level by level, until one level holds the other end."""
    level: list[tuple[str, ...]] = [(a,)]
    for _steps in range(6):
        level = [(*path, other) for path in level for other in weights[path[-1]]
                 if other not in path and (len(path) > 1 or other != b)]
        if found := [path for path in level if path[-1] == b]:
            cost = {path: sum(1 / weights[x][y] for x, y in pairwise(path)) for path in found}
            return sorted(found, key=lambda path: (round(cost[path], 9), path))
        level = [path for path in level if path[-1] != b]
    return []


@pytest.mark.parametrize("seed", [1, 2])
def test_the_shortest_paths_are_those_of_a_plain_search(store: Store, seed: int) -> None:
    graph, ids, weights = _random(seed)
    graph.save(store)
    rng = random.Random(seed)  # noqa: S311 - pairs to ask for
    asked = found_some = 0
    for _number in range(12):
        a, b = rng.sample(ids, 2)
        reference = _reference(weights, a, b)
        found = shortest_paths(store, a, b, top=50, longest=6)
        shortest = [path for path in found if len(path) == len(found[0])] if found else []
        assert set(reference) <= set(found) or len(found) == 50
        assert shortest[:len(reference)] == reference[:50]
        assert len(set(found)) == len(found)
        asked, found_some = asked + 1, found_some + bool(found)
    assert found_some > asked / 3
