"""The commands that list, compare and check, through the entry point: tables, JSON, CSV and passages."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
import pytest

from kb.ingest import ingest
from kb.records import parse_record
from kb.settings import Settings
from kb.stores.opening import open_store
from tests.cli_office import EMBASSY, OCI, april, march, passage
from tests.kb_command import Terminal, one_line

COMMANDS = (["list", "partners"], ["list", "people"], ["list", "cities"], ["networks"], ["directory"], ["matrix"],
            ["brokers"], ["communities"], ["changes", "2023-04"], ["figures"], ["themes"], ["check"])


def may() -> dict[str, Any]:
    """A report of May: a unit with its facts, figures, a theme, and what could not be read."""
    return {
        "document": {"title": "Informe de mayo", "issuer": OCI, "period": "2023-05", "path": "mayo.docx"},
        "organizations": [
            {"name": OCI, "aliases": ["OCI"], "type": "directorate"},
            {"name": "Dirección de Muelles", "type": "directorate"},
            {"name": "=CMD()", "type": "partner", "kind": "company"},
        ],
        "activities": [{"kind": "meeting", "title": "Reunión del muelle", "start": "2023-05-04", "themes": ["ODS 14"],
                        "participants": [{"name": "Dirección de Muelles"}, {"name": "=CMD()"}],
                        "passage": passage("fila 1", "Reunión del muelle con =CMD()")}],
        "figures": [{"label": "reuniones", "value": 3, "unit": "reuniones", "period": "2023-05",
                     "passage": passage("viñeta 1", "3 reuniones")},
                    {"label": "monto", "value": 1250.5, "unit": "PAB", "passage": passage("viñeta 2", "B/. 1,250.50")}],
        "themes": [{"name": "ODS 14", "framework": "sdg"}],
        "unit_facts": [
            {"organization": "Dirección de Muelles", "kind": "creation", "text": "Creada en 2016", "date": "2016",
             "passage": passage("p. 1", "Creada en 2016")},
            {"organization": "Dirección de Muelles", "kind": "creation", "text": "Creada en 2018", "date": "2018-05",
             "passage": passage("p. 2", "Creada en 2018")},
            {"organization": "Dirección de Muelles", "kind": "mission", "text": "Cuidar los muelles",
             "passage": passage("p. 3", "Misión: cuidar los muelles")}],
        "warnings": [{"locator": "fila 7", "message": "día 32: no es una fecha"}],
    }


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store with three reports."""
    folder = tmp_path_factory.mktemp("office") / "base"
    with open_store(str(folder), Settings(), writable=True) as store:
        for record in (march(), april(), may()):
            ingest(store, parse_record(record), digest="rules", now=datetime(2024, 1, 31, tzinfo=UTC))
    return str(folder)


@pytest.fixture(scope="module")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> str:
    """An empty store."""
    folder = tmp_path_factory.mktemp("nothing") / "base"
    open_store(str(folder), Settings(), writable=True).close()
    return str(folder)


@pytest.fixture
def kb(office: str, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys, office)


def data(kb: Terminal, *arguments: str) -> Any:
    result = kb(*arguments, "--format", "json")
    assert result.code == 0, result
    return json.loads(result.out)


def rows(kb: Terminal, *arguments: str) -> list[dict[str, str]]:
    result = kb(*arguments, "--format", "csv")
    assert result.code == 0, result
    return list(csv.DictReader(io.StringIO(result.out)))


def test_list_partners_of_a_kind(kb: Terminal) -> None:
    row, = data(kb, "list", "partners", "--kind", "embassy")
    assert (row["name"], row["country"], row["activities"], row["first"], row["last"]) == (
        EMBASSY, "XR", 3, "2023-03-07", "2023-04-03")
    assert kb("list", "partners", "--kind", "embassy").out.splitlines()[0] == "Contrapartes: 1"


def test_list_people_with_their_bodies_and_a_formula_kept_harmless(kb: Terminal) -> None:
    assert [(row["name"], row["of"]) for row in rows(kb, "list", "people")] == [
        ("Zoila Ardines", "Red de Ciudades Ribereñas"), ("Zoila Quintero", EMBASSY)]
    assert [row["name"] for row in rows(kb, "list", "partners", "--since", "2023-05")] == ["'=CMD()"]


