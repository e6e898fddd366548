"""`kb review`: the questions on a real terminal, the keys, an interrupt in the middle, and what is listed elsewhere."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli_office import EMBASSY, OCI, passage, write_record
from tests.kb_command import Terminal, kb_process, one_line

if sys.platform == "win32":
    pytest.skip("needs pseudo-terminals: run on Linux or macOS", allow_module_level=True)

from tests.terminal_keys import on_screen

KEYS = "[i]gual  [d]istinto  [n]o sé  [s]altar  [q] salir ? "


def report() -> dict[str, Any]:
    """A report with three pairs of names that may be one."""
    foundation, misspelt = "Fundación Puerto Claro", "Fundación Puerto Clarro"
    return {
        "document": {"title": "Informe de mayo", "issuer": OCI, "period": "2023-05", "path": "mayo.docx"},
        "people": [{"name": "Zoila Quintero", "honorific": "Licda."}, {"name": "Z. Quintero"}],
        "organizations": [
            {"name": OCI, "aliases": ["OCI"], "type": "directorate"},
            {"name": EMBASSY, "type": "partner", "kind": "embassy", "country": "XR"},
            {"name": foundation, "type": "partner", "kind": "ngo"},
            {"name": misspelt, "type": "partner", "kind": "ngo"},
            {"name": "Instituto del Faro", "type": "partner"}, {"name": "Instituto del Faros", "type": "partner"},
        ],
        "activities": [
            {"kind": "meeting", "title": "Reunión sobre becas", "start": "2023-05-02",
             "participants": [{"name": "OCI"}, {"name": foundation}],
             "passage": passage("tabla 1, fila 2", f"Reunión de la OCI con la {foundation} sobre becas")},
            {"kind": "visit", "title": "Visita", "start": "2023-05-09", "participants": [{"name": misspelt}],
             "passage": passage("viñeta 1", f"Visita de la {misspelt}\x1b[31m con \x1b]0;mal\x07 colores")},
        ],
        "roles": [{"person": "Zoila Quintero", "role": "agregada cultural", "organization": EMBASSY, "since": "2022",
                   "passage": passage("viñeta 2", "la Licda. Zoila Quintero, agregada cultural")}],
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a store `base` that holds the report."""
    write_record(report(), tmp_path, "mayo.json")
    assert kb_process("--store", tmp_path / "base", "load", "mayo.json", cwd=tmp_path).code == 0
    return tmp_path


def judged(folder: Path) -> list[tuple[int, str, list[str], str]]:
    done = kb_process("--store", folder / "base", "judgements", "--format", "json", cwd=folder)
    return [(each["number"], each["kind"], each["subjects"], each["who"]) for each in json.loads(done.out)]


REVIEW = ("--store", "base", "review", "--by", "Eva")


def test_an_interrupt_in_the_middle_loses_nothing_and_the_next_run_goes_on(folder: Path) -> None:
    with on_screen(*REVIEW, folder=folder) as screen:
        first = screen.wait_for(KEYS)
        assert "1 de 3: ¿son lo mismo?" in first
        screen.press("x\x1b[D\x1bOD")  # keys without a meaning
        screen.press("I")
        assert "kb undo 1 lo deshace" in screen.wait_for("2 de 3")
        assert len(judged(folder)) == 1  # at once, while the next question stands
        screen.wait_for(KEYS)
        screen.press("\x03")
        assert screen.ended() == 130
        assert screen.text.rstrip().endswith("Interrumpido. 1 par decidido; queda guardado.")
        assert "Traceback" not in screen.text
    with on_screen(*REVIEW, folder=folder) as screen:
        assert "1 de 2: ¿son lo mismo?" in screen.wait_for(KEYS)
        screen.press("d")
        assert "2 de 2" in screen.wait_for(KEYS)
        screen.press("n")
        assert screen.ended() == 0
        assert screen.text.rstrip().endswith("2 pares decididos; quedan guardados.")
    found = judged(folder)
    assert [(number, kind, who) for number, kind, _subjects, who in found] == [
        (1, "same", "Eva"), (2, "different", "Eva"), (3, "unsure", "Eva")]
    assert {tuple(subjects) for _number, _kind, subjects, _who in found} == {
        ("body:fundacion puerto claro", "body:fundacion puerto clarro"),
        ("body:instituto del faro", "body:instituto del faros"),
        ("person:z quintero", "person:zoila quintero@embajada de ruritania")}
    with on_screen(*REVIEW, folder=folder) as screen:
        assert screen.ended() == 0
        assert "No hay nombres por decidir." in screen.text


