"""Names that may be one: what identity suggests and nobody has judged yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kb.closure import mention_of
from kb.decisions import read_decisions
from kb.identity import resolve
from kb.mentions import Mention
from kb.running import BATCH, texts
from kb.stores.base import Store
from kb.suggestions import Suggestion, suggestions
from queries.catalogue import rows
from queries.check_rows import Problem


def suggested(store: Store) -> list[Suggestion]:
    """Return the pairs of entities that may be one, the likeliest first (`kb.suggestions`)."""
    return suggestions(resolve(_mentions(store), read_decisions(store)))


def duplicates(store: Store) -> list[Problem]:
    """Return the pairs of entities that may be one, each with the reason, a key of `kb.name_likeness.REASONS`.

    Entities that a store still has by older rules, under another id, are left out until their document is read anew.
    """
    found = suggested(store)
    ids = sorted({end for pair in found for end in (pair.a, pair.b)})
    names = {row["id"]: row["name"] for row in (rows(store, "entity", ids=ids) if ids else [])}
    passages: dict[str, set[str]] = defaultdict(set)
    for row in rows(store, "mentions", ids=ids) if ids else []:
        passages[row["id"]].add(row["passage"])
    return [Problem("maybe_one", names[pair.a], [names[pair.b], pair.reason], passages[pair.a] | passages[pair.b])
            for pair in found if pair.a in names and pair.b in names]


def _mentions(store: Store) -> Iterator[Mention]:
    ids = [row["id"] for row in rows(store, "all_entities")]
    for batch in _batches(ids):
        for row in store.read(texts()["entity_mentions"].text, {"ids": batch}):
            yield mention_of(row)


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start:start + BATCH] for start in range(0, len(ids), BATCH))
