"""What the cells' reader does not tell of an Excel workbook: hidden rows, empty formulas, how far cells reach.

Zipped workbooks are looked through as XML (ECMA-376, 18.3), old ones as the records of their stream (MS-XLS, 2.4).
"""

from __future__ import annotations

import posixpath
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kb.language import _
from loaders.base import LoadError
from loaders.formats.archive import read_xml, whole_number

if TYPE_CHECKING:
    from zipfile import ZipFile

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_BOUNDSHEET, _BOF, _ROW, _FILEPASS = 0x85, 0x809, 0x208, 0x2F
# records of cells that have a value: FORMULA, LABEL, NUMBER, BOOLERR, RK, MULRK, LABELSST
_CELLS = frozenset((0x06, 0x204, 0x203, 0x205, 0x27E, 0xBD, 0xFD))


@dataclass
class Marks:
    """A sheet's hidden rows (from 1), formulas without a value, and the smallest box that holds its cells."""

    hidden: set[int] = field(default_factory=set)
    uncalculated: int = 0
    top: int = 1 << 30
    left: int = 1 << 30
    bottom: int = -1
    right: int = -1

    def reach(self, row: int, column: int) -> None:
        """Note a filled cell."""
        self.top, self.bottom = min(self.top, row), max(self.bottom, row)
        self.left, self.right = min(self.left, column), max(self.right, column)

    @property
    def rows(self) -> int:
        """How many rows the cells reach over."""
        return max(0, self.bottom - self.top + 1)

    @property
    def columns(self) -> int:
        """How many columns the cells reach over."""
        return max(0, self.right - self.left + 1)


def zipped_marks(path: Path, archive: ZipFile) -> dict[str, Marks]:
    """Return the marks of a zipped workbook's sheets by name.

    Raises LoadError when a part is damaged.
    """
    book = read_xml(path, archive, "xl/workbook.xml")
    relations = read_xml(path, archive, "xl/_rels/workbook.xml.rels")
    targets = {r.get("Id"): r.get("Target") for r in relations} if relations is not None else {}
    found: dict[str, Marks] = {}
    for sheet in book.iterfind("{*}sheets/{*}sheet"):
        target = targets.get(sheet.get(_RELATION) or sheet.get(_STRICT)) or ""
        part = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
        root = read_xml(path, archive, part)
        found[sheet.get("name", "")] = _zipped_sheet(root) if root is not None else Marks()
    return found


def _zipped_sheet(root: Any) -> Marks:
    marks = Marks()
    row_number = 0
    for row in root.iterfind("{*}sheetData/{*}row"):
        row_number = whole_number(row.get("r"), row_number + 1)
        if row.get("hidden") in ("1", "true") or row.get("ht") == "0":
            marks.hidden.add(row_number)
        column = -1
        for cell in row.iterfind("{*}c"):
            column = _column(cell.get("r")) if cell.get("r") else column + 1
            if len(cell):
                marks.reach(row_number, column)
                value = cell.find("{*}v")
                marks.uncalculated += cell.find("{*}f") is not None and (value is None or not value.text)
    return marks


def _column(reference: str) -> int:
    number = 0
    for letter in filter(str.isalpha, reference.upper()):
        number = number * 26 + ord(letter) - 64
    return number - 1


def old_marks(path: Path, data: bytes) -> dict[str, Marks]:
    """Return the marks of an old workbook's sheets by name.

    Raises LoadError when it is damaged, protected with a password, or a new one protected with a password.
    """
    stream = _stream(path, data)
    starts: dict[int, str] = {}
    found: dict[str, Marks] = {}
    marks = Marks()
    for at, kind, body in _records(stream):
        if kind == _FILEPASS:
            raise LoadError(path, _("the file is protected with a password; save it without one"))
        if kind == _BOUNDSHEET and len(body) > 8:
            starts[struct.unpack_from("<I", body)[0]] = _sheet_name(body)
        elif kind == _BOF:
            marks = found.setdefault(starts[at], Marks()) if at in starts else Marks()
        elif kind == _ROW and len(body) >= 14 and struct.unpack_from("<H", body, 12)[0] & 0x20:
            marks.hidden.add(struct.unpack_from("<H", body)[0] + 1)
        elif kind in _CELLS and len(body) >= 6:
            marks.reach(*struct.unpack_from("<HH", body))
    return found


def _sheet_name(body: bytes) -> str:
    length, wide = body[6], body[7] & 1
    return body[8 : 8 + length * 2].decode("utf-16-le", "replace") if wide else body[8 : 8 + length].decode("latin-1")


def _stream(path: Path, data: bytes) -> bytes:
    """Return the stream of records of an old workbook."""
    from loaders.formats.legacy_word import open_compound, read_stream

    compound = open_compound(path, data)
    names = {entry.name for entry in compound.entries}
    if "EncryptedPackage" in names:
        raise LoadError(path, _("the file is protected with a password; save it without one"))
    for name in ("Workbook", "Book"):
        if name in names:
            return read_stream(path, compound, name)
    raise LoadError(
        path, _("this is not a workbook, whatever its name says; save it again from the program that made it")
    )


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield the records of a stream as (where, kind, body)."""
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield at, kind, stream[at + 4 : at + 4 + length]
        at += 4 + length
