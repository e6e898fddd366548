"""Tables of activities: one activity a row, the columns known by their headers."""

from __future__ import annotations

import re

from kb.language import _
from kb.names import plain
from kb.records import Passage
from loaders.blocks import Row, Table
from loaders.cells import participants_in_cell
from loaders.columns import columns, is_header
from loaders.dates import Found, Period, day_cell, month_period
from loaders.directories import is_directory, read_directory_row
from loaders.draft import Draft
from loaders.facts import read_facts
from loaders.figure_tables import is_figure_table, read_figure_row
from loaders.kinds import row_kind, status
from loaders.mentions import mention_all
from loaders.participants import named_with
from loaders.registry import Entry
from loaders.sentences import shortened
from loaders.spans import Span
from loaders.tie_tables import is_tie_table, read_tie_row


def read_table(table: Table, period: Period, heading: str, draft: Draft) -> None:
    """Read a table of activities; one that is not understood gives a warning with its first row."""
    places: dict[str, int] | None = None
    for row in table.rows:
        if is_header(row.cells):
            places = columns(row.cells)
            draft.columns = (len(row.cells), places)
            continue
        month = _month_row(row)
        if month:
            period = month
        elif places is None and _is_title(row):
            continue
        elif places is None and draft.columns is not None and len(row.cells) == draft.columns[0]:
            places = draft.columns[1]  # the table before had the header
            _read_row(row, places, period, heading, draft)
        elif places is None:
            first = " | ".join(cell for cell in table.rows[0].cells if cell)
            draft.warn(
                table.locator, _("this table's columns are not understood; its first row is: {row}").format(row=first)
            )
            return
        else:
            _read_row(row, places, period, heading, draft)


def _is_title(row: Row) -> bool:
    """Whether a row above the header only gives the table a title: one text, or one repeated over merged cells."""
    return len({cell.strip() for cell in row.cells if cell.strip()}) <= 1


def _read_row(row: Row, places: dict[str, int], period: Period, heading: str, draft: Draft) -> None:
    if is_tie_table(places):
        read_tie_row(row, places, draft)
    elif is_directory(places):
        read_directory_row(row, places, draft)
    elif is_figure_table(places):
        read_figure_row(row, places, period, draft)
    elif _is_activity(places):
        _row(row, places, period, heading, draft)


def is_activity_table(table: Table) -> bool:
    """Whether some row is the header of a list of activities."""
    return any(is_header(row.cells) and _is_activity(columns(row.cells)) for row in table.rows)


def _is_activity(places: dict[str, int]) -> bool:
    return "activity" in places or "topic" in places


def _month_row(row: Row) -> Period | None:
    """A row that only names a month stands for a heading."""
    filled = {cell.strip() for cell in row.cells if cell.strip()}
    return month_period(next(iter(filled))) if len(filled) == 1 and len(next(iter(filled))) < 40 else None


def _row(row: Row, places: dict[str, int], period: Period, heading: str, draft: Draft) -> None:
    cells = {name: _clean(row.cells[at]) if at < len(row.cells) else "" for name, at in places.items()}
    if not any(cells.values()):
        return
    words = " | ".join(dict.fromkeys(" ".join(cell.split()) for cell in row.cells if cell.strip()))
    passage = Passage(locator=row.locator, text=f"{heading} | {words}" if month_period(heading) else words)
    activity, topic = cells.get("activity", ""), cells.get("topic", "")
    when = _when(cells.get("date", ""), period, row, draft)
    taking_part, venues = _participants(cells, period, passage, draft)
    draft.activity(
        passage,
        taking_part,
        venues,
        kind=row_kind(activity, topic),
        title=_title(activity, topic) or words[:120],
        start=when.start if when else period.iso(),
        end=when.end if when else None,
        status=status(" ".join((activity, topic, cells.get("status", "")))),
    )


def _clean(cell: str) -> str:
    return "\n".join(" ".join(line.split()) for line in cell.split("\n") if line.strip())


def _when(cell: str, period: Period, row: Row, draft: Draft) -> Found | None:
    found = day_cell(cell, period) if cell else None
    if cell and found is None:
        draft.warn(row.locator, _("the date '{text}' is not understood").format(text=cell))
    for problem in found.problems if found else ():
        draft.warn(row.locator, problem)
    return found


def _participants(
    cells: dict[str, str], period: Period, passage: Passage, draft: Draft
) -> tuple[list[tuple[Entry, str | None]], list[Entry]]:
    listed = [
        entry
        for column in ("participants", "owner")
        for entry in participants_in_cell(cells.get(column, ""), passage, draft)
    ]
    venues = [entry for entry in listed if entry.kind == "place"]
    taking_part: list[tuple[Entry, str | None]] = [(entry, None) for entry in listed if entry.kind != "place"]
    taking_part = _with_topic(cells, passage, draft, taking_part)
    _facts(cells, period, passage, draft)
    return taking_part, venues + _venue(cells.get("place", ""), passage, draft)


def _facts(cells: dict[str, str], period: Period, passage: Passage, draft: Draft) -> None:
    """Read what the row states beside the activity, its cells put together as one sentence."""
    words = ". ".join(cells[name] for name in ("topic", "participants") if cells.get(name))
    read_facts(words, mention_all(words, passage, draft), period, passage, draft)


# what a place cell says of meetings that have no place
_ELSEWHERE = re.compile(r"\b(?:virtual|zoom|teams|meet|en linea|presencial|hibrid|remot|por (?:definir|confirmar))")


def _venue(cell: str, passage: Passage, draft: Draft) -> list[Entry]:
    """Return where a row was held: the places, cities and bodies of its place cell, else the cell itself."""
    mentions = mention_all(cell, passage, draft)
    found = [entry for span, entry in mentions.entries.items() if span.kind in ("place", "city", "body")]
    words = " ".join(cell.split())
    if found or not words or not words[0].isupper() or len(words.split()) > 8 or _ELSEWHERE.search(plain(words)):
        return found
    return [draft.entity(Span("place", 0, len(words), words, words), passage)]


def _with_topic(
    cells: dict[str, str], passage: Passage, draft: Draft, taking_part: list[tuple[Entry, str | None]]
) -> list[tuple[Entry, str | None]]:
    around = [entry for entry, _role in taking_part]
    for column in ("activity", "topic"):
        mentions = mention_all(cells.get(column, ""), passage, draft, around=around)
        for span in named_with(mentions.skeleton, draft.lens):
            taking_part.append((mentions.entries[span], None))
            taking_part += [(entry, None) for entry in mentions.bodies_of(span)]
    return taking_part


def _title(activity: str, topic: str) -> str:
    """Return what the topic says, shortened at a sentence or clause; the activity's own words where it says nothing."""
    words = " ".join((topic or activity).split()).strip(' "“”.')
    words = re.sub(r"^[Ss]obre ", "", words)
    if plain(words).strip() == "":
        return ""
    return shortened(words)
