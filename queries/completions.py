"""Names that begin as somebody has begun to write them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from kb.names import fold
from kb.stores.base import Store
from queries.catalogue import rows

_MOST = 100  # names that one answer has; more are no help in choosing


def names_starting(store: Store, begun: str, types: Collection[str] | None = None) -> list[str]:
    """Return the names and other writings that begin with `begun`, without regard to accents and capitals.

    They are in the order of their folded form, of entities of `types` if these are given, and at most 100.
    """
    found = rows(store, "names_starting", prefix=fold(begun), limit=_MOST)
    written = (_as_written(row) for row in found if types is None or row["type"] in types)
    return [name for name in dict.fromkeys(written) if fold(name).startswith(fold(begun))]


def documents_starting(store: Store, begun: str) -> list[str]:
    """Return the names of the loaded documents that begin with `begun`."""
    names = (str(row["name"] or "") for row in rows(store, "document_names"))
    return [name for name in names if name and name.casefold().startswith(begun.casefold())]


def _as_written(row: dict[str, Any]) -> str:
    """Return the writing of an entity that has the row's key."""
    writings = (row["name"], *(row["aliases"] or []))
    return str(next((writing for writing in writings if fold(writing) == row["key"]), row["name"]))
