"""`kb different`: two names are not one."""

from __future__ import annotations

import typer

from cli.help import KbCommand, examples
from cli.judging import By, First, Second, judge_now, tell_number
from cli.output import write
from cli.session import session_of
from kb.language import _


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("different", cls=KbCommand, epilog=examples(
        'kb different "Oficina de Protocolo" "Despacho del Alcalde"'), help=_(
        "Say that two names are not the same person, body or place, whatever the rules make of them."))(different)


def different(ctx: typer.Context, a: First, b: Second, by: By = None) -> None:
    """Keep two names apart until the judgement is undone."""
    from queries.judged import in_writing, judged_pair

    session = session_of(ctx)
    with session.open_store() as store:
        first, second = judged_pair(store, a, b, same=False)
    with session.open_store(writable=True) as store:
        number = judge_now(store, session, "different", (first.subject, second.subject), by=by)
        a, b = in_writing(store, (str(first.subject), str(second.subject))).values()
    write(_("Kept apart from now on: {a} and {b}.").format(a=a, b=b))
    tell_number(number)
