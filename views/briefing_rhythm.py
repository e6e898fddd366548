"""The state of a relation against its own rhythm, as a briefing tells it (`queries.rhythm` measures it)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from queries import rhythm as measure
from queries.briefing_rows import Searched
from queries.events import Events
from views.briefing_events import Event
from views.briefing_phrases import Silence

COOLING = 1.5  # times the usual gap: beyond it a relation cools, up to where it sleeps


def horizon(events: Iterable[Event], searched: Iterable[Searched], today: date) -> date:
    """Return the last day of which the documents can tell by their periods and dates, `today` at the latest."""
    dates = [iso for event in events if not event.ahead for iso in event.dates()]
    return measure.horizon([*dates, *(one.period for one in searched if one.period)], today)


def silence(events: Sequence[Event], until: date, today: date) -> Silence | None:
    """Return the rhythm of the events that were held and the gap up to a day; None where there is no rhythm."""
    told = Events()
    for number, event in enumerate(events):
        if event.status == "held" and event.dates():
            row = {"activity": str(number), "event": str(number), "start": event.start or event.end}
            told.add(row, explicit=True)
    found = measure.rhythm_of(told, until)
    if found is None:
        return None
    return Silence(found.usual, found.gap, until.isoformat(), state(found.share), covered=until < today)


def state(share: float) -> str:
    """Return "steady", "cooling" or "dormant" by how many of the usual gaps the present one is."""
    return "steady" if share <= COOLING else "cooling" if share <= measure.DORMANT else "dormant"
