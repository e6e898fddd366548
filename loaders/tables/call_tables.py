"""Tables of calls and projects: a call or a project a row, with who calls, who proposes and what became of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kb.names import fold
from kb.records import Passage
from loaders.blocks import Row
from loaders.entities.draft import Draft
from loaders.facts.calls import project_status
from loaders.names.registry import Entry
from loaders.tables.cells import participants_in_cell
from loaders.tables.directories import contacts_of

_NONE = frozenset(("", "ninguno", "ninguna", "n a", "no aplica", "por definir", "sin postulacion"))
_ISSUER_BESIDE = re.compile(r"(?P<name>.*\S)\s*\((?P<issuer>[^()]+)\)")


def is_call_table(places: Mapping[str, int]) -> bool:
    """Whether a table's columns are those of calls or projects, and not of activities."""
    named = {"call", "project"} & set(places)
    told = {"status", "proposer", "issuer", "remark", "until", "due", "amount", "date"} & set(places)
    return bool(named and told) and not {"activity", "topic"} & set(places)


def read_call_row(row: Row, places: Mapping[str, int], draft: Draft) -> None:
    """Note the call and the project of one row."""
    cells = {name: " ".join(row.cells[at].split()) if at < len(row.cells) else "" for name, at in places.items()}
    passage = Passage(locator=row.locator, text=" | ".join(" ".join(c.split()) for c in row.cells if c.strip()))
    call, project = _bare(cells.get("call", "")), _bare(cells.get("project", ""))
    issuers = _bodies(cells.get("issuer", ""), passage, draft)
    beside = _ISSUER_BESIDE.fullmatch(call)
    if beside and not issuers:
        issuers = _bodies(beside["issuer"], passage, draft)
        call = _bare(beside["name"]) if issuers else call
    proposers = _bodies(cells.get("proposer", ""), passage, draft)
    contacts_of(cells, proposers[0] if proposers else None, passage, draft, columns=("person", "owner"))
    if fold(call) not in _NONE:
        draft.call(call, issuers[0] if issuers else None, titled=True, passage=passage)
    if fold(project) not in _NONE:
        status = project_status(" ".join(cells.get(name, "") for name in ("status", "remark")))
        draft.project(project, proposers, status, passage, call=call if fold(call) not in _NONE else None)


def _bodies(cell: str, passage: Passage, draft: Draft) -> list[Entry]:
    return [entry for entry in participants_in_cell(cell, passage, draft) if entry.kind == "body"]


def _bare(words: str) -> str:
    """Return a title without the quotation marks around it."""
    return words.strip(" .").strip("“”\"«»").strip()
