"""Events in the store: which tellings a load joins, whatever came first."""

from __future__ import annotations

from itertools import permutations
from typing import Any

from kb.export import export
from kb.ingest import remove
from kb.stores.base import Store
from tests.kb_office import Content, activity, body, load, people, record

OFFICE = "Oficina de Enlace"
BODIES = [body(OFFICE, type_="directorate"), body("Dirección de Turismo", type_="directorate"),
          body("Embajada de Nubaria", kind="embassy")]
ROW = activity("Delegación de la ciudad de Brisa", [OFFICE, "Dirección de Turismo"], "2030-05-22", "visit",
               locator="tabla 1, fila 4")
BULLET = activity("Se acompañó a la delegación de Brisa en su recorrido por el faro", ["Ana Pérez"], "2030-05", "visit",
                  locator="viñeta 2")
LUNCH = activity("Almuerzo con la delegación de Brisa", [OFFICE, "Embajada de Nubaria"], "2030-05-24",
                 locator="tabla 1, fila 5")
OTHER = record("b.docx", issuer=OFFICE, organizations=BODIES, activities=[
    activity("Delegación de la ciudad de Brisa en el faro antiguo", ["Dirección de Turismo"], "2030-05-22", "visit",
             locator="párrafo 1")])


def report(*activities: dict[str, Any], **more: Any) -> Any:
    return record("a.docx", issuer=OFFICE, period="2030-05", organizations=BODIES, people=people("Ana Pérez"),
                  activities=list(activities), **more)


def told(store: Store) -> dict[str, tuple[str, str]]:
    return {each["title"]: (each["event"], each["certainty"]) for each in Content(store).labelled("Activity")}


def test_a_bullet_without_company_tells_the_row_of_its_report_again(store: Store) -> None:
    load(store, report(ROW, LUNCH, BULLET))
    found = told(store)
    assert found[BULLET["title"]] == found[ROW["title"]]
    assert found[ROW["title"]][1] == "probable"
    assert found[LUNCH["title"]][0] != found[ROW["title"]][0]


def test_a_document_more_and_a_document_less_leave_the_events_of_the_rest(store: Store) -> None:
    load(store, report(ROW, LUNCH, BULLET))
    before = export(store)
    load(store, OTHER)
    assert len({event for event, _certainty in told(store).values()}) == 2
    remove(store, "b.docx")
    assert export(store) == before


def test_which_document_came_first_makes_no_difference(store: Store) -> None:
    exports = []
    for order in permutations([report(ROW, LUNCH, BULLET), OTHER]):
        load(store, *order)
        exports.append(export(store))
        for each in order:
            remove(store, each.document.sha256 or "")
    assert exports[0] == exports[1]


def test_two_that_fit_alike_are_told_apart_by_where_they_were_held(store: Store) -> None:
    text = "Concierto de coros con la embajada"
    rows = [activity(text, ["Embajada de Nubaria"], f"2030-05-{day}", "ceremony", locator=f"tabla 1, fila {day}",
                     places=[place]) for day, place in (("12", "Teatro Viejo"), ("19", "Parque Norte"))]
    again = activity(text, ["Embajada de Nubaria"], "2030-05", "ceremony", text=f"{text} en el parque",
                     locator="viñeta 1", places=["Parque Norte"])
    load(store, report(*rows, again, places=[{"name": "Teatro Viejo"}, {"name": "Parque Norte"}]))
    events = {(each.get("start"), each["event"]) for each in Content(store).labelled("Activity")}
    assert {start for start, event in events if event == dict(events)["2030-05"]} == {"2030-05", "2030-05-19"}
