"""The rows that only the briefing needs, from records of an invented port, on every store."""

from __future__ import annotations

from datetime import date

import pytest

from kb.home import Home
from kb.names import fold
from kb.stores.base import Store
from queries.briefing_background import BriefingRows, briefing_rows, searched
from queries.briefing_rows import Met, Searched
from queries.briefing_week import week
from queries.find import UnknownName, find
from queries.rows import Evidence
from tests.kb_office import activity, body, load, record, role
from views.briefing import Occasion, briefing
from views.briefing_model import Briefing
from views.briefing_week import week_briefing

HOME = Home("Alcaldía de Puerto Sereno", "Puerto Sereno", "PA")
OFFICE = body("Oficina de Cooperación", "OC", type_="directorate")
CULTURE = body("Dirección de Cultura", type_="directorate")
EMBASSY = body("Embajada de Noruega", kind="embassy", country="NO")
CITY_HALL = body("Municipio de Bergen", kind="municipality", city="Bergen", country="NO")
NETWORK = body("Red de Puertos Verdes", type_="network")

MAY = record(
    "mayo.docx", issuer="OC", period="2024-05", title="Informe de mayo",
    organizations=[OFFICE, CULTURE, EMBASSY, CITY_HALL, NETWORK],
    people=[{"name": "Ingrid Solberg", "honorific": "S.E."}, {"name": "Teo Quintero", "honorific": "Lic."},
            {"name": "Olav Brekke"}],
    cities=[{"name": "Puerto Sereno", "country": "PA"}, {"name": "Bergen", "country": "NO"}],
    countries=[{"name": "Noruega", "code": "NO"}],
    roles=[role("Ingrid Solberg", "Embajada de Noruega", role="embajadora", since="2023-08",
                passage={"locator": "viñeta 1", "text": "S.E. Ingrid Solberg, embajadora desde agosto de 2023"}),
           role("Olav Brekke", "Embajada de Noruega", role="embajador", until="2023-07",
                passage={"locator": "viñeta 1", "text": "Olav Brekke fue embajador hasta julio de 2023"}),
           role("Teo Quintero", "Dirección de Cultura",
                passage={"locator": "viñeta 2", "text": "el Sr. Teo Quintero, de Cultura"})],
    represents=[{"organization": "Embajada de Noruega", "country": "Noruega"}],
    memberships=[{"member": "Puerto Sereno", "network": "Red de Puertos Verdes", "since": "2019",
                  "passage": {"locator": "viñeta 3", "text": "Puerto Sereno es miembro de la Red desde 2019"}},
                 {"member": "Bergen", "network": "Red de Puertos Verdes",
                  "passage": {"locator": "viñeta 4", "text": "Bergen se sumó a la Red de Puertos Verdes"}}],
    activities=[
        activity("Limpieza de la bahía", ["OC", "Embajada de Noruega", "Ingrid Solberg", "Dirección de Cultura"],
                 "2024-05-06", text="MAYO 2024 | Limpieza de la bahía | OC, Embajada de Noruega, Ingrid Solberg | 6"),
        activity("Muestra de cine", ["Dirección de Cultura", "Ingrid Solberg", "Teo Quintero"], "2024-05-09",
                 locator="tabla 1, fila 2", text="Muestra de cine: Cultura (Teo Quintero) e Ingrid Solberg"),
        activity("Acuerdo de becas", ["Municipio de Bergen", "Dirección de Cultura"], "2024-05-15",
                 locator="tabla 1, fila 3", text="Acuerdo de becas con el Municipio de Bergen"),
        activity("Solicitud de barcos", ["Embajada de Noruega"], "2024-05", kind="request", locator="viñeta 5",
                 text="La Embajada de Noruega solicita el muelle"),
        activity("Visita de la ministra", ["Embajada de Noruega"], "2024-06-12", kind="visit", status="planned",
                 locator="viñeta 6", text="La Embajada de Noruega anuncia una visita para el 12 de junio de 2024")],
    commitments=[{"text": "Enviar la lista de becarios", "owner": "Dirección de Cultura", "due": "2024-06-10",
                  "passage": {"locator": "tabla 1, fila 3", "text": "Acuerdo de becas con el Municipio de Bergen"}}],
)
LEDGER = record(
    "hermanas.csv", cities=[{"name": "Puerto Sereno", "country": "PA"}, {"name": "Bergen", "country": "NO"}],
    countries=[{"name": "Noruega", "code": "NO"}],
    sister_cities=[{"a": "Puerto Sereno", "b": "Bergen", "since": "1998", "status": "active",
                    "passage": {"locator": "fila 2", "text": "Bergen, 1998"}}])
