"""`kb export`: everything in the store, in one file or one folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.help import KbCommand, examples
from cli.output import write
from cli.session import session_of
from cli.vocabulary import CSV, JSON, Value, every, one_of
from kb.language import _

FORMATS = (JSON, CSV, Value("graphml", "graphml"), Value("gexf", "gexf"), Value("ftm", "ftm"))


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("export", cls=KbCommand, epilog=examples(
        "kb export -o base.json", "kb export --format csv -o tables", "kb export --format gexf -o network.gexf",
        "kb export --format ftm -o entities.ftm.json"), help=_(
        "Write everything in the knowledge base to a file. The same content gives the same file, in every store. "
        "json has everything and is the form for keeping; csv is a new folder with a table for each type of node and "
        "relation; graphml and gexf are for programs that draw networks, ftm (FollowTheMoney, one entity a line) for "
        "tools that investigate them."))(export)


def export(
    ctx: typer.Context,
    output: Annotated[Path, typer.Option(
        "--output", "-o", metavar=_("FILE"), show_default=False,
        help=_("File to write, for csv a new folder; the folder that it is in must exist."))],
    format: Annotated[str, typer.Option(
        "--format", metavar=every(FORMATS), callback=one_of(FORMATS), help=_("Form of the file."))] = "json",
) -> None:
    """Write the whole content, sorted, without load times and paths."""
    from kb.export import content
    from kb.files import check_folder, check_writable, write_whole, write_whole_folder

    (check_folder if format == "csv" else check_writable)(output)
    with session_of(ctx).open_store() as store:
        everything = content(store)
    if format == "csv":
        from kb.export_tables import tables

        write_whole_folder(output, tables(everything))
    else:
        write_whole(output, _text(everything, format))
    write(_("Exported: {path}").format(path=output))


def _text(content: dict[str, object], format: str) -> bytes:
    """Return the content in the form of one file."""
    if format == "graphml":
        from kb.export_graphml import graphml

        return graphml(content)
    if format == "gexf":
        from kb.export_gexf import gexf

        return gexf(content)
    if format == "ftm":
        from kb.export_ftm import ftm

        return ftm(content)
    from kb.export import as_json

    return as_json(content)
