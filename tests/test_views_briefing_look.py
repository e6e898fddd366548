"""The office's own template and logo, and that nothing of a document takes effect in the Word form."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from PIL import Image

from queries.rows import Card
from tests.briefing_samples import INSTITUTION, TODAY, embassy, others, said, ties
from tests.briefing_word import footnotes, pages, print_all
from views.briefing import briefing
from views.briefing_docx import write_docx
from views.briefing_look import Look, LookError, load_logo, open_template
from views.briefing_model import Briefing
from views.briefing_notes import number


def written(card: Card, path: Path) -> Briefing:
    told = briefing(card, others(), ties(), lang="es", today=TODAY, institution=INSTITUTION)
    write_docx(told, path)
    return told


def office_template(folder: Path) -> Path:
    """A Word file as an office may have one: its own styles, header, margins, a text, and notes of its own."""
    template = docx.Document()
    template.styles["Title"].font.name = "Georgia"
    template.styles["Heading 1"].font.size = Pt(17)
    template.sections[0].left_margin = Cm(4)
    template.sections[0].header.paragraphs[0].text = "República · Oficina propia"
    template.add_paragraph("Texto de muestra que no debe quedar")
    for name in ("List Bullet", "Caption"):
        style = template.styles[name].element
        style.getparent().remove(style)
    template.save(str(folder / "plantilla.docx"))
    return folder / "plantilla.docx"


def test_a_template_gives_its_styles_page_and_header_and_nothing_of_its_text(tmp_path: Path, soffice: str) -> None:
    told = briefing(embassy(), others(), ties(), lang="es", today=TODAY, institution=INSTITUTION)
    write_docx(told, tmp_path / "b.docx", Look(template=office_template(tmp_path)))
    document = docx.Document(str(tmp_path / "b.docx"))
    assert document.styles["Title"].font.name == "Georgia"
    assert document.styles["Heading 1"].font.size == Pt(17)
    assert round((document.sections[0].left_margin or 0) / Cm(1), 2) == 4
    assert document.sections[0].header.paragraphs[0].text == "República · Oficina propia"
    assert "Texto de muestra" not in "".join(paragraph.text for paragraph in document.paragraphs)
    assert [paragraph.text for paragraph in document.paragraphs][:1] == ["Embajada de Noruega"]
    assert len(footnotes(tmp_path / "b.docx")) == len(number(told).notes)
    print_all(soffice, tmp_path)
    printed = " ".join(pages(tmp_path, "b"))
    assert "República · Oficina propia" in printed
    assert "Embajadora, desde agosto de 2023." in printed


def test_a_briefing_can_be_the_template_of_the_next(tmp_path: Path) -> None:
    first = written(embassy(), tmp_path / "a.docx")
    write_docx(first, tmp_path / "b.docx", Look(template=tmp_path / "a.docx"))
    package = docx.Document(str(tmp_path / "b.docx")).part
    notes = [relation for relation in package.rels.values() if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES]
    assert len(notes) == 1
    assert footnotes(tmp_path / "b.docx") == footnotes(tmp_path / "a.docx")
    with ZipFile(tmp_path / "b.docx") as archive:
        assert len(archive.namelist()) == len(set(archive.namelist()))


@pytest.mark.parametrize("content", [b"", b"no document", b"PK\x05\x06" + b"\0" * 18])
def test_a_template_that_is_no_word_file_is_one_line(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "t.docx").write_bytes(content)
    with pytest.raises(LookError, match=r"t\.docx: the template is not a Word document") as failure:
        open_template(tmp_path / "t.docx")
    assert "\n" not in str(failure.value)
    with pytest.raises(LookError, match="cannot be read"):
        open_template(tmp_path / "nothing.docx")


def test_a_logo_stands_in_the_header_with_its_words(tmp_path: Path) -> None:
    Image.new("RGB", (300, 40), "red").save(tmp_path / "logo.png")
    told = briefing(embassy(), [], [], lang="es", today=TODAY, institution=INSTITUTION)
    write_docx(told, tmp_path / "b.docx", Look(load_logo(tmp_path / "logo.png")))
    header: Any = docx.Document(str(tmp_path / "b.docx")).sections[0].header
    picture, = header._element.iter(qn("wp:docPr"))
    assert picture.get("descr") == INSTITUTION
    assert header.paragraphs[0].text.strip() == INSTITUTION


def test_nothing_that_documents_say_becomes_a_field_or_leads_out_of_the_file(tmp_path: Path) -> None:
    evil = 'HYPERLINK "http://e.example" { INCLUDETEXT c:\\x } =cmd|calc <w:p/> http://e.example'
    rows = [replace(row, title=evil, participants=[evil, "x"], evidence=[said(evil, evil, evil)])
            for row in embassy().activities]
    card = replace(embassy(), name=evil, aliases=[evil], activities=rows, documents=[evil])
    written(card, tmp_path / "b.docx")
    with ZipFile(tmp_path / "b.docx") as archive:
        parts = {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}
    assert not [name for name, text in parts.items() if name.endswith(".rels") and 'TargetMode="External"' in text]
    codes = re.findall(r"<w:instrText[^>]*>([^<]*)<", "".join(parts.values()))
    assert {code.split()[0] for code in codes} == {"PAGE", "NUMPAGES", "NOTEREF"}
    assert "w:fldSimple" not in "".join(parts.values())
