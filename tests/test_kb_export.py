from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from kb.export import export
from kb.ingest import ingest
from kb.records import Record
from kb.stores.base import Store
from tests.kb_office import activity, body, load, record
from tests.places import StorePlace, embedded


def office(folder: str) -> Record:
    one = record("mayo.docx", organizations=[body("Banco Azul", "BA"), body("Ñandú «Ltd»")],
                 figures=[{"label": "Monto", "value": 42750, "unit": "PAB"}],
                 activities=[activity("Feria", ["BA"], "2030-05-03")])
    return one.model_copy(update={"document": one.document.model_copy(update={"path": f"{folder}/mayo.docx"})})


def test_export_holds_everything_sorted(store: Store) -> None:
    load(store, office("informes"))
    content = json.loads(export(store))
    assert (content["format"], content["version"]) == ("vinculos", 1)
    assert [node["labels"] for node in content["nodes"] if "id" in node["properties"]] == [
        ["Activity"], ["Document"], ["Entity", "Partner"], ["Entity", "Partner"], ["Figure"],
        ["Passage"], ["Passage"], ["Passage"], ["Passage"]]
    assert {"labels": ["Entity", "Partner"], "properties": {
        "id": "partner:banco azul", "type": "partner", "name": "Banco Azul", "aliases": ["BA"],
        "search": "banco azul | ba"}} in content["nodes"]
    named = [each["from"] for each in content["relationships"] if each["type"] == "NAMES"]
    assert named == ["ba", "banco azul", "nandu ltd"]
    assert content["nodes"] == sorted(
        content["nodes"], key=lambda each: json.dumps(each, ensure_ascii=False, sort_keys=True))


def test_export_has_no_time_no_path_and_no_ledger(store: Store) -> None:
    load(store, office("carpeta/privada"))
    text = export(store).decode()
    for word in ("loaded", "2024-05-01", "privada", "ledger"):
        assert word not in text


def test_two_stores_with_the_same_content_give_the_same_bytes(place: StorePlace, tmp_path: Path) -> None:
    with place.open() as one, embedded(tmp_path / "other").open() as other:
        load(one, office("informes"))
        load(other, record("x.docx", organizations=[body("Banco Rojo")]))
        ingest(other, office("otra"), digest="rules", now=datetime(2031, 1, 1, tzinfo=UTC), replaces="x.docx")
        assert export(one) == export(other)
