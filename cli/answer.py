"""Rows of a query as JSON or CSV, the way every command that answers writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from cli.csvfile import write_csv
from cli.output import write_json
from cli.rows import PASSAGE_FIELDS, Data, as_data, by_passage


def write_data(
    rows: Sequence[Any], fields: Sequence[str], format: str, *, evidence: bool,
    line: Callable[[Data], Iterable[Data]] = lambda row: (row,),
) -> bool:
    """Write rows (dataclasses) as JSON or CSV; return whether `format` is one of these, else nothing is written.

    Args:
        rows: what the query gave.
        fields: the columns of the CSV, to which those of the passages are added with `evidence`.
        format: `json`, `csv` or `table`.
        evidence: whether passages are wanted.
        line: gives the lines of the CSV that a row makes, as plain data.
    """
    if format == "table":
        return False
    data = [as_data(row, evidence=evidence) for row in rows]
    if format == "json":
        write_json(data)
    else:
        lines = (made for row in data for made in line(row))
        write_csv((*fields, *(PASSAGE_FIELDS * evidence)), by_passage(lines, evidence=evidence))
    return True
