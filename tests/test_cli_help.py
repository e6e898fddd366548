"""The help: every command and option explained, in the chosen language, quickly."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.main import get_command

from cli.app import COMMANDS, build_app
from cli.arguments import GLOBAL_OPTIONS
from tests.kb_command import kb_process
from tests.test_cli_usage import ENGLISH

NAMES = ("load", "extract", "who", "between", "sister-cities", "timeline", "agenda", "pending", "close", "dormant",
         "show", "search", "ask", "list", "networks", "directory", "matrix", "brokers", "communities", "changes",
         "figures", "themes", "check", "graph", "serve", "brief", "review", "same", "different", "rename", "retype",
         "judgements", "undo", "remove", "stats", "cypher", "export", "copy", "demo", "completion", "alias")


def test_every_command_of_the_program_is_registered() -> None:
    command = get_command(build_app())
    assert tuple(command.commands) == NAMES  # type: ignore[attr-defined]
    assert len(COMMANDS) == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_help_is_in_spanish(tmp_path: Path, name: str) -> None:
    result = kb_process(name, "--help", cwd=tmp_path)
    assert result.code == 0
    assert result.out.startswith(f"Uso: kb {name} [OPCIONES]")
    assert "Muestra esta ayuda y termina." in result.out
    assert not ENGLISH.search(result.out.replace("--format", ""))
    assert max(map(len, result.out.splitlines())) <= 80


def test_the_programs_own_help_is_in_spanish_and_lists_every_command(tmp_path: Path) -> None:
    out = kb_process("--help", cwd=tmp_path).out
    assert not ENGLISH.search(out)
    assert re.findall(r"^  ([a-z][a-z-]*)  ", out, re.MULTILINE) == list(NAMES)


@pytest.mark.parametrize("arguments", [["--lang", "en"], ["--lang=en"]])
def test_help_is_in_english_when_asked(tmp_path: Path, arguments: list[str]) -> None:
    out = kb_process(*arguments, "who", "--help", cwd=tmp_path).out
    assert out.startswith("Usage: kb who [OPTIONS] NAME...")
    assert "Show this message and exit." in out


@pytest.mark.parametrize("name", NAMES)
def test_every_help_has_examples_that_can_be_called(name: str) -> None:
    """Each example is a line of the shell whose arguments the command takes."""
    command = get_command(build_app()).commands[name]  # type: ignore[attr-defined]
    lines = (command.epilog or "").splitlines()
    assert lines, f"cli/{name}: add epilog=examples(…)"
    for line in lines:
        words = shlex.split(re.split(r" >>? ", line)[0])
        assert words[0] == "kb"
        before, rest = words[1:words.index(name)], words[words.index(name) + 1:]
        assert before == [] or before[0] in GLOBAL_OPTIONS
        with command.make_context(name, rest) as context:
            assert context.command is command


def test_examples_stand_in_the_help_as_they_are(tmp_path: Path) -> None:
    out = kb_process("who", "--help", cwd=tmp_path).out
    examples = out.partition("Ejemplos:\n")[2].splitlines()
    assert examples
    assert all(line.startswith("  kb who ") for line in examples if line)


def test_the_list_of_commands_has_one_sentence_for_each(tmp_path: Path) -> None:
    out = kb_process("--lang", "en", "--help", cwd=tmp_path).out.partition("Commands:")[2]
    sentences = [" ".join(block.split()[1:]) for block in re.split(r"\n(?=  [a-z])", out) if block.strip()]
    assert len(sentences) == len(NAMES)
    assert all(sentence.endswith(".") and ". " not in sentence for sentence in sentences)


def test_the_settings_file_and_the_environment_choose_the_language(tmp_path: Path) -> None:
    (tmp_path / "kb.toml").write_text('lang = "en"\n', encoding="utf-8")
    assert kb_process("--help", cwd=tmp_path).out.startswith("Usage:")
    assert kb_process("--help", cwd=tmp_path, env={"KB_LANG": "es"}).out.startswith("Uso:")
    assert kb_process("--lang", "en", "--help", cwd=tmp_path, env={"KB_LANG": "es"}).out.startswith("Usage:")


def test_version(tmp_path: Path) -> None:
    assert re.fullmatch(r"kb \d+\.\d+\.\d+\n", kb_process("--version", cwd=tmp_path).out)


def test_help_imports_nothing_heavy(tmp_path: Path) -> None:
    import subprocess
    import sys

    heavy = ("arcadedb", "neo4j", "pydantic", "docx", "pyvis", "rustworkx", "rapidfuzz", "jinja2", "rich.console")
    code = ("import sys; from cli.main import run; run(['--help']); "
            f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stderr.strip() == "[]"
