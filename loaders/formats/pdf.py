"""PDF documents: tables ruled and unruled, over several pages too, and paragraphs and bullets in reading order."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from kb.home import Home
from kb.language import _
from kb.records import Record
from loaders.base import Loader, LoadError
from loaders.blocks import KIND_WORDS, Block, Blocks, Row, Table, Text
from loaders.formats.pdf_file import read_file
from loaders.formats.pdf_lines import Line, common_size, glue, goes_on
from loaders.formats.pdf_pages import Piece, all_pieces, without_margins
from loaders.formats.pdf_tables import Cell, PageTable, continues, goes_on_in, has_words, same_header
from loaders.margins import margin_lines
from loaders.reading import read_blocks

_LEADING = 1.45  # of the usual distance of two lines: more is the space between paragraphs
_LARGER = 1.15  # of the size of most letters: larger is a heading


class PdfLoader(Loader):
    """Reads .pdf files."""

    def identify(self, path: Path, head: bytes) -> bool:
        """Say whether the name ends in .pdf."""
        return path.suffix.lower() == ".pdf"

    def extract(self, path: Path, data: bytes, home: Home) -> Record:
        """Read the document's blocks into a record."""
        return read_blocks(pdf_blocks(path, data), home, name=path.stem)


def pdf_blocks(path: Path, data: bytes) -> Blocks:
    """Find the blocks of a PDF.

    Raises LoadError when it is damaged, protected with a password, too long, or holds pictures of text only.
    """
    file = read_file(path, data)
    pages = file.pages
    if not any(page.lines or page.tables for page in pages):
        raise LoadError(
            path,
            _("the PDF has no text, only pictures: it was scanned; run text recognition (OCR) and load the result"),
        )
    margins = without_margins(pages)
    found = list(_blocks(all_pieces(pages)))
    if not found:
        raise LoadError(path, _("the document has no text; nothing to read in it"))
    return Blocks(tuple(found), title=file.title, margins=margin_lines(margins), warnings=file.warnings)


class _Counter:
    """Counts the blocks of each kind on each page, for their locators."""

    def __init__(self) -> None:
        self._counts: dict[tuple[int, str], int] = {}

    def next(self, page: int, kind: str) -> str:
        """Return the locator of a page's next block of a kind."""
        number = self._counts[page, kind] = self._counts.get((page, kind), 0) + 1
        return f"p. {page}, {kind} {number}"


def _blocks(found: Sequence[Piece]) -> Iterator[Block]:
    lines = [(piece.what, piece.column) for piece in found if isinstance(piece.what, Line)]
    measure = _Measure([line for line, _column in lines], lines)
    counter = _Counter()
    waiting: list[Piece] = []
    for piece in found:
        if waiting and not _same_block(waiting, piece, measure):
            yield _block(waiting, measure, counter)
            waiting = []
        waiting.append(piece)
    if waiting:
        yield _block(waiting, measure, counter)


class _Measure:
    """What is usual in the document: the size of letters, the distance of lines, and how far each column reaches."""

    def __init__(self, lines: Sequence[Line], columns: Sequence[tuple[Line, str]]) -> None:
        self.size = common_size(lines)
        steps = sorted(
            b.top - a.top
            for a, b in itertools.pairwise(lines)
            if a.page == b.page and 0 < b.top - a.top < 3 * self.size
        )
        self.step = steps[len(steps) // 3] if steps else self.size * 1.2
        self._right: dict[str, float] = {}
        for line, column in columns:
            self._right[column] = max(self._right.get(column, 0.0), line.x1)

    def right(self, piece: Piece) -> float:
        """Return the right edge of a line's column."""
        return self._right.get(piece.column, 0.0)

    def is_heading(self, lines: Sequence[Line]) -> bool:
        """Whether lines stand out as a heading does: by size, or bold and short without a full stop."""
        text = " ".join(line.text for line in lines)
        large = common_size(lines) >= _LARGER * self.size and len(text) < 200
        return large or (len(lines) == 1 and lines[0].bold and len(text) < 90 and text[-1] not in ".;,")


def _same_block(waiting: Sequence[Piece], piece: Piece, measure: _Measure) -> bool:
    """Whether a line or table goes on with what the pieces before it began."""
    last = waiting[-1]
    if isinstance(last.what, PageTable) or isinstance(piece.what, PageTable):
        return (
            isinstance(last.what, PageTable)
            and isinstance(piece.what, PageTable)
            and piece.page == last.page + 1
            and continues(last.what, piece.what)
        )
    line, after = last.what, piece.what
    if (
        after.is_bullet
        or abs(line.size - after.size) > 0.7
        or not goes_on(line, after, measure.right(last))
        or _is_heading_line(after)
    ):
        return False
    if (piece.page, piece.column) != (last.page, last.column):
        return line.text[-1] not in ".:;!?" and len(line.words) > 2
    if after.top - line.top > max(_LEADING * measure.step, 1.6 * line.size):
        return False
    return not (_begins_anew(waiting, after) and line.text[-1] in ".:;!?")


def _begins_anew(waiting: Sequence[Piece], after: Line) -> bool:
    """Whether a line after a full stop begins a paragraph: set in from the edge, or out from a bullet's words."""
    first, last = waiting[0].what, waiting[-1].what
    if not isinstance(first, Line) or not isinstance(last, Line):
        return False
    if first.is_bullet:
        return after.x0 < first.words[1].x0 - 3 and last is not first
    return after.x0 > last.x0 + 8


def _is_heading_line(line: Line) -> bool:
    from loaders.lines import classify_line

    return classify_line(line.text) == "heading"


def _block(found: Sequence[Piece], measure: _Measure, counter: _Counter) -> Block:
    tables = [piece for piece in found if isinstance(piece.what, PageTable)]
    if tables:
        return _table(tables, counter)
    lines = [piece.what for piece in found if isinstance(piece.what, Line)]
    text = lines[0].text
    for line in lines[1:]:
        text = glue(text, line.text)
    kind = _kind(lines, text, measure)
    from loaders.lines import line_number, strip_bullet

    return Text(kind, strip_bullet(text), counter.next(found[0].page, KIND_WORDS[kind]), line_number(text))


def _kind(lines: Sequence[Line], text: str, measure: _Measure) -> Literal["heading", "paragraph", "bullet"]:
    from loaders.lines import classify_line

    kind = classify_line(text)
    return "heading" if kind == "paragraph" and measure.is_heading(lines) else kind


def _table(found: Sequence[Piece], counter: _Counter) -> Table:
    """Put the parts of a table on one or more pages together; each row says on which page it begins."""
    rows: list[tuple[str, list[Cell]]] = []
    place = ""
    for piece in found:
        if not isinstance(piece.what, PageTable):
            continue
        here = counter.next(piece.page, "tabla")
        place = place or here
        header, last = (rows[0][1], rows[-1][1]) if rows else (None, None)
        begins = True
        for number, cells in enumerate(piece.what.rows, 1):
            if begins and last and goes_on_in(last, cells):
                last[:] = [Cell(a.lines + b.lines, a.right, a.ruled) for a, b in zip(last, cells, strict=True)]
                begins = False
                continue
            begins = begins and header is not None and same_header(header, cells)
            if has_words(cells):
                rows.append((f"{here}, fila {number}", list(cells)))
    return Table(tuple(Row(tuple(cell.text for cell in cells), locator) for locator, cells in rows), place)
