"""A briefing as a PDF: pages with header, footer and bookmarks; the font is embedded; numbers lead to their notes.

The notes stand at the end, and nothing else is needed to make it (no Word, no LibreOffice). Letters run left to right:
what the font lacks (Arabic, Chinese …) is shown as an empty box; the Word and HTML forms show it.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from views.briefing_citations import cited
from views.briefing_docx import note_runs
from views.briefing_drawing import ACCENT, BOLD, GREY, INK, REGULAR
from views.briefing_look import Logo
from views.briefing_model import Briefing, Figure, Paragraph, Sentence
from views.briefing_notes import Note, Notes, number
from views.briefing_pdf_drawing import drawn
from views.briefing_text import printable, shorten

FACE, FACE_BOLD = "SourceSansPro", "SourceSansPro-Bold"
_MARGIN, _TOP, _BOTTOM = 56.7, 62.0, 52.0  # points
_LOGO_HEIGHT, _LOGO_WIDTH = 26.0, 140.0


def pdf_bytes(briefing: Briefing, logo: Logo | None = None) -> bytes:
    """Return the briefing as the bytes of a PDF on letter-sized pages; equal briefings give equal bytes."""
    from reportlab.lib.pagesizes import letter
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    _register_fonts()
    written = BytesIO()
    width, height = letter
    frame = Frame(_MARGIN, _BOTTOM, width - 2 * _MARGIN, height - _TOP - _BOTTOM, 0, 0, 0, 0)
    document = BaseDocTemplate(
        written, pagesize=letter, title=shorten(briefing.title), author=shorten(briefing.institution),
        subject=shorten(briefing.subtitle), lang=briefing.locale, invariant=1, creator="Vínculos", producer="Vínculos")
    document.addPageTemplates(PageTemplate(frames=[frame]))
    document.build(list(_story(briefing)), canvasmaker=_pages(briefing, logo))
    return written.getvalue()


def _register_fonts() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    if FACE not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(FACE, str(REGULAR)))
        pdfmetrics.registerFont(TTFont(FACE_BOLD, str(BOLD)))
        pdfmetrics.registerFontFamily(FACE, normal=FACE, bold=FACE_BOLD, italic=FACE, boldItalic=FACE_BOLD)


def _styles() -> dict[str, Any]:
    from reportlab.lib.styles import ParagraphStyle

    def style(name: str, size: float, colour: str = INK, face: str = FACE, **more: Any) -> ParagraphStyle:
        return ParagraphStyle(name, fontName=face, fontSize=size, leading=size * 1.22, textColor=colour,
                              splitLongWords=1, bulletFontName=FACE, **more)

    return {
        "title": style("title", 20, ACCENT, FACE_BOLD, spaceAfter=1),
        "subtitle": style("subtitle", 10.5, GREY, spaceAfter=4),
        "heading": style("heading", 12, ACCENT, FACE_BOLD, spaceBefore=8, spaceAfter=3, keepWithNext=1),
        "prose": style("prose", 10, spaceAfter=4),
        "item": style("item", 10, spaceAfter=1.5, leftIndent=12, bulletIndent=2),
        "caption": style("caption", 8.5, GREY, spaceAfter=4),
        "note": style("note", 8, spaceAfter=1, leftIndent=16, bulletIndent=0, bulletFontSize=6),
    }


def _story(briefing: Briefing) -> Iterator[Any]:
    from reportlab.platypus import Paragraph as Text

    styles, notes = _styles(), number(briefing)
    yield Text(_safe(briefing.title), styles["title"])
    yield Text(_safe(briefing.subtitle), styles["subtitle"])
    counter = iter(range(len(notes.shown)))
    for place, section in enumerate(briefing.sections):
        yield _heading(section.heading, place, styles)
        for paragraph in section.paragraphs:
            style = styles["item" if paragraph.listed else "prose"]
            yield Text(_marked(paragraph, notes, counter), style, bulletText="•" if paragraph.listed else None)
        if section.figure:
            yield _together(section.figure, styles)
    if notes.notes and not (briefing.sections and briefing.sections[-1].key == "sources"):
        yield _heading(briefing.furniture.notes, len(briefing.sections), styles)
    for note in notes.notes:
        yield from _note(note, briefing, styles)


def _heading(text: str, place: int, styles: dict[str, Any]) -> Any:
    from reportlab.platypus import Paragraph as Text

    class Heading(Text):  # type: ignore[misc]
        """A heading that is found among the bookmarks."""

        def draw(self) -> None:
            """Draw it and set its bookmark."""
            key = f"section-{place}"
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(printable(text), key, 0)
            super().draw()

    return Heading(_safe(text), styles["heading"])


def _together(figure: Figure, styles: dict[str, Any]) -> Any:
    from reportlab.platypus import KeepTogether
    from reportlab.platypus import Paragraph as Text

    return KeepTogether([drawn(figure), Text(_safe(figure.caption), styles["caption"])])


def _note(note: Note, briefing: Briefing, styles: dict[str, Any]) -> Iterator[Any]:
    from reportlab.platypus import Paragraph as Text

    for place, text in enumerate(cited(note, briefing)):
        anchor = f'<a name="n{note.number}"/>' if place == 0 else ""
        yield Text(f"{anchor}{_safe(text)}", styles["note"], bulletText=str(note.number) if place == 0 else None)


def _marked(paragraph: Paragraph, notes: Notes, counter: Iterator[int]) -> str:
    return " ".join(_sentence(sentence, next(counter), notes) for sentence in paragraph.sentences)


def _sentence(sentence: Sentence, index: int, notes: Notes) -> str:
    lead = f"<b>{_safe(sentence.lead)}</b> " if sentence.lead else ""
    return f"{lead}{_safe(sentence.text)}{_raised(note_runs(index, notes))}"


def _raised(runs: list[tuple[int, int]]) -> str:
    if not runs:
        return ""
    said = [_link(first) + (f"{'–' if last > first + 1 else ','}{_link(last)}" if last > first else "")
            for first, last in runs]
    return f'<super size="6.5">{",".join(said)}</super>'


def _link(value: int) -> str:
    return f'<a href="#n{value}" color="{ACCENT}">{value}</a>'


def _safe(text: str) -> str:
    """Return text for a paragraph, whose markup is XML: nothing of a document is ever markup."""
    return escape(printable(text))


def _pages(briefing: Briefing, logo: Logo | None) -> Any:
    """Return the canvas of a document: it writes header and footer when it knows how many pages there are."""
    from reportlab.pdfgen.canvas import Canvas

    class Pages(Canvas):  # type: ignore[misc]
        """Pages that are kept until all are made."""

        def __init__(self, *args: Any, **settings: Any) -> None:
            super().__init__(*args, **{**settings, "initialFontName": FACE})
            self._kept: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802 - the library's name
            """Keep the page."""
            self._kept.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            """Write every page with its header and footer."""
            for page, state in enumerate(self._kept, 1):
                self.__dict__.update(state)
                _around(self, briefing, logo, page, len(self._kept))
                super().showPage()
            super().save()

    return Pages


def _around(canvas: Any, briefing: Briefing, logo: Logo | None, page: int, pages: int) -> None:
    from reportlab.lib.utils import ImageReader

    _width, height = canvas._pagesize
    left = _MARGIN
    canvas.setFillColor(GREY)
    canvas.setFont(FACE, 8.5)
    if logo:
        scale = min(_LOGO_HEIGHT / logo.height, _LOGO_WIDTH / logo.width)
        canvas.drawImage(ImageReader(BytesIO(logo.data)), left, height - 48, logo.width * scale, logo.height * scale,
                         mask="auto")
        left += logo.width * scale + 8
    canvas.drawString(left, height - 40, shorten(briefing.institution))
    furniture = briefing.furniture
    canvas.drawString(_MARGIN, 30, f"{shorten(briefing.title, 60)} · {furniture.page} {page} {furniture.of} {pages}")
