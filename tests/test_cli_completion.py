"""Completion: what a real shell offers, from the real program, quietly and without delay."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cli.completing import candidates
from cli.completion import script
from kb.stores.base import Store
from queries.completions import documents_starting, names_starting
from tests.ask_office import ask_store
from tests.kb_command import KB, environment, kb_process
from tests.places import embedded
from tests.query_graph import Graph

if sys.platform == "win32":
    pytest.skip("needs bash: run on Linux or macOS", allow_module_level=True)

HOSTILE = "Banco $(touch hecho) `touch hecho`; touch hecho"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store with the names of the questions, and one that is made to be run by a shell."""
    place = embedded(tmp_path_factory.mktemp("completion") / "base")
    with place.open() as store:
        ask_store(store)
        more = Graph()
        more.entity("partner", HOSTILE)
        more.entity("partner", "Banco (Fondo) d'Or & Cía")
        more.save(store)
    return place.address


def offered(words: list[str], folder: Path, store: str) -> list[str]:
    """What bash would put on the line for the last of the words."""
    program = (f"{script('bash')}\nCOMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _kb_complete\n"
               "printf '%s\\n' \"${COMPREPLY[@]}\"")
    env = environment(folder, KB_STORE=store)
    env["PATH"] = f"{KB.parent}{os.pathsep}{env['PATH']}"
    done = subprocess.run(["bash", "-c", program, "bash", "kb", *words], cwd=folder, env=env, capture_output=True,
                          text=True, check=True)
    assert done.stderr == ""
    return [line for line in done.stdout.splitlines() if line]


@pytest.mark.parametrize(("words", "expected"), [
    (["wh"], ["who"]), (["who", "--expl"], ["--explicit"]), (["list", "par"], ["partners"]),
    (["who", "embajada de j"], [r"Embajada\ de\ Japón"]), (["who", "EMBAJADA", "de", "F"], ["Francia"]),
    (["who", '"Embajada de J'], ["Embajada de Japón"]), (["who", r"Embajada\ de\ F"], [r"Embajada\ de\ Francia"]),
    (["between", "UCCI", "merc"], ["Mercociudades"]), (["who", "uc"], ["UCCI"]), (["remove", "inf"], ["informe.docx"]),
    (["sister-cities", "ma"], ["Madrid"]), (["export", "--format", "gr"], ["graphml"]),
    (["--lang", "en", "who", "dpu"], ["DPU"]), (["completion", "z"], ["zsh"]),
    (["who", "banco (f"], [r"Banco\ \(Fondo\)\ d\'Or\ \&\ Cía"]),
])
def test_a_shell_is_offered(tmp_path: Path, office: str, words: list[str], expected: list[str]) -> None:
    assert offered(words, tmp_path, office) == expected


def test_what_bash_inserts_is_the_one_name_again(tmp_path: Path, office: str) -> None:
    word, = offered(["who", "banco (f"], tmp_path, office)
    done = subprocess.run(["bash", "-c", f"printf %s {word}"], capture_output=True, text=True, check=True)
    assert done.stdout == "Banco (Fondo) d'Or & Cía"


def test_a_name_that_a_shell_would_run_is_not_offered(tmp_path: Path, office: str) -> None:
    assert not any("touch" in line for line in offered(["who", "ban"], tmp_path, office))


@pytest.mark.parametrize("words", [["who", "emb"], ["between", "x"], ["nonsense", "x"], ["who", "'"], [""],
                                   ["--config", "/nothing", "who", "e"], ["remove", "a"]])
def test_without_a_store_nothing_is_said_and_nothing_fails(tmp_path: Path, words: list[str]) -> None:
    done = kb_process(*words, cwd=tmp_path, env={"KB_COMPLETE": "bash", "KB_STORE": str(tmp_path / "nothing")})
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("load\n") if words == [""] else done.out == ""


def test_a_server_that_is_away_keeps_nobody_waiting(tmp_path: Path) -> None:
    begin = time.monotonic()
    done = kb_process("who", "emb", cwd=tmp_path, env={
        "KB_COMPLETE": "zsh", "KB_STORE": "bolt://192.0.2.1:7687", "KB_NEO4J_PASSWORD": "x"})
    assert (done.code, done.out, done.err) == (0, "", "")
    assert time.monotonic() - begin < 8  # the bound is 2 seconds; a start of Python on a busy machine comes on top


def test_a_store_that_is_being_written_keeps_nobody_waiting(tmp_path: Path) -> None:
    place = embedded(tmp_path / "base")
    with place.open():
        done = kb_process("who", "emb", cwd=tmp_path, timeout=30,
                          env={"KB_COMPLETE": "bash", "KB_STORE": place.address})
    assert (done.code, done.out) == (0, "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_scripts(tmp_path: Path, shell: str) -> None:
    result = kb_process("completion", shell, cwd=tmp_path)
    assert (result.code, result.out.strip()) == (0, script(shell).strip())
    assert f"KB_COMPLETE={shell}" in result.out or "KB_COMPLETE fish" in result.out


def test_an_unknown_shell_is_a_usage_error(tmp_path: Path) -> None:
    result = kb_process("completion", "tcsh", cwd=tmp_path)
    assert result.code == 2
    assert "bash, zsh, fish" in result.err


def test_both_stores_offer_the_same(store: Store) -> None:
    ask_store(store)
    assert names_starting(store, "Embajada") == [
        "Embajada de Francia", "Embajada de Japón", "Embajada de los Países Bajos"]
    assert names_starting(store, "pan", ["city"]) == names_starting(store, "PÁN", ["country"]) == ["Panamá"]
    assert names_starting(store, "zz") == []
    assert documents_starting(store, "INF") == ["informe.docx"]


def test_options_and_values_need_no_store() -> None:
    assert {"--evidence", "--format"} <= set(candidates(["who", "x", "--"]))
    assert candidates(["who", "--format", ""]) == ["table", "json", "csv"]
