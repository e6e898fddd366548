"""`kb export` in each of its forms, through the program."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.cli_office import march, write_record
from tests.kb_command import Terminal, one_line


@pytest.fixture
def kb(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    kb = Terminal(capsys, str(tmp_path / "base"))
    assert kb("load", write_record(march(), tmp_path, "marzo.json")).code == 0
    return kb


def test_the_forms(kb: Terminal, tmp_path: Path) -> None:
    import networkx

    for form in ("json", "csv", "graphml", "gexf", "ftm"):
        result = kb("export", "--format", form, "-o", tmp_path / f"todo.{form}")
        assert (result.code, result.out) == (0, f"Exportado: {tmp_path / f'todo.{form}'}\n")
    assert len(networkx.read_graphml(tmp_path / "todo.graphml")) == len(networkx.read_gexf(tmp_path / "todo.gexf"))
    entities = [json.loads(line) for line in (tmp_path / "todo.ftm").read_text(encoding="utf-8").splitlines()]
    assert {entity["schema"] for entity in entities} >= {"Person", "PublicBody", "Event", "Document"}
    with (tmp_path / "todo.csv" / "nodes-Activity.csv").open(encoding="utf-8", newline="") as file:
        assert {row["title"] for row in csv.DictReader(file)} >= {"'=Taller de ríos", "Visita de cortesía"}
    assert json.loads((tmp_path / "todo.json").read_text(encoding="utf-8"))["format"] == "vinculos"


def test_what_is_there_stays_there(kb: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "tablas"
    folder.mkdir()
    (folder / "mío.txt").write_text("mío", encoding="utf-8")
    assert "ya existe" in one_line(kb("export", "--format", "csv", "-o", folder), 1)
    assert [path.name for path in folder.iterdir()] == ["mío.txt"]
    assert "es una carpeta" in one_line(kb("export", "--format", "gexf", "-o", folder), 1)
    assert "no existe" in one_line(kb("export", "--format", "csv", "-o", tmp_path / "nada" / "x"), 1)
    assert "json, csv, graphml, gexf, ftm" in one_line(kb("export", "--format", "xml", "-o", tmp_path / "x"), 2)


def test_an_empty_store_gives_empty_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import networkx

    from tests.places import embedded

    with embedded(tmp_path / "base").open():
        pass
    kb = Terminal(capsys, str(tmp_path / "base"))
    for form in ("csv", "graphml", "gexf", "ftm"):
        assert kb("export", "--format", form, "-o", tmp_path / form).code == 0
    assert list((tmp_path / "csv").iterdir()) == []
    assert len(networkx.read_graphml(tmp_path / "graphml")) == len(networkx.read_gexf(tmp_path / "gexf")) == 0
    assert (tmp_path / "ftm").read_bytes() == b""
