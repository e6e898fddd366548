"""The files that commands write: the network page, the briefing, everything."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from docx import Document

from tests.cli_office import EMBASSY, april, march, write_record
from tests.kb_command import Terminal
from tests.places import StorePlace


@pytest.fixture
def kb(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    terminal = Terminal(capsys, str(tmp_path / "base"))
    assert terminal("load", write_record(march(), tmp_path, "marzo.json"),
                    write_record(april(), tmp_path, "abril.json")).code == 0
    return terminal


def test_the_page_of_the_whole_network(kb: Terminal, tmp_path: Path) -> None:
    result = kb("graph", "-o", tmp_path / "red.html")
    assert (result.code, result.out) == (0, f"Página de la red: {tmp_path / 'red.html'}\n")
    page = (tmp_path / "red.html").read_text(encoding="utf-8")
    assert '<html lang="es"' in page
    for name in (EMBASSY, "Red de Ciudades Ribereñas", "Zoila Quintero", "Relaciones de la Alcaldía de Panamá"):
        assert name in page


def test_the_page_of_one_name_leaves_out_what_is_far(kb: Terminal, tmp_path: Path) -> None:
    assert kb("graph", "rcr", "-o", tmp_path / "red.html", lang="en").code == 0
    page = (tmp_path / "red.html").read_text(encoding="utf-8")
    assert '<html lang="en"' in page
    assert "Zoila Ardines" in page
    assert "Zoila Quintero" not in page


def test_the_briefing_is_dated_by_the_fixed_day(kb: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "nota-informativa.docx"
    result = kb("--today", "2023-05-02", "brief", "embajada", "de", "ruritania", "-o", path)
    assert (result.code, result.out) == (0, f"Nota informativa: {path}\n")
    text = "\n".join(paragraph.text for paragraph in Document(str(path)).paragraphs)
    assert EMBASSY in text
    assert "2 de mayo de 2023" in text
    assert "Zoila Quintero" in text


def test_what_stood_there_stays_when_the_name_is_unknown(kb: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "nota-informativa.docx"
    path.write_bytes(b"de ayer")
    assert kb("brief", "nadie de aqui", "-o", path).code == 1
    assert path.read_bytes() == b"de ayer"
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".kb-")] == []


def test_the_export_is_the_same_in_every_store_and_order(
    kb: Terminal, tmp_path: Path, place: StorePlace, monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, second = tmp_path / "una.json", tmp_path / "otra.json"
    assert kb("export", "--format", "json", "-o", first).out == f"Exportado: {first}\n"
    for name, value in place.environment.items():
        monkeypatch.setenv(name, value)
    kb.store = place.address if place.is_neo4j else str(tmp_path / "otra-base")
    assert kb("load", tmp_path / "abril.json").code == 0
    assert kb("load", tmp_path / "marzo.json").code == 0
    assert kb("export", "-o", second).code == 0
    assert first.read_bytes() == second.read_bytes()
    assert {"nodes", "relationships"} <= set(json.loads(first.read_bytes()))
    assert str(tmp_path).encode() not in first.read_bytes()
