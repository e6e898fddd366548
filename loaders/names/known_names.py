"""Writings of known bodies, found in a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kb.names import fold
from loaders.tokens import Token


@dataclass(frozen=True)
class Known:
    """A name to look for: its folded words, the name it stands for, whether its capitals matter (an acronym).

    A `spoken` acronym is read as a word, and may be written as one: "Unicef".
    """

    words: tuple[str, ...]
    name: str
    acronym: bool
    spoken: bool = False


_SPOKEN = 5  # letters from which on a listed acronym is no word of the language


class KnownNames:
    """Writings of known bodies, found in a text by their first word."""

    def __init__(self, names: Iterable[tuple[str, str]], *, listed: bool = False) -> None:
        """Take (writing, name it stands for) pairs; the first pair of a writing counts.

        `listed` says that they are of a gazetteer, whose long acronyms may be written as words.
        """
        self._by_word: dict[str, dict[tuple[str, ...], Known]] = {}
        for writing, name in names:
            words = tuple(fold(writing).split())
            acronym = len(words) == 1 and sum(c.isupper() for c in writing) > 1
            spoken = listed and acronym and len(writing) >= _SPOKEN and writing.isalpha()
            if words:
                self._by_word.setdefault(words[0], {}).setdefault(words, Known(words, name, acronym, spoken))

    def taught(self, names: Iterable[tuple[str, str]], own: KnownNames) -> KnownNames:
        """Return these names with others before them, which go after those that are the home's `own`."""
        both, taught = KnownNames(()), KnownNames(names)
        both._by_word = {**self._by_word}
        for word, known in taught._by_word.items():
            both._by_word[word] = {**self._by_word.get(word, {}), **known, **own._by_word.get(word, {})}
        return both

    def at(self, tokens: list[Token], position: int) -> tuple[Known, int] | None:
        """Return the longest known name that begins at a token, and the position after it."""
        best: tuple[Known, int] | None = None
        for known in self._by_word.get(tokens[position].key, {}).values():
            end = _match(tokens, position, known.words)
            token = tokens[position]
            right_case = token.is_capital if known.spoken or not known.acronym else token.is_acronym
            if end and right_case and (best is None or end > best[1]):
                best = known, end
        return best


def _match(tokens: list[Token], position: int, words: tuple[str, ...]) -> int | None:
    """Return the position after `words`, hyphens and commas between them passed over."""
    for n, word in enumerate(words):
        while n and position < len(tokens) and tokens[position].text in "-–,&":
            position += 1
        if position >= len(tokens) or tokens[position].key != word:
            return None
        position += 1
    return position
