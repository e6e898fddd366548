"""`kb who`: who works with whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from cli.choices import Explicit
from cli.csvfile import write_csv
from cli.help import KbCommand, examples
from cli.options import Evidence, Format, Top, Words, joined
from cli.output import warn, write, write_json
from cli.passages import write_passages
from cli.period import Since, Until, period_of
from cli.rows import PASSAGE_FIELDS, as_data, by_passage
from cli.session import session_of
from cli.subjects import tell_country
from cli.tables import Column, is_narrow, write_heading, write_paragraph, write_table
from cli.text import closed
from cli.vocabulary import KINDS, TYPES, listed, several_of, some
from kb.language import _

if TYPE_CHECKING:
    from kb.stores.base import Store
    from queries.rows import Found, Who

FIELDS = ("name", "type", "kind", "activities", "implicit", "first", "last", "through")
_OTHERS = (*(value for value in TYPES if value.code in ("person", "directorate", "partner", "network", "city")), *KINDS)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("who", cls=KbCommand, help=_("Show who works with somebody, how often, since when, through whom."),
                epilog=examples('kb who OCI --with embassy --top 10', 'kb who "Embajada de Japón" --with person',
                                'kb who "Embajada de Japón" --since 2023-10 --until 2023-12 --evidence'))(who)


def who(
    ctx: typer.Context,
    name: Words,
    with_: Annotated[str | None, typer.Option(
        "--with", metavar=some(_OTHERS, several=True), callback=several_of(_OTHERS), show_default=False,
        help=_("Only others of these types or kinds: {types}.").format(types=listed(_OTHERS)))] = None,
    since: Since = None,
    until: Until = None,
    top: Top = None,
    explicit: Explicit = False,
    evidence: Evidence = False,
    format: Format = "table",
) -> None:
    """Show those that share an activity with the entity asked for."""
    from queries.subject import subject
    from queries.who import who as query

    types = {one.strip() for one in with_.split(",")} if with_ else None
    period = period_of(since, until)
    with session_of(ctx).open_store() as store:
        found = subject(store, joined(name))
        rows = query(store, found.ids, explicit=explicit, evidence=evidence, types=types, top=top, period=period)
        bodies = [] if rows or found.whole_country else bodies_at(store, found.entity)
    if format == "json":
        write_json([as_data(row, evidence=evidence) for row in rows])
    elif format == "csv":
        data = by_passage((as_data(row, evidence=evidence) for row in rows), evidence=evidence)
        write_csv(FIELDS + PASSAGE_FIELDS * evidence, data)
    elif not rows and (types or period.bounded):
        write(closed(_("Within these limits the documents name nobody that works with {name}.").format(
            name=found.name)))
    else:
        show_who(found.name, rows, evidence=evidence)
    tell_country(found, format)
    if bodies:
        warn(_("Activities name bodies and people; ask for those of {name}: {bodies}").format(
            name=found.name, bodies="; ".join(bodies)))


def bodies_at(store: Store, found: Found) -> list[str]:
    """Return the names of the bodies of a city or a country, which take part where it cannot; none for others."""
    from queries.catalogue import rows

    if found.type not in ("city", "country"):
        return []
    return list(dict.fromkeys(row["name"] for row in rows(store, "bodies_at", ids=[found.id])))


def show_who(name: str, rows: Sequence[Who], *, evidence: bool = False) -> None:
    """Write the table of those who work with `name`, or say that there is none."""
    if not rows:
        write(closed(_("The documents name nobody that works with {name}.").format(name=name)))
        return
    write_heading(_("Who works with {name}").format(name=name))
    narrow = is_narrow()
    columns = _columns()[:-1] if narrow else _columns()
    write_table(columns, [_row(row)[:len(columns)] for row in rows])
    if narrow:
        _write_through(rows)
    if evidence:
        for row in rows:
            write_passages(row.name, row.evidence)
    if any(row.implicit for row in rows):
        warn(_("implicit: the document does not name the office that wrote it, which is taken to have been there. "
               "--explicit leaves it out."))


def _write_through(rows: Sequence[Who]) -> None:
    """Write through whom under the table, where it has no room for one more column."""
    if told := [row for row in rows if row.through]:
        write()
        write_heading(_("Through"))
    for row in told:
        write_paragraph(f"{row.name}: {'; '.join(row.through)}")


def _columns() -> list[Column]:
    return [Column(_("Name")), Column(_("What it is")), Column(_("Times"), number=True), Column(_("Note")),
            Column(_("First"), folds=False), Column(_("Last"), folds=False), Column(_("Through"))]


def _row(row: Who) -> tuple[str, ...]:
    from cli.words import type_in_words

    return (row.name, type_in_words(row.type, row.kind), str(row.activities), _implicit(row), row.first or "",
            row.last or "", "; ".join(row.through))


def _implicit(row: Who) -> str:
    if not row.implicit:
        return ""
    if row.implicit == row.activities:
        return _("implicit")
    return _("{count} implicit").format(count=row.implicit)
