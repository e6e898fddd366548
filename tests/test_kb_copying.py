"""Copying a store: everything goes along, both kinds of store hold the same in the end, and it is all or nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kb.aliases import Alias, aliases
from kb.copying import Copied, IncompleteCopyError, SourceChangedError, TargetNotEmptyError, copy
from kb.documents import documents
from kb.export import content, export
from kb.ingest import remove
from kb.judgements import Judgement, judgements
from kb.judging import add_alias, judge, undo
from kb.records import Record
from kb.relations import ENTITY_TYPES, OTHER_LABELS
from kb.running import texts
from kb.stores.base import Parameters, Row, Store, Transaction
from kb.stores.embedded import EmbeddedStore
from kb.writing import create_nodes
from tests.kb_office import activity, body, load, people, record, role
from tests.places import StorePlace
from tests.query_office import office_graph

WHEN = "2030-01-01T00:00:00+00:00"


def reports() -> list[Record]:
    """Two reports of an invented office, in which every kind of node comes."""
    return [
        record("enero.docx", issuer="Oficina de Enlace", period="2030-01", people=people("Ana Pérez", "Luis Mar"),
               organizations=[body("Oficina de Enlace", "OE", type_="directorate"),
                              body("Embajada de Nubaria", kind="embassy", country="XN")],
               countries=[{"name": "Nubaria", "code": "XN"}], cities=[{"name": "Alba", "country": "XN"}],
               roles=[role("Ana Pérez", "Embajada de Nubaria", role="agregada", since="2029")],
               represents=[{"organization": "Embajada de Nubaria", "country": "Nubaria"}],
               themes=[{"name": "Agua", "framework": "axis"}],
               commitments=[{"text": "enviar la lista", "owner": "OE", "due": "2030-02-01"}],
               figures=[{"label": "reuniones", "value": 3, "unit": None, "period": "2030"}],
               unit_facts=[{"organization": "OE", "kind": "mission", "text": "enlazar"}],
               activities=[activity("Reunión de enlace", ["OE", "Embajada de Nubaria", "Luis Mar"], "2030-01-07",
                                    themes=["Agua"],
                                    request={"text": "La Embajada pidió el faro a la OE", "asked_of": ["OE"],
                                             "asked_by": ["Embajada de Nubaria"]})],
               warnings=[{"locator": "fila 9", "message": "día 32"}]),
        record("febrero.docx", issuer="Oficina de Enlace", period="2030-02", people=people("Ana Perez"),
               organizations=[body("Oficina de Enlace", "OE", type_="directorate")],
               activities=[activity("Visita al faro", ["OE", "Ana Perez"], "2030-02-03")]),
    ]


def decide(store: Store) -> None:
    """Judge two pairs and explain a short name."""
    judge(store, Judgement("same", ("person:ana perez", "person:ana perez@embajada de nubaria"), None, "Eva", WHEN))
    judge(store, Judgement("rename", ("body:oficina de enlace",), "Enlace", "Eva", WHEN))
    judge(store, Judgement("close", ("enviar la lista",), None, "Eva", WHEN))
    undo(store, 2)
    add_alias(store, Alias("EN", "Embajada de Nubaria", "Eva", WHEN))


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Store]:
    """A store with documents and what people decided."""
    with EmbeddedStore(tmp_path / "full", writable=True) as store:
        load(store, *reports())
        decide(store)
        yield store


class Watched(Store):
    """A store to copy from, with something that happens at a certain reading."""

    def __init__(self, store: Store, reading: int, event: Exception | None = None) -> None:
        self._store = store
        self._left = reading
        self._event = event

    def read(self, text: str, parameters: Parameters | None = None) -> list[Row]:
        self._left -= 1
        if self._left == 0:
            if self._event:
                raise self._event
            self._store.write(lambda transaction: transaction.run("MATCH (l:Ledger) RETURN l.id AS id"))
        return self._store.read(text, parameters)

    def write(self, work: object) -> None:  # type: ignore[override]
        raise AssertionError("a copy writes nothing to what it copies")

    def close(self) -> None:
        self._store.close()


def test_everything_goes_along_from_one_kind_of_store_to_the_other_and_back(
    full: Store, neo4j_place: StorePlace, tmp_path: Path,
) -> None:
    told: list[tuple[int, int]] = []
    with neo4j_place.open() as server, EmbeddedStore(tmp_path / "back", writable=True) as back:
        first = copy(full, server, "server", lambda done, total: told.append((done, total)))
        assert copy(server, back, "back") == first
        assert export(full) == export(server) == export(back)
        assert documents(back) == documents(server) == documents(full)
        assert judgements(back) == judgements(server) == judgements(full)
        assert [each.number for each in judgements(back)] == [1, 3]
        assert aliases(back) == aliases(full)
    whole = content(full)
    assert first == Copied(2, len(whole["nodes"]), len(whole["relationships"]))
    assert told[-1] == (first.nodes + first.relationships,) * 2
    assert [done for done, _total in told] == sorted(done for done, _total in told)


def test_a_copy_goes_on_as_the_store_would_have(full: Store, store: Store) -> None:
    copy(full, store, "store")
    more = record("marzo.docx", issuer="Oficina de Enlace", period="2030-03", people=people("Luis Mar", "Ana Pérez"),
                  organizations=[body("Consulado de Nubaria", "EN")], roles=[role("Luis Mar", "EN")])
    outcomes = [load(each, *reports(), more) for each in (full, store)]
    assert [outcome.status for outcome in outcomes[0]] == ["unchanged", "unchanged", "loaded"]
    assert outcomes[0] == outcomes[1]
    assert export(store) == export(full)
    for each in (full, store):
        undo(each)
        remove(each, "enero.docx")
    assert export(store) == export(full)


def test_every_type_of_node_and_of_relationship_goes_along(store: Store, tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path / "office", writable=True) as office:
        office_graph().save(office)
        copied = copy(office, store, "store")
        assert export(store) == export(office)
    assert copied.documents == 5


@pytest.mark.parametrize("label", ["Entity", *(label for label in OTHER_LABELS if label != "Name")])
def test_every_label_has_the_text_that_reads_it(label: str) -> None:
    name = {"UnitFact": "unit_fact"}.get(label, label.lower())
    assert f"MATCH (n:{label} {{id: id}})\n" in texts()[f"copied_{name}"].text
    if label not in ("Judgement", "Alias"):
        assert f"MATCH (n:{label} {{id: id}})-[r]->(o)" in texts()[f"copied_from_{name}"].text


def test_every_entity_is_found_by_its_type(store: Store, tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path / "types", writable=True) as types:
        for label in ENTITY_TYPES:
            row = {"id": f"{label.lower()}:a", "aliases": ["b", "c"]}
            types.write(lambda transaction, label=label, row=row: create_nodes(  # type: ignore[misc]
                transaction, label, [row]))
        copy(types, store, "store")
        assert export(store) == export(types)


def test_a_store_with_something_in_it_is_refused_and_stays(full: Store, store: Store) -> None:
    load(store, reports()[1])
    before = export(store)
    with pytest.raises(TargetNotEmptyError) as caught:
        copy(full, store, "la base")
    assert str(caught.value) == "la base: is not empty, and a copy needs a new store; choose another with --to"
    assert export(store) == before


def test_an_emptied_store_can_be_copied_to(full: Store, store: Store) -> None:
    load(store, reports()[1])
    remove(store, "febrero.docx")
    copy(full, store, "store")
    assert export(store) == export(full)


def test_an_empty_store_is_copied_empty(store: Store, tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path / "empty", writable=True) as empty:
        assert copy(empty, store, "store") == Copied(0, 0, 0)


@pytest.mark.parametrize("reading", [2, 5, 9, 14])
def test_what_fails_in_the_middle_leaves_nothing(full: Store, store: Store, reading: int) -> None:
    with pytest.raises(OverflowError, match="in the middle"):
        copy(Watched(full, reading, OverflowError("in the middle")), store, "store")
    assert content(store)["nodes"] == []
    copy(full, store, "store")
    assert export(store) == export(full)


def test_a_store_that_is_written_to_meanwhile_is_not_copied(full: Store, store: Store) -> None:
    with pytest.raises(SourceChangedError, match="was changed while it was being copied"):
        copy(Watched(full, 6), store, "store")
    assert content(store)["nodes"] == []


@pytest.mark.parametrize("statement", [
    "CREATE (:Fantasma {id: 'x'})",
    "MATCH (j:Judgement), (d:Document) CREATE (j)-[:CITES]->(d)",
])
def test_what_the_program_does_not_know_is_not_lost_in_silence(full: Store, store: Store, statement: str) -> None:
    full.write(lambda transaction: transaction.run(statement))
    with pytest.raises(IncompleteCopyError, match="does not know, and nothing was copied"):
        copy(full, store, "store")
    assert content(store)["nodes"] == []


def test_a_copy_that_is_killed_leaves_no_store(full: Store, tmp_path: Path) -> None:
    full.close()
    target = tmp_path / "copia"
    script = ("import os, sys\nfrom pathlib import Path\nfrom kb.copying import copy\n"
              "from kb.stores.embedded import EmbeddedStore\n"
              "with EmbeddedStore(Path(sys.argv[1]), writable=False) as source:\n"
              "    with EmbeddedStore(Path(sys.argv[2]), writable=True) as target:\n"
              "        copy(source, target, 'x', lambda done, total: os._exit(9) if done > total / 2 else None)\n")
    done = subprocess.run([sys.executable, "-c", script, tmp_path / "full", target], env=dict(os.environ), check=False,
                          cwd=Path(__file__).parent.parent)
    assert done.returncode == 9
    assert (target / "graph.new").exists()
    with EmbeddedStore(target, writable=True) as store, EmbeddedStore(tmp_path / "full", writable=False) as source:
        assert not (target / "graph.new").exists()
        assert content(store)["nodes"] == []
        copy(source, store, "copia")
        assert export(store) == export(source)


def test_filling_needs_a_store_that_was_opened_to_write(full: Store, tmp_path: Path) -> None:
    from kb.stores.base import StoreError

    EmbeddedStore(tmp_path / "shut", writable=True).close()
    with EmbeddedStore(tmp_path / "shut", writable=False) as shut, pytest.raises(StoreError, match="opened to be read"):
        copy(full, shut, "shut")


def test_steps_see_what_the_ones_before_wrote(store: Store) -> None:
    def work(transaction: Transaction) -> int:
        transaction.run("UNWIND range(1, 3) AS i CREATE (:Theme {id: toString(i)})")
        return int(transaction.run("MATCH (t:Theme) RETURN count(t) AS count")[0]["count"])

    assert store.fill(work) == 3
    assert store.read("MATCH (t:Theme) RETURN count(t) AS count") == [{"count": 3}]
