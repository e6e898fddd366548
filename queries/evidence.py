"""Passages as evidence: what every row can be traced to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kb.stores.base import Store
from queries.catalogue import rows
from queries.rows import Evidence

_SHORT = 12  # characters of a digest that stand for a document without a name


def evidence_of(store: Store, passages: Iterable[str]) -> dict[str, Evidence]:
    """Return the evidence of each passage id, in one round trip."""
    ids = sorted(set(passages))
    found = rows(store, "passages", ids=ids) if ids else []
    return {
        row["id"]: Evidence(document_name(row["document"], row["title"], row["sha256"]), row["locator"], row["text"])
        for row in found
    }


def gathered(known: Mapping[str, Evidence], passages: Iterable[str]) -> list[Evidence]:
    """Return what `known` has of these passages, each once and sorted."""
    return sorted({known[passage] for passage in passages if passage in known})


def passages_of_activities(store: Store, activities: Iterable[str]) -> dict[str, set[str]]:
    """Return the passage ids that tell each activity."""
    ids = sorted(set(activities))
    passages: dict[str, set[str]] = defaultdict(set)
    for row in rows(store, "activity_passages", ids=ids) if ids else []:
        passages[row["activity"]].add(row["passage"])
    return passages


def document_name(name: str | None, title: str | None, sha256: str) -> str:
    """Return what to call a document: its file's name, else its title, else the start of its digest."""
    return name or title or sha256[:_SHORT]
