"""What was done together and what is open: activities, announcements, commitments; and who else takes part."""

from __future__ import annotations

from kb.names import fold
from queries.rows import CommitmentRow, Who
from views.briefing_events import Event, others_in
from views.briefing_material import Material, gathered, item
from views.briefing_model import Paragraph, Section, Sentence
from views.briefing_phrases import Tally
from views.briefing_text import capital, closed, shorten
from views.dates import over, period

ACTIVITIES, PLANS, COMMITMENTS, OTHERS, NAMES = 12, 12, 12, 12, 8  # how many a briefing of two pages holds
TITLE_LENGTH = 300


def together(material: Material) -> Section | None:
    """Return the events that took place or were called off, newest first, and how many more there are."""
    past = [event for event in material.events if not event.ahead]
    entries = [_entry(material, event) for event in past[:ACTIVITIES]]
    if rest := past[ACTIVITIES:]:
        entries.append(item(material.phrases.more_activities(len(rest)), gathered(rest)))
    return material.section("together", entries)


def open_matters(material: Material) -> Section | None:
    """Return what is announced and what is owed."""
    plans = [event for event in material.events if event.ahead]
    owed = material.card.commitments
    entries = [_plan(material, event) for event in plans[:PLANS]]
    if rest := plans[PLANS:]:
        entries.append(item(material.phrases.more(len(rest)), gathered(rest)))
    entries += [_commitment(material, row) for row in owed[:COMMITMENTS]]
    if left := owed[COMMITMENTS:]:
        notes = [passage for row in left for passage in row.evidence]
        entries.append(item(material.phrases.more(len(left)), notes))
    return material.section("open", entries)


def others(material: Material) -> Section | None:
    """Return which units of the municipality work with the entity; for a unit, whom it works with."""
    types = ("partner", "network") if material.card.type == "directorate" else ("directorate",)
    if material.card.type in ("place", "project", "call"):
        return None
    rows = [row for row in material.others if row.type in types]
    entries = [_other(material, row) for row in rows[:OTHERS]]
    if rest := rows[OTHERS:]:
        entries.append(item(material.phrases.more(len(rest)), gathered(rest) or material.documents))
    return material.section("others", entries)


def _entry(material: Material, event: Event) -> Paragraph:
    lead = period(event.start, event.end, material.phrases.lang) or material.phrases.undated()
    return item(_told(material, event), event.evidence, capital(closed(lead)))


def _plan(material: Material, event: Event) -> Paragraph:
    entry = _entry(material, event)
    if not event.passed(material.today):
        return entry
    return Paragraph((*entry.sentences, Sentence(material.phrases.passed(), event.evidence)), listed=True)


def _told(material: Material, event: Event) -> str:
    names = others_in(event, (material.card.name, *material.card.aliases))
    places = [place for place in event.places if fold(place) != fold(material.card.name)]
    return material.phrases.activity(
        event.kind, shorten(event.title, TITLE_LENGTH), event.status, _bounded(material, names),
        _bounded(material, places),
    )


def _bounded(material: Material, names: list[str]) -> list[str]:
    shown = [shorten(name) for name in names[:NAMES]]
    return shown + ([material.phrases.left_out(len(names) - NAMES)] if len(names) > NAMES else [])


def _commitment(material: Material, row: CommitmentRow) -> Paragraph:
    overdue = row.due is not None and over(row.due, material.today)
    owner = shorten(row.owner) if row.owner else None
    return item(material.phrases.commitment(shorten(row.text, TITLE_LENGTH), owner, row.due, overdue), row.evidence)


def _other(material: Material, row: Who) -> Paragraph:
    text = material.phrases.together(Tally(row.activities, row.first, row.last), row.implicit)
    return item(text, row.evidence or material.documents, capital(closed(shorten(row.name))))
