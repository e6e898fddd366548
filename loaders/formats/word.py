"""Word documents (.docx): paragraphs, lists and real tables, with what python-docx's own text leaves out.

Tracked insertions, content controls, text boxes and notes are read; tracked deletions are not.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from kb.home import Home
from kb.language import _
from kb.records import Record
from loaders.base import Loader, LoadError
from loaders.blocks import Block, Blocks, Counter, Text, make_table, make_text
from loaders.formats.archive import OLD_OFFICE, check_size, whole_number
from loaders.margins import margin_lines
from loaders.reading import read_blocks

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = {
    f"{_W}del",
    f"{_W}moveFrom",
    f"{_W}txbxContent",
    f"{_W}footnoteReference",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}


class WordLoader(Loader):
    """Reads .docx files."""

    def identify(self, path: Path, head: bytes) -> bool:
        """Say whether the name ends in .docx or .docm."""
        return path.suffix.lower() in (".docx", ".docm")

    def extract(self, path: Path, data: bytes, home: Home) -> Record:
        """Read the document's blocks into a record."""
        return read_blocks(word_blocks(path, data), home, name=path.stem)


def word_blocks(path: Path, data: bytes) -> Blocks:
    """Find the blocks of a Word document.

    Raises LoadError when the bytes are not a whole Word document.
    """
    document = _open(path, data)
    counter = Counter()
    styles = _Styles(document)
    found = list(_blocks(document.element.body, styles, counter))
    found += _notes(document, styles, counter)
    if not found:
        raise LoadError(path, _("the document has no text; nothing to read in it"))
    return Blocks(tuple(found), title=document.core_properties.title or None, margins=_margins(document))


def _open(path: Path, data: bytes) -> Document:
    import docx

    if not data:
        raise LoadError(path, _("the file is empty; nothing to read in it"))
    if data.startswith(b"%PDF"):
        raise LoadError(path, _("this is a PDF with the name of a Word file; rename it to .pdf"))
    if data.startswith(OLD_OFFICE):
        raise LoadError(
            path,
            _(
                "this is not a Word file of today but an old or a protected one; save it again as .docx without "
                "a password"
            ),
        )
    if not data.startswith(b"PK"):
        raise LoadError(path, _("this is not a Word file, whatever its name says; save it again from Word"))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            check_size(path, archive)
        return docx.Document(io.BytesIO(data))
    except LoadError:
        raise
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError) as error:
        raise LoadError(path, _("the Word file is damaged or cut short; ask for another copy")) from error
    except Exception as error:  # the library lets errors of its parser and of the package format through
        raise LoadError(path, _("the Word file cannot be read; save it again from Word")) from error


class _Styles:
    """What a paragraph's style says: whether it is a heading, and whether it is a list."""

    def __init__(self, document: Document) -> None:
        self._lists: set[str] = set()
        self._headings: set[str] = set()
        for style in document.styles.element.iter(f"{_W}style"):
            name = (
                (style.find(f"{_W}name").get(f"{_W}val") or "").lower() if style.find(f"{_W}name") is not None else ""
            )
            identifier = style.get(f"{_W}styleId") or ""
            if style.find(f"{_W}pPr/{_W}numPr") is not None or name.startswith("list bullet"):
                self._lists.add(identifier)
            if name.startswith(("heading", "title", "título")) or style.find(f"{_W}pPr/{_W}outlineLvl") is not None:
                self._headings.add(identifier)

    def kind(self, paragraph: Any, text: str) -> Literal["heading", "paragraph", "bullet"]:
        """Return the kind of a paragraph by its style, numbering and words."""
        from loaders.lines import classify_line

        properties = paragraph.find(f"{_W}pPr")
        style = number = None
        if properties is not None:
            style = properties.find(f"{_W}pStyle")
            number = properties.find(f"{_W}numPr/{_W}numId")
        name = style.get(f"{_W}val") if style is not None else ""
        if name in self._headings:
            return "heading"
        kind = classify_line(text)
        if kind == "heading":
            return "heading"
        listed = number is not None and number.get(f"{_W}val") != "0"
        return "bullet" if listed or (name in self._lists and number is None) else kind


def _blocks(container: Any, styles: _Styles, counter: Counter) -> Iterator[Block]:
    for element in container:
        if element.tag == f"{_W}p":
            yield from _paragraph(element, styles, counter)
        elif element.tag == f"{_W}tbl":
            yield from _table(element, styles, counter)
        elif element.tag in (
            f"{_W}sdt",
            f"{_W}sdtContent",
            f"{_W}ins",
            f"{_W}customXml",
            f"{_W}smartTag",
        ) and not _is_index(element):
            yield from _blocks(element, styles, counter)


def _is_index(control: Any) -> bool:
    """Whether a content control holds the table of contents, which says again what the headings say."""
    gallery = control.find(f"{_W}sdtPr/{_W}docPartObj/{_W}docPartGallery")
    return gallery is not None and gallery.get(f"{_W}val") == "Table of Contents"


