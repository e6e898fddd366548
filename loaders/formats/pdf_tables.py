"""Ruled tables of a PDF's page by their grid of lines, and how a table goes on over the page."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kb.names import fold
from loaders.columns import is_header
from loaders.formats.pdf_lines import Line, Word, goes_on, join, make_lines

Box = tuple[float, float, float, float]  # x0, top, x1, bottom
_SNAP = 4.0  # points: edges nearer than this are one
_MOST_EDGES = 4000  # finding tables among more takes longer than reading the rest of the document


@dataclass
class Cell:
    """A cell's lines, and the edge that they could reach to; it is drawn around a ruled cell."""

    lines: list[Line]
    right: float
    ruled: bool = False

    @property
    def text(self) -> str:
        """Its words; a line that was not broken for want of room is a line of its own."""
        return join(self.lines, self.right, narrow=self.ruled)


@dataclass
class PageTable:
    """A table on a page: where it is, its columns' edges, and its rows of cells, merged cells repeated.

    `header` holds the header's parts of an unruled table; a ruled one has none. A table that goes on over the page has
    the same header object on both pages.
    """

    box: Box
    edges: list[float]
    rows: list[list[Cell]]
    header: Sequence[Line] = ()


def is_plain(page: Any) -> bool:
    """Whether a page has few enough lines that they can be those of tables; a map or drawing has thousands."""
    return len(page.edges) <= _MOST_EDGES


def ruled_tables(page: Any, words: Sequence[Word], number: int) -> list[PageTable]:
    """Return the tables that lines are drawn around; boxes around text are no tables."""
    found: list[PageTable] = []
    for table in page.find_tables() if is_plain(page) else ():
        inside = [word for word in words if _within(word, table.bbox)]
        xs, ys = _edges(table.cells, 0, 2), _edges(table.cells, 1, 3)
        if len(xs) < 3 or len(ys) < 2 or not inside:
            continue
        cells = [(box, _cell(box, inside, number)) for box in table.cells]
        empty = Cell([], 0.0)
        rows = [
            [
                next((cell for box, cell in cells if _covers(box, (x0 + x1) / 2, (y0 + y1) / 2)), empty)
                for x0, x1 in itertools.pairwise(xs)
            ]
            for y0, y1 in itertools.pairwise(ys)
        ]
        if len({id(cell) for row in rows for cell in row if cell.lines}) > 1:
            found.append(PageTable(table.bbox, xs, rows))
    return found


def _within(word: Word, box: Box) -> bool:
    return _covers(box, *word.middle)


def _covers(box: Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _edges(cells: Sequence[Box], low: int, high: int) -> list[float]:
    edges: list[float] = []
    for edge in sorted({edge for cell in cells for edge in (cell[low], cell[high])}):
        if not edges or edge - edges[-1] > _SNAP:
            edges.append(edge)
    return edges


def _cell(box: Box, words: Sequence[Word], number: int) -> Cell:
    lines = make_lines([word for word in words if _within(word, box)], number)
    inset = max(0.0, min((line.x0 - box[0] for line in lines), default=0.0))
    return Cell(lines, box[2] - min(inset, 0.1 * (box[2] - box[0])), ruled=True)


def continues(before: PageTable, after: PageTable) -> bool:
    """Whether a table at a page's head has the columns of the one at the foot of the page before."""
    if after.header:
        return after.header is before.header
    return len(before.edges) == len(after.edges) and all(
        abs(a - b) < 8 for a, b in zip(before.edges, after.edges, strict=True)
    )


def goes_on_in(last: Sequence[Cell], first: Sequence[Cell]) -> bool:
    """Whether a page's first row is the rest of the row before.

    It fills fewer cells, and either its first cell is empty, or each of its cells takes up a line without room.
    """
    if len(last) != len(first) or not has_words(first) or is_header([cell.text for cell in first]):
        return False
    ended = any(before.lines and not cell.lines for before, cell in zip(last, first, strict=True))
    told = [(before, cell) for before, cell in zip(last, first, strict=True) if cell.lines]
    if not first[0].lines:
        return ended or len(told) < len(first) - 1
    return ended and all(
        before.lines and goes_on(before.lines[-1], cell.lines[0], before.right) for before, cell in told
    )


def same_header(one: Sequence[Cell], other: Sequence[Cell]) -> bool:
    """Whether two rows say the same, letters of any case and marks apart."""
    return [fold(cell.text) for cell in one] == [fold(cell.text) for cell in other]


def has_words(row: Sequence[Cell]) -> bool:
    """Whether some cell of a row has letters or digits."""
    return any(re.search(r"\w", cell.text) for cell in row)
