"""`kb serve`, as a process: it says where, answers, lets others load, and ends when it is told to."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import urllib.request
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.cli_office import april, march
from tests.kb_command import KB, Terminal, environment, kb_process, one_line
from tests.page_server import fill


def _read(address: str) -> str:
    with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310 - the address is of this machine
        text: str = answer.read().decode()
        return text


def test_it_serves_until_it_is_interrupted_while_others_load(tmp_path: Path) -> None:
    folder = fill(tmp_path / "store", march())
    arguments = [str(KB), "--lang", "en", "--store", str(folder), "serve", "--port", "0"]
    with (subprocess.Popen(arguments, env=environment(tmp_path, PYTHONUNBUFFERED="1"), stdout=subprocess.PIPE,
                           text=True) as process, ExitStack() as stop):
        stop.callback(process.kill)
        assert process.stdout is not None
        told = process.stdout.readline()
        [address] = re.findall(r"http://127\.0\.0\.1:\d+/", told)
        assert "abril.json" not in _read(address)
        (tmp_path / "abril.json").write_text(json.dumps(april()), encoding="utf-8")
        assert kb_process("--store", folder, "load", tmp_path / "abril.json", cwd=tmp_path).code == 0
        assert "abril.json" in _read(address)
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0
        assert process.stdout.read() == "Ended.\n"


def test_a_port_that_is_taken_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = fill(tmp_path / "store", march())
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = Terminal(capsys, str(folder))("serve", "--port", str(port), lang="en")
    assert f"port {port}" in one_line(result, 1)


def test_a_store_that_is_not_there_is_said_before_anything_is_served(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    result = Terminal(capsys, str(tmp_path / "nothing"))("serve", "--port", "0", lang="en")
    assert "nothing" in one_line(result, 1)
