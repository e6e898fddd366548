"""Creating nodes and relationships: the text of each label and of each type, since neither can be a parameter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kb.relations import ENTITY_TYPES, RELATIONS
from kb.running import run_each
from kb.stores.base import Row, Transaction


def create_nodes(transaction: Transaction, label: str, rows: Iterable[dict[str, Any]]) -> None:
    """Create nodes of one label from rows of properties; a theme that is there already stays."""
    run_each(transaction, f"create_{_snake(label)}", "rows", rows)


def create_statements(transaction: Transaction, rows: Iterable[Row]) -> None:
    """Create relationships: rows of `type`, `source` and `target` (ids), `label` (the source's) and `properties`."""
    by_text: dict[str, list[Row]] = {}
    for row in rows:
        by_text.setdefault(statement_text(row["type"], row["label"]), []).append(
            {key: row[key] for key in ("source", "target", "properties")})
    for name, found in by_text.items():
        run_each(transaction, name, "rows", found)


def statement_text(type_: str, label: str) -> str:
    """Return the name of the text that creates relationships of a type from nodes of a label.

    A type that begins at nodes of several labels has one text for each; all entities have the label Entity.
    """
    labels = {"Entity" if source in ENTITY_TYPES else source for source in RELATIONS[type_].sources}
    name = f"create_{type_.lower()}"
    return f"{name}_of_{_snake(label)}" if len(labels) > 1 else name


def _snake(label: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in label).removeprefix("_")
