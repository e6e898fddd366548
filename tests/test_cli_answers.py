"""The commands that answer, through the entry point: tables, JSON, CSV and passages."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kb.ingest import ingest
from kb.records import parse_record
from kb.settings import Settings
from kb.stores.opening import open_store
from tests.cli_office import EMBASSY, OCI, april, march
from tests.kb_command import Terminal, one_line


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store with both reports."""
    folder = tmp_path_factory.mktemp("office") / "base"
    with open_store(str(folder), Settings(), writable=True) as store:
        for record in (march(), april()):
            ingest(store, parse_record(record), digest="rules", now=datetime(2024, 1, 31, tzinfo=UTC))
    return str(folder)


@pytest.fixture
def kb(office: str, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys, office)


def data(kb: Terminal, *arguments: str) -> Any:
    result = kb(*arguments, "--format", "json")
    assert (result.code, result.err) == (0, "")
    return json.loads(result.out)


def rows(kb: Terminal, *arguments: str) -> list[dict[str, str]]:
    result = kb(*arguments, "--format", "csv")
    assert result.code == 0
    return list(csv.DictReader(io.StringIO(result.out)))


@pytest.mark.parametrize("name", [EMBASSY, "EMBAJADA DE RURITANIA", "embajada de ruritania"])
def test_who_counts_activities_and_marks_the_implicit_ones(kb: Terminal, name: str) -> None:
    found = {row["name"]: row for row in data(kb, "who", name)}
    assert found[OCI] == {"name": OCI, "type": "directorate", "kind": None, "activities": 3, "implicit": 1,
                          "first": "2023-03-07", "last": "2023-04-03", "evidence": [], "through": []}
    assert found["Zoila Quintero"]["implicit"] == 0


def test_who_in_a_table(kb: Terminal) -> None:
    result = kb("who", "embajada de ruritania")
    line = next(line for line in result.out.splitlines() if line.startswith(OCI))
    assert line.split("  ")[1:] != []
    assert "implícito en 1" in line
    assert "2023-03-07" in line
    assert "implícito: el documento no nombra a la oficina" in result.err


def test_a_name_of_several_words_needs_no_quotes(kb: Terminal) -> None:
    assert kb("who", "embajada", "de", "ruritania").out == kb("who", "embajada de ruritania").out


def test_explicit_leaves_the_issuer_out(kb: Terminal) -> None:
    found = {row["name"]: row for row in data(kb, "who", EMBASSY, "--explicit")}
    assert (found[OCI]["activities"], found[OCI]["implicit"]) == (2, 0)
    assert "implícito" not in kb("who", EMBASSY, "--explicit").out


def test_who_is_implicit_where_only_the_issuer_was_there_and_nobody_where_it_is_only_planned(kb: Terminal) -> None:
    line = next(line for line in kb("who", "zoila", "quintero").out.splitlines() if line.startswith(OCI))
    assert line.rstrip().endswith("2023-03-21")
    assert "implícito  " in line
    assert rows(kb, "who", "rcr") == []
    assert "Taller de ríos (prevista)" in kb("timeline", "rcr").out


def test_evidence_names_document_place_and_words(kb: Terminal) -> None:
    found = {row["name"]: row for row in data(kb, "who", EMBASSY, "--evidence")}
    assert {"document": "marzo.docx", "locator": "tabla 1, fila 2",
            "text": "Reunión sobre becas de música: OCI, Embajada de Ruritania"} in found[OCI]["evidence"]
    assert "abril.docx, tabla 1, fila 1: «Llamada sobre el concierto»" in kb("who", EMBASSY, "--evidence").out


def test_csv_has_a_row_for_each_passage_when_they_are_wanted(kb: Terminal) -> None:
    assert len(rows(kb, "who", EMBASSY)) == 2
    told = [row for row in rows(kb, "who", EMBASSY, "--evidence") if row["name"] == OCI]
    assert {(row["document"], row["locator"]) for row in told} == {
        ("marzo.docx", "tabla 1, fila 2"), ("marzo.docx", "viñeta 1"), ("abril.docx", "tabla 1, fila 1")}


