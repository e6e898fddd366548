"""The other forms of an export, each read by its own reader: csv, networkx, FollowTheMoney."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from kb.export import content
from kb.export_ftm import ftm
from kb.export_gexf import gexf
from kb.export_graphml import graphml
from kb.export_tables import tables
from kb.files import FileError, write_whole_folder
from kb.formulas import harmless
from kb.stores.base import Store
from tests import ftm_reader
from tests.conftest import CACHE
from tests.kb_office import activity, body, load, record, role

HOSTILE = "=cmd|' /C calc'!A0 <b>&\"ñ\" ]]> \x0b\x1b[31m\n«fin» 🌍"


@pytest.fixture
def office(store: Store) -> dict[str, Any]:
    """The content of an office whose documents say every sort of thing, some of it hostile."""
    load(store, record(
        "mayo.docx", issuer="Oficina de Enlace", period="2030-05",
        people=[{"name": "Lía Ocaña", "honorific": "Licda."}],
        organizations=[body("Oficina de Enlace", "OE", type_="directorate"), body(HOSTILE, "+1", kind="company"),
                       body("Red Azul", type_="network")],
        cities=[{"name": "Puerto Luna", "country": "PL"}, {"name": "Akureyri", "country": "IS"}],
        sister_cities=[{"a": "Puerto Luna", "b": "Akureyri", "since": since, "status": "active",
                        "passage": {"locator": "fila 3", "text": f"Puerto Luna; Akureyri; {since}"}}
                       for since in ("2010", "2012-07")],
        unit_facts=[{"organization": "OE", "kind": "mission", "text": "Tender puentes"}],
        activities=[activity(f"Feria {HOSTILE}", ["OE", HOSTILE], "2030-05-03"),
                    {**activity("Taller", [], "2030-05-04"), "participants": [{"name": "Lía Ocaña", "role": "ponente"}],
                     "themes": ["ODS 11"]}],
        themes=[{"name": "ODS 11", "framework": "sdg"}],
        roles=[role("Lía Ocaña", HOSTILE, role="@gerente", since="2029"), role("Lía Ocaña", "Puerto Luna")],
        memberships=[{"member": "OE", "network": "Red Azul", "since": "2001"}],
        figures=[{"label": "-Monto", "value": 42750.5, "unit": "PAB"}],
        commitments=[{"text": "Enviar la lista", "owner": "OE", "due": "2030-06"}]))
    return content(store)


def expected_parts(office: dict[str, Any]) -> tuple[set[str], int]:
    """The ids of the nodes that are no names, and how many relationships are between them."""
    ids = {node["properties"]["id"] for node in office["nodes"] if "Name" not in node["labels"]}
    return ids, sum({each["from"], each["to"]} <= ids for each in office["relationships"])


def test_the_tables_hold_every_node_and_relationship(office: dict[str, Any]) -> None:
    files = tables(office)
    read = {name: list(csv.DictReader(io.StringIO(data.decode()))) for name, data in files.items()}
    assert sum(len(rows) for name, rows in read.items() if name.startswith("nodes-")) == len(office["nodes"])
    assert sum(len(rows) for name, rows in read.items() if name.startswith("relations-")) == len(
        office["relationships"])
    works = read["relations-WORKS_FOR.csv"]
    assert {row["since"] for row in works} >= {"2029", ""}
    assert list(works[0])[:2] == ["from", "to"]


def test_no_cell_of_a_table_is_a_formula(office: dict[str, Any]) -> None:
    cells = [cell for data in tables(office).values() for row in csv.reader(io.StringIO(data.decode())) for cell in row]
    assert [cell for cell in cells if cell.lstrip()[:1] in ("=", "+", "-", "@")] == []
    assert "'" + HOSTILE.replace("\n", " ") in {cell.replace("\n", " ") for cell in cells}
    assert {"'@gerente", "'-Monto"} <= set(cells)


@pytest.mark.parametrize(("text", "safe"), [
    ("=1", "'=1"), ("\x00=1", "'\x00=1"), (" \n@x", "' \n@x"), ("una = dos", "una = dos"), ("", ""), ("–", "–")])
def test_harmless(text: str, safe: str) -> None:
    assert harmless(text) == safe


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_networkx_reads_the_whole_graph(office: dict[str, Any], tmp_path: Path, form: str) -> None:
    import networkx

    file = tmp_path / f"graph.{form}"
    file.write_bytes({"graphml": graphml, "gexf": gexf}[form](office))
    graph = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}[form](file)
    ids, edges = expected_parts(office)
    assert set(graph.nodes) == ids
    assert graph.number_of_edges() == edges
    assert graph.is_directed()
    assert graph.is_multigraph()
    by_id = dict(graph.nodes(data=True))
    assert by_id["network:red azul"]["node_type"] == "Network"
    assert {data.get("value") for data in by_id.values()} >= {42750.5}
    posts = [data for _one, _other, data in graph.edges(data=True) if data["relation"] == "WORKS_FOR"]
    assert "@gerente" in {data.get("role") for data in posts}
    hostile, = (data for data in by_id.values() if data.get("name", "").startswith("=cmd"))
    assert hostile["name"].replace("\r", "") == HOSTILE.replace("\x0b", "�").replace("\x1b", "�")


def test_followthemoney_finds_nothing_wrong(office: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "entities.ftm.json"
    file.write_bytes(ftm(office))
    reading = ftm_reader.read(file, ftm_reader.packages(CACHE))
    assert reading.problems == []
    labels = [label for node in office["nodes"] for label in node["labels"]]
    assert reading.schemata["Person"] == labels.count("Person")
    assert reading.schemata["Event"] == labels.count("Activity")
    assert reading.schemata["Document"] == labels.count("Document")
    assert reading.schemata["Note"] == sum(labels.count(label) for label in ("Commitment", "Figure", "UnitFact"))
    assert reading.schemata["Employment"] == 1
    assert reading.schemata["Membership"] == 1


def test_a_link_says_what_it_is_and_who_says_so(office: dict[str, Any]) -> None:
    entities = [json.loads(line) for line in ftm(office).decode().splitlines()]
    assert [entity["id"] for entity in entities] == sorted({entity["id"] for entity in entities})
    links = [entity["properties"] for entity in entities if entity["schema"] == "UnknownLink"]
    tie = [link for link in links if link["role"] == ["is a sister city of"] and "startDate" in link]
    assert {link["startDate"][0] for link in tie} == {"2010", "2012-07"}
    assert ["mayo.docx"] in [link["publisher"] for link in tie]
    assert "Puerto Luna; Akureyri; 2010" in [link["description"][0] for link in tie]
    assert ["ponente"] in [link["role"] for link in links]  # took part in an event with a role
    workshop, = (entity["properties"] for entity in entities if entity["properties"].get("name") == ["Taller"])
    assert workshop["keywords"] == ["meeting", "ODS 11"]


def test_the_same_content_gives_the_same_bytes(office: dict[str, Any]) -> None:
    for form in (ftm, gexf, graphml):
        assert form(office) == form(json.loads(json.dumps(office)))


def test_a_folder_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "tablas"
    write_whole_folder(target, {"a.csv": b"1", "b.csv": b"2"})
    assert sorted(path.name for path in target.iterdir()) == ["a.csv", "b.csv"]
    with pytest.raises(FileError, match="is there already"):
        write_whole_folder(target, {"c.csv": b"3"})
    with pytest.raises(FileError, match="cannot be written"):
        write_whole_folder(tmp_path / "otra", {"a.csv": b"1", "carpeta/b.csv": b"2"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tablas"]
    (tmp_path / "vacia").mkdir()
    write_whole_folder(tmp_path / "vacia", {"a.csv": b"1"})
    assert (tmp_path / "vacia" / "a.csv").read_bytes() == b"1"
