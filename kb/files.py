"""Files written for a user: whole, or as they were before."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from kb.errors import KbError
from kb.language import _, reason


class FileError(KbError):
    """A file that cannot be written; the message names it and says why."""


def check_writable(path: Path) -> None:
    """Raise FileError where `path` is a folder or its own folder does not exist, before any work is done for it."""
    if path.is_dir():
        raise FileError(_("{file}: is a folder; give the name of a file with -o").format(file=path))
    if not path.parent.is_dir():
        raise FileError(_("{file}: the folder {folder} does not exist; create it or choose another with -o").format(
            file=path, folder=path.parent))


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` beside `path` and then put it in its place, so that a failure leaves what was there.

    Raises FileError.
    """
    check_writable(path)
    try:
        # in a folder of its own the new file gets the rights that any file of the user gets
        with tempfile.TemporaryDirectory(prefix=".kb-", dir=path.parent) as folder:
            draft = Path(folder) / "draft"
            draft.write_bytes(data)
            draft.replace(path)
    except OSError as error:
        raise FileError(_("{file}: cannot be written ({why}); choose another place with -o").format(
            file=path, why=reason(error))) from error


def check_folder(path: Path) -> None:
    """Raise FileError where `path` is a file or a folder with anything in it, or its own folder does not exist."""
    if path.exists() and not (path.is_dir() and next(path.iterdir(), None) is None):
        raise FileError(_("{file}: is there already; give the name of a new folder with -o").format(file=path))
    if not path.parent.is_dir():
        raise FileError(_("{file}: the folder {folder} does not exist; create it or choose another with -o").format(
            file=path, folder=path.parent))


def write_whole_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a new folder beside `path` and then put it in its place: all of them, or none.

    Raises FileError.
    """
    check_folder(path)
    try:
        with tempfile.TemporaryDirectory(prefix=".kb-", dir=path.parent) as folder:
            draft = Path(folder) / "draft"
            draft.mkdir()
            for name, data in files.items():
                (draft / name).write_bytes(data)
            if path.is_dir():
                path.rmdir()  # an empty one; not every system renames over it
            draft.rename(path)
    except OSError as error:
        raise FileError(_("{file}: cannot be written ({why}); choose another place with -o").format(
            file=path, why=reason(error))) from error
