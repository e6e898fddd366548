"""Running the named texts of `kb/stores/cypher` in a transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from kb.stores.base import Row, Transaction
from kb.stores.texts import Text, load_texts

BATCH = 1000  # rows that one text is given at once


@cache
def texts() -> dict[str, Text]:
    """Return the texts of the stores by name."""
    return load_texts("kb.stores")


def run(transaction: Transaction, name: str, /, **parameters: Any) -> list[Row]:
    """Run one text by its name and return its rows."""
    return transaction.run(texts()[name].text, parameters)


def run_each(transaction: Transaction, name: str, parameter: str, values: Iterable[Any]) -> list[Row]:
    """Run one text on many values of its list parameter, a batch at a time; nothing is run for no values."""
    values = list(values)
    rows: list[Row] = []
    for batch in _batches(values):
        rows += run(transaction, name, **{parameter: batch})
    return rows


def _batches(values: Sequence[Any]) -> Iterable[Sequence[Any]]:
    return (values[start:start + BATCH] for start in range(0, len(values), BATCH))
