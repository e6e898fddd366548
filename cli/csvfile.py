"""CSV that a spreadsheet opens without running anything in it."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cli.text import one_line
from kb.formulas import FORMULA


def write_csv(fields: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write rows as CSV with a heading line; lists are joined with "; ", None is empty."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(fields)
    writer.writerows([_cell(row.get(field)) for field in fields] for row in rows)


def _cell(value: Any) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return value
    text = "; ".join(value) if isinstance(value, list) else str(value)
    shown = one_line(text)
    return "'" + shown if text.startswith(FORMULA) or shown.startswith(FORMULA) else shown
