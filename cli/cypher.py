"""`kb cypher`: a question in Cypher, for those who know the graph."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from cli.csvfile import write_csv
from cli.help import KbCommand, examples
from cli.options import Format
from cli.output import warn, write, write_json
from cli.session import session_of
from cli.tables import Column, write_table
from kb.language import _, ngettext

ROWS = 1000


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("cypher", cls=KbCommand, epilog=examples(
        'kb cypher "MATCH (n:Network) RETURN n.name AS name ORDER BY name"',
        r'kb cypher "MATCH (p:Partner {kind: \$kind}) RETURN p.name" -p kind=embassy'), help=_(
        "Run a Cypher text that only reads, and show its rows. The nodes and relations: docs/relations.md."))(cypher)


def _parameters(values: list[str] | None) -> list[str] | None:
    for value in values or []:
        if not value.partition("=")[0].isidentifier():
            raise typer.BadParameter(_("'{value}' is not a parameter; write it like name=value").format(value=value))
    return values


def cypher(
    ctx: typer.Context,
    text: Annotated[str, typer.Argument(
        metavar=_("TEXT"), show_default=False, help=_("The Cypher text, between quotes."))],
    parameter: Annotated[list[str] | None, typer.Option(
        "--parameter", "-p", metavar=_("NAME=VALUE"), callback=_parameters, show_default=False,
        help=_("Value of $NAME in the text: a number, true, false, null, a JSON list, or else a text. Repeatable."))
    ] = None,
    limit: Annotated[int, typer.Option(
        "--limit", metavar=_("NUMBER"), min=1, help=_("Show at most so many rows."))] = ROWS,
    format: Format = "table",
) -> None:
    """Show the rows of a text."""
    from queries.given_text import run

    with session_of(ctx).open_store() as store:
        rows = run(store, text, dict(map(_value, parameter or [])))
    shown, columns = rows[:limit], list(dict.fromkeys(name for row in rows[:limit] for name in row))
    if format == "json":
        write_json(shown)
    elif format == "csv":
        write_csv(columns, ({name: _cell(value) for name, value in row.items()} for row in shown))
    elif shown:
        write_table([Column(name, number=_is_number(name, shown)) for name in columns],
                    [[_text(row.get(name)) for name in columns] for row in shown])
    else:
        write(_("The text gives no rows."))
    if len(rows) > limit:
        warn(ngettext("Only {shown} of {count} row is shown; --limit shows more.",
                      "Only {shown} of {count} rows are shown; --limit shows more.", len(rows)).format(
            shown=limit, count=len(rows)))


def _value(parameter: str) -> tuple[str, Any]:
    name, _equals, value = parameter.partition("=")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value


def _is_number(name: str, rows: list[dict[str, Any]]) -> bool:
    return all(isinstance(row.get(name), int | float) and not isinstance(row.get(name), bool) for row in rows)


def _cell(value: Any) -> Any:
    """Return a value as a cell of CSV: lists of texts stay lists, other structures are JSON."""
    if isinstance(value, dict) or (isinstance(value, list) and not all(isinstance(item, str) for item in value)):
        return json.dumps(value, ensure_ascii=False)
    return value


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "; ".join(value)
    return json.dumps(value, ensure_ascii=False)