def test_sister_cities_show_that_the_sources_disagree(kb: Terminal) -> None:
    tie, = data(kb, "sister-cities")
    assert set(tie) == {"a", "b", "country", "status", "since", "until", "conflict", "own", "counted", "contact",
                        "namesakes", "sources"}
    assert (tie["a"], tie["b"], tie["country"], tie["status"], tie["conflict"]) == (
        "Panamá", "Strelsau", "XR", "active", True)
    assert {tuple(source.values()) for source in tie["sources"]} == {
        ("marzo.docx", "viñeta 3", "active", "1998", None), ("abril.docx", "viñeta 1", "active", "2001-06", None)}
    out = kb("sister-cities").out
    assert "Panamá – Strelsau: las fuentes no coinciden" in out
    assert "marzo.docx, viñeta 3: ciudades hermanas, desde 1998" in out


def test_sister_cities_with_their_passages(kb: Terminal) -> None:
    assert "marzo.docx, viñeta 3: «hermanadas desde 1998»" in kb("sister-cities", "--evidence").out
    assert {row["text"] for row in rows(kb, "sister-cities", "--evidence")} == {
        "hermanadas desde 1998", "hermanadas en junio de 2001"}


def test_show_gives_relations_activities_and_promises(kb: Terminal) -> None:
    card = data(kb, "show", "RCR")
    assert (card["name"], card["type"], card["aliases"]) == ("Red de Ciudades Ribereñas", "network", ["RCR"])
    assert [(row["name"], row["since"]) for row in card["relations"] if row["relation"] == "MEMBER_OF"] == [
        ("Panamá", "2017-05")]
    out = kb("show", "rcr").out
    assert "desde 2017-05" in out
    assert "También escrito: RCR" in out
    assert "(taller, prevista)" in out
    assert "enviar el programa de becas" in kb("show", "OCI").out


def test_show_in_csv_is_safe_and_has_every_section(kb: Terminal) -> None:
    found = [*rows(kb, "show", "OCI", "--evidence"), *rows(kb, "show", EMBASSY, "--evidence")]
    assert {row["section"] for row in found} == {"relation", "activity", "commitment"}
    assert "queda pendiente enviar el programa de becas" in {row["text"] for row in found}
    assert "'=Taller de ríos" in {row["name"] for row in rows(kb, "show", "RCR")}


def test_search_finds_names_activities_and_passages(kb: Terminal) -> None:
    assert {hit["type"] for hit in data(kb, "search", "ruritania")} == {"partner", "passage"}
    assert "Reunión sobre becas de música" in kb("search", "musica").out
    assert kb("search", "xyzzy").out == "Nada tiene todas estas palabras: xyzzy\n"
    assert len(data(kb, "search", "a", "--limit", "1")) == 1


def test_stats_count(kb: Terminal) -> None:
    counts = data(kb, "stats")
    assert {key: counts[key] for key in ("documents", "activities", "person", "partner", "network")} == {
        "documents": 2, "activities": 4, "person": 2, "partner": 1, "network": 1}
    assert counts["statements"] == 13  # 7 participations, 2 posts, 1 membership, 2 ties, 1 promise
    assert {row["what"]: row["count"] for row in rows(kb, "stats")}["documents"] == "2"
    assert "Dependencias municipales" in kb("stats").out


def test_the_same_in_english(kb: Terminal) -> None:
    assert "1 implicit" in kb("who", EMBASSY, lang="en").out
    assert "since 2017-05" in kb("show", "RCR", lang="en").out


def test_an_unknown_name_gets_the_nearest(kb: Terminal) -> None:
    line = one_line(kb("who", "Embajada de Ruritanja"), 1)
    assert "no aparece en los documentos" in line
    assert EMBASSY in line


def test_an_ambiguous_name_lists_the_candidates(kb: Terminal) -> None:
    line = one_line(kb("show", "Zoila"), 1)
    assert "Zoila Quintero" in line
    assert "Zoila Ardines" in line


def test_an_id_from_the_candidates_picks_one(kb: Terminal) -> None:
    line = one_line(kb("show", "Zoila"), 1)
    picked = [each for each in line.split('"') if each.startswith("person:")]
    assert len(picked) == 2
    assert all(kb("show", each).code == 0 for each in picked)


def test_questions_leave_no_trace_in_the_folder(kb: Terminal) -> None:
    before = sorted(path.name for path in Path(kb.store).parent.iterdir())
    kb("who", "OCI")
    assert sorted(path.name for path in Path(kb.store).parent.iterdir()) == before
