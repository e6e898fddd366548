"""Bodies without head word in a list of those who sent somebody: "representantes de la Ⓑ, X, la Ⓑ y Z"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kb.gazetteers import given_names, territories
from kb.names import fold
from loaders.names.introduced import CAPITAL, is_acronym_of_a_body, may_be_a_body
from loaders.spans import Span

_SENT = re.compile(
    r"\b(?:representantes?|representaciones|representación|delegad[oa]s|delegaciones|funcionari[oa]s|autoridades|voceros|"
    r"directiv[oa]s|personal|equipos|técnic[oa]s|miembros|integrantes)(?: [a-zñáéíóú]{4,})? (?=del? )"
)
_ITEM = re.compile(
    rf"(?:(?:de|del|el|la|los|las) )*(?P<name>{CAPITAL}(?: (?:(?:de|del|la|las|los|para|el) )*{CAPITAL})*)"
)
_NEXT = re.compile(r" ?,(?: y| e| así como)? | (?:y|e|así como) ")
_ENOUGH = 2  # bodies that a list must name by their head or from the gazetteer before anything else in it is one


def find_listed_bodies(text: str, bodies: Sequence[Span]) -> Iterator[Span]:
    """Yield the other names of a list of those who sent representatives, where most of it is `bodies`.

    What reads as a person's name is one only between two that are bodies, no person's name beside it: people stand
    at the end of such a list, or have their body after them.
    """
    for match in _SENT.finditer(text) if len(bodies) >= _ENOUGH else ():
        items = list(_items(text, match.end(), bodies))
        named = [n for n, item in enumerate(items) if item in bodies]
        if len(named) < _ENOUGH:
            continue
        for n, item in enumerate(items):
            if n not in named and _is_one(items, n, named):
                yield item


def _items(text: str, position: int, bodies: Sequence[Span]) -> Iterator[Span]:
    """Yield the members of the list that begins at a position: known bodies, and other capital words as bodies."""
    while item := _ITEM.match(text, position):
        known = next((one for one in bodies if one.start <= item.start("name") < one.end), None)
        start, end = (known.start, known.end) if known else item.span("name")
        yield known or Span("body", start, end, text[start:end], text[start:end])
        position = _past_brackets(text, end)
        joint = _NEXT.match(text, position)
        if joint is None:
            return
        position = joint.end()


def _past_brackets(text: str, position: int) -> int:
    match = re.compile(r" ?\([^()]{2,60}\)").match(text, position)
    return match.end() if match else position


def _is_one(items: Sequence[Span], n: int, named: Sequence[int]) -> bool:
    name = items[n].text
    if fold(name) in territories() or len(fold(name)) < 3:
        return False
    if " " not in name and name.isupper():
        return is_acronym_of_a_body(name)
    if not _reads_as_a_person(name):
        return may_be_a_body(name)
    beside = [items[m] for m in (n - 1, n + 1) if 0 <= m < len(items) and m not in named]
    alone = not any(_reads_as_a_person(one.text) for one in beside)
    return alone and named[0] < n < named[-1]


def _reads_as_a_person(name: str) -> bool:
    words = fold(name).split()
    return len(words) > 1 and words[0] in given_names()
