"""`kb sister-cities`: the ties between cities and what each source says of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import typer

from cli.csvfile import write_csv
from cli.help import KbCommand
from cli.options import Evidence, Format
from cli.output import write, write_json
from cli.passages import write_passages
from cli.rows import PASSAGE_FIELDS, as_data, by_passage
from cli.session import session_of
from cli.tables import Column, write_heading, write_table
from kb.language import _, language

if TYPE_CHECKING:
    from queries.rows import SisterTie, TieSource

_NO_TIES = ("letter_of_intent", "friendship", "not_a_tie")
FIELDS = ("a", "b", "country", "status", "since", "conflict", "sources")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("sister-cities", cls=KbCommand, help=_(
        "Show the sister cities and what each source says of the tie."))(sister_cities)


def sister_cities(ctx: typer.Context, evidence: Evidence = False, format: Format = "table") -> None:
    """Show every tie between two cities."""
    from queries.sister_cities import sister_cities as query

    session = session_of(ctx)
    with session.open_store() as store:
        ties = query(store, home=session.settings.home.city)
    if format == "json":
        write_json([_data(tie, evidence) for tie in ties])
    elif format == "csv":
        rows = ({**row, "sources": [_source(source) for source in tie.sources]} for tie in ties
                for row in by_passage([as_data(tie, evidence=evidence)], evidence=evidence))
        write_csv(FIELDS + PASSAGE_FIELDS * evidence, rows)
    else:
        show_ties(ties, evidence=evidence)


def _data(tie: SisterTie, evidence: bool) -> dict[str, Any]:
    data = as_data(tie, evidence=evidence)
    if not evidence:
        del data["evidence"]
    return data


def show_ties(ties: Sequence[SisterTie], *, evidence: bool = False) -> None:
    """Write the table of ties, the disagreements under it, or say that there is none."""
    if not ties:
        write(_("The documents tell of no sister city."))
        return
    _write_ties(_("Sister cities"), [tie for tie in ties if tie.status not in _NO_TIES])
    _write_ties(_("Not sister cities"), [tie for tie in ties if tie.status in _NO_TIES])
    for tie in ties:
        if evidence:
            write_passages(f"{tie.a} – {tie.b}", tie.evidence)
        elif tie.conflict:
            write(_("{a} – {b}: the sources do not agree: {sources}").format(
                a=tie.a, b=tie.b, sources="; ".join(_source(source) for source in tie.sources)))


def _write_ties(title: str, ties: Sequence[SisterTie]) -> None:
    if not ties:
        return
    cities = {tie.a for tie in ties}
    alone = cities.pop() if len(cities) == 1 else None  # then a column of its own would only say it on every line
    write_heading(_("{title} of {city}").format(title=title, city=alone) if alone else title)
    write_table(_columns(), [("" if alone else tie.a, *_row(tie)) for tie in ties])
    write()


def _columns() -> list[Column]:
    return [Column(_("City")), Column(_("Other city")), Column(_("Country")), Column(_("Status")),
            Column(_("Since"), folds=False), Column(_("Sources"))]


def _row(tie: SisterTie) -> tuple[str, ...]:
    from cli.words import tie_in_words
    from views.labels import country_name

    country = country_name(tie.country, language()) if tie.country else ""
    return (tie.b, country, tie_in_words(tie.status), tie.since or "",
            _("disagree") if tie.conflict else "")


def _source(source: TieSource) -> str:
    from cli.words import tie_in_words

    status = tie_in_words(source.status)
    if source.since:
        status = _("{status}, since {date}").format(status=status, date=source.since)
    return f"{source.document}, {source.locator}: {status}"
