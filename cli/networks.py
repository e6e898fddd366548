"""`kb networks`: the networks of cities and who belongs to them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import typer

from cli.answer import write_data
from cli.help import KbCommand, examples
from cli.options import Evidence, Format
from cli.output import write
from cli.passages import write_passages
from cli.period import Since, Until, period_of
from cli.session import session_of
from cli.tables import Column, write_heading, write_table
from kb.language import _, language

if TYPE_CHECKING:
    from queries.networks import Membership

FIELDS = ("network", "member", "type", "kind", "country", "since", "conflict", "dates", "activities", "last")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("networks", cls=KbCommand, epilog=examples("kb networks", "kb networks --since 2017 --evidence"),
                help=_("Show the networks of cities, who belongs to each and since when, and the last activity with "
                       "it. --since and --until ask when members joined."))(networks)


def networks(
    ctx: typer.Context, since: Since = None, until: Until = None, evidence: Evidence = False, format: Format = "table",
) -> None:
    """Show every network with its members."""
    from queries.networks import networks as query

    period = period_of(since, until)
    with session_of(ctx).open_store() as store:
        rows = query(store, period)
    if not write_data(rows, FIELDS, format, evidence=evidence):
        show_networks(rows, evidence=evidence)


def show_networks(rows: Sequence[Membership], *, evidence: bool = False) -> None:
    """Write the table of networks and members, or say that there is none."""
    if not rows:
        write(_("The documents tell of no such membership of a network."))
        return
    write_heading(_("Networks and their members"))
    lines = []
    for _name, found in groupby(rows, key=lambda row: row.network):
        lines += [_row(row, first=number == 0) for number, row in enumerate(found)]
    write_table(_columns(), lines)
    for row in rows:
        title = f"{row.network} – {row.member}" if row.member else row.network
        if evidence:
            write_passages(title, row.evidence)
        elif row.conflict:
            write(_("{name}: the sources do not agree on the date: {dates}").format(
                name=title, dates="; ".join(row.dates)))


def _columns() -> list[Column]:
    return [Column(_("Network")), Column(_("Member")), Column(_("Country")), Column(_("Since"), folds=False),
            Column(_("Sources")), Column(_("Activities"), number=True), Column(_("Last"), folds=False)]


def _row(row: Membership, *, first: bool) -> tuple[str, ...]:
    """Return a line; what is said of the network itself stands on its first line only, but the name on each."""
    from views.labels import country_name

    met = (str(row.activities) if row.activities else "", row.last or "") if first else ("", "")
    return (row.network, row.member or "", country_name(row.country, language()) if row.country else "",
            row.since or "", _("disagree") if row.conflict else "", *met)
