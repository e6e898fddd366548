"""A failure nobody foresaw: its details go to a file, the screen gets one line."""

from __future__ import annotations

import platform
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from kb.language import _, reason


def report(error: Exception, arguments: Sequence[str]) -> str:
    """Write the details of `error` to a new file in the user's log folder and return the line for the screen."""
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    try:
        path = _write(_details(error, arguments))
    except OSError as failure:
        return _("Unexpected failure ({what}). A report of it could not be written ({why}).").format(
            what=what, why=reason(failure))
    return _("Unexpected failure ({what}). Please send this report to whoever looks after the program: {path}").format(
        what=what, path=path)


def _details(error: Exception, arguments: Sequence[str]) -> str:
    lines = [f"kb {_version()}, Python {platform.python_version()}, {platform.platform()}",
             f"arguments: {list(arguments)!r}", "", *traceback.format_exception(error)]
    return "\n".join(lines)


def _version() -> str:
    try:
        return version("vinculos")
    except PackageNotFoundError:
        return "?"


def _write(text: str) -> Path:
    import platformdirs

    folder = Path(platformdirs.user_log_dir("vinculos", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"kb-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.log"
    path.write_text(text, encoding="utf-8", errors="backslashreplace")
    return path
