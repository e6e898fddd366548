"""The whole of a document: its title, month and issuer, and what its paragraphs tell."""

from dataclasses import replace

import pytest

from kb.home import Home
from kb.records import Activity
from loaders.formats.text import text_blocks
from loaders.reading import read_blocks
from tests.loader_reading import read, took_part


def told(text: str) -> list[Activity]:
    return read(text).activities


@pytest.mark.parametrize(
    ("text", "name", "period"),
    [
        ("MARZO 2024\n\n· Una viñeta.\n", "informe", "2024-03"),
        ("EJES DE TRABAJO\n\nMARZO 2024\n\n· Una viñeta.\n", "informe", "2024-03"),
        ("Informe de marzo de 2024\n\n· Una viñeta.\n", "informe", "2024-03"),
        ("· Una viñeta.\n", "informe-marzo-2024", "2024-03"),
        ("· Una viñeta.\n", "informe_2024-03", "2024-03"),
        ("· Una viñeta.\n", "informe 2024_03", "2024-03"),
        ("MARZO 2024\n\n· Una viñeta.\n", "informe-2023-10", "2024-03"),
        ("· Una viñeta.\n", "informe", None),
        ("· Una viñeta.\n", "expediente 20240399", None),
    ],
)
def test_the_month_is_that_of_the_heading_else_of_the_name(text: str, name: str, period: str | None) -> None:
    assert read(text, name=name).document.period == period


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("EJES DE TRABAJO:\n\nTexto.\n", "EJES DE TRABAJO"),
        ("Texto sin título.\n", None),
        ("· Viñeta.\n\nMARZO 2024\n", None),
    ],
)
def test_the_title_is_a_heading_that_comes_first(text: str, title: str | None) -> None:
    assert read(text).document.title == title


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("DIRECCIÓN DE TURISMO\n\nMARZO 2024\n\n· Una viñeta.\n", "DIRECCIÓN DE TURISMO"),
        ("Dirección de Turismo\nAlcaldía de Panamá\n\nMARZO 2024\n\n· Una viñeta.\n", "Dirección de Turismo"),
        ("Alcaldía de Panamá\nDirección de Turismo\n\nMARZO 2024\n\n· Una viñeta.\n", "Dirección de Turismo"),
        ("MARZO 2024\n\n· Se coordinó con la Oficina de Turismo; esta oficina dio los planos.\n", "Oficina de Turismo"),
        ("MARZO 2024\n\n· Se coordinó con la Embajada de Noruega la feria.\n", None),
        ("Fundación Río Claro\n\nMARZO 2024\n\n· Una viñeta.\n", None),
    ],
)
def test_the_issuer_is_the_homes_unit_at_the_head_or_that_speaks(text: str, issuer: str | None) -> None:
    assert read(text).document.issuer == issuer


def test_every_bullet_of_a_months_report_is_one_activity() -> None:
    found = told(
        "MARZO 2024\n\n\tACTIVIDAD\n\tFECHA\n\n· Con la Fundación Río Claro, planificando la poda.\n"
        "· Dándole seguimiento al plan de riego.\n"
    )
    assert [activity.passage.locator for activity in found if activity.passage] == ["viñeta 1", "viñeta 2"]


@pytest.mark.parametrize(
    "text",
    [
        "· Asesorar a las juntas en el cuidado del agua;\n",
        "· Publicar, promover y cuidar el plan de riego;\n",
        "Preparar a la ciudad para que resista las crecidas del río.\n",
        "COORDINACIONES:\n",
        "Texto breve.\n",
        "La misión de la dirección es el cuidado de la ribera y de quienes viven en ella.\n",
    ],
)
def test_functions_aims_and_headings_are_no_activities(text: str) -> None:
    assert told(f"MARZO 2024\n\n{text}") == []


def test_a_bullet_outside_any_month_tells_an_activity_only_if_something_was_done() -> None:
    assert told("· La ribera tiene doce kilómetros de árboles.\n") == []
    assert len(told("· Se realizó reunión con la Fundación Río Claro el 4 de marzo de 2024.\n")) == 1


def test_a_paragraph_tells_what_its_sentences_tell_with_their_days() -> None:
    (found,) = told("El 4 de marzo de 2024 se realizó una reunión con la Fundación Río Claro. La ribera es larga.\n")
    assert (found.kind, found.start) == ("meeting", "2024-03-04")
    assert took_part(found) == {"Fundación Río Claro"}


def test_a_sentence_that_goes_on_adds_who_else_was_there() -> None:
    (found,) = told(
        "El 4 de marzo de 2024 se realizó una reunión con la Fundación Río Claro. Participaron además la Embajada de "
        "Noruega y la Universidad del Litoral.\n"
    )
    assert took_part(found) == {"Fundación Río Claro", "Embajada de Noruega", "Universidad del Litoral"}


