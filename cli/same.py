"""`kb same`: two names are one."""

from __future__ import annotations

import typer

from cli.help import KbCommand, examples
from cli.judging import By, First, Second, judge_now, tell_number
from cli.output import write
from cli.session import session_of
from kb.language import _


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("same", cls=KbCommand, epilog=examples(
        'kb same "Facultad de Ingeniería Civil" UTP --by Marta'), help=_(
            "Say that two names are the same person, body or place."))(same)


def same(ctx: typer.Context, a: First, b: Second, by: By = None) -> None:
    """Join two entities until the judgement is undone."""
    from queries.judged import judged_pair

    session = session_of(ctx)
    with session.open_store() as store:
        first, second = judged_pair(store, a, b, same=True)
    with session.open_store(writable=True) as store:
        number = judge_now(store, session, "same", (first.subject, second.subject), by=by)
    write(_("One from now on: {a} and {b}.").format(a=first.entity.name, b=second.entity.name))
    tell_number(number)
