"""`kb brokers`: who links those that have no tie of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from cli.answer import write_data
from cli.choices import Explicit, Office, Top
from cli.help import KbCommand, examples
from cli.left_out import warn_of_offices
from cli.options import Evidence, Format
from cli.output import warn, write
from cli.passages import write_passages
from cli.period import Since, Until, period_of
from cli.rows import Data
from cli.session import session_of
from cli.tables import Column, write_heading, write_paragraph, write_table
from cli.text import closed
from kb.language import _, language, ngettext

if TYPE_CHECKING:
    from queries.analysis_brokers import Broker, Group

FIELDS = ("name", "type", "kind", "share", "contacts", "apart", "alone", "groups")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("brokers", cls=KbCommand, epilog=examples("kb brokers", "kb brokers --top 3 --since 2023 --evidence"),
                help=_("Show through whom people and bodies are linked that have no tie of their own, and which ones "
                       "they link. The office that writes the documents is left out: everything leads through it."))(
        brokers)


def brokers(
    ctx: typer.Context,
    top: Top = 10,
    explicit: Explicit = False,
    office: Office = False,
    since: Since = None,
    until: Until = None,
    evidence: Evidence = False,
    format: Format = "table",
) -> None:
    """Show the brokers of the network."""
    from queries.analysis import acting
    from queries.analysis_betweenness import estimated
    from queries.analysis_brokers import brokers as query

    period = period_of(since, until)
    with session_of(ctx).open_store() as store:
        network = acting(store, period, explicit=explicit, office=office)
        rows = query(store, network, top, evidence=evidence)
    if not write_data(rows, FIELDS, format, evidence=evidence, line=_line):
        show_brokers(rows, evidence=evidence)
        warn_of_offices(network.offices)
        if estimated(network.neighbours()):
            warn(_("The network is large: the chains are estimated from a part of them."))


def _line(broker: Data) -> list[Data]:
    return [{**broker, "groups": [f"{', '.join(group['names'])} ({group['size']})" for group in broker["groups"]]}]


def show_brokers(rows: Sequence[Broker], *, evidence: bool = False) -> None:
    """Write the table of brokers and, under it, whom each of them links; or say that there is none."""
    if not rows:
        write(_("Nobody links others here: all that are tied are tied to one another."))
        return
    write_heading(_("Who links others"))
    write_table([Column(_("Name")), Column(_("What it is")), Column(_("Contacts"), number=True),
                 Column(_("Chains through it"), number=True)], [_row(row) for row in rows])
    write()
    for row in rows:
        write_paragraph(explained(row), indent=0)
    write()
    write_paragraph(_("Chains through it: of all the shortest chains that link two others, how many lead through it."),
                    indent=0)
    if evidence:
        for row in rows:
            write_passages(row.name, row.evidence)


def _row(row: Broker) -> tuple[str, ...]:
    from cli.words import type_in_words

    return row.name, type_in_words(row.type, row.kind), str(row.contacts), _percent(row.share)


def _percent(share: float) -> str:
    """Return a share as a percentage: whole, and below one with a decimal, a comma before it in Spanish; 0 bare."""
    text = f"{share * 100:.0f} %" if share >= 0.01 or round(share, 3) == 0 else f"{share * 100:.1f} %"
    return text.replace(".", ",") if language() == "es" else text


def explained(row: Broker) -> str:
    """Return in a sentence why somebody is a broker: between whom."""
    if row.alone > 1:
        text = _("{name} links {count} groups of contacts that have no tie to one another: {groups}.")
    else:
        text = _("{name} links contacts of whom {apart} of the pairs have no tie of their own, the best known of them "
                 "{groups}.")
    groups = [_group(group) for group in row.groups]
    if more := row.alone - len(groups):
        groups.append(ngettext("and {count} more", "and {count} more", more).format(count=more))
    return closed(text.format(name=row.name, count=row.alone, apart=_percent(row.apart), groups="; ".join(groups)))


def _group(group: Group) -> str:
    names = ", ".join(group.names)
    more = group.size - len(group.names)
    return ngettext("{names} and {count} more", "{names} and {count} more", more).format(
        names=names, count=more) if more else names
