"""Whether two ways of writing a name are one person's in one document."""

from __future__ import annotations

import re
from functools import lru_cache

from kb.gazetteers import given_names, surnames
from kb.names import fold
from kb.records import Passage

# second given names that the list of surnames has too
_GIVEN = frozenset(
    "pablo luis carlos alberto miguel angel andres manuel francisco tomas daniel david gabriel rafael ramon roberto "
    "ricardo felipe".split()
)
_TWICE = re.compile(r"([a-z])\1")


def same_person(one: str, other: str) -> bool:
    """Say whether one name begins the other, or a lone surname ends it; initials are as good as what they begin."""
    a, b = sorted((_key(one).split(), _key(other).split()), key=len)
    if len(a) == 1:
        return len(a[0]) > 2 and a[0] in b[1:]
    if len(b) > len(a) > 1 and b[-len(a) :] == a:
        return True  # "Ruiz Mora": the two surnames
    return all(x == y or (1 in (len(x), len(y)) and x[0] == y[0]) for x, y in zip(a, b, strict=False)) and len(a) > 1


@lru_cache(maxsize=1024)  # each name is compared with all others of a document
def _key(name: str) -> str:
    """Return a name folded, a letter written twice as one: "Rossi" and "Rosi" are one surname."""
    return _TWICE.sub(r"\1", fold(name))


def leaves_out_a_name(one: str, other: str, passages: tuple[Passage, Passage]) -> bool:
    """Say whether one writing has a second given name that the other leaves out: "Juan Pablo Ríos", "Juan Ríos".

    Whoever is named so in one passage, or in two rows of tables, may be somebody else.
    """
    a, b = sorted((fold(one).split(), fold(other).split()), key=len)
    if len(b) != len(a) + 1 or len(a) < 2 or [b[0], *b[2:]] != a or not _is_second_name(b[1]):
        return False
    first, second = passages
    in_rows = all((passage.locator or "").startswith("tabla") for passage in passages)
    return first.text != second.text and not in_rows


def _is_second_name(word: str) -> bool:
    return len(word) == 1 or word in _GIVEN or (word in given_names() and word not in surnames())
