"""What every store does, on the embedded one and on a real Neo4j."""

from __future__ import annotations

import threading
import time
from typing import Any

import pytest

from kb.stores.base import Row, Store, StoreError, Transaction
from tests import store_children
from tests.places import StorePlace
from tests.store_children import PATIENCE, count, raise_counter, writer_inside


def ids(store: Store) -> list[str]:
    return [row["id"] for row in store.read("MATCH (n:Entity) RETURN n.id AS id ORDER BY id")]


def add(transaction: Transaction, *names: str) -> list[Row]:
    return transaction.run(
        "UNWIND $names AS name MERGE (n:Partner:Entity {id: name}) RETURN n.id AS id ORDER BY id",
        {"names": list(names)})


def test_a_write_is_read(store: Store) -> None:
    assert store.write(lambda transaction: add(transaction, "b", "a")) == [{"id": "a"}, {"id": "b"}]
    assert ids(store) == ["a", "b"]


def test_no_rows_is_an_empty_list(store: Store) -> None:
    assert store.read("MATCH (n:Person) RETURN n.id AS id") == []
    assert store.read("MATCH (:Person)-[r:WORKS_FOR]->(:Nobody) RETURN r.role AS role") == []


def test_rows_are_plain_values(store: Store) -> None:
    row = store.read("RETURN 1 AS whole, 1.5 AS part, true AS yes, null AS nothing, 'ñ' AS word, "
                     "[1, 'a', [2]] AS list, {a: 1, b: [null]} AS map")
    assert row == [{"whole": 1, "part": 1.5, "yes": True, "nothing": None, "word": "ñ",
                    "list": [1, "a", [2]], "map": {"a": 1, "b": [None]}}]
    assert [type(value) for value in row[0].values()] == [int, float, bool, type(None), str, list, dict]


@pytest.mark.parametrize("value", [
    "Ñandú 'O\"Brien\\ `MATCH (n) DETACH DELETE n` $x //", "línea\nsegunda\ttab", "日本 🤝", "",
    0, -(2**53), 0.1, False,
    ["a", "b"], [], {"a": {"b": ["c"]}}, [{"n": 1}, {"n": None}], None,
])
def test_a_parameter_comes_back_as_it_went_in(store: Store, value: Any) -> None:
    assert store.read("RETURN $value AS value", {"value": value}) == [{"value": value}]


def test_properties_are_kept_as_they_were(store: Store) -> None:
    properties = {"name": "Secretaría d'Ém\"ilie\\", "aliases": ["SÉ", "s.e."], "position": 7, "value": 2.25,
                  "open": True}
    store.write(lambda transaction: transaction.run(
        "MERGE (n:Partner:Entity {id: 'p'}) SET n += $properties, n.gone = $none",
        {"properties": properties, "none": None}))
    assert store.read("MATCH (n:Entity {id: 'p'}) RETURN properties(n) AS p") == [{"p": {"id": "p", **properties}}]


def test_a_write_reads_what_it_wrote(store: Store) -> None:
    def work(transaction: Transaction) -> list[Row]:
        add(transaction, "a")
        return transaction.run("MATCH (n:Entity) RETURN n.id AS id")

    assert store.write(work) == [{"id": "a"}]


def test_an_exception_undoes_everything(store: Store) -> None:
    store.write(lambda transaction: add(transaction, "before"))

    def work(transaction: Transaction) -> None:
        add(transaction, "a", "b")
        raise LookupError("in the middle")

    with pytest.raises(LookupError, match="in the middle"):
        store.write(work)
    assert ids(store) == ["before"]
    store.write(lambda transaction: add(transaction, "after"))
    assert ids(store) == ["after", "before"]


def test_an_interrupt_undoes_everything(store: Store) -> None:
    def work(transaction: Transaction) -> None:
        add(transaction, "a")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.write(work)
    assert ids(store) == []


def test_a_text_that_fails_undoes_what_went_before(store: Store) -> None:
    def work(transaction: Transaction) -> None:
        add(transaction, "a")
        transaction.run("MATCH (n RETURN n")

    with pytest.raises(StoreError):
        store.write(work)
    assert ids(store) == []


@pytest.mark.parametrize("text", [
    "CREATE (n:Partner:Entity {id: 'x'}) RETURN n.id AS id",
    "MATCH (n:Entity) SET n.name = 'x'",
    "MATCH (n) DETACH DELETE n",
    "CREATE INDEX other IF NOT EXISTS FOR (n:Entity) ON (n.name)",
])
def test_a_read_that_would_write_is_refused(store: Store, text: str) -> None:
    store.write(lambda transaction: add(transaction, "a"))
    with pytest.raises(StoreError, match="a text that writes was run as one that reads"):
        store.read(text)
    assert store.read("MATCH (n:Entity) RETURN n.id AS id, n.name AS name") == [{"id": "a", "name": None}]


def test_a_store_opened_to_read_refuses_to_write(place: StorePlace) -> None:
    place.open().close()
    with place.open(writable=False) as store:
        with pytest.raises(StoreError, match="open it for writing"):
            store.write(lambda transaction: add(transaction, "a"))
        assert ids(store) == []


@pytest.mark.parametrize("text", ["MATCH (n RETURN n", "RETURN $missing AS x"])
def test_a_wrong_text_is_one_line_that_names_the_store(place: StorePlace, text: str) -> None:
    with place.open() as store, pytest.raises(StoreError) as caught:
        store.read(text)
    assert str(caught.value).startswith(f"{place.address}: ")
    assert "\n" not in str(caught.value)


