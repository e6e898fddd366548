"""Everything that a store holds as a folder of CSV files: one for each type of node and of relationship."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kb.formulas import harmless

Table = list[dict[str, Any]]
_FIRST = ("id", "key", "from", "to", "name", "title")  # columns that stand first where there are such


def tables(content: Mapping[str, Any]) -> dict[str, bytes]:
    """Return the files by name: `nodes-Person.csv`, …, `relations-WORKS_FOR.csv`, …, as UTF-8 with a heading line.

    `content` is what `kb.export.content` gives. Lists are joined with "; ", and no cell is a formula.
    """
    found: dict[str, Table] = defaultdict(list)
    for node in content["nodes"]:
        found[f"nodes-{label_of(node)}.csv"].append(node["properties"])
    for relation in content["relationships"]:
        ends = {"from": relation["from"], "to": relation["to"]}
        found[f"relations-{relation['type']}.csv"].append(ends | relation["properties"])
    return {name: _csv(rows) for name, rows in sorted(found.items())}


def label_of(node: Mapping[str, Any]) -> str:
    """Return what a node is: of an entity its type, not that it is one."""
    return str(next(label for label in node["labels"] if label != "Entity"))


def _csv(rows: Sequence[Mapping[str, Any]]) -> bytes:
    columns = _columns(rows)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return text.getvalue().encode()


def _columns(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    every = sorted({column for row in rows for column in row})
    return [column for column in _FIRST if column in every] + [column for column in every if column not in _FIRST]


def _cell(value: Any) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return value
    return harmless("; ".join(map(str, value)) if isinstance(value, list) else str(value))
