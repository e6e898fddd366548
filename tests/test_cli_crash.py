"""kill -9 in the middle of a load: the store opens, each document is whole or absent, and loading again completes it.

Sixteen kills of the embedded store and three of Neo4j fall between a document's first write and its commit: the load
stands still inside the transaction, has shown what that sees, and is killed there. Four more come when they come.
"""

from __future__ import annotations

import json
import random
import signal
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from subprocess import TimeoutExpired
from typing import Any

import pytest

from kb.export import export
from kb.home import Home
from loaders import extract
from tests.cli_office import april, write_record
from tests.kb_command import EXAMPLES
from tests.kb_running import exported, kb_on, kb_running
from tests.load_children import Step, load, load_paused
from tests.places import StorePlace, embedded

REPORT = EXAMPLES / "informe-2023-10.docx"
TURNS = 4


@dataclass(frozen=True)
class Undisturbed:
    """A load that nothing disturbs.

    Attributes:
        documents: what is loaded, in this order; the last takes the place of the one before it.
        states: the export of the store before the first document and after each.
        writes: how many texts write something for each document.
        seconds: how long `kb load` takes for all of them.
    """

    documents: list[Path]
    states: list[bytes]
    writes: list[int]
    seconds: float


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    folder = tmp_path_factory.mktemp("undisturbed")
    paths = [EXAMPLES / "ciudades-hermanas.csv", write_record(april(), folder, "abril.json"), REPORT,
             _corrected(REPORT, folder)]
    place = embedded(folder / "by one")
    place.open().close()
    states, writes = [_content(place)], []
    for path in paths:
        writes.append(_load_counting(place, path))
        states.append(_content(place))
    start = time.monotonic()
    kb_on(embedded(folder / "at once"), folder, "load", *paths)
    return Undisturbed(paths, states, writes, time.monotonic() - start)


def _corrected(report: Path, folder: Path) -> Path:
    """Write the record of a report with half of its activities and no roles, as somebody may correct it."""
    record = extract(report, Home()).model_dump(mode="json", exclude_none=True)
    record["activities"] = record["activities"][::2]
    record["roles"] = []
    return write_record(record, folder, "corregido.json")


def _load_counting(place: StorePlace, path: Path) -> int:
    """Load a document and return how many texts wrote something for it."""
    steps: list[Step] = []
    load(place, [path], lambda step, _transaction: steps.append(step))
    return steps[-1].write


def _content(place: StorePlace) -> bytes:
    with place.open(writable=False) as store:
        return export(store)


def _documents(state: bytes) -> int:
    return sum(node["labels"] == ["Document"] for node in json.loads(state)["nodes"])


def _stats(place: StorePlace, cwd: Path) -> dict[str, Any]:
    """Open the store with a plain `kb stats` and return what it counts."""
    counts: dict[str, Any] = json.loads(kb_on(place, cwd, "stats", "--format", "json"))
    return counts


def _step(turn: int, document: int, writes: int) -> Step:
    """Choose where a load is killed: after its first write, after its last, or somewhere between."""
    between = random.Random(f"{turn} {document}").randint(2, writes - 1)  # noqa: S311 - it only chooses a moment
    return Step(document, {0: 1, TURNS - 1: writes}.get(turn, between))


def _kill_at(steps: Iterable[Step], place: StorePlace, known: Undisturbed, cwd: Path) -> None:
    """Kill a load at each step in turn, loading again after each, then let one complete."""
    for step in steps:
        before = known.states[step.document - 1]
        with load_paused(place, known.documents, step) as paused:
            assert paused.seen != before, "nothing was written yet"
            paused.kill()  # while it stands inside the transaction
        assert _stats(place, cwd)["documents"] == _documents(before)
        assert _content(place) == before
    kb_on(place, cwd, "load", *known.documents)
    assert exported(place, cwd) == known.states[-1]


def test_what_the_kills_are_measured_against(undisturbed: Undisturbed, tmp_path: Path) -> None:
    """Every document changes the store, in several writes, and `kb load` of all at once gives the same."""
    assert [_documents(state) for state in undisturbed.states] == [0, 1, 2, 3, 3]
    assert len(set(undisturbed.states)) == len(undisturbed.states) == 5
    assert min(undisturbed.writes) > TURNS
    place = embedded(undisturbed.documents[-1].parent / "at once")
    assert exported(place, tmp_path) == undisturbed.states[-1]


@pytest.mark.parametrize("turn", range(TURNS))
def test_a_load_killed_inside_each_of_its_documents(
    turn: int, embedded_place: StorePlace, undisturbed: Undisturbed, tmp_path: Path,
) -> None:
    steps = [_step(turn, document, writes) for document, writes in enumerate(undisturbed.writes, start=1)]
    _kill_at(steps, embedded_place, undisturbed, tmp_path)


def test_a_load_killed_inside_three_documents_on_a_server(
    neo4j_place: StorePlace, undisturbed: Undisturbed, tmp_path: Path,
) -> None:
    """After the first write of a new document, amid another, and with only the commit of a correction to come."""
    steps = [_step(turn, document, undisturbed.writes[document - 1]) for turn, document in ((0, 1), (1, 3), (3, 4))]
    _kill_at(steps, neo4j_place, undisturbed, tmp_path)


@pytest.mark.parametrize("turn", range(4))
def test_a_load_killed_at_any_moment(
    turn: int, embedded_place: StorePlace, undisturbed: Undisturbed, tmp_path: Path,
) -> None:
    embedded_place.open().close()
    moment = undisturbed.seconds * random.Random(turn).uniform(0.3, 0.95)  # noqa: S311 - it only chooses a moment
    with kb_running("load", *undisturbed.documents, place=embedded_place, cwd=tmp_path) as running:
        try:
            running.ended(moment)
        except TimeoutExpired:
            assert running.kill() == -signal.SIGKILL
    counts = _stats(embedded_place, tmp_path)
    state = _content(embedded_place)
    assert state in undisturbed.states
    assert counts["documents"] == _documents(state)
    kb_on(embedded_place, tmp_path, "load", *undisturbed.documents)
    assert exported(embedded_place, tmp_path) == undisturbed.states[-1]
