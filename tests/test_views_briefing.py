from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from queries.rows import Card, Evidence, SisterTie, Who
from tests.briefing_samples import (
    FEBRUARY,
    INSTITUTION,
    JANUARY,
    TODAY,
    activity,
    bare,
    busy,
    embassy,
    others,
    relation,
    said,
    ties,
)
from views.briefing import briefing
from views.briefing_events import events
from views.briefing_limits import SHORT
from views.briefing_model import Briefing, Section

TYPES = ("person", "directorate", "partner", "network", "city", "country", "place", "project", "call")


def written(
    card: Card, lang: str = "es", *, with_: list[Who] | None = None, tied: list[SisterTie] | None = None,
    today: date = TODAY,
) -> Briefing:
    return briefing(card, with_ or [], tied or [], lang=lang, today=today, institution=INSTITUTION)


def section(told: Briefing, key: str) -> Section:
    return next(part for part in told.sections if part.key == key)


def lines(told: Briefing, key: str) -> list[str]:
    """Return a section's paragraphs, each with the openings of its sentences."""
    return [" ".join(f"{sentence.lead} {sentence.text}".strip() for sentence in paragraph.sentences)
            for paragraph in section(told, key).paragraphs]


def keys(told: Briefing) -> list[str]:
    return [part.key for part in told.sections]


def test_the_head_says_what_it_is_and_what_it_rests_on() -> None:
    told = written(embassy())
    assert (told.title, told.subtitle) == ("Embajada de Noruega", "Nota informativa, preparada el 5 de marzo de 2024")
    assert lines(told, "who") == [
        "Es una embajada. Representa a Noruega. También aparece como «Misión noruega». "
        "Se preparó con dos documentos: informe-2024-01.docx e informe-2024-02.docx."]
    assert lines(written(embassy(), "en"), "who") == [
        "It is an embassy. Embajada de Noruega represents Norway. Also written “Misión noruega”. "
        "It was prepared from two documents: informe-2024-01.docx and informe-2024-02.docx."]


def test_a_count_counts_events_that_took_place_and_cites_every_passage() -> None:
    told = written(embassy())
    count, last, rhythm = section(told, "short").paragraphs[0].sentences
    assert count.text == ("Los documentos registran tres actividades con la Embajada de Noruega, "
                          "entre el 17 de enero de 2024 y el 14 de febrero de 2024.")
    held = [row for row in embassy().activities if row.status == "held"]
    assert set(count.notes) == {passage for row in held for passage in row.evidence}
    assert len({row.event for row in held}) == 3
    assert last.text == "El último contacto registrado fue el 14 de febrero de 2024."
    assert last.notes == tuple(held[0].evidence)
    assert rhythm.text == "Con solo dos fechas no se puede decir cada cuánto hay actividad."
    assert set(rhythm.notes) == {passage for row in held if row.start for passage in row.evidence}


def test_a_role_is_as_written_and_none_is_invented() -> None:
    assert lines(written(embassy()), "people") == [
        "Ingrid Solberg. Embajadora, desde agosto de 2023.", "Olav Brekke. Embajador, hasta 2023.",
        "Teo Quintero. Sin cargo escrito."]
    assert lines(written(embassy(), "en"), "people")[-1] == "Teo Quintero. No role written."


def test_several_passages_on_one_person_are_one_entry() -> None:
    twice = replace(embassy(), relations=[
        relation("WORKS_FOR", "Ana Vik", "person", outgoing=False, words="Ana Vik, de la Embajada"),
        relation("WORKS_FOR", "Ana Vik", "person", outgoing=False, role="agregada", words="Ana Vik, agregada"),
    ])
    paragraphs = section(written(twice), "people").paragraphs
    assert [paragraph.sentences[0].text for paragraph in paragraphs] == ["Agregada."]
    assert [passage.text for passage in paragraphs[0].sentences[0].notes] == [
        "Ana Vik, de la Embajada", "Ana Vik, agregada"]


def test_activities_stand_newest_first_with_the_others_and_the_place() -> None:
    assert lines(written(embassy()), "together") == [
        "14 de febrero de 2024. Reunión: Limpieza de la bahía. También participó: Oficina de Cooperación. "
        "Lugar: Parque del Muelle.",
        "20 de enero de 2024. Acto cancelado: Feria del mar.",
        "17 de enero de 2024. Taller: Plan de playas. También participaron: Dirección de Ambiente e Ingrid Solberg.",
        "Sin fecha. Visita al astillero."]


def test_one_event_told_twice_is_one_entry_that_cites_both() -> None:
    entry = section(written(embassy()), "together").paragraphs[2].sentences[0]
    assert [passage.locator for passage in entry.notes] == ["tabla 1, fila 2", "tabla 1, fila 3"]


