"""The store on a Neo4j server or cluster: the official driver, its transactions and its retries."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kb.language import _
from kb.settings import Settings
from kb.stores.base import Parameters, Row, Store, StoreError, T, Transaction
from kb.stores.schema import lock_ledger, make_schema

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction

CONNECT = 10.0  # seconds that a host has to answer
# The server has been seen, twice in this project's tests, to follow a relationship to a node that the same
# transaction had deleted before, once in three tries in a row right after another writer had been killed.
# What a write matches it has just read, so another transaction gets it right, if need be some time later.
_GONE = "Neo.ClientError.Statement.EntityNotFound"
_PAUSES = (0.2, 1.0, 3.0, 6.0)  # seconds before each further try
_SILENCE = logging.NullHandler()


class Neo4jStore(Store):
    """The database of one server (`bolt://…`) or of a cluster (`neo4j://…`).

    Args:
        address: without user or password, which come from the settings alone.
        settings: who asks, `neo4j_user` and `neo4j_password`.
        writable: make the constraints and indexes that are missing.

    Raises StoreError when it cannot be reached or refuses who asks.
    """

    def __init__(self, address: str, settings: Settings, *, writable: bool = True) -> None:
        self._address = _checked(address)
        self._writable = writable
        self._driver = self._connected(settings)
        if writable:
            try:
                make_schema(self, self._define)
            except BaseException:
                self.close()
                raise

    def read(self, text: str, parameters: Parameters | None = None) -> list[Row]:
        """Run one text that only reads; see `Store.read`."""
        with self._failures(), self._driver.session() as session:
            return session.execute_read(_run, text, parameters)

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one transaction; see `Store.write`. Raises StoreError if opened to read."""
        if not self._writable:
            raise StoreError(_("{store}: was opened to be read; open it for writing").format(store=self._address))

        def locked(managed: ManagedTransaction) -> T:
            transaction = _Neo4jTransaction(managed)
            lock_ledger(transaction)
            return work(transaction)

        from neo4j.exceptions import ClientError

        with self._failures():
            for pause in _PAUSES:
                try:
                    return self._write_once(locked)
                except ClientError as error:
                    if error.code != _GONE:
                        raise
                time.sleep(pause)
            return self._write_once(locked)

    def _write_once(self, work: Callable[[ManagedTransaction], T]) -> T:
        with self._driver.session() as session:
            return session.execute_write(work)

    def close(self) -> None:
        """Close the connections; closing twice does nothing more."""
        self._driver.close()

    def _connected(self, settings: Settings) -> Driver:
        from neo4j import GraphDatabase

        # what the driver tries again it also logs; without a handler of somebody's that would go to the screen
        logging.getLogger("neo4j").addHandler(_SILENCE)
        if not settings.neo4j_password:
            raise StoreError(_("{store}: needs a password; set KB_NEO4J_PASSWORD, or password under [neo4j] in kb.toml")
                             .format(store=self._address))
        with self._failures():
            driver = GraphDatabase.driver(
                self._address, auth=(settings.neo4j_user, settings.neo4j_password),
                connection_timeout=CONNECT, notifications_min_severity="OFF",
            )
            try:
                driver.verify_connectivity()  # fails at once, where a transaction would try again for a while
            except BaseException:
                driver.close()
                raise
            return driver

    def _define(self, text: str) -> None:
        with self._failures(), self._driver.session() as session:
            session.execute_write(_run, text, None)

    @contextmanager
    def _failures(self) -> Iterator[None]:
        """Turn what the driver or the server refuses into a StoreError of one line."""
        from neo4j.exceptions import DriverError, Neo4jError

        try:
            yield
        except (DriverError, Neo4jError) as error:
            raise _explained(self._address, error) from error


class _Neo4jTransaction(Transaction):
    """What a write's work runs its texts in."""

    def __init__(self, managed: ManagedTransaction) -> None:
        self._managed = managed

    def run(self, text: str, parameters: Parameters | None = None) -> list[Row]:
        """Run one text; see `Transaction.run`."""
        return _run(self._managed, text, parameters)


def _run(managed: ManagedTransaction, text: str, parameters: Parameters | None) -> list[Row]:
    return [record.data() for record in managed.run(text, dict(parameters or {}))]


def _checked(address: str) -> str:
    """Return the address if it names a host and nothing secret, which would end up in messages and histories."""
    try:
        parts = urlsplit(address)
        usable = bool(parts.hostname) and (parts.port or True) and not (parts.path.strip("/") or parts.query)
    except ValueError:
        usable = False
    if not usable:
        raise StoreError(_("{store}: is not the address of a server; write bolt://host:7687 or neo4j://host:7687")
                         .format(store=address.rpartition("@")[2]))
    if "@" in parts.netloc:
        raise StoreError(_("{store}: give the address without user and password; set KB_NEO4J_USER and "
                           "KB_NEO4J_PASSWORD").format(store=f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"))
    return address


def _explained(address: str, error: Exception) -> StoreError:
    """Say in one line what went wrong and what to do about it."""
    from neo4j import exceptions

    said = error.message if isinstance(error, exceptions.Neo4jError) else next(iter(error.args), error)
    why = " ".join(str(said).split())
    code = str(getattr(error, "code", ""))
    match error:
        case _ if code.endswith("Security.CredentialsExpired"):
            text = _("{store}: the password has to be changed before its first use; change it on the server")
        case _ if code.endswith("Security.AuthenticationRateLimit"):
            text = _("{store}: too many wrong passwords; wait a few seconds and check KB_NEO4J_PASSWORD")
        case _ if code.endswith("Statement.AccessMode"):
            text = _("{store}: a text that writes was run as one that reads; run it in a write")
        case exceptions.AuthError():
            text = _("{store}: user or password is wrong; check KB_NEO4J_USER and KB_NEO4J_PASSWORD")
        case exceptions.ServiceUnavailable() | exceptions.SessionExpired():
            text = _unreachable(error)
        case exceptions.ConfigurationError():
            text = _("{store}: is not an address that can be used ({why}); write bolt://host:7687 or neo4j://host:7687")
        case _:
            text = _("{store}: the store failed ({why}); try again, and if that does not help see the server's log")
    return StoreError(text.format(store=address, why=why))


def _unreachable(error: Exception) -> str:
    if any(isinstance(cause, ConnectionRefusedError) for cause in _causes(error)):
        return _("{store}: refused the connection; is Neo4j running there? Start it, or correct the address")
    return _("{store}: cannot be reached ({why}); check the address and the network")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """Give the error and whatever led to it; a routing driver groups one error for each address that it tried."""
    while error is not None:
        yield error
        if isinstance(error, BaseExceptionGroup):
            for inner in error.exceptions:
                yield from _causes(inner)
        error = error.__cause__
