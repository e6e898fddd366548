"""Words and marks of a text with their places."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kb.names import plain

# a word with a capital, as patterns of names over a text as it is written have it
CAPITAL_WORD = r"[A-ZÁÉÍÓÚÑ][\w’'-]+"
_TOKEN = re.compile(r"[^\W_]+(?:['’·&][^\W_]+)*|[^\w\s]|_")
_ABBREVIATION = re.compile(
    r"[A-ZÁÉÍÓÚÑ]|av|avda|sr|sra|srta|sres|sras|dr|dra|ing|arq|lic|licdo|licda|lcdo|lcda|mgtr|mgter|"
    r"mag|prof|profa|abg|abog|econ|eco|psic|tec|tnlgo|tte|cnel|gral|cap|sgto|hon|excmo|excma|mons|"
    r"ant|fco|fdo|gmo|dgo|hdez|fdez|glez|rdguez|mtnez|ma|cr|cra|cdor|cdora|vda|mr|mrs|ms|msc|phd|mba|cpc|esc|mtro|mtra|mg|pbro|diac|st|sto|sta|no|núm|num|art|jr|agr|mme|mlle",
    re.IGNORECASE,
)


class Token(NamedTuple):
    """A word or a mark; `key` is its folded form, `end` is past its last character (an abbreviation's dot included).

    `is_word`: a word or a number; `is_capital`: a word that begins with a capital letter; `is_acronym`: written in
    capitals, two letters or more ("OCI", "C40", "CEDIs").
    """

    text: str
    key: str
    start: int
    end: int
    is_word: bool
    is_capital: bool
    is_acronym: bool


_LAST_WORD = re.compile(r"([^\W\d_]+)\.$")
_LONGEST = 12  # more letters than any abbreviation has: to look for its end in all of a text takes long


def ends_with_abbreviation(text: str) -> bool:
    """Whether a text that ends with a dot ends with an initial or a known abbreviation."""
    match = _LAST_WORD.search(text[-_LONGEST:])
    return bool(match and _ABBREVIATION.fullmatch(match[1]))


@lru_cache(maxsize=1024)  # asked of a text by several readers
def letters_and_capitals(text: str) -> tuple[int, int]:
    """Return how many letters a text has, and how many of them are capitals."""
    letters = list(filter(str.isalpha, text))
    return len(letters), sum(map(str.isupper, letters))


def may_begin(token: Token, text: str, words: frozenset[str]) -> bool:
    """Whether one of many names may begin at a token of a text, by the folded first words of all of them.

    Most tokens cannot, and that is soon seen. Where a token is more than one folded word, or an accent written as a
    character of its own may follow, its key alone does not tell.
    """
    return token.key in words or not token.key.isalnum() or not text[token.end : token.end + 1].isascii()


def tokenize(text: str) -> list[Token]:
    """Split a text; an initial or a known abbreviation keeps its dot."""
    return list(_tokens(text))


@lru_cache(maxsize=2048)  # every finder of names splits the same text, and each name many times
def _tokens(text: str) -> tuple[Token, ...]:
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        word, (start, end) = match[0], match.span()
        if word == "." and found and found[-1].end == start and _ABBREVIATION.fullmatch(found[-1].text):
            last = found.pop()
            found.append(Token(f"{last.text}.", last.key, last.start, end, *_traits(f"{last.text}.")[1:]))
        else:
            key, is_word, is_capital, is_acronym = _traits(word)
            # as Token(…) would, in half the time: it is done for every word of a document
            found.append(tuple.__new__(Token, (word, key, start, end, is_word, is_capital, is_acronym)))
    return tuple(found)


@lru_cache(maxsize=8192)  # words come again and again
def _traits(word: str) -> tuple[str, bool, bool, bool]:
    """Return the key of a word, and whether it is a word, a capital one, an acronym."""
    is_capital = word[0].isupper()
    several = is_capital and len(word) > 1 and not word[1:].islower()  # most words have one capital, soon seen
    return plain(word), word[0].isalnum(), is_capital, several and _is_acronym(word.rstrip("."))


def _is_acronym(word: str) -> bool:
    letters, capitals = letters_and_capitals(word)
    return capitals >= max(2, letters - 1)
