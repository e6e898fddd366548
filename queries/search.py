"""Searching by words: entities, then activities, then passages."""

from __future__ import annotations

from kb.names import fold
from kb.stores.base import Store
from queries.catalogue import rows
from queries.evidence import evidence_of, gathered, passages_of_activities
from queries.rows import Hit


def search(store: Store, text: str, limit: int = 20) -> list[Hit]:
    """Return what has every word of `text`, or words that begin so, without accents and in any case.

    Entities come first, then activities by their titles, then the passages that tell none of these activities; of
    each kind at most `limit`, and no more than `limit` together. Without a word there is nothing to find.
    """
    words = [f" {word}" for word in fold(text).split()]
    if not words or limit < 1:
        return []
    entities = _entities(store, words, limit)
    activities = _activities(store, words, limit - len(entities))
    told = {evidence for hit in activities for evidence in hit.evidence}
    passages = [hit for hit in _passages(store, words, limit) if told.isdisjoint(hit.evidence)]
    return [*entities, *activities, *passages][:limit]


def _entities(store: Store, words: list[str], limit: int) -> list[Hit]:
    found = rows(store, "search_entities", words=words, limit=limit)
    passages: dict[str, set[str]] = {}
    for row in rows(store, "mentions", ids=[row["id"] for row in found]) if found else []:
        passages.setdefault(row["id"], set()).add(row["passage"])
    known = evidence_of(store, {p for every in passages.values() for p in every})
    return [Hit(row["type"], row["id"], row["name"], None, gathered(known, passages.get(row["id"], ())))
            for row in found]


def _activities(store: Store, words: list[str], limit: int) -> list[Hit]:
    found = rows(store, "search_activities", words=words, limit=limit) if limit > 0 else []
    passages = passages_of_activities(store, [row["id"] for row in found])
    known = evidence_of(store, {p for every in passages.values() for p in every})
    return [Hit("activity", row["id"], row["name"], row["date"], gathered(known, passages.get(row["id"], ())))
            for row in found]


def _passages(store: Store, words: list[str], limit: int) -> list[Hit]:
    found = rows(store, "search_passages", words=words, limit=limit)
    known = evidence_of(store, [row["id"] for row in found])
    return [Hit("passage", row["id"], known[row["id"]].document, row["date"], [known[row["id"]]]) for row in found]
