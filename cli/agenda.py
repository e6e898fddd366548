"""`kb agenda`: what is planned, on the screen or as a calendar file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.csvfile import write_csv
from cli.help import KbCommand, examples
from cli.occasions import FIELDS, dates_of, title_of
from cli.options import Evidence, Top
from cli.output import warn, write, write_json
from cli.passages import write_passages
from cli.period import parse_date, period_of
from cli.rows import PASSAGE_FIELDS, as_data, by_passage
from cli.session import Session, session_of
from cli.tables import Column, write_heading, write_table
from cli.vocabulary import CSV, ICS, JSON, TABLE, every, one_of
from kb.language import _, ngettext

if TYPE_CHECKING:
    from queries.occasions import Occasion

FORMATS = (TABLE, JSON, CSV, ICS)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("agenda", cls=KbCommand, help=_(
        "Show what was announced and no document says was held, from today on; also as a calendar file."),
        epilog=examples("kb agenda", "kb agenda --from 2024-01 --to 2024-03 --evidence",
                        "kb agenda --from 2023 -o agenda.ics"))(agenda)


def agenda(
    ctx: typer.Context,
    from_: Annotated[str | None, typer.Option(
        "--from", "--since", metavar=_("DATE"), callback=parse_date, show_default=False,
        help=_("From this date on, like 2024, 2024-01 or 2024-01-31. By default today."))] = None,
    to: Annotated[str | None, typer.Option(
        "--to", "--until", metavar=_("DATE"), callback=parse_date, show_default=False,
        help=_("Up to this date, the whole of it; what has no date is left out."))] = None,
    top: Top = None,
    evidence: Evidence = False,
    format: Annotated[str, typer.Option(
        "--format", metavar=every(FORMATS), callback=one_of(FORMATS), show_default=False,
        help=_("How to write the result. By default {format}.").format(format=TABLE.word))] = "table",
    output: Annotated[Path | None, typer.Option(
        "--output", "-o", metavar=_("FILE"), show_default=False,
        help=_("Calendar file to write (.ics); its folder must exist."))] = None,
) -> None:
    """Show what is planned."""
    from kb.files import check_writable
    from queries.agenda import agenda as query
    from queries.agenda import within

    if output and format not in ("ics", "table"):
        raise typer.BadParameter(_("writes a calendar; leave --format out"), param_hint="--output")
    if output and output.suffix.lower() != ".ics":
        raise typer.BadParameter(_("{path}: a calendar file ends in .ics").format(path=output), param_hint="--output")
    if output:
        check_writable(output)
    session = session_of(ctx)
    period = period_of(from_ or session.today.isoformat(), to, ("--from", "--to"))
    with session.open_store() as store:
        every = query(store, evidence=evidence or output is not None or format == "ics")
    rows = within(every, period)[:top]
    if output or format == "ics":
        write_calendar(rows, session, output)
    elif format == "json":
        write_json([as_data(row, evidence=evidence) for row in rows])
    elif format == "csv":
        write_csv(FIELDS + PASSAGE_FIELDS * evidence,
                  by_passage((as_data(row, evidence=evidence) for row in rows), evidence=evidence))
    else:
        _show(rows, every, evidence=evidence)
        if from_ is None:
            _hint([row for row in every if row.start and row.start < session.today.isoformat() and row not in rows])


def write_calendar(rows: Sequence[Occasion], session: Session, path: Path | None) -> None:
    """Write the calendar to a file, or to the standard output; say which events have no place in it."""
    import sys

    from kb.files import write_whole
    from views.headings import of_institution
    from views.icalendar import calendar

    name = of_institution(_("Agenda of {institution}"), session.settings.home.institution)
    text, undated = calendar(rows, name=name, tentative=_("day to be confirmed"), now=session.now)
    if path:
        write_whole(path, text.encode())
        write(_("Calendar: {path}").format(path=path))
    else:
        sys.stdout.write(text)
    if len(rows) == len(undated):
        warn(_("The calendar is empty: the documents announce nothing with a date for that time."))
    if undated:
        warn(ngettext("{count} activity has neither day nor month and is not in the calendar.",
                      "{count} activities have neither day nor month and are not in the calendar.",
                      len(undated)).format(count=len(undated)))


def _show(rows: Sequence[Occasion], every: Sequence[Occasion], *, evidence: bool) -> None:
    if not rows:
        write(_("The documents announce nothing for that time.") if every else _("The documents announce nothing."))
        return
    write_heading(_("Planned"))
    write_table([Column(_("Date"), folds=False), Column(_("Activity")), Column(_("With")), Column(_("Where"))],
                [(dates_of(row), title_of(row), "; ".join(row.participants), "; ".join(row.places)) for row in rows])
    if evidence:
        for row in rows:
            write_passages(row.title, row.evidence)


def _hint(past: Sequence[Occasion]) -> None:
    """Say how many announcements before today nobody has told the end of."""
    if past:
        said = ngettext("{count} earlier announcement that no document says was held: kb agenda --from {year}",
                        "{count} earlier announcements that no document says were held: kb agenda --from {year}",
                        len(past))
        warn(said.format(count=len(past), year=min(row.start or "" for row in past)[:4]))
