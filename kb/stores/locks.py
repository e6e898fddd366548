"""Who may use a store's folder: many commands that read, or one that writes, across processes."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from threading import ThreadError

from kb.language import _, ngettext
from kb.stores.base import StoreError

Notice = Callable[[str], None]
_PAUSE = 0.05  # seconds between two tries


class StoreBusyError(StoreError):
    """A store that other commands kept for longer than this one was ready to wait (`seconds`)."""

    def __init__(self, store: Path, seconds: float) -> None:
        super().__init__(ngettext(
            "{store}: another command is still using it after {count} second; wait for it to end and try again",
            "{store}: another command is still using it after {count} seconds; wait for it to end and try again",
            round(seconds)).format(store=store, count=round(seconds)))


class FolderLock:
    """A lock on the file `path`, shared among readers or exclusive; the system lets go of it when a process dies."""

    def __init__(self, path: Path, *, exclusive: bool) -> None:
        import fasteners

        self._lock = fasteners.InterProcessReaderWriterLock(path)
        self._try = self._lock.acquire_write_lock if exclusive else self._lock.acquire_read_lock

    def acquire(self, store: Path, wait: float, notice: Notice) -> None:
        """Take the lock, if need be after waiting up to `wait` seconds, which `notice` is told once.

        `store` is the folder that messages name. Raises StoreBusyError when the wait was in vain, and StoreError
        when the file system has no locks. A file that cannot be made is an OSError.
        """
        start = time.monotonic()
        told = False
        while not self._tried(store):
            if time.monotonic() - start >= wait:
                self.release()  # closes the file that the tries opened
                raise StoreBusyError(store, wait)
            if not told:
                notice(_waiting(store, wait))
                told = True
            time.sleep(_PAUSE)

    def _tried(self, store: Path) -> bool:
        try:
            return bool(self._try(blocking=False))
        except ThreadError as error:
            raise StoreError(_("{store}: cannot be locked on this kind of disk; choose a folder on a local one with "
                               "--store").format(store=store)) from error

    def release(self) -> None:
        """Let the next one in."""
        self._lock.release_read_lock()  # the same for both kinds: unlock, then close the file


def _waiting(store: Path, wait: float) -> str:
    return ngettext(
        "{store}: another command is using it; waiting up to {count} second",
        "{store}: another command is using it; waiting up to {count} seconds",
        round(wait)).format(store=store, count=round(wait))
