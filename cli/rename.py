"""`kb rename`: the name that is shown."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.help import KbCommand, examples
from cli.judging import By, First, judge_now, tell_number
from cli.output import write
from cli.session import session_of
from kb.language import _


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("rename", cls=KbCommand, epilog=examples(
        'kb rename OCI "Oficina de Cooperación"'), help=_(
        "Choose the name that is shown; the documents' own writings stay and are found as before."))(rename)


def rename(
    ctx: typer.Context, name: First,
    new: Annotated[str, typer.Argument(metavar=_("NEW"), show_default=False, help=_("The name to show."))],
    by: By = None,
) -> None:
    """Show an entity under another name until the judgement is undone."""
    from queries.judged import AlreadySoError, judged

    new = " ".join(new.split())
    if not new:
        raise typer.BadParameter(_("write the name to show"), param_hint=_("NEW"))
    session = session_of(ctx)
    with session.open_store() as store:
        found = judged(store, name)
    if found.entity.name == new:
        raise AlreadySoError(found.entity.name, new)
    with session.open_store(writable=True) as store:
        number = judge_now(store, session, "rename", (found.subject,), new, by=by)
    write(_("{name} is shown as {new} from now on.").format(name=found.entity.name, new=new))
    tell_number(number)
