"""The pages that are made from the code are those of the code, and what pages point to is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.tool_modules import tool

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / name for name in ("README.md", "README.es.md", "CHANGELOG.md")] + sorted((ROOT / "docs").glob("*.md"))


def test_the_page_of_relations_is_up_to_date() -> None:
    relations = tool("relations_page")
    assert relations.PAGE.read_text(encoding="utf-8") == relations.page(), "run `make docs`"


@pytest.mark.parametrize("lang", ["es", "en"])
def test_the_reference_of_the_commands_is_up_to_date(lang: str) -> None:
    reference = tool("cli_reference")
    assert reference.PAGES[lang].read_text(encoding="utf-8") == reference.page(lang), "run `make docs`"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


def test_the_readmes_have_the_same_sections_and_commands() -> None:
    readme = tool("readme")
    english, spanish = (readme.sections((ROOT / name).read_text(encoding="utf-8")) for name in readme.READMES)
    assert len(english) == len(spanish)
    for one, other in zip(english.values(), spanish.values(), strict=True):
        assert verbs(readme.examples(one)) == verbs(readme.examples(other))


def verbs(examples: list[object]) -> list[list[str]]:
    """Return the first two words of each example, without values and without what only one README exports."""
    commands = [str(example.command) for example in examples]  # type: ignore[attr-defined]
    return [command.split("=")[0].split()[:2] for command in commands if command != "export KB_LANG=en"]


def test_every_command_is_in_both_readmes() -> None:
    from tests.test_cli_help import NAMES

    for name in ("README.md", "README.es.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert [command for command in NAMES if f"kb {command}" not in text] == []
