"""Tables of sister cities: a city a row, with its country, date and situation."""

from __future__ import annotations

import re

from kb.records import Passage
from loaders.blocks import Row
from loaders.dates import Period, day_cell
from loaders.draft import Draft
from loaders.mentions import mention_all
from loaders.spans import Span
from loaders.ties import home_city, tie_status


def is_tie_table(places: dict[str, int]) -> bool:
    """Whether a table's columns are those of a list of ties: a city, and its situation or date, without activities."""
    return (
        "city" in places
        and not {"activity", "participants", "topic"} & set(places)
        and bool({"status", "date"} & set(places))
    )


def read_tie_row(row: Row, places: dict[str, int], draft: Draft) -> None:
    """Note the tie of one row."""
    cells = {name: " ".join(row.cells[at].split()) if at < len(row.cells) else "" for name, at in places.items()}
    name = cells["city"]
    if not name:
        return
    passage = Passage(locator=row.locator, text=" | ".join(c for c in map(str.strip, row.cells) if c))
    city = draft.entity(Span("city", 0, len(name), name, name), passage)
    mention_all(cells.get("country", ""), passage, draft)
    mention_all(cells.get("status", ""), passage, draft)
    when = day_cell(cells.get("date", ""), Period()) if cells.get("date") else None
    year = re.fullmatch(r"(?:19|20)\d\d", cells.get("date", ""))
    draft.link(
        "sister_cities",
        passage,
        a=home_city(draft, passage),
        b=city,
        status=tie_status(cells.get("status", "")) or "active",
        since=when.start if when else year.group() if year else None,
    )
