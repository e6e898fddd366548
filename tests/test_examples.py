"""The samples: what the reports and the ledger hold, and that the reports are what their texts say."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tomllib
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any, get_args

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from kb.names import fold
from kb.records import SisterCities, TieStatus

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
GOLDS = ROOT / "tests" / "data" / "examples"
REPORTS = ("informe-2023-10", "informe-2023-11", "informe-2024-01")
report = pytest.mark.parametrize("name", REPORTS)

Tie = dict[str, str]


def open_report(name: str) -> Document:
    return docx.Document(str(EXAMPLES / f"{name}.docx"))


def bullets(document: Document) -> list[str]:
    found = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "List Bullet"]
    return [text for text in found if text != "COORDINACIONES:"]


def rows(document: Document) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in document.tables[0].rows]


def full_text(document: Document) -> str:
    lines = [p.text for p in document.paragraphs] + [" ".join(cells) for cells in rows(document)]
    return fold("\n".join(lines))


def gold(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((GOLDS / f"{name}.gold.json").read_text(encoding="utf-8"))
    return data


def ledger() -> list[Tie]:
    with (EXAMPLES / "ciudades-hermanas.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def claims(city: str) -> set[tuple[str, str]]:
    return {(tie["since"], tie["status"]) for tie in ledger() if tie["b"] == city}


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def make(folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    subprocess.run([sys.executable, ROOT / "tools" / "make_examples.py", folder], check=True, stdout=subprocess.DEVNULL)
    return {path.stem: path.read_bytes() for path in sorted(folder.iterdir())}


def test_reports_are_written_from_their_texts_with_the_same_bytes_each_time(tmp_path: Path) -> None:
    first, second = make(tmp_path / "one"), make(tmp_path / "two")
    assert first == second
    assert tuple(first) == REPORTS
    for name in REPORTS:
        assert parts(tmp_path / "one" / f"{name}.docx") == parts(EXAMPLES / f"{name}.docx")


@report
def test_report_has_the_form_of_the_office(name: str) -> None:
    document = open_report(name)
    header, *data = rows(document)
    assert [fold(cell) for cell in header] == ["actividad gestion", "entidad", "informacion", "fecha"]
    assert 9 <= sum(cells[-1] != "FECHA" for cells in data) <= 14
    assert 8 <= len(bullets(document)) <= 12
    assert document.paragraphs[1].text == "OFICINA DE COOPERACIÓN INTERNACIONAL (OCI)"


@report
def test_report_has_a_repeated_header_or_merged_cells(name: str) -> None:
    document = open_report(name)
    merged = list(document.tables[0]._tbl.iter(qn("w:vMerge")))
    repeated = [cells for cells in rows(document)[1:] if cells[-1] == "FECHA"]
    assert bool(merged) is (name != "informe-2023-10")
    assert len(repeated) == (0 if name == "informe-2023-11" else 1)


def test_only_the_last_report_closes_with_yearly_figures() -> None:
    closing = {name: [p.text.strip() for p in open_report(name).paragraphs if p.text.strip().startswith("-")]
               for name in REPORTS}
    assert [len(closing[name]) for name in REPORTS] == [0, 0, 6]
    assert closing["informe-2024-01"][0] == "-38 reuniones con embajadas y organismos"


def test_bullets_are_a_list_of_word_and_the_text_is_that_of_the_source() -> None:
    for name in REPORTS:
        source = tomllib.loads((ROOT / "tools" / "reports" / f"{name}.toml").read_text(encoding="utf-8"))
        assert bullets(open_report(name)) == source["bullets"]


def test_partners_come_back_over_the_months() -> None:
    texts = [full_text(open_report(name)) for name in REPORTS]
    for partner in ("Embajada de Japón", "Embajada de Francia", "UCCI", "CIDEU", "ONU-Habitat", "JICA", "MIRE",
                    "Universidad Tecnológica de Panamá", "Cruz Roja Panameña"):
        assert all(fold(partner) in text for text in texts), partner
    assert sum(fold("Embajada de Colombia") in text for text in texts) == 2


@report
def test_gold_names_only_what_the_report_says(name: str) -> None:
    text, record = full_text(open_report(name)), gold(name)
    for category in ("people", "organizations", "cities", "countries", "places", "calls", "projects"):
        for item in record[category]:
            for written in (item["name"], *item.get("aliases", [])):
                assert fold(written) in text, (category, written)
    for category in ("activities", "commitments"):
        for item in record[category]:
            assert fold(item["text_anchor"]) in text, (category, item["text_anchor"])


@report
def test_gold_has_an_activity_for_each_row_and_bullet(name: str) -> None:
    document = open_report(name)
    anchors = [fold(activity["text_anchor"]) for activity in gold(name)["activities"]]
    passages = [" ".join(cells) for cells in rows(document) if cells[-1] != "FECHA"]
    passages += [text for text in bullets(document) if not text.endswith(":")]  # a bullet of figures tells no activity
    told = [sum(anchor in fold(passage) for anchor in anchors) for passage in passages]
    assert told == [1] * len(passages)
    assert len(anchors) == len(passages)


@report
def test_gold_refers_only_to_its_own_entities(name: str) -> None:
    record = gold(name)
    known = {written for category in ("people", "organizations", "cities")
             for item in record[category] for written in (item["name"], *item.get("aliases", []))}
    references = [participant for activity in record["activities"] for participant in activity["participants"]]
    references += [end for role in record["roles"] for end in (role["person"], role["org"])]
    references += [end for part in record["part_of"] for end in (part["unit"], part["parent"])]
    references += [end for tie in record["sister_cities"] for end in (tie["a"], tie["b"])]
    references += [membership[end] for membership in record["memberships"] for end in ("member", "network")]
    assert set(references) <= known


def test_ledger_rows_are_well_formed_and_unique() -> None:
    ties = ledger()
    assert set(ties[0]) == {"a", "b", "country", "since", "status", "source", "note"}
    for tie in ties:
        SisterCities(a=tie["a"], b=tie["b"], since=tie["since"] or None, status=tie["status"])  # type: ignore[arg-type]
        assert tie["a"] == "Panamá"
        assert len(tie["country"]) == 2
        assert tie["country"].isupper()
        assert tie["source"].startswith(("http", "github:")) or tie["status"] == "not_a_tie"
    told = Counter((tie["b"], tie["since"], tie["status"], tie["source"]) for tie in ties)
    assert max(told.values()) == 1


def test_ledger_keeps_what_sources_disagree_on() -> None:
    assert claims("Incheon") == {("2000-03-16", "active"), ("1996-12-16", "active")}
    assert claims("Asunción") == {("", "active"), ("", "in_negotiation")}
    assert claims("Imabari") == {("1977-02-01", "active"), ("1977", "active"), ("", "active")}


def test_ledger_tells_a_tie_from_what_is_not_one() -> None:
    by_status = {status: {tie["b"] for tie in ledger() if tie["status"] == status} for status in get_args(TieStatus)}
    assert by_status["letter_of_intent"] == {"Shanghái"}
    assert by_status["friendship"] == {"Chengdu", "Denver"}
    assert by_status["unknown"] == {"Tel Aviv-Yafo", "Taipéi", "Kaohsiung", "Liverpool", "Miami", "Ciudad de México",
                                    "Paita"}
    assert by_status["not_a_tie"] == {"Mérida", "Santos", "Baoding", "San Juan Sacatepéquez", "Montería", "Lisboa",
                                      "La Habana"}
    assert by_status["expired"] == set()
    assert len(by_status["active"]) == 13


def test_what_the_reports_say_of_sister_cities_is_in_the_ledger() -> None:
    ties = [tie for name in REPORTS for tie in gold(name)["sister_cities"]]
    told = {(tie["a"] if tie["b"] == "Panamá" else tie["b"], tie["since"]) for tie in ties}
    assert told == {("Medellín", None), ("Imabari", "1977"), ("Incheon", None)}
    for city, since in told:
        assert any(claim[0].startswith(since or "") and claim[1] == "active" for claim in claims(city))
