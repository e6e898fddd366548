"""The commands that judge: what they say, what they refuse in one line, and what is left when all is taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli_office import EMBASSY, OCI, april, march, write_record
from tests.kb_command import Terminal, one_line


@pytest.fixture
def kb(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.delenv("KB_USER", raising=False)
    terminal = Terminal(capsys, str(tmp_path / "store"))
    for record, name in ((march(), "marzo.json"), (april(), "abril.json")):
        terminal("load", write_record(record, tmp_path, name))
    return terminal


def exported(kb: Terminal, folder: Path) -> bytes:
    assert kb("export", "-o", folder / "all.json").code == 0
    return (folder / "all.json").read_bytes()


def test_all_is_as_before_when_all_is_taken_back(kb: Terminal, tmp_path: Path) -> None:
    before = exported(kb, tmp_path)
    for arguments in (["same", EMBASSY, "RCR", "--by", "Luz"], ["rename", "OCI", "La Oficina"],
                      ["retype", "oci", "red"], ["different", "Zoila Quintero", "Zoila Ardines"],
                      ["alias", "add", "RUR", EMBASSY]):
        assert kb(*arguments).code == 0, arguments
    assert exported(kb, tmp_path) != before
    for _ in range(4):
        assert kb("undo").code == 0
    assert kb("alias", "remove", "rur").code == 0
    assert exported(kb, tmp_path) == before
    assert one_line(kb("undo"), 1) == "Error: no hay ninguna decisión que deshacer"


def test_a_short_name_of_the_table_finds_its_entity(kb: Terminal) -> None:
    assert kb("alias", "add", "EMR", EMBASSY).err == ""
    assert kb("who", "emr").out == kb("who", EMBASSY).out
    assert "Embajada de Nada" in kb("alias", "add", "EN", "Embajada de Nada").err
    assert one_line(kb("who", "EN"), 1).startswith("Error: «EN» no ")


def test_judgements_are_listed_with_who_and_when(kb: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kb("judgements").out == "Nadie ha decidido nada todavía.\n"
    monkeypatch.setenv("KB_USER", "Eva")
    assert kb("--today", "2024-05-01", "same", EMBASSY, "RCR", "--by", "Luz", lang="en").out == (
        "One from now on: Embajada de Ruritania and Red de Ciudades Ribereñas.\n"
        "Judgement 1; kb undo 1 takes it back.\n")
    kb("--today", "2024-05-02", "rename", "OCI", "La Oficina")
    assert json.loads(kb("judgements", "--format", "json").out) == [
        {"number": 1, "kind": "same", "subjects": ["body:embajada de ruritania", "body:red de ciudades riberenas"],
         "value": None, "who": "Luz", "when": "2024-05-01T00:00:00+00:00", "waiting": False},
        {"number": 2, "kind": "rename", "subjects": ["body:oficina de cooperacion internacional"],
         "value": "La Oficina", "who": "Eva", "when": "2024-05-02T00:00:00+00:00", "waiting": False}]
    table = kb("judgements", lang="en").out
    assert "Oficina de Cooperación Internacional → La Oficina" in table
    assert "riberenas" not in table  # as documents write it, and not by its key
    assert "2024-05-02" in table
    assert kb("judgements", "--format", "csv").out.count("\n") == 3


def test_a_judgement_says_that_it_waits(kb: Terminal) -> None:
    kb("same", "Zoila Quintero", "Zoila Ardines")
    kb("remove", "marzo.json")
    assert "espera: ningún documento lo nombra" in kb("judgements").out
    assert json.loads(kb("judgements", "--format", "json").out)[0]["waiting"] is True


def test_a_renamed_entity_is_found_by_both_names(kb: Terminal) -> None:
    kb("rename", "OCI", "La Oficina de Enlace")
    for name in ("La Oficina de Enlace", OCI, "oci"):
        assert kb("show", name).out.startswith("La Oficina de Enlace\n")


def test_a_type_may_be_said_in_either_language(kb: Terminal) -> None:
    assert kb("retype", "RCR", "contraparte").code == 0
    assert kb("retype", "RCR", "network").code == 0
    assert one_line(kb("retype", "RCR", "network", lang="en"), 1) == (
        "Error: Red de Ciudades Ribereñas is that already: network")


@pytest.mark.parametrize(("arguments", "code", "message"), [
    (["same", "Embajada de Ruritanja", "OCI"], 1,
     "'Embajada de Ruritanja' is not known; the nearest name is: Embajada de Ruritania"),
    (["same", "Zoila", "OCI"], 1, "'Zoila' may be any of 2; write one so that it is told apart, like"),
    (["same", "OCI", "oci"], 1, "'OCI' and 'oci' are one name in the documents; these can be told apart: body:oficina"),
    (["same", "OCI", OCI], 1, "'OCI' and 'Oficina de Cooperación Internacional' are one already"),
    (["different", "OCI", OCI], 1, "'OCI' and 'Oficina de Cooperación Internacional' are one name in the documents"),
    (["same", "OCI", "Zoila Ardines"], 1, "Internacional (directorate) and Zoila Ardines (person) are not of one kind"),
    (["rename", "OCI", OCI], 1, "Oficina de Cooperación Internacional is that already"),
    (["rename", "OCI", " "], 2, "write the name to show"),
    (["retype", "OCI", "planet"], 2, "'planet' is not possible; use person, directorate"),
    (["retype", "Zoila Ardines", "place"], 1, "cannot be of the type place: documents say of it “works for …”"),
    (["undo", "7"], 1, "there is no judgement 7; see the list with kb judgements"),
    (["undo", "x"], 2, "'x' is not a number from 1 on"),
    (["alias", "remove", "NADA"], 1, "'NADA' is not in the table of aliases"),
    (["alias", "add", "OCI", "oci"], 1, "'OCI' is the same name"),
    (["alias", "add", " ", "oci"], 2, "write the short name and the full one"),
])
def test_what_cannot_be_judged_is_refused_in_one_line(
    kb: Terminal, arguments: list[str], code: int, message: str,
) -> None:
    assert message in one_line(kb(*arguments, lang="en"), code)
    assert kb("judgements", lang="en").out == "Nobody has judged anything yet.\n"


def test_the_table_of_short_names(kb: Terminal) -> None:
    assert kb("alias", "list").out == "La tabla de nombres cortos está vacía.\n"
    kb("--today", "2024-05-01", "alias", "add", "RUR", EMBASSY, "--by", "Luz")
    assert kb("show", "rur").out.startswith(EMBASSY)
    assert json.loads(kb("alias", "list", "--format", "json").out) == [
        {"short": "RUR", "name": EMBASSY, "who": "Luz", "when": "2024-05-01T00:00:00+00:00"}]
    assert kb("alias", "list", "--format", "csv").out.splitlines()[1].startswith("RUR,Embajada de Ruritania,Luz,")
    assert "RUR" in kb("alias", "list").out


def test_nothing_is_made_where_there_is_no_store(
    capsys: pytest.CaptureFixture[str], tmp_path: Path,
) -> None:
    kb = Terminal(capsys, str(tmp_path / "none"))
    for arguments in (["same", "a", "b"], ["undo"], ["judgements"], ["alias", "list"], ["alias", "remove", "a"]):
        assert kb(*arguments).code == 1
    assert not (tmp_path / "none").exists()


def test_mentions_that_share_an_entity_are_named_by_their_lines(kb: Terminal, tmp_path: Path) -> None:
    more = {"document": {"title": "m", "path": "m.docx"}, "organizations": [{"name": "RCR", "type": "partner"}]}
    kb("load", write_record(more, tmp_path, "m.json"))
    assert kb("different", "RCR", "Red de Ciudades Ribereñas").code == 0
    names = {row["name"] for row in json.loads(kb("search", "ribereñas", "--format", "json").out)}
    assert "Red de Ciudades Ribereñas" in names
    assert kb("show", "partner:rcr").out.startswith("RCR\n")
    assert kb("same", "body:rcr", "body:red de ciudades riberenas").code == 0
