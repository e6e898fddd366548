"""Sentences: where one ends, abbreviations and initials passed over."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.tokens import ends_with_abbreviation

_END = re.compile(r"[.!?]+[”\"»)]*\s+(?=[A-ZÁÉÍÓÚÑ“\"«¿¡])")


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence of a text."""
    return list(_sentences(text))


@lru_cache(maxsize=256)  # every reader of a passage splits it
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    bounds = [0]
    bounds += [m.end() for m in _END.finditer(text) if not ends_with_abbreviation(text[: m.start() + 1])]
    return tuple((a, b) for a, b in zip(bounds, [*bounds[1:], len(text)], strict=True) if text[a:b].strip())


def first_sentence(text: str) -> str:
    """Return the first sentence of a text without its full stop."""
    bounds = sentences(text)
    return text[slice(*bounds[0])].strip().rstrip(".") if bounds else ""


def first_end(text: str) -> int:
    """Return where the first sentence of a text ends."""
    bounds = sentences(text)
    return bounds[0][1] if bounds else 0


_PAIRS = (("“", "”"), ("«", "»"), ('"', '"'))


def without_lone_marks(words: str) -> str:
    """Return words without quotation marks that only open or only close, and without a pair around all of them."""
    for opening, closing in _PAIRS:
        opened, closed = words.count(opening), words.count(closing)
        if opened != closed or (opening == closing and opened % 2):
            words = words.replace(opening, "").replace(closing, "")
        elif opened == 1 + (opening == closing) and words.startswith(opening) and words.endswith(closing):
            words = words[1:-1]
    return words.strip()


def shortened(words: str) -> str:
    """Return the first sentence of a text, cut at a word past 160 characters, with a capital letter."""
    first = without_lone_marks(first_sentence(" ".join(words.split())))
    if len(first) > 160:
        first = without_lone_marks(first[:157].rsplit(" ", 1)[0]) + "…"
    return _with_capital(first)


def _with_capital(words: str) -> str:
    at = 1 if words[:1] in ("“", "«", '"') else 0
    return words[:at] + words[at : at + 1].upper() + words[at + 1 :]
