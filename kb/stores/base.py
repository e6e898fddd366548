"""The contract of a store: read rows, or write all or nothing."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from kb.errors import KbError

Row = dict[str, Any]
Parameters = Mapping[str, Any]
T = TypeVar("T")


class StoreError(KbError):
    """A store that cannot be opened, reached or written; the message names it and says what to do."""


class Transaction(ABC):
    """A write transaction: what it runs can read, and is kept only if all of it succeeds."""

    @abstractmethod
    def run(self, text: str, parameters: Parameters | None = None) -> list[Row]:
        """Run one Cypher text and return its rows as plain dicts (numbers, strings, booleans, None, lists, maps)."""


class Store(ABC):
    """A graph that answers Cypher. Open one with `kb.stores.opening.open_store`; it is a context manager."""

    @abstractmethod
    def read(self, text: str, parameters: Parameters | None = None) -> list[Row]:
        """Run one Cypher text that only reads and return its rows.

        Raises StoreError when the text would write.
        """

    @abstractmethod
    def write(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one transaction and return what it returns.

        `work` may be called again when the store asks for another try, so it must not keep state between calls.
        An exception out of it undoes everything. Two writers follow one another; none is lost.
        """

    def fill(self, work: Callable[[Transaction], T]) -> T:
        """Run `work`, which brings everything that an empty store is to hold, and return what it returns.

        All or nothing like `write`, though it may be more than a transaction should hold.
        """
        return self.write(work)

    @abstractmethod
    def close(self) -> None:
        """Release files and connections."""

    def __enter__(self) -> Store:
        """Return the store itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the store."""
        self.close()
