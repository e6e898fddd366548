"""How much the knowledge base holds."""

from __future__ import annotations

from kb.names import fold
from kb.relations import ENTITY_TYPES
from kb.stores.base import Store
from queries.catalogue import rows

KEYS = ("activities", "events", "statements", "documents", "passages", "commitments", "figures",
        *(label.lower() for label in ENTITY_TYPES))


def stats(store: Store) -> dict[str, int]:
    """Return counts by key, all of KEYS: nodes by what they are, and statements.

    `activities` counts each telling, `events` what happened; a statement is one passage's saying so. A commitment
    counts once however many owe it or tell it in the same words, as `queries.pending` has it.
    """
    counts = dict.fromkeys(KEYS, 0)
    counts |= {row["key"]: row["value"] for row in rows(store, "count_nodes")}
    counts["commitments"] = len({fold(row["text"]) for row in rows(store, "all_commitments")})
    counts["statements"] = rows(store, "count_statements")[0]["value"]
    return counts
