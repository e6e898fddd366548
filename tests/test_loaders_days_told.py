"""The day with which a bullet begins, in its month or an earlier one."""

from __future__ import annotations

import pytest

from loaders.calendar.dates import Period
from loaders.prose.days_told import told_day
from tests.loader_reading import activity

APRIL = Period(2024, 4)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("El 9 de marzo se mantuvo una charla con los vecinos.", "2024-03-09", None),
        ("Los días 18 y 19 de marzo, Elena Marín expuso en el foro.", "2024-03-18", "2024-03-19"),
        ("El 3 de abril Elena Marín y Tomás Vega recorrieron la ribera.", "2024-04-03", None),
    ],
)
def test_a_day_before_what_was_done_is_its_day(text: str, start: str, end: str | None) -> None:
    found = told_day(text, APRIL)
    assert found is not None
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "El 30 de abril vence el plazo de la beca.",
        "El 9 de mayo se recibirá a los vecinos.",
        "El 4 de marzo de 1998 se creó la oficina.",
        "Se mantuvo una charla el 9 de marzo.",
    ],
)
def test_what_is_due_to_come_or_long_past_has_no_such_day(text: str) -> None:
    assert told_day(text, APRIL) is None


def test_a_report_may_tell_of_the_month_before() -> None:
    found = activity("El 9 de febrero se mantuvo una reunión con la Fundación Río Claro.")
    assert (found.start, found.kind, found.status) == ("2024-02-09", "meeting", "held")


def test_an_event_with_its_hour_whose_guests_are_still_to_come_is_planned() -> None:
    text = "Viernes 22 de marzo, a las 10: firma del acuerdo con la Fundación Río Claro. Participarán vecinos."
    found = activity(text)
    assert (found.start, found.kind, found.status) == ("2024-03-22", "signing", "planned")
