"""`kb graph`: the network as a page that needs no connection."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.help import KbCommand
from cli.options import Output, joined
from cli.output import write
from cli.session import session_of
from kb.language import _, language

if TYPE_CHECKING:
    from kb.stores.base import Store


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("graph", cls=KbCommand, help=_(
        "Draw the network, or the surroundings of one name, as a page for the browser that needs no connection."))(
        graph)


def graph(
    ctx: typer.Context,
    output: Output,
    name: Annotated[list[str] | None, typer.Argument(
        metavar=_("NAME"), show_default=False, help=_("Draw only this name's surroundings."))] = None,
) -> None:
    """Write the network page."""
    session = session_of(ctx)
    with session.open_store() as store:
        write_graph(store, joined(name) if name else None, output, session.settings.home.institution)
    write(_("Network page: {path}").format(path=output))


def write_graph(store: Store, name: str | None, path: Path, institution: str) -> None:
    """Write the page of the whole network, or of what surrounds the entity of that name.

    Raises FileError, and the errors of `queries.find` for the name.
    """
    from kb.files import check_writable
    from queries.find import find
    from queries.network import network
    from views.page import write_page

    check_writable(path)
    found = find(store, name) if name else None
    title = found.name if found else _("Relations of {institution}").format(institution=institution)
    rows = network(store, found.id if found else None)
    write_page(rows, path, title=title, lang=language(), focus=found.id if found else None)