def _paragraph(paragraph: Any, styles: _Styles, counter: Counter) -> Iterator[Block]:
    from loaders.lines import line_number, strip_bullet

    text = _text(paragraph)
    if text:
        kind = styles.kind(paragraph, text)
        block = make_text(kind, strip_bullet(text), counter, line_number(text))
        _mark_notes(paragraph, block.locator, counter)
        yield block
    yield from _boxes(paragraph, styles, counter)


def _boxes(element: Any, styles: _Styles, counter: Counter) -> Iterator[Block]:
    """Give the blocks of the text boxes under an element, each box once."""
    for child in element:
        if child.tag == f"{_W}txbxContent":
            yield from _blocks(child, styles, counter)
        elif not str(child.tag).endswith("}Fallback"):
            yield from _boxes(child, styles, counter)


def _text(element: Any) -> str:
    """Return the words under an element, tracked insertions in and deletions out."""
    parts: list[str] = []

    def collect(node: Any) -> None:
        for child in node:
            if child.tag in _SKIPPED:
                continue
            if child.tag == f"{_W}t":
                parts.append(child.text or "")
            elif child.tag == f"{_W}tab":
                parts.append(" ")
            elif child.tag in (f"{_W}br", f"{_W}cr"):
                parts.append("\n")
            elif child.tag == f"{_W}noBreakHyphen":
                parts.append("-")
            else:
                collect(child)

    collect(element)
    return "".join(parts).replace("\xa0", " ").strip()


def _table(table: Any, styles: _Styles, counter: Counter, within: str = "") -> Iterator[Block]:
    """Give a table with its merged cells repeated, then the tables nested in its cells; `within` is the row around."""
    rows: list[list[str]] = []
    for row in _children(table, "tr"):
        cells: list[str] = []
        skipped = row.find(f"{_W}trPr/{_W}gridBefore")
        cells += [""] * (whole_number(skipped.get(f"{_W}val"), 0) if skipped is not None else 0)
        for cell in _children(row, "tc"):
            text = _cell(cell, rows[-1] if rows else [], len(cells))
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            cells += [text] * (min(whole_number(span.get(f"{_W}val"), 1), 200) if span is not None else 1)
        rows.append(cells)
    if any(any(cells) for cells in rows):
        made = make_table(rows, counter, within)
        for row, told in zip(_children(table, "tr"), made.rows, strict=True):
            _mark_notes(row, told.locator, counter)
        yield made
    for row, cells in zip(_children(table, "tr"), rows, strict=True):
        for cell in _children(row, "tc"):
            for paragraph in _children(cell, "p"):
                yield from _boxes(paragraph, styles, counter)
            for nested in _children(cell, "tbl"):
                yield from _table(nested, styles, counter, " | ".join(dict.fromkeys(filter(None, cells))))


def _cell(cell: Any, above: list[str], position: int) -> str:
    merge = cell.find(f"{_W}tcPr/{_W}vMerge")
    if merge is not None and merge.get(f"{_W}val") != "restart" and position < len(above):
        return above[position]
    return "\n".join(text for text in map(_text, _children(cell, "p")) if text)


def _children(element: Any, tag: str) -> Iterator[Any]:
    """Yield the children of a tag, those inside content controls and tracked insertions too."""
    for child in element:
        if child.tag == f"{_W}{tag}":
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
            yield from _children(child, tag)


def _notes(document: Document, styles: _Styles, counter: Counter) -> Iterator[Block]:
    """Give the texts of footnotes and endnotes as paragraphs, after the body."""
    from docx.oxml import parse_xml

    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/footnotes", "/endnotes")):
            for note in parse_xml(relation.target_part.blob):
                if note.get(f"{_W}type") is None:
                    mark = counter.notes.get(_note_key(note, note.tag))
                    for block in _blocks(note, styles, counter):
                        yield replace(block, note_of=mark) if isinstance(block, Text) else block


def _mark_notes(element: Any, locator: str, counter: Counter) -> None:
    """Remember where the marks of the notes under an element stand."""
    for kind in ("footnote", "endnote"):
        for mark in element.iter(f"{_W}{kind}Reference"):
            counter.notes[_note_key(mark, f"{_W}{kind}")] = locator


def _note_key(element: Any, kind: str) -> str:
    return f"{kind} {element.get(f'{_W}id')}"


def _margins(document: Document) -> tuple[str, ...]:
    """Return the lines of the pages' headers, then those of the footers."""
    from docx.oxml import parse_xml

    relations = sorted(
        (r for r in document.part.rels.values() if not r.is_external and r.reltype.endswith(("/header", "/footer"))),
        key=lambda r: (r.reltype.endswith("/footer"), str(r.target_part.partname)),
    )
    return margin_lines(
        _text(paragraph) for r in relations for paragraph in parse_xml(r.target_part.blob).iter(f"{_W}p")
    )
