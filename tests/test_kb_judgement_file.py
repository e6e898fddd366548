"""Judgements as a text file: the same bytes for the same decisions, damaged lines, offices that exchange them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kb.aliases import Alias, aliases
from kb.export import export
from kb.judgement_file import HEADER, JudgementFileError, NotJudgementsError, as_text, read_text
from kb.judgements import Judgement, judgements
from kb.judging import add_alias, judge
from kb.sharing import Conflict, TakenIn, take_in
from kb.stores.base import Store
from kb.stores.embedded import EmbeddedStore
from tests.cli_office import march, write_record
from tests.kb_command import Terminal, one_line
from tests.kb_office import Content, body, load, people, record

DAY = "2030-01-0{}T10:00:00+00:00"
A, B, C = "body:casa del faro", "body:casa faro", "body:museo del faro"
SAME = Judgement("same", (A, B), None, "Eva", DAY.format(1))
OTHERS = [
    Judgement("different", (A, C), None, "Eva\tSol", DAY.format(2)),
    Judgement("unsure", ("person:ana ruiz@casa del faro", "person:ana ruiz"), None, "Luis", DAY.format(3)),
    Judgement("rename", (A,), "La Casa\\del Faro\n«1»", "Eva", DAY.format(4)),
    Judgement("retype", (C,), "place", "Eva", DAY.format(5)),
    Judgement("close", ("enviar la lista a la embajada",), None, "Eva", DAY.format(6)),
]
ALIAS = Alias("CF", "Casa del Faro", "Eva", DAY.format(7))


def text(*lines: str) -> bytes:
    return "\n".join((HEADER, *lines)).encode()


def test_what_is_written_is_read_as_it_was() -> None:
    written = as_text([SAME, *OTHERS], [ALIAS])
    judged, table = read_text(written.encode(), "x")
    assert sorted(judged, key=lambda each: each.when) == [SAME, *OTHERS]
    assert table == [ALIAS]
    assert as_text(judged[::-1], table) == written
    assert as_text([replace(SAME, number=9)], []) == as_text([SAME], [])
    assert f"same\t{A}\t{B}\tEva\t{DAY.format(1)}" in written.splitlines()
    assert all(line.count("\t") in (0, 4) for line in written.splitlines())


def test_marks_of_other_editors_and_remarks_are_taken() -> None:
    line = f"same\t{B}\t{A}\tEva\t2030-01-01T05:00:00-05:00"
    content = ("\ufeff" + HEADER + "\r\n\r\n# de la oficina vecina\r\n" + line + "\r\n").encode()
    assert read_text(content, "x") == ([SAME], [])


@pytest.mark.parametrize(("line", "why"), [
    (f"same\t{A}\t{B}\tEva", "has 4 columns instead of 5"),
    (f"<<<<<<< {A}", "has 1 columns instead of 5"),
    (f"equal\t{A}\t{B}\tEva\t{DAY.format(1)}", "'equal' is not a judgement"),
    (f"same\t{A}\t{A}\tEva\t{DAY.format(1)}", "names the same name twice"),
    (f"same\t{A}\tcasa faro\tEva\t{DAY.format(1)}", "'casa faro' is not a name as kb judgements writes it"),
    (f"same\t{A}\t\tEva\t{DAY.format(1)}", "'' is not a name"),
    (f"same\t\t{A}\tEva\t{DAY.format(1)}", "lacks a name"),
    (f"same\t{A}\t{B}\t \t{DAY.format(1)}", "or who decided"),
    (f"same\t{A}\t{B}\tEva\tayer", "'ayer' is not a time"),
    (f"same\t{A}\t{B}\tEva\t2030-01-01", "'2030-01-01' is not a time"),
    (f"rename\t{A}\t\tEva\t{DAY.format(1)}", "'' is not a value of 'rename'"),
    (f"retype\t{A}\tplaneta\tEva\t{DAY.format(1)}", "'planeta' is not a value of 'retype'"),
    (f"close\tenviar\tya\tEva\t{DAY.format(1)}", "'ya' is not a value of 'close'"),
    (f"alias\tCF\tcf\tEva\t{DAY.format(1)}", "lacks the short name or the full one"),
    (f"same\t{A}\\x\t{B}\tEva\t{DAY.format(1)}", "has a backslash that means nothing"),
])
def test_a_damaged_line_is_named(line: str, why: str) -> None:
    with pytest.raises(JudgementFileError) as caught:
        read_text(text("# x", line), "oficina.tsv")
    assert str(caught.value).startswith("oficina.tsv, line 3: ")
    assert why in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"same\tx", b"# vinculos judgements 2\n", b"\x00" * 9])
def test_another_file_is_refused(content: bytes) -> None:
    with pytest.raises(NotJudgementsError, match="is not a file of judgements"):
        read_text(content, "x")


def office(store: Store) -> Store:
    load(store, record("a.docx", period="2030-01", organizations=[
        body("Casa del Faro"), body("Casa Faro"), body("Museo del Faro"), body("CF")], people=people("Ana Ruiz")))
    return store


def test_taking_in_does_what_judging_does_and_twice_changes_nothing(store: Store, tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path / "judged", writable=True) as one:
        office(one)
        for each in (SAME, *OTHERS):
            judge(one, each)
        add_alias(one, ALIAS)
        office(store)
        judged, table = read_text(as_text(judgements(one), aliases(one)).encode(), "x")
        assert take_in(store, judged, table) == TakenIn(7, 0)
        assert export(store) == export(one)
    assert "place:museo del faro" in Content(store).entities()
    before = export(store)
    assert take_in(store, judged, table) == TakenIn(0, 7)
    assert take_in(store, [], []) == TakenIn(0, 0)
    assert export(store) == before


def test_two_offices_that_exchange_their_files_hold_the_same(store: Store, tmp_path: Path) -> None:
    other = Judgement("different", (A, B), None, "Luis", DAY.format(8))
    again = replace(SAME, who="Luis", when=DAY.format(9))
    with EmbeddedStore(tmp_path / "other", writable=True) as neighbour:
        for each, made in ((office(store), [SAME, OTHERS[0]]), (office(neighbour), [again, OTHERS[2]])):
            for judgement in made:
                judge(each, judgement)
        mine, theirs = judgements(store), judgements(neighbour)
        assert take_in(store, theirs, []).new == 2
        assert take_in(neighbour, mine, []).new == 1
        assert as_text(judgements(store), []) == as_text(judgements(neighbour), [])
        assert Content(store).entities() == Content(neighbour).entities()
        assert [each.number for each in judgements(store)] == [1, 2, 3]
    assert take_in(store, [other], []) == TakenIn(1, 0, (Conflict(replace(again, number=1), other),))
    assert "partner:casa faro" not in Content(store).entities()


def test_a_later_judgement_of_the_file_holds_and_is_told(store: Store) -> None:
    judge(office(store), SAME)
    later = Judgement("different", (A, B), None, "Luis", DAY.format(8))
    done = take_in(store, [later], [])
    assert (done.new, done.conflicts) == (1, (Conflict(later, replace(SAME, number=1)),))
    assert {"partner:casa del faro", "partner:casa faro"} <= Content(store).entities().keys()
    assert take_in(store, [later], []).new == 0


def test_a_short_name_that_means_something_else_stays(store: Store) -> None:
    add_alias(office(store), ALIAS)
    theirs = Alias("cf", "Museo del Faro", "Luis", DAY.format(8))
    before = export(store)
    assert take_in(store, [], [theirs, replace(ALIAS, who="Luis")]) == TakenIn(0, 1, (), ((theirs, ALIAS),))
    assert export(store) == before


def test_the_command_writes_them_out_and_takes_them_in(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    one, two = (Terminal(capsys, str(tmp_path / name)) for name in ("una", "otra"))
    report = write_record(march(), tmp_path, "marzo.json")
    for kb in (one, two):
        assert kb("load", report).code == 0
    assert one("same", "Zoila Quintero", "Zoila Ardines", "--by", "Eva").code == 0
    assert one("alias", "add", "Ruritanos", "Embajada de Ruritania", "--by", "Eva").code == 0
    file = tmp_path / "decisiones.tsv"
    assert one("judgements", "--export", file).out == f"2 decisiones escritas: {file}\n"
    first = file.read_bytes()
    assert two("judgements", "--import", file).out == "2 decisiones tomadas; 0 ya estaban.\n"
    assert two("judgements", "--import", file).out == "0 decisiones tomadas; 2 ya estaban.\n"
    assert "Eva" in two("judgements").out
    assert two("judgements", "--export", file).code == 0
    assert file.read_bytes() == first
    file.write_text(first.decode().replace("same\t", "sames\t"), encoding="utf-8")
    assert "línea 4: 'sames' no es una clase de decisión" in one_line(two("judgements", "--import", file), 1)
    assert "nada" in one_line(two("judgements", "--import", tmp_path / "nada.tsv"), 1)
    assert "--export" in one_line(two("judgements", "--import", file, "--export", file), 2)


def test_a_contradiction_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    kb = Terminal(capsys, str(tmp_path / "base"))
    assert kb("load", write_record(march(), tmp_path, "marzo.json")).code == 0
    assert kb("rename", "Zoila Quintero", "Zoila Q.", "--by", "Eva").code == 0
    subject = judgements_of(tmp_path / "base")[0].subjects[0]
    file = tmp_path / "x.tsv"
    file.write_bytes(text(f"rename\t{subject}\tZoila\tLuis\t{DAY.format(1)}"))
    done = kb("judgements", "--import", file)
    assert done.out == "1 decisión tomada; 0 ya estaban.\n"
    assert "Contradicción: " in done.err
    assert "Zoila (Luis, 2030-01-01)" in done.err


def judgements_of(folder: Path) -> list[Judgement]:
    with EmbeddedStore(folder, writable=False) as store:
        return judgements(store)
