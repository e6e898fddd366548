"""Dates as Spanish reports write them."""

import pytest

from loaders.activities.relative_dates import relative_day
from loaders.calendar.dates import Found, Period, day_cell, find_dates, find_years, month_period

MARCH = Period(2024, 3)
DECEMBER = Period(2022, 12)


def pair(found: Found | None) -> tuple[str | None, str | None] | None:
    return (found.start, found.end) if found else None


def dates(text: str, period: Period = MARCH) -> list[tuple[str | None, str | None]]:
    return [(found.start, found.end) for found in find_dates(text, period)]


@pytest.mark.parametrize(
    ("cell", "start", "end"),
    [
        ("4", "2024-03-04", None),
        ("04", "2024-03-04", None),
        ("4.", "2024-03-04", None),
        ("1º", "2024-03-01", None),
        ("6 y 7", "2024-03-06", "2024-03-07"),
        ("6-8", "2024-03-06", "2024-03-08"),
        ("6 – 8", "2024-03-06", "2024-03-08"),
        ("13 al 17", "2024-03-13", "2024-03-17"),
        ("del 13 al 17", "2024-03-13", "2024-03-17"),
        ("4, 5 y 6", "2024-03-04", "2024-03-06"),
        ("jueves 7", "2024-03-07", None),
        ("jueves 7 y viernes 8", "2024-03-07", "2024-03-08"),
        ("7 de marzo", "2024-03-07", None),
        ("7 mar.", "2024-03-07", None),
        ("7 de marzo de 2023", "2023-03-07", None),
        ("07/03/2024", "2024-03-07", None),
        ("7-3-24", "2024-03-07", None),
        ("7.3.2024", "2024-03-07", None),
        ("2024-03-07", "2024-03-07", None),
        ("22/7", "2024-07-22", None),
        ("14-18/08", "2024-08-14", "2024-08-18"),
        ("segunda semana", "2024-03", None),
        ("abril", "2024-04", None),
        ("setiembre", "2024-09", None),
        ("abril 2025", "2025-04", None),
    ],
)
def test_a_date_cell_is_read_in_its_month(cell: str, start: str, end: str | None) -> None:
    assert pair(day_cell(cell, MARCH)) == (start, end)


@pytest.mark.parametrize("cell", ["por definir", "pendiente", "-", "N/A"])
def test_a_cell_without_a_date_gives_none(cell: str) -> None:
    assert day_cell(cell, MARCH) is None


def test_a_bare_day_without_a_month_is_not_guessed() -> None:
    assert day_cell("4", Period()) is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("el 7 de marzo de 2024", "2024-03-07", None),
        ("Bogotá, agosto 5 de 2023", "2023-08-05", None),
        ("septiembre 25, 2021", "2021-09-25", None),
        ("(El Diario, junio 24/2017)", "2017-06-24", None),
        ("el 7 de marzo del año 2024", "2024-03-07", None),
        ("el jueves 7 de marzo", "2024-03-07", None),
        ("jueves, 7 de marzo de 2024", "2024-03-07", None),
        ("el 1º de marzo de 2024", "2024-03-01", None),
        ("el 1ro de marzo de 2024", "2024-03-01", None),
        ("los días 6 y 7 de marzo", "2024-03-06", "2024-03-07"),
        ("del 13 al 17 de marzo", "2024-03-13", "2024-03-17"),
        ("del 28 de marzo al 2 de abril", "2024-03-28", "2024-04-02"),
        ("desde el 28 de marzo hasta el 2 de abril de 2025", "2025-03-28", "2025-04-02"),
        ("el 15 de setiembre de 2021", "2021-09-15", None),
        ("el 7 ene 2024", "2024-01-07", None),
        ("en mayo de 2017", "2017-05", None),
        ("en mayo 2017", "2017-05", None),
        ("con fecha 07/03/2024", "2024-03-07", None),
        ("con fecha 2024-03-07", "2024-03-07", None),
        ("con fecha 7-3-24", "2024-03-07", None),
    ],
)
def test_a_date_in_prose_is_found(text: str, start: str, end: str | None) -> None:
    assert dates(f"Se firmó {text}, en la sala.") == [(start, end)]


