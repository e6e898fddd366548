"""A briefing as one HTML file: no script, nothing from elsewhere, everything from documents escaped."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any

from views.briefing_citations import cited
from views.briefing_docx import note_runs
from views.briefing_look import Logo
from views.briefing_model import Briefing, Paragraph, Section, Sentence
from views.briefing_notes import Notes, number
from views.briefing_svg import svg
from views.briefing_text import printable

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class _Mark:
    """A note's number, what stands before it, and whether the note leads back here."""

    number: int
    before: str
    anchored: bool


@dataclass(frozen=True)
class _Said:
    lead: str
    text: str
    marks: list[_Mark]


@dataclass(frozen=True)
class _Block:
    """Paragraphs that are all items of one list, or none."""

    listed: bool
    paragraphs: list[list[_Said]]


def html_bytes(briefing: Briefing, logo: Logo | None = None) -> bytes:
    """Return the briefing as the bytes of an HTML page; equal briefings give equal bytes."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    style = (_TEMPLATES / "briefing.css").read_text(encoding="utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    environment = Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined)
    notes = number(briefing)
    page = environment.get_template("briefing.html").render(
        page=briefing, lang=briefing.locale, style=Markup(style), logo=_picture(logo),  # noqa: S704 - our own file
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'",
        sections=list(_sections(briefing, notes)),
        notes=[{"number": note.number, "lines": cited(note, briefing)} for note in notes.notes])
    return page.encode("utf-8", errors="replace")


def _picture(logo: Logo | None) -> str | None:
    return f"data:image/{logo.format.lower()};base64,{b64encode(logo.data).decode()}" if logo else None


def _sections(briefing: Briefing, notes: Notes) -> Iterator[dict[str, Any]]:
    from markupsafe import Markup

    counter = iter(range(len(notes.shown)))
    for section in briefing.sections:
        figure = section.figure
        # every text in the drawing was escaped where it was drawn
        picture = Markup(svg(figure.drawing, printable(figure.alt))) if figure else None  # noqa: S704
        yield {"heading": printable(section.heading), "blocks": list(_blocks(section, notes, counter)),
               "svg": picture, "caption": printable(figure.caption) if figure else ""}


def _blocks(section: Section, notes: Notes, counter: Iterator[int]) -> Iterator[_Block]:
    for listed, paragraphs in groupby(section.paragraphs, key=lambda paragraph: paragraph.listed):
        yield _Block(listed, [_paragraph(paragraph, notes, counter) for paragraph in paragraphs])


def _paragraph(paragraph: Paragraph, notes: Notes, counter: Iterator[int]) -> list[_Said]:
    return [_said(sentence, next(counter), notes) for sentence in paragraph.sentences]


def _said(sentence: Sentence, index: int, notes: Notes) -> _Said:
    marks: list[_Mark] = []
    for first, last in note_runs(index, notes):
        marks.append(_Mark(first, "," if marks else "", notes.notes[first - 1].anchor == index))
        if last > first:
            marks.append(_Mark(last, "–" if last > first + 1 else ",", anchored=False))
    return _Said(printable(sentence.lead), printable(sentence.text), marks)
