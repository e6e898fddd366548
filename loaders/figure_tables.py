"""Tables of figures: an indicator a row, with its number."""

from __future__ import annotations

import re

from kb.records import Passage
from loaders.blocks import Row
from loaders.dates import Period
from loaders.draft import Draft
from loaders.figures import currency_in, number


def is_figure_table(places: dict[str, int]) -> bool:
    """Whether a table's columns are an indicator and a number."""
    return {"indicator", "amount"} <= set(places)


def read_figure_row(row: Row, places: dict[str, int], period: Period, draft: Draft) -> None:
    """Note the figure of one row; a currency in either cell is its unit."""
    label, amount = (" ".join(row.cells[places[name]].split()) for name in ("indicator", "amount"))
    found = re.search(r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?", amount)
    if not label or found is None:
        return
    words = re.sub(r"\s*\([^)]*\)", "", label)
    unit = currency_in(f"{label} {amount}") or words.split()[0].lower()
    passage = Passage(locator=row.locator, text=f"{label} | {amount}")
    draft.link("figures", passage, label=words, value=number(found.group()), unit=unit, period=period.iso())
