"""`kb timeline`: what is known of one name, by date."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from cli.choices import Explicit
from cli.csvfile import write_csv
from cli.help import KbCommand, examples
from cli.occasions import activity_in_words
from cli.options import Evidence, Format, Words, count, joined
from cli.output import warn, write, write_json
from cli.passages import write_passages
from cli.period import Since, Until, period_of
from cli.rows import PASSAGE_FIELDS, as_data, by_passage
from cli.session import session_of
from cli.subjects import tell_country
from cli.tables import Column, write_heading, write_table
from cli.text import closed
from kb.language import _, language

if TYPE_CHECKING:
    from queries.timeline import Moment

FIELDS = ("date", "end", "what", "title", "kind", "status", "role", "outgoing", "implicit", "disagree", "names")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("timeline", cls=KbCommand, help=_(
        "Show by date what somebody took part in, its posts, memberships and ties, and what it owes."),
        epilog=examples('kb timeline "Embajada de Japón"', "kb timeline UCCI --since 2023-11",
                        "kb timeline DPU --top 10 --evidence"))(timeline)


def timeline(
    ctx: typer.Context,
    name: Words,
    since: Since = None,
    until: Until = None,
    top: Annotated[int | None, typer.Option(
        "--top", metavar=_("NUMBER"), parser=count, show_default=False, help=_("Only so many, the newest."))] = None,
    explicit: Explicit = False,
    evidence: Evidence = False,
    format: Format = "table",
) -> None:
    """Show the timeline of the entity asked for."""
    from queries.subject import subject
    from queries.timeline import timeline as query

    period = period_of(since, until)
    with session_of(ctx).open_store() as store:
        found = subject(store, joined(name))
        moments = query(store, found.ids, period=period, explicit=explicit, top=top, evidence=evidence)
    if format == "json":
        write_json([as_data(moment, evidence=evidence) for moment in moments])
    elif format == "csv":
        data = by_passage((as_data(moment, evidence=evidence) for moment in moments), evidence=evidence)
        write_csv(FIELDS + PASSAGE_FIELDS * evidence, data)
    elif not moments:
        write(closed((_("Within these limits the documents date nothing of {name}.") if period.bounded else
                      _("The documents date nothing of {name}.")).format(name=found.name)))
    else:
        _show(found.name, moments, evidence=evidence)
    tell_country(found, format)


def _show(name: str, moments: Sequence[Moment], *, evidence: bool) -> None:
    write_heading(_("Timeline of {name}").format(name=name))
    write_table([Column(_("Date"), folds=False), Column(_("What")), Column(_("With"))],
                [(_dates(moment), in_words(moment), "; ".join(one for one in moment.names if one != name))
                 for moment in moments])
    if evidence:
        for moment in moments:
            write_passages(in_words(moment), moment.evidence)
    if any(moment.implicit for moment in moments):
        warn(_("implicit: the document does not name the office that wrote it, which is taken to have been there. "
               "--explicit leaves it out."))


def _dates(moment: Moment) -> str:
    return " – ".join(dict.fromkeys(filter(None, (moment.date, moment.end))))


def in_words(moment: Moment) -> str:
    """Return what a moment is: the title of an activity with its kind, a relation, a commitment, a fact."""
    from cli.words import relation_in_words, status_in_words, tie_in_words
    from views.labels import FACTS

    if moment.what == "activity":
        return activity_in_words(moment.title, moment.kind, moment.status, implicit=moment.implicit)
    if moment.what == "commitment":
        return _("commitment until then: {text}").format(text=moment.title)
    if moment.what == "fact":
        return f"{FACTS[moment.kind or ''][language()]}: {moment.title}"
    if moment.what == "SISTER_CITY_OF":
        said = f"{moment.title}: {tie_in_words(moment.status or 'unknown')}"
        return _("{tie} [the sources do not agree]").format(tie=said) if moment.disagree else said
    detail = ", ".join(filter(None, (moment.role, status_in_words(moment.status),
                                     _("ended") if moment.date == moment.end else None)))
    said = f"{relation_in_words(moment.what, moment.outgoing)} {moment.title}"
    return f"{said} ({detail})" if detail else said

