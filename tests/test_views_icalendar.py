"""The calendar file: read back by a calendar library, byte for byte within the format's bounds."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from queries.occasions import Occasion
from queries.rows import Evidence
from views.icalendar import calendar, escaped

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOSTILE = "Cena; con \\n, coma\nEND:VEVENT\r\nBEGIN:VALARM\x1b[31m ñandú “x”" + " muy larga" * 20


def _event(title: str, start: str | None, end: str | None = None, **more: object) -> Occasion:
    values: dict[str, object] = {"event": title, "start": start, "end": end, "kind": "meeting", "title": title,
                                 "status": "planned", "participants": [], "places": [], **more}
    return Occasion(**values)  # type: ignore[arg-type]


def _written(*events: Occasion) -> tuple[str, list[Occasion]]:
    return calendar(events, name="Agenda, de la oficina", tentative="día por confirmar", now=NOW)


def test_days_are_all_day_events_that_end_the_day_after() -> None:
    text, undated = _written(_event("Taller", "2026-04-10", "2026-04-12", participants=["Faro Azul"],
                                    places=["Teatro del Faro"],
                                    evidence=[Evidence("a.docx", "p. 1", "Habrá taller")]))
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert undated == []
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2026, 4, 10), date(2026, 4, 13))
    assert (event["summary"], event["location"], event["status"]) == ("Taller", "Teatro del Faro", "CONFIRMED")
    assert event["description"] == "Faro Azul\na.docx, p. 1: Habrá taller"
    assert event.decoded("dtstamp") == NOW


def test_a_month_is_taken_whole_and_blocks_nothing_and_a_year_has_no_place() -> None:
    text, undated = _written(_event("Gira", "2026-02"), _event("Foro", "2027"), _event("Cena", None))
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2026, 2, 1), date(2026, 3, 1))
    assert (event["summary"], event["status"], event["transp"]) == (
        "Gira (día por confirmar)", "TENTATIVE", "TRANSPARENT")
    assert [one.title for one in undated] == ["Foro", "Cena"]


def test_a_title_cannot_leave_its_property_nor_break_the_lines() -> None:
    text, _undated = _written(_event(HOSTILE, "2026-04-10", places=[HOSTILE], participants=[HOSTILE]))
    found = Calendar.from_ical(text)
    (event,) = found.walk("VEVENT")
    assert not found.walk("VALARM")
    assert str(event["summary"]) == HOSTILE.replace("\r\n", "\n").replace("\x1b", " ")
    assert max(len(line) for line in text.encode().split(b"\r\n")) <= 75
    assert "\n" not in text.replace("\r\n", "")
    assert "X-WR-CALNAME:Agenda\\, de la oficina\r\n" in text


def test_identifiers_stay_and_do_not_repeat() -> None:
    events = [_event("Cita", "2026-04"), _event("CITA", "2026-04"), _event("Cita", "2026-05")]
    uids = [str(event["uid"]) for event in Calendar.from_ical(_written(*events)[0]).walk("VEVENT")]
    again = [str(event["uid"]) for event in Calendar.from_ical(_written(events[2])[0]).walk("VEVENT")]
    assert len(set(uids)) == 3
    assert again == uids[2:]


@pytest.mark.parametrize(("text", "value"), [
    ("a, b; c", "a\\, b\\; c"), ("C:\\x", "C:\\\\x"), ("una\ndos\r\ntres", "una\\ndos\\ntres"), ("\x00a\tb", "a b"),
])
def test_texts_are_escaped_by_the_format(text: str, value: str) -> None:
    assert escaped(text).strip() == value
