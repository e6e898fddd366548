"""The project's own documents: each is read as the record beside it says, and none of their traps is missing."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from kb.language import use_language
from kb.records import dump_record, parse_record
from tests.tool_modules import tool

expected = tool("expected")
DOCUMENTS: list[Path] = expected.documents()
GAPS: dict[str, str] = expected.known_gaps()
HOMES: dict[str, dict[str, str]] = expected.homes()
OFFICES = (".docx", ".doc", ".odt", ".pdf", ".xlsx", ".xls", ".ods")
TEXTS = (".csv", ".tsv", ".txt", ".md", ".eml", ".html", ".json")


def _marks(document: Path) -> list[pytest.MarkDecorator]:
    """A known gap has to fail as it does: once it is mended, its line has to go."""
    gap = GAPS.get(document.stem)
    return [pytest.mark.xfail(reason=gap, strict=True, raises=AssertionError)] if gap else []


@pytest.mark.parametrize(
    "document", [pytest.param(path, marks=_marks(path)) for path in DOCUMENTS], ids=lambda path: path.name
)
def test_each_document_is_read_as_its_record_says(document: Path) -> None:
    use_language("es")
    wanted = expected.expected_path(document).read_text(encoding="utf-8")
    assert json.loads(expected.record_text(document)) == json.loads(wanted), "run `make expected` and read `git diff`"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_each_expected_record_is_written_as_the_program_writes_one(document: Path) -> None:
    text = expected.expected_path(document).read_text(encoding="utf-8")
    assert dump_record(parse_record(text, document.name)) + "\n" == text


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_each_expected_record_refers_to_what_it_names(document: Path) -> None:
    record = parse_record(expected.expected_path(document).read_text(encoding="utf-8"))
    named = {
        name
        for entities in (record.people, record.organizations, record.cities, record.places)
        for found in entities
        for name in (found.name, *found.aliases)
    }
    used = {participant.name for told in record.activities for participant in told.participants}
    used |= {place for told in record.activities for place in told.places}
    used |= {role.person for role in record.roles} | {role.organization for role in record.roles if role.organization}
    used |= {name for link in record.part_of for name in (link.unit, link.parent)}
    used |= {name for link in record.memberships for name in (link.member, link.network)}
    used |= {name for tie in record.sister_cities for name in (tie.a, tie.b)}
    used |= {promise.owner for promise in record.commitments if promise.owner}
    assert used <= named


def test_there_are_documents_of_every_format_and_half_are_of_other_cities() -> None:
    formats = Counter(path.suffix for path in DOCUMENTS)
    assert len(DOCUMENTS) == len(HOMES) >= 40
    assert set(formats) == {*OFFICES, *TEXTS}
    assert min(formats.values()) >= 2
    assert sum(home["country"] != "PA" for home in HOMES.values()) * 2 >= len(DOCUMENTS)


def test_nothing_lies_about_that_belongs_to_no_document() -> None:
    beside = {"README.md", "homes.json", "known_gaps.json", ".gitattributes"}
    known = {path.name for path in DOCUMENTS} | {expected.expected_path(path).name for path in DOCUMENTS} | beside
    assert {path.name for path in expected.FOLDER.iterdir()} == known
    assert set(GAPS) <= set(HOMES)


def test_the_table_of_the_readme_names_each_document_once() -> None:
    lines = (expected.FOLDER / "README.md").read_text(encoding="utf-8").split("\n")
    named = [line.split("|")[1].strip(" `") for line in lines if line.startswith("| `")]
    assert sorted(named) == [path.name for path in DOCUMENTS]


@pytest.mark.parametrize("group", ["lima_nota", "quito_agenda"])
def test_the_same_content_has_the_same_record_in_every_format(group: str) -> None:
    records = {path.name: _content(path) for path in DOCUMENTS if path.stem.startswith(group)}
    assert len(records) >= 5
    assert [name for name, content in records.items() if content != next(iter(records.values()))] == []


def _content(document: Path) -> dict[str, Any]:
    """What a record says, without its file's own name, digest and kind, and without the places of its passages."""
    data: dict[str, Any] = json.loads(expected.expected_path(document).read_text(encoding="utf-8"))
    for key in ("path", "sha256", "media_type"):
        data["document"].pop(key)
    for items in data.values():
        for item in items if isinstance(items, list) else []:
            (item.get("passage") or item).pop("locator", None)
    return data


def test_the_tool_leaves_what_known_gaps_say_and_writes_what_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = next(path for path in DOCUMENTS if path.suffix == ".txt" and path.stem not in GAPS)
    gap = document.with_stem("gap")
    for source, name in ((document, document.name), (document, gap.name)):
        (tmp_path / name).write_bytes(source.read_bytes())
    home = HOMES[document.stem]
    (tmp_path / "homes.json").write_text(json.dumps({document.stem: home, "gap": home}), encoding="utf-8")
    (tmp_path / "known_gaps.json").write_text('{"gap": "something"}', encoding="utf-8")
    (tmp_path / "gap.expected.json").write_text('{"document": {"title": "by hand"}}', encoding="utf-8")
    monkeypatch.setattr(expected, "FOLDER", tmp_path)
    target = tmp_path / f"{document.stem}.expected.json"
    by_hand = tmp_path / "gap.expected.json"
    assert expected.write_expected() == (sorted([target, by_hand]), [by_hand])
    assert target.read_text(encoding="utf-8") == expected.record_text(document)
    assert parse_record(by_hand.read_text(encoding="utf-8")) == parse_record({"document": {"title": "by hand"}})
    assert expected.write_expected() == ([], [by_hand])
