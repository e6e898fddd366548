"""A briefing as a Word document: real styles, real footnotes, fields for what Word counts itself."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kb.files import write_whole
from views.briefing_footnotes import add_footnotes, mark, reference
from views.briefing_look import Look, open_template
from views.briefing_model import Briefing, Figure, Paragraph, Sentence
from views.briefing_notes import Notes, number, ranges
from views.briefing_package import finish
from views.briefing_styles import complete_template, describe, furnish, style_document
from views.briefing_text import printable

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph

_ALT_LENGTH = 2000  # characters of an alternative text: Word shows no more


def write_docx(briefing: Briefing, path: Path, look: Look | None = None) -> None:
    """Write the briefing at `path`, whole or not at all.

    Raises FileError when the file cannot be written, LookError for the office's template.
    """
    write_whole(path, docx_bytes(briefing, look))


def docx_bytes(briefing: Briefing, look: Look | None = None) -> bytes:
    """Return the briefing as the bytes of a .docx; equal briefings and looks give equal bytes.

    With a template its styles, page, header and footer stay, and only what it lacks is added. Raises LookError.
    """
    import docx

    look = look or Look()
    if look.template:
        document = open_template(look.template)
        complete_template(document, briefing.locale)
    else:
        document = docx.Document()
        style_document(document, briefing.locale)
    furnish(document, briefing, look.logo)
    notes = number(briefing)
    _body(document, briefing, notes)
    add_footnotes(document, notes, briefing)
    return finish(document, briefing)


def _body(document: Document, briefing: Briefing, notes: Notes) -> None:
    document.add_paragraph(printable(briefing.title), style="Title")
    document.add_paragraph(printable(briefing.subtitle), style="Subtitle")
    counter = iter(range(len(notes.shown)))
    for section in briefing.sections:
        document.add_paragraph(printable(section.heading), style="Heading 1")
        for paragraph in section.paragraphs:
            _paragraph(document, paragraph, notes, counter)
        if section.figure:
            _figure(document, section.figure)


def _paragraph(document: Document, paragraph: Paragraph, notes: Notes, counter: Iterator[int]) -> None:
    written = document.add_paragraph(style="List Bullet" if paragraph.listed else "Body Text")
    for place, sentence in enumerate(paragraph.sentences):
        if place:
            written.add_run(" ")
        _sentence(written, sentence, next(counter), notes)


def _figure(document: Document, figure: Figure) -> None:
    from docx.shared import Pt

    from views.briefing_png import png

    paragraph = document.add_paragraph(style="Body Text")
    paragraph.paragraph_format.keep_with_next = True
    picture: Any = paragraph.add_run().add_picture(BytesIO(png(figure.drawing)), width=Pt(figure.drawing.width))
    describe(picture, printable(figure.alt)[:_ALT_LENGTH])
    document.add_paragraph(printable(figure.caption), style="Caption")


def _sentence(written: WordParagraph, sentence: Sentence, index: int, notes: Notes) -> None:
    if sentence.lead:
        written.add_run(printable(sentence.lead)).bold = True
        written.add_run(" ")
    written.add_run(printable(sentence.text))
    for place, (first, last) in enumerate(note_runs(index, notes)):
        if place:
            reference(written, ",")
        mark(written, first, anchored=notes.notes[first - 1].anchor == index)
        if last > first:
            reference(written, "–" if last > first + 1 else ",")
            mark(written, last, anchored=False)


def note_runs(index: int, notes: Notes) -> list[tuple[int, int]]:
    """Return the runs of numbers that a sentence shows.

    A note that stands here has its own mark, which no run may swallow.
    """
    here = [value for value in notes.shown[index] if notes.notes[value - 1].anchor == index]
    elsewhere = [value for value in notes.shown[index] if value not in here]
    return sorted([(value, value) for value in here] + ranges(elsewhere))
