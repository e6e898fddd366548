"""Requests: who asked whom, where the words say so; nothing where they do not."""

from __future__ import annotations

import pytest

from kb.records import Request
from tests.loader_reading import MONTH, PANAMA, read

OFFICE = "OFICINA DE COOPERACIÓN INTERNACIONAL\n\n"


def requests(text: str, *, head: str = OFFICE) -> list[Request]:
    """Return the requests that one bullet of a report tells."""
    return [told.request for told in read(f"{head}{MONTH}· {text}\n").activities if told.request]


def sides(text: str, *, head: str = OFFICE) -> list[tuple[list[str], list[str]]]:
    return [(found.asked_by, found.asked_of) for found in requests(text, head=head)]


NORWAY, CULTURE, CHILE = "Embajada de Noruega", "Dirección de Cultura", "Embajada de Chile"


@pytest.mark.parametrize(
    ("text", "by", "of"),
    [
        ("La Embajada de Noruega solicitó apoyo a la Dirección de Cultura para la feria.", [NORWAY], [CULTURE]),
        ("La Embajada de Noruega solicita a la Alcaldía de Panamá el teatro.", [NORWAY], ["Alcaldía de Panamá"]),
        ("La Alcaldía de Panamá pidió a la Embajada de Noruega una cita.", ["Alcaldía de Panamá"], [NORWAY]),
        ("La Embajada de Noruega, por medio de una nota, pidió el teatro.", [NORWAY], []),
        ("La Embajada de Noruega nos ha solicitado el listado de becas.", [NORWAY], []),
        ("La Embajada de Noruega y la Embajada de Chile solicitaron el teatro.", [NORWAY, CHILE], []),
        ("La Embajada de Noruega envió una nota a la Dirección de Cultura solicitando el teatro.", [NORWAY], [CULTURE]),
        ("La Embajada de Noruega realizó la solicitud del teatro a la Dirección de Cultura.", [NORWAY], [CULTURE]),
        ("Solicitud de la Embajada de Noruega a la Dirección de Cultura para usar el teatro.", [NORWAY], [CULTURE]),
        ("Petición de la Embajada de Noruega para usar el teatro en abril.", [NORWAY], []),
        ("A petición de la Embajada de Noruega se envió el listado de becas.", [NORWAY], []),
        ("A solicitud de la Embajada de Noruega y de la Embajada de Chile se envió la lista.", [NORWAY, CHILE], []),
        ("Se remitió la respuesta a la solicitud de la Embajada de Noruega.", [NORWAY], []),
        ("Se recibió solicitud de apoyo de la Embajada de Noruega.", [NORWAY], []),
        ("Se recibió solicitud de becas por parte de la Embajada de Noruega.", [NORWAY], []),
        ("A la solicitud presentada por la Embajada de Noruega se dio respuesta.", [NORWAY], []),
        ("Nota de la Embajada de Noruega, Sra. Elena Marín, en la que solicita el teatro.", [NORWAY], []),
        ("Reunión sobre el teatro, solicitada por la Embajada de Noruega.", [NORWAY], []),
        ("En la reunión con la Embajada de Noruega, la Dirección de Cultura solicitó apoyo.", [CULTURE], []),
    ],
)
def test_who_asks_is_the_one_that_the_words_name(text: str, by: list[str], of: list[str]) -> None:
    assert sides(text) == [(by, of)]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Se solicitó a la Embajada de Noruega el listado de becas.", [NORWAY]),
        ("Se solicitó apoyo a la Embajada de Noruega para la feria.", [NORWAY]),
        ("Se solicitó un espacio en agenda a la Dirección de Cultura.", [CULTURE]),
        ("Se envió nota a la Embajada de Noruega solicitando el listado de becas.", [NORWAY]),
        ("A la Embajada de Noruega se le pidió el listado de becas.", [NORWAY]),
        ("Solicitamos a la Embajada de Noruega el listado de becas.", [NORWAY]),
        ("Esta oficina solicitó a la Embajada de Noruega el listado de becas.", [NORWAY]),
        ("Se solicitó a la Embajada de Noruega y a la Embajada de Chile el listado.", [NORWAY, CHILE]),
        ("Se solicitó a la Embajada de Noruega la lista y la Embajada de Chile respondió.", [NORWAY]),
        ("Se pidió a las Direcciones de Cultura y Turismo actualizar sus fichas.", [CULTURE, "Dirección de Turismo"]),
        ("Llegó la nota, por lo que se solicitó a la Embajada de Noruega la lista.", [NORWAY]),
    ],
)
def test_who_asks_is_left_empty_where_the_office_speaks_of_itself(text: str, of: list[str]) -> None:
    assert sides(text) == [([], of)]


