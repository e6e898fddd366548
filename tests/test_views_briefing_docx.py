from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from kb.files import FileError
from queries.rows import Card
from tests.briefing_samples import INSTITUTION, TODAY, bare, busy, embassy, others, said, ties
from tests.needs import program
from views.briefing import briefing, write_briefing
from views.briefing_model import Briefing
from views.briefing_notes import number
from views.briefing_text import printable

HOSTILE = "Casa <b>&\"' \x00\x0b\ufffe\u202e 🎉 בית العربية"
Shown = tuple[str, tuple[int, ...]]


def write(card: Card, path: Path, lang: str = "es") -> Briefing:
    write_briefing(card, others(), ties(), path, lang=lang, today=TODAY, institution=INSTITUTION)
    return briefing(card, others(), ties(), lang=lang, today=TODAY, institution=INSTITUTION)


def endnotes(path: Path) -> dict[int, str]:
    """Return the words of each note by its number in the file."""
    part: Any = docx.Document(str(path)).part.part_related_by(RELATIONSHIP_TYPE.ENDNOTES)
    root: Any = parse_xml(part.blob)
    return {int(note.get(qn("w:id"))): " ".join(node.text for node in note.iter(qn("w:t")))
            for note in root if note.get(qn("w:type")) is None}


def shown(paragraph: Any) -> Iterator[Shown]:
    """Yield a paragraph's texts, each with the numbers that stand after it; a run of numbers is spelt out."""
    text, marks = "", ""
    for node in paragraph._p.iter(qn("w:t"), qn("w:endnoteReference")):
        raised = node.getparent().find(f"{qn('w:rPr')}/{qn('w:rStyle')}") is not None
        if raised:
            marks += node.get(qn("w:id")) or node.text
        elif marks:
            yield text.strip(), spelt(marks)
            text, marks = node.text, ""
        else:
            text += node.text
    if text.strip():
        yield text.strip(), spelt(marks)


def spelt(marks: str) -> tuple[int, ...]:
    ends = [[int(end) for end in part.split("–")] for part in marks.split(",") if part]
    return tuple(value for pair in ends for value in range(pair[0], pair[-1] + 1))


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("card", [embassy(), bare(), busy()], ids=["embassy", "bare", "busy"])
def test_every_note_of_every_sentence_resolves_to_its_evidence(card: Card, lang: str, tmp_path: Path) -> None:
    told = write(card, tmp_path / "b.docx", lang)
    written = endnotes(tmp_path / "b.docx")
    document = docx.Document(str(tmp_path / "b.docx"))
    body = [paragraph for paragraph in document.paragraphs if paragraph.style is not None
            and paragraph.style.name in ("Body Text", "List Bullet")]
    read = [pair for paragraph in body for pair in shown(paragraph)]
    sentences = list(told.sentences())
    assert len(read) == len(sentences)
    for (text, numbers), sentence in zip(read, sentences, strict=True):
        assert text == f"{sentence.lead} {sentence.text}".strip()
        assert bool(numbers) == bool(sentence.notes)
        cited = "\n".join(written[value] for value in numbers)
        for passage in sentence.notes:
            assert passage.document in cited
            assert passage.locator in cited
            assert passage.text in cited


def test_notes_stand_in_the_file_as_they_were_numbered(tmp_path: Path) -> None:
    told = write(busy(), tmp_path / "b.docx")
    document = docx.Document(str(tmp_path / "b.docx"))
    marks = [int(str(node.get(qn("w:id")))) for node in document.element.iter(qn("w:endnoteReference"))]
    assert marks == [note.number for note in number(told).notes] == sorted(endnotes(tmp_path / "b.docx"))
    bookmarks = {node.get(qn("w:name")) for node in document.element.iter(qn("w:bookmarkStart"))}
    asked = {str(node.text).split()[1] for node in document.element.iter(qn("w:instrText"))}
    assert asked <= bookmarks
    assert asked


def test_the_document_has_real_styles_fields_language_and_properties(tmp_path: Path) -> None:
    write(embassy(), tmp_path / "b.docx")
    document = docx.Document(str(tmp_path / "b.docx"))
    assert [paragraph.style.name for paragraph in document.paragraphs[:3] if paragraph.style] == [
        "Title", "Subtitle", "Heading 1"]
    assert document.sections[0].header.paragraphs[0].text == INSTITUTION
    fields = [node.text for node in document.sections[0].footer._element.iter(qn("w:instrText"))]
    assert fields == [" PAGE ", " NUMPAGES "]
    languages = {node.get(qn("w:val")) for node in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"es-PA"}
    properties = document.core_properties
    assert (properties.title, properties.author, properties.last_modified_by, properties.language) == (
        "Embajada de Noruega", INSTITUTION, INSTITUTION, "es-PA")
    assert properties.created == properties.modified == datetime(2024, 3, 5, tzinfo=properties.created.tzinfo)
    for part in (document.settings.element, document.element.body):
        formats = [node.get(qn("w:val")) for node in part.iter(qn("w:numFmt"))]
        assert formats == ["decimal"]


