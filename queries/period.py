"""A period of time that an answer is limited to: its bounds, and what lies within them."""

from __future__ import annotations

from dataclasses import dataclass

from kb.dates import interval


@dataclass(frozen=True)
class Period:
    """A time from `since` to `until`, ISO dates as exact as they were given (2022, 2022-12, 2022-12-06).

    Both bounds belong to it: from the first day of `since` to the last day of `until`. None leaves that side open.
    """

    since: str | None = None
    until: str | None = None

    @property
    def bounded(self) -> bool:
        """Whether there is any bound."""
        return bool(self.since or self.until)

    @property
    def first(self) -> str | None:
        """The first day, `YYYY-MM-DD`; None where that side is open."""
        return interval(self.since)[0] if self.since else None

    @property
    def last(self) -> str | None:
        """The last day, `YYYY-MM-DD`; None where that side is open."""
        return interval(self.until)[1] if self.until else None

    def holds(self, start: str | None, end: str | None = None) -> bool:
        """Return whether what began at `start` and ended at `end` (the same where that is None) may lie in the period.

        Dates are compared as intervals: what happened in 2022-12 may lie in a period that begins at 2022-12-06. What
        has no date lies in no period but the unbounded one.
        """
        if not self.bounded:
            return True
        begin, finish = start or end, end or start
        if begin is None or finish is None:
            return False
        return (self.last is None or interval(begin)[0] <= self.last) and (
            self.first is None or interval(finish)[1] >= self.first)


EVER = Period()
