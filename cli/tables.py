"""Tables for a terminal and for a pipe.

On a terminal rich draws them and folds long cells; in a pipe a row is one line without colours or lines, so that
`grep` and `cut` find whole names.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cli.output import warn, write
from cli.text import one_line
from kb.language import _

if TYPE_CHECKING:
    from rich.console import Console


_NARROW = 100  # letters of a line


@dataclass(frozen=True)
class Column:
    """A column: its title, whether its cells are numbers, and whether it may be folded when the screen is narrow."""

    title: str
    number: bool = False
    folds: bool = True


def write_table(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    """Write a table to the standard output; a column without any value is left out."""
    cells = [[one_line(cell) for cell in row] for row in rows]
    kept = [index for index in range(len(columns)) if any(row[index] for row in cells)]
    columns, cells = [columns[index] for index in kept], [[row[index] for index in kept] for row in cells]
    if sys.stdout.isatty():
        _write_drawn(columns, cells)
    else:
        _write_plain(columns, cells)


def is_narrow() -> bool:
    """Return whether there is a terminal too narrow for a table of many columns; a pipe takes any width."""
    return sys.stdout.isatty() and _console().width < _NARROW


def write_heading(text: str) -> None:
    """Write the title of what follows."""
    line = one_line(text)
    if sys.stdout.isatty():
        from rich.text import Text

        _console().print(Text(line, style="bold"))
    else:
        write(line)


def write_paragraph(text: str, indent: int = 2) -> None:
    """Write text, indented, and folded to the width of a terminal."""
    if sys.stdout.isatty():
        from rich.padding import Padding
        from rich.text import Text

        _console().print(Padding(Text(one_line(text)), (0, 0, 0, indent)))
    else:
        write(" " * indent + one_line(text))


def _console() -> Console:
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False)


def _write_drawn(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from cli.fitting import kept, measured, widths

    sizes = [measured(column.title, [row[place] for row in rows], folds=column.folds)
             for place, column in enumerate(columns)]
    console = _console()
    places = kept(sizes, console.width)
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, collapse_padding=True, header_style="bold")
    for place, width in zip(places, widths([sizes[place] for place in places], console.width), strict=True):
        column = columns[place]
        table.add_column(column.title, justify="right" if column.number else "left", no_wrap=not column.folds,
                         overflow="fold", width=width)
    for row in rows:
        table.add_row(*(Text(row[place]) for place in places))
    console.print(table)
    if left_out := [column.title for place, column in enumerate(columns) if place not in places]:
        warn(_("No room here for: {columns}. A wider window shows it, and so does --format csv.").format(
            columns=", ".join(left_out)))


def _write_plain(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    from rich.cells import cell_len

    lines = [[column.title for column in columns], *rows]
    widths = [max(cell_len(line[index]) for line in lines) for index in range(len(columns))]
    for line in lines:
        padded = (_pad(cell, width - cell_len(cell), column.number)
                  for cell, width, column in zip(line, widths, columns, strict=True))
        write("  ".join(padded).rstrip())


def _pad(cell: str, missing: int, right: bool) -> str:
    return " " * missing + cell if right else cell + " " * missing
