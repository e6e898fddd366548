"""Tables, CSV, files and texts: what leaves the program is safe to look at and to open."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

from cli.csvfile import write_csv
from cli.output import warn, write_json
from cli.tables import Column, write_table
from cli.text import one_line, shorten

HOSTILE = "Ana\x1b[31m\x9b0m Pé\u202erez\r\n\tde [bold]León[/bold]"


def test_a_line_has_no_control_of_a_terminal() -> None:
    assert one_line(HOSTILE) == "Ana[31m0m Pérez de [bold]León[/bold]"


@pytest.mark.parametrize(("text", "width", "short"), [
    ("una reunión", 20, "una reunión"), ("una reunión larga", 12, "una reunión…"), ("abcdefghij", 5, "abcd…"),
])
def test_a_long_text_is_cut_at_a_word(text: str, width: int, short: str) -> None:
    assert shorten(text, width) == short
    assert len(shorten(text, width)) <= width


def test_a_table_in_a_pipe_is_plain_aligned_and_one_line_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    write_table([Column("Nombre"), Column("Vacía"), Column("N", number=True)],
                [("Á" * 100, "", "5"), (HOSTILE, "", "12")])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Nombre".ljust(100) + "   N"
    assert lines[1] == "Á" * 100 + "   5"
    assert lines[2] == "Ana[31m0m Pérez de [bold]León[/bold]".ljust(100) + "  12"


def test_a_table_on_a_terminal_is_drawn_within_its_width(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    write_table([Column("Nombre"), Column("Qué es")], [("palabra " * 20, "[red]x[/red]")])
    out = re.sub(r"\x1b\[[\d;]*m", "", capsys.readouterr().out)  # bold, where the test's own terminal would have it
    assert "─" in out
    assert "[red]x[/red]" in out
    assert max(map(len, out.splitlines())) <= 80


def test_csv_runs_nothing_in_a_spreadsheet(capsys: pytest.CaptureFixture[str]) -> None:
    cells = ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "\x00=1", "Ñandú, \"Río\"", None, ["a", "b"], True, 7]
    write_csv(["celda"], ({"celda": cell} for cell in cells))
    rows = [row[0] for row in csv.reader(io.StringIO(capsys.readouterr().out))]
    assert rows == ["celda", "'=1+1", "'+1", "'-1", "'@x", "'=1", "'=1", "'=1", 'Ñandú, "Río"', "", "a; b", "true", "7"]


def test_json_keeps_letters_and_escapes_controls(capsys: pytest.CaptureFixture[str]) -> None:
    write_json({"name": HOSTILE + "Ñ"})
    out = capsys.readouterr().out
    assert "Ñ" in out
    assert "\x9b" not in out
    assert "\x1b" not in out
    assert json.loads(out) == {"name": HOSTILE + "Ñ"}


def test_a_warning_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    warn("uno\ndos\x1b[0m")
    assert capsys.readouterr() == ("", "uno dos[0m\n")
