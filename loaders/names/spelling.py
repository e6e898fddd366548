"""Whether an acronym is made of the beginnings of the words of a name."""

from __future__ import annotations

from functools import lru_cache

from kb.names import fold

SMALL_WORDS = frozenset("de del la las los el y e para por a al en con lo".split())


@lru_cache(maxsize=4096)  # asked of the same pairs for every passage that names them
def spells(acronym: str, name: str) -> bool:
    """Whether an acronym is made of the beginnings of the words of a name, in order ("APASOCASA", "DPU")."""
    letters, key = fold(acronym).replace(" ", ""), fold(name)
    if not set(letters) <= set(key):
        return False  # every letter is one of the name's
    words = key.split()
    return len(letters) > 1 and (_spelt(letters, [w for w in words if w not in SMALL_WORDS]) or _spelt(letters, words))


def _spelt(letters: str, words: list[str]) -> bool:
    """Whether the letters are prefixes of the words in order; up to a third of the words may give none."""
    if not words or words[0][0] != letters[0]:
        return False  # the first word is never left out
    spare = max(1, len(words) // 3) if len(words) > 2 else 0

    def match(rest: str, position: int, skipped: int) -> bool:
        if not rest:
            return skipped + len(words) - position <= spare
        if position >= len(words) or skipped > spare:
            return False
        for n, (written, wanted) in enumerate(zip(words[position], rest, strict=False), 1):
            if written != wanted:
                break
            if match(rest[n:], position + 1, skipped):
                return True
        return position > 0 and match(rest, position + 1, skipped + 1)

    return match(letters, 0, 0)
