"""Tables of a PDF's page: ruled ones by their grid of lines, unruled ones by a header and the white between columns."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kb.names import fold
from loaders.columns import columns, is_header
from loaders.pdf_lines import Line, Word, goes_on, join, make_lines, segments

Box = tuple[float, float, float, float]  # x0, top, x1, bottom
_SNAP = 4.0  # points: edges nearer than this are one
_FARTHEST = 1.8  # a line this many times the usual distance below a table is not of it


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
    """A table on a page: where it is, its columns' edges, and its rows of cells, merged cells repeated."""

    box: Box
    edges: list[float]
    rows: list[list[Cell]]


def ruled_tables(page: Any, words: Sequence[Word], number: int) -> list[PageTable]:
    """Return the tables that lines are drawn around; boxes around text are no tables."""
    found: list[PageTable] = []
    for table in page.find_tables():
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


def unruled_table(lines: Sequence[Line], start: int) -> tuple[PageTable, int] | None:
    """Return the table whose header is the line at `start`, and the place of the first line after it; None if none is.

    The header is known by its words, the columns by the white that runs down between them.
    """
    header, height = _header(lines, start)
    if header is None:
        return None
    bounds = _bounds(header, lines[start + height : start + height + 40])
    end = _end(lines, start + height, bounds)
    if end == start + height:
        return None
    body = [_in_columns(line, bounds) for line in lines[start + height : end]]
    groups = [_in_columns(line, bounds) for line in lines[start : start + height]]
    rows = [groups, *_rows(body, columns([" ".join(line.text for line in part) for part in _stacked(groups)]))]
    edges = [min(line.x0 for line in lines[start:end]), *bounds, max(line.x1 for line in lines[start:end])]
    cells = [
        [Cell([part[n] for part in row if (part[n]).words], _right(body, n)) for n in range(len(bounds) + 1)]
        for row in rows
    ]
    box = (edges[0], lines[start].top, edges[-1], lines[end - 1].bottom)
    return PageTable(box, edges, cells), end


def _stacked(rows: Sequence[Sequence[Line]]) -> list[list[Line]]:
    return [[row[n] for row in rows if row[n].words] for n in range(len(rows[0]))]


def _header(lines: Sequence[Line], start: int) -> tuple[list[Line] | None, int]:
    """Return a header's parts and over how many lines it goes."""
    parts = segments(lines[start], 0.8 * lines[start].size)
    if len(parts) < 2:
        return None, 0
    if is_header([part.text for part in parts]):
        return parts, 1
    if start + 1 < len(lines):
        below = segments(lines[start + 1], 0.8 * lines[start + 1].size)
        texts = [" ".join([part.text, *(b.text for b in below if b.x0 < part.x1 and part.x0 < b.x1)]) for part in parts]
        if is_header(texts) and len(below) < len(parts):
            return parts, 2
    return None, 0


def _bounds(header: Sequence[Line], below: Sequence[Line]) -> list[float]:
    """Return where the columns part: between two headers' middles, where the fewest lines have words."""
    parts = [part for line in below for part in segments(line, 0.6 * line.size)] + list(header)
    bounds: list[float] = []
    for one, other in itertools.pairwise(header):
        places = range(int((one.x0 + one.x1) / 2), int((other.x0 + other.x1) / 2) + 1)
        crossed = {x: sum(1 for part in parts if part.x0 - 1 < x < part.x1 + 1) for x in places}
        least = min(crossed.values())
        runs = _runs([x for x in places if crossed[x] == least])
        run = max(runs, key=len)
        bounds.append((run[0] + run[-1]) / 2)
    return bounds


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _end(lines: Sequence[Line], start: int, bounds: Sequence[float]) -> int:
    """Return the place of the first line that is not of the table: it crosses the columns or stands far below."""
    steps = sorted(b.top - a.top for a, b in zip(lines[start:], lines[start + 1 :], strict=False))
    usual = steps[len(steps) // 2] if steps else 0.0
    for at in range(start, len(lines)):
        line = lines[at]
        crossing = any(
            part.x0 + 2 < bound < part.x1 - 2 for part in segments(line, 0.6 * line.size) for bound in bounds
        )
        far = at > start and line.top - lines[at - 1].top > max(_FARTHEST * usual, 3 * line.size)
        if crossing or far or (line.is_bullet and line.words[0].x1 < bounds[0] and len(segments(line, line.size)) < 3):
            return at
    return len(lines)


def _in_columns(line: Line, bounds: Sequence[float]) -> list[Line]:
    """Part a line's words by the columns that they stand in."""
    edges = [float("-inf"), *bounds, float("inf")]
    return [
        Line(tuple(w for w in line.words if low <= w.middle[0] < high), line.page)
        for low, high in itertools.pairwise(edges)
    ]


def _rows(lines: list[list[Line]], places: dict[str, int]) -> list[list[list[Line]]]:
    """Put lines together into rows: by the space above each, else by the columns that only a first line fills."""
    rows: list[list[list[Line]]] = []
    tops = [min(part.top for part in line if part.words) for line in lines]
    steps = [b - a for a, b in itertools.pairwise(tops)]
    spaced = bool(steps) and max(steps) > 1.25 * min(steps)
    for at, line in enumerate(lines):
        begins = _begins(line, places) if not spaced else at > 0 and steps[at - 1] > 1.15 * min(steps)
        if begins or not rows:
            rows.append([])
        rows[-1].append(line)
    return rows


def _begins(line: list[Line], places: dict[str, int]) -> bool:
    date = places.get("date")
    if not line[0].words:
        return False
    return bool(line[date].words) if date else sum(1 for part in line if part.words) * 2 > len(line)


def _right(lines: Sequence[Sequence[Line]], column: int) -> float:
    return max((line[column].x1 for line in lines if line[column].words), default=0.0)


def continues(before: PageTable, after: PageTable) -> bool:
    """Whether a table at a page's head has the columns of the one at the foot of the page before."""
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
