"""The blocks of a document: what every format is read into, and all that the rest of the reading knows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Text:
    """A heading, paragraph or bullet; the locator says where a person finds it ("viñeta 5").

    `number` is the one that stands before its words, of a numbered list or of a section ("2. Pendientes"). `note_of` is
    the locator of what carries the mark of a note, where the text is that note.
    """

    kind: Literal["heading", "paragraph", "bullet"]
    text: str
    locator: str
    number: int | None = None
    note_of: str | None = None


@dataclass(frozen=True)
class Row:
    """A table's row: a text a cell, merged cells repeated."""

    cells: tuple[str, ...]
    locator: str


@dataclass(frozen=True)
class Table:
    """A table, header rows among its rows; `within` are the words of the row, of another table, that it stands in."""

    rows: tuple[Row, ...]
    locator: str
    within: str = ""


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
    """Counts blocks by kind, for their locators; `notes` says where the mark of each note stands, by the note's id."""

    def __init__(self) -> None:
        self.notes: dict[str, str] = {}
        self._counts: dict[str, int] = {}

    def next(self, kind: str) -> int:
        """Return the number of the next block of a kind, from 1."""
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return self._counts[kind]


# what a locator calls each kind of block
KIND_WORDS = {"heading": "título", "paragraph": "párrafo", "bullet": "viñeta"}


def make_text(
    kind: Literal["heading", "paragraph", "bullet"], text: str, counter: Counter, number: int | None = None
) -> Text:
    """Make a text block with the next locator of its kind; runs of blanks become one, line breaks stay."""
    return Text(kind, one_blank(text), f"{KIND_WORDS[kind]} {counter.next(kind)}", number)


def make_table(rows: Sequence[Sequence[str]], counter: Counter, within: str = "") -> Table:
    """Make a table with the next number; its rows are numbered as a person counts them, headers included.

    In its cells runs of blanks become one, line breaks stay.
    """
    locator = f"tabla {counter.next('table')}"
    numbered = enumerate(rows, 1)
    found = tuple(Row(tuple(map(one_blank, cells)), f"{locator}, fila {n}") for n, cells in numbered)
    return Table(found, locator, within)


_BLANKS = re.compile(r"[^\S\n]{2,}|[^\S\n ]")


def one_blank(text: str) -> str:
    """Return a text with one plain space for each run of blanks, unbroken and narrow ones among them; lines stay."""
    return _BLANKS.sub(" ", text)
