"""Rows that tell several events, each with its own day."""

from __future__ import annotations

from tests.test_loaders_tables import table

HEADER = ("TIPO DE ACTIVIDAD", "INFORMACIÓN", "ENTIDADES", "FECHA")


def told(*row: str) -> list[tuple[str, str | None, str | None]]:
    return [(a.kind, a.start, a.end) for a in table(row, header=HEADER).activities]


def test_days_and_events_of_the_same_numbers_belong_together() -> None:
    words = "1) Plan de riego, reunión técnica 2) Recorrido por la ribera"
    assert told("Reunión y recorrido", words, "Embajada de Noruega", "1) 3 de marzo 2) 9 de marzo") == [
        ("meeting", "2024-03-03", None),
        ("visit", "2024-03-09", None),
    ]


def test_a_line_with_a_day_in_brackets_is_an_event() -> None:
    words = "Riego urbano (11 de marzo)\nPoda de altura (20 de marzo)"
    record = table(("Webinars", words, "Embajada de Noruega", "11 y 20 de marzo"), header=HEADER)
    assert [(a.kind, a.start, a.end) for a in record.activities] == [
        ("webinar", "2024-03-11", None),
        ("webinar", "2024-03-20", None),
    ]
    assert all([p.name for p in a.participants] == ["Embajada de Noruega"] for a in record.activities)


def test_only_a_cancelled_part_is_cancelled() -> None:
    words = "1) Charla de riego 2) Recorrido por la ribera, cancelado"
    record = table(("Jornada", words, "Embajada de Noruega", "1) 3 de marzo 2) 9 de marzo"), header=HEADER)
    assert [a.status for a in record.activities] == ["held", "cancelled"]


def test_a_list_with_one_day_is_one_event() -> None:
    assert told("Reunión", "1) Riego 2) Poda", "Embajada de Noruega", "3 de marzo") == [("meeting", "2024-03-03", None)]


def test_lines_without_a_day_of_their_own_are_one_event() -> None:
    words = "Riego urbano (fase 1)\nPoda de altura (fase 2)"
    assert told("Taller", words, "Embajada de Noruega", "11 de marzo") == [("workshop", "2024-03-11", None)]


def test_a_sentence_that_begins_with_one_of_the_days_is_an_event() -> None:
    words = "El día 4, revisión del plan de riego.\nEl día 11, charla sobre la poda"
    record = table(("Reuniones", words, "Embajada de Noruega", "4 y 11"), header=HEADER)
    assert [(a.start, a.title) for a in record.activities] == [
        ("2024-03-04", "Revisión del plan de riego"),
        ("2024-03-11", "Charla sobre la poda"),
    ]


def test_days_that_are_not_the_rows_part_nothing() -> None:
    assert len(told("Reunión", "El día 4, riego. El día 12, poda", "Embajada de Noruega", "4 y 11")) == 1


def test_what_took_place_in_the_morning_and_in_the_afternoon_are_two_events() -> None:
    words = "En la mañana reunión en el vivero; en la tarde visita a la ribera"
    assert told("Reunión y visita", words, "Embajada de Noruega", "11") == [
        ("meeting", "2024-03-11", None),
        ("visit", "2024-03-11", None),
    ]


def test_a_part_of_the_day_without_an_event_parts_nothing() -> None:
    words = "En la mañana llovió; en la tarde visita a la ribera"
    assert len(told("Visita", words, "Embajada de Noruega", "11")) == 1