@pytest.mark.parametrize(
    "text",
    [
        "el 34° aniversario",
        "los 100 años del parque",
        "87[1]",
        "Agenda 2030",
        "el acuerdo N.º 12",
        "44 invitaciones",
        "a las 10:30",
        "el 50% de avance",
        "la calle 12 y la avenida 3",
    ],
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert dates(f"Se habló de {text} con la Oficina.") == []


def test_a_report_of_december_speaks_of_the_january_to_come() -> None:
    assert dates("La visita será el 9 de enero.", DECEMBER) == [("2023-01-09", None)]
    assert dates("La visita fue el 9 de noviembre.", DECEMBER) == [("2022-11-09", None)]


def test_a_report_of_january_speaks_of_the_december_past() -> None:
    assert dates("La visita fue el 20 de diciembre.", Period(2023, 1)) == [("2022-12-20", None)]


def test_a_year_that_is_written_counts_more_than_the_reports() -> None:
    assert dates("La visita fue el 9 de enero de 2022.", DECEMBER) == [("2022-01-09", None)]


def test_a_day_and_month_without_any_year_are_not_guessed() -> None:
    assert dates("La visita será el 9 de enero.", Period()) == []


def test_dates_come_in_the_order_of_the_text_and_their_place_is_right() -> None:
    text = "Ñandú: se pasó del 12 de abril de 2024 al jueves 7 de marzo de 2024"
    found = list(find_dates("Se pidió en mayo de 2017 y se firmó el 7 de marzo de 2024.", MARCH))
    assert [f.start for f in found] == ["2017-05", "2024-03-07"]
    assert [text[slice(*f.span)] for f in find_dates(text, MARCH)][-1].endswith("7 de marzo de 2024")


@pytest.mark.parametrize(
    ("cell", "period", "month"),
    [
        ("31 de abril", MARCH, "2024-04"),
        ("30 de febrero de 2023", MARCH, "2023-02"),
        ("29 de febrero de 2023", MARCH, "2023-02"),
        ("31", Period(2024, 4), "2024-04"),
        ("0", MARCH, "2024-03"),
        ("31/04/2024", MARCH, "2024-04"),
    ],
)
def test_a_day_that_the_calendar_does_not_have_is_a_problem_and_no_guess(cell: str, period: Period, month: str) -> None:
    found = day_cell(cell, period)
    assert pair(found) == (month, None)
    assert found is not None
    assert len(found.problems) == 1
    assert found.problems[0].startswith("there is no day ")


def test_the_leap_day_is_a_day() -> None:
    found = day_cell("29 de febrero", MARCH)
    assert pair(found) == ("2024-02-29", None)
    assert found is not None
    assert found.problems == ()


def test_an_impossible_last_day_of_a_range_is_a_problem() -> None:
    (found,) = find_dates("del 29 al 31 de abril de 2024", MARCH)
    assert found.start == "2024-04-29"
    assert found.problems == ("there is no day 31/4/2024",)


def test_a_weekday_that_contradicts_its_date_is_a_problem_and_the_date_stays() -> None:
    (found,) = find_dates("el lunes 7 de marzo de 2024", MARCH)
    assert found.start == "2024-03-07"
    assert found.problems == ("7/3/2024 was not a Monday",)


def test_a_weekday_that_agrees_is_none() -> None:
    (found,) = find_dates("el jueves 7 de marzo de 2024", MARCH)
    assert found.problems == ()


def test_a_month_past_the_twelfth_is_no_date() -> None:
    assert dates("el expediente 07/13/2024") == []


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("DICIEMBRE 2022", Period(2022, 12)),
        ("Informe de marzo de 2024", MARCH),
        ("Marzo, 2024", MARCH),
        ("SETIEMBRE DEL 2021", Period(2021, 9)),
    ],
)
def test_a_heading_names_the_month(text: str, period: Period) -> None:
    assert month_period(text) == period


@pytest.mark.parametrize("text", ["COORDINACIONES", "Informe anual 2022", "Mayor presencia en 2023"])
def test_a_heading_without_a_month_names_none(text: str) -> None:
    assert month_period(text) is None


@pytest.mark.parametrize(("period", "iso"), [(MARCH, "2024-03"), (Period(2024), "2024"), (Period(), None)])
def test_a_period_is_as_exact_as_it_is_known(period: Period, iso: str | None) -> None:
    assert period.iso() == iso


def test_years_are_those_of_two_centuries() -> None:
    assert find_years("De 1977 a 2024 hubo 2500 visitas y 1234 cartas") == ["1977", "2024"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ayer se firmó", "2024-03-06"),
        ("Anteayer se firmó", "2024-03-05"),
        ("Hoy se firmó", "2024-03-07"),
        ("Mañana se firmará", "2024-03-08"),
        ("Este martes se firmó", "2024-03-05"),
        ("El jueves se firmó", "2024-03-07"),
        ("El martes próximo se firmará", "2024-03-12"),
    ],
)
def test_a_day_beside_the_day_of_publication(text: str, day: str) -> None:
    assert pair(relative_day(text, "2024-03-07")) == (day, None)


def test_without_a_day_of_publication_yesterday_is_no_day() -> None:
    assert relative_day("Ayer se firmó", None) is None
    assert relative_day("Ayer se firmó", "2024-03") is None
