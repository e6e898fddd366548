"""`kb extract`: what a document says, to be looked at or corrected by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.help import KbCommand, examples
from cli.output import write_json_text
from cli.session import session_of
from kb.language import _


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("extract", cls=KbCommand, epilog=examples(
        "kb extract examples/informe-2024-01.docx > record.json"), help=_(
        "Show what is read in a document, as a JSON record that can be corrected by hand and loaded."))(extract)


def extract(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(
        metavar=_("FILE"), readable=False, show_default=False, help=_("The document."))],
) -> None:
    """Print the record of one document; nothing is stored."""
    from kb.records import dump_record
    from loaders import extract as read

    write_json_text(dump_record(read(file, session_of(ctx).settings.home)))
