"""How wide the columns of a table are on a terminal: broken between words, and those left out that find no room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_LONGEST = 24  # letters of a word that is kept whole; a longer one, such as an address, may be broken
BETWEEN = 2  # blanks between two columns


@dataclass(frozen=True)
class Measured:
    """A column: how wide it would be, how narrow it may become, and in how many rows it says something."""

    natural: int
    least: int
    filled: int


def measured(title: str, cells: Sequence[str], *, folds: bool) -> Measured:
    """Measure a column by its title and its cells, in places of a terminal."""
    from rich.cells import cell_len

    texts = [title, *cells]
    natural = max(map(cell_len, texts))
    words = max((cell_len(word) for text in texts for word in text.split()), default=0)
    return Measured(natural, min(words, _LONGEST) if folds else natural, sum(bool(cell) for cell in cells))


def kept(columns: Sequence[Measured], width: int) -> list[int]:
    """Return the columns that find room, by their places: without those that say least, never without the first."""
    places = list(range(len(columns)))
    while len(places) > 1 and _room(places, width) < sum(columns[place].least for place in places):
        places.remove(min(places[1:], key=lambda place: (columns[place].filled, -place)))
    return places


def widths(columns: Sequence[Measured], width: int) -> list[int]:
    """Return how wide each column is to be so that all fit; the widest give way first."""
    found = [column.natural for column in columns]
    excess = sum(found) - _room(found, width)
    while excess > 0:
        wide = [place for place, column in enumerate(columns) if found[place] > column.least]
        if not wide:
            break
        found[max(wide, key=lambda place: found[place])] -= 1
        excess -= 1
    return found


def _room(columns: Sequence[int], width: int) -> int:
    """Return the places that are left for the text of columns."""
    return width - BETWEEN * (len(columns) - 1)
