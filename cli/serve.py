"""`kb serve`: the pages over the live store, in this machine's browser."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from cli.help import KbCommand, examples
from cli.output import warn, write
from cli.session import session_of
from kb.errors import KbError
from kb.language import _, reason

PORT = 8350


class ServeError(KbError):
    """A server that cannot listen; the message names the port."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("serve", cls=KbCommand, epilog=examples("kb serve"), help=_(
        "Show the network, and a page for each name, in this machine's browser as long as the command runs."))(serve)


def serve(
    ctx: typer.Context,
    port: Annotated[int, typer.Option("--port", metavar=_("NUMBER"), min=0, max=65535, help=_(
        "Port of 127.0.0.1 to listen at; 0 for any that is free."))] = PORT,
    open_: Annotated[bool, typer.Option("--open", help=_("Open the page in the browser."))] = False,
) -> None:
    """Serve the pages until the command is interrupted."""
    from views.server import Site

    session = session_of(ctx)
    with session.open_store():
        pass  # a store that cannot be opened is said now, and not in the browser
    server = _listening(Site(session.open_store, session.settings.home, lambda: session.today), port)
    address = f"http://127.0.0.1:{server.port}/"
    write(_("Serving at {address} - Ctrl+C ends it").format(address=address))
    if open_:
        _open(address)
    server.serve_forever()  # returns, with everything closed, when it is interrupted
    write(_("Ended."))


def _listening(site: Any, port: int) -> Any:
    from views.server import make_server

    try:
        return make_server(site, port)
    except OSError as error:
        raise ServeError(_("port {port}: cannot be listened at ({why}); choose another one with --port").format(
            port=port, why=reason(error))) from error


def _open(address: str) -> None:
    import webbrowser

    if not webbrowser.open(address):
        warn(_("no browser could be started; open {address} yourself").format(address=address))
