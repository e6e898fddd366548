"""`kb show`: all that is known of one name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import typer

from cli.csvfile import write_csv
from cli.help import KbCommand
from cli.options import Evidence, Format, Words, joined
from cli.output import write_json
from cli.rows import PASSAGE_FIELDS, as_data, by_passage
from cli.session import session_of
from kb.language import _

if TYPE_CHECKING:
    from queries.rows import Card

FIELDS = ("section", "what", "name", "type", "role", "status", "since", "until")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("show", cls=KbCommand, help=_("Show all that is known of somebody."))(show)


def show(ctx: typer.Context, name: Words, evidence: Evidence = False, format: Format = "table") -> None:
    """Show the card of the entity asked for."""
    from queries.card import card as query
    from queries.find import find

    with session_of(ctx).open_store() as store:
        card = query(store, find(store, joined(name)).id)
    if format == "json":
        write_json(as_data(card, evidence=evidence))
    elif format == "csv":
        write_csv(FIELDS + PASSAGE_FIELDS * evidence, by_passage(_lines(card, evidence), evidence=evidence))
    else:
        from cli.card import write_card

        write_card(card, evidence=evidence)


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
    for kind, text, day in data["facts"]:
        yield {"section": "fact", "what": kind, "name": text, "since": day}
