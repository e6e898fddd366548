"""What words of questions mean: the two tables beside this file, read once and checked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_ANY_WORD = re.compile(r"\((?:\\S\+ | \\S\+)\)(?:\?|\{\d,\d\}\??)")  # (\S+ )?, ( \S+){0,4}
_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Intent:
    """A pattern that asks for a command; `fewest` and `most` are how many names the command takes."""

    command: str
    fewest: int
    most: int
    weight: int
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class Meaning:
    """What the words of a pattern stand for."""

    value: str
    pattern: re.Pattern[str]


@cache
def intents() -> tuple[Intent, ...]:
    """Return the patterns of commands (`ask_intents.tsv`), in the order of the file."""
    placeholders = {"<kind>": _any_of("kind"), "<event>": _any_of("event"), "<n>": "<n?c?h?>", "<body>": "<nh?>",
                    "<country>": "<n?ch?>", "<home>": "<nc?h>", "<p>": r"<p\??\+?>",
                    "<open>": r"<p\?\+?>", "<since>": r"<p\??\+>"}
    return tuple(_intent(cells, placeholders) for cells in _rows("ask_intents.tsv"))


@cache
def meanings(column: str) -> tuple[Meaning, ...]:
    """Return the patterns of one sort of word: the first column of `ask_words.tsv`."""
    return tuple(Meaning(value, words(pattern))
                 for sort, value, pattern in _rows("ask_words.tsv") if sort == column)


@cache
def small_words() -> frozenset[str]:
    """Return the words that say nothing by themselves."""
    return frozenset(word for sort, _value, words_ in _rows("ask_words.tsv") if sort == "small"
                     for word in words_.split("|"))


def says_nothing(key: str) -> bool:
    """Whether a folded word by itself says nothing of what is asked for: small words, and what all questions have."""
    return key in small_words() or any(meaning.pattern.fullmatch(key) for meaning in meanings("plain"))


def words(pattern: str) -> re.Pattern[str]:
    """Return a pattern of whole words; its places where any word may stand are groups of their own (`understood`)."""
    places = iter(range(pattern.count("\\S")))
    marked = _ANY_WORD.sub(lambda found: f"(?P<any{next(places)}>{found.group()})", pattern)
    return re.compile(rf"(?<!\w)(?:{marked})(?!\w)")


def understood(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Give the spans of a match that the pattern itself names: without those where any word may stand."""
    begin = match.start()
    for start, end in sorted(match.span(name) for name, text in match.groupdict().items()
                             if text is not None and name.startswith("any")):
        yield begin, start
        begin = end
    yield begin, match.end()


def meant(column: str, text: str) -> tuple[str, re.Match[str]] | None:
    """Return the first meaning of that sort that a folded text has, and where."""
    for meaning in meanings(column):
        if match := meaning.pattern.search(text):
            return meaning.value, match
    return None


def _intent(cells: list[str], placeholders: Mapping[str, str]) -> Intent:
    command, names, weight, pattern = cells
    fewest, most = map(int, names.split("-"))
    for placeholder, meant_by in placeholders.items():
        pattern = pattern.replace(placeholder, meant_by)
    return Intent(command, fewest, most, int(weight), words(pattern))


def _any_of(column: str) -> str:
    """Return the pattern of any word of a sort."""
    patterns = (f"(?:{pattern})" for sort, _value, pattern in _rows("ask_words.tsv") if sort == column)
    return f"(?:{'|'.join(patterns)})"


def _rows(file: str) -> Iterator[list[str]]:
    for line in (_HERE / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
