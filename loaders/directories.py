"""Directories: a person a row, with institution and post."""

from __future__ import annotations

from kb.gazetteers import given_names
from kb.names import fold
from kb.records import Passage
from loaders.blocks import Row
from loaders.cells import participants_in_cell
from loaders.draft import Draft
from loaders.people import find_people
from loaders.person_names import in_order
from loaders.spans import Span

_NOBODY = frozenset(("", "vacante", "por definir", "por designar", "n a", "sin titular", "pendiente"))


def is_directory(places: dict[str, int]) -> bool:
    """Whether a table's columns are those of a directory: a person and an institution or post, no dates."""
    return (
        "person" in places and bool({"participants", "post"} & set(places)) and not {"activity", "date"} & set(places)
    )


def read_directory_row(row: Row, places: dict[str, int], draft: Draft) -> None:
    """Note the person of one row and the post held; a post without a holder is no person."""
    cells = {name: " ".join(row.cells[at].split()) if at < len(row.cells) else "" for name, at in places.items()}
    passage = Passage(locator=row.locator, text=" | ".join(c for c in map(str.strip, row.cells) if c))
    bodies = [e for e in participants_in_cell(cells.get("participants", ""), passage, draft) if e.kind == "body"]
    words = cells["person"]
    if fold(words) in _NOBODY:
        return
    found = next(find_people(f"Sr. {words}" if not any(find_people(words)) else words), None)
    name = found.name if found else words
    if (
        words.count(",") == 1
        and fold(words.split(",")[1]).split()[:1]
        and fold(words.split(",")[1]).split()[0] in given_names()
    ):
        name = in_order(words)
    person = draft.entity(
        Span("person", 0, len(words), name, name, found.honorific if found and not words.startswith("Sr.") else None),
        passage,
    )
    for body in bodies[:1]:
        draft.link("roles", passage, person=person, role=cells.get("post") or None, organization=body)
