"""Events: activities that are told more than once, counted once and dated as exactly as any telling does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from queries.period import Period


@dataclass
class Event:
    """The tellings of one event: activity ids, dates, and whether any of them names those concerned.

    `starts` are the start dates, `spans` each of them with its end where the text gives one.
    """

    activities: set[str] = field(default_factory=set)
    starts: set[str] = field(default_factory=set)
    explicit: bool = False
    spans: set[tuple[str, str | None]] = field(default_factory=set)

    def within(self, period: Period) -> bool:
        """Return whether the event may have been in the period, by those of its dates that are the most exact."""
        if not self.starts:
            return period.holds(None)
        exact = most_exact(self.starts)
        return any(period.holds(start, end) for start, end in self.spans if start in exact)


@dataclass
class Events:
    """The events of one entity, or of two together, by event id."""

    by_id: dict[str, Event] = field(default_factory=dict)

    @classmethod
    def of(cls, activities: Iterable[dict[str, Any]]) -> Events:
        """Return the events of activities that name those concerned."""
        events = cls()
        for row in activities:
            events.add(row, explicit=True)
        return events

    def add(self, row: dict[str, Any], *, explicit: bool) -> None:
        """Add one activity: a row with `activity`, `event`, `start`, and `finish` if it may have lasted.

        The telling by which its status or date is known (`queries.outcomes`), if another, belongs to it.
        """
        event = self.by_id.setdefault(row["event"], Event())
        event.activities.update(filter(None, (row["activity"], row.get("by"))))
        event.explicit = event.explicit or explicit
        if row["start"]:
            event.starts.add(row["start"])
            event.spans.add((row["start"], row.get("finish")))

    def include(self, other: Events) -> None:
        """Add the events of another."""
        for id_, event in other.by_id.items():
            own = self.by_id.setdefault(id_, Event())
            own.activities |= event.activities
            own.starts |= event.starts
            own.spans |= event.spans
            own.explicit = own.explicit or event.explicit

    def within(self, period: Period) -> Events:
        """Return the events that may have been in the period."""
        if not period.bounded:
            return self
        return Events({id_: event for id_, event in self.by_id.items() if event.within(period)})

    def __len__(self) -> int:
        return len(self.by_id)

    @property
    def implicit(self) -> int:
        """How many events only the issuer rule gives."""
        return sum(not event.explicit for event in self.by_id.values())

    @property
    def activities(self) -> set[str]:
        """The ids of all tellings."""
        return {activity for event in self.by_id.values() for activity in event.activities}

    @property
    def dates(self) -> list[str]:
        """The start dates, each once, the earliest first.

        In the order of their text a month stands before its days and after the month before it. A date that another
        telling of the same event says more exactly is left out.
        """
        return sorted({date for event in self.by_id.values() for date in most_exact(event.starts)})


def most_exact(dates: Iterable[str]) -> set[str]:
    """Leave out the dates that another says more exactly: 2022-12 beside 2022-12-06."""
    every = set(dates)
    return {date for date in every if not any(other.startswith(f"{date}-") for other in every)}
