"""What was announced or put off, and what another document says came of it."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from kb.events import Telling, events, likeness
from kb.ingest import remove
from kb.postponed import months_after, moved, next_of
from kb.stores.base import Store
from tests.kb_office import Content, activity, body, load, people, record

OFFICE, EMBASSY, HALL = "directorate:oficina", "partner:embajada de nubaria", "partner:alcaldia de brisa"
NAMES = {OFFICE: "Oficina de Enlace", EMBASSY: "Embajada de Nubaria", HALL: "Alcaldía de Brisa"}


def telling(id_: str, start: str | None, title: str, **more: Any) -> Telling:
    who = frozenset(more.pop("participants", {OFFICE, EMBASSY}))
    values: dict[str, Any] = {
        "document": id_.partition(":")[0], "kind": "visit", "status": "held", "end": None, "text": title,
        "title": title, "issuers": frozenset({OFFICE}),
        "names": frozenset(NAMES.get(one, one.partition(":")[2]) for one in who)}
    return Telling(id=id_, start=start, participants=who, **{**values, **more})


PLAN = telling("d1:a1", "2030-11-14", "Visita de cortesía de la embajadora, S.E. Clara Delmar", status="planned",
               participants={EMBASSY, "person:clara delmar"})
ROW = telling("d2:a3", "2030-11-14", "Visita de la embajadora de Nubaria al Palacio Viejo", form="row")


def test_a_visit_announced_for_a_day_is_the_one_held_on_it() -> None:
    found = events([PLAN, ROW])
    assert {event.id for event in found.values()} == {"d1:a1"}
    assert likeness(PLAN, ROW) == likeness(ROW, PLAN) > 0


@pytest.mark.parametrize("change", [
    {"start": "2030-11-15"}, {"participants": {OFFICE, HALL}}, {"status": "planned"},
    {"kind": "webinar"}, {"document": "d1", "form": "text"},
    {"title": "Recorrido por el vertedero", "text": "Recorrido por el vertedero"},
])
def test_what_speaks_against_an_announcement_of_it(change: dict[str, Any]) -> None:
    values = {"start": "2030-11-14", "title": ROW.title, **change}
    other = telling("d2:a3", values.pop("start"), values.pop("title"), **values)
    assert likeness(PLAN, other) == 0


def test_two_meetings_of_a_day_need_more_than_their_kind() -> None:
    plan = telling("d1:a1", "2030-11-14", "Reunión con la Embajada de Nubaria sobre becas", kind="meeting",
                   status="planned")
    held = telling("d2:a1", "2030-11-14", "Reunión con la Embajada de Nubaria sobre reciclaje", kind="meeting")
    assert likeness(plan, held) == 0


def test_a_delegation_is_known_by_its_name_where_nobody_is_named_in_both() -> None:
    plan = telling("d1:a4", "2031-01-22", "Visita de una delegación de la ciudad de Brisa (Nubaria)", end="2031-01-26",
                   status="planned", participants={"person:han min"})
    row = telling("d2:a5", "2031-01-22", "Recibimos a la delegación de la ciudad de Brisa, Nubaria", end="2031-01-26",
                  participants={OFFICE, HALL}, form="row")
    bullet = telling("d2:a9", "2031-01", "Se acompañó a la delegación de Brisa, ciudad hermana: Sr. Han Min",
                     participants={"person:han min"}, form="text")
    for order in permutations([plan, row, bullet]):
        assert {event.id for event in events(order).values()} == {"d1:a4"}
    apart = telling("d2:a5", "2031-01-22", "Recibimos a la delegación de la ciudad de Marea, Tartesia",
                    end="2031-01-26", participants={OFFICE, HALL})
    assert likeness(plan, apart) == 0


def test_what_was_announced_and_called_off_is_one_event_and_what_was_held_is_another() -> None:
    called_off = telling("d2:a1", "2030-11-14", PLAN.title, status="cancelled")
    assert likeness(PLAN, called_off) > 0
    assert likeness(ROW, telling("d3:a1", "2030-11-14", ROW.title, status="cancelled")) == 0


PUT_OFF = telling("d1:a7", "2030-11-29", "Gestión de bibliotecas de barrio", kind="meeting", status="postponed",
                  participants={OFFICE, HALL})


def later(start: str, title: str = "Gestión de bibliotecas de barrio, reunión que había quedado de noviembre",
          **more: Any) -> Telling:
    return telling(more.pop("id", "d2:a1"), start, title, **{"kind": "meeting", "participants": {OFFICE, HALL}, **more})


def test_what_was_put_off_is_what_was_held_in_a_later_month() -> None:
    assert {event.id for event in events([PUT_OFF, later("2031-01-16")]).values()} == {"d1:a7"}
    assert months_after(PUT_OFF) == ["2030-11", "2030-12", "2031-01", "2031-02", "2031-03", "2031-04", "2031-05"]
    assert months_after(later("2031-01-16")) == []


@pytest.mark.parametrize("other", [
    later("2030-11-29"), later("2030-11-02"), later("2031-06-30"), later("2031-01-16", status="cancelled"),
    later("2031-01-16", participants={OFFICE, EMBASSY}), later("2031-01-16", kind="signing"),
    later("2031-01-16", "Compra de camiones"), later("2031"),
])
def test_what_is_no_later_telling_of_it(other: Telling) -> None:
    assert not moved(PUT_OFF, other)


def test_one_word_is_enough_only_where_it_says_that_it_had_been_put_off() -> None:
    brief = telling("d1:a7", "2030-11-29", "Bibliotecas", kind="meeting", status="postponed",
                    participants={OFFICE, HALL})
    assert moved(brief, later("2031-01-16", "Bibliotecas, reunión reprogramada"))
    assert not moved(brief, later("2031-01-16", "Bibliotecas"))


def test_the_first_of_a_series_is_what_was_put_off_and_put_off_twice_is_one_event() -> None:
    series = [later(f"2031-0{month}-16", id=f"d{month + 1}:a1") for month in (1, 2, 3)]
    assert next_of(PUT_OFF, series) == series[0]
    found = events([PUT_OFF, *series])
    assert [found[one.id].id for one in series] == ["d1:a7", "d3:a1", "d4:a1"]
    again = later("2030-12-14", id="d0:a1", status="postponed")
    for order in permutations([PUT_OFF, again, series[0]]):
        assert {event.id for event in events(order).values()} == {"d0:a1"}


BODIES = [body("Oficina de Enlace", type_="directorate"), body("Alcaldía de Brisa", kind="municipality"),
          body("Embajada de Nubaria", kind="embassy")]


def _report(path: str, period: str, *activities: dict[str, Any], asker: str | None = None) -> Any:
    if asker:
        activities[0]["request"] = {"text": activities[0]["title"], "asked_by": [asker]}
    return record(path, issuer="Oficina de Enlace", period=period, organizations=BODIES, people=people("Clara Delmar"),
                  activities=list(activities))


REPORTS = [
    _report("1.docx", "2030-10", activity("Visita de cortesía de la embajadora Clara Delmar", ["Clara Delmar"],
                                          "2030-11-14", "visit", status="planned", locator="viñeta 1"),
            asker="Embajada de Nubaria"),
    _report("2.docx", "2030-11",
            activity("Gestión de bibliotecas de barrio", ["Oficina de Enlace", "Alcaldía de Brisa"], "2030-11-29",
                     status="postponed", locator="tabla 1, fila 9"),
            activity("Visita de la embajadora de Nubaria", ["Oficina de Enlace", "Embajada de Nubaria"], "2030-11-14",
                     "visit", text="VISITA DE CORTESÍA | Visita de la embajadora de Nubaria",
                     locator="tabla 1, fila 3")),
    _report("3.docx", "2031-01", activity(
        "Gestión de bibliotecas de barrio, que había quedado de noviembre", ["Oficina de Enlace", "Alcaldía de Brisa"],
        "2031-01-16", locator="tabla 1, fila 2")),
]


def _events(store: Store) -> dict[str, str]:
    """The event of each activity by its status and title."""
    return {f"{one['status']} {one['title']}": one["event"] for one in Content(store).labelled("Activity")}


def test_whatever_report_is_loaded_first_the_same_events_come_out_and_go_again(store: Store) -> None:
    found = []
    for order in permutations(REPORTS):
        load(store, *order)
        found.append(_events(store))
        for each in order:
            remove(store, each.document.sha256 or "")
    assert all(each == found[0] for each in found)
    assert len(found[0]) == 4
    assert len(set(found[0].values())) == 2


def test_without_the_report_that_tells_it_nothing_says_that_it_was_held(store: Store) -> None:
    load(store, *REPORTS)
    remove(store, REPORTS[2].document.sha256 or "")
    assert len(set(_events(store).values())) == 2
    load(store, REPORTS[2])
    remove(store, REPORTS[1].document.sha256 or "")
    assert len(set(_events(store).values())) == len(_events(store)) == 2
