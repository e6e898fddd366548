"""The server of pages in a thread of the test, over a real store, and plain requests to it."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from kb.home import Home
from kb.ingest import ingest
from kb.records import parse_record
from kb.settings import Settings
from kb.stores.opening import open_store
from views.server import Site, make_server


@dataclass(frozen=True)
class Answer:
    """What the server answered; header names are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass(frozen=True)
class Served:
    """A server that runs, and the folder of its store."""

    port: int
    folder: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path; in the names of headers, underscores stand for hyphens."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        found = Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        connection.close()
        return found


def fill(folder: Path, *records: Any) -> Path:
    """Write records into a new store in a folder."""
    with open_store(str(folder), Settings(), writable=True) as store:
        for record in records:
            ingest(store, parse_record(record), digest="rules", now=datetime(2024, 1, 31, tzinfo=UTC))
    return folder


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """Serve the store of a folder until the block ends."""
    site = Site(lambda: open_store(str(folder), Settings(), writable=False), Home(), lambda: date(2024, 2, 1))
    server = make_server(site, 0)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield Served(server.port, folder)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
