"""Constraints and indexes: what `cypher/constraints.cypher` declares, made when a store is opened for writing."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

from kb.stores.base import Row, Store, Transaction
from kb.stores.texts import Text, load_texts

LEDGER = "ledger"


def schema_texts() -> list[Text]:
    """Return the statements that make the constraints and indexes, constraints first."""
    return list(load_texts("kb.stores", "constraints").values())


def lock_ledger(transaction: Transaction) -> int:
    """Lock the node that every write locks first, until the transaction ends; return its new version.

    `Store.write` does this before it calls its work, so whatever runs in a write has the ledger already.
    """
    return int(_ledger(transaction, "lock_ledger")[0]["version"])


def schema_digest(store: Store) -> str | None:
    """Return the digest of the statements that made this store's constraints and indexes, None if none were run."""
    rows = store.read(load_texts("kb.stores", "ledger")["ledger_schema"].text, {"ledger": LEDGER})
    return rows[0]["digest"] if rows else None


def make_schema(store: Store, define: Callable[[str], None]) -> bool:
    """Make what is missing and return whether anything had to be looked at.

    `define` runs one statement outside any transaction of ours, for stores that don't mix these with data. The
    ledger remembers the digest of the statements, so that a store that has them costs one small read.
    """
    texts = schema_texts()
    digest = sha256("\n".join(text.text for text in texts).encode()).hexdigest()
    if schema_digest(store) == digest:
        return False
    for text in texts:
        define(text.text)
    store.write(lambda transaction: _ledger(transaction, "set_ledger_schema", digest=digest))
    return True


def _ledger(transaction: Transaction, name: str, **parameters: str) -> list[Row]:
    text = load_texts("kb.stores", "ledger")[name]
    return transaction.run(text.text, {"ledger": LEDGER, **parameters})
