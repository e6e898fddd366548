"""`kb changes`: who is new, who returned and who lapsed, a month against the month before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import typer

from cli.csvfile import write_csv
from cli.help import KbCommand, examples
from cli.options import Evidence, Format
from cli.output import warn, write, write_json
from cli.passages import write_passages
from cli.rows import PASSAGE_FIELDS, as_data, by_passage
from cli.session import session_of
from cli.tables import Column, write_heading, write_table
from kb.language import _, language, ngettext

if TYPE_CHECKING:
    from queries.changes import Changes

FIELDS = ("change", "name", "type", "kind", "activities", "last_before")
_TIME = re.compile(r"(?!0000)\d{4}(-(0[1-9]|1[0-2]))?")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("changes", cls=KbCommand, epilog=examples("kb changes 2023-01", "kb changes 2023 --evidence"), help=_(
        "Show which partners, networks and people are new, returned or lapsed in a month. New: in an activity of that "
        "month and in none before. Returned: in one of that month and in none of the month before, but earlier. "
        "Lapsed: in one of the month before and in none of that month. A year is compared with the year before. "
        "Where no document tells of the month before, the last that they tell of stands for it. "
        "Only activities that were held count."))(changes)


def _time(value: str) -> str:
    if not _TIME.fullmatch(value) or value in ("0001", "0001-01"):
        raise typer.BadParameter(_("'{value}' is not a month; write it like 2023-01, or a year like 2023").format(
            value=value))
    return value


def changes(
    ctx: typer.Context,
    month: Annotated[str, typer.Argument(
        metavar=_("MONTH"), callback=_time, show_default=False, help=_("A month like 2023-01, or a year like 2023."))],
    evidence: Evidence = False,
    format: Format = "table",
) -> None:
    """Show what changed in a month."""
    from queries.changes import changes as query

    with session_of(ctx).open_store() as store:
        found = query(store, month, evidence=evidence)
    if format == "json":
        write_json(as_data(found, evidence=evidence))
    elif format == "csv":
        data = by_passage((as_data(row, evidence=evidence) for row in found.rows), evidence=evidence)
        write_csv(FIELDS + PASSAGE_FIELDS * evidence, data)
    else:
        show_changes(found, evidence=evidence)


def show_changes(found: Changes, *, evidence: bool = False) -> None:
    """Write a table for those that are new, returned and lapsed, or say that nothing changed."""
    from views.dates import written

    time, before = written(found.time, language()), written(found.before, language())
    _tell_silence(found)
    if not found.rows and found.time not in found.silent:
        write(_("Nobody is new, returned or lapsed in {time}, against {before}.").format(time=time, before=before))
    for change, title in _titles().items():
        rows = [row for row in found.rows if row.change == change]
        if rows:
            write_heading(title.format(time=time, before=before, count=len(rows)))
            write_table(_columns(), [_row(row.name, row.type, row.kind, row.activities, row.last_before)
                                     for row in rows])
            write()
        for row in rows if evidence else ():
            write_passages(row.name, row.evidence)
    if found.stayed:
        write(ngettext("{count} was in activities of both.", "{count} were in activities of both.",
                       found.stayed).format(count=found.stayed))
    if found.undated:
        warn(ngettext("{count} activity has no date exact enough to be counted.",
                      "{count} activities have no date exact enough to be counted.", found.undated).format(
            count=found.undated))


def _tell_silence(found: Changes) -> None:
    """Say first of which time the documents tell nothing, and what stands for it."""
    from queries.changes import previous
    from views.dates import written

    before = previous(found.time)
    for silent in found.silent:
        warn(_("The documents tell of nothing that was held in {time}; is its report loaded?").format(
            time=written(silent, language())))
    if found.time in found.silent:
        write(_("Without it nobody can be said to be new, returned or lapsed."))
    elif found.before != before:
        warn(_("Compared with {before}, the last time before it of which they tell.").format(
            before=written(found.before, language())))


def _titles() -> dict[str, str]:
    return {"new": _("New in {time}: {count}"),
            "returned": _("Returned in {time}, not seen in {before}: {count}"),
            "lapsed": _("Lapsed, seen in {before} and not in {time}: {count}")}


def _columns() -> list[Column]:
    return [Column(_("Name")), Column(_("What it is")), Column(_("Activities"), number=True),
            Column(_("Seen before"), folds=False)]


def _row(name: str, type_: str, kind: str | None, activities: int, last: str | None) -> tuple[str, ...]:
    from cli.words import type_in_words

    return name, type_in_words(type_, kind), str(activities), last or ""
