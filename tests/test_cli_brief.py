"""`kb brief`: its forms, its options, and what wrong ones get."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from PIL import Image

from tests.cli_office import EMBASSY, april, march, write_record
from tests.kb_command import EXAMPLES, Terminal, kb_process, one_line

COLD = 2.0  # seconds of processor time that a cold start may take


@pytest.fixture
def kb(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    terminal = Terminal(capsys, str(tmp_path / "base"))
    assert terminal("load", write_record(march(), tmp_path, "marzo.json"),
                    write_record(april(), tmp_path, "abril.json")).code == 0
    return terminal


@pytest.mark.parametrize(("ending", "beginning"), [
    ("docx", b"PK"), ("pdf", b"%PDF-"), ("html", b"<!DOCTYPE html>"), ("md", b"# Embajada de Ruritania"),
    ("PDF", b"%PDF-"),
])
def test_the_ending_of_the_file_chooses_the_form(kb: Terminal, tmp_path: Path, ending: str, beginning: bytes) -> None:
    path = tmp_path / f"nota.{ending}"
    result = kb("--today", "2023-05-02", "brief", EMBASSY, "-o", path)
    assert (result.code, result.out) == (0, f"Nota informativa: {path}\n")
    assert path.read_bytes().startswith(beginning)


def test_the_day_and_the_matter_of_the_meeting(kb: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "b.md"
    assert kb("--today", "2023-05-02", "brief", EMBASSY, "--on", "2023-05-09", "--about", "becas", "-o", path,
              lang="en").code == 0
    text = path.read_text(encoding="utf-8")
    assert "Briefing for the meeting of 9 May 2023, prepared on 2 May 2023" in text
    assert "## On “becas”\n\n- **7 March 2023.** Reunión sobre becas de música." in text


def test_the_briefing_may_be_in_another_language_than_the_screen(kb: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "b.md"
    assert kb("brief", EMBASSY, "--lang", "en", "-o", path).out == f"Nota informativa: {path}\n"
    assert "## The relation in short" in path.read_text(encoding="utf-8")


def test_a_week_instead_of_a_name(kb: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "semana.md"
    assert kb("brief", "--week", "2023-03-08", "-o", path).code == 0
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# Agenda de la semana del 6 al 12 de marzo de 2023\n")
    assert "## Martes 7 de marzo de 2023" in text


def test_everything_is_told_where_it_is_asked_for(kb: Terminal, tmp_path: Path) -> None:
    assert kb("brief", EMBASSY, "-o", tmp_path / "short.md").code == 0
    assert kb("brief", EMBASSY, "--full", "-o", tmp_path / "full.md").code == 0
    short, full = ((tmp_path / name).read_text(encoding="utf-8") for name in ("short.md", "full.md"))
    assert "## Vínculos" in short
    assert len(full) >= len(short)


@pytest.mark.parametrize(("arguments", "said"), [
    (("brief",), "give either a NAME or --week DATE"),
    (("brief", "x", "--week", "2023-03-08"), "give either a NAME or --week DATE"),
    (("brief", "x", "--on", "2023-13-08"), "--on: '2023-13-08' is not a day"),
    (("brief", "--week", "ayer"), "--week: 'ayer' is not a day"),
    (("brief", "--week", "2023-03-08", "--about", "x"), "--about: goes with a NAME"),
    (("brief", "x", "--lang", "fr"), "'fr' is not possible; use es, en"),
])
def test_a_wrong_call_is_one_line_and_makes_no_file(
    kb: Terminal, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    path = tmp_path / "b.docx"
    assert said in one_line(kb(*arguments, "-o", path, lang="en"), 2)
    assert not path.exists()


@pytest.mark.parametrize("ending", ["docx", "pdf", "html", "md"])
def test_an_unknown_name_is_one_line_and_makes_no_file(kb: Terminal, tmp_path: Path, ending: str) -> None:
    before = sorted(tmp_path.iterdir())
    assert "no aparece en los documentos" in one_line(kb("brief", "nadie de aqui", "-o", tmp_path / f"b.{ending}"), 1)
    assert sorted(tmp_path.iterdir()) == before


def test_an_ending_of_no_form_is_one_line(kb: Terminal, tmp_path: Path) -> None:
    assert "b.odt: a briefing cannot be written in this form; use the ending .docx, .pdf, .html, .md" in one_line(
        kb("brief", EMBASSY, "-o", tmp_path / "b.odt", lang="en"), 2)


def test_the_office_s_logo_and_template_come_from_the_settings(
    kb: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.new("RGB", (60, 20), "red").save(tmp_path / "logo.png")
    template = Document()
    template.sections[0].footer.paragraphs[0].text = "Pie propio"
    template.save(str(tmp_path / "plantilla.docx"))
    monkeypatch.setenv("KB_BRIEFING__LOGO", str(tmp_path / "logo.png"))
    monkeypatch.setenv("KB_BRIEFING__TEMPLATE", str(tmp_path / "plantilla.docx"))
    assert kb("brief", EMBASSY, "-o", tmp_path / "b.docx").code == 0
    section = Document(str(tmp_path / "b.docx")).sections[0]
    assert section.footer.paragraphs[0].text == "Pie propio"
    assert len(section.header.part.related_parts) == 1
    assert kb("brief", EMBASSY, "-o", tmp_path / "b.pdf").code == 0  # a template is for Word: the others have none


def test_a_bad_logo_or_template_is_one_line_and_makes_no_file(
    kb: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "logo.png").write_text("no es una imagen")
    line = one_line(kb("brief", EMBASSY, "--template", tmp_path / "logo.png", "-o", tmp_path / "b.docx"), 1)
    assert "logo.png: la plantilla no es un documento de Word" in line
    assert "--template: solo sirve para un archivo .docx" in one_line(
        kb("brief", EMBASSY, "--template", tmp_path / "logo.png", "-o", tmp_path / "b.pdf"), 2)
    monkeypatch.setenv("KB_BRIEFING__LOGO", str(tmp_path / "logo.png"))
    assert "logo.png: el logotipo no es una imagen" in one_line(kb("brief", EMBASSY, "-o", tmp_path / "b.pdf"), 1)
    assert not (tmp_path / "b.docx").exists()
    assert not (tmp_path / "b.pdf").exists()


def test_the_settings_file_names_logo_and_template(kb: Terminal, tmp_path: Path) -> None:
    config = tmp_path / "kb.toml"
    config.write_text(f'[briefing]\nlogo = "{(tmp_path / "nada.png").as_posix()}"\n', encoding="utf-8")
    line = one_line(kb("--config", config, "brief", EMBASSY, "-o", tmp_path / "b.html"), 1)
    assert "nada.png: no se puede leer el logotipo" in line


def test_a_briefing_on_the_samples_is_made_within_two_seconds_of_work(tmp_path: Path) -> None:
    import resource

    loaded = kb_process("--store", tmp_path / "store", "load", EXAMPLES, cwd=tmp_path)
    assert loaded.code == 0, loaded
    for ending in ("docx", "pdf"):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = kb_process("--store", tmp_path / "store", "brief", "Embajada de Japón", "-o", f"b.{ending}",
                          cwd=tmp_path)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert done.code == 0, done
        # the processor's time, which other programs on the machine do not make longer
        assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < COLD
