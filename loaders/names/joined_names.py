"""What "y" and "de" join to the name of a unit: more of it, or another body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.names.heads import Head
from loaders.tokens import Token

_OF = ("de", "del")
_ARTICLES = ("la", "las", "el", "los")
# letters that no Spanish word has, or ends with
_NOT_SPANISH = re.compile(r"w|k|ss|th|ph|ck|[bcfghmpqtv]$")


# what a ministry calls its parts, whose names list as its own does
_NATIONAL = (["direccion", "general"], ["direccion", "nacional"], ["subdireccion", "general"])


def is_national(tokens: Sequence[Token], start: int) -> bool:
    """Whether a name is that of a ministry's part: "Dirección General de Límites, Fronteras y Aguas"."""
    return [token.key for token in tokens[start : start + 2]] in _NATIONAL


def is_government_affairs(tokens: Sequence[Token], position: int, start: int, head: Head) -> bool:
    """Whether "Gobierno" is what a unit deals with: "Secretaría de Gobierno", and no government of somewhere."""
    after = tokens[position + 1].key if position + 1 < len(tokens) else ""
    affairs = head.belongs == "home" and position == start + len(head.words) + 1
    return affairs and tokens[position].key == "gobierno" and after not in _OF


def follows_and(tokens: Sequence[Token], position: int) -> bool:
    """Whether "y de la" stands before a token."""
    back = position - 1 - (tokens[position - 1].key in _ARTICLES)
    return tokens[back].key in _OF and tokens[back - 1].key in ("y", "e")


def stands_apart(tokens: Sequence[Token], position: int, start: int, head: Head) -> bool:
    """Whether "y" joins another body: what no unit deals with ("Helvetwork"), or after "Secretaría General"."""
    if head.belongs != "home":
        return False
    between = tokens[start + len(head.words) : position - 1]
    return [token.key for token in between] == ["general"] or bool(_NOT_SPANISH.search(tokens[position].key))


def exhorts(token: Token) -> bool:
    """Whether a capital verb calls upon all: "Comité Salvemos al Río"."""
    return token.is_capital and token.key.endswith(("emos", "amos")) and len(token.key) > 5
