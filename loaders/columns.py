"""What a table's columns mean, by the words of their headers and not by their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kb.names import fold
from loaders.lexicon import pairs


@cache
def _meanings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((meaning, re.compile(pattern)) for meaning, pattern in pairs("columns.tsv"))


def meaning(header: str) -> str | None:
    """Return what a column is for ("activity", "participants", "topic", "date", …), None if its header is not known."""
    key = fold(header)
    return next((name for name, pattern in _meanings() if pattern.fullmatch(key)), None)


def is_header(cells: Sequence[str]) -> bool:
    """Say whether every filled cell is a column's name, at least two of them different."""
    found = [meaning(cell) for cell in cells if cell.strip()]
    return len(found) > 1 and all(found) and len(set(found)) > 1


def columns(cells: Sequence[str]) -> dict[str, int]:
    """Return the position of each meaning; the first column of a meaning has it."""
    positions: dict[str, int] = {}
    for position, cell in enumerate(cells):
        name = meaning(cell)
        if name:
            positions.setdefault(name, position)
    return positions
