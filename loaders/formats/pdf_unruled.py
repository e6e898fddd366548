"""Tables of a PDF's page without ruled lines: known by the words of a header, parted by the white between columns."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from loaders.columns import columns, is_header
from loaders.formats.pdf_lines import Line, segments
from loaders.formats.pdf_tables import Cell, PageTable
from loaders.tables.sections import is_month

_FARTHEST = 1.8  # a line this many times the usual distance below a table is not of it


def unruled_table(lines: Sequence[Line], start: int) -> tuple[PageTable, int] | None:
    """Return the table whose header is the line at `start`, and the place of the first line after it; None without."""
    header, height = _header(lines, start)
    if header is None:
        return None
    bounds = _bounds(header, lines[start + height : start + height + 40])
    end = _end(lines, start + height, bounds)
    return (_table(lines[start:end], height, bounds, header), end) if end > start + height else None


def rest_of_unruled(lines: Sequence[Line], before: PageTable) -> tuple[PageTable, int] | None:
    """Return what a page's first lines continue of a table, and the place of the first line after; None without."""
    if not before.header:
        return None
    bounds = _bounds(before.header, lines[:40])
    end = _end(lines, 0, bounds)
    if end == 0 or sum(1 for part in _in_columns(lines[0], bounds) if part.words) < 2:
        return None
    return _table(lines[:end], 0, bounds, before.header), end


def _table(lines: Sequence[Line], height: int, bounds: list[float], header: Sequence[Line]) -> PageTable:
    """Make a table of lines, the first `height` of which are its header."""
    edges = [min(line.x0 for line in lines), *bounds, max(line.x1 for line in lines)]
    parted = [_in_columns(line, bounds) for line in lines]
    places = columns([part.text for part in header])
    rows = [parted[:height]] * bool(height) + _rows(parted[height:], places)
    cells = [[_cell(row, parted, n) for n in range(len(bounds) + 1)] for row in rows]
    return PageTable((edges[0], lines[0].top, edges[-1], lines[-1].bottom), edges, cells, header)


def _cell(row: Sequence[Sequence[Line]], lines: Sequence[Sequence[Line]], column: int) -> Cell:
    return Cell([line[column] for line in row if line[column].words], _right(lines, column))


def _header(lines: Sequence[Line], start: int) -> tuple[list[Line] | None, int]:
    """Return a header's parts and over how many lines it goes, one or two."""
    parts = segments(lines[start], 0.8 * lines[start].size)
    if len(parts) < 2:
        return None, 0
    if start + 1 < len(lines) and not is_month(lines[start + 1].text):
        below = segments(lines[start + 1], 0.8 * lines[start + 1].size)
        texts = [" ".join([part.text, *(b.text for b in below if b.x0 < part.x1 and part.x0 < b.x1)]) for part in parts]
        if is_header(texts) and len(below) < len(parts) and any(b.x0 < parts[-1].x1 for b in below):
            return parts, 2
    return (parts, 1) if is_header([part.text for part in parts]) else (None, 0)


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
    steps = sorted(b.top - a.top for a, b in itertools.pairwise(lines[start:]))
    usual = steps[len(steps) // 2] if steps else 0.0
    for at in range(start, len(lines)):
        line = lines[at]
        far = at > start and line.top - lines[at - 1].top > max(_FARTHEST * usual, 3 * line.size)
        if far or _crosses(line, bounds) or _stands_alone(line, bounds):
            return at
    return len(lines)


def _crosses(line: Line, bounds: Sequence[float]) -> bool:
    return any(part.x0 + 2 < bound < part.x1 - 2 for part in segments(line, 0.6 * line.size) for bound in bounds)


def _stands_alone(line: Line, bounds: Sequence[float]) -> bool:
    """Whether a line is a bullet, or a title that ends with a colon, and no cell's."""
    if line.is_bullet:
        return line.words[0].x1 < bounds[0] and len(segments(line, line.size)) < 3
    return line.x1 < bounds[0] and line.text.endswith(":")


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
