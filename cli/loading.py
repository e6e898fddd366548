"""Documents into a store, one after the other; a bad one never stops the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kb.errors import KbError

if TYPE_CHECKING:
    from cli.session import Session
    from kb.ingest import Outcome
    from kb.records import Record
    from kb.stores.base import Store


@dataclass(frozen=True)
class Loaded:
    """A document that is in the store, with the record that was read in it."""

    path: Path
    record: Record
    outcome: Outcome


@dataclass(frozen=True)
class Failed:
    """A path that could not be loaded, and why."""

    path: Path
    error: KbError


def documents_of(paths: Sequence[Path]) -> tuple[list[Path], list[Failed]]:
    """Return the documents that the paths name, folders expanded, and the paths that name none."""
    from loaders import documents

    found: dict[Path, None] = {}
    bad: list[Failed] = []
    for path in paths:
        try:
            found.update(dict.fromkeys(documents([path])))
        except KbError as error:
            bad.append(Failed(path, error))
    return list(found), bad


class Loading:
    """Loads documents into the session's store, which is opened when the first has been read.

    A context manager: leaving it closes the store. So a call with nothing but unreadable files makes no store.
    """

    def __init__(self, session: Session, replaces: str | None = None) -> None:
        self._session = session
        self._replaces = replaces
        self._stack = ExitStack()
        self._store: Store | None = None

    def __enter__(self) -> Loading:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the store if it was opened."""
        self._stack.close()

    @property
    def store(self) -> Store:
        """The store, opened for writing. Raises StoreError."""
        if self._store is None:
            self._store = self._stack.enter_context(self._session.open_store(writable=True))
        return self._store

    def load(self, paths: Sequence[Path]) -> Iterator[Loaded | Failed]:
        """Load each document in a transaction of its own and give what became of it.

        Raises StoreError: a store that fails is no fault of the document.
        """
        from loaders import rules_digest

        digest = rules_digest(self._session.settings.home)
        for path in paths:
            yield self._load(path, digest)

    def _load(self, path: Path, digest: str) -> Loaded | Failed:
        from kb.ingest import ingest
        from kb.known import known_at
        from kb.stores.base import StoreError
        from loaders import extract

        home = self._session.settings.home
        try:
            record = extract(path, home)
            outcome = ingest(self.store, record, digest=digest, now=self._session.now, replaces=self._replaces,
                             known=known_at(home))
        except StoreError:
            raise
        except KbError as error:
            return Failed(path, error)
        return Loaded(path, record, outcome)
