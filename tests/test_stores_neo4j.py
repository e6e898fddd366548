"""The Neo4j store: addresses, who may ask, what a refusal says, and trying again."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from neo4j import Driver, GraphDatabase

from kb.settings import Settings
from kb.stores.base import StoreError, Transaction
from kb.stores.opening import open_store
from tests import neo4j_server
from tests.conftest import ROOT
from tests.places import StorePlace
from tests.store_children import PATIENCE

WITH_PASSWORD = Settings(neo4j_password="una")


@pytest.fixture
def driver(neo4j_place: StorePlace) -> Iterator[Driver]:
    login = (neo4j_place.settings.neo4j_user, str(neo4j_place.settings.neo4j_password))
    with GraphDatabase.driver(neo4j_place.address, auth=login) as opened:
        yield opened


def refusal(address: str, settings: Settings = WITH_PASSWORD) -> str:
    """Return what a user is told who cannot open the store at `address`."""
    start = time.monotonic()
    with pytest.raises(StoreError) as caught:
        open_store(address, settings, writable=False)
    assert time.monotonic() - start < 20
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_nobody_listens(scheme: str) -> None:
    address = f"{scheme}://127.0.0.1:1"
    assert refusal(address) == (
        f"{address}: refused the connection; is Neo4j running there? Start it, or correct the address")


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_host_that_does_not_exist(scheme: str) -> None:
    address = f"{scheme}://sin-servidor.invalid:7687"
    text = refusal(address)
    assert re.fullmatch(rf"{address}: cannot be reached \(.+\); check the address and the network", text)


@pytest.mark.parametrize("address", ["bolt://", "bolt://host:puerto", "bolt://host/otro", "neo4j://host:7687?a=b"])
def test_an_address_that_is_none(address: str) -> None:
    assert refusal(address) == f"{address}: is not the address of a server; write bolt://host:7687 or neo4j://host:7687"


def test_an_address_of_something_else() -> None:
    assert refusal("http://localhost:7474") == (
        "http://localhost:7474: is not the address of a store; write a folder, bolt://… or neo4j://…")


def test_a_password_in_the_address_is_refused_and_not_repeated() -> None:
    assert refusal("bolt://ana:secreto@localhost:7687") == (
        "bolt://localhost:7687: give the address without user and password; set KB_NEO4J_USER and KB_NEO4J_PASSWORD")
    assert "secreto" not in refusal("bolt://ana:secreto@localhost:puerto")


def test_no_password() -> None:
    assert refusal("bolt://localhost:7687", Settings()) == (
        "bolt://localhost:7687: needs a password; set KB_NEO4J_PASSWORD, or password under [neo4j] in kb.toml")


def test_a_refusal_leaves_nothing_on_the_screen() -> None:
    program = (
        "from kb.settings import Settings; from kb.stores.base import StoreError\n"
        "from kb.stores.opening import open_store\n"
        "try:\n    open_store('neo4j://127.0.0.1:1', Settings(neo4j_password='una'), writable=False)\n"
        "except StoreError as error:\n    print(str(error)[:20])\n")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "neo4j://127.0.0.1:1:\n", "")


@pytest.mark.parametrize("user", ["neo4j", "nadie"])
def test_a_wrong_login(neo4j_place: StorePlace, user: str) -> None:
    text = refusal(neo4j_place.address, Settings(neo4j_user=user, neo4j_password="otra"))
    assert text == f"{neo4j_place.address}: user or password is wrong; check KB_NEO4J_USER and KB_NEO4J_PASSWORD"


def test_a_password_that_has_to_be_changed(neo4j_place: StorePlace, driver: Driver) -> None:
    with driver.session(database="system") as session:
        session.run("CREATE USER ana SET PASSWORD 'una clave provisional' CHANGE REQUIRED").consume()
        try:
            ana = Settings(neo4j_user="ana", neo4j_password="una clave provisional")
            with pytest.raises(StoreError, match="the password has to be changed before its first use"):
                open_store(neo4j_place.address, ana, writable=True)
        finally:
            session.run("DROP USER ana").consume()


def test_a_routing_address_reads_and_writes(neo4j_place: StorePlace) -> None:
    routed = replace(neo4j_place, address=neo4j_place.address.replace("bolt://", "neo4j://"))
    with routed.open() as store:
        store.write(lambda transaction: transaction.run("CREATE (n:Partner:Entity {id: 'a'})"))
    with routed.open(writable=False) as store:
        assert store.read("MATCH (n:Entity) RETURN n.id AS id") == [{"id": "a"}]


def test_a_closed_store_says_so(neo4j_place: StorePlace) -> None:
    store = neo4j_place.open()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.read("RETURN 1 AS one")


def test_what_the_server_asks_to_try_again_is_tried_again(neo4j_place: StorePlace, driver: Driver) -> None:
    """A stranger and a write of ours lock two nodes crosswise: the server ends ours, and the driver begins it anew.

    The server ends the younger one, or the one with fewer locks, so the stranger begins first and takes many.
    """
    tries: list[int] = []
    stranger_has_a, ours_has_b, stranger_done = threading.Event(), threading.Event(), threading.Event()

    def work(transaction: Transaction) -> None:
        tries.append(1)
        transaction.run("MATCH (n:Entity {id: 'b'}) SET n.name = 'ours'")
        if len(tries) == 1:
            ours_has_b.set()
            time.sleep(0.7)  # until the stranger waits for b
        transaction.run("MATCH (n:Entity {id: 'a'}) SET n.name = 'ours'")

    def stranger() -> None:
        with driver.session() as session, session.begin_transaction() as transaction:
            transaction.run("MATCH (n:Entity) WHERE n.id <> 'b' SET n.name = 'theirs'").consume()
            stranger_has_a.set()
            assert ours_has_b.wait(PATIENCE)
            transaction.run("MATCH (n:Entity {id: 'b'}) SET n.name = 'theirs'").consume()
            transaction.commit()
        stranger_done.set()

    with neo4j_place.open() as store:
        store.write(lambda transaction: transaction.run(
            "UNWIND ['a', 'b', 'c', 'd', 'e', 'f'] AS id CREATE (n:Partner:Entity {id: id})"))
        other = threading.Thread(target=stranger)
        other.start()
        assert stranger_has_a.wait(PATIENCE)
        store.write(work)
        other.join(PATIENCE)
        assert stranger_done.is_set()
        assert len(tries) == 2
        names = store.read("MATCH (n:Entity) RETURN n.name AS name ORDER BY n.id")
        assert [row["name"] for row in names] == ["ours", "ours", "theirs", "theirs", "theirs", "theirs"]


def test_compose_starts_the_version_that_is_tested() -> None:
    compose = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    assert re.findall(r"image: *(\S+)", compose) == [f"neo4j:{neo4j_server.VERSION}-community"]


def test_compose_opens_nothing_to_the_network_and_needs_a_password() -> None:
    compose = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    lines = [line.split("#")[0].strip() for line in compose.splitlines()]
    ports = [line for line in lines if re.fullmatch(r'- "?[\d.:]*\d+:\d+"?', line)]
    assert ports == ['- "127.0.0.1:7687:7687"']
    assert [line for line in lines if line.startswith("NEO4J_AUTH:")] == [
        "NEO4J_AUTH: neo4j/${KB_NEO4J_PASSWORD:?set KB_NEO4J_PASSWORD to the password of the server}"]
    assert "healthcheck:" in lines
    assert "- data:/data" in lines


def test_a_node_that_was_gone_while_it_was_read_is_read_again(
    neo4j_place: StorePlace, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kb.stores.neo4j._PAUSES", (0.01, 0.02))
    gone = "CREATE (n:Place:Entity {id: 'place:otra'}) WITH n DELETE n RETURN n.id AS id"
    calls: list[int] = []

    def once_gone(transaction: Transaction) -> int:
        calls.append(len(calls))
        if len(calls) == 1:
            transaction.run(gone)
        transaction.run("CREATE (:Place:Entity {id: $id})", {"id": "place:plaza"})
        return len(calls)

    with neo4j_place.open() as store:
        assert store.write(once_gone) == 2
        assert store.read("MATCH (e:Entity) RETURN e.id AS id") == [{"id": "place:plaza"}]

        def always_gone(transaction: Transaction) -> None:
            calls.append(len(calls))
            transaction.run(gone)

        before = len(calls)
        with pytest.raises(StoreError, match="has been deleted in this transaction"):
            store.write(always_gone)
        assert len(calls) - before == 3
