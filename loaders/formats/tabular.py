"""What the tabular formats share: sheets of cells to headings, paragraphs and tables.

A row with one filled cell is a line of text, unless it stands inside a table; the rows above a header that are no
header themselves ("Mes: | Enero 2024") are text too. What is left are tables, read as those of a Word document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kb.language import _, ngettext
from loaders.base import LoadError
from loaders.blocks import Block, Blocks, Row, Table, Text
from loaders.calendar.dates import month_period
from loaders.columns import is_header
from loaders.formats.sheet_names import sheet_heading, year_of

# Cells of one sheet. Years of activities have some ten thousands; more is a mistake or an attack on memory.
MOST_CELLS = 2_000_000


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name (None in a file without sheets) and its rows as (number from 1, cells), merges repeated."""

    name: str | None
    rows: Sequence[tuple[int, tuple[str, ...]]]
    concealed: bool = False
    hidden: frozenset[int] = field(default=frozenset())

    def place(self, number: int | None = None) -> str:
        """Return the locator of a row, or of the sheet itself."""
        sheet = f"hoja {self.name}" if self.name else ""
        return ", ".join(filter(None, (sheet, f"fila {number}" if number else "")))


def check_cells(path: Path, name: str, rows: int, columns: int) -> None:
    """Raise LoadError when a sheet of that many rows and columns would be too large to hold."""
    if rows * columns > MOST_CELLS:
        raise LoadError(
            path,
            _(
                "the sheet '{name}' reaches over {rows} rows and {columns} columns; delete what is far from "
                "the table and save it again"
            ).format(name=name, rows=rows, columns=columns),
        )


def sheet_blocks(path: Path, sheets: Iterable[Sheet], warnings: Iterable[tuple[str | None, str]] = ()) -> Blocks:
    """Return the blocks of all sheets, each led by its name; its first line of text, or the file's name, is the title.

    Raises LoadError when no cell is filled.
    """
    read = [(sheet, blocks) for sheet in sheets if (blocks := list(_sheet(sheet)))]
    if not read:
        raise LoadError(path, _("the file has no filled cells; nothing to read in it"))
    lines = [line.text for _named, blocks in read for line in blocks[:3] if isinstance(line, Text)]
    year = year_of([path.stem]) or year_of(lines)
    found: list[Block] = []
    noted = list(warnings)
    for sheet, blocks in read:
        heading = sheet_heading(sheet.name, year)
        found += [Text("heading", heading, sheet.place())] if heading else []
        found += blocks
        noted += _hidden(sheet)
    title = next((block.text for _named, blocks in read for block in blocks if isinstance(block, Text)), None)
    return Blocks(tuple(found), title=title if title and len(title) < 160 else path.stem, warnings=tuple(noted))


def _hidden(sheet: Sheet) -> Iterator[tuple[str | None, str]]:
    if sheet.concealed:
        yield sheet.place(), _("this sheet is hidden; it was read all the same")
    filled = sorted(number for number, cells in sheet.rows if number in sheet.hidden and any(map(str.strip, cells)))
    if filled:
        rows = ", ".join(map(str, filled[:10])) + ("…" if len(filled) > 10 else "")
        yield (
            sheet.place() or None,
            ngettext(
                "row {rows} is hidden; it was read all the same",
                "rows {rows} are hidden; they were read all the same",
                len(filled),
            ).format(rows=rows),
        )


def _sheet(sheet: Sheet) -> Iterator[Block]:
    tables = 0
    for area in _areas(sheet.rows):
        if isinstance(area, list):
            tables += 1
            yield from _area(sheet, area, tables)
        else:
            yield from _lines(sheet, *area)


_Line = tuple[int, str]
_Rows = list[tuple[int, tuple[str, ...]]]


def _areas(rows: Sequence[tuple[int, tuple[str, ...]]]) -> Iterator[_Line | _Rows]:
    """Part a sheet's rows into lines of text and tables."""
    table: _Rows = []
    blank = False
    for at, (number, cells) in enumerate(rows):
        words = _only(cells)
        if words == "":
            blank = True
            continue
        if words is not None and not _belongs(words, cells, table, blank, rows[at + 1 :]):
            header = next((row for row in reversed(table) if is_header(row[1])), None) if not blank else None
            if _tells(table):
                yield table
            yield number, words
            # a line inside a table is led and followed by its rows: what follows has the same columns
            table = [header] if header else []
        else:
            if table and blank and _apart(cells, table):
                if _tells(table):
                    yield table
                table = []
            table.append((number, cells))
        blank = False
    if _tells(table):
        yield table


def _tells(table: _Rows) -> bool:
    return any(not is_header(cells) for _number, cells in table)


def _only(cells: Sequence[str]) -> str | None:
    """Return the words of a row that has one text only, alone or merged over several cells; None if it has more."""
    filled = {cell.strip() for cell in cells if cell.strip()}
    return next(iter(filled), "") if len(filled) < 2 else None


def _belongs(
    words: str, cells: Sequence[str], table: _Rows, blank: bool, after: Sequence[tuple[int, tuple[str, ...]]]
) -> bool:
    """Whether a row of one text is a row of the table above it, and not a line between tables."""
    if not table:
        return False
    if month_period(words) and len(words) < 40:
        following = next((row for _number, row in after if any(map(str.strip, row))), ())
        return _only(following) is None and not is_header(following)
    merged = sum(1 for cell in cells if cell.strip()) > 1
    return not blank and not merged


def _apart(cells: Sequence[str], table: _Rows) -> bool:
    """Whether a row after a blank one begins another table: a header, or far fewer cells than the header above has."""
    header = next((row for _number, row in reversed(table) if is_header(row)), table[0][1])
    if is_header(cells) or not _tells(table):
        return is_header(cells)
    return _filled(cells) * 2 <= _filled(header)


def _filled(cells: Sequence[str]) -> int:
    return sum(1 for cell in cells if cell.strip())


def _area(sheet: Sheet, rows: _Rows, number: int) -> Iterator[Block]:
    """Give a table, and as text what stands above its header."""
    first = next((at for at, (_number, cells) in enumerate(rows) if is_header(cells)), 0)
    for at, cells in rows[:first]:
        yield from _lines(sheet, at, " ".join(dict.fromkeys(cell.strip() for cell in cells if cell.strip())))
    filled = [at for _number, cells in rows[first:] for at, cell in enumerate(cells) if cell.strip()]
    left, right = min(filled), max(filled) + 1  # a sheet is as wide as its widest table
    found = tuple(Row(tuple(cell.strip() for cell in cells[left:right]), sheet.place(at)) for at, cells in rows[first:])
    yield Table(found, sheet.place() or f"tabla {number}")


def _lines(sheet: Sheet, number: int, words: str) -> Iterator[Block]:
    from loaders.lines import classify_line, line_number, strip_bullet

    for line in filter(None, (" ".join(part.split()) for part in words.split("\n"))):
        yield Text(classify_line(line), strip_bullet(line), sheet.place(number), line_number(line))
