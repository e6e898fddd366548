"""The commands of `kb`, put together in the language that was chosen."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from cli import (
    agenda,
    alias,
    ask,
    between,
    brief,
    brokers,
    changes,
    check,
    close,
    communities,
    completion,
    copy,
    cypher,
    demo,
    different,
    directory,
    dormant,
    export,
    extract,
    figures,
    graph,
    judgements,
    list_,
    load,
    matrix,
    networks,
    pending,
    remove,
    rename,
    retype,
    review,
    same,
    search,
    serve,
    show,
    sister_cities,
    stats,
    themes,
    timeline,
    undo,
    who,
)
from cli.help import KbGroup
from cli.options import check_language, parse_day
from cli.output import write
from cli.session import start_session
from kb.language import _

COMMANDS = (
    load, extract, who, between, sister_cities, timeline, agenda, pending, close, dormant, show, search, ask, list_,
    networks, directory, matrix, brokers, communities, changes, figures, themes, check, graph, serve, brief, review,
    same, different, rename, retype, judgements, undo, remove, stats, cypher, export, copy, demo, completion, alias,
)


def build_app() -> typer.Typer:
    """Return the application with every command registered, its texts in the language of the moment."""
    app = typer.Typer(name="kb", cls=KbGroup, add_completion=False, rich_markup_mode=None, no_args_is_help=True,
                      pretty_exceptions_enable=False)
    app.callback(help=_(
        "Vínculos: who works with whom, since when, and who says so, from the reports of an office of "
        "international cooperation."))(_begin)
    for module in COMMANDS:
        module.register(app)
    return app


def _show_version(asked: bool) -> None:
    if asked:
        write(f"kb {version('vinculos')}")
        raise typer.Exit


def _begin(
    ctx: typer.Context,
    store: Annotated[str | None, typer.Option(
        "--store", metavar=_("FOLDER|bolt://…|neo4j://…"), envvar="KB_STORE", show_default=False,
        help=_("Where the knowledge base is: a folder, or a Neo4j server. By default a folder of your own."))] = None,
    lang: Annotated[str | None, typer.Option(
        "--lang", metavar="es|en", envvar="KB_LANG", callback=check_language, show_default=False,
        help=_("Language of the output."))] = None,
    config: Annotated[Path | None, typer.Option(
        "--config", metavar=_("FILE"), show_default=False,
        help=_("Settings file. By default kb.toml in this folder or in your configuration folder."))] = None,
    today: Annotated[str | None, typer.Option(
        "--today", metavar=_("DATE"), envvar="KB_TODAY", show_default=False,
        help=_("Day to work with instead of today, like 2024-01-31."))] = None,
    version: Annotated[bool, typer.Option(
        "--version", is_eager=True, callback=_show_version, help=_("Show the version and exit."))] = False,
) -> None:
    """Begin a session from the global options."""
    ctx.obj = start_session(config, store, lang, parse_day(today))
