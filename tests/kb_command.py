"""The real command `kb`, for tests: as a process of its own, or within this one where speed matters."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from cli.main import run
from kb.language import use_language

KB = Path(sys.executable).with_name("kb")
EXAMPLES = Path(__file__).parent.parent / "examples"


@dataclass(frozen=True)
class Result:
    """What a command wrote, and its exit code."""

    code: int
    out: str
    err: str


def environment(home: Path, **more: str) -> dict[str, str]:
    """Return an environment with a new home folder and nothing of the user's settings."""
    kept = {name: os.environ[name] for name in ("PATH", "ARCADEDB_LOG_DIR", "SYSTEMROOT") if name in os.environ}
    return {**kept, "HOME": str(home), **more}


def kb_process(*arguments: str | Path, cwd: Path, env: Mapping[str, str] | None = None, timeout: float = 120) -> Result:
    """Run `kb` as a user does, in the folder `cwd`, with a home of its own there."""
    home = cwd / "home"
    home.mkdir(exist_ok=True)
    done = subprocess.run([KB, *map(str, arguments)], cwd=cwd, env=environment(home, **(env or {})),
                          capture_output=True, text=True, encoding="utf-8", timeout=timeout, check=False)
    return Result(done.returncode, done.stdout, done.stderr)


class Terminal:
    """Runs `kb` within this process on one store and gives what it wrote."""

    def __init__(self, capsys: pytest.CaptureFixture[str], store: str) -> None:
        self._capsys = capsys
        self.store = store

    def __call__(self, *arguments: str | Path, lang: str = "es") -> Result:
        """Run one command."""
        use_language(lang)
        self._capsys.readouterr()
        code = run(["--lang", lang, "--store", self.store, *map(str, arguments)])
        written = self._capsys.readouterr()
        return Result(code, written.out, written.err)


def one_line(result: Result, code: int) -> str:
    """Return the one line of the error output, after checking that it is one, with this exit code and no result."""
    assert result.code == code, result
    assert result.out == ""
    assert "Traceback" not in result.err
    lines = result.err.splitlines()
    assert len(lines) == 1, lines
    return lines[0]
