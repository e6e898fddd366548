"""Files that a command writes: whole or not at all."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kb.errors import KbError
from kb.language import _, reason


class OutputError(KbError):
    """A file that cannot be written; the message names it and says why."""


@contextmanager
def output_file(path: Path) -> Iterator[Path]:
    """Give a name to write to, in a folder of its own beside `path`; on leaving, what was written becomes `path`.

    An error leaves what stood at `path` before. Raises OutputError where it cannot be written.
    """
    _check(path)
    try:
        with tempfile.TemporaryDirectory(prefix=".kb-", dir=path.parent) as folder:
            draft = Path(folder) / path.name
            yield draft
            draft.replace(path)
    except OSError as error:
        raise OutputError(_("{file}: cannot be written ({why}); choose another place with -o").format(
            file=path, why=reason(error))) from error


def _check(path: Path) -> None:
    if path.is_dir():
        raise OutputError(_("{file}: is a folder; give the name of a file with -o").format(file=path))
    if not path.parent.is_dir():
        raise OutputError(_("{file}: the folder {folder} does not exist; create it or choose another with -o").format(
            file=path, folder=path.parent))
