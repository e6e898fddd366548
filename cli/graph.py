"""`kb graph`: the network as a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.help import KbCommand, examples
from cli.options import Output, joined
from cli.output import warn, write
from cli.period import parse_date
from cli.session import session_of
from cli.vocabulary import TYPES, listed, several_of, some
from kb.language import _, language, ngettext

if TYPE_CHECKING:
    from kb.stores.base import Store
    from queries.network_choice import Choice

_CODES = tuple(value.code for value in TYPES)


@dataclass(frozen=True)
class Wanted:
    """What a page is to show; `types` empty for all."""

    name: str | None = None
    hops: int = 1
    types: frozenset[str] = field(default_factory=frozenset)
    since: str | None = None
    sister_cities: bool = False
    activities: bool = False
    everything: bool = False

    @property
    def choice(self) -> Choice:
        """What of the network's rows is wanted; activities asked for as nodes are no type to be left out."""
        from queries.network_choice import Choice

        types = self.types | {"activity"} if self.types and self.activities else self.types
        return Choice(types or None, self.since, self.sister_cities)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("graph", cls=KbCommand, epilog=examples(
        "kb graph -o network.html",
        'kb graph "Embajada de Japón" --hops 2 -o japan.html',
        "kb graph --sister-cities -o map.html"), help=_(
        "Draw the network, or the surroundings of one name, as a page for the browser that needs no connection."))(
        graph)


def graph(
    ctx: typer.Context,
    output: Output,
    name: Annotated[list[str] | None, typer.Argument(
        metavar=_("NAME"), show_default=False, help=_("Draw only this name's surroundings."))] = None,
    hops: Annotated[int | None, typer.Option(
        "--hops", metavar=_("NUMBER"), min=1, max=9, show_default=False,
        help=_("How many ties away from NAME to go. By default 1."))] = None,
    type: Annotated[str | None, typer.Option(
        "--type", metavar=some(TYPES, several=True), callback=several_of(TYPES), show_default=False,
        help=_("Draw only these types: {types}.").format(types=listed(TYPES)))] = None,
    since: Annotated[str | None, typer.Option(
        "--since", metavar=_("DATE"), callback=parse_date, show_default=False,
        help=_("Leave out activities before this date and relations that ended before it."))] = None,
    sister_cities: Annotated[bool, typer.Option(
        "--sister-cities", help=_("Draw only sister cities, networks and their members, on a map."))] = False,
    activities: Annotated[bool, typer.Option(
        "--activities", help=_("Draw each activity as one more point instead of a line between those who shared it."))
    ] = False,
    everything: Annotated[bool, typer.Option(
        "--all", help=_("Open on the whole network even where it is too large to be read at once."))] = False,
    open_: Annotated[bool, typer.Option("--open", help=_("Open the page in the browser."))] = False,
) -> None:
    """Write the network page."""
    if hops is not None and not name:
        raise typer.BadParameter(_("goes with a NAME; write kb graph NAME --hops {hops}").format(hops=hops),
                                 param_hint="--hops")
    session = session_of(ctx)
    types = frozenset(one.strip() for one in type.split(",")) if type else frozenset()
    wanted = Wanted(joined(name) if name else None, hops or 1, types, since, sister_cities, activities, everything)
    with session.open_store() as store:
        left_out = write_graph(store, wanted, output, session.settings.home.institution)
    write(_("Network page: {path}").format(path=output))
    if left_out:
        warn(ngettext("The options leave out {count} entity of the network.",
                      "The options leave out {count} entities of the network.", left_out).format(count=left_out))
    if open_:
        _open(output)


def _open(path: Path) -> None:
    import webbrowser

    if not webbrowser.open(path.resolve().as_uri()):
        warn(_("{path}: no browser could be started; open the file yourself").format(path=path))


def write_graph(store: Store, wanted: Wanted, path: Path, institution: str) -> int:
    """Write the page that is wanted; return how many entities its options leave out.

    Raises FileError, and the errors of `queries.find` for the name.
    """
    from kb.files import check_writable
    from queries.find import find
    from queries.network import network
    from queries.network_choice import chosen
    from views.headings import of_institution
    from views.page import write_page

    check_writable(path)
    found = find(store, wanted.name) if wanted.name else None
    focus = found.id if found else None
    title = found.name if found else of_institution(_("Relations of {institution}"), institution)
    whole = network(store, focus, wanted.hops, since=wanted.since, activities=wanted.activities)
    rows = chosen(whole, wanted.choice, focus)
    write_page(rows, path, title=title, lang=language(), focus=focus, show_all=wanted.everything,
               view="map" if wanted.sister_cities else "network", scope=_scope(wanted, len(whole.nodes)))
    return len(whole.nodes) - len(rows.nodes)


def _scope(wanted: Wanted, total: int) -> dict[str, Any] | None:
    """Return what the page says of the part of the network that it shows; None for all of it."""
    if wanted.choice.everything:
        return None
    return {"types": sorted(wanted.types, key=_CODES.index), "since": wanted.since,
            "sister_cities": wanted.sister_cities, "total": total}
