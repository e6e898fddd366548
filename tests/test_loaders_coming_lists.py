"""Bullets that list what a month to come brings."""

from __future__ import annotations

import pytest

from tests.loader_reading import bullet, took_part


@pytest.mark.parametrize(
    "lead", ["Para abril quedan:", "Para abril están previstas", "En abril se tiene programado:", "Para abril tenemos:"]
)
def test_each_item_is_a_planned_event_with_its_day_or_the_month(lead: str) -> None:
    text = f"{lead} la reunión con la Fundación Río Claro el jueves 4, y el taller de poda, sin fecha confirmada."
    found = [(a.kind, a.title, a.start, a.status) for a in bullet(text).activities]
    assert found == [
        ("meeting", "Reunión con la Fundación Río Claro", "2024-04-04", "planned"),
        ("workshop", "Taller de poda", "2024-04", "planned"),
    ]


def test_who_an_item_names_takes_part_in_it_alone() -> None:
    text = "Para mayo quedan: la visita de la Embajada de Noruega; el foro con la Fundación Río Claro, el 9 de mayo."
    visit, forum = bullet(text).activities
    assert (took_part(visit), took_part(forum)) == ({"Embajada de Noruega"}, {"Fundación Río Claro"})
    assert forum.start == "2024-05-09"


@pytest.mark.parametrize(
    "text",
    [
        "Para abril quedan pendientes los informes de la ribera y la reunión de cierre.",
        "Para febrero quedó la reunión con la Fundación Río Claro.",
    ],
)
def test_papers_and_months_gone_by_are_no_such_list(text: str) -> None:
    assert "planned" not in {activity.status for activity in bullet(text).activities}
