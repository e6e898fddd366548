"""How long reading takes: a document in a process that has read others, and `kb extract` from a cold start.

Both are told twice: by the wall clock, which other work on the machine lengthens, and in processor time (user and
system). A document is timed at its first reading in its process: what was kept of its words by an earlier reading
would flatter it. Before it, the process reads documents of the blind sets, so that all tables are there.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.reading_sets import DATA, ROOT

ROUNDS = 7
KB = str(Path(sys.executable).with_name("kb"))
_WARM = (".txt", ".docx")


@dataclass(frozen=True)
class Time:
    """The median milliseconds of several measurements: wall clock and processor."""

    ms: float
    cpu_ms: float


def readings(paths: Sequence[Path]) -> dict[Path, Time]:
    """Return how long each document takes that is new to a process which has read others.

    Each round is a process of its own and begins with another of the documents.
    """
    taken: dict[Path, list[Time]] = {path: [] for path in paths}
    for number in range(ROUNDS):
        start = number % len(paths)
        turn = [str(path) for path in (*paths[start:], *paths[:start])]
        done = subprocess.run([sys.executable, "-m", "bench.reading_times", *turn], cwd=ROOT, check=True,
                              stdout=subprocess.PIPE, encoding="utf-8")
        for path, (ms, cpu_ms) in json.loads(done.stdout).items():
            taken[Path(path)].append(Time(ms, cpu_ms))
    return {path: _median(times) for path, times in taken.items()}


def cold(path: Path) -> Time:
    """Return how long `kb extract` takes, from its start to its end."""
    command = [KB, "extract", str(path)]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("KB_")}

    def run() -> None:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)

    return _median([timed(run, resource.RUSAGE_CHILDREN) for _round in range(ROUNDS)])


def timed(work: Callable[[], object], whose: int = resource.RUSAGE_SELF) -> Time:
    """Return how long one call takes; `whose` processor time counts: this process's or that of its children."""
    before, begin = resource.getrusage(whose), time.perf_counter()
    work()
    ms, after = 1000 * (time.perf_counter() - begin), resource.getrusage(whose)
    return Time(ms, 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime))


def _median(times: Sequence[Time]) -> Time:
    return Time(median(time.ms for time in times), median(time.cpu_ms for time in times))


def main(paths: Sequence[str]) -> None:
    """Read the blind documents in text and Word, then time each of the documents once and print the times as JSON."""
    import loaders
    from kb.home import Home

    for path in sorted(path for path in (DATA / "unseen").iterdir() if path.suffix in _WARM):
        loaders.extract(path, Home())
    found = {path: timed(lambda path=path: loaders.extract(Path(path), Home())) for path in paths}  # type: ignore[misc]
    print(json.dumps({path: [time.ms, time.cpu_ms] for path, time in found.items()}))


if __name__ == "__main__":
    main(sys.argv[1:])
