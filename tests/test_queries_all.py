"""Every query text: on both stores the same rows in the same order, those that a plain walk over the records gives.

Texts are found in the folder: a new one without a reference, or with a parameter that has no values here, fails.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import queries
from kb.export import content
from kb.home import Home
from kb.ingest import ingest
from kb.known import known_at
from kb.stores.base import Store
from loaders import extract
from queries.catalogue import query, rows
from tests import reference_activities, reference_queries, reference_reports  # noqa: F401 - they register themselves
from tests.kb_command import EXAMPLES
from tests.places import StorePlace, embedded
from tests.query_office import office_graph
from tests.reference_queries import country
from tests.reference_world import REFERENCES, World, random_graph

NAMES = sorted(path.stem for path in (Path(queries.__file__).parent / "cypher").glob("*.cypher"))
SIZE = 2000
SAMPLES = sorted(EXAMPLES.glob("*.csv")) + sorted(EXAMPLES.glob("*.docx"))
_ASKED = 40  # ids of one question


@pytest.fixture(scope="module")
def world() -> World:
    return World.of_graph(random_graph(7, SIZE))


class Both:
    """The same graph in the embedded store and on a server."""

    def __init__(self, one: Store, other: Store) -> None:
        self.stores = {"embedded": one, "neo4j": other}

    def rows(self, name: str, given: dict[str, Any]) -> list[dict[str, Any]]:
        """Return the rows of a text after checking that both stores give the same, in the same order if it has one."""
        one, other = (_comparable(name, rows(store, name, **given)) for store in self.stores.values())
        assert one == other, name
        return one


    def differs(self, world: World, name: str, given: dict[str, Any]) -> bool:
        """Whether the rows are not those of the reference."""
        return self.rows(name, given) != _comparable(name, REFERENCES[name](world, **given))


def _comparable(name: str, found: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows as they are where the text orders them, else sorted; lists that a text says are in no order, too."""
    rows_ = [{key: sorted(value) if key in ("ids", "activities") else value for key, value in row.items()}
             for row in found]
    return rows_ if "ORDER BY" in query(name).text.upper() and "UNION" not in query(name).text else sorted(
        rows_, key=lambda row: repr(sorted(row.items(), key=lambda item: item[0])))


def _cases(world: World, name: str) -> Iterator[dict[str, Any]]:
    """Give sets of values for the parameters of a text: what is there, and what is not."""
    rng = random.Random(name)  # noqa: S311 - a choice to test with
    for _case in range(4):
        yield {parameter: _value(world, parameter, rng) for parameter in query(name).parameters}
    yield {parameter: _NOTHING[parameter] for parameter in query(name).parameters}


_NOTHING: dict[str, Any] = {
    "id": "partner:nobody", "ids": [], "key": "nobody", "keys": [], "events": [], "types": [], "words": [" nobody "],
    "prefix": "nobody", "limit": 5, "code": "XX",
}


def _value(world: World, parameter: str, rng: random.Random) -> Any:
    entities = sorted(id_ for id_, labels in world.labels.items() if "Entity" in labels)
    values: dict[str, Any] = {
        "id": lambda: rng.choice(entities), "key": lambda: rng.choice(sorted(world.names)),
        "ids": lambda: _some(rng, sorted(world.nodes)) + _some(rng, entities),
        "keys": lambda: _some(rng, sorted(world.names)),
        "events": lambda: _some(rng, sorted({node["event"] for node in world.all("Activity")})),
        "types": lambda: rng.sample(["person", "partner", "city", "network", "project"], 2),
        "words": lambda: [f" {word}" for word in rng.sample(["reunion", "sobre", "rio", "becas", "ana", "texto"], 2)],
        "prefix": lambda: rng.choice(sorted(world.names))[:3], "limit": lambda: rng.choice([1, 10, 5000]),
        "code": lambda: rng.choice(sorted({str(code) for node in world.all("Entity") if (code := country(node))})),
    }
    return values[parameter]()


def _some(rng: random.Random, values: list[str]) -> list[str]:
    return rng.sample(values, min(_ASKED, len(values)))


def test_every_text_has_a_reference_and_every_reference_a_text() -> None:
    assert sorted(REFERENCES) == NAMES


def test_every_parameter_has_values_here() -> None:
    assert {parameter for name in NAMES for parameter in query(name).parameters} <= set(_NOTHING)


def test_the_random_graph_is_large_and_has_everything(world: World) -> None:
    assert len(world.nodes) > SIZE
    found = {name: REFERENCES[name](world, **given) for name in NAMES for given in list(_cases(world, name))[:1]}
    empty = {name for name, rows_ in found.items() if not rows_}
    assert len(empty) < len(NAMES) / 4, empty


@pytest.fixture
def stores(embedded_place: StorePlace, neo4j_place: StorePlace) -> Iterator[Both]:
    with embedded_place.open() as one, neo4j_place.open() as other:
        yield Both(one, other)


