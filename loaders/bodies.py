"""Bodies in a text: known ones by their writings, any other by its head word and the grammar of its name."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.body_names import BodyName, written
from loaders.ellipsis import members, same_head
from loaders.heads import CITY_NETWORK_WORDS, Head, head_at
from loaders.known_names import KnownNames
from loaders.spans import Span
from loaders.tokens import Token, tokenize


def find_bodies(text: str, known: KnownNames) -> Iterator[Span]:
    """Yield the bodies named in a text; the spans may overlap, a longer one being the better reading."""
    tokens = tokenize(text)
    position = 0
    while position < len(tokens):
        spans = list(_bodies_at(text, tokens, position, known))
        yield from spans
        end = max((span.end for span in spans), default=0)
        position += 1
        while position < len(tokens) and tokens[position].start < end:
            position += 1


def _bodies_at(text: str, tokens: list[Token], position: int, known: KnownNames) -> Iterator[Span]:
    if not tokens[position].is_word:
        return
    listed = known.at(tokens, position)
    head = head_at(tokens, position)
    if head and _is_post(tokens, position, head):
        head = None
    if head and head.plural:
        yield from members(text, tokens, position, head)
    elif head:
        end = BodyName(tokens, position, head, known).end()
        if end and (listed is None or end > listed[1]):
            name = written(text, tokens, position, end)
            yield Span("body", tokens[position].start, tokens[end - 1].end, name, name)
            yield from same_head(text, tokens, end, head)
            return
    if listed:
        name = written(text, tokens, position, listed[1])
        yield Span("body", tokens[position].start, tokens[listed[1] - 1].end, name, listed[0].name)


def _is_post(tokens: list[Token], position: int, head: Head) -> bool:
    """Whether "secretaria" in lower case is the post of a person: "la secretaria de Ambiente, Lic. …"."""
    token = tokens[position]
    return token.text == "secretaria" and position + 1 < len(tokens) and tokens[position + 1].key in ("de", "del")


def is_city_network(name: str) -> bool:
    """Whether a body's name says that its members are cities or municipalities."""
    tokens = tokenize(name)
    head = head_at(tokens, 0) if tokens else None
    words = {t.key for t in tokens[1:]}
    return bool(
        head
        and (words & CITY_NETWORK_WORDS)
        and head.words[0]
        in (
            "red",
            "union",
            "asociacion",
            "federacion",
            "confederacion",
            "alianza",
            "organizacion",
            "coalicion",
            "corporacion",
            "centro",
            "foro",
            "conferencia",
        )
    )
