"""`kb list`: all of one type, with how much is known of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from cli.answer import write_data
from cli.choices import Country, Kind
from cli.help import KbCommand, examples
from cli.options import Evidence, Format
from cli.output import write
from cli.passages import write_passages
from cli.period import Since, Until, period_of
from cli.session import session_of
from cli.tables import Column, write_heading, write_table
from cli.vocabulary import KINDS, LISTS, listed, one_of, some
from kb.language import _, language

if TYPE_CHECKING:
    from queries.listing import Listed

_WHAT = (*LISTS, *KINDS)  # what is asked for by its kind are partners of it
FIELDS = ("name", "type", "kind", "country", "of", "status", "activities", "implicit", "first", "last")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("list", cls=KbCommand, epilog=examples(
        "kb list partners --kind embassy", "kb list people --since 2023", "kb list projects --format csv"), help=_(
        "List all partners, municipal units, people, networks, cities, projects or calls, each with its activities. "
        "Those of a city, a project or a call are the ones whose passage names it, or that were held there."))(list_)


def list_(
    ctx: typer.Context,
    what: Annotated[str, typer.Argument(
        metavar=some(LISTS), callback=one_of(_WHAT), show_default=False,
        help=_("What to list: {lists}; or the partners of a kind: {kinds}.").format(
            lists=listed(LISTS), kinds=listed(KINDS)))],
    kind: Kind = None,
    country: Country = None,
    since: Since = None,
    until: Until = None,
    evidence: Evidence = False,
    format: Format = "table",
) -> None:
    """Show the list asked for."""
    from queries.listing import WHAT as TYPES
    from queries.listing import listing

    what, kind = _asked(what, kind)
    period = period_of(since, until)
    with session_of(ctx).open_store() as store:
        rows = listing(store, TYPES[what], kind=kind, country=country, period=period, evidence=evidence)
    if not write_data(rows, FIELDS, format, evidence=evidence):
        show_list(TYPES[what], rows, narrowed=bool(kind or country or period.bounded), evidence=evidence)


def _asked(what: str, kind: str | None) -> tuple[str, str | None]:
    """Return what to list and of which kind: a kind in the place of what to list means the partners of it."""
    if what in (value.code for value in LISTS):
        return what, kind
    if kind not in (None, what):
        raise typer.BadParameter(_("the kind is given twice; leave --kind out"), param_hint="--kind")
    return "partners", what


def show_list(type_: str, rows: Sequence[Listed], *, narrowed: bool = False, evidence: bool = False) -> None:
    """Write the list as a table, or say that there is nothing to list."""
    if not rows:
        write(_("Nothing in the documents is what was asked for.") if narrowed else _nothing(type_))
        return
    write_heading(_("{title}: {count}").format(title=_title(type_), count=len(rows)))
    write_table(_columns(type_), [_row(row) for row in rows])
    if evidence:
        for row in rows:
            write_passages(row.name, row.evidence)


def _title(type_: str) -> str:
    from cli.stats import count_names

    return count_names()[type_]


def _nothing(type_: str) -> str:
    return {
        "partner": _("The documents name no partner."), "directorate": _("The documents name no municipal unit."),
        "person": _("The documents name no person."), "network": _("The documents name no network."),
        "city": _("The documents name no city."), "project": _("The documents name no project."),
        "call": _("The documents name no call for projects."),
    }[type_]


def _columns(type_: str) -> list[Column]:
    of = {"person": _("Works for"), "project": _("Proposed by"), "call": _("Issued by")}.get(type_, _("Part of"))
    return [Column(_("Name")), Column(_("What it is")), Column(_("Country")), Column(of), Column(_("Status")),
            Column(_("Activities"), number=True), Column(_("Note")), Column(_("First"), folds=False),
            Column(_("Last"), folds=False)]


def _row(row: Listed) -> tuple[str, ...]:
    from cli.words import status_in_words, type_in_words
    from views.labels import country_name

    return (row.name, type_in_words(row.type, row.kind) if row.type == "partner" else "",
            country_name(row.country, language()) if row.country else "", "; ".join(row.of),
            status_in_words(row.status), str(row.activities) if row.activities else "",
            _("{count} implicit").format(count=row.implicit) if row.implicit else "", row.first or "", row.last or "")
