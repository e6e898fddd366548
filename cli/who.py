"""`kb who`: who works with whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from cli.csvfile import write_csv
from cli.help import KbCommand
from cli.options import Evidence, Format, Words, joined
from cli.output import warn, write, write_json
from cli.passages import write_passages
from cli.rows import PASSAGE_FIELDS, as_data, by_passage
from cli.session import session_of
from cli.tables import Column, write_heading, write_table
from kb.language import _

if TYPE_CHECKING:
    from queries.rows import Who

FIELDS = ("name", "type", "kind", "activities", "implicit", "first", "last")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("who", cls=KbCommand, help=_("Show who works with somebody, how often, and since when."))(who)


def who(
    ctx: typer.Context,
    name: Words,
    explicit: Annotated[bool, typer.Option(
        "--explicit", help=_("Leave out the office that writes where its own document does not name it."))] = False,
    evidence: Evidence = False,
    format: Format = "table",
) -> None:
    """Show those that share an activity with the entity asked for."""
    from queries.find import find
    from queries.who import who as query

    with session_of(ctx).open_store() as store:
        found = find(store, joined(name))
        rows = query(store, found.id, explicit=explicit, evidence=evidence)
    if format == "json":
        write_json([as_data(row, evidence=evidence) for row in rows])
    elif format == "csv":
        data = by_passage((as_data(row, evidence=evidence) for row in rows), evidence=evidence)
        write_csv(FIELDS + PASSAGE_FIELDS * evidence, data)
    else:
        show_who(found.name, rows, evidence=evidence)


def show_who(name: str, rows: Sequence[Who], *, evidence: bool = False) -> None:
    """Write the table of those who work with `name`, or say that there is none."""
    if not rows:
        write(_("The documents name nobody that works with {name}.").format(name=name))
        return
    write_heading(_("Who works with {name}").format(name=name))
    write_table(_columns(), [_row(row) for row in rows])
    if evidence:
        for row in rows:
            write_passages(row.name, row.evidence)
    if any(row.implicit for row in rows):
        warn(_("implicit: the document does not name the office that wrote it, which is taken to have been there. "
               "--explicit leaves it out."))


def _columns() -> list[Column]:
    return [Column(_("Name")), Column(_("What it is")), Column(_("Times"), number=True), Column(_("Note")),
            Column(_("First"), folds=False), Column(_("Last"), folds=False)]


def _row(row: Who) -> tuple[str, ...]:
    from cli.words import type_in_words

    return (row.name, type_in_words(row.type, row.kind), str(row.activities), _implicit(row), row.first or "",
            row.last or "")


def _implicit(row: Who) -> str:
    if not row.implicit:
        return ""
    if row.implicit == row.activities:
        return _("implicit")
    return _("{count} implicit").format(count=row.implicit)
