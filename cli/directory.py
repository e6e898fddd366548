"""`kb directory`: the bodies in contact and the people in post there, as the list that is sent out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.answer import write_data
from cli.choices import Country, Kind
from cli.help import KbCommand, examples
from cli.options import Evidence, Format
from cli.output import write
from cli.passages import write_passages
from cli.period import Since, Until, period_of
from cli.rows import Data
from cli.session import session_of
from cli.tables import Column, write_heading, write_table
from kb.files import check_writable
from kb.language import _, language

if TYPE_CHECKING:
    from queries.directory import Contact

FIELDS = ("name", "kind", "country", "honorific", "person", "roles", "last_named", "activities", "first", "last")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("directory", cls=KbCommand, epilog=examples(
        "kb directory", "kb directory --at-least 3 --since 2023", "kb directory --kind university --format csv",
        "kb directory -o embassies.docx"),
        help=_("Show the embassies with whom something was held, the people in post there and the last contact. What "
               "is only planned, or was cancelled, is no contact; a person whose post has ended is left out."))(
        directory)


def _word_file(value: Path | None) -> Path | None:
    if value is not None and value.suffix.casefold() != ".docx":
        raise typer.BadParameter(_("'{value}' does not end in .docx; the list is written as a Word document").format(
            value=value))
    return value


def directory(
    ctx: typer.Context,
    kind: Kind = "embassy",
    country: Country = None,
    at_least: Annotated[int, typer.Option(
        "--at-least", metavar=_("NUMBER"), min=1, show_default=False,
        help=_("Only those with so many activities: the ones in regular contact. By default 1."))] = 1,
    since: Since = None,
    until: Until = None,
    evidence: Evidence = False,
    format: Format = "table",
    output: Annotated[Path | None, typer.Option(
        "--output", "-o", metavar=_("FILE.docx"), callback=_word_file, show_default=False,
        help=_("Write the list as a Word document instead, to be sent out."))] = None,
) -> None:
    """Show the bodies in contact."""
    from queries.directory import directory as query

    session, period = session_of(ctx), period_of(since, until)
    if output:
        check_writable(output)
    with session.open_store() as store:
        rows = query(store, today=session.today, kind=kind or "embassy", country=country, period=period,
                     at_least=at_least, evidence=evidence)
    if output:
        from views.directory_docx import write_directory

        write_directory(rows, output, kind=kind or "embassy", day=session.today)
        write(_("Directory: {path}").format(path=output))
    elif not write_data(rows, FIELDS, format, evidence=evidence, line=_lines):
        show_directory(kind or "embassy", rows, evidence=evidence)


def _lines(contact: Data) -> Iterator[Data]:
    """Give a line for each person in post, with the passages of the post; one line for a body without anybody."""
    people = contact["people"] or [{"evidence": []}]
    for post in people:
        yield {**contact, "person": post.get("name"), "honorific": post.get("honorific"), "roles": post.get("roles"),
               "last_named": post.get("last"), "evidence": [*post["evidence"], *contact["evidence"]]}


def show_directory(kind: str, rows: Sequence[Contact], *, evidence: bool = False) -> None:
    """Write the directory as a table, or say that nobody is in it."""
    if not rows:
        write(_("The documents tell of no contact with anybody of this kind."))
        return
    from views.directory_docx import kind_title

    write_heading(f"{kind_title(kind)}: {len(rows)}")
    write_table(_columns(), [line for row in rows for line in _table_lines(row)])
    if evidence:
        for row in rows:
            write_passages(row.name, sorted({*row.evidence, *(one for post in row.people for one in post.evidence)}))


def _columns() -> list[Column]:
    return [Column(_("Name")), Column(_("Country")), Column(_("In post")), Column(_("Activities"), number=True),
            Column(_("Last"), folds=False)]


def _table_lines(row: Contact) -> Iterator[tuple[str, ...]]:
    """Give a line for each person; what is said of the body stands on the first, its name on each."""
    from views.directory_docx import in_post
    from views.labels import country_name

    country = country_name(row.country, language()) if row.country else ""
    for number, post in enumerate(row.people or [None]):
        body = (str(row.activities), row.last or "") if number == 0 else ("", "")
        yield (row.name, country if number == 0 else "", in_post(post) if post else "", *body)