def test_list_says_what_cannot_be_listed(kb: Terminal) -> None:
    assert "«planetas» no es posible; use contrapartes, dependencias" in one_line(kb("list", "planetas"), 2)
    assert kb("list", "embajadas").out == kb("list", "partners", "--kind", "embassy").out
    assert "--country: «Ruritania» no es un país" in one_line(kb("list", "partners", "--country", "Ruritania"), 2)
    assert "--until" in one_line(kb("list", "people", "--since", "2023", "--until", "2022"), 2)
    assert kb("list", "partners", "--country", "Japón").out == (
        "Nada en los documentos corresponde a lo que se pidió.\n")


def test_networks_show_members_and_since(kb: Terminal) -> None:
    row, = data(kb, "networks")
    assert (row["network"], row["member"], row["since"], row["conflict"]) == (
        "Red de Ciudades Ribereñas", "Panamá", "2017-05", False)
    assert "2017-05" in kb("networks").out
    assert kb("networks", "--since", "2018").out.startswith("Los documentos no hablan de ninguna pertenencia")


def test_directory_has_a_line_for_each_person_in_post(kb: Terminal) -> None:
    line, = rows(kb, "directory")
    assert (line["name"], line["honorific"], line["person"], line["roles"], line["activities"], line["last"]) == (
        EMBASSY, "Licda.", "Zoila Quintero", "agregada cultural", "3", "2023-04-03")
    assert {row["text"] for row in rows(kb, "directory", "--evidence")} >= {
        "la Licda. Zoila Quintero, agregada cultural", "Llamada sobre el concierto"}
    assert "Licda. Zoila Quintero" in kb("directory").out
    assert "ningún contacto" in kb("directory", "--at-least", "4").out


def test_directory_as_a_word_document(kb: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "embajadas.docx"
    assert kb("directory", "-o", file).out == f"Directorio: {file}\n"
    document = docx.Document(str(file))
    assert document.paragraphs[0].text == "Embajadas en contacto"
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["Nombre", "País", "En funciones", "Último contacto"],
        [EMBASSY, "XR", "Licda. Zoila Quintero, agregada cultural", "3 de abril de 2023"]]
    assert "no termina en .docx" in one_line(kb("directory", "-o", tmp_path / "embajadas.txt"), 2)
    assert "no existe" in one_line(kb("directory", "-o", tmp_path / "nada" / "embajadas.docx"), 1)


def test_matrix_fits_and_csv_has_every_pair(kb: Terminal) -> None:
    result = kb("matrix")
    assert re.search(rf"^1  {EMBASSY} +3$", result.out, re.MULTILINE)
    assert max(map(len, result.out.splitlines())) <= 80
    assert {(row["directorate"], row["partner"], row["activities"], row["implicit"]) for row in rows(kb, "matrix")} == {
        (OCI, EMBASSY, "3", "1"), (OCI, "'=CMD()", "1", "1"), ("Dirección de Muelles", "'=CMD()", "1", "0")}
    assert [side["name"] for side in data(kb, "matrix", "--explicit")["partners"]] == [EMBASSY, "=CMD()"]


def test_brokers_and_communities_say_what_they_leave_out(kb: Terminal) -> None:
    for command in ("brokers", "communities"):
        result = kb(command)
        assert result.code == 0
        assert f"Queda fuera, porque escribe los documentos y está en casi todos: {OCI}" in result.err
    assert kb("brokers").out == "Aquí nadie sirve de enlace: quienes tienen vínculos los tienen entre sí.\n"
    assert [(row["name"], row["alone"]) for row in data(kb, "brokers", "--with-office")] == [
        (OCI, 2)]
    assert "2 grupos de contactos que no tienen vínculo entre sí" in kb("brokers", "--with-office").out
    first = data(kb, "communities")[0]
    assert {member["name"] for member in first["members"]} <= {
        EMBASSY, "Zoila Quintero", "Red de Ciudades Ribereñas", "Zoila Ardines", "Dirección de Muelles", "=CMD()"}
    assert {row["size"] for row in rows(kb, "communities", "--top", "1")} == {"2"}
    assert "y 2 comunidades más pequeñas; se muestran con --top 3" in kb("communities", "--top", "1").out


def test_changes_of_a_month(kb: Terminal) -> None:
    found = data(kb, "changes", "2023-05")
    assert [(row["change"], row["name"]) for row in found["rows"]] == [("new", "=CMD()"), ("lapsed", EMBASSY)]
    out = kb("changes", "2023-05").out
    assert "Nuevas en mayo de 2023: 1" in out
    assert "Dejaron de aparecer, están en abril de 2023 y no en mayo de 2023: 1" in out
    assert [row["text"] for row in rows(kb, "changes", "2023-05", "--evidence")] == [
        "Reunión del muelle con =CMD()", "Llamada sobre el concierto"]
    result = kb("changes", "2019-01")
    assert result.out == "Sin él no se puede decir quién es nuevo, quién volvió ni quién dejó de aparecer.\n"
    assert "nada que se realizara en enero de 2019; ¿está cargado su informe?" in result.err


