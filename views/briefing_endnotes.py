"""Real endnotes for python-docx, which has no interface for them: their part, their marks and references to them.

The part and its separators follow ECMA-376, part 1, 17.11. A passage cited again is not repeated: a NOTEREF field
shows the number of the note that has it, and Word keeps that right when staff add notes of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from views.briefing_model import Furniture
from views.briefing_notes import Note, Notes
from views.briefing_text import WORDS_LENGTH, printable, shorten

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from queries.rows import Evidence

REFERENCE_STYLE, TEXT_STYLE = "EndnoteReference", "EndnoteText"
_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))
_SHARED_WORDS = 60


def add_endnotes(document: Document, notes: Notes, furniture: Furniture) -> None:
    """Add the part that holds the notes, related to the document, and tell the settings of it."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import XmlPart

    root = element("w:endnotes")
    root.extend([_separator(kind, identifier) for kind, identifier in _SEPARATORS])
    root.extend([_endnote(note, furniture) for note in notes.notes])
    package: Any = document.part.package
    part = XmlPart(PackURI("/word/endnotes.xml"), CONTENT_TYPE.WML_ENDNOTES, root, package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.ENDNOTES)
    _declare(document)


def mark(paragraph: Paragraph, number: int, *, anchored: bool) -> None:
    """Show a note's number: its own mark where the note stands, else a reference to that mark."""
    if not anchored:
        _field(paragraph, f" NOTEREF {_bookmark(number)} \\h ", str(number))
        return
    start = element("w:bookmarkStart", id=number, name=_bookmark(number))
    end = element("w:bookmarkEnd", id=number)
    run = _run(element("w:endnoteReference", id=number), style=REFERENCE_STYLE)
    paragraph._p.extend([start, run, end])


def reference(paragraph: Paragraph, text: str) -> None:
    """Add text in the form of a note's number: the commas and dashes between numbers."""
    paragraph._p.append(_run(_text(text), style=REFERENCE_STYLE))


def element(tag: str, **attributes: object) -> Any:
    """Return an element of WordprocessingML with attributes of its namespace."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def field_runs(instruction: str, shown: str, style: str | None = None) -> list[Any]:
    """Return the runs of a field: what Word computes, and what stands there until it does."""
    from docx.oxml.ns import qn

    code = element("w:instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = instruction
    begin, separate, end = (element("w:fldChar", fldCharType=kind) for kind in ("begin", "separate", "end"))
    return [_run(part, style=style) for part in (begin, code, separate, _text(shown), end)]


def cited(passages: Sequence[Evidence], furniture: Furniture) -> list[str]:
    """Return a note's paragraphs: for each document its name, then the place and the words of each passage.

    Many passages in one note are quoted only so far as is needed to find them.
    """
    length = WORDS_LENGTH if len(passages) == 1 else _SHARED_WORDS
    places: dict[str, list[str]] = {}
    for passage in passages:
        places.setdefault(printable(passage.document), []).append(_place(passage, furniture, length))
    return [f"{document}, {'; '.join(said)}" if "".join(said) else f"{document} ({furniture.whole_document})"
            for document, said in places.items()]


def _place(passage: Evidence, furniture: Furniture, length: int) -> str:
    opening, closing = furniture.quotes
    words = f"{opening}{shorten(passage.text, length)}{closing}" if passage.text else ""
    return ": ".join(part for part in (printable(passage.locator), words) if part)


def _field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    paragraph._p.extend(field_runs(instruction, shown, REFERENCE_STYLE))


def _bookmark(number: int) -> str:
    return f"_RefNote{number}"


def _separator(kind: str, identifier: int) -> Any:
    note = element("w:endnote", type=kind, id=identifier)
    paragraph = element("w:p")
    paragraph.append(_run(element(f"w:{kind}")))
    note.append(paragraph)
    return note


def _endnote(note: Note, furniture: Furniture) -> Any:
    made = element("w:endnote", id=note.number)
    for place, text in enumerate(cited(note.passages, furniture)):
        paragraph = element("w:p")
        properties = element("w:pPr")
        properties.append(element("w:pStyle", val=TEXT_STYLE))
        paragraph.append(properties)
        if place == 0:
            paragraph.append(_run(element("w:endnoteRef"), style=REFERENCE_STYLE))
        paragraph.append(_run(element("w:tab")))
        paragraph.append(_run(_text(text)))
        made.append(paragraph)
    return made


def _run(content: Any, style: str | None = None) -> Any:
    run = element("w:r")
    if style:
        properties = element("w:rPr")
        properties.append(element("w:rStyle", val=style))
        run.append(properties)
    run.append(content)
    return run


def _text(text: str) -> Any:
    from docx.oxml.ns import qn

    made = element("w:t")
    made.set(qn("xml:space"), "preserve")
    made.text = text
    return made


def _declare(document: Document) -> None:
    """Number the notes 1, 2, 3 (Word's own default is i, ii, iii) and name the separators.

    Word reads the numbering from the settings, LibreOffice from the section; each ignores the other place.
    """
    settings = document.settings.element
    properties = _note_properties()
    properties.insert(0, element("w:pos", val="docEnd"))
    properties.extend([element("w:endnote", id=identifier) for _, identifier in _SEPARATORS])
    settings.find(f"{{{settings.nsmap['w']}}}compat").addprevious(properties)
    section: Any = document.sections[0]._sectPr
    section.find(f"{{{section.nsmap['w']}}}pgSz").addprevious(_note_properties())


def _note_properties() -> Any:
    properties = element("w:endnotePr")
    properties.append(element("w:numFmt", val="decimal"))
    return properties