def test_the_day_of_a_news_item_dates_what_it_tells() -> None:
    record = read(
        "Bergen, 7 de marzo de 2024.-\n\nAyer se firmó un convenio con la Fundación Río Claro en el Teatro Balboa.\n"
    )
    assert record.document.period == "2024-03"
    (found,) = record.activities
    assert found.start == "2024-03-06"


def test_dates_that_contradict_themselves_give_warnings_with_the_bullet() -> None:
    record = read("MARZO 2024\n\n· El lunes 7 de marzo se realizó la poda con la Fundación Río Claro.\n")
    (warning,) = record.warnings
    assert warning.locator == "viñeta 1"
    assert "Monday" in warning.message
    assert record.activities[0].start == "2024-03-07"


def test_a_title_is_the_first_sentence_with_a_capital_and_not_too_long() -> None:
    (found,) = told(
        "MARZO 2024\n\n· se coordinó con la Fundación Río Claro "
        + "la siembra de la ribera y " * 20
        + "nada más. Hubo café.\n"
    )
    assert found.title.startswith("Se coordinó con la Fundación Río Claro")
    assert found.title.endswith("…")
    assert len(found.title) <= 160


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    (found,) = told("MARZO 2024\n\n· Con la Dra. Elena Marín y el Ing. Raúl P. Soto se habló del plan. Hubo café.\n")
    assert found.title == "Con la Dra. Elena Marín y el Ing. Raúl P. Soto se habló del plan"


def test_code_and_marks_in_a_document_stay_words() -> None:
    record = read("MARZO 2024\n\n· Se coordinó con la Fundación <b>Río</b> & Cía. {name} %s [x](y) la poda.\n")
    (found,) = record.activities
    assert found.passage is not None
    assert found.passage.text == "Se coordinó con la Fundación <b>Río</b> & Cía. {name} %s [x](y) la poda."


MAY = "INFORME DE LA OFICINA DE TURISMO\n\nMAYO 2024\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Se acordó que la Embajada de Noruega enviará los planos antes del 31 de mayo.",
        "La Embajada de Noruega se comprometió a enviar los planos a más tardar el 31 de mayo.",
        "Ambas partes quedaron en revisar los planos hasta el 31 de mayo con la Embajada de Noruega.",
        "La Embajada de Noruega deberá entregar los planos antes del 31 de mayo.",
    ],
)
def test_a_promise_is_no_activity_of_the_day_by_which_it_is_due(text: str) -> None:
    record = read(f"{MAY}{text}\n")
    assert record.activities == []


def test_a_promise_in_a_meeting_leaves_the_meeting_its_own_day() -> None:
    agreed = "se acordó que la Embajada de Noruega enviará los planos antes del 31 de mayo"
    (found,) = told(f"{MAY}En la reunión del 3 de mayo {agreed}.\n")
    assert (found.kind, found.start, found.status) == ("meeting", "2024-05-03", "held")


def test_an_event_that_was_agreed_to_be_held_is_planned() -> None:
    (found,) = told(f"{MAY}Las partes acordaron realizar un taller el 20 de mayo con la Fundación Río Claro.\n")
    assert (found.kind, found.start, found.status) == ("workshop", "2024-05-20", "planned")


@pytest.mark.parametrize(
    "text",
    [
        "El 3 de mayo la directora Elisa Montero y la Embajada de Noruega colocaron una ofrenda ante el monumento.",
        "El 3 de mayo se inauguró la muestra de la Embajada de Noruega. Intervino la directora Elisa Montero.",
        "El 3 de mayo se celebró la feria con la Embajada de Noruega. Hizo uso de la palabra Elisa Montero.",
        "El 3 de mayo nos reunimos con la Embajada de Noruega y con Elisa Montero.",
    ],
)
def test_who_lays_a_wreath_or_speaks_took_part(text: str) -> None:
    (found,) = told(f"{MAY}{text}\n")
    assert {"Embajada de Noruega", "Elisa Montero"} <= took_part(found)
    assert found.start == "2024-05-03"


@pytest.mark.parametrize(
    ("margins", "text", "issuer"),
    [
        (("Alcaldía de Panamá – Oficina de Turismo",), "Informe de marzo", "Oficina de Turismo"),
        (("Oficina de Turismo",), "Alcaldía de Panamá", "Oficina de Turismo"),
        (("Oficina de Turismo",), "Oficina de Riego", "Oficina de Riego"),
        (("Embajada de Noruega",), "Informe de marzo", None),
        (("Se ruega devolver a la Oficina de Turismo " + "o a quien corresponda " * 5,), "Informe", None),
    ],
)
def test_a_page_header_names_the_issuer_where_the_first_lines_do_not(
    margins: tuple[str, ...], text: str, issuer: str | None
) -> None:
    blocks = replace(text_blocks(f"{text}\n\n· Se revisó el vivero de la ribera.\n"), margins=margins)
    assert read_blocks(blocks, Home(), name="informe").document.issuer == issuer
