"""Facts of units side by side: which of their dates cannot all be right."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from kb.dates import agree
from kb.names import fold

Fact = tuple[str, str, str | None]  # kind, text, date
# what a legal act is and its number: "acuerdo municipal n 87", "decreto ejecutivo 12", "law no 6"
_ACT = re.compile(r"\b(acuerdo|decreto|ley|ordenanza|resolucion|act|decree|law|ordinance|resolution)\b"
                  r"(?: (?!no\b|n\b|num\b|numero\b|number\b)[a-z]+){0,3}(?: (?:no|n|num|numero|number))? ?(\d+)\b")


def disagree(facts: Sequence[Fact]) -> list[list[int]]:
    """Return groups of facts of one unit, by their place, whose dates contradict one another.

    A unit is created once, so that two dates of its creation that don't agree are a contradiction; so are two dates of
    one legal act, known by its kind and number. 2017 and 2017-04-04 agree. Two missions or functions may both be true.
    """
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, (kind, text, date) in enumerate(facts):
        if date and kind == "creation":
            groups[("creation",)].append(index)
        if date and kind in ("creation", "legal_act"):
            for act in set(_ACT.findall(fold(text))):
                groups[act].append(index)
    found = [sorted(group) for group in groups.values() if _clash([facts[index][2] or "" for index in group])]
    return sorted({tuple(group): group for group in found}.values())


def _clash(dates: Sequence[str]) -> bool:
    return any(not agree(a, b) for a, b in combinations(sorted(set(dates)), 2))
