"""Rows of the queries as plain data for JSON and CSV, with or without their passages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

Data = dict[str, Any]


def as_data(row: Any, *, evidence: bool) -> Data:
    """Return a row as a dict; every list of passages in it is empty unless they are wanted."""
    data = asdict(row)
    return data if evidence else _without_evidence(data)


def _without_evidence(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: [] if key == "evidence" else _without_evidence(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_without_evidence(item) for item in data]
    return data


def by_passage(rows: Iterable[Data], *, evidence: bool) -> Iterator[Data]:
    """Give each row once, or once for each of its passages with `document`, `locator` and `text` beside it."""
    for row in rows:
        passages = row.get("evidence") if evidence else None
        for passage in passages or [{}]:
            yield {**row, **passage}


PASSAGE_FIELDS = ("document", "locator", "text")
