"""Bodies in a text: known ones by their writings, any other by its head word and the grammar of its name."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.names.body_names import BodyName, written
from loaders.names.ellipsis import members, same_head
from loaders.names.heads import CITY_NETWORK_WORDS, Head, head_at, heads
from loaders.names.known_names import KnownNames
from loaders.names.other_senses import is_common_noun, names_no_body
from loaders.names.spelling import spells
from loaders.spans import Span
from loaders.tokens import Token, tokenize

# what these begin is a plan's or a course's name, unless a list of bodies has it
_KNOWN_ONLY = frozenset(("programa", "programas"))


def find_bodies(text: str, known: KnownNames) -> Iterator[Span]:
    """Yield the bodies named in a text; the spans may overlap, a longer one being the better reading."""
    tokens = tokenize(text)
    end = 0  # where those that were found last end
    for position in _beginnings(tokens):
        if tokens[position].start < end:
            continue
        spans = list(_bodies_at(text, tokens, position, known))
        yield from spans
        end = max((span.end for span in spans), default=0)


def _beginnings(tokens: list[Token]) -> list[int]:
    """Return where a body's name may begin: most words cannot begin one, and that is soon seen."""
    keys = heads()
    return [n for n, token in enumerate(tokens) if token.is_capital or token.key in keys]


def _bodies_at(text: str, tokens: list[Token], position: int, known: KnownNames) -> Iterator[Span]:
    if not tokens[position].is_word:
        return
    listed = known.at(tokens, position)
    head = head_at(tokens, position)
    if head and (head.words[0] in _KNOWN_ONLY or names_no_body(tokens, position, head)):
        head = None
    if head and head.plural:
        yield from members(text, tokens, position, head)
    elif head:
        end = BodyName(tokens, position, head, known).end()
        if end and (listed is None or end > listed[1]) and not _is_edition(tokens[end - 1]):
            parent = _parent_at_the_end(tokens, position, end, head, known)
            if parent is not None:
                yield _span(text, tokens, parent, end)
                end = parent - 1 - (tokens[parent - 1].key == "la")
                if _is_edition(tokens[end - 1]):
                    return
            short = _acronym_at_the_end(text, tokens, position, end)
            if short is not None:
                end -= 1
                yield Span("body", short.start, short.end, short.text, written(text, tokens, position, end))
            yield _span(text, tokens, position, end)
            yield from same_head(text, tokens, end, head) if parent is None else ()
            return
    if listed and not is_common_noun(tokens, position):
        name = written(text, tokens, position, listed[1])
        yield Span("body", tokens[position].start, tokens[listed[1] - 1].end, name, listed[0].name)


def _acronym_at_the_end(text: str, tokens: list[Token], start: int, end: int) -> Token | None:
    """Return the acronym with which a name ends that spells it: "Organización de Estados Americanos OEA"."""
    last = tokens[end - 1]
    whole = end - start > 3 and last.is_acronym and not tokens[end - 2].is_acronym and tokens[end - 2].is_capital
    return last if whole and spells(last.text, written(text, tokens, start, end - 1)) else None


def _span(text: str, tokens: list[Token], start: int, end: int) -> Span:
    name = written(text, tokens, start, end)
    if "(" in name and ")" not in name and tokens[end : end + 1] and tokens[end].text == ")":
        return _span(text, tokens, start, end + 1)  # "Embajada de la República de China (Taiwán)"
    return Span("body", tokens[start].start, tokens[end - 1].end, name, name)


def _parent_at_the_end(tokens: list[Token], start: int, end: int, head: Head, known: KnownNames) -> int | None:
    """Return where the known body begins to which a unit's name says that it belongs: "Unidad Temática de X de Ⓑ"."""
    for position in range(start + len(head.words) + 2, end):
        listed = known.at(tokens, position)
        joined = tokens[position - 1].key in ("de", "del") or [t.key for t in tokens[position - 2 : position]] == [
            "de",
            "la",
        ]
        own = tokens[position].is_acronym and head.belongs == "home"  # "Dirección de Cultura del ADN"
        if listed and listed[1] == end and joined and (own or head.words[0] in _UNITS_OF):
            return position if head_at(tokens, position) is None or tokens[position].is_acronym else None
    return None


# what a network or an agency calls its parts
_UNITS_OF = frozenset("fondo secretaria unidad oficina comision division departamento seccion centro".split())


def _is_edition(last: Token) -> bool:
    """Whether a name ends with a year: that of a call or a contest ("Fondo Azul 2025"), not of a body."""
    return len(last.text) == 4 and last.text.isdigit() and last.text[:2] in ("19", "20")


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
