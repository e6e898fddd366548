"""Sentences of news items: another kind of event, summaries told again, datelines, and what is announced."""

from __future__ import annotations

import pytest

from kb.records import Record
from tests.loader_reading import people, read, took_part

LEAD = (
    "Panamá, 14 de mayo de 2024.- El alcalde Ramiro Solís Peña recibió este martes a la embajadora de Finlandia, "
    "Aino Virta.\n"
)


def after_lead(*paragraphs: str) -> Record:
    return read("\n".join((LEAD, *paragraphs)))


def test_an_event_of_another_kind_with_those_who_took_part_is_one_more() -> None:
    record = after_lead("La ocasión sirvió para que Solís y Virta firmaran una carta de intención sobre el agua.\n")
    assert [one.kind for one in record.activities] == ["visit", "signing"]
    assert {"Ramiro Solís Peña", "Aino Virta"} <= took_part(record.activities[1])


@pytest.mark.parametrize(
    "sentence",
    [
        "“Hace años que firmamos acuerdos con esa ciudad”, dijo el alcalde.",  # somebody's own words
        "El alcalde subrayó que el diálogo abierto con Virta es esencial.",  # a noun
        "El alcalde no firmó ningún acuerdo con Virta.",
    ],
)
def test_words_of_others_nouns_and_what_was_not_done_are_no_event(sentence: str) -> None:
    assert len(after_lead(sentence + "\n").activities) == 1


def test_what_came_after_the_event_is_one_more_of_the_same_day() -> None:
    record = after_lead(
        "Luego de la reunión, se realizó un acto en la biblioteca por parte de la Fundación Río Claro.\n"
    )
    assert [one.start for one in record.activities] == ["2024-05-14", "2024-05-14"]
    assert "Fundación Río Claro" in took_part(record.activities[1])


def test_the_paragraph_after_a_dateline_tells_what_the_lines_before_it_summed_up() -> None:
    record = read(
        "Naranjal y Oulu, ahora hermanas\n\n"
        "Julio Paredes, alcalde de Naranjal, presentó su plan de trabajo con la ciudad nórdica.\n\n"
        "Naranjal.- El alcalde de Naranjal, Julio Paredes Rey, y la concejala de Oulu, Aino Virta, firmaron la "
        "declaratoria de hermandad.\n"
    )
    (found,) = record.activities
    assert found.passage is not None
    assert found.passage.text.startswith("Naranjal.- ")
    assert {"Julio Paredes Rey", "Aino Virta"} <= took_part(found)


def test_a_first_sentence_without_people_is_told_again_by_one_with_them() -> None:
    record = read(
        "Ciudades se hermanan\n\nCon la firma del hermanamiento se formaliza una nueva ruta de trabajo entre ambas "
        "ciudades.\n\nEl alcalde Julio Paredes y su homóloga Aino Virta firmaron el convenio en el teatro.\n"
    )
    (found,) = record.activities
    assert (found.kind, took_part(found) >= {"Julio Paredes", "Aino Virta"}) == ("signing", True)


def test_the_day_of_a_dateline_is_not_the_day_of_the_event() -> None:
    record = read("Madrid, 10 de enero de 2019 (ANR).- Santo Domingo y Tegucigalpa firmaron esta semana un acuerdo.\n")
    assert [one.start for one in record.activities] == ["2019-01"]


def test_the_date_of_something_before_is_not_the_day_of_the_event() -> None:
    record = after_lead("Ambos recorrieron el mercado, fruto del acuerdo firmado el 3 de abril de 2021 en la ciudad.\n")
    assert {one.start for one in record.activities} == {"2024-05-14", "2024-05"}


def test_the_morning_is_not_tomorrow() -> None:
    record = read(
        "14 de mayo de 2024\n\nEl alcalde Ramiro Solís Peña recibió la mañana de este martes a Aino Virta, embajadora "
        "de Finlandia.\n"
    )
    assert [one.start for one in record.activities] == ["2024-05-14"]


def test_a_first_sentence_with_a_day_and_any_verb_of_doing_is_the_event() -> None:
    record = read(
        "2024-05-14\n\nEl Concejo Municipal de Naranjal aprobó este martes un acuerdo con el Ministerio de Salud.\n\n"
        "El acuerdo contempla la cesión de un terreno donde se realiza la feria.\n"
    )
    (found,) = record.activities
    assert (found.start, "Ministerio de Salud" in took_part(found)) == ("2024-05-14", True)


