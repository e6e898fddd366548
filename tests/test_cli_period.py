"""--since and --until: dates that the calendar has, in the right order."""

from __future__ import annotations

from datetime import date

import pytest
import typer

from cli.options import parse_day
from cli.period import parse_date, period_of
from queries.period import Period


@pytest.mark.parametrize("value", ["2022", "2022-12", "2022-12-06", "2024-02-29", None])
def test_dates_are_taken_as_exact_as_they_are_given(value: str | None) -> None:
    assert parse_date(value) == value


@pytest.mark.parametrize(("value", "iso"), [
    ("31/12/2023", "2023-12-31"), ("31-12-2023", "2023-12-31"), ("1.2.2023", "2023-02-01"), ("12/2023", "2023-12"),
    ("2022-1", "2022-01"), ("2022/12/06", "2022-12-06"), ("diciembre 2023", "2023-12"),
    ("Diciembre de 2023", "2023-12"), ("dic. 2023", "2023-12"), ("setiembre de 2022", "2022-09"),
    ("6 de diciembre de 2022", "2022-12-06"), ("1º de marzo del 2024", "2024-03-01"),
    ("December 6, 2022", "2022-12-06"), ("6th December 2022", "2022-12-06"), ("Sept 2022", "2022-09"),
])
def test_dates_are_taken_as_people_write_them(value: str, iso: str) -> None:
    assert parse_date(value) == iso


def test_a_day_is_taken_as_people_write_it() -> None:
    assert parse_day("6/12/2022") == date(2022, 12, 6)
    with pytest.raises(typer.BadParameter, match="is not a day"):
        parse_day("diciembre 2022")


@pytest.mark.parametrize("value", ["", "22", "2022-13", "12/31/2023", "31/12/23", "29/02/2023", "ma 2023",
                                   "30 de febrero de 2023", "diciembre", "2023-02-29", "2022-12-06T10:00", "hoy",
                                   "0000"])
def test_what_the_calendar_has_not_is_a_usage_error(value: str) -> None:
    with pytest.raises(typer.BadParameter, match="is not a date; write it like 2022"):
        parse_date(value)


def test_a_period_may_lie_in_one_month_and_may_not_be_the_wrong_way_round() -> None:
    assert period_of("2022-12-06", "2022-12") == Period("2022-12-06", "2022-12")
    with pytest.raises(typer.BadParameter, match="2021 is before 2022; exchange them"):
        period_of("2022", "2021")
