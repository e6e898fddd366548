"""What text documents and spreadsheets of OpenDocument share: the parts, words and tables (ISO/IEC 26300)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kb.language import _
from loaders.base import LoadError
from loaders.formats.archive import read_xml, whole_number
from loaders.formats.tabular import Sheet, check_cells

if TYPE_CHECKING:
    from zipfile import ZipFile

_NS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, TEXT, TABLE, STYLE, DRAW = (_NS % name for name in ("office", "text", "table", "style", "drawing"))
# what is no word of the running text: deleted text, remarks, numbers of notes, boxes (read on their own), indexes
_SKIPPED = frozenset(
    (
        f"{TEXT}tracked-changes",
        f"{OFFICE}annotation",
        f"{TEXT}note",
        f"{DRAW}frame",
        f"{DRAW}custom-shape",
        f"{TEXT}table-of-content",
        f"{TABLE}table",
    )
)
_MOST_SPACES = 100
_MOST_COLUMNS = 1000  # a row's empty rest is written as one cell repeated to the sheet's edge


@dataclass
class GridRow:
    """A row of a table: its cells as they stand, how many such rows follow one another, whether it is hidden."""

    cells: list[str]
    repeated: int
    hidden: bool


def open_content(path: Path, archive: ZipFile) -> Any:
    """Return the root of a document's content.

    Raises LoadError when it is protected with a password or damaged.
    """
    manifest = read_xml(path, archive, "META-INF/manifest.xml")
    if manifest is not None and any(str(element.tag).endswith("}encryption-data") for element in manifest.iter()):
        raise LoadError(path, _("the file is protected with a password; save it without one"))
    content = read_xml(path, archive, "content.xml")
    if content is None or content.find(f"{OFFICE}body") is None:
        raise LoadError(path, _("this is not what its name says; save it again from the program that made it"))
    return content


def words(element: Any) -> str:
    """Return the words under an element as a reader sees them."""
    parts: list[str] = []
    _collect(element, parts)
    return "".join(parts).replace("\xa0", " ").strip()


def _collect(element: Any, parts: list[str]) -> None:
    """Add an element's own words; white space in the file stands for one space."""
    parts.append(_collapsed(element.text))
    for child in element:
        if child.tag == f"{TEXT}s":
            parts.append(" " * min(whole_number(child.get(f"{TEXT}c"), 1), _MOST_SPACES))
        elif child.tag == f"{TEXT}tab":
            parts.append(" ")
        elif child.tag == f"{TEXT}line-break":
            parts.append("\n")
        elif child.tag not in _SKIPPED:
            _collect(child, parts)
        parts.append(_collapsed(child.tail))


def _collapsed(text: str | None) -> str:
    if not text:
        return ""
    inside = " ".join(text.split())
    return f"{' ' if text[0].isspace() else ''}{inside}{' ' if text[-1].isspace() and inside else ''}"


def cell_words(cell: Any) -> str:
    """Return the words of a cell, a line a paragraph, those of lists too and those of nested tables not."""
    found = (words(p) for p in _paragraphs(cell))
    return "\n".join(filter(None, found))


def _paragraphs(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag in (f"{TEXT}p", f"{TEXT}h"):
            yield child
        elif child.tag not in _SKIPPED:
            yield from _paragraphs(child)


def grid(path: Path, table: Any, read: Callable[[Any], str] = cell_words) -> list[GridRow]:
    """Return a table's rows, merged cells repeated over the cells that they cover.

    Raises LoadError when its filled cells reach over more than a table can.
    """
    rows: list[GridRow] = []
    reaching: dict[int, tuple[int, str]] = {}  # by column: how many more rows a cell covers, and its words
    for row in _rows(table):
        cells: list[str] = []
        for cell in row.iterchildren(f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            _add_cell(cell, cells, reaching, read)
        while cells and not cells[-1]:
            cells.pop()
        repeated = whole_number(row.get(f"{TABLE}number-rows-repeated"), 1)
        hidden = row.get(f"{TABLE}visibility") in ("collapse", "filter")
        check_cells(path, table.get(f"{TABLE}name", ""), repeated if any(cells) else 1, len(cells))
        rows.append(GridRow(cells, repeated, hidden))
    width = max((len(row.cells) for row in rows), default=0)
    check_cells(path, table.get(f"{TABLE}name", ""), sum(row.repeated for row in rows if any(row.cells)), width)
    for padded in rows:
        padded.cells += [""] * (width - len(padded.cells))
    return rows


def _add_cell(cell: Any, cells: list[str], reaching: dict[int, tuple[int, str]], read: Callable[[Any], str]) -> None:
    repeated = whole_number(cell.get(f"{TABLE}number-columns-repeated"), 1)
    text = read(cell)
    across = min(whole_number(cell.get(f"{TABLE}number-columns-spanned"), 1), _MOST_COLUMNS)
    down = whole_number(cell.get(f"{TABLE}number-rows-spanned"), 1)
    for _n in range(min(repeated, _MOST_COLUMNS)):
        if cell.tag == f"{TABLE}table-cell":
            reaching.update((len(cells) + more, (down, text)) for more in range(across))
        cells.append(_covering(reaching, len(cells)))


def _covering(reaching: dict[int, tuple[int, str]], column: int) -> str:
    """Return the words of the cell that covers a column in this row, empty without one."""
    down, text = reaching.get(column, (0, ""))
    if down > 0:
        reaching[column] = (down - 1, text)
    return text if down > 0 else ""


def _rows(table: Any) -> Iterator[Any]:
    """Yield a table's rows, those of header rows and groups too."""
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child
        elif child.tag in (f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group"):
            yield from _rows(child)


def spreadsheet(path: Path, archive: ZipFile) -> Iterator[Sheet]:
    """Yield the sheets of a spreadsheet.

    Raises LoadError when it is protected with a password, damaged or a sheet reaches too far.
    """
    content = open_content(path, archive)
    concealed = {
        style.get(f"{STYLE}name")
        for style in content.iter(f"{STYLE}style")
        for properties in style.iterchildren(f"{STYLE}table-properties")
        if properties.get(f"{TABLE}display") == "false"
    }
    for table in content.iterfind(f"{OFFICE}body/{OFFICE}spreadsheet/{TABLE}table"):
        rows: list[tuple[int, tuple[str, ...]]] = []
        hidden: set[int] = set()
        number = 1
        for row in grid(path, table, _value):
            again = row.repeated if any(row.cells) else 1
            rows += [(number + n, tuple(row.cells)) for n in range(again)]
            if row.hidden:
                hidden.update(range(number, number + again))
            number += row.repeated
        yield Sheet(table.get(f"{TABLE}name"), rows, table.get(f"{TABLE}style-name") in concealed, frozenset(hidden))


def _value(cell: Any) -> str:
    """Return a spreadsheet cell's value: days as ISO, numbers as plain digits, else its words."""
    kind = cell.get(f"{OFFICE}value-type")
    if kind == "date":
        day, _t, time = (cell.get(f"{OFFICE}date-value") or "").partition("T")
        return f"{day} {time[:5]}" if time.strip("0:.Z") else day
    if kind == "float":
        value = cell.get(f"{OFFICE}value") or ""
        return value.removesuffix(".0")
    if kind == "boolean":
        return "sí" if cell.get(f"{OFFICE}boolean-value") == "true" else "no"
    return cell_words(cell)
