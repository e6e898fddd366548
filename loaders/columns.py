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


# a header may have a few columns of its own beside those that are known
_ENOUGH, _SHARE = 3, 0.6


def is_whole_header(cells: Sequence[str]) -> bool:
    """Say whether every filled cell is a column's name, at least two of them different."""
    found = [meaning(cell) for cell in cells if cell.strip()]
    return len(found) > 1 and all(found) and len(set(found)) > 1


def is_header(cells: Sequence[str]) -> bool:
    """Say whether the filled cells are columns' names: all of them, or of many most, the others being labels too."""
    filled = [cell for cell in cells if cell.strip()]
    found = [name for name in map(meaning, filled) if name]
    if len(found) == len(filled):
        return is_whole_header(cells)
    labels = all(_is_label(cell) for cell in filled)
    if labels and meaning(filled[0]) == "indicator":
        return True
    return labels and len(set(found)) >= _ENOUGH and len(found) >= _SHARE * len(filled)


def _is_label(cell: str) -> bool:
    """Whether a cell may be a column's name: a few words with a capital, no sentence and no number but a year."""
    words = cell.split()
    numbers = [word for word in words if any(c.isdigit() for c in word)]
    short = len(words) <= 5 and len(cell) <= 40 and cell.strip()[0].isupper() and cell.strip()[-1] not in ".;,"
    return short and all(word.isdigit() and len(word) == 4 for word in numbers)


def columns(cells: Sequence[str]) -> dict[str, int]:
    """Return the position of each meaning; the first column of a meaning has it."""
    positions: dict[str, int] = {}
    for position, cell in enumerate(cells):
        name = meaning(cell)
        if name == "topic" and name in positions:  # "Tema | … | Observaciones": the second only comments
            name = "note"
        if name:
            positions.setdefault(name, position)
    if "indicator" in positions and "amount" not in positions:  # "Indicador | Meta | Logrado": each column is a number
        positions |= {f"amount {' '.join(c.split())}": n for n, c in enumerate(cells) if c.strip() and not meaning(c)}
    return positions
