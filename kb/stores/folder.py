"""The folder of an embedded store: what is in it, and whether a folder is one.

    vinculos-store   the marker: the word `vinculos`, a space, and the version of this layout
    lock             who uses the store (`kb.stores.locks`)
    graph/           the engine's own files
    graph.new/       a graph that is being made; it becomes `graph` when it is whole
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kb.language import _, reason
from kb.stores.base import StoreError

FORMAT = 1
_MARKER = "vinculos-store"
_OURS = {_MARKER, f"{_MARKER}.new", "lock", "graph.new"}  # what a store that was never finished may hold


class NotAStoreError(StoreError):
    """A folder with files of somebody else, or a file where the folder should be; nothing in it is touched."""

    def __init__(self, path: Path) -> None:
        super().__init__(_("{path}: is something else, not a store; choose an empty or new folder with --store").format(
            path=path))


class NoStoreError(StoreError):
    """A store that is to be read and does not exist."""

    def __init__(self, path: Path) -> None:
        super().__init__(_("{path}: there is no store here yet; load something first, or choose another with --store")
                         .format(path=path))


class StoreFolder:
    """The paths of one store, and the checks before it is opened."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.lock = path / "lock"
        self.graph = path / "graph"
        self.new_graph = path / "graph.new"

    def check_readable(self) -> None:
        """Raise NotAStoreError, NoStoreError or StoreError (made by another version) unless it can be read."""
        self._check_ours()
        if not (self.path / _MARKER).exists() or not self.graph.is_dir():
            raise NoStoreError(self.path)

    def check_writable(self) -> None:
        """Make the folder and its parents. Raises NotAStoreError, or StoreError where that is not allowed."""
        self._check_ours()
        with self.allowed():
            self.path.mkdir(parents=True, exist_ok=True)

    def mark(self) -> None:
        """Write the marker if it is missing; only who has the exclusive lock may."""
        marker = self.path / _MARKER
        if not marker.exists():
            new = marker.with_suffix(".new")
            new.write_text(f"vinculos {FORMAT}\n", encoding="ascii")
            new.replace(marker)

    def clear_unfinished(self) -> None:
        """Remove a graph whose making was cut short; only who has the exclusive lock may."""
        if self.new_graph.exists():
            shutil.rmtree(self.new_graph)

    def replace_graph(self) -> None:
        """Put the new graph in the place of the graph; only who has the exclusive lock may."""
        shutil.rmtree(self.graph)
        self.new_graph.rename(self.graph)

    @contextmanager
    def allowed(self) -> Iterator[None]:
        """Turn what the system refuses to do with a file of the store into a StoreError."""
        try:
            yield
        except OSError as error:
            raise StoreError(_("{path}: cannot be used as a store ({why}); choose another folder with --store").format(
                path=self.path, why=reason(error))) from error

    def _check_ours(self) -> None:
        with self.allowed():
            if not self.path.exists():
                return
            marker = self.path / _MARKER
            if marker.is_file():
                self._check_format(marker.read_bytes())
            elif not self.path.is_dir() or not {entry.name for entry in self.path.iterdir()} <= _OURS:
                raise NotAStoreError(self.path)

    def _check_format(self, content: bytes) -> None:
        word, _space, version = content.strip().partition(b" ")
        if word != b"vinculos" or not version.isdigit():
            raise NotAStoreError(self.path)
        if int(version) != FORMAT:
            raise StoreError(_("{path}: the store has format {found} and this program reads {known}; "
                               "use the program that made it, or load the documents into a new store").format(
                path=self.path, found=int(version), known=FORMAT))