def test_the_random_graph_gives_what_a_plain_walk_gives(stores: Both, world: World) -> None:
    for store in stores.stores.values():
        random_graph(7, SIZE).save(store)
    wrong = [name for name in NAMES for given in _cases(world, name) if stores.differs(world, name, given)]
    assert wrong == []


def test_the_office_counted_by_hand_gives_what_a_plain_walk_gives(stores: Both) -> None:
    graph = office_graph()
    world = World.of_graph(graph)
    for store in stores.stores.values():
        graph.save(store)
    wrong = []
    everything = {"ids": sorted(world.nodes), "keys": sorted(world.names), "events": ["e1", "e2", "e3", "e4"],
                  "types": ["person", "partner", "directorate", "city"], "words": [" e"], "prefix": "e", "limit": 100,
                  "code": "IS"}
    for name in NAMES:
        ids = [*world.nodes] if "id" in query(name).parameters else ["-"]
        for id_ in ids:
            given = {parameter: {**everything, "id": id_, "key": "turismo"}[parameter]
                     for parameter in query(name).parameters}
            if (id_ == "-" or world.entity(id_)) and stores.differs(world, name, given):
                wrong.append((name, given))
    assert wrong == []


def test_the_samples_give_what_a_plain_walk_gives(stores: Both) -> None:
    """The sample documents, read and ingested by each store in another order."""
    for store, samples in zip(stores.stores.values(), (SAMPLES, SAMPLES[::-1]), strict=True):
        for sample in samples:
            ingest(store, extract(sample, Home()), digest="rules", now=datetime(2024, 2, 1, tzinfo=UTC),
                   known=known_at(Home()))
    world = World.of_content(content(stores.stores["embedded"]))
    assert len(world.nodes) > 300
    wrong = [(name, given) for name in NAMES for given in _cases(world, name) if stores.differs(world, name, given)]
    assert wrong == []


_FORBIDDEN = ("CartesianProduct", "AllNodesScan")
_SCANS = ("NodeByLabelScan", "UnionNodeByLabelsScan", "DirectedAllRelationshipsScan", "UndirectedAllRelationshipsScan")


def _operators(plan: dict[str, Any]) -> Iterator[str]:
    yield str(plan["operatorType"]).split("@")[0]
    for child in plan.get("children", ()):
        yield from _operators(child)


def explained(place: StorePlace, text: str, given: dict[str, Any]) -> set[str]:
    """The operators of the server's plan for a text."""
    from neo4j import GraphDatabase

    with (GraphDatabase.driver(place.address, auth=("neo4j", place.settings.neo4j_password or "")) as driver,
          driver.session() as session):
        return set(_operators(session.run(f"EXPLAIN {text}", given).consume().plan or {}))


@pytest.fixture
def large(neo4j_place: StorePlace) -> StorePlace:
    """A server with the random graph: the plans are those of a store with statistics."""
    with neo4j_place.open() as store:
        random_graph(7, SIZE).save(store)
    return neo4j_place


def test_no_plan_scans_what_it_need_not(large: StorePlace, world: World) -> None:
    wrong: dict[str, set[str]] = {}
    for name in NAMES:
        text = query(name)
        given = next(_cases(world, name))
        operators = explained(large, text.text, given)
        bad = {operator for operator in operators if operator.startswith(_FORBIDDEN)}
        if {"id", "ids", "key", "keys"} & set(text.parameters):
            bad |= operators & set(_SCANS)
        if bad:
            wrong[name] = bad
    assert wrong == {}


@pytest.mark.parametrize("name", NAMES)
def test_no_text_ends_without_saying_its_order_unless_it_is_put_in_order_later(name: str) -> None:
    """The rows of a text without ORDER BY are sorted by the query that asks for them."""
    text = query(name).text
    unordered = {"commitments_of", "count_nodes", "count_statements", "participations", "statements_among",
                 "statements_of", "neighbours", "find_exact", "relation_ends", "briefing_beside", "briefing_present",
                 "together_by_issuer", "request_sides"}
    assert ("ORDER BY" in text) != (name in unordered), re.sub(r"\s+", " ", text)


def test_an_embedded_store_of_another_order_of_writing_gives_the_same(tmp_path: Path, world: World) -> None:
    """Two stores that were written in different orders: no order comes from how the engine keeps things."""
    graphs = random_graph(7, SIZE), random_graph(7, SIZE)
    for label, nodes in list(graphs[1].nodes.items()):
        graphs[1].nodes[label] = dict(reversed(nodes.items()))
    for every in graphs[1].relations.values():
        every.reverse()
    with embedded(tmp_path / "one").open() as one, embedded(tmp_path / "other").open() as other:
        for graph, store in zip(graphs, (one, other), strict=True):
            graph.save(store)
        both = Both(one, other)
        for name in NAMES:
            both.rows(name, next(_cases(world, name)))
