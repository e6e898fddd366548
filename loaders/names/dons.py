"""Honorifics of one letter: whether "D." or "M." stands before a name, or is its first initial."""

from __future__ import annotations

from kb.gazetteers import given_names, surnames
from loaders.lexicon import words
from loaders.tokens import Token


def is_don(tokens: list[Token], position: int) -> bool:
    """Whether "D." or "M." stands before a given name, or begins a name of several words: "con D. Vicent Ferrer"."""
    if tokens[position + 1].key in given_names():
        return True
    follow = tokens[position + 1 : position + 3]
    if tokens[position].text == "M." and follow[0].key in surnames():
        return False  # "M. García Soto": an initial
    named = len(follow) == 2 and all(t.is_capital and not t.is_acronym and len(t.key) > 2 for t in follow)
    if position > 1 and tokens[position - 1].text in (",", "("):  # "el alcalde visitante, M. Fabien Lormont"
        return named and tokens[position - 2].is_word and not tokens[position - 2].is_capital
    return named and (position == 0 or tokens[position - 1].key in words("function_words.txt"))