def test_a_question_shows_both_sides_on_a_narrow_screen(folder: Path) -> None:
    with on_screen(*REVIEW, folder=folder) as screen:
        for key in "ssq":
            screen.wait_for(KEYS)
            screen.press(key)
        assert screen.ended() == 0
        assert screen.text.rstrip().endswith("No se ha decidido ningún par.")
    assert judged(folder) == []
    assert max(map(len, screen.text.splitlines())) <= 80
    assert "\x1b[31m" not in screen.raw
    assert "\x1b]" not in screen.raw
    for words in ("Por qué se pregunta: ", "A. Fundación Puerto Claro\n", "B. Fundación Puerto Clarro\n",
                  "en 1 documento; 1 actividad (2023-05-02)", "mayo.json, tabla 1, fila 2: «Reunión de la OCI",
                  "trabaja en Embajada de Ruritania (agregada cultural, desde 2022)", "persona, Licda."):
        assert words in screen.text, words


def test_the_keys_are_english_in_english(folder: Path) -> None:
    with on_screen("--lang", "en", *REVIEW, folder=folder) as screen:
        screen.wait_for("[s]ame  [d]ifferent  [n]ot sure  s[k]ip  [q]uit ? ")
        screen.press("s")
        screen.wait_for("2 of 3")
        screen.wait_for("[q]uit ? ")
        screen.press("k")
        screen.wait_for("[q]uit ? ")
        screen.press("\x04")
        assert screen.ended() == 0
    assert [kind for _number, kind, _subjects, _who in judged(folder)] == ["same"]


def test_a_key_pressed_twice_does_not_answer_the_next_question(folder: Path) -> None:
    with on_screen(*REVIEW, folder=folder) as screen:
        screen.wait_for(KEYS)
        screen.press("ddddd")
        screen.wait_for("2 de 3")
        screen.wait_for(KEYS)
        screen.press("q")
        assert screen.ended() == 0
    assert len(judged(folder)) == 1


def test_a_pair_that_others_settled_meanwhile_is_passed_over(folder: Path) -> None:
    with on_screen(*REVIEW, folder=folder) as screen:
        screen.wait_for(KEYS)
        done = kb_process("--store", folder / "base", "same", "Instituto del Faro", "Instituto del Faros", cwd=folder)
        assert done.code == 0, done
        screen.press("s")
        screen.wait_for(KEYS)
        screen.press("s")
        assert screen.ended() == 0
        assert screen.text.count(KEYS) == 2


def test_elsewhere_it_says_so_in_one_line_and_the_pairs_can_be_listed(
    folder: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    kb = Terminal(capsys, str(folder / "base"))
    assert one_line(kb("review"), 1) == (
        "Error: kb review pregunta en una terminal y esto no lo es; vea los pares con kb review --list y decida con "
        "kb same y kb different")
    listed = kb("review", "--list")
    assert listed.out.splitlines()[0] == "Nombres que pueden ser uno solo"
    assert "Fundación Puerto Clarro" in listed.out
    data = json.loads(kb("review", "--list", "--top", "2", "--format", "json").out)
    assert len(data) == 2
    assert data[0]["score"] >= data[1]["score"]
    assert kb("review", "--list", "--format", "csv").out.startswith("score,reason,a,b,a_name,b_name\n")
    one_line(kb("review", "--format", "json"), 1)
