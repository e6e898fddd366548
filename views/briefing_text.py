"""Text from untrusted documents, made fit to be written: printable, of bounded length, closed with a stop."""

from __future__ import annotations

import re
from unicodedata import bidirectional

# what XML 1.0 cannot hold, and the marks that turn the direction of the text around them
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_CELLS = re.compile(r"[ ]*\t[\t\n ]*")
_SPACES = re.compile(r"\s+")
_CLOSED = re.compile(r"[.!?…][»”\"')\]]*$")
_LEFT_TO_RIGHT = "\u200e"
NAME_LENGTH = 120


def printable(text: str) -> str:
    """Return the text on one line, without control characters; tabs, which part table cells, become bars."""
    cleaned = _UNPRINTABLE.sub("", text).strip()
    return _SPACES.sub(" ", _CELLS.sub(" | ", cleaned))


def shorten(text: str, length: int = NAME_LENGTH) -> str:
    """Return the printable text, cut at a word with an ellipsis where it is longer than `length` characters.

    Text with letters that run right to left ends in a mark, so that the stop and the number after it stay in place.
    """
    line = printable(text)
    if len(line) > length:
        cut = line[:length]
        head, space, _ = cut.rpartition(" ")
        line = f"{(head if space and len(head) > length // 2 else cut).rstrip(' ,;:')}…"
    return line + (_LEFT_TO_RIGHT if any(bidirectional(letter) in ("R", "AL") for letter in line) else "")


def capital(text: str) -> str:
    """Return the text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def closed(text: str) -> str:
    """Return the text ending in a stop, without doubling one that it has."""
    return text if _CLOSED.search(text) else f"{text}."
