"""Entities that are likely one and not certainly: what a person is asked, best first, with the reason.

A pure function of the entities that identity made (and of the judgements that they carry: what was judged different or
not sure is not asked again). Names are compared only within small blocks that share words, initials or all letters but
one, so that the work grows with the number of names and not with its square. The reasons are in `kb.name_likeness`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from kb.decisions import Keyed
from kb.identity import Group
from kb.identity_keys import name_key
from kb.mentions import block_of
from kb.name_likeness import Likeness, block_keys, likeness

LARGEST = 60  # names of one block; what more share ("Oficina …") tells nothing


@dataclass(frozen=True)
class Suggestion:
    """Two entities that may be one.

    Attributes:
        a, b: their ids, sorted.
        score: from 0 to 1, how likely it is; it ranks, and is no probability.
        reason: a key of `kb.name_likeness.REASONS`.
        a_name, b_name: the writings that are alike.
    """

    a: str
    b: str
    score: float
    reason: str
    a_name: str
    b_name: str


@dataclass(frozen=True)
class _Name:
    """One writing of one entity."""

    group: int
    key: str
    keyed: Keyed


def suggestions(groups: Iterable[Group], least: float = 0.0) -> list[Suggestion]:
    """Return the pairs of entities that may be one with a score of at least `least`, the likeliest first.

    `groups` are all entities as `kb.identity.resolve` gives them.
    """
    every = list(groups)
    best: dict[tuple[int, int], Suggestion] = {}
    for block, names in _by_block(every).items():
        for a, b in _candidates(block, names):
            found = likeness(block, a.key, b.key, a.keyed, b.keyed)
            pair = (min(a.group, b.group), max(a.group, b.group))
            if found and found.score >= least and (pair not in best or found.score > best[pair].score):
                best[pair] = _suggestion(every, a, b, found)
    asked = (each for pair, each in best.items() if not _judged(every[pair[0]], every[pair[1]]))
    return sorted(asked, key=lambda each: (-each.score, each.a, each.b))


def _by_block(groups: Sequence[Group]) -> dict[str, list[_Name]]:
    """Return the different names of entities by block, people's as they are written as well.

    What only a document explains is left out.
    """
    found: dict[str, dict[tuple[int, str], _Name]] = {}
    for number, group in enumerate(groups):
        names = found.setdefault(block_of(group.type), {})
        for keyed in group.members:
            written = {name_key(keyed.mention.name)} if keyed.type == "person" and keyed.keys.shared else set()
            for key in sorted(keyed.keys.strong | keyed.keys.weak | written):
                if "@" not in key and key[:1] not in "=~":  # bound, a country's code, how a name sounds
                    names.setdefault((number, key), _Name(number, key, keyed))
    return {block: list(names.values()) for block, names in found.items()}


def _candidates(block: str, names: Sequence[_Name]) -> Iterable[tuple[_Name, _Name]]:
    """Return the pairs of names of different entities that share a block, each once."""
    blocks: dict[int, list[int]] = {}
    for number, name in enumerate(names):
        for key in block_keys(block, name.key, name.keyed):
            blocks.setdefault(hash(key), []).append(number)
    seen: set[tuple[int, int]] = set()
    for members in blocks.values():
        if 1 < len(members) <= LARGEST:
            seen.update(pair for pair in combinations(dict.fromkeys(members), 2)
                        if names[pair[0]].group != names[pair[1]].group)
    return ((names[a], names[b]) for a, b in sorted(seen))


def _suggestion(groups: Sequence[Group], a: _Name, b: _Name, found: Likeness) -> Suggestion:
    sides = sorted((groups[name.group].id, name.keyed.mention.name) for name in (a, b))
    return Suggestion(sides[0][0], sides[1][0], found.score, found.reason, sides[0][1], sides[1][1])


def _judged(a: Group, b: Group) -> bool:
    """Return whether somebody said that two entities are different, or that it is not sure."""
    def sides(group: Group) -> set[tuple[str, int]]:
        return {(mark.judgement.id, mark.side) for keyed in group.members for mark in keyed.marks
                if mark.judgement.kind in ("different", "unsure")}

    others = sides(b)
    return any((id_, 1 - side) in others for id_, side in sides(a))
