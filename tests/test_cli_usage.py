"""Wrong calls: one line in the user's language, exit code 2, nothing on the standard output."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.kb_command import kb_process, one_line

# words that only the command-line library would have put there
ENGLISH = re.compile(r"\b(Usage|Options|Arguments|Commands|Missing|Invalid|such|Show this|Got unexpected|Did you"
                     r"|default|required|env var|Try|for help)\b")

WRONG = [
    (["who"], "falta NOMBRE"),
    (["graph"], "falta la opción --output"),
    (["wo", "OCI"], "no existe la orden «wo»; ¿quiso decir who?"),
    (["who", "OCI", "--formt", "json"], "no existe la opción --formt; ¿quiso decir --format?"),
    (["who", "OCI", "-z"], "no existe la opción -z"),
    (["who", "OCI", "--format"], "la opción --format necesita un valor"),
    (["who", "OCI", "--format", "xml"], "--format: «xml» no es posible; use tabla, json, csv"),
    (["list", "embajadas", "--kind", "ministerio"], "--kind: el tipo está dos veces"),
    (["who", "OCI", "--with", "persona,planeta"], "--with: «planeta» no es posible; use persona, dependencia"),
    (["sister-cities", "--status", "foo"], "use vigente, en_negociación, carta_de_intención"),
    (["agenda", "--from", "31-13-2023"], "--from: «31-13-2023» no es una fecha"),
    (["agenda", "--since", "nunca"], "--since: «nunca» no es una fecha"),
    (["communities", "--json"], "no existe la opción --json; ¿quiso decir --format json?"),
    (["graph", "x", "--hops", "dos", "-o", "x.html"], "--hops: no es un número entero"),
    (["graph", "x", "--hops", "12", "-o", "x.html"], "--hops: el número más grande es 9"),
    (["who", "OCI", "--store", "x"], "--store va antes de la orden"),
    (["export", "-o", "x", "--format", "ods"], "--format: «ods» no es posible; use json"),
    (["search", "x", "--limit", "0"], "--limit: «0» no es un número de 1 en adelante"),
    (["extract", "a", "b"], "«b» sobra aquí"),
    (["--lang", "fr", "stats"], "--lang: «fr» no es posible; use es, en"),
    (["--today", "ayer", "stats"], "--today: «ayer» no es un día"),
    (["--config", "nada.toml", "stats"], "nada.toml: no se puede leer (no existe); revise --config"),
]


@pytest.mark.parametrize(("arguments", "said"), WRONG, ids=[" ".join(arguments) for arguments, _said in WRONG])
def test_a_wrong_call_is_explained_in_spanish(tmp_path: Path, arguments: list[str], said: str) -> None:
    line = one_line(kb_process(*arguments, cwd=tmp_path), 2)
    assert line.startswith("Error: ")
    assert said in line
    assert not ENGLISH.search(line)


def test_the_same_in_english(tmp_path: Path) -> None:
    assert "NAME is missing" in one_line(kb_process("--lang", "en", "who", cwd=tmp_path), 2)


def test_an_unknown_language_in_the_environment_names_its_variable(tmp_path: Path) -> None:
    assert "--lang: «fr» no es posible" in one_line(kb_process("stats", cwd=tmp_path, env={"KB_LANG": "fr"}), 2)


def test_a_wrong_settings_file_is_named_with_its_key(tmp_path: Path) -> None:
    (tmp_path / "kb.toml").write_text('[home]\nciudad = "Quito"\n', encoding="utf-8")
    line = one_line(kb_process("stats", cwd=tmp_path), 2)
    assert "kb.toml" in line
    assert "home.ciudad" in line


def test_controls_in_an_argument_do_not_reach_the_terminal(tmp_path: Path) -> None:
    line = one_line(kb_process("who", "--\x1b[31mrojo", cwd=tmp_path), 2)
    assert "\x1b" not in line


def test_nothing_but_the_name_shows_the_help_and_is_a_usage_error(tmp_path: Path) -> None:
    result = kb_process(cwd=tmp_path)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("Uso: kb [OPCIONES] ORDEN")
