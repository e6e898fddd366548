from __future__ import annotations

from datetime import date

import pytest

from kb.dates import latest
from views.dates import between, earliest, on, over, period, since, until, written


@pytest.mark.parametrize(("iso", "spanish", "english"), [
    ("2022-12-12", "12 de diciembre de 2022", "12 December 2022"),
    ("2022-12-01", "1 de diciembre de 2022", "1 December 2022"),
    ("2022-09", "septiembre de 2022", "September 2022"),
    ("2022", "2022", "2022"),
])
def test_a_date_is_written_as_exactly_as_its_source(iso: str, spanish: str, english: str) -> None:
    assert (written(iso, "es"), written(iso, "en")) == (spanish, english)


def test_a_day_takes_an_article_in_spanish_and_a_month_does_not() -> None:
    assert [on(iso, "es") for iso in ("2023-01-24", "2023-01", "2023")] == [
        "el 24 de enero de 2023", "en enero de 2023", "en 2023"]
    assert since("2023-01-24", "es") == "desde el 24 de enero de 2023"
    assert since("2023-01", "es") == "desde enero de 2023"
    assert until("2023", "es") == "hasta 2023"


def test_english_keeps_day_month_year() -> None:
    assert on("2023-01-24", "en") == "on 24 January 2023"
    assert on("2023", "en") == "in 2023"
    assert since("2023-01-24", "en") == "since 24 January 2023"


def test_two_ends_are_joined_and_equal_ends_are_one() -> None:
    assert between("2022-12", "2023-01-24", "es") == "entre diciembre de 2022 y el 24 de enero de 2023"
    assert between("2022", "2023-01-24", "en") == "between 2022 and 24 January 2023"
    assert between("2023", "2023", "es") == "en 2023"


@pytest.mark.parametrize(("start", "end", "spanish"), [
    (None, None, None),
    ("2023-02-13", None, "13 de febrero de 2023"),
    (None, "2023-02", "febrero de 2023"),
    ("2023-02-13", "2023-02-13", "13 de febrero de 2023"),
    ("2023-02-13", "2023-02-17", "13–17 de febrero de 2023"),
    ("2023-01-30", "2023-02-03", "30 de enero de 2023 – 3 de febrero de 2023"),
])
def test_a_period_says_no_more_than_its_ends(start: str | None, end: str | None, spanish: str | None) -> None:
    assert period(start, end, "es") == spanish


def test_the_first_and_last_date_allow_for_what_is_inexact() -> None:
    dates = ["2023-03-10", "2023", "2022-12-05", "2022-12"]
    assert earliest(dates) == "2022-12"
    assert latest(dates) == "2023-03-10"
    assert latest(["2024-01-25", "2024-01"]) == "2024-01-25"
    assert between("2022-12", "2022-12-06", "es") == "en diciembre de 2022"
    assert earliest(["2023-03", "2023-03-01"]) == "2023-03-01"
    assert latest(["2023-03", "2023-03-31"]) == "2023-03-31"
    assert earliest([]) is latest([]) is None


def test_a_month_is_over_only_when_its_last_day_is() -> None:
    assert not over("2023-03", date(2023, 3, 31))
    assert over("2023-03", date(2023, 4, 1))
    assert not over("2023-03-31", date(2023, 3, 31))
