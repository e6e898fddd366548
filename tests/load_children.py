"""Loads in processes of their own that stop in the middle of a document, where a test says.

What runs is the path of `kb load`: its session, its loading, the loaders, ingestion and the store. Only the session's
store is wrapped, so that the child knows when its open transaction has written something.
"""

from __future__ import annotations

import multiprocessing
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import NamedTuple

from cli.loading import Failed, Loading
from cli.session import Session
from kb.export import export
from kb.stores.base import Parameters, Row, Store, T, Transaction
from tests.places import StorePlace
from tests.store_children import PATIENCE, Writer

_WRITES = re.compile(r"\b(CREATE|MERGE|SET|DELETE|REMOVE)\b")
_spawn = multiprocessing.get_context("spawn")


class Step(NamedTuple):
    """A moment of a load: in its `document`-th document, after the `write`-th text that writes; both from 1."""

    document: int
    write: int


Watch = Callable[[Step, Transaction], None]


class PausedLoad(Writer):
    """A load that stands inside a document's transaction; `seen` is the export of the store as that sees it."""

    def __init__(self, process: BaseProcess, go: Event, seen: bytes) -> None:
        super().__init__(process, go)
        self.seen = seen


def load(place: StorePlace, paths: Sequence[Path], watch: Watch = lambda _step, _transaction: None) -> None:
    """Load the documents as `kb load` does, and call `watch` after each text of theirs that wrote."""
    with Loading(_WatchedSession(replace(place.settings, store=place.address), None, watch)) as loading:
        for result in loading.load(paths):
            assert not isinstance(result, Failed), result


@contextmanager
def load_paused(place: StorePlace, paths: Sequence[Path], step: Step) -> Iterator[PausedLoad]:
    """Start a load in another process and give it when it has come to `step` and waits there."""
    go = _spawn.Event()
    news, teller = _spawn.Pipe(duplex=False)
    process = _spawn.Process(target=_load_and_pause, args=(place, paths, step, teller, go))
    process.start()
    teller.close()  # the child's alone now, so that its end is noticed here
    try:
        assert news.poll(PATIENCE), "the load did not come to its step"
        yield PausedLoad(process, go, news.recv_bytes())
    finally:
        process.kill()
        process.join()


def _load_and_pause(place: StorePlace, paths: Sequence[Path], step: Step, teller: Connection, go: Event) -> None:
    def pause(at: Step, transaction: Transaction) -> None:
        if at == step:
            teller.send_bytes(export(_Inside(transaction)))
            assert go.wait(PATIENCE)

    load(place, paths, pause)


@dataclass(frozen=True)
class _WatchedSession(Session):
    """A session whose store tells what is written to it."""

    watch: Watch = lambda _step, _transaction: None

    def open_store(self, *, writable: bool = False) -> Store:
        return _WatchedStore(super().open_store(writable=writable), self.watch)


class _WatchedStore(Store):
    """The real store; each of its writes is one document's."""

    def __init__(self, store: Store, watch: Watch) -> None:
        self._store = store
        self._watch = watch
        self._documents = 0

    def read(self, text: str, parameters: Parameters | None = None) -> list[Row]:
        return self._store.read(text, parameters)

    def write(self, work: Callable[[Transaction], T]) -> T:
        self._documents += 1
        document = self._documents
        return self._store.write(lambda transaction: work(_WatchedTransaction(transaction, document, self._watch)))

    def close(self) -> None:
        self._store.close()


class _WatchedTransaction(Transaction):
    """The real transaction; it counts the texts that write."""

    def __init__(self, transaction: Transaction, document: int, watch: Watch) -> None:
        self._transaction = transaction
        self._watch = watch
        self._document = document
        self._writes = 0

    def run(self, text: str, parameters: Parameters | None = None) -> list[Row]:
        rows = self._transaction.run(text, parameters)
        if _WRITES.search(text):
            self._writes += 1
            self._watch(Step(self._document, self._writes), self._transaction)
        return rows


class _Inside(Store):
    """A store as an open transaction sees it."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def read(self, text: str, parameters: Parameters | None = None) -> list[Row]:
        return self._transaction.run(text, parameters)

    def write(self, work: Callable[[Transaction], T]) -> T:
        return work(self._transaction)

    def close(self) -> None:
        """Leave the transaction to the one who opened it."""
