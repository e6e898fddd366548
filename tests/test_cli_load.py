"""Loading, correcting and removing through the entry point."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli_office import EMBASSY, OCI, april, march, write_record
from tests.kb_command import EXAMPLES, Terminal


@pytest.fixture
def kb(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys, str(tmp_path / "base"))


def names(kb: Terminal, name: str) -> set[str]:
    return {row["name"] for row in json.loads(kb("who", name, "--format", "json").out)}


def counts(kb: Terminal) -> dict[str, int]:
    found: dict[str, int] = json.loads(kb("stats", "--format", "json").out)
    return found


def test_a_load_says_what_it_did_with_warnings_by_file_and_place(kb: Terminal, tmp_path: Path) -> None:
    result = kb("load", write_record(march(), tmp_path, "marzo.json"))
    assert result.code == 0
    lines = result.out.splitlines()
    assert lines[0] == "marzo.json: cargado"
    assert [line.split() for line in lines if line.startswith(("Personas", "Actividades"))] == [
        ["Actividades", "3"], ["Actividades", "distintas", "3"], ["Personas", "2"]]
    assert result.err == "Aviso: marzo.json, tabla 1, fila 9: día 32: no es una fecha\n"


def test_the_same_file_again_changes_nothing(kb: Terminal, tmp_path: Path) -> None:
    path = write_record(march(), tmp_path, "marzo.json")
    kb("load", path)
    before = counts(kb)
    again = kb("load", path)
    assert (again.code, again.out, again.err) == (0, "marzo.json: sin cambios\n", "")
    assert counts(kb) == before


def test_a_folder_is_loaded_with_all_it_holds(kb: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "informes" / "2023"
    folder.mkdir(parents=True)
    write_record(march(), folder, "marzo.json")
    write_record(april(), folder, "abril.json")
    shutil.copy(EXAMPLES / "informe-2023-10.docx", folder.parent)
    assert kb("load", folder.parent).code == 0
    assert counts(kb)["documents"] == 3


def test_a_bad_document_does_not_stop_the_others(kb: Terminal, tmp_path: Path) -> None:
    good = write_record(march(), tmp_path, "marzo.json")
    bad = tmp_path / "roto.docx"
    bad.write_bytes(b"%PDF-1.7 nothing")
    result = kb("load", bad, tmp_path / "no-hay.docx", good)
    assert result.code == 1
    assert "marzo.json: cargado" in result.out
    errors = [line for line in result.err.splitlines() if line.startswith("Error: ")]
    assert [Path(line.split(": ")[1]).name for line in errors] == ["no-hay.docx", "roto.docx"]
    assert "No se pudieron cargar 2 documentos; los demás no se ven afectados." in result.err
    assert counts(kb)["documents"] == 1


def test_a_corrected_record_takes_the_place_of_what_was_read(kb: Terminal, tmp_path: Path) -> None:
    report = EXAMPLES / "informe-2023-10.docx"
    kb("load", report)
    record: dict[str, Any] = json.loads(kb("extract", report).out)
    record["activities"][0]["participants"].append({"name": "Consulado de Zubrovka"})
    record["organizations"].append({"name": "Consulado de Zubrovka", "type": "partner", "kind": "embassy"})
    corrected = kb("load", write_record(record, tmp_path, "corregido.json"))
    assert "corregido.json: cargado, en lugar de informe-2023-10.docx" in corrected.out
    assert counts(kb)["documents"] == 1
    assert names(kb, "consulado de zubrovka")


def test_replaces_names_the_document_that_goes(kb: Terminal, tmp_path: Path) -> None:
    kb("load", write_record(march(), tmp_path, "marzo.json"))
    result = kb("load", "--replaces", "marzo.json", write_record(april(), tmp_path, "otro.json"))
    assert "otro.json: cargado, en lugar de marzo.json" in result.out
    assert counts(kb)["documents"] == 1


def test_replaces_goes_with_one_file(kb: Terminal, tmp_path: Path) -> None:
    paths = [write_record(march(), tmp_path, "marzo.json"), write_record(april(), tmp_path, "abril.json")]
    result = kb("load", "--replaces", "x", *paths)
    assert (result.code, result.out) == (2, "")
    assert "dé un solo archivo" in result.err


def test_replacing_a_document_that_is_not_there_loads_nothing(kb: Terminal, tmp_path: Path) -> None:
    kb("load", write_record(march(), tmp_path, "marzo.json"))
    result = kb("load", "--replaces", "mayo.json", write_record(april(), tmp_path, "abril.json"))
    assert result.code == 1
    assert "«mayo.json» no es un documento de la base" in result.err
    assert counts(kb)["documents"] == 1


def test_remove_takes_out_what_only_that_document_said(kb: Terminal, tmp_path: Path) -> None:
    kb("load", write_record(april(), tmp_path, "abril.json"))
    before = counts(kb)
    kb("load", write_record(march(), tmp_path, "marzo.json"))
    result = kb("remove", "marzo.json")
    assert (result.code, result.out) == (0, "Quitado: marzo.json\n")
    assert counts(kb) == before
    assert names(kb, EMBASSY) == {OCI}


def test_removing_what_is_not_there_changes_nothing(kb: Terminal, tmp_path: Path) -> None:
    kb("load", write_record(march(), tmp_path, "marzo.json"))
    result = kb("remove", "mayo.docx")
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("Error: «mayo.docx» no es un documento de la base")
    assert counts(kb)["documents"] == 1


def test_a_record_with_a_wrong_field_is_refused_by_name(kb: Terminal, tmp_path: Path) -> None:
    record = march()
    record["activities"][1]["start"] = "21/3/2023"
    result = kb("load", write_record(record, tmp_path, "malo.json"))
    assert result.code == 1
    assert "malo.json: activities.1.start:" in result.err
    assert not Path(kb.store).exists()


def test_extract_gives_the_record_and_stores_nothing(kb: Terminal) -> None:
    record = json.loads(kb("extract", EXAMPLES / "informe-2023-10.docx").out)
    assert record["document"]["path"] == "informe-2023-10.docx"
    assert len(record["activities"]) > 10
    assert all(activity["passage"] for activity in record["activities"])
    assert not Path(kb.store).exists()
