"""What a terminal shows: a bar while documents are loaded, tables that fit, colours only where they are wanted."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli_office import april, march, write_record
from tests.kb_command import KB, environment

if sys.platform == "win32":
    pytest.skip("needs pseudo-terminals: run on Linux or macOS", allow_module_level=True)

import pty

_ANSI = re.compile(r"\x1b\[[\d;?]*[A-Za-z]")


def on_terminal(arguments: list[str | Path], folder: Path, stream: str, env: Mapping[str, str]) -> tuple[str, str]:
    """Run `kb` with one of its output streams on a terminal of 80 columns; return that stream and the other."""
    ours, theirs = pty.openpty()
    with subprocess.Popen([str(KB), *map(str, arguments)], cwd=folder, encoding="utf-8", stdin=theirs,
                          stdout=theirs if stream == "stdout" else subprocess.PIPE,
                          stderr=theirs if stream == "stderr" else subprocess.PIPE,
                          env=environment(folder, TERM="xterm", COLUMNS="80", **env)) as command:
        os.close(theirs)
        shown = b""
        while chunk := _read(ours):
            shown += chunk
        out, err = command.communicate(timeout=60)
    os.close(ours)
    assert command.returncode == 0
    return shown.decode(), err if stream == "stdout" else out


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 4096)
    except OSError:  # Linux says so when the other end is closed
        return b""


@pytest.fixture
def reports(tmp_path: Path) -> list[Path]:
    return [write_record(march(), tmp_path, "marzo.json"), write_record(april(), tmp_path, "abril.json")]


def test_a_bar_moves_while_several_documents_are_loaded(tmp_path: Path, reports: list[Path]) -> None:
    shown, out = on_terminal(["--store", "base", "load", *reports], tmp_path, "stderr", {})
    assert "Cargando" in shown
    assert "100%" in shown
    assert "día 32: no es una fecha" in _ANSI.sub("", shown)
    assert out.startswith("marzo.json: cargado\nabril.json: cargado\n")
    assert "\x1b" not in out


def test_a_table_fits_the_terminal_and_has_colours_only_if_wanted(tmp_path: Path, reports: list[Path]) -> None:
    on_terminal(["--store", "base", "load", *reports], tmp_path, "stderr", {})
    question: list[str | Path] = ["--store", "base", "who", "embajada de ruritania"]
    shown, err = on_terminal(question, tmp_path, "stdout", {})
    assert "\x1b[1m" in shown
    lines = _ANSI.sub("", shown).splitlines()
    assert any("─" in line for line in lines)
    assert max(map(len, lines)) <= 80
    assert "implícito" in err
    plain, _err = on_terminal(question, tmp_path, "stdout", {"NO_COLOR": "1"})
    assert not re.search(r"\x1b\[[\d;]*3\d", plain)
