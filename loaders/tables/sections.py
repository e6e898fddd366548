"""Rows of a table that tell nothing: those that head the rows under them, a second line of headers, notes and sums."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.names import fold, plain
from loaders.blocks import Row
from loaders.calendar.calendar_words import MONTH
from loaders.calendar.dates import Period, month_number, month_period
from loaders.columns import is_header, meaning

_MONTH_ALONE = re.compile(rf"\W*(?:mes de )?{MONTH}\W*")
_LONGEST = 90  # letters of a section's name
_NOTE = re.compile(
    r"\s*(?:(?:sub)?total\b|(?:notas?|fuente|elaborado|elaboro|preparado|actualizado|responsable de)\b.{0,20}:)"
)


def only_text(cells: Sequence[str]) -> str | None:
    """Return the text of a row that has one only, alone or repeated over merged cells; None where it has more."""
    filled = {" ".join(cell.split()) for cell in cells if cell.strip()}
    return next(iter(filled)) if len(filled) == 1 else None


def is_title(row: Row) -> bool:
    """Whether a row above the header only gives the table a title."""
    return only_text(row.cells) is not None or not any(map(str.strip, row.cells))


def section_of(row: Row) -> str | None:
    """Return the name that a row gives to the rows under it: a month, capitals, or one text over merged cells."""
    words = only_text(row.cells)
    if words is None or len(words) > _LONGEST or len(row.cells) < 2:
        return None
    merged = sum(1 for cell in row.cells if cell.strip()) > 1
    capitals = words.isupper() and len(words.split()) > 1
    month = is_month(words) or (month_period(words) and len(words) < 40)
    return words if merged or capitals or month else None


def is_month(words: str) -> bool:
    """Whether words are a month's name alone: "FEBRERO", "Mes de marzo"."""
    return _MONTH_ALONE.fullmatch(plain(words)) is not None


def month_of(section: str, period: Period) -> Period | None:
    """Return the month that a section is named for: "SEPTIEMBRE 2023 (programado)"; "MAYO" is of the period's year."""
    if len(section) >= 40:
        return None
    alone = _MONTH_ALONE.fullmatch(plain(section)) if period.year else None
    return Period(period.year, month_number(alone["month"])) if alone else month_period(section)


def goes_on_with_header(header: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether a row is a header's second line: the header's own cells again, and short labels under the others."""
    if len(header) != len(cells):
        return False
    again = [bool(one.strip()) and fold(one) == fold(other) for one, other in zip(header, cells, strict=True)]
    rest = [cell for cell, same in zip(cells, again, strict=True) if cell.strip() and not same]
    return any(again) and all(len(cell.split()) <= 4 and not any(c.isdigit() for c in cell) for cell in rest)


def over_two_lines(header: Sequence[str], cells: Sequence[str]) -> tuple[str, ...] | None:
    """Return the whole header where a row only ends the words of some of its cells: "TIPO DE" over "ACTIVIDAD"."""
    ended = [n for n, cell in enumerate(cells) if cell.strip()]
    if is_month(only_text(cells) or ""):  # "ENERO" under "Fecha" heads the rows of a month
        return None
    if len(header) != len(cells) or not ended or len(ended) == len(cells):
        return None
    whole = tuple(f"{one} {other}".strip() for one, other in zip(header, cells, strict=True))
    known = all(header[n].strip() and meaning(whole[n]) for n in ended)
    return whole if known and is_header(whole) else None


def is_note(row: Row) -> bool:
    """Whether a row only adds up, names its author or comments on the table."""
    filled = [cell for cell in row.cells if cell.strip()]
    return len(set(filled)) <= 2 and len(row.cells) > 3 and bool(_NOTE.match(plain(filled[0])))
