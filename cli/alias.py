"""`kb alias`: the table of short names that mean the same full name in every document."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.csvfile import write_csv
from cli.help import KbCommand, KbGroup, examples
from cli.judging import By, judge_name, judged_at
from cli.options import Format
from cli.output import warn, write, write_json
from cli.session import session_of
from kb.language import _

FIELDS = ("short", "name", "who", "when")
Short = Annotated[str, typer.Argument(
    metavar=_("SHORT"), show_default=False, help=_("The short name, as documents write it."))]


def register(app: typer.Typer) -> None:
    """Add the command and what belongs to it."""
    table = typer.Typer(cls=KbGroup, no_args_is_help=True, rich_markup_mode=None)
    table.command("add", cls=KbCommand, help=_(
        "Let a short name mean a full name in every document that does not say otherwise itself."), epilog=examples(
        'kb alias add "Obras" "Dirección de Resiliencia"'))(add)
    table.command("remove", cls=KbCommand, epilog=examples('kb alias remove "Obras"'), help=_(
        "Take a short name out of the table."))(remove)
    table.command("list", cls=KbCommand, epilog=examples("kb alias list", "kb alias list --format csv"), help=_(
        "Show the table."))(show)
    app.add_typer(table, name="alias", epilog=examples(
        'kb alias add "Obras" "Dirección de Resiliencia"', "kb alias list", 'kb alias remove "Obras"'),
        help=_("Keep the table of short names that mean a full name."))


def add(
    ctx: typer.Context, short: Short,
    name: Annotated[str, typer.Argument(metavar=_("FULL"), show_default=False, help=_("The full name that it means."))],
    by: By = None,
) -> None:
    """Add a short name to the table."""
    from kb.aliases import Alias
    from kb.judging import add_alias
    from queries.find import is_known, meant_otherwise

    short, name = (" ".join(text.split()) for text in (short, name))
    if not short or not name:
        raise typer.BadParameter(_("write the short name and the full one"))
    session = session_of(ctx)
    with session.open_store(writable=True) as store:
        add_alias(store, Alias(short, name, judge_name(by), judged_at(session)))
        waits, others = not is_known(store, name), meant_otherwise(store, short, name)
    if others:
        write(_("{short} means {name} from now on, where a document does not say otherwise.").format(
            short=short, name=name))
        warn(_("documents that were loaded say that {short} is {others}, and that goes before the table: kb who "
               "\"{short}\" still means that").format(short=short, others="; ".join(others)))
    else:
        write(_("{short} means {name} from now on.").format(short=short, name=name))
    if waits:
        warn(_("no document that was loaded has the name {name}; mind how it is written").format(name=name))


def remove(ctx: typer.Context, short: Short) -> None:
    """Take a short name out of the table."""
    from kb.aliases import find_alias
    from kb.judging import remove_alias

    session = session_of(ctx)
    with session.open_store() as store:  # to be read: a store that is not there is not made
        find_alias(store, short)
    with session.open_store(writable=True) as store:
        found = remove_alias(store, short)
    write(_("{short} no longer means {name}.").format(short=found.short, name=found.name))


def show(ctx: typer.Context, format: Format = "table") -> None:
    """Show the table."""
    from kb.aliases import aliases

    with session_of(ctx).open_store() as store:
        found = aliases(store)
    data = [{"short": each.short, "name": each.name, "who": each.who, "when": each.when} for each in found]
    if format == "json":
        write_json(data)
    elif format == "csv":
        write_csv(FIELDS, data)
    elif not found:
        write(_("The table of short names is empty."))
    else:
        from cli.tables import Column, write_table

        write_table([Column(_("Short name")), Column(_("Full name")), Column(_("Who")), Column(_("When"), folds=False)],
                    [(each.short, each.name, each.who, each.when[:10]) for each in found])
