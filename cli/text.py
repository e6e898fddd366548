"""Text from documents, made safe for a terminal."""

from __future__ import annotations

import re
import unicodedata

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


def closed(sentence: str) -> str:
    """Return a sentence with one full stop where a name at its end has one of its own ("… S.A.")."""
    return sentence[:-1] if sentence.endswith("..") and not sentence.endswith("...") else sentence


def excerpt(text: str, name: str, width: int) -> str:
    """Return at most about `width` characters of a text on one line, those around a name where it is in it."""
    line, plain = one_line(text), _plain(one_line(text))
    found = plain.find(_plain(one_line(name)))
    start = max(0, min(found - width // 3, len(line) - width)) if found >= 0 else 0
    if start:
        start = line.find(" ", start) + 1 or start
    return ("…" if start else "") + shorten(line[start:], width)


def _plain(text: str) -> str:
    """Return the text letter for letter without accents and capitals."""
    return "".join(unicodedata.normalize("NFD", letter)[:1].lower()[:1] for letter in text)
