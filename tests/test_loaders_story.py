"""News items: one event over several paragraphs is one activity; another day, or what is still to come, is another."""

from __future__ import annotations

import pytest

from kb.records import Record
from tests.loader_reading import bodies, people, posts, read, took_part

DATED = (
    "Panamá, 14 de mayo de 2024.- El alcalde Ramiro Solís Peña recibió este martes a la embajadora de Finlandia, "
    "Aino Virta.\n"
)


def dated(*paragraphs: str) -> Record:
    return read("\n".join((DATED, *paragraphs)))


def test_who_is_named_in_later_paragraphs_took_part_in_the_one_event() -> None:
    record = dated(
        "Al encuentro asistieron también la consejera comercial, Petra Lindqvist, y Darío Quesada, de la Cámara de "
        "Turismo.\n",
        "Por su parte, la vicealcaldesa Noelia Cáceres destacó el trabajo con los barrios.\n",
    )
    (found,) = record.activities
    assert (found.kind, found.start, found.status) == ("visit", "2024-05-14", "held")
    assert {"Ramiro Solís Peña", "Aino Virta", "Petra Lindqvist", "Darío Quesada", "Noelia Cáceres"} <= took_part(found)


def test_an_event_without_any_date_is_told_all_the_same() -> None:
    record = read(
        "Alcalde de Colón y embajador de España se reunieron\n\n"
        "El alcalde de Colón, Evaristo Prado, sostuvo una reunión con el embajador de España en Panamá, "
        "Gonzalo Herrero.\n"
    )
    (found,) = record.activities
    assert (found.kind, found.start) == ("meeting", None)
    assert {"Evaristo Prado", "Gonzalo Herrero", "Embajada de España"} <= took_part(found)


def test_a_memo_without_dates_tells_no_event() -> None:
    record = read(
        "MEMORANDO\n\nPara: Despacho Superior\n\nDe: Oficina de Cooperación Internacional\n\n"
        "El alcalde Evaristo Prado sostuvo una reunión con el embajador de España en Panamá, Gonzalo Herrero, como "
        "se sabe.\n"
    )
    assert record.activities == []


def test_another_day_is_another_event() -> None:
    record = dated("El miércoles 15 la delegación visitó el Mercado de Mariscos con la bióloga Rita Salcedo.\n")
    assert [(a.start, a.kind) for a in record.activities] == [("2024-05-14", "visit"), ("2024-05-15", "visit")]


def test_what_came_right_after_is_another_event_of_the_same_day() -> None:
    record = dated("Posteriormente, la embajadora recorrió el Casco Antiguo con el equipo del alcalde.\n")
    assert [a.start for a in record.activities] == ["2024-05-14", "2024-05-14"]


def test_what_was_done_in_another_month_is_another_event() -> None:
    record = dated("En marzo de 2022 una misión técnica de la Fundación Agua Clara visitó la ciudad.\n")
    assert [a.start for a in record.activities] == ["2024-05-14", "2022-03"]


def test_what_is_to_come_is_planned() -> None:
    record = dated("La embajadora anunció que el 3 de junio se inaugurará un taller con la Fundación Agua Clara.\n")
    planned = record.activities[-1]
    assert (planned.status, planned.start, planned.kind) == ("planned", "2024-06-03", "workshop")


def test_what_somebody_has_to_do_by_a_day_is_a_promise_and_no_event() -> None:
    record = dated("La Fundación Agua Clara deberá remitir el programa del taller antes del 20 de junio de 2024.\n")
    assert len(record.activities) == 1
    assert [c.due for c in record.commitments] == ["2024-06-20"]


def test_what_was_cancelled_is_an_event_of_its_own() -> None:
    record = dated("La visita a la planta de compostaje, prevista para el jueves 16, fue cancelada por la lluvia.\n")
    assert [(a.status, a.start) for a in record.activities] == [("held", "2024-05-14"), ("cancelled", "2024-05-16")]


def test_a_summary_that_gives_no_day_is_the_event_that_the_next_paragraph_dates() -> None:
    record = read(
        "Ciudades de la región debaten sobre residuos\n\n14.06.2024\n\n"
        "El seminario, convocado por Mercociudades, cerró ante un gran público y se realizó en la capital.\n\n"
        "Representantes de doce ciudades se reunieron el jueves 13 y el viernes 14 de junio en el seminario "
        "«Con valor», organizado por Mercociudades.\n"
    )
    assert [(a.kind, a.start, a.end) for a in record.activities] == [("seminar", "2024-06-13", "2024-06-14")]


