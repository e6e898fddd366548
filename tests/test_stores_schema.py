"""The constraints and indexes: one for each label and relation that is declared, made once."""

from __future__ import annotations

import re
import threading

import pytest

from kb.relations import OTHER_LABELS, RELATIONS
from kb.stores.base import Store, Transaction
from kb.stores.schema import lock_ledger, make_schema, schema_texts
from tests.places import StorePlace

KEYS = {"Entity": "id", "Name": "key", "Ledger": "id"} | {label: "id" for label in OTHER_LABELS if label != "Name"}


def test_every_label_has_its_key() -> None:
    found = [re.search(r"FOR \(n:(\w+)\) REQUIRE n\.(\w+) IS UNIQUE$", text.text) for text in schema_texts()]
    assert {match[1]: match[2] for match in found if match} == KEYS


def test_every_relation_is_found_by_its_document() -> None:
    found = [re.search(r"FOR \(\)-\[r:(\w+)\]-\(\) ON \(r\.document\)$", text.text) for text in schema_texts()]
    assert sorted(match[1] for match in found if match) == sorted(RELATIONS)


def test_statements_can_be_repeated_and_are_called_like_their_text() -> None:
    for text in schema_texts():
        assert re.match(rf"CREATE (CONSTRAINT|INDEX) {text.name} IF NOT EXISTS FOR ", text.text)


def test_a_store_that_has_them_is_left_alone(store: Store) -> None:
    defined: list[str] = []
    assert make_schema(store, defined.append) is False
    store.write(lambda transaction: transaction.run("MATCH (l:Ledger) SET l.schema = 'of an older program'"))
    assert make_schema(store, defined.append) is True
    assert defined == [text.text for text in schema_texts()]
    assert make_schema(store, defined.append) is False
    assert len(defined) == len(schema_texts())


def test_they_are_made_again_where_a_server_was_emptied(neo4j_place: StorePlace) -> None:
    with neo4j_place.open() as store:
        store.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n"))
    with neo4j_place.open() as store:
        ledger = store.read("MATCH (l:Ledger) RETURN l.id AS id, l.version AS version")
        assert ledger == [{"id": "ledger", "version": 1}]


def test_opening_to_read_makes_nothing(neo4j_place: StorePlace) -> None:
    with neo4j_place.open() as store:
        store.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n"))
    with neo4j_place.open(writable=False) as store:
        assert store.read("MATCH (n) RETURN count(n) AS count") == [{"count": 0}]


def test_the_server_has_all_of_them(neo4j_place: StorePlace) -> None:
    with neo4j_place.open(writable=False) as store:
        names = {row["name"] for row in store.read("SHOW INDEXES YIELD name RETURN name")}
        assert {text.name for text in schema_texts()} <= names


def test_the_ledger_counts_every_lock(store: Store) -> None:
    def version(transaction: Transaction) -> int:
        return lock_ledger(transaction)

    first = store.write(version)
    assert store.write(version) == first + 2  # the write's own, and this one


def test_threads_that_write_follow_one_another(neo4j_place: StorePlace) -> None:
    seen: list[int] = []
    with neo4j_place.open() as store:
        before = store.write(lock_ledger)
        threads = [threading.Thread(target=lambda: seen.append(store.write(lock_ledger))) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
    assert sorted(seen) == [before + 2 * (i + 1) for i in range(6)]


@pytest.mark.parametrize("relation", sorted(RELATIONS))
def test_statements_of_a_relation_are_found_and_taken_out(store: Store, relation: str) -> None:
    store.write(lambda transaction: transaction.run(
        "CREATE (a:Partner:Entity {id: 'a'}), (b:Partner:Entity {id: 'b'}) "
        f"CREATE (a)-[:{relation} {{document: 'd'}}]->(b), (a)-[:{relation} {{document: 'e'}}]->(b)"))
    store.write(lambda transaction: transaction.run(
        f"MATCH ()-[r:{relation}]->() WHERE r.document = $document DELETE r", {"document": "d"}))
    assert store.read(f"MATCH ()-[r:{relation}]->() RETURN r.document AS document") == [{"document": "e"}]
