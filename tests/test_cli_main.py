"""What the entry point makes of failures nobody foresaw, of interruptions and of pipes that close."""

from __future__ import annotations

import signal
import subprocess
from pathlib import Path

import pytest

import cli.main
from kb.language import use_language
from tests.kb_command import KB, environment, kb_process
from tests.places import StorePlace


def test_an_unforeseen_failure_is_one_line_and_a_report_in_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(_arguments: object) -> int:
        raise ZeroDivisionError("por\ncero\x1b[2J")

    monkeypatch.setattr(cli.main, "_invoke", fail)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    use_language("es")
    assert cli.main.run(["who", "OCI"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Falla inesperada (ZeroDivisionError: por cero[2J). Envíe este informe")
    assert err.count("\n") == 1
    report = Path(err.strip().rsplit(": ", 1)[1])
    assert "Traceback" in report.read_text(encoding="utf-8")
    assert "['who', 'OCI']" in report.read_text(encoding="utf-8")


def test_without_a_place_for_the_report_there_is_still_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(_arguments: object) -> int:
        raise ZeroDivisionError

    (tmp_path / "file").touch()
    monkeypatch.setattr(cli.main, "_invoke", fail)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    use_language("es")
    assert cli.main.run([]) == 1
    err = capsys.readouterr().err
    assert err == ("Falla inesperada (ZeroDivisionError). No se pudo escribir un informe de la falla "
                   "(no es una carpeta).\n")


def _hear_control_c() -> None:
    """Undo what a shell does to the commands that it runs in the background: they ignore Ctrl-C, their children too."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_control_c_is_a_plain_line(embedded_place: StorePlace, tmp_path: Path) -> None:
    with embedded_place.open():  # kb has to wait for this one, and is interrupted while it does
        command = [str(KB), "--store", embedded_place.address, "stats"]
        with subprocess.Popen(command, env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              text=True, encoding="utf-8", preexec_fn=_hear_control_c) as waiting:
            assert waiting.stderr is not None
            assert "otra orden la está usando" in waiting.stderr.readline()
            waiting.send_signal(signal.SIGINT)
            out, err = waiting.communicate(timeout=30)
    assert waiting.returncode == 130
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("Interrumpido.")


def test_a_pipe_that_closes_is_no_failure_to_speak_of(tmp_path: Path) -> None:
    with subprocess.Popen([KB, "--help"], env=environment(tmp_path), stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE) as command:
        assert command.stdout is not None
        command.stdout.close()
        _out, err = command.communicate(timeout=30)
    assert (command.returncode, err) == (141, b"")


def test_a_pipe_gets_utf_8_whatever_the_machine_speaks(tmp_path: Path) -> None:
    result = kb_process("--help", cwd=tmp_path, env={"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"})
    assert "Órdenes:" in result.out
