"""`kb show`: all that is known of one name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.csvfile import write_csv
from cli.help import KbCommand, examples
from cli.options import Evidence, Format, Words, joined
from cli.output import warn, write_json
from cli.period import parse_date
from cli.rows import PASSAGE_FIELDS, as_data, by_passage
from cli.session import session_of
from cli.subjects import name_bodies, tell_country
from kb.language import _

if TYPE_CHECKING:
    from queries.rows import Card

AsOf = Annotated[str | None, typer.Option(
    "--as-of", metavar=_("DATE"), callback=parse_date, show_default=False,
    help=_("Only who held which post at that time, like 2022, 2022-06 or 2022-06-15, and the name of then."))]
FIELDS = ("section", "what", "name", "type", "role", "status", "since", "until")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("show", cls=KbCommand, epilog=examples(
        "kb show UCCI",
        'kb show "Embajada de Japón" --evidence',
        'kb show "Embajada de Japón" --as-of 2023-10'), help=_("Show all that is known of somebody."))(show)


def show(
    ctx: typer.Context, name: Words, as_of: AsOf = None, evidence: Evidence = False, format: Format = "table",
) -> None:
    """Show the card of the entity asked for, or who held which post there at a date."""
    from queries.card import card as query
    from queries.naming import names_over_time
    from queries.subject import OnlyOfCountry, subject

    with session_of(ctx).open_store() as store:
        meant = subject(store, joined(name))
        if as_of:
            from cli.as_of import show_as_of

            show_as_of(store, meant, as_of, evidence=evidence, format=format)
            tell_country(meant, format)
            return
        if not meant.entity.id:
            raise OnlyOfCountry(meant)
        found = meant.entity
        card = query(store, found.id, beside=True, once=True)
        names = names_over_time(store, found.id) if format == "table" else []
    if format == "json":
        write_json(as_data(card, evidence=evidence))
    elif format == "csv":
        write_csv(FIELDS + PASSAGE_FIELDS * evidence, by_passage(_lines(card, evidence), evidence=evidence))
    else:
        from cli.as_of import write_names
        from cli.card import write_card
        from queries.naming import called_now

        now = called_now(names, card.name)
        write_card(replace(card, name=_("{name}, formerly {former}").format(name=now, former=card.name)
                           if now else meant.name), evidence=evidence)
        write_names(names, evidence=evidence)
        if meant.whole_country:
            warn(_("Activities name bodies and people; ask for those of {name}: {bodies}").format(
                name=meant.name, bodies=name_bodies(meant.bodies)))


def _lines(card: Card, evidence: bool) -> Iterator[dict[str, Any]]:
    """Give the card's relations, activities, commitments and facts as lines of one table."""
    data = as_data(card, evidence=evidence)
    for row in data["relations"]:
        yield {**row, "section": "relation", "what": row["relation"] if row["outgoing"] else f"<{row['relation']}"}
    for row in data["activities"]:
        yield {"section": "activity", "what": row["kind"], "name": row["title"], "status": row["status"],
               "since": row["start"], "until": row["end"], "evidence": row["evidence"]}
    for row in data["commitments"]:
        yield {"section": "commitment", "name": row["text"], "role": row["owner"], "until": row["due"],
               "evidence": row["evidence"]}
    for place, ((kind, text, day), passages) in enumerate(zip(data["facts"], data["facts_evidence"], strict=True)):
        yield {"section": "fact", "what": kind, "name": text, "since": day, "evidence": passages if evidence else [],
               "status": "disagree" if place in data["facts_disagree"] else None}
