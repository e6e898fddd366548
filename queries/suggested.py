"""Pairs of names that may be one, as a person is shown them: both sides with what tells them apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kb.closure import mention_of
from kb.decisions import read_decisions
from kb.identity import Group, resolve
from kb.mentions import Mention, is_bound
from kb.names import fold
from kb.running import BATCH, texts
from kb.stores.base import Row, Store
from kb.subjects import Subject, subjects_of
from kb.suggestions import Suggestion, suggestions
from queries.card import card
from queries.catalogue import rows
from queries.judged import by_subject
from queries.rows import Card, CardRelation, Evidence

PASSAGES = 2  # of each side
_TELLING = ("WORKS_FOR", "PART_OF", "REPRESENTS", "MEMBER_OF", "GOVERNS", "LOCATED_IN")


@dataclass(frozen=True)
class Pair:
    """Two names that may be one.

    Attributes:
        a, b: the mentions that a judgement is to name.
        a_name, b_name: the writings that are alike.
        score: from 0 to 1; it ranks, and is no probability.
        reason: a key of `kb.name_likeness.REASONS`.
    """

    a: Subject
    b: Subject
    a_name: str
    b_name: str
    score: float
    reason: str


@dataclass(frozen=True)
class Side:
    """One of two names as it is now: its card, the ties that tell it from others, and a few passages that name it."""

    card: Card
    ties: list[CardRelation]
    passages: list[Evidence]


def pairs(store: Store) -> list[Pair]:
    """Return the pairs that nobody has judged yet, the likeliest first."""
    groups = resolve(_mentions(store), read_decisions(store))
    by_id = {group.id: group for group in groups}
    return [_pair(each, by_id) for each in suggestions(groups)]


def sides(store: Store, pair: Pair) -> tuple[Side, Side] | None:
    """Return both sides of a pair; None where they are one by now, or a document that named one is gone."""
    a, b = by_subject(store, pair.a), by_subject(store, pair.b)
    if a is None or b is None or a.entity.id == b.entity.id:
        return None
    return _side(store, a.entity.id, pair.a_name), _side(store, b.entity.id, pair.b_name)


def _mentions(store: Store) -> Iterator[Mention]:
    """Give all mentions: those that only their document explains document by document, the others once."""
    ids = [row["id"] for row in rows(store, "all_entities")]
    for start in range(0, len(ids), BATCH):
        batch = ids[start:start + BATCH]
        several: set[str] = set()
        for row in _read(store, "entity_mentions", batch):
            mention = mention_of(row)
            if mention.documents > 1 and is_bound(mention):
                several.add(row["id"])
            else:
                yield mention
        bound = (mention_of(row) for row in _read(store, "document_mentions", sorted(several)))
        yield from dict.fromkeys(mention for mention in bound if is_bound(mention))


def _read(store: Store, name: str, ids: list[str]) -> list[Row]:
    return store.read(texts()[name].text, {"ids": ids}) if ids else []


def _pair(suggestion: Suggestion, groups: dict[str, Group]) -> Pair:
    return Pair(
        _subject(groups[suggestion.a], suggestion.a_name), _subject(groups[suggestion.b], suggestion.b_name),
        suggestion.a_name, suggestion.b_name, suggestion.score, suggestion.reason)


def _subject(group: Group, name: str) -> Subject:
    """Return what names the mention of a group that is written so; what other documents can explain comes first."""
    named = [keyed.mention for keyed in group.members if keyed.mention.name == name]
    return subjects_of(min(named, key=lambda mention: (is_bound(mention), str(subjects_of(mention)[0]))))[0]


def _side(store: Store, id_: str, name: str) -> Side:
    found = card(store, id_)
    ties = [each for each in found.relations if each.outgoing and each.relation in _TELLING]
    told = [*(each.evidence for each in ties), *(each.evidence for each in found.activities), found.evidence]
    return Side(found, ties, _telling((passage for evidence in told for passage in evidence), name))


def _telling(passages: Iterable[Evidence], name: str) -> list[Evidence]:
    """Return a few passages: those with the name in them first, of different documents where there are several."""
    ordered = sorted(dict.fromkeys(passages), key=lambda each: fold(name) not in fold(each.text))
    first: dict[str, Evidence] = {}
    for each in ordered:
        first.setdefault(each.document, each)
    chosen = [*first.values(), *(each for each in ordered if each not in first.values())]
    return chosen[:PASSAGES]
