"""Real footnotes for python-docx, which has no interface for them: their part, their marks and references to them.

The part and its separators follow ECMA-376, part 1, 17.11. A passage cited again is not repeated: a NOTEREF field
shows the number of the note that has it, and Word keeps that right when staff add notes of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from views.briefing_citations import cited
from views.briefing_model import Briefing
from views.briefing_notes import Note, Notes

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

REFERENCE_STYLE, TEXT_STYLE = "FootnoteReference", "FootnoteText"
_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))


def add_footnotes(document: Document, notes: Notes, briefing: Briefing) -> None:
    """Add the part that holds the notes, related to the document, and tell the settings of it."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import XmlPart

    root = element("w:footnotes")
    root.extend([_separator(kind, identifier) for kind, identifier in _SEPARATORS])
    root.extend([_footnote(note, briefing) for note in notes.notes])
    package: Any = document.part.package
    for key in [key for key, found in document.part.rels.items() if found.reltype == RELATIONSHIP_TYPE.FOOTNOTES]:
        del document.part.rels[key]  # those of a template, whose text is gone
    part = XmlPart(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, root, package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    _declare(document)


def mark(paragraph: Paragraph, number: int, *, anchored: bool) -> None:
    """Show a note's number: its own mark where the note stands, else a reference to that mark."""
    if not anchored:
        _field(paragraph, f" NOTEREF {_bookmark(number)} \\h ", str(number))
        return
    start = element("w:bookmarkStart", id=number, name=_bookmark(number))
    end = element("w:bookmarkEnd", id=number)
    run = _run(element("w:footnoteReference", id=number), style=REFERENCE_STYLE)
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


def _field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    paragraph._p.extend(field_runs(instruction, shown, REFERENCE_STYLE))


def _bookmark(number: int) -> str:
    return f"_RefNote{number}"


def _separator(kind: str, identifier: int) -> Any:
    note = element("w:footnote", type=kind, id=identifier)
    paragraph = element("w:p")
    paragraph.append(_run(element(f"w:{kind}")))
    note.append(paragraph)
    return note


def _footnote(note: Note, briefing: Briefing) -> Any:
    made = element("w:footnote", id=note.number)
    for place, text in enumerate(cited(note, briefing)):
        paragraph = element("w:p")
        properties = element("w:pPr")
        properties.append(element("w:pStyle", val=TEXT_STYLE))
        paragraph.append(properties)
        if place == 0:
            paragraph.append(_run(element("w:footnoteRef"), style=REFERENCE_STYLE))
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
    """Name the separators in the settings; notes are numbered 1, 2, 3 through the document, which is Word's default.

    What a template says of notes goes: the numbers shown in the text are ours.
    """
    from docx.oxml.ns import qn

    settings: Any = document.settings.element
    for owner in (settings, *(section._sectPr for section in document.sections)):
        for old in owner.findall(qn("w:footnotePr")):
            owner.remove(old)
    properties = element("w:footnotePr")
    properties.extend([element("w:footnote", id=identifier) for _, identifier in _SEPARATORS])
    # the order of these is fixed: Word refuses a file where they stand after what follows them
    following = (settings.find(qn(tag)) for tag in ("w:endnotePr", "w:compat", "w:rsids", "w:themeFontLang"))
    place = next((found for found in following if found is not None), None)
    if place is None:
        settings.append(properties)
    else:
        place.addprevious(properties)
