"""`kb demo`: the main job over the sample documents, in a folder of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.brief import write_brief
from cli.graph import Wanted, write_graph
from cli.help import KbCommand, examples
from cli.load import load_and_tell
from cli.output import write
from cli.samples import sample_documents
from cli.session import Session, session_of
from cli.sister_tables import show_ties
from cli.who import show_who
from kb.files import FileError
from kb.home import Home
from kb.language import _, reason

if TYPE_CHECKING:
    from kb.stores.base import Store

ASKED = "Embajada de Japón"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("demo", cls=KbCommand, epilog=examples("kb demo", "kb demo -o samples"), help=_(
        "Load the sample documents into a store of their own, ask it two questions, draw it and write a briefing."))(
        demo)


def demo(
    ctx: typer.Context,
    output: Annotated[Path, typer.Option(
        "--output", "-o", metavar=_("FOLDER"), help=_("Folder for the store and the files; made if it is missing."))
    ] = Path("vinculos-demo"),
) -> None:
    """Run the main job; the store of the other commands is not touched."""
    _make_folder(output)
    session = session_of(ctx).for_samples(str(output / "store"), Home())
    write(_("Loading the sample documents into {folder}").format(folder=output / "store"))
    failed = load_and_tell(session, sample_documents(), [], None)
    with session.open_store() as store:
        _answer(store, session)
        _write_files(store, output, session)
    if failed:
        raise typer.Exit(1)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(_("{folder}: cannot be made ({why}); choose another place with -o").format(
            folder=folder, why=reason(error))) from error


def _answer(store: Store, session: Session) -> None:
    from queries.find import find
    from queries.sister_cities import sister_cities
    from queries.who import who

    write()
    write(_("Who does the Embassy of Japan work with?  (kb who \"{name}\")").format(name=ASKED))
    found = find(store, ASKED)
    show_who(found.name, who(store, found.id))
    write()
    write(_("Which are the sister cities?  (kb sister-cities)"))
    show_ties(sister_cities(store, home=session.settings.home.city, today=session.today.isoformat()))


def _write_files(store: Store, folder: Path, session: Session) -> None:
    page, briefing = folder / _("network.html"), folder / _("briefing.docx")
    write_graph(store, Wanted(), page, session.settings.home.institution)
    write_brief(store, ASKED, briefing, session)
    write()
    write(_("Network page: {path}").format(path=page.resolve()))
    write(_("Briefing: {path}").format(path=briefing.resolve()))
