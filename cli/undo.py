"""`kb undo`: take a judgement back."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.help import KbCommand, examples
from cli.options import count
from cli.output import write
from cli.session import session_of
from kb.language import _


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("undo", cls=KbCommand, epilog=examples(
        "kb undo",
        "kb undo 3"), help=_(
        "Take a judgement back: everything is as it was without it."))(undo)


def undo(
    ctx: typer.Context,
    number: Annotated[int | None, typer.Argument(
        metavar=_("NUMBER"), parser=count, show_default=False,
        help=_("Its number in kb judgements. By default the latest."))] = None,
) -> None:
    """Undo one judgement."""
    from cli.judged import in_words
    from kb.judgements import find_judgement, judgements
    from kb.judging import undo as take_back
    from queries.judged import in_writing

    session = session_of(ctx)
    with session.open_store() as store:  # to be read: a store that is not there is not made
        found = find_judgement(judgements(store), number)
        writings = in_writing(store, () if found.kind == "close" else found.subjects)
    with session.open_store(writable=True) as store:
        take_back(store, found.number)
    write(_("Taken back: {judgement}").format(judgement=in_words(found, writings)))
