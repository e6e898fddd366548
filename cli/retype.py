"""`kb retype`: what kind of thing a name is."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.help import KbCommand, examples
from cli.judging import By, First, judge_now, tell_number
from cli.output import write
from cli.session import session_of
from cli.vocabulary import TYPES, listed, one_of
from kb.language import _


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("retype", cls=KbCommand, epilog=examples(
        "kb retype Mercociudades partner",
        'kb retype "Clínica Municipal" partner'), help=_(
        "Say what a name is where it was read as something else: a partner, a network, a place …"))(retype)


def retype(
    ctx: typer.Context, name: First,
    type_: Annotated[str, typer.Argument(
        metavar=_("TYPE"), callback=one_of(TYPES), show_default=False,
        help=_("One of: {types}.").format(types=listed(TYPES)))],
    by: By = None,
) -> None:
    """Give an entity another type until the judgement is undone."""
    from queries.find import type_name
    from queries.judged import check_fits, judged

    session = session_of(ctx)
    with session.open_store() as store:
        found = judged(store, name)
        check_fits(store, found.entity, type_)
    with session.open_store(writable=True) as store:
        number = judge_now(store, session, "retype", (found.subject,), type_, by=by)
    write(_("{name} is of the type {type} from now on.").format(name=found.entity.name, type=type_name(type_)))
    tell_number(number)
