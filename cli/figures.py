"""`kb figures`: what the documents report, beside what the graph counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from cli.answer import write_data
from cli.help import KbCommand, examples
from cli.options import Evidence, Format
from cli.output import warn, write
from cli.passages import write_passages
from cli.period import parse_date
from cli.rows import Data
from cli.session import session_of
from cli.tables import Column, write_heading, write_table
from kb.language import _, language

if TYPE_CHECKING:
    from queries.figures import Counted, FigureRow

FIELDS = ("period", "label", "value", "unit", "counted", "difference", "counts", "conflict")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("figures", cls=KbCommand, epilog=examples("kb figures", "kb figures 2022 --evidence"), help=_(
        "Show the figures that the documents report, beside what can be counted in them of the same thing and period, "
        "with the difference. Activities count where they were held, each once; bodies where they took part in one; "
        "projects and calls where a document of the period names them. What cannot be counted is shown as reported."))(
        figures)


def figures(
    ctx: typer.Context,
    period: Annotated[str | None, typer.Argument(
        metavar=_("PERIOD"), callback=parse_date, show_default=False,
        help=_("Only figures of this time: a year like 2022 or a month like 2022-12."))] = None,
    evidence: Evidence = False,
    format: Format = "table",
) -> None:
    """Show figures."""
    from queries.figures import figures as query
    from queries.period import Period

    with session_of(ctx).open_store() as store:
        rows = query(store, Period(period, period))
    if not write_data(rows, FIELDS, format, evidence=evidence, line=_line):
        show_figures(rows, evidence=evidence)


def _line(row: Data) -> list[Data]:
    from queries.figures import Counted

    return [{**row, "counts": in_words(Counted(**row["counts"])) if row["counts"] else None}]


def show_figures(rows: Sequence[FigureRow], *, evidence: bool = False) -> None:
    """Write the figures as a table, or say that there is none."""
    if not rows:
        write(_("The documents report no figure of that time."))
        return
    write_heading(_("Figures as reported, and as counted in the documents"))
    write_table(
        [Column(_("Period"), folds=False), Column(_("Reported"), number=True), Column(_("Of what")),
         Column(_("Counted"), number=True), Column(_("Difference"), number=True), Column(_("What was counted")),
         Column(_("Sources"))], [_row(row) for row in rows])
    if evidence:
        for row in rows:
            write_passages(f"{number(row.value)} {row.label}", row.evidence)
    if any(row.counts and row.counts.loose for row in rows):
        warn(_("*: the report means fewer of them than could be counted; the difference says little."))


def _row(row: FigureRow) -> tuple[str, ...]:
    label = f"{row.label} ({row.unit})" if row.unit and row.unit.isupper() else row.label
    counted = "" if row.counted is None else f"{row.counted}{'*' if row.counts and row.counts.loose else ''}"
    difference = "" if row.difference is None else f"{'+' if row.difference > 0 else ''}{number(row.difference)}"
    return (row.period or "", number(row.value), label, counted, difference,
            in_words(row.counts) if row.counts else "", _("disagree") if row.conflict else "")


def number(value: float) -> str:
    """Return a number without decimals that say nothing."""
    return str(int(value)) if value == int(value) else f"{value:g}"


def in_words(counts: Counted) -> str:
    """Return what was counted: "meetings with: embassy, international organization"."""
    from views.labels import ACTIVITIES, KINDS

    def noun(kind: str) -> str:
        return KINDS[kind].text(language())

    if counts.type is not None:
        from cli.stats import count_names

        text = count_names()[counts.type]
        return _("{what} of the kind: {kinds}").format(what=text, kinds=noun(counts.kind)) if counts.kind else text
    kinds = ", ".join(ACTIVITIES[kind].text(language()) for kind in counts.kinds)
    text = _("activities of the kind: {kinds}").format(kinds=kinds) if kinds else _("activities of any kind")
    if counts.withs:
        text = _("{what}, with one of: {kinds}").format(what=text, kinds=", ".join(map(noun, counts.withs)))
    return text
