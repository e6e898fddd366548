"""What one side asked of the other: what they asked for, what we asked of them, and requests of no known direction."""

from __future__ import annotations

from collections.abc import Sequence

from kb.names import fold
from queries.briefing_rows import RequestRow
from views.briefing_activities import entry
from views.briefing_material import Material, gathered, item
from views.briefing_model import Paragraph, Section
from views.briefing_text import capital, closed, shorten
from views.dates import period

_MONTH = len("2023-01")
_TELLING = 8  # words of a request that says by itself what was asked for ("pospuesta a solicitud de X" does not)


def they_asked(material: Material) -> Section | None:
    """Return what the entity asked for, newest first; of a body that is not ours, what it asked of us."""
    return material.section("they_asked", _items(material, _told(material, asked=True)))


def we_asked(material: Material) -> Section | None:
    """Return what the municipality asked of the entity, newest first; of one of its units, what anybody did."""
    return material.section("we_asked", _items(material, _told(material, asked=False)))


def requests(material: Material) -> Section | None:
    """Return the other requests that it had to do with, of which the documents do not say who asked whom."""
    directed = {row.event for row in material.asked}
    asked = [event for event in material.events
             if not event.ahead and event.kind == "request" and event.id not in directed]
    entries = [entry(material, event) for event in asked[:material.limits.plans]]
    if rest := asked[material.limits.plans:]:
        entries.append(item(material.phrases.more(len(rest)), gathered(rest)))
    return material.section("requests", entries, "other_requests" if directed else None)


def _told(material: Material, *, asked: bool) -> list[RequestRow]:
    """Return the requests of one direction but those that the open matters tell in the same words, with their day."""
    open_ = {fold(row.text) for row in material.card.commitments[:material.limits.commitments]}
    return [row for row in material.asked if row.asked == asked and fold(row.text) not in open_]


def _items(material: Material, rows: Sequence[RequestRow]) -> list[Paragraph]:
    most = material.limits.plans
    entries = [_item(material, row) for row in rows[:most]]
    if rest := rows[most:]:
        entries.append(item(material.phrases.more(len(rest)), gathered(rest)))
    return entries


def _item(material: Material, row: RequestRow) -> Paragraph:
    lead = period(*_when(row), material.phrases.lang) or material.phrases.undated()
    return item(closed(capital(shorten(_words(row), material.limits.fact))), row.evidence, capital(closed(lead)))


def _words(row: RequestRow) -> str:
    """Return the words of a request, after the title of what they are about where they are too few to say it."""
    telling = len(row.text.split()) >= _TELLING or fold(row.title.rstrip("…")) in fold(row.text)
    return row.text if telling or fold(row.text) in fold(row.title) else f"{row.title}: {row.text}"


def _when(row: RequestRow) -> tuple[str | None, str | None]:
    """Return the days of a request; where its words hold the day, which may be of what was asked, only the month."""
    day = (row.start or "")[8:].lstrip("0")
    if row.start and day and day in fold(row.text).split():
        return row.start[:_MONTH], None
    return row.start, row.end
