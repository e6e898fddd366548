"""`kb search`: names, activities and passages by their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from cli.csvfile import write_csv
from cli.help import KbCommand, examples
from cli.options import Evidence, Format, joined
from cli.output import write, write_json
from cli.passages import write_passages
from cli.rows import PASSAGE_FIELDS, as_data, by_passage
from cli.session import session_of
from cli.tables import Column, write_table
from cli.text import shorten
from kb.language import _

if TYPE_CHECKING:
    from queries.rows import Hit

FIELDS = ("type", "id", "name", "date")
LIMIT = "20"
_SNIPPET = 160  # letters of a passage in the table; --evidence shows all of it


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("search", cls=KbCommand, epilog=examples(
        "kb search cine", 'kb search "carta de intención" --evidence'),
        help=_("Search names, activities and passages by their words."))(search)


def _number(value: str) -> str:
    if not (value.isdecimal() and int(value) > 0):
        raise typer.BadParameter(_("'{value}' is not a number from 1 on").format(value=value))
    return value


def search(
    ctx: typer.Context,
    text: Annotated[list[str], typer.Argument(
        metavar=_("TEXT"), show_default=False, help=_("Words, or beginnings of words; all of them must be there."))],
    limit: Annotated[str, typer.Option(
        "--limit", metavar=_("NUMBER"), callback=_number, help=_("Show at most so many."))] = LIMIT,
    evidence: Evidence = False,
    format: Format = "table",
) -> None:
    """Show what has every word."""
    from queries.search import search as query

    words = joined(text)
    if not words.strip():
        raise typer.BadParameter(_("give at least one word to look for"), param_hint=_("TEXT"))
    with session_of(ctx).open_store() as store:
        hits = query(store, words, int(limit))
    if format == "json":
        write_json([as_data(hit, evidence=evidence) for hit in hits])
    elif format == "csv":
        data = by_passage((as_data(hit, evidence=evidence) for hit in hits), evidence=evidence)
        write_csv(FIELDS + PASSAGE_FIELDS * evidence, data)
    else:
        _show(words, hits, evidence)


def _show(words: str, hits: Sequence[Hit], evidence: bool) -> None:
    if not hits:
        write(_("Nothing has all of these words: {words}").format(words=words))
        return
    write_table([Column(_("What it is")), Column(_("Date"), folds=False), Column(_("Found"))],
                [_row(hit) for hit in hits])
    if evidence:
        for hit in hits:
            write_passages(hit.name, hit.evidence)


def _row(hit: Hit) -> tuple[str, ...]:
    from cli.words import place_in_words

    if hit.type == "passage":
        passage = hit.evidence[0]
        place = place_in_words(passage.locator)
        return _("passage"), hit.date or "", f"{hit.name}, {place}: {shorten(passage.text, _SNIPPET)}"
    return _type(hit.type), hit.date or "", hit.name


def _type(type_: str) -> str:
    from cli.words import type_in_words

    return _("activity") if type_ == "activity" else type_in_words(type_)
