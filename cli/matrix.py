"""`kb matrix`: municipal units against partners."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from cli.choices import Explicit, Kind
from cli.csvfile import write_csv
from cli.help import KbCommand, examples
from cli.options import Evidence, Format
from cli.output import warn, write, write_json
from cli.passages import write_passages
from cli.period import Since, Until, period_of
from cli.rows import PASSAGE_FIELDS, Data, as_data, by_passage
from cli.session import session_of
from cli.tables import Column, write_heading, write_paragraph, write_table
from cli.text import shorten
from kb.language import _, ngettext

if TYPE_CHECKING:
    from queries.matrix import Matrix, Side

FIELDS = ("directorate", "partner", "activities", "implicit", "first", "last")
_NAME = 34  # characters of a unit's name that stand before the counts, at least
_BETWEEN = 2  # characters between two columns
_ROWS = 40  # units that the table shows


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("matrix", cls=KbCommand, epilog=examples(
        "kb matrix", "kb matrix --kind embassy --since 2023", "kb matrix --format csv"), help=_(
        "Show how many activities each municipal unit shared with each partner. The table shows as many partners as "
        "fit; csv and json have them all, a line for each pair."))(matrix)


def matrix(
    ctx: typer.Context,
    kind: Kind = None,
    explicit: Explicit = False,
    since: Since = None,
    until: Until = None,
    evidence: Evidence = False,
    format: Format = "table",
) -> None:
    """Show the matrix."""
    from queries.matrix import matrix as query

    period = period_of(since, until)
    with session_of(ctx).open_store() as store:
        found = query(store, kind=kind, period=period, explicit=explicit, evidence=evidence)
    if format == "json":
        write_json(as_data(found, evidence=evidence))
    elif format == "csv":
        write_csv(FIELDS + PASSAGE_FIELDS * evidence, by_passage(_cells(found, evidence), evidence=evidence))
    else:
        show_matrix(found, evidence=evidence)


def _cells(found: Matrix, evidence: bool) -> Iterator[Data]:
    return (as_data(cell, evidence=evidence) for cell in found.cells)


def show_matrix(found: Matrix, *, evidence: bool = False, width: int | None = None) -> None:
    """Write the table, its columns numbered and named under it, or say that there is nothing in it.

    `width` is the screen's in characters; by default that of the terminal, 80 where there is none.
    """
    if not found.cells:
        write(_("The documents tell of no activity of a municipal unit with a partner."))
        return
    screen = width or shutil.get_terminal_size().columns
    columns = found.partners[:_fitting(found, screen)]
    lines = found.directorates[:_ROWS]
    write_heading(_("Activities shared by municipal units and partners"))
    write_table(
        [Column(_("Municipal unit"), folds=False), Column(_("All"), number=True),
         *(Column(str(number), number=True) for number in range(1, len(columns) + 1))],
        _lines(found, lines, columns, _room(found, screen, len(columns))))
    write()
    write_table([Column("", number=True), Column(_("Partner")), Column(_("All"), number=True)],
                [(str(number), side.name, str(side.activities)) for number, side in enumerate(columns, 1)])
    _write_left_out(len(found.partners) - len(columns), len(found.directorates) - len(lines))
    if evidence:
        for cell in found.cells:
            write_passages(f"{cell.directorate} – {cell.partner}", cell.evidence)
    if any(cell.implicit for cell in found.cells):
        warn(_("The office that writes a document is counted where its document does not name it; --explicit leaves "
               "it out."))


def _fitting(found: Matrix, width: int) -> int:
    """Return how many columns of counts fit beside a unit's name and all its activities."""
    return max(1, (width - _NAME - _BETWEEN - len(_("All"))) // (_digits(found) + _BETWEEN))


def _room(found: Matrix, width: int, columns: int) -> int:
    """Return how many characters of a unit's name fit beside so many columns of counts."""
    return max(_NAME, width - _BETWEEN - len(_("All")) - columns * (_digits(found) + _BETWEEN))


def _digits(found: Matrix) -> int:
    return max(len(str(max(cell.activities for cell in found.cells))), len(str(len(found.partners))))


def _lines(found: Matrix, units: list[Side], partners: list[Side], room: int) -> list[tuple[str, ...]]:
    counts = {(cell.directorate_id, cell.partner_id): str(cell.activities) for cell in found.cells}
    return [(shorten(unit.name, room), str(unit.activities),
             *(counts.get((unit.id, partner.id), "·") for partner in partners)) for unit in units]


def _write_left_out(partners: int, units: int) -> None:
    if partners:
        write_paragraph(ngettext("and {count} more partner; --format csv has it",
                                 "and {count} more partners; --format csv has them", partners).format(count=partners))
    if units:
        write_paragraph(ngettext("and {count} more municipal unit; --format csv has it",
                                 "and {count} more municipal units; --format csv has them", units).format(count=units))