SEARCHED = ["mayo.docx", "hermanas.csv"]


@pytest.fixture
def port(store: Store) -> Store:
    load(store, MAY, LEDGER)
    return store


def rows_of(store: Store, name: str) -> BriefingRows:
    return briefing_rows(store, find(store, name).id, HOME)


def told(rows: BriefingRows, lang: str = "es", *, about: str | None = None) -> Briefing:
    return briefing(rows.card, rows.others, rows.ties, lang=lang, today=date(2024, 6, 1), institution=HOME.institution,
                    background=rows.background, occasion=Occasion(date(2024, 6, 12), about))


def lines(briefed: Briefing, key: str) -> list[str]:
    return [" ".join(f"{sentence.lead} {sentence.text}".strip() for sentence in paragraph.sentences)
            for section in briefed.sections if section.key == key for paragraph in section.paragraphs]


def test_the_documents_searched_are_all_of_them_by_their_periods(port: Store) -> None:
    assert searched(port) == [Searched("mayo.docx", "2024-05"), Searched("hermanas.csv", None)]


def test_those_who_work_with_it_are_counted_at_what_was_held_with_every_passage(port: Store) -> None:
    rows = rows_of(port, "Embajada de Noruega")
    assert [(who.name, who.activities, who.implicit, len(who.evidence)) for who in rows.others] == [
        ("Oficina de Cooperación", 2, 1, 2), ("Dirección de Cultura", 1, 0, 1), ("Ingrid Solberg", 1, 0, 1)]


def test_people_met_the_municipality_and_are_addressed_as_written(port: Store) -> None:
    known = rows_of(port, "Embajada de Noruega").background.contacts
    ingrid = known[fold("Ingrid Solberg")]
    assert (ingrid.honorific, [passage.locator for passage in ingrid.addressed]) == ("S.E.", ["viñeta 1"])
    assert [(met.name, met.count) for met in ingrid.met] == [
        ("Teo Quintero", 1), ("Dirección de Cultura", 2), ("Oficina de Cooperación", 1)]
    assert ingrid.met[0] == Met("Teo Quintero", "person", 1, [
        Evidence("mayo.docx", "tabla 1, fila 2", "Muestra de cine: Cultura (Teo Quintero) e Ingrid Solberg")])
    assert known[fold("Olav Brekke")].met == []
    # an honorific that no passage writes before the name is not given
    assert rows_of(port, "Dirección de Cultura").background.contacts[fold("Teo Quintero")].honorific is None


def test_the_briefing_says_who_is_in_post_and_who_was_before(port: Store) -> None:
    assert lines(told(rows_of(port, "Embajada de Noruega")), "people") == [
        "S.E. Ingrid Solberg. Embajadora, desde agosto de 2023. Coincidió en dos actividades con la Dirección de "
        "Cultura; en una actividad con Teo Quintero y la Oficina de Cooperación.",
        "Olav Brekke. Embajador, hasta julio de 2023."]
    assert lines(told(rows_of(port, "Ingrid Solberg"), "en"), "people") == [
        "Embajada de Noruega. Embajadora, since August 2023.", "Addressed in the documents as S.E.",
        "Took part in two activities with Dirección de Cultura; in one activity with Teo Quintero and Oficina de "
        "Cooperación."]


def test_requests_and_announcements_stand_by_themselves(port: Store) -> None:
    briefed = told(rows_of(port, "Embajada de Noruega"))
    assert lines(briefed, "requests") == ["Mayo de 2024. Solicitud de barcos."]
    assert lines(briefed, "ahead") == ["12 de junio de 2024. Visita anunciada: Visita de la ministra."]
    assert lines(briefed, "together") == [
        "6 de mayo de 2024. Reunión: Limpieza de la bahía. También participaron: Dirección de Cultura, "
        "Ingrid Solberg y Oficina de Cooperación."]
    assert briefed.subtitle == (
        "Nota informativa para la reunión del 12 de junio de 2024, preparada el 1 de junio de 2024")


def test_a_country_is_all_of_its_bodies(port: Store) -> None:
    rows = rows_of(port, "Noruega")
    assert [one.name for one in rows.background.bodies] == ["Embajada de Noruega", "Municipio de Bergen"]
    assert {row.title for row in rows.card.activities} >= {"Limpieza de la bahía", "Visita de la ministra"}
    briefed = told(rows)
    assert "Entidades de Noruega en los documentos: Embajada de Noruega y Municipio de Bergen." in lines(
        briefed, "who")[0]
    assert lines(briefed, "ties")[0] == "Puerto Sereno y Bergen: ciudades hermanas, desde 1998."
    assert lines(briefed, "people")[0].startswith(
        "S.E. Ingrid Solberg. Embajadora, Embajada de Noruega, desde agosto de 2023.")


