import pytest

from kb.dates import agree, interval, overlap


@pytest.mark.parametrize(("date", "days"), [
    ("2024", ("2024-01-01", "2024-12-31")),
    ("2024-02", ("2024-02-01", "2024-02-29")),
    ("2023-02", ("2023-02-01", "2023-02-28")),
    ("2024-02-07", ("2024-02-07", "2024-02-07")),
])
def test_a_partial_date_is_an_interval_of_days(date: str, days: tuple[str, str]) -> None:
    assert interval(date) == days


@pytest.mark.parametrize(("a", "b", "same"), [
    ("2015", "2015-07-18", True), ("2015-07", "2015-07-18", True), ("2015-08", "2015-07-18", False),
    ("2014", "2015", False), ("2015-07-18", "2015-07-18", True),
])
def test_dates_agree_when_they_may_mean_the_same_day(a: str, b: str, same: bool) -> None:
    assert agree(a, b) is same
    assert agree(b, a) is same


@pytest.mark.parametrize(("a", "b", "shared"), [
    (("2024-03-01", "2024-03-05"), ("2024-03-05", None), True),
    (("2024-03-01", "2024-03-04"), ("2024-03-05", None), False),
    (("2024-03-31", "2024-04-02"), ("2024-04", None), True),
    (("2024-03-31", None), ("2024-04", None), False),
])
def test_spans_overlap_when_they_may_share_a_day(
    a: tuple[str, str | None], b: tuple[str, str | None], shared: bool,
) -> None:
    assert overlap(a, b) is shared
    assert overlap(b, a) is shared