@pytest.mark.parametrize(
    "text",
    [
        "La Embajada de Noruega no solicitó apoyo a la Dirección de Cultura.",
        "Si la Embajada de Noruega solicita apoyo, se tramitará con la Dirección de Cultura.",
        "La Dirección de Cultura solicitará apoyo a la Embajada de Noruega.",
        "Se solicitó una visita a la Embajada de Noruega.",
        "Se solicitó permiso para llevar la muestra a la Embajada de Noruega.",
        "Los vecinos solicitaron a la Embajada de Noruega una lista de becas.",
        "Se comentó que se solicitó a la Embajada de Noruega la lista.",
        "Se coordinó con la Embajada de Noruega, y se le pidió la lista.",
        "Se revisó la ponencia “La Embajada de Noruega solicita apoyo a la Dirección de Cultura”.",
        "Reunión con la Embajada de Noruega, Sra. Elena Marín, solicitó el teatro.",
        "Reunión con la Embajada de Noruega sobre la solicitud de voluntarios.",
        "Con la Embajada de Noruega se coordinó la feria.",
    ],
)
def test_nothing_is_guessed(text: str) -> None:
    assert requests(text) == []


def test_who_is_asked_is_not_what_is_asked_for() -> None:
    assert sides("La Embajada de Noruega solicitó una visita a la Dirección de Cultura.") == [([NORWAY], [])]


def test_a_person_asks_with_the_body_it_speaks_for() -> None:
    assert sides("La Sra. Elena Marín, agregada cultural de la Embajada de Noruega, pidió el teatro.") == [
        (["Elena Marín", NORWAY], [])]
    assert sides("Se atendió a la Sra. Elena Marín, de la Embajada de Noruega, quien solicitó el teatro.") == [
        (["Elena Marín", NORWAY], [])]


def test_impersonal_words_need_an_issuer_that_they_mean() -> None:
    told = "Se solicitó a la Embajada de Noruega el listado de becas."
    assert sides(told, head="") == []
    assert sides("La Embajada de Noruega pidió el teatro.", head="") == [([NORWAY], [])]


def test_the_words_kept_are_the_sentence_that_asks() -> None:
    (found,) = requests("Reunión con la Embajada de Noruega. La Embajada de Noruega pidió el teatro. Se tomó nota.")
    assert found.text == "La Embajada de Noruega pidió el teatro."


def test_a_cell_of_a_table_speaks_for_itself() -> None:
    text = (f"{OFFICE}MARZO 2024\n\n\tACTIVIDAD\n\tENTIDAD\n\tINFORMACIÓN\n\tFECHA\n\n\tREUNIÓN\n"
            "\tOCI, Embajada de Chile\n\tSolicitud de la Embajada de Noruega a la Dirección de Cultura.\n\t5\n")
    found = [told.request for told in read(text).activities]
    assert [(one.asked_by, one.asked_of) for one in found if one] == [([NORWAY], [CULTURE])]


def test_an_event_that_the_same_words_announce_is_no_second_request() -> None:
    told = read(f"{OFFICE}{MONTH}· La Embajada de Noruega pidió el teatro. Su visita queda programada para el 12 de "
                "abril de 2024.\n").activities
    assert [one.status for one in told if one.request] == ["held"]
    assert sum(one.request is not None for one in told) == 1


def test_home_is_asked_as_any_other() -> None:
    assert PANAMA.institution == "Alcaldía de Panamá"
    assert sides("Nota de la Embajada de Noruega a la Alcaldía de Panamá solicitando el teatro.") == [
        ([NORWAY], ["Alcaldía de Panamá"])]
