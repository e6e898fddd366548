"""Weeks of a month, quarters and halves of a year."""

import pytest

from loaders.calendar.dates import Period
from loaders.calendar.stretches import find_stretch


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("en la segunda semana de diciembre", "2023-12", None),
        ("la primera quincena de enero", "2024-01", None),
        ("a mediados de marzo de 2025", "2025-03", None),
        ("para el mes de noviembre", "2023-11", None),
        ("en el primer trimestre de 2024", "2024-01", "2024-03"),
        ("el último trimestre del año", "2023-10", "2023-12"),
        ("durante el segundo semestre de 2024", "2024-07", "2024-12"),
        ("en el tercer cuatrimestre", "2023-09", "2023-12"),
    ],
)
def test_a_stretch_is_its_month_or_its_months(text: str, start: str, end: str | None) -> None:
    found = find_stretch(text, Period(2023, 11))
    assert found is not None
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize("text", ["el 3 de mayo", "el tercer semestre de 2024", "una semana de trabajo"])
def test_what_is_no_stretch_is_none(text: str) -> None:
    assert find_stretch(text, Period(2023, 11)) is None


def test_without_a_year_there_is_none() -> None:
    assert find_stretch("segunda semana de diciembre", Period()) is None
