"""The pages of a PDF in reading order: lines and tables, without the heads and feet that every page repeats."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from loaders.formats.pdf_lines import Line, crosses, gutter, make_lines, page_words, sides
from loaders.formats.pdf_tables import PageTable, ruled_tables
from loaders.formats.pdf_unruled import rest_of_unruled, unruled_table
from loaders.margins import is_page_number

_MARGIN = 0.12  # of the page's height: heads and feet stand there


@dataclass
class Page:
    """A page's lines outside tables and its tables, not yet in reading order."""

    number: int
    height: float
    lines: list[Line]
    tables: list[PageTable] = field(default_factory=list)


@dataclass(frozen=True)
class Piece:
    """A line, with the right edge of its column and the column's number, or a table."""

    page: int
    what: Line | PageTable
    column: str = ""


def read_page(page: Any, number: int) -> Page:
    """Return what stands on a page."""
    words = page_words(page)
    tables = ruled_tables(page, words, number)
    rest = [
        word
        for word in words
        if not any(t.box[0] <= word.middle[0] <= t.box[2] and t.box[1] <= word.middle[1] <= t.box[3] for t in tables)
    ]
    return Page(number, float(page.height), make_lines(rest, number), tables)


def without_margins(pages: Sequence[Page]) -> tuple[str, ...]:
    """Take the heads, feet and page numbers out of the pages, and return the different lines taken."""
    repeated = Counter(key for page in pages for key in {_key(line) for line in _margin(page)})
    taken: list[str] = []
    for page in pages:
        margin = _margin(page)
        out = [line for line in margin if is_page_number(line.text) or 2 <= repeated[_key(line)] >= len(pages) / 2]
        taken += [line.text for line in out]
        page.lines = [line for line in page.lines if line not in out]
    return tuple(taken)


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _margin(page: Page) -> list[Line]:
    """Return the lines in a page's upper and lower margin."""
    return [
        line for line in page.lines if line.bottom < _MARGIN * page.height or line.top > (1 - _MARGIN) * page.height
    ]


def pieces(page: Page, before: PageTable | None) -> Iterator[Piece]:
    """Yield a page's lines and tables in reading order, a column after the other.

    `before` is the table with which the page before ended, None if it ended with text.
    """
    lines, unruled = _unruled(page, before)
    tables = page.tables + unruled
    outside = [line for line in lines if not line.is_bullet or len(line.words) > 2]
    x = gutter(outside)
    if x is None:
        yield from _sorted(page, [(line, "") for line in lines], tables)
        return
    parts = [(part, _side(part, x)) for line in lines for part in sides(line, x)]
    yield from _banded(page, parts, tables, x)


def _unruled(page: Page, before: PageTable | None) -> tuple[list[Line], list[PageTable]]:
    """Part the lines of unruled tables from the others."""
    lines: list[Line] = []
    tables: list[PageTable] = []
    at = 0
    while at < len(page.lines):
        found = unruled_table(page.lines, at)
        if found is None and at == 0 and before is not None and not page.tables:
            found = rest_of_unruled(page.lines, before)
        if found is None:
            lines.append(page.lines[at])
            at += 1
        else:
            tables.append(found[0])
            at = found[1]
    return lines, tables


def _side(line: Line, x: float) -> str:
    if crosses(line, x):
        return "whole"
    return "left" if line.x0 < x else "right"


def _sorted(page: Page, lines: Iterable[tuple[Line, str]], tables: Iterable[PageTable]) -> Iterator[Piece]:
    found: list[tuple[float, Piece]] = [(line.top, Piece(page.number, line, column)) for line, column in lines]
    found += [(table.box[1], Piece(page.number, table)) for table in tables]
    yield from (piece for _top, piece in sorted(found, key=lambda pair: pair[0]))


def _banded(page: Page, parts: Sequence[tuple[Line, str]], tables: Sequence[PageTable], x: float) -> Iterator[Piece]:
    """Yield columns left before right, between the lines and tables that go over the whole page."""
    wide = [table for table in tables if table.box[0] < x < table.box[2]]
    breaks = sorted([line.top for line, side in parts if side == "whole"] + [table.box[1] for table in wide])
    edges = [float("-inf"), *breaks, float("inf")]
    for low, high in itertools.pairwise(edges):
        for side in ("whole", "left", "right"):
            some = [(line, at) for line, at in parts if at == side and low <= line.top < high]
            inside = [
                t
                for t in tables
                if low <= t.box[1] < high and side == ("whole" if t in wide else "left" if t.box[2] <= x else "right")
            ]
            yield from _sorted(page, some, inside)


def all_pieces(pages: Iterable[Page]) -> list[Piece]:
    """Return the lines and tables of all pages in reading order."""
    found: list[Piece] = []
    for page in pages:
        last = found[-1].what if found else None
        found += pieces(page, last if isinstance(last, PageTable) else None)
    return found
