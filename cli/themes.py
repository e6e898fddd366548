"""`kb themes`: strategic axes, goals and priorities, and what was done about them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from cli.answer import write_data
from cli.help import KbCommand, examples
from cli.options import Evidence, Format
from cli.output import write
from cli.passages import write_passages
from cli.period import Since, Until, period_of
from cli.session import session_of
from cli.tables import Column, write_heading, write_table
from cli.vocabulary import FRAMEWORKS, every, one_of
from kb.language import _, ngettext

if TYPE_CHECKING:
    from queries.themes import ThemeRow

FIELDS = ("framework", "name", "activities", "partners", "first", "last")
_NAMED = 5  # partners that the table names


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("themes", cls=KbCommand, epilog=examples("kb themes", "kb themes --framework sdg --since 2022"), help=_(
        "Show the strategic axes, Sustainable Development Goals and priorities that the documents name, with the "
        "activities whose text names them and the partners in these."))(themes)


def themes(
    ctx: typer.Context,
    framework: Annotated[str | None, typer.Option(
        "--framework", metavar=every(FRAMEWORKS), callback=one_of(FRAMEWORKS), show_default=False,
        help=_("Only strategic axes, only Sustainable Development Goals or only priorities."))] = None,
    since: Since = None,
    until: Until = None,
    evidence: Evidence = False,
    format: Format = "table",
) -> None:
    """Show the themes."""
    from queries.themes import themes as query

    period = period_of(since, until)
    with session_of(ctx).open_store() as store:
        rows = query(store, period, framework=framework)
    if not write_data(rows, FIELDS, format, evidence=evidence):
        show_themes(rows, evidence=evidence)


def show_themes(rows: Sequence[ThemeRow], *, evidence: bool = False) -> None:
    """Write the themes as a table, or say that there is none."""
    if not rows:
        write(_("The documents name no strategic axis, no goal and no priority."))
        return
    write_heading(_("Themes: {count}").format(count=len(rows)))
    write_table([Column(_("Framework")), Column(_("Theme")), Column(_("Activities"), number=True),
                 Column(_("Partners")), Column(_("First"), folds=False), Column(_("Last"), folds=False)],
                [_row(row) for row in rows])
    if evidence:
        for row in rows:
            write_passages(row.name, row.evidence)


def _row(row: ThemeRow) -> tuple[str, ...]:
    frameworks = {"axis": _("strategic axis"), "sdg": _("SDG"), "priority": _("priority")}
    names = row.partners[:_NAMED]
    if more := len(row.partners) - len(names):
        names = [*names, ngettext("and {count} more", "and {count} more", more).format(count=more)]
    return (frameworks[row.framework], row.name, str(row.activities), "; ".join(names), row.first or "",
            row.last or "")
