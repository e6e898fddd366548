"""Text from documents, made safe for a terminal."""

from __future__ import annotations

import re

# C0 and C1 controls (escape sequences begin with one), and the marks that turn the direction of what follows
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_SPACES = re.compile(r"\s+")


def one_line(text: str) -> str:
    """Return the text on one line, with no character that could steer a terminal."""
    return _CONTROLS.sub("", _SPACES.sub(" ", text)).strip()


def shorten(text: str, width: int) -> str:
    """Return the text on one line of at most `width` characters, cut at a word where it can be."""
    line = one_line(text)
    if len(line) <= width:
        return line
    cut = line[: width - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[width // 2:] else cut).rstrip(" ,;:.") + "…"
