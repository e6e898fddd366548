"""`kb stats`: how much the knowledge base holds."""

from __future__ import annotations

import typer

from cli.csvfile import write_csv
from cli.help import KbCommand, examples
from cli.options import Format
from cli.output import warn, write_json
from cli.session import session_of
from cli.tables import Column, write_table
from kb.language import _


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("stats", cls=KbCommand, epilog=examples("kb stats", "kb stats --format json"),
                help=_("Count what the knowledge base holds."))(stats)


def stats(ctx: typer.Context, format: Format = "table") -> None:
    """Show counts."""
    from queries.stats import stats as query

    with session_of(ctx).open_store() as store:
        counts = query(store)
    if format == "json":
        write_json(counts)
    elif format == "csv":
        write_csv(("what", "count"), ({"what": key, "count": count} for key, count in counts.items()))
    else:
        names = count_names()
        write_table([Column(_("What")), Column(_("How many"), number=True)],
                    [(names.get(key, key), str(count)) for key, count in counts.items()])
        if not counts["documents"]:
            warn(_("Nothing is loaded yet. Begin with: kb load FILE, or see the samples with: kb demo"))


def count_names() -> dict[str, str]:
    """Return what each count is called, in the plural."""
    return {
        "activities": _("Activities"), "events": _("Distinct activities"), "statements": _("Statements"),
        "documents": _("Documents"), "passages": _("Passages"), "commitments": _("Commitments"),
        "figures": _("Figures"), "person": _("People"), "directorate": _("Municipal units"),
        "partner": _("Partners"), "network": _("Networks"), "city": _("Cities"), "country": _("Countries"),
        "place": _("Places"), "project": _("Projects"), "call": _("Calls for projects"),
    }
