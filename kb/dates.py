"""Partial ISO dates (`2022-12-06`, `2022-12`, `2022`) compared as the intervals of days that they stand for."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable


def interval(date: str) -> tuple[str, str]:
    """Return the first and the last day that a date may mean, as `YYYY-MM-DD`."""
    year, month, day = (*date.split("-"), None, None)[:3]
    if month is None:
        return f"{year}-01-01", f"{year}-12-31"
    if day is None:
        return f"{date}-01", f"{date}-{monthrange(int(year or 0), int(month))[1]:02}"
    return date, date


def latest(dates: Iterable[str]) -> str | None:
    """Return the date that begins last; of several that may begin alike the more exact, None of none.

    A month without a day is no later than a day of it that is known: 2024-01-25 comes after 2024-01.
    """
    return max(dates, key=lambda date: (interval(date)[0], len(date)), default=None)


def agree(a: str, b: str) -> bool:
    """Return whether two dates may mean the same day: 2015 and 2015-07-18 do."""
    first, second = interval(a), interval(b)
    return first[0] <= second[1] and second[0] <= first[1]


def overlap(a: tuple[str, str | None], b: tuple[str, str | None]) -> bool:
    """Return whether two spans of start and end may share a day; a missing end means the start."""
    first = interval(a[0])[0], interval(a[1] or a[0])[1]
    second = interval(b[0])[0], interval(b[1] or b[0])[1]
    return first[0] <= second[1] and second[0] <= first[1]
