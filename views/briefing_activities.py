"""What was done together and what is open: activities, announcements, commitments; and who else takes part."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kb.names import fold
from queries.rows import CommitmentRow, Who
from views.briefing_events import Event, others_in
from views.briefing_figures import surroundings_figure
from views.briefing_limits import Limits
from views.briefing_material import Material, gathered, item
from views.briefing_model import Paragraph, Section, Sentence
from views.briefing_phrases import Phrases, Tally
from views.briefing_text import capital, closed, shorten
from views.dates import over, period


def together(material: Material) -> Section | None:
    """Return the events that took place or were called off, newest first, and how many more there are.

    What was only asked for stands by itself (`views.briefing_requests`).
    """
    past = [event for event in material.events if not event.ahead and not _only_asked(material, event)]
    entries = [entry(material, event) for event in past[:material.limits.activities]]
    if rest := past[material.limits.activities:]:
        entries.append(item(material.phrases.more_activities(len(rest)), gathered(rest)))
    return material.section("together", entries)


def open_matters(material: Material) -> Section | None:
    """Return what was agreed and is owed: by whom, until when."""
    owed, most = material.card.commitments, material.limits.commitments
    entries = [commitment_item(material.phrases, row, material.today, material.limits.title) for row in owed[:most]]
    if left := owed[most:]:
        notes = [passage for row in left for passage in row.evidence]
        entries.append(item(material.phrases.more(len(left)), notes))
    return material.section("open", entries)


def ahead(material: Material) -> Section | None:
    """Return what is announced, the next first; then what was announced for a day that has passed."""
    plans = [event for event in material.events if event.ahead]
    coming = [event for event in reversed(plans) if event.dates() and not event.passed(material.today)]
    plans = [*coming, *(event for event in plans if event not in coming)]
    entries = [_plan(material, event) for event in plans[:material.limits.plans]]
    if rest := plans[material.limits.plans:]:
        entries.append(item(material.phrases.more(len(rest)), gathered(rest)))
    return material.section("ahead", entries)


def others(material: Material) -> Section | None:
    """Return which units of the municipality work with the entity; for a unit, whom it works with."""
    types = ("partner", "network") if material.card.type == "directorate" else ("directorate",)
    if material.card.type in ("place", "project", "call"):
        return None
    rows = [row for row in material.others if row.type in types]
    entries = [_other(material, row) for row in rows[:material.limits.others]]
    if rest := rows[material.limits.others:]:
        entries.append(item(material.phrases.more(len(rest)), gathered(rest) or material.documents))
    return material.section("others", entries, figure=surroundings_figure(material))


def entry(material: Material, event: Event) -> Paragraph:
    """Return an event as an item of a list: when, what it was, who took part and where."""
    lead = period(event.start, event.end, material.phrases.lang) or material.phrases.undated()
    return item(_told(material, event), event.evidence, capital(closed(lead)))


def _only_asked(material: Material, event: Event) -> bool:
    """Whether an event is a request, or one that the requests tell in the same words, and so no activity more."""
    if event.kind == "request":
        return True
    title = fold(event.title.rstrip("…"))
    return event.kind == "coordination" and any(
        row.event == event.id and fold(row.text).startswith(title) for row in material.asked)


def _plan(material: Material, event: Event) -> Paragraph:
    told = entry(material, event)
    if not event.passed(material.today):
        return told
    return Paragraph((*told.sentences, Sentence(material.phrases.passed(), event.evidence)), listed=True)


def _told(material: Material, event: Event) -> str:
    return event_told(material.phrases, event, (material.card.name, *material.card.aliases), material.limits)


def event_told(phrases: Phrases, event: Event, own: Sequence[str], limits: Limits) -> str:
    """Return what an event was, who took part beside `own` (names of one entity) and where."""
    names = others_in(event, own)
    places = [place for place in event.places if fold(place) not in {fold(name) for name in own[:1]}]
    return phrases.activity(event.kind, shorten(event.title, limits.title), event.status,
                            _bounded(phrases, names, limits.names), _bounded(phrases, places, limits.names),
                            also=bool(own))


def _bounded(phrases: Phrases, names: list[str], most: int) -> list[str]:
    shown = [shorten(name) for name in names[:most]]
    return shown + ([phrases.left_out(len(names) - most)] if len(names) > most else [])


def commitment_item(phrases: Phrases, row: CommitmentRow, today: date, length: int) -> Paragraph:
    """Return a commitment, cut to `length` characters, as an item of a list."""
    overdue = row.due is not None and over(row.due, today)
    owner = shorten(row.owner) if row.owner else None
    return item(phrases.commitment(shorten(row.text, length), owner, row.due, overdue), row.evidence)


def _other(material: Material, row: Who) -> Paragraph:
    text = material.phrases.together(Tally(row.activities, row.first, row.last), row.implicit)
    return item(text, row.evidence or material.documents, capital(closed(shorten(row.name))))
