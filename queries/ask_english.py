"""Names of bodies that a question has in English, put into the Spanish words of documents (`ask_english.tsv`)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parent / "ask_english.tsv"
_LONGEST = 3  # words of an entry
_JOINING = frozenset(("and", "for", "of", "s", "the"))


def in_spanish(words: Sequence[str]) -> list[str]:
    """Return the Spanish words for folded English ones, small words left out: red cross → cruz, roja.

    Nothing where a word is not in the table, or the run begins or ends with a small word.
    """
    if not words or words[0] in _JOINING or words[-1] in _JOINING:
        return []
    spanish: list[str] = []
    position = 0
    while position < len(words):
        length, entry = _entry_at(words, position)
        if length == 0:
            return []
        spanish += entry
        position += length
    return spanish


def _entry_at(words: Sequence[str], position: int) -> tuple[int, list[str]]:
    """Return how many words the longest entry at a place has and its Spanish ones; no words where there is none."""
    for length in range(min(_LONGEST, len(words) - position), 0, -1):
        if entry := _table().get(" ".join(words[position:position + length])):
            return length, entry
    return int(words[position] in _JOINING), []


@cache
def _table() -> dict[str, list[str]]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {english: spanish.split() for english, spanish in cells}