def test_a_city_is_the_body_that_governs_it_too_and_shares_networks_with_home(port: Store) -> None:
    rows = rows_of(port, "Bergen")
    assert [one.name for one in rows.background.bodies] == ["Municipio de Bergen"]
    assert "Acuerdo de becas" in {row.title for row in rows.card.activities}
    network, = rows.background.networks
    assert (network.name, network.ours, network.theirs) == ("Red de Puertos Verdes", "Puerto Sereno", "Bergen")
    assert {passage.locator for passage in network.evidence} == {"viñeta 3", "viñeta 4"}
    assert "Puerto Sereno y Bergen son miembros de la Red de Puertos Verdes." in lines(told(rows), "ties")
    governing = rows_of(port, "Municipio de Bergen").background.networks
    assert [one.theirs for one in governing] == ["Bergen"]
    assert rows_of(port, "Embajada de Noruega").background.networks == []


def test_a_meeting_about_something_begins_with_what_is_known_of_it(port: Store) -> None:
    rows = rows_of(port, "Municipio de Bergen")
    briefed = told(rows, about="beca y ayuda")
    assert next(part for part in briefed.sections if part.key == "about").heading == "Sobre «beca y ayuda»"
    assert lines(briefed, "about") == [
        "15 de mayo de 2024. Reunión: Acuerdo de becas. También participó: Dirección de Cultura."]
    nothing = told(rows, about="petróleo")
    assert lines(nothing, "about") == ["Ningún pasaje sobre el Municipio de Bergen menciona «petróleo»."]
    section = next(part for part in nothing.sections if part.key == "about")
    assert [note.document for note in section.paragraphs[0].sentences[0].notes] == SEARCHED
    assert not lines(told(rows), "about")


def test_an_id_that_nothing_has_is_unknown(port: Store) -> None:
    with pytest.raises(UnknownName):
        briefing_rows(port, "partner:nobody", HOME)


def test_a_week_has_its_days_what_falls_due_and_who_comes(port: Store) -> None:
    may = week(port, date(2024, 5, 8))
    assert (may.first, may.last) == ("2024-05-06", "2024-05-12")
    assert [(row.title, row.start) for row in may.activities] == [
        ("Muestra de cine", "2024-05-09"), ("Limpieza de la bahía", "2024-05-06"), ("Solicitud de barcos", "2024-05")]
    assert [party.name for party in may.parties] == ["Embajada de Noruega"]
    june = week(port, date(2024, 6, 16))
    assert [row.text for row in june.due] == ["Enviar la lista de becarios"]
    assert [row.title for row in june.activities] == ["Visita de la ministra"]


def test_the_briefing_on_a_week(port: Store) -> None:
    def written(day: date, lang: str) -> Briefing:
        return week_briefing(week(port, day), searched(port), lang=lang, today=date(2024, 6, 1),
                             institution=HOME.institution)

    may = written(date(2024, 5, 6), "es")
    assert may.title == "Agenda de la semana del 6 al 12 de mayo de 2024"
    assert [section.heading for section in may.sections] == [
        "La semana en breve", "Lunes 6 de mayo de 2024", "Jueves 9 de mayo de 2024", "Con mes pero sin día",
        "Con quién", "Fuentes"]
    assert lines(may, "week") == ["Los documentos registran dos actividades con día en esta semana, todas realizadas."]
    assert lines(may, "day-2024-05-09") == [
        "Reunión: Muestra de cine. Participaron: Dirección de Cultura, Ingrid Solberg y Teo Quintero."]
    assert lines(may, "vague") == ["Una actividad tiene escrito solo el mes y pudo ser en esta semana o en otra."]
    assert lines(may, "parties") == [
        "Embajada de Noruega. Los documentos consultados no registran antes de esta semana ninguna actividad con la "
        "Embajada de Noruega."]
    june = written(date(2024, 6, 10), "en")
    assert june.title == "Agenda of the week of 10 to 16 June 2024"
    assert lines(june, "week") == ["The documents record one activity with a day in this week, announced."]
    assert lines(june, "due") == [
        "Enviar la lista de becarios. Owner: Dirección de Cultura. Due: 10 June 2024."]
    assert lines(june, "parties") == ["Embajada de Noruega. Before this week, two activities, the last on 6 May 2024."]
    empty = written(date(2020, 1, 1), "es")
    assert lines(empty, "week") == ["Los documentos consultados no registran ninguna actividad con día en esta semana."]
    assert [note.document for note in empty.sections[0].paragraphs[0].sentences[0].notes] == SEARCHED
