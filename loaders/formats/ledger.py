"""Tables as text (.csv, .tsv): activities, a directory or sister cities; separator and encoding are found out."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

from kb.home import Home
from kb.language import _
from kb.records import Record
from loaders.base import Loader, LoadError
from loaders.blocks import Blocks
from loaders.columns import is_header
from loaders.formats.tabular import Sheet, check_cells, sheet_blocks
from loaders.formats.text import decode
from loaders.reading import read_blocks

_SEPARATORS = (",", ";", "\t", "|")
_SAMPLE = 200


class LedgerLoader(Loader):
    """Reads .csv and .tsv files."""

    def identify(self, path: Path, head: bytes) -> bool:
        """Say whether the name ends in .csv, .tsv or .tab."""
        return path.suffix.lower() in (".csv", ".tsv", ".tab")

    def extract(self, path: Path, data: bytes, home: Home) -> Record:
        """Read the rows into a record."""
        return read_blocks(ledger_blocks(path, data), home, name=path.stem)


def ledger_blocks(path: Path, data: bytes) -> Blocks:
    """Find the blocks of a table that is written as text, its rows numbered as a spreadsheet shows them.

    Raises LoadError when it is empty, no text, or has a cell of more than the parser takes.
    """
    text = decode(path, data).replace("\r\n", "\n").replace("\r", "\n")
    rows, broken = _rows(path, text)
    check_cells(path, path.stem, len(rows), max(map(len, rows), default=0))
    warnings = [(None, _("a quotation mark is opened and never closed; each line was read as a row"))] if broken else []
    return sheet_blocks(path, [Sheet(None, [(n, tuple(row)) for n, row in enumerate(rows, 1)])], warnings)


def _rows(path: Path, text: str) -> tuple[list[list[str]], bool]:
    """Return the rows, and whether quotation marks had to be taken as they stand."""
    first, _end, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.strip()) == 5:  # what Excel writes for itself
        return _parse(path, rest, first[4])
    return _parse(path, text, _separator(text))


def _parse(path: Path, text: str, separator: str) -> tuple[list[list[str]], bool]:
    try:
        return list(csv.reader(io.StringIO(text), delimiter=separator, strict=True)), False
    except csv.Error:
        pass  # a quotation mark that is never closed would swallow the rows after it
    try:
        return list(csv.reader(io.StringIO(text), delimiter=separator, quoting=csv.QUOTE_NONE)), True
    except csv.Error as error:
        raise LoadError(
            path, _("this is not a table of cells, whatever its name says; save it again as .csv")
        ) from error


def _separator(text: str) -> str:
    """Return the mark that gives a header, else the one that gives most rows of one width."""
    lines = text.split("\n", _SAMPLE)[:_SAMPLE]
    return max(_SEPARATORS, key=lambda separator: _fit(lines, separator))


def _fit(lines: list[str], separator: str) -> tuple[bool, int, int]:
    try:
        rows = [row for row in csv.reader(lines, delimiter=separator) if row]
    except csv.Error:
        return False, 0, 0
    widths = Counter(len(row) for row in rows if len(row) > 1)
    width, count = max(widths.items(), key=lambda pair: (pair[1], pair[0]), default=(0, 0))
    return any(is_header(row) for row in rows), count, width
