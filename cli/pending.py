"""`kb pending`: what was promised and is still open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.csvfile import write_csv
from cli.help import KbCommand, examples
from cli.options import Evidence, Format, Top
from cli.output import warn, write, write_json
from cli.passages import write_passages
from cli.period import Since, Until, period_of
from cli.rows import PASSAGE_FIELDS, as_data, by_passage
from cli.session import session_of
from cli.tables import Column, write_heading, write_table
from kb.language import _, ngettext

if TYPE_CHECKING:
    from queries.pending import Closing, Pending

FIELDS = ("number", "text", "owners", "due", "overdue", "told", "closed")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("pending", cls=KbCommand, help=_(
        "Show what was promised and is still open, the first due first. A commitment is closed with kb close, or when "
        "a later document tells that who owes it did it, in the same words."), epilog=examples(
        "kb pending", 'kb pending --owner "Dirección de Cultura"', 'kb pending --with "Embajada de Italia"',
        "kb pending --overdue --evidence",
        "kb pending --until 2024-02"))(pending)


def pending(
    ctx: typer.Context,
    owner: Annotated[str | None, typer.Option(
        "--owner", metavar=_("NAME"), show_default=False, help=_("Only what somebody owes, or its people."))] = None,
    beside: Annotated[str | None, typer.Option(
        "--with", metavar=_("NAME"), show_default=False,
        help=_("Only what others owe that is told of somebody: beside its name, or of an activity that it was in."),
    )] = None,
    overdue: Annotated[bool, typer.Option(
        "--overdue", help=_("Only what should have been done before today."))] = False,
    closed: Annotated[bool, typer.Option("--closed", help=_("Also what is closed, and how."))] = False,
    since: Since = None,
    until: Until = None,
    top: Top = None,
    evidence: Evidence = False,
    format: Format = "table",
) -> None:
    """Show the commitments; --since and --until are about when they are due."""
    from queries.pending import pending as query
    from queries.subject import subject

    period = period_of(since, until)
    session = session_of(ctx)
    with session.open_store() as store:
        owners = set(subject(store, owner).ids) if owner is not None else None
        others = set(subject(store, beside).ids) if beside is not None else None
        every = query(store, session.today, owners=owners, beside=others, overdue=overdue, closed=True, period=period)
    rows = [row for row in every if closed or row.closed is None][:top]
    if format == "json":
        write_json([as_data(row, evidence=evidence) for row in rows])
    elif format == "csv":
        write_csv(FIELDS + PASSAGE_FIELDS * evidence,
                  by_passage((_flat(row, evidence) for row in rows), evidence=evidence))
    else:
        _show(rows, evidence=evidence, limited=bool(owner or beside or overdue or period.bounded))
        if not closed:
            _say_closed(sum(row.closed is not None for row in every))


def _flat(row: Pending, evidence: bool) -> dict[str, Any]:
    return {**as_data(row, evidence=evidence), "closed": _closing(row.closed) if row.closed else None}


def _show(rows: Sequence[Pending], *, evidence: bool, limited: bool) -> None:
    if not rows:
        write(_("Nothing like that is pending.") if limited else _("Nothing is pending."))
        return
    write_heading(_("Pending"))
    write_table([Column(_("No."), number=True), Column(_("Until"), folds=False), Column(_("Commitment")),
                 Column(_("Who owes it")), Column(_("Note"))],
                [(str(row.number), row.due or "", row.text, "; ".join(row.owners), _note(row)) for row in rows])
    if evidence:
        for row in rows:
            write_passages(row.text, [*row.evidence, *(row.closed.evidence if row.closed else [])])


def _note(row: Pending) -> str:
    if row.closed:
        return _closing(row.closed)
    return _("overdue") if row.overdue else ""


def _closing(closing: Closing) -> str:
    if closing.who:
        return _("closed by {who}, {day}").format(who=closing.who, day=(closing.when or "")[:10])
    return _("done, as {document} tells").format(document=closing.evidence[0].document if closing.evidence else "")


def _say_closed(number: int) -> None:
    if number:
        warn(ngettext("{count} is closed: kb pending --closed", "{count} are closed: kb pending --closed",
                      number).format(count=number))
