"""The words of Spanish and of offices that the reading goes by, as data files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def lines(name: str) -> tuple[str, ...]:
    """Return the lines of a lexicon without its comments."""
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of a lexicon that is a list of words, several a line."""
    return frozenset(word for line in lines(name) for word in line.split())


def pairs(name: str) -> tuple[tuple[str, str], ...]:
    """Return the lines of a lexicon of two columns."""
    return tuple((first, second) for first, second in (line.split("\t") for line in lines(name)))


def files() -> tuple[Path, ...]:
    """Return the lexicon's files, sorted."""
    return tuple(sorted(path for path in _FOLDER.iterdir() if path.suffix in (".tsv", ".txt")))
