"""The store in this process: an ArcadeDB graph in a folder, with nothing to install or start.

Commands that read open it read-only under a shared lock, commands that write under an exclusive one, for as long as
they have it open. The engine refuses to open a graph twice, so one process opens a folder once.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from kb.language import _
from kb.stores.base import Parameters, Row, Store, StoreError, T, Transaction
from kb.stores.folder import NoStoreError, StoreFolder
from kb.stores.locks import FolderLock, Notice
from kb.stores.schema import lock_ledger, make_schema, schema_digest

WAIT = 120.0  # seconds
_LANGUAGE = "opencypher"
_SILENCE = logging.NullHandler()
_RECOVERIES = 3  # how many writers in a row may die between our recovery of a store and our reading of it
_open_here: set[Path] = set()
_guard = threading.Lock()


class DamagedStoreError(StoreError):
    """A store whose files lost what every store has since it was made; the engine itself opens such files as empty."""

    def __init__(self, store: Path) -> None:
        super().__init__(_("{store}: is damaged; restore a copy of the folder, or load the documents into a new store")
                         .format(store=store))


class EmbeddedStore(Store):
    """A graph in the folder `folder`.

    Args:
        folder: made, with its parents, when opened for writing.
        writable: take the folder for this store alone; otherwise share it with others that read.
        notice: told once, in the user's language, that another command is being waited for.
        wait: how many seconds to wait for others.

    Raises StoreError (StoreBusyError, NotAStoreError, NoStoreError, DamagedStoreError) when it cannot be opened.
    """

    def __init__(
        self, folder: Path, *, writable: bool, notice: Notice = lambda _text: None, wait: float = WAIT,
    ) -> None:
        self._folder = StoreFolder(folder)
        self._writable = writable
        self._closing: list[Callable[[], None]] = []
        try:
            self._claim()
            self._database = self._opened_to_write(notice, wait) if writable else self._opened_to_read(notice, wait)
            self._closing.append(lambda: self._database.close())
            if not schema_digest(self):
                raise DamagedStoreError(folder)
            if writable:
                make_schema(self, self._define)
        except BaseException:
            self.close()
            raise

    def read(self, text: str, parameters: Parameters | None = None) -> list[Row]:
        """Run one text that only reads; see `Store.read`."""
        with self._failures():
            return _rows(self._database.query(_LANGUAGE, text, dict(parameters or {})))

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one transaction; see `Store.write`. Raises StoreError if opened to read."""
        if not self._writable:
            raise _opened_to_be_read(self._folder.path)
        with self._failures(), self._database.transaction():
            transaction = _EmbeddedTransaction(self._database)
            lock_ledger(transaction)
            return work(transaction)

    def fill(self, work: Callable[[Transaction], T]) -> T:
        """Bring everything into a new graph beside this one, then put it in its place; see `Store.fill`.

        Each step is kept at once, so that memory does not grow with what comes.
        """
        if not self._writable:
            raise _opened_to_be_read(self._folder.path)
        with self._failures(), self._folder.allowed():
            result = self._made_aside(work)
            self._database.close()
            self._folder.replace_graph()
            self._database = self._open_files()
            return result

    def close(self) -> None:
        """Close the graph and let the next command in; closing twice does nothing more."""
        closing, self._closing = self._closing, []
        with self._failures(), ExitStack() as steps:  # last opened first, and each even if another fails
            for step in closing:
                steps.callback(step)

    def _claim(self) -> None:
        """Make sure that this process has the folder only once: its locks don't hold within a process."""
        path = self._folder.path.resolve()
        with _guard:
            if path in _open_here:
                raise StoreError(_("{store}: is already open in this program; close it first").format(
                    store=self._folder.path))
            _open_here.add(path)
        self._closing.append(lambda: _open_here.discard(path))

    def _opened_to_write(self, notice: Notice, wait: float) -> Any:
        self._folder.check_writable()
        self._lock(exclusive=True, notice=notice, wait=wait)
        with self._failures(), self._folder.allowed():
            self._folder.mark()
            self._folder.clear_unfinished()
            if not self._folder.graph.exists():
                self._create()
            return self._open_files()

    def _opened_to_read(self, notice: Notice, wait: float) -> Any:
        self._folder.check_readable()
        for _turn in range(_RECOVERIES):
            shared = self._lock(exclusive=False, notice=notice, wait=wait)
            if not self._folder.graph.exists():
                raise NoStoreError(self._folder.path)
            database = self._open_read_only()
            if database is not None:
                return database
            self._unlock(shared)
            self._recover(notice, wait)
        raise StoreError(_("{store}: commands that write to it keep failing; try again when none is running").format(
            store=self._folder.path))

    def _lock(self, *, exclusive: bool, notice: Notice, wait: float) -> FolderLock:
        lock = FolderLock(self._folder.lock, exclusive=exclusive)
        with self._folder.allowed():
            lock.acquire(self._folder.path, wait, notice)
        self._closing.append(lock.release)
        return lock

    def _unlock(self, lock: FolderLock) -> None:
        self._closing.remove(lock.release)
        lock.release()

    def _create(self) -> None:
        """Make a graph with nothing but the schema aside, and put it in its place when it is whole."""
        with _engine().create_database(str(self._folder.new_graph)) as self._database:
            make_schema(self, self._define)
        self._folder.new_graph.rename(self._folder.graph)

    def _made_aside(self, work: Callable[[Transaction], T]) -> T:
        """Make a new graph aside with what `work` brings; what it leaves unfinished is removed."""
        present = self._database
        try:
            with _engine().create_database(str(self._folder.new_graph)) as self._database:
                make_schema(self, self._define)
                return work(_EmbeddedSteps(self._database))
        except BaseException:
            self._folder.clear_unfinished()
            raise
        finally:
            self._database = present

    def _open_files(self) -> Any:
        database = _engine().open_database(str(self._folder.graph))
        database.set_wal_flush("yes_full")  # a commit is on the disk when it returns; off by default
        return database

    def _open_read_only(self) -> Any | None:
        """Open the graph to read; None when a writer died and the graph has to be recovered first."""
        engine = _engine()
        with self._failures():
            try:
                return engine.open_database(str(self._folder.graph), read_only=True)
            except engine.ArcadeDBError as error:
                if "needs recovery" in str(error):
                    return None
                raise

    def _recover(self, notice: Notice, wait: float) -> None:
        """Let the engine finish or undo what a writer that died left behind: opening to write does it."""
        lock = self._lock(exclusive=True, notice=notice, wait=wait)
        with self._failures():
            self._open_files().close()
        self._unlock(lock)

    def _define(self, text: str) -> None:
        with self._failures():
            self._database.command(_LANGUAGE, text)

    @contextmanager
    def _failures(self) -> Iterator[None]:
        """Turn what the engine refuses into a StoreError of one line."""
        error_class: type[Exception] = _engine().ArcadeDBError
        try:
            yield
        except error_class as error:
            raise _explained(self._folder.path, error) from error


