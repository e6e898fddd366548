"""Workbooks (.xlsx, .xlsm, .xls, .ods): every sheet, its name a heading, merged ranges repeated, dates as ISO."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kb.home import Home
from kb.language import _, ngettext
from kb.records import Record
from loaders.base import Loader, LoadError
from loaders.blocks import Blocks
from loaders.formats.archive import OLD_OFFICE, open_archive, texts_only
from loaders.formats.sheet_marks import Marks, old_marks, zipped_marks
from loaders.formats.tabular import Sheet, check_cells, sheet_blocks
from loaders.reading import read_blocks

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods")


class SheetLoader(Loader):
    """Reads workbooks."""

    def identify(self, path: Path, head: bytes) -> bool:
        """Say whether the name ends in .xlsx, .xlsm, .xls or .ods."""
        return path.suffix.lower() in ENDINGS

    def extract(self, path: Path, data: bytes, home: Home) -> Record:
        """Read the workbook's sheets into a record."""
        return read_blocks(workbook_blocks(path, data), home, name=path.stem)


def workbook_blocks(path: Path, data: bytes) -> Blocks:
    """Find the blocks of a workbook, whatever its format and ending.

    Raises LoadError when it is damaged, protected with a password, empty, or holds formulas never calculated.
    """
    if data.startswith(OLD_OFFICE):
        return _excel(path, data, old_marks(path, data))
    archive = open_archive(path, data)
    if "content.xml" in archive.namelist():
        from loaders.formats.opendocument import spreadsheet

        return sheet_blocks(path, spreadsheet(path, archive))
    if "xl/workbook.xml" not in archive.namelist():
        raise LoadError(
            path, _("this is not a workbook, whatever its name says; save it again from the program that made it")
        )
    return _excel(path, texts_only(path, archive), zipped_marks(path, archive))


def _excel(path: Path, data: bytes, marks: dict[str, Marks]) -> Blocks:
    for name, mark in marks.items():
        check_cells(path, name, mark.rows, mark.columns)
    with _open(path, data) as book:
        sheets = list(_sheets(path, book, marks))
    lacking = {name: mark.uncalculated for name, mark in marks.items() if mark.uncalculated}
    if lacking and not any(cell for sheet in sheets for _number, cells in sheet.rows for cell in cells):
        raise LoadError(
            path, _("it holds formulas that were never calculated; open it in a spreadsheet program and save it")
        )
    return sheet_blocks(path, sheets, [(f"hoja {name}", _uncalculated(count)) for name, count in lacking.items()])


def _uncalculated(count: int) -> str:
    return ngettext(
        "{count} formula was never calculated and reads as empty; open the file in a spreadsheet program and save it",
        "{count} formulas were never calculated and read as empty; open the file in a spreadsheet program and save it",
        count,
    ).format(count=count)


def _open(path: Path, data: bytes) -> CalamineWorkbook:
    import python_calamine as calamine

    try:
        return calamine.load_workbook(io.BytesIO(data))
    except calamine.PasswordError as error:
        raise LoadError(path, _("the file is protected with a password; save it without one")) from error
    except (calamine.CalamineError, zipfile.BadZipFile, ValueError, OSError) as error:
        raise LoadError(
            path, _("the workbook is damaged or of a kind that is not read; save it again as .xlsx")
        ) from error


def _sheets(path: Path, book: CalamineWorkbook, marks: dict[str, Marks]) -> Iterator[Sheet]:
    import python_calamine as calamine

    for known in book.sheets_metadata:
        if known.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        try:
            rows = _rows(book.get_sheet_by_name(known.name))
        except calamine.CalamineError as error:
            raise LoadError(
                path, _("the sheet '{name}' is damaged; save the workbook again").format(name=known.name)
            ) from error
        mark = marks.get(known.name, Marks())
        yield Sheet(known.name, rows, known.visible != calamine.SheetVisibleEnum.Visible, frozenset(mark.hidden))


def _rows(sheet: CalamineSheet) -> list[tuple[int, tuple[str, ...]]]:
    """Return a sheet's rows with their numbers as its program shows them, merged ranges repeated."""
    if sheet.start is None:
        return []
    top, left = sheet.start
    cells = [[cell_text(value) for value in row] for row in sheet.to_python(skip_empty_area=True)]
    for (first, begin), (last, end) in sheet.merged_cell_ranges or ():
        _repeat(cells, first - top, begin - left, last - top, end - left)
    return [(top + at, tuple(row)) for at, row in enumerate(cells, 1)]


def _repeat(cells: list[list[str]], first: int, begin: int, last: int, end: int) -> None:
    if not (0 <= first < len(cells) and 0 <= begin < len(cells[first])):
        return
    words = cells[first][begin]
    for row in cells[first : last + 1]:
        for at in range(begin, min(end + 1, len(row))):
            row[at] = words


def cell_text(value: Any) -> str:
    """Return a cell's value as a person would write it: days as ISO, whole numbers without decimals."""
    if isinstance(value, bool):
        return "sí" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ", "minutes")
    if isinstance(value, datetime.time):
        return value.isoformat("minutes")
    return str(value).replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").strip()
