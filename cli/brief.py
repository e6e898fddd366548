"""`kb brief`: a Word document before a meeting."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from cli.help import KbCommand
from cli.options import Output, Words, joined
from cli.output import write
from cli.session import Session, session_of
from kb.language import _, language

if TYPE_CHECKING:
    from kb.stores.base import Store


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("brief", cls=KbCommand, help=_(
        "Write a briefing in Word: who they are, what was done together, what is open, and who says so."))(brief)


def brief(ctx: typer.Context, name: Words, output: Output) -> None:
    """Write the briefing on the entity asked for."""
    session = session_of(ctx)
    with session.open_store() as store:
        write_brief(store, joined(name), output, session)
    write(_("Briefing: {path}").format(path=output))


def write_brief(store: Store, name: str, path: Path, session: Session) -> None:
    """Write the briefing on the entity of that name.

    Raises FileError, and the errors of `queries.find` for the name.
    """
    from kb.files import check_writable
    from queries.card import card
    from queries.find import find
    from queries.sister_cities import sister_cities
    from queries.who import who
    from views.briefing import write_briefing

    home = session.settings.home
    check_writable(path)
    found = find(store, name)
    write_briefing(card(store, found.id), who(store, found.id), sister_cities(store, home=home.city), path,
                   lang=language(), today=session.today, institution=home.institution)
