"""Sentences: where one ends, abbreviations and initials passed over."""

from __future__ import annotations

import re

from loaders.tokens import ends_with_abbreviation

_END = re.compile(r"[.!?]+[”\"»)]*\s+(?=[A-ZÁÉÍÓÚÑ“\"«¿¡])")


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence of a text."""
    bounds = [0]
    bounds += [m.end() for m in _END.finditer(text) if not ends_with_abbreviation(text[: m.start() + 1])]
    return [(a, b) for a, b in zip(bounds, [*bounds[1:], len(text)], strict=True) if text[a:b].strip()]


def first_sentence(text: str) -> str:
    """Return the first sentence of a text without its full stop."""
    bounds = sentences(text)
    return text[slice(*bounds[0])].strip().rstrip(".") if bounds else ""


def shortened(words: str) -> str:
    """Return the first sentence of a text, cut at a word past 160 characters, with a capital letter."""
    first = first_sentence(" ".join(words.split()))
    if len(first) > 160:
        first = first[:157].rsplit(" ", 1)[0] + "…"
    return first[:1].upper() + first[1:]
