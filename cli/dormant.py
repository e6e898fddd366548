"""`kb dormant`: relations that sleep, by the rhythm of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.choices import Country
from cli.csvfile import write_csv
from cli.help import KbCommand, examples
from cli.options import Evidence, Format, Top, count
from cli.output import write_json
from cli.passages import write_passages
from cli.period import Since, Until, period_of
from cli.rows import PASSAGE_FIELDS, as_data, by_passage
from cli.session import session_of
from cli.tables import Column, write_heading, write_paragraph, write_table
from cli.vocabulary import KINDS, TYPES, listed, several_of, some
from kb.language import _, ngettext

if TYPE_CHECKING:
    from queries.dormant import Dormant, Way

FIELDS = ("name", "type", "kind", "activities", "first", "last", "usual", "gap", "until", "ways")
_ASKED = (*(value for value in TYPES if value.code in ("partner", "network")), *KINDS)
_TIMES = 3


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("dormant", cls=KbCommand, help=_(
        "Show the partners and networks that have been silent for much longer than usual, each by its own rhythm, and "
        "who still sees them. The usual gap is the median between the days on which activities with them were held, "
        "three days at least; silence is counted up to the end of the documents that were loaded."),
        epilog=examples("kb dormant", "kb dormant --type embassy --times 2",
                        "kb dormant --until 2023-12 --evidence"))(dormant)


def dormant(
    ctx: typer.Context,
    times: Annotated[int, typer.Option(
        "--times", metavar=_("NUMBER"), parser=count,
        help=_("How many usual gaps of silence make a relation sleep."))] = _TIMES,
    type: Annotated[str | None, typer.Option(
        "--type", metavar=some(_ASKED, several=True), callback=several_of(_ASKED), show_default=False,
        help=_("Only these types or kinds: {types}.").format(types=listed(_ASKED)))] = None,
    country: Country = None,
    since: Since = None,
    until: Until = None,
    top: Top = None,
    evidence: Evidence = False,
    format: Format = "table",
) -> None:
    """Show the relations that sleep."""
    from queries.dormant import covered
    from queries.dormant import dormant as query

    period = period_of(since, until)
    types = {one.strip() for one in type.split(",")} if type else None
    session = session_of(ctx)
    with session.open_store() as store:
        rows = query(store, session.today, times=times, types=types, country=country, period=period, top=top,
                     evidence=evidence)
        day = None if rows else covered(store, session.today, period)
    if format == "json":
        write_json([as_data(row, evidence=evidence) for row in rows])
    elif format == "csv":
        write_csv(FIELDS + PASSAGE_FIELDS * evidence,
                  by_passage((_flat(row, evidence) for row in rows), evidence=evidence))
    elif not rows:
        write_paragraph(_(
            "No relation sleeps: nobody with a rhythm is silent for more than {times} times the usual.").format(
                times=times), indent=0)
        write_paragraph(
            _("Silence is counted only up to {day}, the last day that the documents cover.").format(day=day.isoformat())
            if day else _("The knowledge base has no document that covers any time."), indent=0)
    else:
        _show(rows, evidence=evidence)


def _flat(row: Dormant, evidence: bool) -> dict[str, Any]:
    return {**as_data(row, evidence=evidence), "ways": [_way(way) for way in row.ways]}


def _show(rows: Sequence[Dormant], *, evidence: bool) -> None:
    from cli.words import type_in_words

    write_heading(_("Relations that sleep"))
    write_paragraph(_("Silence is counted up to {day}.").format(day=rows[0].until), indent=0)
    write_table([Column(_("Name")), Column(_("What it is")), Column(_("Times"), number=True),
                 Column(_("Last"), folds=False), Column(_("Usual gap"), number=True),
                 Column(_("Silent for"), number=True), Column(_("Way back in"))],
                [(row.name, type_in_words(row.type, row.kind), str(row.activities), row.last, _days(row.usual),
                  _days(row.gap), "; ".join(map(_way, row.ways))) for row in rows])
    if evidence:
        for row in rows:
            write_passages(_("Last activity with {name}").format(name=row.name), row.evidence)


def _days(number: int) -> str:
    return ngettext("{count} day", "{count} days", number).format(count=number)


def _way(way: Way) -> str:
    said = []
    if way.member:
        said.append(_("member"))
    if way.times:
        said.append(ngettext("{count} time together", "{count} times together", way.times).format(count=way.times))
    if way.active:
        said.append(_("last active {date}").format(date=way.active))
    return f"{way.name} ({', '.join(said)})" if said else way.name
