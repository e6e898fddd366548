"""The examples of the READMEs do what the READMEs say."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from tests.places import StorePlace
from tests.tool_modules import tool

ROOT = Path(__file__).parent.parent
LANGUAGES = {"README.md": "en", "README.es.md": "es"}


@pytest.fixture(scope="module")
def readme() -> ModuleType:
    return tool("readme")


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_examples_print_what_is_shown(readme: ModuleType, tmp_path: Path, name: str) -> None:
    shell = readme.Shell(tmp_path, LANGUAGES[name])
    text = (ROOT / name).read_text(encoding="utf-8")
    shown = [section for title, section in readme.sections(text).items() if title not in readme.SHARED]
    ran = 0
    for example in readme.examples("".join(shown)):
        assert readme.shortened(shell.run(example.command)) == example.output, f"{example.command}: run `make docs`"
        ran += 1
    assert ran >= 8
    made = "red.html" if name == "README.es.md" else "network.html"
    assert (tmp_path / made).read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("name", LANGUAGES)
def test_several_people_share_one_server_as_told(
    readme: ModuleType, tmp_path: Path, name: str, neo4j_place: StorePlace,
) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    section = next(section for title, section in readme.sections(text).items() if title in readme.SHARED)
    steps = readme.examples(section)
    exported = {step.command.split()[1].split("=")[0] for step in steps if step.command.startswith("export ")}
    assert exported == {"KB_STORE", "KB_NEO4J_PASSWORD"}
    shell = readme.Shell(tmp_path, LANGUAGES[name], fixed=neo4j_place.environment)  # this server for the README's
    printed = {step.command: shell.run(step.command) for step in steps}
    asked = next(output for command, output in printed.items() if command.startswith("kb who"))
    assert "Oficina de Cooperación Internacional" in asked
    backup = next(command.split()[-1] for command in printed if command.startswith("kb export"))
    assert (tmp_path / backup).stat().st_size > 10_000


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_server_that_the_readme_starts_is_the_one_of_the_compose_file(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    compose = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    assert "docker compose up --detach --wait" in text
    assert "export KB_NEO4J_PASSWORD=" in text
    assert "${KB_NEO4J_PASSWORD:?" in compose
    assert '"127.0.0.1:7687:7687"' in compose  # hence the tunnel
    assert "ssh -N -L 7687:127.0.0.1:7687" in text
