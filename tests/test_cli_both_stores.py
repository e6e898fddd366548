"""The same documents in the embedded store and on a server: every command that reads gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.kb_command import EXAMPLES, Result, Terminal
from tests.places import StorePlace

SAMPLES = [EXAMPLES / name for name in (
    "ciudades-hermanas.csv", "informe-2023-10.docx", "informe-2023-11.docx", "informe-2024-01.docx")]
NAMES = ("OCI", "embajada de japon", "Dirección de Cultura", "Aiko Morishita", "UCCI", "CIDEU")
JSON = ("--format", "json")
COMMANDS: list[tuple[str, ...]] = [
    *(("who", name, *options, *JSON) for name in NAMES for options in (
        (), ("--explicit",), ("--evidence",), ("--explicit", "--evidence"))),
    *(("show", name, *options, *JSON) for name in (*NAMES, "panama") for options in ((), ("--evidence",))),
    *(("sister-cities", *options, *JSON) for options in ((), ("--evidence",))),
    *(("search", words, "--limit", "200", *options, *JSON) for words in ("japon", "proyecto", "reunión", "a")
      for options in ((), ("--evidence",))),
    ("stats", *JSON),
]
REFUSED = (("who", "nadie con este nombre"), ("show", "embajada"))


def terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, place: StorePlace) -> Terminal:
    """Return `kb` on a store."""
    for name, value in place.environment.items():
        monkeypatch.setenv(name, value)
    return Terminal(capsys, place.address)


def well(result: Result) -> str:
    """Return what a command wrote, after checking that it did well."""
    assert result.code == 0, result
    return result.out


def exported(kb: Terminal, folder: Path) -> bytes:
    file = folder / "export.json"
    well(kb("export", "-o", file))
    return file.read_bytes()


@pytest.fixture
def both(
    embedded_place: StorePlace, neo4j_place: StorePlace, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> tuple[Terminal, Terminal]:
    """The samples in the embedded store and, loaded in the opposite order, on a server."""
    embedded, server = (terminal(capsys, monkeypatch, place) for place in (embedded_place, neo4j_place))
    for kb, samples in ((embedded, SAMPLES), (server, SAMPLES[::-1])):
        well(kb("load", *samples))
    return embedded, server


def test_both_stores_give_the_same(both: tuple[Terminal, Terminal], tmp_path: Path) -> None:
    embedded, server = both
    for command in COMMANDS:
        answer = embedded(*command)
        assert json.loads(well(answer)), command
        assert server(*command) == answer, command
    for command in REFUSED:
        answer = embedded(*command)
        assert (answer.code, answer.out) == (1, ""), command
        assert server(*command) == answer, command
    assert exported(embedded, tmp_path) == exported(server, tmp_path)


class Reports:
    """`kb` on a store with the real reports."""

    def __init__(self, kb: Terminal, folder: Path) -> None:
        self._kb = kb
        self._words = {path.name: words(path.read_text(encoding="utf-8")) for path in folder.glob("*.txt")}

    def ask(self, *command: str) -> Any:
        """Run a command and return its data, after checking that each row of it can be traced to a document."""
        data = json.loads(well(self._kb(*command, "--evidence", *JSON)))
        rows = list(traceable(data))
        assert rows, command
        for row in rows:
            assert any(self._says(passage) for passage in row["evidence"]), row
        return data

    def who(self, name: str) -> dict[str, dict[str, Any]]:
        """Return the rows of `kb who` by name."""
        return {row["name"]: row for row in self.ask("who", name)}

    def _says(self, passage: dict[str, str]) -> bool:
        """Whether the document has these words; a table's row is given by its cells."""
        return all(words(cell) in self._words[passage["document"]] for cell in passage["text"].split(" | "))


def words(text: str) -> str:
    """Return a text with every run of white space as one space."""
    return " ".join(text.split())


def traceable(data: Any) -> Iterator[dict[str, Any]]:
    """Give every row of a command's data that has a place for passages."""
    if isinstance(data, dict) and "evidence" in data:
        yield data
    for value in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from traceable(value)


@pytest.fixture
def reports(
    shared_reports: Path, place: StorePlace, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> Reports:
    """The real reports in each kind of store."""
    kb = terminal(capsys, monkeypatch, place)
    well(kb("load", *sorted(shared_reports.glob("*.txt"))))
    return Reports(kb, shared_reports)


def test_the_real_reports_answer(reports: Reports) -> None:
    """What the office asks first, from its own two reports."""
    office = next(name for name in reports.who("Embajada de Japón") if name.startswith("Oficina de Cooperación"))
    assert "OCI" in reports.ask("show", office)["aliases"]
    assert reports.ask("show", "OCI")["name"] == office

    india = reports.who("dpu")["Embajada de la India"]
    assert (india["first"], india["last"], india["activities"], india["implicit"]) == ("2022-12-12", "2022-12-12", 1, 0)

    brazil = reports.who("Embajada de Brasil")[office]
    assert brazil["implicit"] == brazil["activities"] >= 1

    ucci = reports.ask("show", "UCCI")
    related = {relation: [row for row in ucci["relations"] if row["relation"] == relation]
               for relation in ("ISSUED", "SUBMITTED_TO")}
    assert [row["type"] for row in related["ISSUED"]] == ["call"]
    assert "Convocatoria 2022-2023" in related["ISSUED"][0]["name"]
    assert {row["type"] for row in related["SUBMITTED_TO"]} == {"project"}
    assert any("promoción del turismo" in row["name"] for row in related["SUBMITTED_TO"])
    assert [row["status"] for row in related["SUBMITTED_TO"] if "Sostenibilidad Ambiental" in row["name"]] == [
        "preselected"]

    network = reports.ask("show", "Red de Ciudades Resilientes")
    assert [(row["relation"], row["outgoing"], row["since"]) for row in network["relations"]] == [
        ("MEMBER_OF", False, "2017-05")]
