"""Keeping the themes of the store right: documents share them, and each may write the name its own way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kb.running import run_each
from kb.stores.base import Transaction


def update_themes(transaction: Transaction, ids: Iterable[str]) -> None:
    """Give themes the name that most documents write, and delete those that no document names."""
    writings: dict[str, Counter[str]] = {}
    for row in run_each(transaction, "theme_writings", "ids", sorted(set(ids))):
        names = writings.setdefault(row["id"], Counter())
        if row["name"] is not None:
            names[row["name"]] += row["documents"]
    run_each(transaction, "delete_themes", "ids", [id_ for id_, names in writings.items() if not names])
    run_each(transaction, "set_theme_names", "rows", [
        {"id": id_, "name": min(names, key=lambda name: (-names[name], name.isupper(), name))}
        for id_, names in writings.items() if names])
