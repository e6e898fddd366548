"""Opening a store by its address: a folder, or a Neo4j server."""

from __future__ import annotations

from pathlib import Path

from kb.language import _
from kb.settings import Settings
from kb.stores.base import Store, StoreError
from kb.stores.locks import Notice

NEO4J_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


def open_store(
    address: str | None, settings: Settings, *, writable: bool, notice: Notice = lambda _text: None,
) -> Store:
    """Open the store at `address`: a `bolt://` or `neo4j://` address, or else a folder.

    Without an address it is the one of the settings, and without that a folder in the user's data directory. `notice`
    is told, in one line, when another command has to be waited for. Raises StoreError when it cannot be opened.
    """
    address = address or settings.store
    if address and "://" in address:
        if address.split("://")[0].lower() not in NEO4J_SCHEMES:
            raise StoreError(_("{store}: is not the address of a store; write a folder, bolt://… or neo4j://…").format(
                store=address))
        from kb.stores.neo4j import Neo4jStore

        return Neo4jStore(address, settings, writable=writable)
    from kb.stores.embedded import EmbeddedStore

    folder = Path(address).expanduser() if address else default_folder()
    return EmbeddedStore(folder, writable=writable, notice=notice)


def default_folder() -> Path:
    """Return the folder of the store that is used when none is named: in the user's data directory."""
    import platformdirs

    return Path(platformdirs.user_data_dir("vinculos")) / "store"
