"""A briefing as a Word document: real styles, real endnotes, fields for what Word counts itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kb.files import write_whole
from views.briefing_endnotes import add_endnotes, mark, reference
from views.briefing_model import Briefing, Paragraph, Sentence
from views.briefing_notes import Notes, number, ranges
from views.briefing_package import finish
from views.briefing_styles import furnish, style_document
from views.briefing_text import printable

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph


def write_docx(briefing: Briefing, path: Path) -> None:
    """Write the briefing at `path`, whole or not at all.

    Raises FileError when the file cannot be written.
    """
    write_whole(path, docx_bytes(briefing))


def docx_bytes(briefing: Briefing) -> bytes:
    """Return the briefing as the bytes of a .docx; equal briefings give equal bytes."""
    import docx

    document = docx.Document()
    style_document(document, briefing.locale)
    furnish(document, briefing)
    notes = number(briefing)
    _body(document, briefing, notes)
    add_endnotes(document, notes, briefing.furniture)
    return finish(document, briefing)


def _body(document: Document, briefing: Briefing, notes: Notes) -> None:
    document.add_paragraph(printable(briefing.title), style="Title")
    document.add_paragraph(printable(briefing.subtitle), style="Subtitle")
    counter = iter(range(len(notes.shown)))
    for section in briefing.sections:
        document.add_paragraph(printable(section.heading), style="Heading 1")
        for paragraph in section.paragraphs:
            _paragraph(document, paragraph, notes, counter)


def _paragraph(document: Document, paragraph: Paragraph, notes: Notes, counter: Iterator[int]) -> None:
    written = document.add_paragraph(style="List Bullet" if paragraph.listed else "Body Text")
    for place, sentence in enumerate(paragraph.sentences):
        if place:
            written.add_run(" ")
        _sentence(written, sentence, next(counter), notes)


def _sentence(written: WordParagraph, sentence: Sentence, index: int, notes: Notes) -> None:
    if sentence.lead:
        written.add_run(printable(sentence.lead)).bold = True
        written.add_run(" ")
    written.add_run(printable(sentence.text))
    for place, (first, last) in enumerate(_marks(index, notes)):
        if place:
            reference(written, ",")
        mark(written, first, anchored=notes.notes[first - 1].anchor == index)
        if last > first:
            reference(written, "–" if last > first + 1 else ",")
            mark(written, last, anchored=False)


def _marks(index: int, notes: Notes) -> list[tuple[int, int]]:
    """Return the runs of numbers to show; a note that stands here has its own mark, which no run may swallow."""
    here = [value for value in notes.shown[index] if notes.notes[value - 1].anchor == index]
    elsewhere = [value for value in notes.shown[index] if value not in here]
    return sorted([(value, value) for value in here] + ranges(elsewhere))
