"""Processes beside the test that use its store; spawned, so that nothing of the test's own process is shared."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Barrier, Event

from kb.stores.base import Row, Store, Transaction
from tests.places import StorePlace

_spawn = multiprocessing.get_context("spawn")
PATIENCE = 60.0  # seconds that another process has for what takes it one or two


def count(store: Store) -> int:
    """Return the counter that the writers here raise; 0 if none ever did."""
    rows = store.read("MATCH (f:Figure {id: 'counter'}) RETURN f.value AS value")
    return int(rows[0]["value"]) if rows else 0


def raise_counter(transaction: Transaction) -> int:
    """Read the counter and write it back one higher, which loses counts unless writers follow one another."""
    rows: list[Row] = transaction.run("MATCH (f:Figure {id: 'counter'}) RETURN f.value AS value")
    value = (rows[0]["value"] if rows else 0) + 1
    transaction.run("MERGE (f:Figure {id: 'counter'}) SET f.value = $value", {"value": value})
    return int(value)


class Writer:
    """A process in the middle of a write: it has raised the counter, and commits when it is told to."""

    def __init__(self, process: BaseProcess, go: Event) -> None:
        self._process = process
        self.go = go

    def finish(self) -> None:
        """Let it commit, and wait until it has ended well."""
        self.go.set()
        ended_well(self._process)

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._process.kill()
        self._process.join(PATIENCE)
        assert self._process.exitcode == -signal.SIGKILL


@contextmanager
def writer_inside(place: StorePlace) -> Iterator[Writer]:
    """Start a process and give it when it stands inside its write."""
    inside, go = _spawn.Event(), _spawn.Event()
    process = _spawn.Process(target=_hold, args=(place, inside, go))
    process.start()
    try:
        assert inside.wait(PATIENCE), "the writer did not begin"
        yield Writer(process, go)
    finally:
        process.kill()
        process.join()


def start(work: Callable[..., None], *arguments: object) -> BaseProcess:
    """Start a process that calls `work`, a function of a module."""
    process = _spawn.Process(target=work, args=arguments)
    process.start()
    return process


def ended_well(process: BaseProcess) -> None:
    """Wait for the process and check that it did not fail."""
    process.join(PATIENCE)
    assert process.exitcode == 0


def race(place: StorePlace, processes: int, times: int) -> None:
    """Have processes raise the counter at the same time, and wait until all have ended well."""
    barrier = _spawn.Barrier(processes)
    children = [start(raise_counter_often, place, times, barrier) for _ in range(processes)]
    for child in children:
        ended_well(child)


def raise_counter_often(place: StorePlace, times: int, barrier: Barrier | None = None) -> None:
    """Raise the counter in as many writes, opening the store for each as commands do."""
    if barrier is not None:
        barrier.wait(PATIENCE)
    for _time in range(times):
        with place.open() as store:
            store.write(raise_counter)


def commit_and_die(place: StorePlace) -> None:
    """Commit one count, then die without closing anything."""
    store = place.open()
    store.write(raise_counter)
    os.kill(os.getpid(), signal.SIGKILL)


def _hold(place: StorePlace, inside: Event, go: Event) -> None:
    def work(transaction: Transaction) -> None:
        raise_counter(transaction)
        inside.set()
        assert go.wait(PATIENCE)

    with place.open() as store:
        store.write(work)


def read_once(place: StorePlace, expected: int) -> None:
    """Open the store to read and check the counter."""
    with place.open(writable=False) as store:
        assert count(store) == expected
