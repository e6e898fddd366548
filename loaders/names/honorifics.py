"""Honorifics before a name: which words they are, where the name begins after them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kb.gazetteers import given_names
from loaders.lexicon import lines
from loaders.names.dons import is_don
from loaders.tokens import Token, tokenize

# an honorific of a whole word may stand in lower case: "doña", "el ingeniero"
_SPELT_OUT = 3
_INITIAL = re.compile(r"[A-ZÁÉÍÓÚÑ]\.")


@cache
def honorifics() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the honorifics as folded words, by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in lines("honorifics.txt"):
        keys = tuple(t.key for t in tokenize(line) if t.is_word)
        found.setdefault(keys[0], []).append(keys)
    return {word: tuple(sorted(group, key=lambda g: -len(g))) for word, group in found.items()}


@cache
def honorific_keys() -> frozenset[str]:
    """Return the folded first words of honorifics."""
    return frozenset(honorifics())


def past_honorifics(tokens: list[Token], position: int) -> tuple[str | None, int]:
    """Return the honorifics that begin here, as written, and the position after them."""
    start = position
    while position < len(tokens):
        known = honorifics().get(tokens[position].key)
        if not known or is_mayors_rank(tokens, position):
            break
        length = next(
            (len(keys) for keys in known if [t.key for t in tokens[position : position + len(keys)]] == list(keys)), 0
        )
        said = tokens[position : position + length]
        if not length or not (said[0].is_capital or _spelt_out(said[-1])):
            break
        position += length
        while position < len(tokens) and tokens[position].text == ".":
            position += 1
    if position + 1 < len(tokens) and tokens[position].text in ("D.", "M.") and is_don(tokens, position):
        position += 1
    if position == start:
        position = _past_degree(tokens, start)
    if position == start or position >= len(tokens) or not tokens[position].is_capital:
        return None, start
    return " ".join(_abbreviations(tokens[start:position])), position


def _past_degree(tokens: list[Token], position: int) -> int:
    """Return the position after a degree's initials: an article stands before no name, as in "el P.M. Tomás Vega"."""
    if position == 0 or tokens[position - 1].text not in ("el", "la", "al", "del"):
        return position
    end = position
    while end < len(tokens) and _INITIAL.fullmatch(tokens[end].text):
        end += 1
    named = end < len(tokens) and tokens[end].is_capital and tokens[end].key in given_names()
    return end if named and end - position > 1 else position


def _spelt_out(token: Token) -> bool:
    return (len(token.key) > _SPELT_OUT and "." not in token.text) or token.key == "don"


def _abbreviations(tokens: list[Token]) -> Iterator[str]:
    joined = ""
    for token in tokens:
        if joined and not re.fullmatch(r"[A-Z]\.", token.text):
            yield joined
            joined = ""
        joined += token.text
        if not re.fullmatch(r"[A-Z]\.", token.text):
            yield joined
            joined = ""
    if joined:
        yield joined


def is_mayors_rank(tokens: list[Token], position: int) -> bool:
    """Whether "Mayor" is part of a post here, no officer's rank and no name: "el alcalde Mayor de Bogotá"."""
    if tokens[position].key != "mayor":
        return False
    before = tokens[position - 1].key if position else ""
    return before.startswith("alcald") or before in ("consul", "oficial")
