"""`kb judgements`: what people decided, with who and when."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.csvfile import write_csv
from cli.help import KbCommand, examples
from cli.options import Format
from cli.output import write, write_json
from cli.session import session_of
from kb.language import _

if TYPE_CHECKING:
    from kb.judgements import Judgement

FIELDS = ("number", "kind", "subjects", "value", "who", "when", "waiting")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("judgements", cls=KbCommand, epilog=examples(
        "kb judgements",
        "kb judgements --format csv",
        "kb judgements --export decisions.tsv",
        "kb judgements --import decisions.tsv"), help=_(
        "List what people decided about names and commitments, with who and when."))(judgements)


def judgements(
    ctx: typer.Context,
    out: Annotated[Path | None, typer.Option(
        "--export", metavar=_("FILE"), show_default=False,
        help=_("Write them and the short names to a text file that another office can take in."))] = None,
    taken: Annotated[Path | None, typer.Option(
        "--import", metavar=_("FILE"), show_default=False,
        help=_("Take in such a file; what contradicts is told, and the later judgement holds."))] = None,
    format: Format = "table",
) -> None:
    """Show every judgement, or exchange them with another office."""
    if out and taken:
        raise typer.BadParameter(_("one at a time: --export or --import"), param_hint="--export")
    if out or taken:
        from cli.judgement_file import take_in, write_out

        session = session_of(ctx)
        if out:
            write_out(session, out)
        if taken:
            take_in(session, taken)
        return
    from kb.judgements import judgements as query
    from queries.judged import in_writing, waiting

    with session_of(ctx).open_store() as store:
        found = query(store)
        unmet = waiting(store, found)
        writings = in_writing(store, (text for each in found if each.kind != "close" for text in each.subjects))
    data = [_data(each, each.id in unmet) for each in found]
    if format == "json":
        write_json(data)
    elif format == "csv":
        write_csv(FIELDS, data)
    else:
        _write(found, unmet, writings)


def _data(judgement: Judgement, waits: bool) -> dict[str, Any]:
    return {"number": judgement.number, "kind": judgement.kind, "subjects": list(judgement.subjects),
            "value": judgement.value, "who": judgement.who, "when": judgement.when, "waiting": waits}


def _write(found: list[Judgement], unmet: set[str], writings: dict[str, str]) -> None:
    from cli.judged import about_in_words, kind_in_words
    from cli.tables import Column, write_heading, write_table

    if not found:
        write(_("Nobody has judged anything yet."))
        return
    write_heading(_("Judgements"))
    write_table(
        [Column(_("No."), number=True), Column(_("Judgement")), Column(_("About")), Column(_("Who")),
         Column(_("When"), folds=False), Column(_("Note"))],
        [(str(each.number), kind_in_words(each.kind), about_in_words(each, writings), each.who, each.when[:10],
          _("waiting: no document names it") if each.id in unmet else "") for each in found])
