"""`kb cypher`: whatever reads is answered, whatever writes or reaches beyond the graph is refused, in both stores."""

from __future__ import annotations

import csv
import io
import json

import pytest

from kb.export import export
from kb.stores.base import Store, StoreError
from queries.given_text import GivenTextError, check, run
from tests.ask_office import ask_store
from tests.kb_command import Terminal, one_line
from tests.places import StorePlace

WRITES = (
    "CREATE (n:Entity {id: 'x'}) RETURN n", "MATCH (n:Entity) SET n.name = 'x' RETURN n", "MATCH (n) DETACH DELETE n",
    "MATCH ()-[r]->() DELETE r", "MERGE (n:Entity {id: 'x'})", "MATCH (n:Entity) REMOVE n.name",
    "FOREACH (x IN [1] | CREATE (:X))", "CREATE INDEX foo IF NOT EXISTS FOR (n:X) ON (n.y)",
    "DROP INDEX foo IF EXISTS", "MATCH (n) CALL { WITH n SET n.z = 1 } RETURN 1",
    "CREATE USER eva SET PASSWORD 'largo123'", "PROFILE CREATE (n:X)", "INSERT (:X)",
)
BEYOND = (
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "load  csv with headers from 'http://x' as l return l",
    "MATCH (n) LOAD/**/CSV FROM 'x' AS l RETURN l", "CALL db.labels()", "CALL dbms.listConfig() YIELD name RETURN name",
    "CALL apoc.load.json('file:///etc/passwd') YIELD value RETURN value", "MATCH (n) CALL db.createLabel('X') RETURN n",
    "CALL  \n tx.setMetaData({a: 1})", "SHOW USERS", "SHOW SETTINGS", "TERMINATE TRANSACTION 'x'",
    "USE system RETURN 1", "/* CALL { */ CALL db.labels()", "RETURN 'a' CALL db.labels()",
    "MATCH (n) CALL (n) { WITH n RETURN 1 AS x } IN TRANSACTIONS RETURN x",
)
READS = (
    "MATCH (c:Call) RETURN count(c) AS calls", "MATCH (n:Name) RETURN n.key AS `call me` ORDER BY n.key LIMIT 1",
    "CALL { MATCH (n:Person) RETURN count(n) AS people } RETURN people",
    "MATCH (n:City) CALL (n) { RETURN n.name AS name } RETURN name ORDER BY name",
    "RETURN 'LOAD CSV FROM x' AS text, 'CALL db.labels()' AS other // CALL db.labels()",
    "MATCH (call:Country) RETURN call.code AS show ORDER BY show", "RETURN {call: 1, use: 2} AS map",
)


@pytest.mark.parametrize("text", [*WRITES, *BEYOND])
def test_what_does_not_only_read_is_refused_and_changes_nothing(store: Store, text: str) -> None:
    ask_store(store)
    before = export(store)
    with pytest.raises(GivenTextError):
        run(store, text, {})
    assert export(store) == before


@pytest.mark.parametrize("text", WRITES)
def test_the_stores_themselves_refuse_to_write(store: Store, text: str) -> None:
    with pytest.raises(StoreError, match="text that writes was run as one that reads"):
        store.read(text)


@pytest.mark.parametrize("text", READS)
def test_what_reads_is_answered(store: Store, text: str) -> None:
    assert run(ask_store(store), text, {})


@pytest.mark.parametrize("text", ["", " ; ", "// nothing", "/* CALL */"])
def test_an_empty_text_is_refused(text: str) -> None:
    with pytest.raises(GivenTextError, match="is empty"):
        check(text)


@pytest.fixture
def kb(place: StorePlace, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    with place.open() as store:
        ask_store(store)
    for name, value in place.environment.items():
        monkeypatch.setenv(name, value)
    return Terminal(capsys, place.address)


def test_rows_in_every_format(kb: Terminal) -> None:
    text = "MATCH (p:Partner) WHERE p.kind = $kind RETURN p.name AS name, p.country AS country, 1 AS n ORDER BY name"
    expected = [{"name": f"Embajada de {name}", "country": code, "n": 1}
                for name, code in (("Francia", "FR"), ("Japón", "JP"), ("los Países Bajos", "NL"))]
    assert json.loads(kb("cypher", text, "-p", "kind=embassy", "--format", "json").out) == expected
    written = kb("cypher", text, "--parameter", "kind=embassy", "--format", "csv").out
    assert list(csv.DictReader(io.StringIO(written))) == [{**row, "n": "1"} for row in expected]
    lines = kb("cypher", text, "-p", "kind=embassy").out.splitlines()
    assert lines[0].split() == ["name", "country", "n"]
    assert lines[2] == "Embajada de Japón             JP       1"


def test_nodes_are_their_properties_and_lists_stay_lists(kb: Terminal) -> None:
    row, = json.loads(kb("cypher", "MATCH (n:Network) RETURN n, n.aliases AS names ORDER BY n.name DESC LIMIT 1",
                         "--format", "json").out)
    assert row["names"] == ["UCCI"]
    assert row["n"]["id"] == "network:union de ciudades capitales iberoamericanas"
    assert not [key for key in row["n"] if key.startswith("@")]


@pytest.mark.parametrize(("given", "value"), [
    ("x=12", 12), ("x=1.5", 1.5), ("x=true", True), ("x=null", None), ('x=["a", "b"]', ["a", "b"]),
    ("x=Taipéi", "Taipéi"), ("x=", ""), ("x=a=b", "a=b"), ('x="12"', "12")])
def test_parameters(kb: Terminal, given: str, value: object) -> None:
    assert json.loads(kb("cypher", "RETURN $x AS x", "-p", given, "--format", "json").out) == [{"x": value}]


def test_a_value_is_never_part_of_the_text(kb: Terminal) -> None:
    hostile = "x' DETACH DELETE n //"
    result = kb("cypher", "MATCH (n:Entity {name: $x}) RETURN n.name", "-p", f"x={hostile}")
    assert (result.code, result.out) == (0, "El texto no da ninguna fila.\n")


def test_too_many_rows_are_told(kb: Terminal) -> None:
    result = kb("cypher", "MATCH (e:Entity) RETURN e.name ORDER BY e.name", "--limit", "2")
    assert len(result.out.splitlines()) == 3
    assert result.err == "Se muestran 2 de 24 filas; --limit muestra más.\n"


def test_csv_runs_nothing_in_a_spreadsheet(kb: Terminal) -> None:
    assert kb("cypher", "RETURN '=1+1' AS a, ['@x', 'y'] AS b", "--format", "csv").out.splitlines()[1] == "'=1+1,'@x; y"


@pytest.mark.parametrize(("text", "code", "said"), [
    ("MATCH (n RETURN", 1, "no se puede ejecutar"), ("RETURN $nothing AS x", 1, "nothing"),
    ("MATCH (n) DETACH DELETE n", 1, "solo lee"), ("LOAD CSV FROM 'x' AS l RETURN l", 1, "LOAD CSV no se permite")])
def test_a_mistake_is_one_line(kb: Terminal, text: str, code: int, said: str) -> None:
    assert said in one_line(kb("cypher", text), code)


def test_a_parameter_needs_a_name(kb: Terminal) -> None:
    assert "nombre=valor" in one_line(kb("cypher", "RETURN 1", "-p", "9x=1"), 2)
