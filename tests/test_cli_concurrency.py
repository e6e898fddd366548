"""Commands at once on one store: who reads gets whole documents, who writes waits, and nothing is lost."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pytest

from kb.export import export
from tests.kb_command import EXAMPLES, Result
from tests.kb_running import Running, exported, kb_on, kb_running, wait_until_waiting
from tests.load_children import Step, load, load_paused
from tests.places import StorePlace, embedded

OCTOBER, NOVEMBER, JANUARY = (EXAMPLES / f"informe-{month}.docx" for month in ("2023-10", "2023-11", "2024-01"))
WHO = ("who", "Embajada de Japón", "--evidence", "--format", "json")
AMID = 5  # texts of a document that have written when its load is held


def one_after_the_other(folder: Path, *paths: Path) -> bytes:
    """Return the export of a store where these documents were loaded in turn, with nobody beside."""
    place = embedded(folder / "undisturbed")
    load(place, paths)
    with place.open(writable=False) as store:
        return export(store)


def start(stack: ExitStack, place: StorePlace, cwd: Path, *arguments: str | Path) -> Running:
    return stack.enter_context(kb_running(*arguments, place=place, cwd=cwd))


def became(result: Result) -> str:
    """Return what the load of one document says of it, after checking that it did well."""
    assert result.code == 0, result
    return result.out.splitlines()[0]


def test_loads_wait_for_the_one_that_runs(place: StorePlace, tmp_path: Path) -> None:
    """Three of them: another document, and one twice."""
    with ExitStack() as stack:
        held = stack.enter_context(load_paused(place, [OCTOBER], Step(1, AMID)))
        loads = [start(stack, place, tmp_path, "load", path) for path in (NOVEMBER, JANUARY, JANUARY)]
        wait_until_waiting(place, loads)
        held.finish()
        first, *same = [became(each.ended()) for each in loads]
    assert first == "informe-2023-11.docx: loaded"
    assert sorted(same) == ["informe-2024-01.docx: loaded", "informe-2024-01.docx: no changes"]
    assert exported(place, tmp_path) == one_after_the_other(tmp_path, OCTOBER, NOVEMBER, JANUARY)


@pytest.mark.parametrize("other", [OCTOBER, NOVEMBER], ids=["the same", "another"])
def test_two_loads_that_start_together(place: StorePlace, tmp_path: Path, other: Path) -> None:
    """Nothing is there yet, so on the embedded store both want to make it."""
    with ExitStack() as stack:
        loads = [start(stack, place, tmp_path, "load", path) for path in (OCTOBER, other)]
        said = sorted(became(each.ended()) for each in loads)
    assert said == ["informe-2023-10.docx: loaded",
                    "informe-2023-10.docx: no changes" if other == OCTOBER else "informe-2023-11.docx: loaded"]
    assert exported(place, tmp_path) == one_after_the_other(tmp_path, *dict.fromkeys([OCTOBER, other]))


def test_a_reader_beside_a_load_sees_the_document_whole_or_not_at_all(place: StorePlace, tmp_path: Path) -> None:
    load(place, [OCTOBER])
    before = kb_on(place, tmp_path, *WHO)
    with ExitStack() as stack:
        held = stack.enter_context(load_paused(place, [NOVEMBER], Step(1, AMID)))
        reader = start(stack, place, tmp_path, *WHO)
        if place.is_neo4j:  # a server answers readers at once, from what is committed
            result = reader.ended()
            held.finish()
        else:
            wait_until_waiting(place, [reader])
            held.finish()
            result = reader.ended()
    after = kb_on(place, tmp_path, *WHO)
    assert before != after
    assert (result.code, result.out) == (0, before if place.is_neo4j else after)
