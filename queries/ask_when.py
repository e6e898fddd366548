"""From when a question is asked: what a month or a day without its year means."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from kb.dates import interval

Point = tuple[str, str]  # the first and the last date of it, ISO, as exact as they were said
_BEFORE = 4  # years before today that may be meant where no document covers any: one of four has a 29 February


@dataclass(frozen=True)
class When:
    """The day on which is asked, whether of what is to come, and the first and last day that the documents cover."""

    today: date
    future: bool = False
    covered: tuple[date, date] | None = None

    def meant(self, make: Callable[[int], Point | None]) -> Point | None:
        """Return the point of the year that is meant, of those that `make` gives for a year; None where there is none.

        Of what is to come it is the next that has not ended. Else it is, of those that have begun, the last that the
        documents cover, or the one nearest to what they cover.
        """
        if self.future:
            coming = (make(year) for year in range(self.today.year, self.today.year + 2))
            return next((point for point in coming if point and _bounds(point)[1] >= self.today), None)
        oldest = min(self.today.year - _BEFORE, self.covered[0].year - 1) if self.covered else self.today.year - _BEFORE
        made = (make(year) for year in range(self.today.year, max(oldest, 1) - 1, -1))
        begun = [point for point in made if point and _bounds(point)[0] <= self.today]
        return min(begun, key=self._away) if begun else None

    def _away(self, point: Point) -> int:
        """Return the days between a point and what the documents cover; the same for all where nothing does."""
        if self.covered is None:
            return 0
        first, last = _bounds(point)
        return max((self.covered[0] - last).days, (first - self.covered[1]).days, 0)


def covered(periods: Iterable[str]) -> tuple[date, date] | None:
    """Return the first and the last day of the periods (2022, 2022-12) of documents, None where there are none."""
    bounds = [interval(period) for period in periods]
    if not bounds:
        return None
    return date.fromisoformat(min(first for first, _last in bounds)), date.fromisoformat(
        max(last for _first, last in bounds))


def _bounds(point: Point) -> tuple[date, date]:
    return date.fromisoformat(interval(point[0])[0]), date.fromisoformat(interval(point[1])[1])
