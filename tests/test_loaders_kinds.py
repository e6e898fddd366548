"""What kind of activity words name, and whether it took place."""

import pytest

from loaders.activities.kinds import kind_told, row_kind
from tests.loader_reading import activity, bullet


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("REUNIÓN", "meeting"),
        ("REUNIÓN VIRTUAL", "meeting"),
        ("WEBINAR", "webinar"),
        ("TALLER VIRTUAL", "workshop"),
        ("SEMINARIO", "seminar"),
        ("CURSO DE POSGRADO", "course"),
        ("CAPACITACIÓN", "course"),
        ("CONFERENCIA", "conference"),
        ("CUMBRE DE CIUDADES", "conference"),
        ("LLAMADA", "call"),
        ("VIDEOCONFERENCIA", "call"),
        ("VISITA DE CORTESÍA", "visit"),
        ("DEVELACIÓN DE PLACA", "unveiling"),
        ("FIRMA DE CONVENIO", "signing"),
        ("ACTO SOLEMNE", "ceremony"),
        ("INAUGURACIÓN", "ceremony"),
        ("COORDINACIÓN", "coordination"),
        ("SOLICITUD", "request"),
        ("ENCUESTA", "survey"),
        ("OTRA COSA", "other"),
    ],
)
def test_the_activity_cell_names_the_kind(cell: str, kind: str) -> None:
    assert row_kind(cell, "") == kind


def test_where_the_cell_names_none_the_topic_does() -> None:
    assert row_kind("ACTIVIDAD 3", "Sobre el taller de poda") == "workshop"
    assert row_kind("REUNIÓN", "Sobre el taller de poda") == "meeting"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Se realizó reunión con la Fundación Río Claro.", "meeting"),
        ("Se sostuvo una llamada con la Fundación Río Claro.", "call"),
        ("Participación en el seminario sobre el riego.", "seminar"),
        ("Se asistió al webinar sobre el riego.", "webinar"),
        ("Visita a la Fundación Río Claro por la tarde.", "visit"),
        ("Se firmó el convenio con la Fundación Río Claro.", "signing"),
        ("Firma del convenio con la Fundación Río Claro.", "signing"),
        ("A la solicitud de la Fundación Río Claro se dio respuesta.", "request"),
        ("Se atendió la encuesta de la Fundación Río Claro.", "survey"),
        ("Se compartió con la Fundación Río Claro el plan del taller.", "coordination"),
        ("Con la Fundación Río Claro, planificando la siembra.", "coordination"),
        ("Dándole seguimiento a la siembra con la Fundación Río Claro.", "coordination"),
    ],
)
def test_a_bullet_is_what_its_first_clause_says(text: str, kind: str) -> None:
    assert activity(text).kind == kind


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Se realizó reunión con la Fundación Río Claro.", "held"),
        ("La reunión con la Fundación Río Claro fue cancelada.", "cancelled"),
        ("Se suspendió la reunión con la Fundación Río Claro.", "cancelled"),
        ("La reunión con la Fundación Río Claro fue pospuesta.", "postponed"),
        ("Se reprogramó la reunión con la Fundación Río Claro.", "postponed"),
        ("El taller con la Fundación Río Claro se realizará en mayo.", "planned"),
        ("La visita de la Fundación Río Claro está prevista para mayo.", "planned"),
        ("El foro con la Fundación Río Claro tendrá lugar el 9 de mayo.", "planned"),
        ("Se sostuvo reunión con la Fundación Río Claro, que visitará la ciudad en mayo.", "held"),
    ],
)
def test_planned_put_off_and_cancelled_are_not_held(text: str, status: str) -> None:
    assert activity(text).status == status


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("El 5 de marzo se sostuvo reunión con la Fundación Río Claro.", "2024-03-05"),
        ("Se sostuvo reunión con la Fundación Río Claro el 5 de marzo.", "2024-03-05"),
        ("El día 5 se sostuvo reunión con la Fundación Río Claro.", "2024-03-05"),
        ("Se sostuvo reunión con la Fundación Río Claro sobre la feria del 5 de mayo.", "2024-03"),
        ("Se sostuvo reunión con la Fundación Río Claro por los 100 años del parque.", "2024-03"),
    ],
)
def test_a_bullets_day_is_one_of_its_month_else_the_month(text: str, start: str) -> None:
    assert bullet(text).activities[0].start == start


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("El alcalde recibió a la embajadora Elisa Montero.", "visit"),
        ("Se recibió al director de la Fundación Río Claro.", "visit"),
        ("Recibimos a los guías de la Fundación Río Claro.", "visit"),
        ("Los guías fueron recibidos por la Fundación Río Claro.", "visit"),
        ("Los guías visitaron la feria de la Fundación Río Claro.", "visit"),
        ("Los guías recorrieron el taller de la Fundación Río Claro.", "visit"),
        ("La directora se reunió con la delegación de la Fundación Río Claro.", "meeting"),
        ("Nos reunimos con la Fundación Río Claro por el riego.", "meeting"),
        ("Se develó la placa de la Fundación Río Claro.", "unveiling"),
        ("Los guías develaron el busto con la Fundación Río Claro.", "unveiling"),
        ("La Fundación Río Claro inauguró el vivero de la ribera.", "ceremony"),
        ("Se recibió nota de la Fundación Río Claro.", "request"),
        ("Se recibió a través de la Fundación Río Claro el plan de riego.", "coordination"),
        ("La oficina envió las memorias del taller a la Fundación Río Claro.", "coordination"),
        ("La oficina remitió a la Fundación Río Claro el plan del seminario.", "coordination"),
        ("Se entregaron a la Fundación Río Claro los informes de la visita.", "coordination"),
    ],
)
def test_a_bullet_without_a_naming_word_is_what_its_verb_does(text: str, kind: str) -> None:
    assert activity(text).kind == kind


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("El 3 de marzo la directora se reunió con la Fundación Río Claro.", "meeting"),
        ("El 3 de marzo los guías visitaron el taller de la Fundación Río Claro.", "visit"),
        ("El 3 de marzo se revisó el plan de riego.", "other"),
    ],
)
def test_a_sentence_of_a_paragraph_is_what_its_verb_does(sentence: str, kind: str) -> None:
    assert kind_told(sentence) == kind
