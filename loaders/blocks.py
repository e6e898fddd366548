"""The blocks of a document: what every format is read into, and all that the rest of the reading knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Text:
    """A heading, paragraph or bullet; the locator says where a person finds it ("viñeta 5")."""

    kind: Literal["heading", "paragraph", "bullet"]
    text: str
    locator: str


@dataclass(frozen=True)
class Row:
    """A table's row: a text a cell, merged cells repeated."""

    cells: tuple[str, ...]
    locator: str


@dataclass(frozen=True)
class Table:
    """A table, header rows among its rows."""

    rows: tuple[Row, ...]
    locator: str


Block = Text | Table


@dataclass(frozen=True)
class Blocks:
    """A document's blocks in reading order, and what was seen and not understood, as (locator, message).

    `margins` are the lines that stand at the head or foot of the pages: they may name the document and its month, they
    tell no facts. `published` is the ISO day on which a letter or message was sent, where the format says so.
    """

    blocks: tuple[Block, ...]
    title: str | None = None
    warnings: tuple[tuple[str | None, str], ...] = ()
    margins: tuple[str, ...] = ()
    published: str | None = None


class Counter:
    """Counts blocks by kind, for their locators."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    def next(self, kind: str) -> int:
        """Return the number of the next block of a kind, from 1."""
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return self._counts[kind]


_WORDS = {"heading": "título", "paragraph": "párrafo", "bullet": "viñeta"}


def make_text(kind: Literal["heading", "paragraph", "bullet"], text: str, counter: Counter) -> Text:
    """Make a text block with the next locator of its kind."""
    return Text(kind, text, f"{_WORDS[kind]} {counter.next(kind)}")


def make_table(rows: Sequence[Sequence[str]], counter: Counter) -> Table:
    """Make a table with the next number; its rows are numbered as a person counts them, headers included."""
    locator = f"tabla {counter.next('table')}"
    return Table(tuple(Row(tuple(cells), f"{locator}, fila {n}") for n, cells in enumerate(rows, 1)), locator)
