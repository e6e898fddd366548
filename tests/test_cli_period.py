"""--since and --until: dates that the calendar has, in the right order."""

from __future__ import annotations

import pytest
import typer

from cli.period import parse_date, period_of
from queries.period import Period


@pytest.mark.parametrize("value", ["2022", "2022-12", "2022-12-06", "2024-02-29", None])
def test_dates_are_taken_as_exact_as_they_are_given(value: str | None) -> None:
    assert parse_date(value) == value


@pytest.mark.parametrize("value", ["", "22", "2022-13", "2022-1", "2023-02-29", "2022-12-06T10:00", "hoy", "0000"])
def test_what_the_calendar_has_not_is_a_usage_error(value: str) -> None:
    with pytest.raises(typer.BadParameter, match="is not a date; write it like 2022"):
        parse_date(value)


def test_a_period_may_lie_in_one_month_and_may_not_be_the_wrong_way_round() -> None:
    assert period_of("2022-12-06", "2022-12") == Period("2022-12-06", "2022-12")
    with pytest.raises(typer.BadParameter, match="2021 is before 2022; exchange them"):
        period_of("2022", "2021")
