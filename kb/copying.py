"""Copying a store into another: everything that it holds, all of it or nothing.

What is read and what is written goes a batch at a time, so that the memory of this program does not grow with the
store. Who reads the target meanwhile sees nothing of it, and a copy that is cut short leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from kb.errors import KbError
from kb.language import _
from kb.relations import ENTITY_TYPES
from kb.running import BATCH, run, run_each, texts
from kb.stores.base import Row, Store, Transaction
from kb.stores.schema import LEDGER
from kb.writing import create_nodes, create_statements

Progress = Callable[[int, int], None]
_DECIDED = ("Judgement", "Alias")  # labels of what people decided, which no document makes
_NAMES = "NAMES"  # the one type of relationship that no document makes


class TargetNotEmptyError(KbError):
    """A store to copy to that holds something."""

    def __init__(self, target: str) -> None:
        super().__init__(_("{target}: is not empty, and a copy needs a new store; choose another with --to").format(
            target=target))


class SourceChangedError(KbError):
    """A store that somebody wrote to while it was copied."""

    def __init__(self) -> None:
        super().__init__(_("the store was changed while it was being copied, and nothing was kept; copy it again"))


class IncompleteCopyError(KbError):
    """A store that holds what this program does not know, so that a copy would lose it."""

    def __init__(self, missing: int) -> None:
        super().__init__(_("the store holds {count} things that this program does not know, and nothing was copied; "
                           "use the program that wrote them").format(count=missing))


@dataclass(frozen=True)
class Copied:
    """What a copy took along: numbers of documents, of nodes (documents and names included) and of relationships."""

    documents: int
    nodes: int
    relationships: int


def copy(source: Store, target: Store, name: str, progress: Progress = lambda _done, _total: None) -> Copied:
    """Copy everything from one store into another that is empty.

    Args:
        source: open at least to read.
        target: open for writing.
        name: what an error calls the target.
        progress: told now and then how many nodes and relationships are done, of how many; it may begin again, where
            the target asks for another try.

    Raises TargetNotEmptyError, SourceChangedError, IncompleteCopyError, StoreError; the target then stays as it was.
    """
    if _counted(target.read(texts()["copy_nodes"].text)):
        raise TargetNotEmptyError(name)
    return target.fill(lambda transaction: _Copying(source, transaction, progress).all(name))


class _Copying:
    """One try to copy."""

    def __init__(self, source: Store, target: Transaction, progress: Progress) -> None:
        self._source = source
        self._target = target
        self._progress = progress
        self._done = 0
        self._total = 0

    def all(self, name: str) -> Copied:
        if _counted(run(self._target, "copy_nodes")):
            raise TargetNotEmptyError(name)
        version = self._version()
        nodes, relationships = _counted(self._read("copy_nodes")), _counted(self._read("copy_relationships"))
        self._total = nodes + relationships
        keys = self._keys()
        for label, found in keys.items():
            self._nodes(label, found)
        for label, found in keys.items():
            self._relationships(label, found)
        if self._version() != version:
            raise SourceChangedError
        written = _counted(run(self._target, "copy_nodes")) + _counted(run(self._target, "copy_relationships"))
        if written != self._total:
            raise IncompleteCopyError(self._total - written)
        return Copied(len(keys.get("Document", ())), nodes, relationships)

    def _keys(self) -> dict[str, list[str]]:
        """Return the keys of all nodes by their label, sorted; entities are told by their type."""
        found: dict[str, list[str]] = {}
        for row in self._read("copy_keys"):
            label, *more = sorted(set(row["labels"]) - {"Entity"})
            if more or label not in _LABELS:
                raise IncompleteCopyError(1)
            found.setdefault(label, []).append(row["key"])
        return {label: sorted(found[label]) for label in _LABELS if label in found}

    def _nodes(self, label: str, keys: list[str]) -> None:
        for batch in _batches(keys):
            if label == "Name":  # its key is all that it holds
                run(self._target, "make_names", keys=batch)
            else:
                rows = self._read(f"copied_{_found_by(label)}", ids=batch)
                self._create(label, [row["properties"] for row in rows])
            self._advance(len(batch))

    def _create(self, label: str, rows: list[dict[str, Any]]) -> None:
        if label in _DECIDED:
            run(self._target, f"copy_{label.lower()}", rows=rows)
        else:
            create_nodes(self._target, label, rows)

    def _relationships(self, label: str, keys: list[str]) -> None:
        if label in _DECIDED:
            return
        end = "Entity" if label in ENTITY_TYPES else label
        for batch in _batches(keys):
            rows = self._read(f"copied_from_{_found_by(label)}", ids=batch)
            names = [{"key": row["source"], "id": row["target"]} for row in rows if row["type"] == _NAMES]
            run_each(self._target, "create_names", "rows", names)
            create_statements(self._target, ({**row, "label": end} for row in rows if row["type"] != _NAMES))
            self._advance(len(rows))

    def _advance(self, count: int) -> None:
        self._done += count
        self._progress(self._done, self._total)

    def _read(self, name: str, **parameters: Any) -> list[Row]:
        return self._source.read(texts()[name].text, parameters)

    def _version(self) -> int | None:
        rows = self._read("copy_version", ledger=LEDGER)
        return rows[0]["version"] if rows else None


_LABELS = (*ENTITY_TYPES, "Activity", "Theme", "Commitment", "Figure", "UnitFact", "Passage", "Document", "Name",
           *_DECIDED)


def _found_by(label: str) -> str:
    """Return the part of a text's name that stands for the label by which a node is found."""
    return {**dict.fromkeys(ENTITY_TYPES, "entity"), "UnitFact": "unit_fact"}.get(label, label.lower())


def _counted(rows: Iterable[Row]) -> int:
    return next(int(row["count"]) for row in rows)


def _batches(keys: list[str]) -> Iterator[list[str]]:
    return (keys[start:start + BATCH] for start in range(0, len(keys), BATCH))
