"""`kb communities`: groups of people and bodies that have much to do with one another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from cli.answer import write_data
from cli.choices import Explicit, Office, Top
from cli.help import KbCommand, examples
from cli.left_out import warn_of_offices
from cli.options import Evidence, Format
from cli.output import write
from cli.passages import write_passages
from cli.period import Since, Until, period_of
from cli.rows import Data
from cli.session import session_of
from cli.tables import write_heading, write_paragraph
from kb.language import _, language, ngettext

if TYPE_CHECKING:
    from queries.analysis_communities import Community

FIELDS = ("number", "name", "type", "kind", "ties", "size", "activities", "first", "last", "words", "countries")
_LISTED = 12  # members that are named


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("communities", cls=KbCommand, epilog=examples(
        "kb communities", "kb communities --top 3 --evidence", "kb communities --format csv"), help=_(
        "Show the groups of people and bodies that have more to do with one another than with the rest, and what each "
        "has in common. The office that writes the documents is left out: it is tied to all of them."))(communities)


def communities(
    ctx: typer.Context,
    top: Top = 10,
    explicit: Explicit = False,
    office: Office = False,
    since: Since = None,
    until: Until = None,
    evidence: Evidence = False,
    format: Format = "table",
) -> None:
    """Show the communities of the network."""
    from queries.analysis import acting
    from queries.analysis_communities import communities as query

    period = period_of(since, until)
    with session_of(ctx).open_store() as store:
        network = acting(store, period, explicit=explicit, office=office)
        rows, total = query(store, network, top, evidence=evidence)
    if not write_data(rows, FIELDS, format, evidence=evidence, line=_lines):
        show_communities(rows, total, evidence=evidence)
        warn_of_offices(network.offices)


def _lines(community: Data) -> list[Data]:
    """Give a line for each member; the passages are those of the community and stand with its first member."""
    return [{**community, **member, "size": len(community["members"]),
             "evidence": [] if number else community["evidence"]} for number, member in enumerate(community["members"])]


def show_communities(rows: Sequence[Community], total: int, *, evidence: bool = False) -> None:
    """Write each community: its members, and what they have in common; or say that there is none."""
    if not rows:
        write(_("Nobody in the documents is tied to anybody else."))
        return
    for row in rows:
        write_heading(_("{number}. Around {name}").format(number=row.number, name=row.hub[0]))
        for line in described(row):
            write_paragraph(line)
        if evidence:
            write_passages(_("What ties them"), row.evidence)
        write()
    if more := total - len(rows):
        write(ngettext("and {count} smaller community; --top {total} shows it",
                       "and {count} smaller communities; --top {total} shows them", more).format(
            count=more, total=total))


def described(row: Community) -> list[str]:
    """Return what there is to say of a community, each thing on a line."""
    from views.labels import country_name

    size, (hub, degree) = len(row.members), row.hub
    lines = [_members(row)]
    said = (ngettext("{name} is tied to the other.", "{name} is tied to all the others.", size - 1)
            if degree == size - 1 else _("{name} is tied to {count} of the other {others}."))
    lines.append(said.format(name=hub, count=degree, others=size - 1))
    if row.activities:
        dates = " – ".join(dict.fromkeys(filter(None, (row.first, row.last))))
        shared = ngettext("{count} activity in common", "{count} activities in common", row.activities).format(
            count=row.activities)
        lines.append(f"{shared} ({dates})" if dates else shared)
    if row.words:
        lines.append(_("What they are about: {words}").format(words=", ".join(row.words)))
    if row.countries:
        lines.append(_("Country in common: {names}").format(
            names=", ".join(country_name(code, language()) for code in row.countries)))
    return lines


def _members(row: Community) -> str:
    names = [member.name for member in row.members[:_LISTED]]
    if more := len(row.members) - len(names):
        names.append(ngettext("and {count} more", "and {count} more", more).format(count=more))
    count = len(row.members)
    return ngettext("{count} member: {names}", "{count} members: {names}", count).format(
        count=count, names="; ".join(names))
