"""between, sister-cities, timeline, agenda, dormant: through the entry point, in every form, with and without rows."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from kb.ingest import ingest
from kb.records import parse_record
from kb.settings import Settings
from kb.stores.opening import open_store
from tests.cli_office import EMBASSY, OCI, april, march, passage
from tests.kb_command import Terminal, one_line

COMMANDS = (["between", EMBASSY, OCI], ["sister-cities"], ["timeline", EMBASSY], ["agenda", "--from", "2020"],
            ["dormant", "--times", "1"], ["pending"], ["who", EMBASSY])


def _more() -> dict[str, Any]:
    """A report of later months: three visits of the embassy and then silence, and other cities."""
    names = [{"name": EMBASSY}, {"name": "Dirección de Parques"}]
    return {
        "document": {"title": "Memoria", "issuer": OCI, "period": "2023", "path": "memoria.docx"},
        "organizations": [
            {"name": OCI, "aliases": ["OCI"], "type": "directorate"},
            {"name": EMBASSY, "type": "partner", "kind": "embassy", "country": "XR"},
            {"name": "Dirección de Parques", "type": "directorate"},
            {"name": "Universidad de Zenda", "type": "partner", "kind": "university"}],
        "cities": [{"name": "Panamá", "country": "PA"}, {"name": "Zenda", "country": "XR"},
                   {"name": "Hentzau", "country": "XR"}],
        "activities": [
            {"kind": "visit", "title": f"Visita {number}", "start": f"2023-05-{number:02}", "participants": names,
             "passage": passage(f"p. {number}", f"Visita número {number}")} for number in (2, 4, 6)],
        "sister_cities": [{"a": "Panamá", "b": "Zenda", "status": "not_a_tie",
                           "passage": passage("p. 9", "Zenda está hermanada con otra Panamá")},
                          {"a": "Zenda", "b": "Hentzau", "since": "1990", "status": "active"}],
    }


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("relations") / "base"
    with open_store(str(folder), Settings(), writable=True) as store:
        for record in (march(), april(), _more()):
            ingest(store, parse_record(record), digest="rules", now=datetime(2024, 1, 31, tzinfo=UTC))
    return str(folder)


@pytest.fixture
def kb(office: str, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys, office)


@pytest.fixture
def empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    with open_store(str(tmp_path / "base"), Settings(), writable=True) as store:
        ingest(store, parse_record({"document": {"title": "Nada"}, "organizations": [
            {"name": EMBASSY, "type": "partner"}, {"name": OCI, "type": "directorate"}]}),
            digest="rules", now=datetime(2024, 1, 31, tzinfo=UTC))
    return Terminal(capsys, str(tmp_path / "base"))


def data(kb: Terminal, *arguments: str) -> Any:
    result = kb(*arguments, "--format", "json")
    assert result.code == 0
    return json.loads(result.out)


def rows(kb: Terminal, *arguments: str) -> list[dict[str, str]]:
    result = kb(*arguments, "--format", "csv")
    assert result.code == 0
    return list(csv.DictReader(io.StringIO(result.out)))


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: arguments[0])
def test_each_answers_in_every_form_without_a_box(kb: Terminal, arguments: list[str]) -> None:
    for lang in ("es", "en"):
        shown = kb(*arguments, lang=lang)
        assert shown.code == 0
        assert shown.out.strip()
    assert data(kb, *arguments)
    assert rows(kb, *arguments)
    told = rows(kb, *arguments, "--evidence")
    assert any(row["document"] and row["locator"] and row["text"] for row in told)
    for form in ("json", "csv"):
        assert not set("─│┌┐└┘━") & set(kb(*arguments, "--format", form).out)


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: arguments[0])
def test_no_rows_are_one_plain_sentence(empty: Terminal, arguments: list[str]) -> None:
    shown = empty(*arguments)
    assert shown.code == 0
    assert shown.err == ""
    lines = [line for line in shown.out.splitlines() if line]
    assert 1 <= len(lines) <= 2
    assert all(line.endswith(".") for line in lines)
    assert len(empty(*arguments, "--format", "csv").out.splitlines()) == 1
    assert data(empty, *arguments) in ([], {"a": EMBASSY, "b": OCI, "together": [], "chains": []})


def test_who_is_narrowed_and_says_through_whom(kb: Terminal) -> None:
    assert [row["name"] for row in rows(kb, "who", EMBASSY, "--with", "person")] == ["Zoila Quintero"]
    assert [row["name"] for row in rows(kb, "who", OCI, "--with", "embassy,network")] == [EMBASSY]
    (row,) = rows(kb, "who", OCI, "--with", "embassy", "--until", "2023-03")
    assert (row["activities"], row["through"], row["last"]) == ("2", "Zoila Quintero", "2023-03-21")
    assert len(rows(kb, "who", EMBASSY, "--top", "1")) == 1
    assert kb("who", EMBASSY, "--since", "2030").out == (
        f"Dentro de estos límites los documentos no nombran a nadie que trabaje con {EMBASSY}.\n")
    assert "use persona, dependencia" in one_line(kb("who", EMBASSY, "--with", "friend"), 2)
    assert "2021" in one_line(kb("who", EMBASSY, "--since", "2022", "--until", "2021"), 2)
    assert "--since" in one_line(kb("who", EMBASSY, "--since", "ayer"), 2)


def test_between_counts_and_tells_chains_as_sentences(kb: Terminal) -> None:
    shown = kb("between", EMBASSY, "OCI", "--chains")
    assert shown.out.startswith(f"{EMBASSY} y {OCI}: 6 actividades en común\n")
    assert [row["title"] for row in rows(kb, "between", EMBASSY, "OCI", "--explicit")] == [
        "Llamada sobre el concierto", "Reunión sobre becas de música"]
    chain = kb("between", "Zoila Quintero", "Dirección de Parques")
    assert "Zoila Quintero trabaja en Embajada de Ruritania (agregada cultural). [marzo.docx, viñeta 1]" in chain.out
    assert f"{EMBASSY} y Dirección de Parques" in chain.out
    found = rows(kb, "between", "Zoila Quintero", "Dirección de Parques")
    assert {(row["section"], row["chain"], row["step"]) for row in found} >= {("chain", "1", "1"), ("chain", "1", "2")}
    assert "dos nombres" in one_line(kb("between", EMBASSY, "embajada de ruritania"), 1)
    assert "«Lobo»" in one_line(kb("between", "Lobo", EMBASSY), 1)


def test_sister_cities_are_counted_and_those_that_are_none_named_apart(kb: Terminal) -> None:
    out = kb("sister-cities").out
    assert "1 ciudad hermana." in out
    assert "Zenda está hermanada con otra Panamá" in out
    assert [(row["a"], row["b"], row["counted"]) for row in rows(kb, "sister-cities")] == [
        ("Panamá", "Strelsau", "true"), ("Panamá", "Zenda", "false"), ("Hentzau", "Zenda", "false")]
    assert "Entre otras ciudades, sin contar\n" in out
    assert [(row["a"], row["b"], row["counted"]) for row in rows(kb, "sister-cities", "Hentzau")] == [
        ("Hentzau", "Zenda", "true")]
    assert [row["b"] for row in rows(kb, "sister-cities", "--status", "not_a_tie")] == ["Zenda"]
    assert [row["a"] for row in rows(kb, "sister-cities", "--as-of", "1995")] == ["Hentzau"]
    tie = data(kb, "sister-cities", "--status", "active")[0]
    assert (tie["contact"]["name"], tie["contact"]["embassy"], tie["contact"]["date"]) == (EMBASSY, True, "2023-05-06")
    assert "solo la embajada" in out
    assert "no es posible" in one_line(kb("sister-cities", "--status", "hermana"), 2)


def test_the_timeline_is_in_order_and_its_newest_are_kept(kb: Terminal) -> None:
    dates = [row["date"] for row in rows(kb, "timeline", EMBASSY)]
    assert dates == sorted(dates)
    assert [row["title"] for row in rows(kb, "timeline", EMBASSY, "--top", "2")] == ["Visita 4", "Visita 6"]
    assert "enviar el programa de becas" in kb("timeline", OCI, "--explicit").out
    assert "tiene como miembro a Panamá" in kb("timeline", "RCR").out
    assert "Strelsau: ciudades hermanas" in kb("timeline", "Panamá").out


def test_the_agenda_is_written_as_a_calendar(kb: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "agenda.ics"
    assert kb("agenda", "--from", "2023", "-o", path).out == f"Calendario: {path}\n"
    (event,) = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert event["summary"] == "=Taller de ríos"
    assert event.decoded("dtstart") == date(2023, 3, 28)
    assert Calendar.from_ical(kb("agenda", "--from", "2023", "--format", "ics").out).walk("VEVENT")
    assert rows(kb, "agenda", "--from", "2023")[0]["title"] == "'=Taller de ríos"
    late = kb("agenda")
    assert late.out == "Los documentos no anuncian nada para ese tiempo.\n"
    assert "kb agenda --from 2023" in late.err
    assert "--output" in one_line(kb("agenda", "-o", path, "--format", "csv"), 2)
    assert str(tmp_path / "no") in one_line(kb("agenda", "-o", tmp_path / "no" / "a.ics"), 1)


def test_dormant_names_the_silent_and_who_still_sees_them(kb: Terminal) -> None:
    (row,) = data(kb, "dormant")
    assert (row["name"], row["activities"], row["last"], row["until"]) == (EMBASSY, 6, "2023-05-06", "2023-12-31")
    assert [way["name"] for way in row["ways"]][:1] == ["Dirección de Parques"]
    assert kb("dormant", "--times", "200").out.startswith("Ninguna relación duerme")
    assert "no es posible" in one_line(kb("dormant", "--type", "city"), 2)


def test_a_commitment_is_closed_once_by_number_or_words_and_opened_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    with open_store(str(tmp_path / "base"), Settings(), writable=True) as store:
        ingest(store, parse_record(march()), digest="rules", now=datetime(2024, 1, 31, tzinfo=UTC))
    kb = Terminal(capsys, str(tmp_path / "base"))
    assert "vencido" in kb("pending", "--overdue").out
    assert [row["number"] for row in rows(kb, "pending", "--owner", "OCI")] == ["1"]
    assert "«nada de eso»" in one_line(kb("close", "nada de eso"), 1)
    assert "«7»" in one_line(kb("close", "7"), 1)
    closed = kb("close", "programa", "becas", "--by", "Marta")
    assert "kb undo 1" in closed.out
    assert (kb("pending").out, "--closed" in kb("pending").err) == ("No queda nada pendiente.\n", True)
    assert "Marta" in rows(kb, "pending", "--closed")[0]["closed"]
    assert kb("close", "1").code == 0
    assert kb("undo", "1").code == 0
    assert len(rows(kb, "pending")) == 1
