"""The contract of a loader: one for each kind of file, each giving a record."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path

from kb.errors import KbError
from kb.home import Home
from kb.records import Record


class LoadError(KbError):
    """A file that cannot be read as a document; the message names the file, what is wrong and what to do."""

    def __init__(self, path: Path, problem: str, *, whole: bool = False) -> None:
        """Name the file, with its folder too if `whole`: where nothing is found that may be what is wrong."""
        super().__init__(f"{path if whole else path.name}: {problem}")


class Loader(ABC):
    """Reads one kind of file. Exactly one loader must identify a file."""

    @abstractmethod
    def identify(self, path: Path, head: bytes) -> bool:
        """Say whether this loader reads the file, by its name and its first 4,096 bytes."""

    @abstractmethod
    def extract(self, path: Path, data: bytes, home: Home) -> Record:
        """Read the file's bytes into a record, without the file's digest and name.

        Raises LoadError when the content is not what the name promises.
        """
