"""`kb` processes that run beside the test, several of them at once on one store."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.kb_command import KB, Result, environment, kb_process
from tests.places import StorePlace
from tests.store_children import PATIENCE

_PAUSE = 0.05  # seconds between two looks at a server, which tells nobody that a transaction waits


class Running:
    """A `kb` process, as yet without an end."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._told = ""

    @property
    def runs(self) -> bool:
        """Whether it has not ended yet."""
        return self._process.poll() is None

    def told(self) -> str:
        """Wait for a line of the error output and return it."""
        assert self._process.stderr is not None
        line = self._process.stderr.readline()
        self._told += line
        return line.rstrip("\n")

    def ended(self, timeout: float = PATIENCE) -> Result:
        """Wait until it has ended, and return what it wrote; raises subprocess.TimeoutExpired."""
        code = self._process.wait(timeout)  # what is written here fits into a pipe
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        return Result(code, self._process.stdout.read(), self._told + self._process.stderr.read())

    def kill(self) -> int:
        """End it at once, as a power cut would, unless it has ended already; return how it ended."""
        self._process.kill()
        return self._process.wait(PATIENCE)


@contextmanager
def kb_running(*arguments: str | Path, place: StorePlace, cwd: Path) -> Iterator[Running]:
    """Start `kb` in English on a store, in the folder `cwd`; it is ended with the block if it has not ended before."""
    home = cwd / "home"
    home.mkdir(exist_ok=True)
    with subprocess.Popen(
        [KB, *map(str, arguments)], cwd=cwd, env=environment(home, KB_LANG="en", **place.environment),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, encoding="utf-8",
    ) as process:
        try:
            yield Running(process)
        finally:
            process.kill()


def kb_on(place: StorePlace, cwd: Path, *arguments: str | Path) -> str:
    """Run `kb` in English on a store and return what it wrote, after checking that it did well."""
    result = kb_process(*arguments, cwd=cwd, env={"KB_LANG": "en", **place.environment})
    assert (result.code, result.err) == (0, ""), result
    return result.out


def exported(place: StorePlace, cwd: Path) -> bytes:
    """Return what `kb export` writes of a store."""
    file = cwd / "export.json"
    kb_on(place, cwd, "export", "-o", file)
    return file.read_bytes()


def wait_until_waiting(place: StorePlace, commands: Sequence[Running]) -> None:
    """Return when all these commands wait for another that writes."""
    if place.is_neo4j:
        _wait_until_blocked(place, len(commands))
    else:
        for command in commands:
            assert command.told() == f"{place.address}: another command is using it; waiting up to 120 seconds"
    assert all(command.runs for command in commands)


def _wait_until_blocked(place: StorePlace, count: int) -> None:
    """Wait until so many of the server's transactions wait for a lock."""
    from neo4j import GraphDatabase

    login = (place.settings.neo4j_user, place.settings.neo4j_password or "")
    end = time.monotonic() + PATIENCE
    with GraphDatabase.driver(place.address, auth=login) as driver, driver.session() as session:
        while _blocked(session.run("SHOW TRANSACTIONS YIELD status").value()) < count:
            assert time.monotonic() < end, f"{count} commands should wait"
            time.sleep(_PAUSE)


def _blocked(statuses: Sequence[str]) -> int:
    return sum(status.startswith("Blocked") for status in statuses)
