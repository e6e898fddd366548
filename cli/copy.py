"""`kb copy`: everything into another store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.help import KbCommand, examples
from cli.output import warn, write
from cli.progress import counting_bar
from cli.session import Session, session_of
from kb.errors import KbError
from kb.language import _, ngettext, reason

if TYPE_CHECKING:
    from kb.copying import Copied
    from kb.stores.base import Store


class SameStoreError(KbError):
    """A store that was to be copied into itself."""

    def __init__(self, target: str) -> None:
        super().__init__(_("{target}: is the store that is to be copied; choose another with --to").format(
            target=target))


class TargetTakenError(KbError):
    """A folder to copy to with files of somebody else."""

    def __init__(self, target: str) -> None:
        super().__init__(_("{target}: has files of something else; choose a new folder with --to").format(
            target=target))


class TargetError(KbError):
    """A folder to copy to that the system does not let be made or used."""

    def __init__(self, target: str, error: OSError) -> None:
        super().__init__(_("{target}: cannot be used as a store ({why}); choose another folder with --to").format(
            target=target, why=reason(error)))


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("copy", cls=KbCommand, epilog=examples(
        "kb copy --to bolt://localhost:7687",
        "kb copy --to backup"), help=_(
        "Copy everything into a new store, a folder or a Neo4j server, all of it or nothing: documents with what they "
        "say, judgements, short names."))(copy)


def copy(
    ctx: typer.Context,
    to: Annotated[str, typer.Option(
        "--to", metavar=_("FOLDER|bolt://…|neo4j://…"), show_default=False,
        help=_("Where to copy to: a new folder, or a Neo4j server with nothing in it; user and password are those of "
               "the settings."))],
) -> None:
    """Copy the store of the session."""
    from kb.copying import copy as copy_all

    session = session_of(ctx)
    if _same(session, to):
        raise SameStoreError(to)
    with (session.open_store() as source, _opened(session, to) as target,
          counting_bar(_("Copying")) as progress):
        copied = copy_all(source, target, to, progress)
    write(_told(copied, to))


def _opened(session: Session, to: str) -> Store:
    """Open the store to copy to, which is made where it is not there."""
    from kb.stores.base import StoreError
    from kb.stores.folder import NotAStoreError
    from kb.stores.opening import open_store

    try:
        return open_store(to, session.settings, writable=True, notice=warn)
    except NotAStoreError as error:
        raise TargetTakenError(to) from error
    except StoreError as error:
        if isinstance(error.__cause__, OSError):
            raise TargetError(to, error.__cause__) from error
        raise


def _same(session: Session, to: str) -> bool:
    """Return whether the address is that of the session's own store."""
    from kb.stores.opening import default_folder

    own = session.settings.store or str(default_folder())
    if "://" in own or "://" in to:
        return own.rstrip("/").casefold() == to.rstrip("/").casefold()
    return Path(own).expanduser().resolve() == Path(to).expanduser().resolve()


def _told(copied: Copied, to: str) -> str:
    return ngettext(
        "Copied to {store}: {count} document, with {nodes} nodes and {relationships} relationships in all.",
        "Copied to {store}: {count} documents, with {nodes} nodes and {relationships} relationships in all.",
        copied.documents).format(store=to, count=copied.documents, nodes=copied.nodes,
                                 relationships=copied.relationships)
