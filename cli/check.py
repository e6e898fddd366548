"""`kb check`: what to look at in the data."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from cli.answer import write_data
from cli.help import KbCommand, examples
from cli.options import Evidence, Format
from cli.output import write
from cli.passages import write_passages
from cli.session import session_of
from cli.tables import Column, write_heading, write_table
from cli.vocabulary import CHECKS, listed, several_of, some
from cli.words import place_in_words
from kb.language import _, ngettext

if TYPE_CHECKING:
    from queries.check import Finding

GROUPS = tuple(value.code for value in CHECKS)
FIELDS = ("group", "problem", "name", "values")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check", cls=KbCommand, epilog=examples(
        "kb check", "kb check --only dates,contradictions --evidence", "kb check --format csv"), help=_(
        "Show what to look at in the data: activities without participants, people without a body, acronyms that "
        "nothing explains, dates out of order, names that may be one, sources that contradict one another, and what "
        "was not understood when a document was read. Nothing is changed."))(check)


def check(
    ctx: typer.Context,
    only: Annotated[str | None, typer.Option(
        "--only", metavar=some(CHECKS, several=True), callback=several_of(CHECKS), show_default=False,
        help=_("Only these groups: {groups}.").format(groups=listed(CHECKS)))] = None,
    evidence: Evidence = False,
    format: Format = "table",
) -> None:
    """Show what to look at."""
    from queries.check import check as query

    session = session_of(ctx)
    groups = [one.strip() for one in only.split(",")] if only else GROUPS
    with session.open_store() as store:
        found = query(store, session.settings.home, groups)
    if not write_data(found, FIELDS, format, evidence=evidence):
        show_findings(found, evidence=evidence)


def show_findings(found: Sequence[Finding], *, evidence: bool = False) -> None:
    """Write a table for each group with its number of findings, or say that there is nothing to look at."""
    if not found:
        write(_("There is nothing to look at."))
        return
    for group, items in groupby(found, key=lambda one: one.group):
        findings = list(items)
        write_heading(f"{titles()[group]}: {len(findings)}")
        write_table([Column(_("What")), Column(_("Why")), Column(_("Where"))],
                    [(one.name, why(one), _where(one)) for one in findings])
        for one in findings if evidence else ():
            write_passages(one.name, one.evidence)
        write()


def titles() -> dict[str, str]:
    """Return what each group is called."""
    return {
        "participants": _("Activities without participants"), "bodies": _("People without a body"),
        "acronyms": _("Acronyms that nothing explains"), "dates": _("Dates out of order"),
        "duplicates": _("Names that may be one"), "contradictions": _("Contradictions"),
        "reading": _("Not understood when reading"),
    }


def why(one: Finding) -> str:
    """Return what is odd of a finding, in words."""
    values = [*one.values, "", ""]
    sentences = {
        "no_participants": _("dated {date}").format(date=values[0]) if values[0] else "",
        "ends_before": _("begins {start} and ends {end}").format(start=values[0], end=values[1]),
        "held_later": _("told as held on {start} in a document of {period}").format(start=values[0], period=values[1]),
        "due_earlier": _("due {due}, in a document of {period}").format(due=values[0], period=values[1]),
        "membership": _("member since {dates}").format(dates="; ".join(one.values)),
        "fact": _("dates of one act: {dates}").format(dates="; ".join(one.values)),
        "figure": _("values: {values}").format(values="; ".join(one.values)),
        "reading": values[0],
    }
    special = {"tie": _tie, "maybe_one": _maybe_one}.get(one.problem)
    return special(one.values) if special else sentences.get(one.problem, "")


def _maybe_one(values: Sequence[str]) -> str:
    from kb.name_likeness import in_words

    return _("may be {name}: {reason}").format(name=values[0], reason=in_words(values[1]))


def _tie(values: Sequence[str]) -> str:
    from cli.words import tie_in_words

    said = []
    for value in values:
        status, _space, since = value.partition(" ")
        words = tie_in_words(status)
        said.append(_("{status}, since {date}").format(status=words, date=since) if since else words)
    return "; ".join(said)


def _where(one: Finding) -> str:
    """Return the document and the place of the first passage, and how many more there are."""
    if not one.evidence:
        return ""
    first, more = one.evidence[0], len(one.evidence) - 1
    place = ", ".join(filter(None, (first.document, place_in_words(first.locator))))
    return place + ngettext(" and {count} more passage", " and {count} more passages", more).format(
        count=more) if more else place
