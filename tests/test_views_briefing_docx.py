from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from kb.files import FileError
from kb.locators import located
from queries.rows import Card
from tests.briefing_samples import INSTITUTION, TODAY, bare, busy, embassy, heavy, others, said, searched, ties
from tests.briefing_word import footnotes, pages, places, print_all, shown, squeezed
from views.briefing import Occasion, briefing
from views.briefing_docx import write_docx
from views.briefing_limits import PAGES
from views.briefing_model import Briefing
from views.briefing_notes import number
from views.briefing_text import printable

HOSTILE = "Casa <b>&\"' \x00\x0b\ufffe\u202e 🎉 בית العربية"


def write(card: Card, path: Path, lang: str = "es", *, full: bool = False) -> Briefing:
    told = briefing(card, others(), ties(), lang=lang, today=TODAY, institution=INSTITUTION, background=searched(),
                    occasion=Occasion(full=full))
    write_docx(told, path)
    return told


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("card", [embassy(), bare(), busy()], ids=["embassy", "bare", "busy"])
def test_every_note_of_every_sentence_resolves_to_its_evidence(card: Card, lang: str, tmp_path: Path) -> None:
    told = write(card, tmp_path / "b.docx", lang, full=True)
    written = footnotes(tmp_path / "b.docx")
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
            assert located(passage.locator, lang) in cited
            assert passage.text in cited


@pytest.mark.parametrize("card", [embassy(), busy(), heavy()], ids=["embassy", "busy", "heavy"])
def test_the_notes_of_two_pages_still_name_every_passage(card: Card, tmp_path: Path) -> None:
    told = write(card, tmp_path / "b.docx")
    written = footnotes(tmp_path / "b.docx")
    document = docx.Document(str(tmp_path / "b.docx"))
    body = [paragraph for paragraph in document.paragraphs if paragraph.style is not None
            and paragraph.style.name in ("Body Text", "List Bullet")]
    read = [pair for paragraph in body for pair in shown(paragraph)]
    for (_text, numbers), sentence in zip(read, told.sentences(), strict=True):
        named = {place for value in numbers for place in places(written[value])}
        for passage in sentence.notes:
            assert (passage.document, passage.locator) in named


def test_notes_stand_in_the_file_as_they_were_numbered(tmp_path: Path) -> None:
    told = write(busy(), tmp_path / "b.docx")
    document = docx.Document(str(tmp_path / "b.docx"))
    marks = [int(str(node.get(qn("w:id")))) for node in document.element.iter(qn("w:footnoteReference"))]
    assert marks == [note.number for note in number(told).notes] == sorted(footnotes(tmp_path / "b.docx"))
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
    separators = [node.get(qn("w:id")) for node in document.settings.element.iter(qn("w:footnote"))]
    assert separators == ["-1", "0"]


def test_pictures_have_alternative_texts_and_captions(tmp_path: Path) -> None:
    write(busy(), tmp_path / "b.docx")
    document = docx.Document(str(tmp_path / "b.docx"))
    texts = [node.get("descr") for node in document.element.iter(qn("wp:docPr"))]
    assert len(texts) == len(document.inline_shapes) == 2
    assert texts[0].startswith("Actividades a lo largo del tiempo: mayo de 2023, 4 realizadas;")
    assert "Con quién coincide la Embajada de Noruega y en cuántas actividades: del municipio, " in texts[1]
    captions = [paragraph.text for paragraph in document.paragraphs
                if paragraph.style is not None and paragraph.style.name == "Caption"]
    assert captions == ["Actividades a lo largo del tiempo.",
                        "Con quién coincide: a la izquierda, el municipio; a la derecha, los demás; entre paréntesis, "
                        "en cuántas actividades."]


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
    told = briefing(hostile, [], [], lang="es", today=TODAY, institution=HOSTILE * 40)
    write_docx(told, tmp_path / "b.docx")
    document = docx.Document(str(tmp_path / "b.docx"))
    clean = printable(HOSTILE)
    assert clean == "Casa <b>&\"' 🎉 בית العربية"
    assert any(clean in paragraph.text for paragraph in document.paragraphs)
    assert any(f"{clean} | celda otra" in note for note in footnotes(tmp_path / "b.docx").values())
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
    for name, card in {"embassy": embassy(), "bare": bare(), "busy": busy(), "heavy": heavy(),
                       "hostile": replace(embassy(), name=HOSTILE)}.items():
        write(card, folder / f"{name}.docx")
    write(heavy(), folder / "whole.docx", full=True)
    print_all(soffice, folder)
    return folder


def test_libreoffice_shows_the_text_the_numbers_and_the_notes(rendered: Path) -> None:
    every = pages(rendered, "embassy")
    assert INSTITUTION in every[0]
    assert re.search(r"Página 1 de \d", every[0])
    assert "Embajadora, desde agosto de 2023." in every[0]
    printed = squeezed(" ".join(every))
    for note in footnotes(rendered / "embassy.docx").values():
        assert squeezed(note) in printed


@pytest.mark.parametrize("name", ["embassy", "bare", "busy", "heavy", "hostile"])
def test_two_pages_are_enough_however_much_there_is(rendered: Path, name: str) -> None:
    assert len(pages(rendered, name)) <= PAGES


def test_the_whole_of_it_takes_more(rendered: Path) -> None:
    assert len(pages(rendered, "whole")) > PAGES


def test_without_activities_it_is_half_a_page(rendered: Path) -> None:
    only, = pages(rendered, "bare")
    assert len([line for line in only.splitlines() if line.strip()]) < 30


def test_libreoffice_prints_few_and_many_activities_and_hostile_names(rendered: Path) -> None:
    assert re.search(r"Hay 1\d\d actividades más", squeezed(" ".join(pages(rendered, "busy"))))
    assert "ninguna actividad realizada con la entidad COPRENO" in squeezed(pages(rendered, "bare")[0])
    assert "Casa <b>&" in pages(rendered, "hostile")[0]


def test_no_heading_is_left_alone_at_the_end_of_a_page(rendered: Path) -> None:
    told = briefing(busy(), others(), ties(), lang="es", today=TODAY, institution=INSTITUTION)
    headings = {part.heading for part in told.sections}
    for page in pages(rendered, "busy"):
        for line, following in pairwise(text.strip() for text in page.splitlines() if text.strip()):
            assert not (line in headings and "· Página" in following), line
