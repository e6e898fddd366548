"""OpenDocument texts (.odt): headings, paragraphs, lists, tables; deletions, remarks and indexes are left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from kb.home import Home
from kb.language import _
from kb.records import Record
from loaders.base import Loader, LoadError
from loaders.blocks import Block, Blocks, Counter, Text, make_table, make_text
from loaders.formats.archive import open_archive, read_xml
from loaders.formats.opendocument import DRAW, OFFICE, STYLE, TABLE, TEXT, grid, open_content, words
from loaders.margins import margin_lines
from loaders.reading import read_blocks

if TYPE_CHECKING:
    from zipfile import ZipFile

_LISTS = (f"{TEXT}list", f"{TEXT}numbered-paragraph")
_SKIPPED = (f"{TEXT}tracked-changes", f"{TEXT}table-of-content", f"{OFFICE}annotation", f"{OFFICE}forms")
_DC = "{http://purl.org/dc/elements/1.1/}"


class OdtLoader(Loader):
    """Reads .odt files."""

    def identify(self, path: Path, head: bytes) -> bool:
        """Say whether the name ends in .odt or .ott."""
        return path.suffix.lower() in (".odt", ".ott")

    def extract(self, path: Path, data: bytes, home: Home) -> Record:
        """Read the document's blocks into a record."""
        return read_blocks(odt_blocks(path, data), home, name=path.stem)


def odt_blocks(path: Path, data: bytes) -> Blocks:
    """Find the blocks of an OpenDocument text.

    Raises LoadError when it is damaged, protected with a password, or has no text.
    """
    archive = open_archive(path, data)
    content = open_content(path, archive)
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise LoadError(
            path, _("this is not a text document, whatever its name says; save it again from the program that made it")
        )
    styles = read_xml(path, archive, "styles.xml")
    reader = _Reader(path, _headings(content, styles))
    found = list(reader.blocks(body)) + list(reader.notes(body))
    if not found:
        raise LoadError(path, _("the document has no text; nothing to read in it"))
    return Blocks(tuple(found), title=_title(path, archive), margins=_margins(styles))


def _title(path: Path, archive: ZipFile) -> str | None:
    meta = read_xml(path, archive, "meta.xml")
    title = meta.find(f"{OFFICE}meta/{_DC}title") if meta is not None else None
    return (title.text or "").strip() or None if title is not None else None


def _margins(styles: Any) -> tuple[str, ...]:
    if styles is None:
        return ()
    pages = list(styles.iter(f"{STYLE}master-page"))
    return margin_lines(
        words(p)
        for part in ("header", "footer")
        for page in pages
        for margin in page.iterchildren(f"{STYLE}{part}")
        for p in margin.iter(f"{TEXT}p")
    )


def _headings(*roots: Any) -> frozenset[str]:
    """Return the names of the styles that make a heading: with an outline level, named so, or based on one that is."""
    parents: dict[str, str] = {}
    found: set[str] = set()
    for style in (style for root in roots if root is not None for style in root.iter(f"{STYLE}style")):
        name = style.get(f"{STYLE}name") or ""
        shown = (style.get(f"{STYLE}display-name") or name).replace("_20_", " ").lower()
        parents[name] = style.get(f"{STYLE}parent-style-name") or ""
        if style.get(f"{STYLE}default-outline-level") or shown.startswith(("heading", "title", "título")):
            found.add(name)
    for _n in range(8):
        found |= {name for name, parent in parents.items() if parent in found}
    return frozenset(found)


class _Reader:
    """Reads the blocks of one document, counting them."""

    def __init__(self, path: Path, headings: frozenset[str]) -> None:
        self._path = path
        self._headings = headings
        self._counter = Counter()

    def blocks(self, container: Any, *, listed: bool = False) -> Iterator[Block]:
        """Yield the blocks under an element in reading order."""
        for element in container:
            if element.tag in (f"{TEXT}p", f"{TEXT}h"):
                yield from self._paragraph(element, listed)
            elif element.tag == f"{TABLE}table":
                yield from self._table(element)
            elif element.tag in (f"{DRAW}frame", f"{DRAW}text-box", f"{DRAW}custom-shape"):
                yield from self.blocks(element)
            elif element.tag not in _SKIPPED:
                yield from self.blocks(element, listed=listed or element.tag in _LISTS)

    def notes(self, body: Any) -> Iterator[Block]:
        """Yield the texts of footnotes and endnotes."""
        for note in body.iter(f"{TEXT}note-body"):
            mark = self._counter.notes.get(note.getparent().get(f"{TEXT}id") or "-")
            for block in self.blocks(note):
                yield replace(block, note_of=mark) if isinstance(block, Text) else block

    def _paragraph(self, paragraph: Any, listed: bool) -> Iterator[Block]:
        from loaders.lines import line_number, strip_bullet

        text = words(paragraph)
        if text:
            kind = self._kind(paragraph, text, listed)
            block = make_text(kind, strip_bullet(text), self._counter, line_number(text))
            for note in paragraph.iter(f"{TEXT}note"):
                self._counter.notes[note.get(f"{TEXT}id") or ""] = block.locator
            yield block
        yield from self._boxes(paragraph)

    def _boxes(self, element: Any) -> Iterator[Block]:
        """Yield the blocks of the text boxes under an element, each box once."""
        for child in element:
            if child.tag in (f"{DRAW}text-box", f"{DRAW}custom-shape"):
                yield from self.blocks(child)
            elif child.tag not in _SKIPPED:
                yield from self._boxes(child)

    def _kind(self, paragraph: Any, text: str, listed: bool) -> Literal["heading", "paragraph", "bullet"]:
        from loaders.lines import classify_line

        if paragraph.tag == f"{TEXT}h" or paragraph.get(f"{TEXT}style-name") in self._headings:
            return "heading"
        kind = classify_line(text)
        return "bullet" if listed and kind != "heading" else kind

    def _table(self, table: Any) -> Iterator[Block]:
        rows = [row.cells for row in grid(self._path, table) for _n in range(row.repeated if any(row.cells) else 1)]
        if any(any(cells) for cells in rows):
            yield make_table(rows, self._counter)
        yield from self._inside(table)

    def _inside(self, element: Any) -> Iterator[Block]:
        """Yield the tables and text boxes that stand in a table's cells."""
        for child in element:
            if child.tag == f"{TABLE}table":
                yield from self._table(child)
            elif child.tag in (f"{DRAW}text-box", f"{DRAW}custom-shape"):
                yield from self.blocks(child)
            elif child.tag not in _SKIPPED:
                yield from self._inside(child)