def test_a_surname_alone_means_the_person_who_was_named_in_full() -> None:
    record = dated("Solís visitó además el Museo del Canal junto a Virta.\n")
    assert people(record) == {"Ramiro Solís Peña", "Aino Virta"}


def test_only_who_speaks_joins_from_what_is_said() -> None:
    record = dated("El alcalde agradeció el apoyo de la Fundación Agua Clara, que ayudó en su día a 120 familias.\n")
    assert "Fundación Agua Clara" not in took_part(record.activities[0])


def test_the_embassy_is_the_only_one_that_the_item_names() -> None:
    record = dated("Participó también Kaisa Lehto, consejera cultural de la embajada.\n")
    assert ("Kaisa Lehto", "consejera cultural", "Embajada de Finlandia") in posts(record)


@pytest.mark.parametrize(
    "line",
    [
        "Lea también: Embajada de Chile prepara la semana de Eusebio Larraín",
        "Foto: cortesía de Rita Salcedo Mora",
        "Síganos en redes",
    ],
)
def test_lines_around_a_story_say_nothing(line: str) -> None:
    record = dated("El acto fue en el Palacio Municipal, ante un público numeroso.\n", line + "\n")
    assert "Embajada de Chile" not in bodies(record)
    assert people(record) == {"Ramiro Solís Peña", "Aino Virta"}


def test_what_follows_the_head_of_other_stories_is_left_out() -> None:
    record = dated("Te puede interesar\n", "Embajada de Suecia recorrió el Parque Omar con Rita Salcedo Mora\n")
    assert "Embajada de Suecia" not in bodies(record)


def test_what_was_done_before_or_besides_the_event_is_another() -> None:
    record = dated(
        "Recientemente, la directora de la Fundación Río Claro, Petra Lindo, sostuvo una reunión con el equipo.\n",
        "Además de este acto, la embajadora entregó un diploma a la escuela.\n",
    )
    assert len(record.activities) == 3
    assert "Petra Lindo" in took_part(record.activities[1])
    assert "Ramiro Solís Peña" not in took_part(record.activities[1])


def test_a_weekday_to_come_is_the_next_and_a_past_one_with_its_number_is_found() -> None:
    record = dated("La delegación visitará este viernes el mercado con Petra Lindo, de la Fundación Río Claro.\n")
    assert [one.start for one in record.activities if one.status == "planned"] == ["2024-05-17"]
    late = read(
        "2 de febrero de 2015\n\nEl alcalde Ramiro Solís Peña presidió el pasado lunes 19 el acto con Petra Lindo.\n"
    )
    assert [one.start for one in late.activities] == ["2015-01-19"]


def test_a_year_to_come_dates_what_is_announced() -> None:
    record = dated("La ciudad acogerá en 2027 la reunión anual de la Red de Ciudades Ribereñas.\n")
    assert [(one.start, one.status) for one in record.activities[1:]] == [("2027", "planned")]


def test_two_surnames_mean_who_was_named_in_full() -> None:
    record = dated("Solís Peña y Virta compartieron luego un almuerzo con el gremio.\n")
    assert {"Ramiro Solís Peña", "Aino Virta"} <= took_part(record.activities[-1])


def test_greetings_sent_are_no_attendance() -> None:
    record = dated("El alcalde transmitió los saludos de la presidenta Rosa Prado Gil.\n")
    assert "Rosa Prado Gil" not in took_part(record.activities[0])


def test_a_line_under_the_headline_is_told_again_by_the_story() -> None:
    record = read(
        "El coordinador recibió a los cónsules\n\n"
        "Rogelio Bianchi mantuvo una audiencia con los diplomáticos para trazar la agenda\n\n"
        "El coordinador de Gabinete, Rogelio Bianchi, recibió el martes 9 de marzo de 2021 a Elisa Moreti, cónsul "
        "general de la República Oriental del Uruguay.\n"
    )
    (found,) = record.activities
    assert found.start == "2021-03-09"
    assert {"Rogelio Bianchi", "Elisa Moreti"} <= took_part(found)
    assert [country.code for country in record.countries] == ["UY"]


def test_what_goes_on_all_the_time_is_no_event() -> None:
    record = read(
        "La Intendencia y la cooperación\n\nEn la ciudad se llevan adelante proyectos de cooperación con la Fundación "
        "Río Claro y con las escuelas de los barrios.\n"
    )
    assert record.activities == []
