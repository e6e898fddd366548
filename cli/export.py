"""`kb export`: everything in the store, in one file."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.help import KbCommand
from cli.options import Output, one_of
from cli.output import write
from cli.session import session_of
from kb.language import _

FORMATS = ("json",)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("export", cls=KbCommand, help=_(
        "Write everything in the knowledge base to a file. The same content gives the same file, in every store."))(
        export)


def _format(value: str) -> str:
    return one_of(value, FORMATS) or value


def export(
    ctx: typer.Context,
    output: Output,
    format: Annotated[str, typer.Option(
        "--format", metavar="json", callback=_format, help=_("Form of the file."))] = "json",
) -> None:
    """Write the whole content, sorted, without load times and paths."""
    from kb.export import export as everything
    from kb.files import check_writable, write_whole

    check_writable(output)
    with session_of(ctx).open_store() as store:
        write_whole(output, everything(store))
    write(_("Exported: {path}").format(path=output))
