"""Words and marks of a text with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kb.names import plain

_TOKEN = re.compile(r"[^\W_]+(?:['’·&][^\W_]+)*|[^\w\s]|_")
_ABBREVIATION = re.compile(
    r"[A-ZÁÉÍÓÚÑ]|av|avda|sr|sra|srta|sres|sras|dr|dra|ing|arq|lic|licdo|licda|lcdo|lcda|mgtr|mgter|"
    r"mag|prof|profa|abg|abog|econ|eco|psic|tec|tnlgo|tte|cnel|gral|cap|sgto|hon|excmo|excma|mons|"
    r"ma|cr|cra|cdor|cdora|vda|mr|mrs|ms|msc|phd|mba|cpc|esc|mtro|mtra|mg|pbro|diac|st|sto|sta|no|núm|num|art|jr",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Token:
    """A word or a mark; `key` is its folded form, `end` is past its last character (an abbreviation's dot included)."""

    text: str
    key: str
    start: int
    end: int

    @cached_property
    def is_word(self) -> bool:
        """Whether it is a word or a number."""
        return self.text[0].isalnum()

    @cached_property
    def is_capital(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.text[0].isupper()

    @cached_property
    def is_acronym(self) -> bool:
        """Whether it is written in capitals, two letters or more ("OCI", "C40", "CEDIs")."""
        letters = [c for c in self.text.rstrip(".") if c.isalpha()]
        return (
            self.text[0].isupper()
            and len(self.text) > 1
            and sum(c.isupper() for c in letters) >= max(2, len(letters) - 1)
        )


def ends_with_abbreviation(text: str) -> bool:
    """Whether a text that ends with a dot ends with an initial or a known abbreviation."""
    match = re.search(r"([^\W\d_]+)\.$", text)
    return bool(match and _ABBREVIATION.fullmatch(match[1]))


def tokenize(text: str) -> list[Token]:
    """Split a text; an initial or a known abbreviation keeps its dot."""
    return list(_tokens(text))


@lru_cache(maxsize=2048)  # every finder of names splits the same text, and each name many times
def _tokens(text: str) -> tuple[Token, ...]:
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        word, start, end = match.group(), match.start(), match.end()
        if word == "." and found and found[-1].end == start and _ABBREVIATION.fullmatch(found[-1].text):
            last = found.pop()
            found.append(Token(f"{last.text}.", last.key, last.start, end))
        else:
            found.append(Token(word, plain(word), start, end))
    return tuple(found)
