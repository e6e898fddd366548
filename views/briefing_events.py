"""Activities as events: what several passages tell of one event becomes one entry that cites them all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kb.dates import interval, latest
from kb.names import fold
from queries.rows import ActivityRow, Evidence
from views.briefing_phrases import Tally
from views.dates import earliest, over

# where tellings of one event differ: that it took place outweighs a plan, and so does that it was called off
_STATUS = ("held", "cancelled", "postponed", "planned")


@dataclass(frozen=True)
class Event:
    """One event; the participants and places of all its tellings, each once, in their order."""

    kind: str
    title: str
    status: str
    start: str | None
    end: str | None
    participants: tuple[str, ...]
    places: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    id: str = ""  # what its tellings share in the store

    @property
    def ahead(self) -> bool:
        """Whether it was announced and nothing says that it took place or was called off."""
        return self.status in ("planned", "postponed")

    def passed(self, today: date) -> bool:
        """Whether all the days it may have been on lie before `today`."""
        when = self.end or self.start
        return when is not None and over(when, today)

    def dates(self) -> tuple[str, ...]:
        """Return the dates that are written, none, one or two."""
        return tuple(iso for iso in (self.start, self.end) if iso is not None)


def events(rows: Iterable[ActivityRow]) -> list[Event]:
    """Fold the activities of one event into one, and return the events newest first, the undated last."""
    tellings: dict[str, list[ActivityRow]] = {}
    for row in rows:
        tellings.setdefault(row.event, []).append(row)
    return sorted(map(_event, tellings.values()), key=_begin, reverse=True)


def tally_of(held: Iterable[Event]) -> Tally:
    """Return how many events there are, and when the first and the last were."""
    every = list(held)
    dates = [iso for event in every for iso in event.dates()]
    return Tally(len(every), earliest(dates), latest(dates))


def others_in(event: Event, names: Iterable[str]) -> list[str]:
    """Return the participants but those that `names` (the entity's own and its aliases) call by name."""
    own = {fold(name) for name in names}
    return [name for name in event.participants if fold(name) not in own]


def _event(same: Sequence[ActivityRow]) -> Event:
    exact = max(same, key=lambda row: len(row.start or ""))
    return Event(
        kind=next((row.kind for row in (exact, *same) if row.kind != "other"), exact.kind),
        title=exact.title,
        status=min((row.status for row in same), key=_STATUS.index),
        start=exact.start,
        end=exact.end,
        participants=_once(name for row in same for name in row.participants),
        places=_once(name for row in same for name in row.places),
        evidence=tuple(dict.fromkeys(passage for row in same for passage in row.evidence)),
        id=exact.event,
    )


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple({fold(name): name for name in reversed(list(names))}.values())[::-1]


def _begin(event: Event) -> str:
    when = event.start or event.end
    return interval(when)[0] if when else ""
