"""Periods: bounds as exact as they are given, compared as intervals."""

from __future__ import annotations

import pytest

from queries.period import EVER, Period


@pytest.mark.parametrize(("since", "until", "start", "end", "inside"), [
    (None, None, None, None, True),
    (None, None, "2022", None, True),
    ("2022", None, None, None, False),
    ("2022", "2022", "2022-12-31", None, True),
    ("2022", "2022", "2023-01-01", None, False),
    ("2022-12-06", None, "2022-12", None, True),
    ("2022-12-06", None, "2022-12-05", None, False),
    ("2022-12-06", None, "2022-12-05", "2022-12-06", True),
    ("2023", None, "2022-12-28", "2023-01-05", True),
    (None, "2022-02", "2022-02-28", None, True),
    (None, "2022-02", "2022-03-01", None, False),
    (None, "2022-02", "2022", None, True),
    ("2022-03", "2022-03", None, "2022-03-09", True),
])
def test_dates_are_compared_as_intervals(
    since: str | None, until: str | None, start: str | None, end: str | None, inside: bool,
) -> None:
    assert Period(since, until).holds(start, end) is inside


def test_bounds_are_whole_days() -> None:
    assert (Period("2022", "2024-02").first, Period("2022", "2024-02").last) == ("2022-01-01", "2024-02-29")
    assert (EVER.first, EVER.last, EVER.bounded) == (None, None, False)
    assert Period(until="2024").bounded
