"""Where a test's store is: for the test, and for the processes that it starts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from kb.settings import Settings
from kb.stores.base import Store
from kb.stores.opening import open_store
from tests.neo4j_server import Server


@dataclass(frozen=True)
class StorePlace:
    """The address of a store and the settings to open it with; `open` may be called in any process."""

    address: str
    settings: Settings = field(default_factory=Settings)

    @property
    def is_neo4j(self) -> bool:
        """Whether it is on a server, so that readers don't wait for writers."""
        return "://" in self.address

    @property
    def environment(self) -> dict[str, str]:
        """The variables that make `kb` use this store."""
        password = self.settings.neo4j_password
        return {"KB_STORE": self.address} | (
            {"KB_NEO4J_USER": self.settings.neo4j_user, "KB_NEO4J_PASSWORD": password} if password else {})

    def open(self, *, writable: bool = True) -> Store:
        """Open the store."""
        return open_store(self.address, self.settings, writable=writable)


def embedded(folder: Path) -> StorePlace:
    """Return the place of a store in a folder that is not there yet."""
    return StorePlace(str(folder))


def on_server(server: Server) -> StorePlace:
    """Return the place of a server's database, with nothing in it but the schema."""
    place = StorePlace(server.uri, Settings(neo4j_user=server.user, neo4j_password=server.password))
    with place.open() as store:
        store.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n"))
    return place
