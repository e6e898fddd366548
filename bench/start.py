"""How long `kb` takes from a cold start, as ratios to Python doing nothing: `make bench`.

All commands are timed in one run, in turns, so that a busy machine slows them alike; the figure of each is the median.
The goals are those of the project: `kb --help` 0.3 s and `kb who` on the demo's store 0.6 s on two cores.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROUNDS = 11
KB = str(Path(sys.executable).with_name("kb"))


def commands(store: Path) -> dict[str, list[str]]:
    """Return what is timed, by name; the first is the measure of the others."""
    return {
        "python3 -c pass": [sys.executable, "-c", "pass"],
        "kb --help": [KB, "--help"],
        "kb who": [KB, "--store", str(store), "who", "Embajada de Japón"],
        "kb sister-cities": [KB, "--store", str(store), "sister-cities"],
    }


def seconds(command: list[str]) -> float:
    """Run a command and return how long it took, in seconds; a failure of it ends the bench."""
    begin = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begin


def measure(store: Path) -> dict[str, float]:
    """Return the median seconds of each command."""
    taken: dict[str, list[float]] = {name: [] for name in commands(store)}
    for _round in range(ROUNDS):
        for name, command in commands(store).items():
            taken[name].append(seconds(command))
    return {name: median(values) for name, values in taken.items()}


def main() -> None:
    """Make the demo's store, time the commands on it and print seconds and ratios."""
    os.environ.pop("KB_STORE", None)
    with tempfile.TemporaryDirectory() as folder:
        seconds([KB, "demo", "-o", folder])
        medians = measure(Path(folder) / "store")
    base = next(iter(medians.values()))
    for name, value in medians.items():
        print(f"{name:<18}{value:8.3f} s {value / base:7.1f} ×")


if __name__ == "__main__":
    main()
