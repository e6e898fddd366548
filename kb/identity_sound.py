"""How a person's name sounds in Spanish: writings of one name that ears do not tell apart have one key.

Silent and doubled letters, s and z, b and v, y and i, g and j: what a clerk who hears a name may write either way.
"Ll" sounds as "y" does before a vowel, and is not "l": Villar is not Vilar.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LEAST = 3  # words of a name by which two people of one body are one: a given name and two surnames
# in order; Y, C and K stand for sounds of two letters or more, so that later lines leave them alone
_SOUNDS = tuple((re.compile(pattern), sound) for pattern, sound in (
    (r"ph", "f"), (r"ch", "C"), (r"h", ""),
    (r"ll|y(?=[aeiou])", "Y"), (r"y", "i"),
    (r"q(?:u(?=[ei]))?", "K"), (r"gu(?=[ei])", "G"), (r"g(?=[ei])", "j"), (r"c(?=[ei])|z", "s"), (r"c|k", "K"),
    (r"v", "b"), (r"G", "g"), (r"(.)\1+", r"\1"),
))


@lru_cache(maxsize=100_000)
def sound_key(name: str) -> str | None:
    """Return how a folded name sounds, marked so that no name has it; None for a short name or one with initials.

    A name of two words is short: too many people share a given name and one surname that sounds like others.
    """
    words = name.split()
    if len(words) < _LEAST or any(len(word) < 2 or not word.isascii() or not word.isalpha() for word in words):
        return None
    return "".join(f"~{_sound(word)}" for word in words)


@lru_cache(maxsize=100_000)
def _sound(word: str) -> str:
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word
