"""`kb remove`: take a document out, and what only it said."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.help import KbCommand, examples
from cli.output import write
from cli.session import session_of
from kb.language import _


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("remove", cls=KbCommand, epilog=examples("kb remove informe-2023-10.docx"), help=_(
        "Take a document out of the knowledge base, with all that only it said."))(remove)


def remove(
    ctx: typer.Context,
    document: Annotated[str, typer.Argument(
        metavar=_("DOCUMENT"), show_default=False,
        help=_("Name of the file that was loaded, or the beginning of its identifier."))],
) -> None:
    """Remove one document."""
    from kb.documents import documents, find_document
    from kb.ingest import remove as take_out

    session = session_of(ctx)
    with session.open_store() as store:  # to be read: a store that is not there is not made
        found = find_document(documents(store), document)
    with session.open_store(writable=True) as store:
        outcome = take_out(store, found.id)
    write(_("Removed: {document}").format(document=outcome))