def test_an_event_that_was_announced_and_then_held_was_held() -> None:
    rows = [activity(1, "Feria", "2024-02", status="planned", event="e"), activity(2, "Feria", "2024-02-03", event="e")]
    assert [(event.status, event.start) for event in events(rows)] == [("held", "2024-02-03")]


def test_what_is_announced_stands_by_itself_and_commitments_say_what_is_overdue() -> None:
    assert lines(written(embassy()), "ahead") == [
        "Abril de 2024. Firma anunciada: Firma del convenio de becas.",
        "2 de febrero de 2024. Curso anunciado: Curso de náutica. "
        "La fecha ya pasó y los documentos no dicen si se realizó."]
    assert lines(written(embassy()), "open") == [
        "Enviar la lista de becarios. Responsable: Oficina de Cooperación. Plazo: 28 de febrero de 2024, ya vencido.",
        "Revisar el convenio. Sin responsable escrito. Sin plazo escrito."]
    earlier = written(embassy(), today=date(2024, 1, 31))
    assert lines(earlier, "ahead") == ["2 de febrero de 2024. Curso anunciado: Curso de náutica.",
                                       "Abril de 2024. Firma anunciada: Firma del convenio de becas."]
    assert not any("ya vencido" in line for line in lines(earlier, "open"))


def test_a_partner_gets_the_ties_of_its_country_each_source_by_itself_where_they_differ() -> None:
    told = written(embassy(), tied=ties())
    assert lines(told, "ties") == [
        "Puerto Sereno y Bergen: ciudades hermanas, desde el 3 de junio de 1998.",
        "Puerto Sereno e Ibsenia: las fuentes no coinciden. Según hermanas.csv: ciudades hermanas, desde 2001. "
        "Según informe-2024-02.docx: hermanamiento en negociación, desde abril de 2005.",
        "Es miembro de la Red de Puertos Verdes, desde mayo de 2019.",
        "Propuso el proyecto «Muelles limpios»."]
    disagreement, *sources = section(told, "ties").paragraphs[1].sentences
    assert [sentence.notes[0].document for sentence in sources] == ["hermanas.csv", FEBRUARY]
    assert set(disagreement.notes) == {passage for sentence in sources for passage in sentence.notes}


def test_a_city_gets_its_own_ties_and_a_network_none() -> None:
    city = replace(bare("city", "Lomas"), country="AR")
    assert lines(written(city, tied=ties()), "ties") == [
        "Puerto Sereno y Lomas: carta de intención, sin hermanamiento, sin fecha escrita."]
    assert lines(written(city, tied=ties()), "unknown")[-1] == (
        "No se escribe desde cuándo existe el vínculo con Puerto Sereno.")
    assert "ties" not in keys(written(bare("network"), tied=ties()))
    country = replace(bare("country", "Noruega"), country=None)
    assert len(lines(written(country, tied=ties()), "ties")) == 2


def test_units_of_the_municipality_that_work_with_it_are_told_apart_from_partners() -> None:
    told = written(embassy(), with_=others())
    assert section(told, "others").heading == "Quién más del municipio trabaja con la Embajada de Noruega"
    assert lines(told, "others") == [
        "Oficina de Cooperación. Cuatro actividades, la última el 14 de febrero de 2024 "
        "(tres implícitas: el informe no nombra a quien lo escribe).",
        "Dirección de Ambiente. Una actividad, el 17 de enero de 2024."]
    unit = written(bare("directorate", "Oficina de Cooperación"), with_=others())
    assert lines(unit, "others") == ["Puertos Unidos. Dos actividades, la última en febrero de 2024."]


def test_what_is_not_known_is_said() -> None:
    assert lines(written(embassy(), tied=ties()), "unknown") == [
        "No se escribe el cargo de Teo Quintero.", "Una actividad no tiene fecha escrita.",
        "Hay un compromiso sin responsable escrito y uno sin plazo escrito."]
    later = written(embassy(), today=date(2026, 1, 1))
    assert "No se registra ninguna actividad después del 14 de febrero de 2024." in lines(later, "unknown")


def test_an_entity_without_activities_gets_an_honest_half_page() -> None:
    told = written(bare())
    assert keys(told) == ["who", "unknown", "sources"]
    assert lines(told, "unknown") == [
        "No se nombra a ninguna persona de contacto.",
        "Los documentos consultados no registran ninguna actividad realizada con la entidad COPRENO.",
        "Los documentos no explican la sigla «COPRENO»."]
    assert section(told, "unknown").paragraphs[0].sentences[0].notes == (Evidence(JANUARY, "", ""),)


