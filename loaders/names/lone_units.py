"""Units named without their head where the words before say that they are: "con Servicios Generales"."""

from __future__ import annotations

from collections.abc import Iterator

from kb.names import fold
from loaders.names.heads import function_phrases
from loaders.spans import Span
from loaders.tokens import Token, tokenize

_AFTER_UNIT = frozenset("y e con para se la el los las un una".split())
_BEFORE_UNIT = frozenset("con colaboradores personal equipo funcionarios funcionarias companeros jefatura".split())


def standalone_units(text: str) -> Iterator[Span]:
    """Yield units named without their head where the words before say that they are: "con Servicios Generales"."""
    tokens = tokenize(text)
    for position, token in enumerate(tokens):
        if not token.is_capital or not _introduced(tokens, position):
            continue
        for end in range(min(position + 5, len(tokens)), position, -1):
            phrase = text[token.start : tokens[end - 1].end]
            stops = end == len(tokens) or not tokens[end].is_word or tokens[end].key in _AFTER_UNIT
            if fold(phrase) in function_phrases() and stops and tokens[end - 1].is_capital:
                written = " ".join(phrase.split())
                yield Span("body", token.start, tokens[end - 1].end, written, written)
                break


def _introduced(tokens: list[Token], position: int) -> bool:
    back = position - 1
    if back >= 0 and tokens[back].key in ("la", "el"):
        back -= 1
    if back >= 1 and tokens[back].key in ("de", "del"):
        return tokens[back - 1].key in _BEFORE_UNIT - {"con"}
    return back >= 0 and (tokens[back].key == "con" or (tokens[back].text == "(" and back > 0))
