"""Who took part in what a bullet tells, and who is only spoken of."""

import pytest

from tests.loader_reading import activity, bullet, entity_names, read, took_part

CLARO = "Fundación Río Claro"


@pytest.mark.parametrize(
    "text",
    [
        "Reunión con la Fundación Río Claro para planificar la poda.",
        "Se coordinó con la Fundación Río Claro la poda.",
        "En conjunto con la Fundación Río Claro se planificó la poda.",
        "Con la Fundación Río Claro, se planificó la poda.",
        "La Fundación Río Claro participó en la poda.",
        "Se recibió a la Fundación Río Claro por la tarde.",
        "Se habló sobre la poda en reunión con la Fundación Río Claro.",
        "Jornada sobre el riego, con la participación de la Fundación Río Claro.",
        "Se compartió información con la Fundación Río Claro.",
        "Se hizo la poda (con la Fundación Río Claro).",
    ],
)
def test_those_with_whom_it_was_done_took_part(text: str) -> None:
    assert took_part(activity(text)) == {CLARO}


@pytest.mark.parametrize(
    "text",
    [
        "Se realizó la reunión en la Fundación Río Claro.",
        "Se realizó la reunión en las instalaciones de la Fundación Río Claro.",
        "Se realizó la reunión en el auditorio de la Fundación Río Claro.",
        "Se realizó la reunión en la sede de la Fundación Río Claro.",
    ],
)
def test_a_host_did_not_take_part(text: str) -> None:
    assert took_part(activity(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Se instalaron bancas donadas por la Fundación Río Claro.",
        "Se instalaron bancas financiadas por la Fundación Río Claro.",
        "Se instalaron bancas con fondos de la Fundación Río Claro.",
        "Se instalaron bancas con el patrocinio de la Fundación Río Claro.",
    ],
)
def test_a_donor_did_not_take_part(text: str) -> None:
    assert took_part(activity(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Se conversó sobre la Fundación Río Claro.",
        "Se realizó una charla acerca de la Fundación Río Claro.",
        "Se leyó la propuesta de la Fundación Río Claro.",
        "Se celebró el aniversario de la Fundación Río Claro.",
        "Se usó la plataforma de la Fundación Río Claro.",
        "Se realizó una charla con motivo de la visita de la Fundación Río Claro.",
        "Se presentó el libro “La Fundación Río Claro y su gente”.",
    ],
)
def test_a_topic_did_not_take_part(text: str) -> None:
    assert took_part(activity(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Se compartió la invitación al curso organizado por la Fundación Río Claro.",
        "Se difundió el taller que dictará la Fundación Río Claro.",
        "Se compartió la convocatoria de la Fundación Río Claro.",
        "Se recibió invitación al seminario ofrecido por la Fundación Río Claro.",
    ],
)
def test_the_organiser_of_something_only_announced_did_not_take_part(text: str) -> None:
    assert took_part(activity(text)) == set()


def test_the_organiser_of_what_was_attended_took_part() -> None:
    assert took_part(activity("Se participó en el curso organizado por la Fundación Río Claro.")) == {CLARO}


@pytest.mark.parametrize(
    "text",
    [
        "Reunión con la Dirección de Turismo; la Fundación Río Claro no asistió.",
        "Reunión con la Dirección de Turismo y la Fundación Río Claro, que se excusó.",
        "Reunión con la Dirección de Turismo, la Fundación Río Claro se excusó.",
        "Reunión con la Dirección de Turismo. La Fundación Río Claro no pudo asistir.",
    ],
)
def test_an_absent_body_did_not_take_part(text: str) -> None:
    assert took_part(activity(text)) == {"Dirección de Turismo"}


def test_the_office_that_writes_is_not_put_in_where_it_is_not_named() -> None:
    record = read(
        "OFICINA DE COOPERACIÓN INTERNACIONAL\n\nMARZO 2024\n\n· Se coordinó con la Fundación Río Claro la poda.\n"
    )
    assert record.document.issuer == "Oficina de Cooperación Internacional"
    assert took_part(record.activities[0]) == {CLARO}


def test_the_city_hall_as_a_whole_is_no_participant_of_its_own_report() -> None:
    assert took_part(activity("La Alcaldía de Panamá coordinó con la Fundación Río Claro la poda.")) == {CLARO}


def test_the_body_of_a_person_takes_part_with_the_person() -> None:
    assert took_part(activity("Con Elena Marín, de la Fundación Río Claro, se planificó la poda.")) == {
        CLARO,
        "Elena Marín",
    }


def test_one_named_twice_takes_part_once() -> None:
    found = activity("Con la Fundación Río Claro (FRC) se planificó la poda, y con la FRC la siembra.")
    assert [participant.name for participant in found.participants] == [CLARO]


def test_several_of_one_list_all_took_part() -> None:
    assert took_part(
        activity("Reunión con la Embajada de Noruega, la Universidad del Litoral y el Municipio de Sevilla.")
    ) == {"Embajada de Noruega", "Universidad del Litoral", "Municipio de Sevilla"}


def test_every_participant_is_an_entity_of_the_record() -> None:
    record = bullet(
        "Con Elena Marín, de la Fundación Río Claro, y la Embajada de Noruega se planificó la poda en el Teatro Balboa."
    )
    assert took_part(record.activities[0]) <= entity_names(record)
    assert set(record.activities[0].places) <= {place.name for place in record.places}


@pytest.mark.parametrize(
    "text",
    [
        "Se inauguró el mural que recuerda a la bióloga Elisa Montero, con la Embajada de Noruega.",
        "Acto en memoria de la bióloga Elisa Montero con la Embajada de Noruega.",
        "Se develó el busto de la poeta Elisa Montero junto a la Embajada de Noruega.",
        "Se recorrió con la Embajada de Noruega el parque que lleva el nombre de la bióloga Elisa Montero.",
    ],
)
def test_whom_a_work_or_an_act_recalls_was_not_there(text: str) -> None:
    assert took_part(activity(text)) == {"Embajada de Noruega"}


def test_who_is_given_a_plaque_was_there() -> None:
    assert took_part(activity("Se entregó una placa a la bióloga Elisa Montero.")) == {"Elisa Montero"}


def test_a_gathering_on_a_subject_is_held_with_those_named_after_it() -> None:
    text = "Taller sobre podas con la Embajada de Noruega y la Fundación Río Claro."
    assert took_part(activity(text)) == {"Embajada de Noruega", "Fundación Río Claro"}
    assert took_part(activity("Charla sobre el convenio con la Embajada de Noruega.")) == set()