def test_of_many_activities_the_newest_are_shown_and_the_rest_counted() -> None:
    told = written(busy(200))
    entries = lines(told, "together")
    assert len(entries) == SHORT[0].activities + 1
    assert entries[0].startswith("28 de diciembre de 2023.")
    assert entries[-1] == "Hay 188 actividades más, anteriores o sin fecha, que aquí no se detallan."
    assert len(section(told, "together").paragraphs[-1].sentences[0].notes) == 188
    assert "200 actividades" in lines(told, "short")[0]
    assert lines(written(busy(13)), "together")[-1] == (
        "Hay una actividad más, anterior o sin fecha, que aquí no se detalla.")


def test_one_activity_is_told_in_the_singular() -> None:
    one = replace(embassy(), activities=[activity(1, "Plan", "2024-02-01")])
    assert lines(written(one), "short") == [
        "Los documentos registran una actividad con la Embajada de Noruega, el 1 de febrero de 2024. "
        "Con una sola fecha no se puede decir cada cuánto hay actividad."]
    assert lines(written(one, "en"), "short") == [
        "The documents record one activity with Embajada de Noruega, on 1 February 2024. "
        "With one date only it cannot be said how often there is an activity."]


def test_a_person_has_roles_and_a_unit_its_facts() -> None:
    person = replace(bare("person", "Ana Vik"), relations=[
        relation("WORKS_FOR", "Ministerio de Puertos", "partner", role="directora", since="2021")])
    told = written(person)
    assert section(told, "people").heading == "Cargos"
    assert lines(told, "people") == ["Ministerio de Puertos. Directora, desde 2021."]
    unit = replace(bare("directorate", "Dirección de Ambiente"),
                   facts=[("creation", "Se crea la dirección", "2017-04-04")], facts_evidence=[[said("Se crea")]])
    assert lines(written(unit), "who") == [
        "Es una dependencia de la Alcaldía de Puerto Sereno. Se preparó con un documento: informe-2024-01.docx.",
        "Creación (4 de abril de 2017): Se crea la dirección."]
    assert lines(written(bare("directorate", INSTITUTION)), "who")[0].startswith("Es la propia institución.")


def test_the_country_of_an_embassy_is_not_where_it_stands() -> None:
    told = replace(embassy(), relations=[relation("LOCATED_IN", "Noruega", "country")])
    assert "Está en" not in lines(written(told), "who")[0]
    assert "País: Noruega." in lines(written(told), "who")[0]
    company = replace(told, name="Astilleros Vik", kind="company")
    assert "Está en Noruega." in lines(written(company), "who")[0]


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("type_", TYPES)
def test_every_statement_on_every_type_has_notes_from_the_rows(type_: str, lang: str) -> None:
    card = replace(embassy(), type=type_, relations=[
        relation(name, f"X {name} {out}", other, outgoing=out)
        for name, other in (("REPRESENTS", "country"), ("PART_OF", "directorate"), ("GOVERNS", "city"),
                            ("LOCATED_IN", "city"), ("MEMBER_OF", "network"), ("ISSUED", "call"),
                            ("PROPOSED", "project"), ("SUBMITTED_TO", "call"), ("SISTER_CITY_OF", "city"),
                            ("WORKS_FOR", "person"))
        for out in (True, False)])
    told = written(card, lang, with_=others(), tied=ties())
    known = {*card.evidence, *(passage for tie in card.relations for passage in tie.evidence)}
    known |= {passage for row in card.activities for passage in row.evidence}
    known |= {passage for promise in card.commitments for passage in promise.evidence}
    known |= {passage for who in others() for passage in who.evidence}
    known |= {passage for sister in ties() for passage in sister.evidence}
    known |= {Evidence(name, "", "") for name in card.documents}
    for part in told.sections:
        for paragraph in part.paragraphs:
            for sentence in paragraph.sentences:
                assert part.key == "sources" or sentence.notes, sentence.text
                assert set(sentence.notes) <= known
                assert re.search(r"[.…]$", sentence.text), sentence.text
                assert not re.search(r"\(s\)|\(es\)|  |\.\.| de el | a el |None", sentence.text), sentence.text


def test_a_relation_reads_from_either_end() -> None:
    city = replace(bare("city", "Lomas"), relations=[
        relation("GOVERNS", "Municipio de Lomas", "partner", outgoing=False),
        relation("LOCATED_IN", "Club Náutico", "partner", outgoing=False)])
    assert lines(written(city), "ties") == [
        "Es gobernada por el Municipio de Lomas.", "En Lomas está la entidad Club Náutico."]


def test_long_and_hostile_names_are_cut_but_told() -> None:
    name = "Fundación " + "<b>&\"' \u202e" * 300
    told = written(replace(embassy(), name=name))
    assert len(told.title) <= 121
    assert told.title.startswith("Fundación <b>&\"'")
    assert "\u202e" not in told.title
