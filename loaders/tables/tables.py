"""Tables: what each lists by its columns (activities, ties, contacts, figures, commitments, calls), row by row."""

from __future__ import annotations

from dataclasses import replace

from kb.language import _
from loaders.blocks import Row, Table
from loaders.calendar.dates import Period, day_cell, month_period
from loaders.columns import columns, is_header
from loaders.entities.draft import Draft
from loaders.facts.figures import counted_year
from loaders.tables.activity_rows import Under, read_activity_row
from loaders.tables.agreement_tables import is_agreement_table, read_agreement_row
from loaders.tables.call_tables import is_call_table, read_call_row
from loaders.tables.commitment_tables import is_commitment_table, read_commitment_row
from loaders.tables.directories import is_directory, read_directory_row
from loaders.tables.figure_tables import is_counted, is_figure_table, read_counted, read_figure_row
from loaders.tables.network_tables import is_network_table, read_network_row
from loaders.tables.sections import goes_on_with_header, is_title, month_of, over_two_lines, section_of
from loaders.tables.tie_tables import is_tie_table, read_tie_row


def read_table(table: Table, period: Period, heading: str, draft: Draft) -> None:
    """Read a table; one that is not understood gives a warning with its first row."""
    places: dict[str, int] | None = None
    header: tuple[str, ...] = ()
    under, above = Under(heading, "", period), False
    for row in table.rows:
        if above and goes_on_with_header(header, row.cells):
            continue
        whole = over_two_lines(header, row.cells) if above else None
        above = is_header(row.cells) and whole is None
        if above or whole:
            header = whole or row.cells
            places = columns(header)
            draft.columns = (len(header), places, heading)
            continue
        section = section_of(row)
        month = month_of(section, under.period) if section else None
        if section and (places is not None or month):
            under = replace(under, section=section, period=month or under.period)
            continue
        if places is None and is_title(row):
            continue
        places = places or _of_the_table_before(row, heading, draft)
        under = _in_month(row, places or {}, under)
        if places is not None:
            _read_row(row, places, header, under, table, draft)
        elif is_counted(table):
            read_counted(table, _counted(under), draft)
            return
        else:
            first = " | ".join(cell for cell in table.rows[0].cells if cell)
            draft.warn(
                table.locator, _("this table's columns are not understood; its first row is: {row}").format(row=first)
            )
            return


def _of_the_table_before(row: Row, heading: str, draft: Draft) -> dict[str, int] | None:
    """Return the columns of the table before if this one goes on with it: as wide, and under its heading or a month."""
    if draft.columns is None or len(row.cells) != draft.columns[0]:
        return None
    return draft.columns[1] if heading == draft.columns[2] or month_period(heading) else None


def _in_month(row: Row, places: dict[str, int], under: Under) -> Under:
    """Return what a row stands under, in the month of its own column; a row without one is of the month before."""
    at = places.get("month")
    cell = row.cells[at].strip() if at is not None and at < len(row.cells) else ""
    found = day_cell(cell, under.period) if cell else None
    if found is None or not found.start or len(found.start) < 7:
        return under
    return replace(under, period=Period(int(found.start[:4]), int(found.start[5:7])))


def _read_row(
    row: Row, places: dict[str, int], header: tuple[str, ...], under: Under, table: Table, draft: Draft
) -> None:
    if is_agreement_table(places):
        read_agreement_row(row, places, under, draft)
    elif is_tie_table(places):
        read_tie_row(row, places, draft)
    elif is_network_table(places):
        read_network_row(row, places, header, draft)
    elif is_directory(places):
        read_directory_row(row, places, draft, over=under.section or under.heading, within=table.within)
    elif is_figure_table(places):
        read_figure_row(row, places, _counted(under), draft)
    elif is_commitment_table(places, under.heading):
        read_commitment_row(row, places, under.period, draft)
    elif is_call_table(places):
        read_call_row(row, places, draft)
    elif is_activity(places):
        read_activity_row(row, places, under, draft)


def _counted(under: Under) -> Period:
    """Return the time that the figures of a table are of: the year that its heading gives, if it names no month."""
    named = None if month_period(under.heading) else counted_year(under.heading)
    return named or under.period


def is_activity_table(table: Table) -> bool:
    """Whether some row is the header of a list of activities."""
    named = [columns(row.cells) for row in table.rows if is_header(row.cells)]
    return any(is_activity(places) and not is_commitment_table(places, "") for places in named)


def is_activity(places: dict[str, int]) -> bool:
    """Whether a table's columns are those of activities: what was done, or what about."""
    return "activity" in places or "topic" in places
