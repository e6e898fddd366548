"""Tables of figures: an indicator a row, with its number."""

from __future__ import annotations

import re

from kb.records import Passage
from loaders.blocks import Row, Table
from loaders.calendar.dates import Period
from loaders.entities.draft import Draft
from loaders.facts.currencies import currency_in
from loaders.facts.figures import number

_ONLY_NUMBER = re.compile(r"(?:[A-Z$/.]{1,4}\s?)?\d[\d.,  ]*(?:\s?(?:%|[A-Z]{3}))?")


def is_figure_table(places: dict[str, int]) -> bool:
    """Whether a table's columns are an indicator and a number."""
    return "indicator" in places and any(name.startswith("amount") for name in places)


def read_figure_row(row: Row, places: dict[str, int], period: Period, draft: Draft) -> None:
    """Note the figures of one row, one for each column of numbers; a currency in either cell is its unit."""
    for name, at in places.items():
        if name.startswith("amount") and at < len(row.cells):
            _read_figure(row, row.cells[places["indicator"]], row.cells[at], name.removeprefix("amount"), period, draft)


def is_counted(table: Table) -> bool:
    """Whether each row of a table without header is a label and a number: "Total de contactos | 15"."""
    return all(_label_and_number(row) is not None for row in table.rows)


def read_counted(table: Table, period: Period, draft: Draft) -> None:
    """Note the figure of each row of such a table."""
    for row in table.rows:
        label, amount = _label_and_number(row) or ("", "")
        if row is table.rows[0] and re.fullmatch(r"(?:19|20)\d\d", amount):
            continue  # "Indicador | 2025": what heads the column of that year
        _read_figure(row, label, amount, "", period, draft)


def _label_and_number(row: Row) -> tuple[str, str] | None:
    filled = [" ".join(cell.split()) for cell in row.cells if cell.strip()]
    if len(filled) != 2 or _ONLY_NUMBER.fullmatch(filled[1]) is None or any(c.isdigit() for c in filled[0]):
        return None
    return filled[0], filled[1]


def _read_figure(row: Row, label: str, amount: str, column: str, period: Period, draft: Draft) -> None:
    label, amount = " ".join(f"{label}{f' ({column.strip()})' if column else ''}".split()), " ".join(amount.split())
    found = re.search(r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?", amount)
    if not label or found is None:
        return
    words = label if column else re.sub(r"\s*\([^)]*\)", "", label)
    unit = currency_in(f"{label} {amount}") or words.split()[0].lower()
    passage = Passage(locator=row.locator, text=f"{label} | {amount}")
    draft.link("figures", passage, label=words, value=number(found.group()), unit=unit, period=period.iso())