@pytest.mark.parametrize("month", ["enero", "2023-13", "2023-1", "2023-01-01", "0000", "0001-01"])
def test_what_is_no_month(kb: Terminal, month: str) -> None:
    assert f"«{month}» no es un mes; escríbalo como 2023-01" in one_line(kb("changes", month), 2)


def test_figures_beside_what_is_counted(kb: Terminal) -> None:
    assert [(row["label"], row["value"], row["counted"], row["difference"], row["counts"])
            for row in rows(kb, "figures")] == [
        ("reuniones", "3.0", "1", "2.0", "actividades del tipo: reunión"), ("monto", "1250.5", "", "", "")]
    out = kb("figures", "2023-05").out
    assert "+2" in out
    assert "monto (PAB)" in out
    assert "1250.5" in out
    assert kb("figures", "2019").out == "Los documentos no informan ninguna cifra de ese tiempo.\n"


def test_themes(kb: Terminal) -> None:
    row, = data(kb, "themes")
    assert (row["framework"], row["name"], row["activities"], row["partners"]) == ("sdg", "ODS 14", 1, ["=CMD()"])
    assert "ODS" in kb("themes", "--framework", "sdg").out
    assert kb("themes", "--framework", "axis").out.startswith("Los documentos no nombran ningún eje")


def test_show_tells_the_facts_of_a_unit_and_marks_dates_that_disagree(kb: Terminal) -> None:
    out = kb("show", "Dirección de Muelles", "--evidence").out
    facts = out[out.index("Qué dicen los documentos"):]
    assert facts.index("Misión: Cuidar los muelles") < facts.index("Creación (2016): Creada en 2016 [las fechas no")
    assert "Creación (mayo de 2018): Creada en 2018 [las fechas no coinciden]" in facts
    assert "mayo.docx, p. 3: «Misión: cuidar los muelles»" in facts
    told = [row for row in rows(kb, "show", "Dirección de Muelles", "--evidence") if row["section"] == "fact"]
    assert [(row["what"], row["status"], row["text"]) for row in told] == [
        ("mission", "", "Misión: cuidar los muelles"), ("creation", "disagree", "Creada en 2016"),
        ("creation", "disagree", "Creada en 2018")]
    assert data(kb, "show", "Dirección de Muelles")["facts_disagree"] == [1, 2]


def test_check_groups_and_counts(kb: Terminal) -> None:
    result = kb("check")
    assert result.code == 0
    assert "Contradicciones: 2" in result.out
    line = next(line for line in result.out.splitlines() if line.startswith("Panamá – Strelsau"))
    assert "ciudades hermanas, desde 2001-06; ciudades hermanas, desde 1998" in line
    assert line.endswith("abril.docx, viñeta 1 y 1 pasaje más")
    assert "mayo.docx, fila 7" in result.out
    assert {row["group"] for row in rows(kb, "check", "--only", "reading,contradictions")} == {
        "reading", "contradictions"}
    assert {(row["name"], row["locator"], row["text"])
            for row in rows(kb, "check", "--only", "reading", "--evidence")} == {
        ("marzo.docx", "tabla 1, fila 9", "día 32: no es una fecha"),
        ("mayo.docx", "fila 7", "día 32: no es una fecha")}
    assert "--only: «todo» no es posible" in one_line(kb("check", "--only", "todo"), 2)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_says_plainly_that_there_is_nothing(
    nothing: str, capsys: pytest.CaptureFixture[str], command: list[str],
) -> None:
    kb = Terminal(capsys, nothing)
    result = kb(*command)
    assert result.code == 0
    assert bool(result.err) == (command[0] == "changes")
    assert len(result.out.splitlines()) == 1
    assert result.out.rstrip().endswith(".")
    assert kb(*command, "--format", "json").code == 0
    assert len(kb(*command, "--format", "csv").out.splitlines()) == 1


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_json_and_csv_hold_data_alone(kb: Terminal, command: list[str]) -> None:
    for format_ in ("json", "csv"):
        for evidence in ([], ["--evidence"]):
            result = kb(*command, *evidence, "--format", format_)
            assert (result.code, result.err) == (0, "")
            assert not set("\x1b│─━┃") & set(result.out)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_same_in_english(kb: Terminal, command: list[str]) -> None:
    result = kb(*command, lang="en")
    assert result.code == 0
    assert result.out != kb(*command).out
