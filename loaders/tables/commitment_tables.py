"""Tables of commitments: one a row, with who has to do it and until when; and columns of agreements in other tables."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kb.names import fold, plain
from kb.records import Passage
from loaders.blocks import Row
from loaders.calendar.dates import Period, day_cell
from loaders.entities.draft import Draft
from loaders.entities.mentions import mention_all
from loaders.facts.commitments import note_commitment, owners_in
from loaders.lines import strip_bullet
from loaders.names.registry import Entry
from loaders.tables.cells import participants_in_cell

_PROMISED = ("commitment", "activity", "topic", "note", "remark")
_PENDING = re.compile(r"\b(?:compromisos|pendientes|tareas|acuerdos|proximos pasos|acciones siguientes)\b")
# what a cell says where nothing was agreed
_NOTHING = frozenset(
    ("", "ninguno", "ninguna", "no hay", "no hubo", "n a", "no aplica", "sin acuerdos", "sin compromisos", "pendiente")
)


def is_commitment_table(places: Mapping[str, int], heading: str) -> bool:
    """Whether a table's columns are those of commitments, or its heading says that what it lists is to be done."""
    if "commitment" in places:
        return "activity" not in places
    listed = any(name in places for name in _PROMISED)
    if "due" in places or ("until" in places and "owner" in places):
        return listed and not {"date", "participants"} & set(places)
    return listed and "owner" in places and bool(_PENDING.search(plain(heading)))


def read_commitment_row(row: Row, places: Mapping[str, int], period: Period, draft: Draft) -> None:
    """Note the commitment of one row, once for each owner; a row without words is none."""
    cells = {name: " ".join(row.cells[at].split()) if at < len(row.cells) else "" for name, at in places.items()}
    words = next((cells[name] for name in _PROMISED if cells.get(name)), "").rstrip(" .")
    if fold(words) in _NOTHING:
        return
    passage = Passage(locator=row.locator, text=" | ".join(" ".join(c.split()) for c in row.cells if c.strip()))
    mentions = mention_all(words, passage, draft)
    owners = _owners(cells.get("owner") or cells.get("participants", ""), passage, draft)
    due = next((cells[name] for name in ("due", "until", "date") if cells.get(name)), "")
    note_commitment(words, owners or owners_in(words, mentions), _day(due, period), period, passage, draft)


def read_commitment_cell(cell: str, due: str, period: Period, passage: Passage, draft: Draft) -> None:
    """Note what a row's column of agreements lists, a line each."""
    for line in cell.split("\n"):
        words = strip_bullet(line.strip()).rstrip(" .")
        if fold(words) in _NOTHING or len(words) < 8:
            continue
        mentions = mention_all(words, passage, draft)
        note_commitment(words, owners_in(words, mentions), _day(due, period), period, passage, draft)


def _owners(cell: str, passage: Passage, draft: Draft) -> list[Entry]:
    """Return the bodies that a cell names, else the people."""
    found = [entry for entry in participants_in_cell(cell, passage, draft) if entry.kind != "place"]
    return [entry for entry in found if entry.kind == "body"] or found


def _day(cell: str, period: Period) -> str | None:
    found = day_cell(cell, period) if cell else None
    return (found.end or found.start) if found else None
