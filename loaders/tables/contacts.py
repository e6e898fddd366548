"""Columns of contacts: who stands for the institution of a row, with the post that the cell writes beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kb.names import fold
from loaders.entities.draft import Draft
from loaders.names.person_names import role_nouns
from loaders.names.registry import Entry

_EACH = re.compile(r"\s*(?:[;\n/]|(?<=\))\s*,)\s*")
# "Ana Paz, coordinadora de programas", "Ana Paz (coordinadora)", "Ana Paz – coordinadora"
_BEFORE_POST = re.compile(r"(?P<name>[^,(]+?)(?:,| ?\(| [–—-])\s*(?P<post>[^()]+?)\)?\W*")
# "Coordinadora: Ana Paz"
_AFTER_POST = re.compile(r"(?P<post>[^:,()]+):\s+(?P<name>[^:,()]+)")


def contacts_in(cell: str) -> Iterator[tuple[str, str]]:
    """Yield the names of a cell of contacts, each with the post beside it, "" where none is written."""
    for piece in filter(None, (" ".join(part.split()) for part in _EACH.split(cell))):
        match = _BEFORE_POST.fullmatch(piece) or _AFTER_POST.fullmatch(piece)
        yield (match["name"].strip(), match["post"]) if match and _is_post(match["post"]) else (piece, "")


def body_of_row(bodies: Sequence[Entry], draft: Draft) -> Entry | None:
    """Return the one institution that a row's contacts are of: the only one from outside, else the only one."""
    once = list({id(body): body for body in bodies}.values())
    whole = [body for body in once if body.parent not in once]
    outside = [body for body in whole if draft.registry.class_of(body).type != "directorate"]
    found = outside or whole
    return found[0] if len(found) == 1 else None


def _is_post(words: str) -> bool:
    """Whether words begin with the noun of a post, or with a word before it: "primera secretaria"."""
    return any(word in role_nouns() for word in fold(words).split()[:2])