def test_batches_of_5000(store: Store) -> None:
    rows = [{"id": f"p{i}", "name": f"Ñ {i}", "aliases": [str(i)] * (i % 3)} for i in range(5000)]
    store.write(lambda transaction: transaction.run(
        "UNWIND $rows AS row MERGE (n:Partner:Entity {id: row.id}) SET n += row", {"rows": rows}))
    store.write(lambda transaction: transaction.run(
        "UNWIND $rows AS row MATCH (a:Entity {id: row.id}), (b:Entity {id: 'p0'}) "
        "CREATE (a)-[:PART_OF {document: 'd', passage: row.id}]->(b)", {"rows": rows}))
    read = store.read("MATCH (n:Entity) RETURN n.id AS id, n.name AS name, n.aliases AS aliases")
    assert sorted(read, key=lambda row: int(row["id"][1:])) == rows
    assert store.read("MATCH ()-[r:PART_OF]->(:Entity {id: 'p0'}) WHERE r.document = 'd' RETURN count(r) AS n") == [
        {"n": 5000}]


def test_statements_between_the_same_two_stand_side_by_side(store: Store) -> None:
    def work(transaction: Transaction) -> None:
        add(transaction, "a", "b")
        transaction.run(
            "UNWIND ['d1', 'd2', 'd2'] AS document MATCH (a:Entity {id: 'a'}), (b:Entity {id: 'b'}) "
            "CREATE (a)-[:PART_OF {document: document}]->(b)")

    store.write(work)
    store.write(lambda transaction: transaction.run("MATCH ()-[r:PART_OF]->() WHERE r.document = 'd1' DELETE r"))
    assert store.read("MATCH (:Entity {id: 'a'})-[r:PART_OF]->(:Entity {id: 'b'}) RETURN r.document AS d") == [
        {"d": "d2"}, {"d": "d2"}]


@pytest.mark.parametrize(("label", "key"), [
    ("Partner:Entity", "id"), ("Name", "key"), ("Activity", "id"), ("Passage", "id"), ("Document", "id"),
    ("Theme", "id"), ("Commitment", "id"), ("Figure", "id"), ("UnitFact", "id"), ("Judgement", "id"), ("Ledger", "id"),
])
def test_a_key_is_there_once(store: Store, label: str, key: str) -> None:
    text = f"CREATE (n:{label} {{{key}: 'k'}})"
    store.write(lambda transaction: transaction.run(text))
    with pytest.raises(StoreError):
        store.write(lambda transaction: transaction.run(text))
    assert store.read(f"MATCH (n:{label} {{{key}: 'k'}}) RETURN count(n) AS count") == [{"count": 1}]


def test_an_entity_is_there_once_whatever_its_type(store: Store) -> None:
    store.write(lambda transaction: transaction.run("CREATE (n:Partner:Entity {id: 'k'})"))
    with pytest.raises(StoreError):
        store.write(lambda transaction: transaction.run("CREATE (n:Network:Entity {id: 'k'})"))


def test_every_write_raises_the_ledger_once(store: Store) -> None:
    def version() -> int:
        return int(store.read("MATCH (l:Ledger) RETURN l.version AS version")[0]["version"])

    before = version()
    store.write(lambda transaction: add(transaction, "a"))
    assert version() == before + 1


def test_threads_share_a_store(store: Store) -> None:
    store.write(raise_counter)
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(count(store))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert found == [1] * 8


def test_close_lets_others_in_and_may_be_called_twice(place: StorePlace) -> None:
    store = place.open()
    store.close()
    store.close()
    store_children.ended_well(store_children.start(store_children.raise_counter_often, place, 1))
    with place.open(writable=False) as again:
        assert count(again) == 1


def test_what_was_written_is_there_after_reopening(place: StorePlace) -> None:
    with place.open() as store:
        store.write(lambda transaction: add(transaction, "a"))
    with place.open(writable=False) as store:
        assert ids(store) == ["a"]


def test_a_second_writer_waits_for_the_first(place: StorePlace) -> None:
    values: list[int] = []

    def write() -> None:
        with place.open() as store:
            values.append(store.write(raise_counter))

    with writer_inside(place) as writer:
        second = threading.Thread(target=write)
        second.start()
        time.sleep(0.7)
        assert values == []
        writer.finish()
        second.join(PATIENCE)
    assert values == [2]


def test_two_processes_lose_nothing(place: StorePlace) -> None:
    store_children.race(place, processes=2, times=15)
    with place.open(writable=False) as store:
        assert count(store) == 30


def test_a_reader_never_sees_half_of_a_write(place: StorePlace) -> None:
    store_children.ended_well(store_children.start(store_children.raise_counter_often, place, 1))
    seen: list[int] = []

    def read() -> None:
        with place.open(writable=False) as store:
            seen.append(count(store))

    with writer_inside(place) as writer:
        reader = threading.Thread(target=read)
        reader.start()
        reader.join(PATIENCE if place.is_neo4j else 0.7)
        assert seen == ([1] if place.is_neo4j else [])  # a server answers meanwhile; a folder has the reader wait
        writer.finish()
        reader.join(PATIENCE)
    assert seen == ([1] if place.is_neo4j else [2])


def test_a_writer_that_dies_leaves_nothing_and_blocks_nobody(place: StorePlace) -> None:
    for turn in range(3):
        store_children.start(store_children.commit_and_die, place).join(PATIENCE)
        with writer_inside(place) as writer:
            writer.kill()
        with place.open(writable=turn == 1) as store:
            assert count(store) == turn + 1