def test_the_file_says_nothing_of_the_machine_and_equal_rows_give_equal_bytes(tmp_path: Path) -> None:
    write(embassy(), tmp_path / "a.docx")
    write(embassy(), tmp_path / "b.docx")
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
    with ZipFile(tmp_path / "a.docx") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = archive.namelist()
        everything = b"".join(archive.read(name) for name in names)
    assert not [name for name in names if "thumbnail" in name or name.endswith("app.xml")]
    assert b"python-docx" not in everything
    assert b"Macintosh" not in everything


def test_names_that_xml_forbids_or_that_are_markup_do_not_break_the_file(tmp_path: Path) -> None:
    hostile = replace(
        embassy(), name=HOSTILE * 40, aliases=[HOSTILE], documents=[HOSTILE],
        activities=[replace(row, title=HOSTILE, participants=[HOSTILE] * 3, places=[HOSTILE],
                            evidence=[said(f"{HOSTILE}\tcelda\notra", HOSTILE, HOSTILE)])
                    for row in embassy().activities],
    )
    write_briefing(hostile, [], [], tmp_path / "b.docx", lang="es", today=TODAY, institution=HOSTILE * 40)
    document = docx.Document(str(tmp_path / "b.docx"))
    clean = printable(HOSTILE)
    assert clean == "Casa <b>&\"' 🎉 בית العربية"
    assert any(clean in paragraph.text for paragraph in document.paragraphs)
    assert any(f"{clean} | celda otra" in note for note in endnotes(tmp_path / "b.docx").values())
    assert len(str(document.core_properties.title)) <= 255


def test_a_file_that_cannot_be_written_is_one_line_and_leaves_what_was_there(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"nowhere.*b\.docx"):
        write(embassy(), tmp_path / "nowhere" / "b.docx")
    (tmp_path / "b.docx").mkdir()
    with pytest.raises(FileError) as failure:
        write(embassy(), tmp_path / "b.docx")
    assert "\n" not in str(failure.value)
    assert [path.name for path in tmp_path.iterdir()] == ["b.docx"]


@pytest.fixture(scope="module")
def rendered(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with briefings in Word and as LibreOffice prints them."""
    folder = tmp_path_factory.mktemp("briefings")
    for name, card in {"embassy": embassy(), "bare": bare(), "busy": busy(),
                       "hostile": replace(embassy(), name=HOSTILE)}.items():
        write(card, folder / f"{name}.docx")
    subprocess.run(
        [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf",
         "--outdir", str(folder), *map(str, sorted(folder.glob("*.docx")))],
        check=True, capture_output=True, timeout=180)
    return folder


def pages(folder: Path, name: str) -> list[str]:
    """Return the text of each page as printed."""
    command = [program(("pdftotext",), "pdftotext", "apt install poppler-utils"), "-layout"]
    printed = subprocess.run([*command, str(folder / f"{name}.pdf"), "-"], check=True, capture_output=True, text=True)
    return printed.stdout.split("\f")[:-1]


def test_libreoffice_shows_the_text_the_numbers_and_the_notes(rendered: Path) -> None:
    first, *_middle, notes = pages(rendered, "embassy")
    assert INSTITUTION in first
    assert re.search(r"Página 1 de \d", first)
    assert "Embajadora, desde agosto de 2023." in first
    for note in endnotes(rendered / "embassy.docx").values():
        assert squeezed(note) in squeezed(notes)
    assert not re.search(r"^\s*(i|ii|iii|iv)$", notes, re.MULTILINE)


def test_libreoffice_prints_few_and_many_activities_and_hostile_names(rendered: Path) -> None:
    assert "188 actividades más" in squeezed(" ".join(pages(rendered, "busy")))
    assert "ninguna actividad realizada con la entidad COPRENO" in squeezed(pages(rendered, "bare")[0])
    assert "Casa <b>&" in pages(rendered, "hostile")[0]


def test_no_heading_is_left_alone_at_the_end_of_a_page(rendered: Path) -> None:
    told = briefing(busy(), others(), ties(), lang="es", today=TODAY, institution=INSTITUTION)
    headings = {part.heading for part in told.sections}
    for page in pages(rendered, "busy"):
        for line, following in pairwise(text.strip() for text in page.splitlines() if text.strip()):
            assert not (line in headings and "· Página" in following), line


def squeezed(text: str) -> str:
    return " ".join(text.split())
