"""The rhythm of a relation: the gap since its last event beside its usual gap, in days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from kb.dates import interval, latest
from queries.events import Events, most_exact

ENOUGH = 3  # distinct days below which there is no rhythm to speak of
DORMANT = 3.0  # times the usual gap: beyond it a relation sleeps


@dataclass(frozen=True)
class Rhythm:
    """The usual gap and the present one in days, and the date of the last event."""

    usual: int
    gap: int
    last: str

    @property
    def share(self) -> float:
        """How many of the usual gaps the present one is."""
        return self.gap / max(self.usual, 1)


def horizon(dates: Iterable[str], today: date) -> date:
    """Return the last day of which documents with these periods and dates can tell, `today` at the latest.

    Silence after that day says nothing of anybody, only that no document was loaded.
    """
    last = max((interval(iso)[1] for iso in dates), default=None)
    return min(today, date.fromisoformat(last)) if last else today


def rhythm_of(events: Events, until: date) -> Rhythm | None:
    """Return the rhythm of events up to a day; None where they have fewer than ENOUGH distinct days.

    The usual gap is the median of those between one day and the next. A date that is exact to a month or a year
    counts as its first day among them. The present gap begins at the last date (`kb.dates.latest`), which is `last`;
    at the end of it where it is a month or a year, so that it is never longer than what is known.
    """
    dates = {iso for event in events.by_id.values() for iso in most_exact(event.starts)
             if interval(iso)[0] <= until.isoformat()}
    days = sorted({date.fromisoformat(interval(iso)[0]) for iso in dates})
    if len(days) < ENOUGH:
        return None
    last = latest(dates) or ""
    ended = date.fromisoformat(interval(last)[1])
    usual = round(median((after - before).days for before, after in pairwise(days)))
    return Rhythm(usual, max((until - ended).days, 0), last)