class _EmbeddedTransaction(Transaction):
    """What a write's work runs its texts in."""

    def __init__(self, database: Any) -> None:
        self._database = database

    def run(self, text: str, parameters: Parameters | None = None) -> list[Row]:
        """Run one text; see `Transaction.run`."""
        return _rows(self._database.command(_LANGUAGE, text, dict(parameters or {})))


class _EmbeddedSteps(_EmbeddedTransaction):
    """What the filling of a store runs its texts in: each is kept at once."""

    def run(self, text: str, parameters: Parameters | None = None) -> list[Row]:
        """Run one text in a transaction of its own."""
        with self._database.transaction():
            return super().run(text, parameters)


def _engine() -> Any:
    """Import the engine, quiet: nothing on the screen, its log file in the user's log folder."""
    if "ARCADEDB_LOG_DIR" not in os.environ:
        import platformdirs

        os.environ["ARCADEDB_LOG_DIR"] = platformdirs.user_log_dir("vinculos")
    os.environ["ARCADEDB_LOG_CONSOLE"] = "0"
    logging.getLogger("arcadedb").addHandler(_SILENCE)
    import arcadedb

    return arcadedb


def _rows(result: Any) -> list[Row]:
    rows: list[Row] = result.to_list()
    return rows


def _opened_to_be_read(store: Path) -> StoreError:
    return StoreError(_("{store}: was opened to be read; open it for writing").format(store=store))


def _explained(store: Path, error: Exception) -> StoreError:
    """Say in one line what the engine found wrong."""
    if "QueryNotIdempotentException" in str(error):
        return StoreError(_("{store}: a text that writes was run as one that reads; run it in a write").format(
            store=store))
    chain = getattr(error, "java_chain", None)  # pairs of class and message, outermost first
    why = " ".join(str(chain[0][1] if chain else error).split())
    return StoreError(_("{store}: the store failed ({why}); try again, and if that does not help load the documents "
                        "into a new store").format(store=store, why=why))
