"""A bar on the error output while something long is done; on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from kb.language import _

T = TypeVar("T")


def with_bar(steps: Iterable[T], total: int) -> Iterator[T]:
    """Give the steps one by one and move the bar with each; nothing is drawn for a single one, or in a pipe."""
    if total < 2 or not sys.stderr.isatty():
        yield from steps
        return
    from rich.console import Console
    from rich.progress import Progress

    # what is printed meanwhile goes above the bar, but only if it is bound for the same screen
    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=sys.stdout.isatty()) as progress:
        task = progress.add_task(_("Loading"), total=total)
        for step in steps:
            yield step
            progress.advance(task)


@contextmanager
def counting_bar(title: str) -> Iterator[Callable[[int, int], None]]:
    """Give a function that is told how much is done, of how much, and moves a bar; in a pipe nothing is drawn."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=sys.stdout.isatty()) as progress:
        task = progress.add_task(title, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)
