"""Tables of activities: one activity a row, the columns known by their headers."""

from __future__ import annotations

import re
from dataclasses import replace

from kb.language import _
from kb.names import plain
from kb.records import ActivityStatus, Passage
from loaders.blocks import Row, Table
from loaders.cells import participants_in_cell
from loaders.columns import columns, is_header
from loaders.dates import Found, Period, day_cell, find_dates, month_period
from loaders.directories import is_directory, read_directory_row
from loaders.draft import Draft
from loaders.facts import read_facts
from loaders.figure_tables import is_counted, is_figure_table, read_counted, read_figure_row
from loaders.figures import counted_year
from loaders.kinds import put_off, row_kind, status
from loaders.mentions import mention_all
from loaders.participants import named_with
from loaders.registry import Entry
from loaders.sentences import shortened
from loaders.tie_tables import is_tie_table, read_tie_row
from loaders.venues import venues_in_cell


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
        elif places is None and is_counted(table):
            read_counted(table, counted_year(heading) or period, draft)
            return
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
        read_figure_row(row, places, counted_year(heading) or period, draft)
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
    if not any(cells.values()) or _is_note(row):
        return
    words = " | ".join(dict.fromkeys(" ".join(cell.split()) for cell in row.cells if cell.strip()))
    passage = Passage(locator=row.locator, text=f"{heading} | {words}" if month_period(heading) else words)
    activity, topic = cells.get("activity", ""), cells.get("topic", "")
    when = _until(_when(cells.get("date", ""), period, row, draft), cells.get("until", ""), period)
    taking_part, venues = _participants(cells, period, passage, draft)
    draft.activity(
        passage,
        taking_part,
        venues,
        kind=row_kind(activity, topic),
        title=_title(activity, topic) or words[:120],
        start=when.start if when else period.iso(),
        end=when.end if when else None,
        status=put_off(words) or _status(cells, when, period),
    )


def _status(cells: dict[str, str], when: Found | None, period: Period) -> ActivityStatus:
    """Return whether a row was held or is planned; what its topic says of a later date is not said of the row."""
    topic, day = cells.get("topic", ""), when.start if when else None
    later = day is not None and any(found.start and found.start > day for found in find_dates(topic, period))
    return status(" ".join((cells.get("activity", ""), "" if later else topic, cells.get("status", ""))))


_NOTE = re.compile(
    r"\s*(?:(?:sub)?total\b|(?:notas?|fuente|elaborado|elaboro|preparado|actualizado|responsable de)\b.{0,20}:)"
)


def _is_note(row: Row) -> bool:
    """Whether a row only adds up, names its author or comments on the table."""
    filled = [cell for cell in row.cells if cell.strip()]
    return len(set(filled)) <= 2 and len(row.cells) > 3 and bool(_NOTE.match(plain(filled[0])))


def _clean(cell: str) -> str:
    return "\n".join(" ".join(line.split()) for line in cell.split("\n") if line.strip())


def _when(cell: str, period: Period, row: Row, draft: Draft) -> Found | None:
    found = day_cell(cell, period) if cell else None
    if cell and found is None:
        draft.warn(row.locator, _("the date '{text}' is not understood").format(text=cell))
    for problem in found.problems if found else ():
        draft.warn(row.locator, problem)
    return found


def _until(when: Found | None, cell: str, period: Period) -> Found | None:
    """Return a row's days with the end that a column of its own gives."""
    last = day_cell(cell, period) if cell and when and when.end is None else None
    return replace(when, end=last.end or last.start) if when and last and last.start != when.start else when


def _participants(
    cells: dict[str, str], period: Period, passage: Passage, draft: Draft
) -> tuple[list[tuple[Entry, str | None]], list[Entry]]:
    listed = [
        entry
        for column in ("participants", "attending", "owner")
        for entry in participants_in_cell(cells.get(column, ""), passage, draft)
    ]
    venues = [entry for entry in listed if entry.kind == "place"]
    taking_part: list[tuple[Entry, str | None]] = [(entry, None) for entry in listed if entry.kind != "place"]
    taking_part = _with_topic(cells, passage, draft, taking_part)
    _facts(cells, period, passage, draft)
    return taking_part, venues + venues_in_cell(cells.get("place", ""), passage, draft)


def _facts(cells: dict[str, str], period: Period, passage: Passage, draft: Draft) -> None:
    """Read what the row states beside the activity, its cells put together as one sentence."""
    words = ". ".join(cells[name].rstrip(" .") for name in ("topic", "participants", "note") if cells.get(name))
    read_facts(words, mention_all(words, passage, draft), period, passage, draft)


def _with_topic(
    cells: dict[str, str], passage: Passage, draft: Draft, taking_part: list[tuple[Entry, str | None]]
) -> list[tuple[Entry, str | None]]:
    around = [entry for entry, _role in taking_part]
    for column in ("activity", "topic"):
        mentions = mention_all(cells.get(column, ""), passage, draft, around=around)
        for span in named_with(mentions.skeleton, draft.lens):
            taking_part.append((mentions.entries[span], None))
            taking_part += [(entry, None) for entry in mentions.bodies_of(span)]
    note = mention_all(cells.get("note", ""), passage, draft, around=around) if cells.get("note") else None
    for span in note.skeleton.spans if note else ():
        if note and span.kind == "person" and _ATTENDED.search(plain(cells["note"][: span.start])):
            taking_part.append((note.entries[span], None))
    return taking_part


# how a remark says that somebody was there too: "Acompañó …"
_ATTENDED = re.compile(r"\b(?:acompan|asisti|particip|intervin|concurri|estuv)\w+[^.;]*$")


def _title(activity: str, topic: str) -> str:
    """Return what the topic says, shortened at a sentence or clause; the activity's own words where it says nothing."""
    words = " ".join((topic or activity).split()).strip(" .")
    words = re.sub(r"^[Ss]obre ", "", words)
    if plain(words).strip(' "“”«».') == "":
        return ""
    return shortened(words)