def test_an_event_may_be_the_subject_of_the_first_sentence() -> None:
    record = read(
        "Mesa de ciudades\n\nLa primera mesa técnica de trabajo entre Cúcuta y San Cristóbal marca el paso hacia una "
        "región unida.\n"
    )
    assert [one.kind for one in record.activities] == ["meeting"]


def test_each_thing_announced_with_a_day_or_said_to_be_one_more_is_planned() -> None:
    record = after_lead(
        "Virta participará el jueves en el panel sobre el agua junto a Petra Lindo, de la Fundación Río Claro.\n",
        "También visitará la Universidad de Naranjal.\n",
        "Habrá también talleres para los barrios.\n",
    )
    assert [one.status for one in record.activities] == ["held", "planned", "planned", "planned"]
    assert {"Aino Virta", "Petra Lindo"} <= took_part(record.activities[1])


def test_what_will_not_be_done_is_not_announced() -> None:
    record = after_lead("El alcalde dijo que tampoco declarará huésped ilustre a Petra Lindo.\n")
    assert len(record.activities) == 1


def test_an_announcement_said_twice_is_one() -> None:
    record = read(
        "El municipio entregará llaves\n\n23 de mayo de 2024\n\nLa Alcaldía entregará las llaves a Petra Lindo.\n\n"
        "La Alcaldía de Naranjal anunció que entregará las llaves de la ciudad a dos visitantes.\n"
    )
    assert [one.status for one in record.activities] == ["planned"]


def test_who_is_still_to_arrive_did_not_take_part() -> None:
    record = read(
        "2024-05-14\n\nLos alcaldes se reunieron este martes con la canciller Rosa Prado, antes de la llegada de Petra "
        "Lindo.\n"
    )
    assert took_part(record.activities[0]) == {"Rosa Prado"}


def test_a_purpose_at_the_head_of_a_sentence_ends_before_its_subject() -> None:
    record = read(
        "2024-05-14\n\nCon el fin de buscar nuevas alianzas, la Fundación Río Claro se reunió este martes con la "
        "Embajada de Finlandia.\n"
    )
    assert {"Fundación Río Claro", "Embajada de Finlandia"} <= took_part(record.activities[0])


def test_a_line_that_a_page_says_twice_is_its_headline() -> None:
    line = "Arranca en la región la nueva red de bibliotecas que encabeza Petra Lindo."
    record = read(f"Inicio\n\n{line}\n\n{line}\n\n{LEAD}")
    (found,) = record.activities
    assert found.passage is not None
    assert found.passage.text.startswith("Panamá, 14 de mayo")
    assert "Petra Lindo" in people(record)


def test_a_body_that_goes_on_with_something_else_did_not_take_part() -> None:
    record = after_lead(
        "La Fundación Río Claro inició el proceso para ejecutar la segunda etapa del proyecto del agua.\n",
        "Participó también la Cámara de Turismo de Panamá.\n",
    )
    assert "Cámara de Turismo de Panamá" in took_part(record.activities[0])
    assert "Fundación Río Claro" not in took_part(record.activities[0])


def test_a_gift_to_come_is_no_event() -> None:
    record = after_lead("La Fundación Río Claro realizará un aporte de diez millones para las obras.\n")
    assert len(record.activities) == 1


def test_a_meeting_had_and_a_year_before_are_events_of_their_own() -> None:
    record = after_lead(
        "En 2019, la Fundación Río Claro y la Alcaldía desarrollaron la primera edición del curso.\n",
    )
    assert [one.start for one in record.activities] == ["2024-05-14", "2019"]


def test_a_day_at_the_head_of_a_page_is_not_the_day_of_publication() -> None:
    record = read(
        "31 de agosto de 2025\n\nEl alcalde viajó\n\nDomingo 29 de mayo de 2016, 1:15 pm\n\n"
        "El alcalde Ramiro Solís Peña se reunió ayer con la embajadora de Finlandia, Aino Virta.\n"
    )
    assert [one.start for one in record.activities] == ["2016-05-28"]


def test_a_pages_menu_says_nothing() -> None:
    menu = "\n".join(["Sala de Prensa", "Comunicados", "Discursos", "Agenda", "Recorridos", "Solicitudes", "Enlaces"])
    record = read(f"{menu}\n\nVisita de Finlandia\n\n{LEAD}")
    assert [one.kind for one in record.activities] == ["visit"]


def test_a_title_begins_after_the_dateline() -> None:
    (found,) = after_lead().activities
    assert found.title.startswith("El alcalde Ramiro Solís Peña recibió este martes")
