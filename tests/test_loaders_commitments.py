"""Commitments: what was promised or is pending, by whom and until when."""

import pytest

from tests.loader_reading import bullet, read


def of(text: str) -> list[tuple[str | None, str | None]]:
    return [(promise.owner, promise.due) for promise in bullet(text).commitments]


@pytest.mark.parametrize(
    ("text", "owner", "due"),
    [
        ("La Fundación Río Claro se comprometió a dar plantones.", "Fundación Río Claro", None),
        (
            "La Fundación Río Claro se comprometió a dar plantones antes del 5 de abril.",
            "Fundación Río Claro",
            "2024-04-05",
        ),
        ("La Fundación Río Claro enviará el plan a más tardar el 20 de marzo.", "Fundación Río Claro", "2024-03-20"),
        ("La Dirección de Turismo debe enviar el plan en abril.", "Dirección de Turismo", "2024-04"),
        ("Elena Marín quedó en enviar el plan.", "Elena Marín", None),
        ("Queda pendiente el envío del plan por parte de la Fundación Río Claro.", "Fundación Río Claro", None),
        ("Quedó pendiente la respuesta.", None, None),
        ("Se acordó plantar cien árboles.", None, None),
        (
            "Queda pendiente que la Dirección de Turismo confirme el salón a más tardar el 20 de abril.",
            "Dirección de Turismo",
            "2024-04-20",
        ),
        (
            "La Dirección de Turismo, Mgtr. Elena Marín, debe enviar el plan en abril.",
            "Dirección de Turismo",
            "2024-04",
        ),
        ("La Fundación Río Claro remitirá el plan en la segunda semana de mayo.", "Fundación Río Claro", "2024-05"),
        ("La Fundación Río Claro entregará el plan en el primer trimestre de 2025.", "Fundación Río Claro", "2025-03"),
    ],
)
def test_a_promise_has_its_owner_and_its_day_where_they_are_written(
    text: str, owner: str | None, due: str | None
) -> None:
    assert of(text) == [(owner, due)]


@pytest.mark.parametrize(
    "text",
    [
        "La Dirección de Turismo y la Fundación Río Claro definirán quién asiste.",
        "La Dirección de Turismo y la Fundación Río Claro deben enviar el plan.",
        "La Dirección de Turismo y la Fundación Río Claro quedaron en enviar el plan.",
        "Queda pendiente el plan por parte de la Dirección de Turismo y la Fundación Río Claro.",
        "Queda pendiente que la Dirección de Turismo y la Fundación Río Claro confirmen el salón.",
    ],
)
def test_a_promise_of_two_is_noted_for_each(text: str) -> None:
    assert of(text) == [("Dirección de Turismo", None), ("Fundación Río Claro", None)]


def test_who_only_stands_beside_the_owner_promised_nothing() -> None:
    text = "Reunión con la Dirección de Turismo y la Fundación Río Claro se comprometió a dar plantones."
    assert of(text) == [("Fundación Río Claro", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Se coordinó con la Fundación Río Claro la feria.",
        "La Fundación Río Claro entregó plantones.",
        "Reunión con la Fundación Río Claro sobre el plan de riego.",
    ],
)
def test_what_was_done_is_no_promise(text: str) -> None:
    assert of(text) == []


def test_only_the_sentence_that_promises_is_the_promise() -> None:
    (promise,) = bullet(
        "Reunión con la Fundación Río Claro. La fundación habló del plan. Queda pendiente el presupuesto. Hubo café."
    ).commitments
    assert promise.text == "Queda pendiente el presupuesto"


def test_a_promise_has_its_passage() -> None:
    (promise,) = bullet("Queda pendiente el presupuesto de la feria.").commitments
    assert promise.passage is not None
    assert promise.passage.locator == "viñeta 1"


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("La Embajada de Noruega informará la nueva fecha de la firma.", "Embajada de Noruega"),
        ("Se revisó el programa; la Embajada de Noruega financiará los pasajes.", "Embajada de Noruega"),
        ("La Fundación Río Claro cubrirá el alojamiento de los técnicos.", "Fundación Río Claro"),
    ],
)
def test_who_will_inform_or_pay_has_promised_it(text: str, owner: str) -> None:
    assert [found.owner for found in bullet(text).commitments] == [owner]


@pytest.mark.parametrize(
    ("item", "owner"),
    [
        ("Enviar los planos del parque (OCI).", "OCI"),
        ("Pedir copia del acta (responsable: Embajada de Noruega).", "Embajada de Noruega"),
        ("La Embajada de Noruega consultará a la Fundación Río Claro.", "Embajada de Noruega"),
    ],
)
def test_items_under_a_heading_of_what_is_to_be_done_have_owners(item: str, owner: str) -> None:
    record = read(f"MARZO 2024\n\nAcciones siguientes:\n\n· {item}\n")
    assert [found.owner for found in record.commitments] == [owner]
    assert record.activities == []


def test_what_somebody_only_handed_over_or_will_hand_over_at_a_ceremony_is_no_promise() -> None:
    said = (
        "Panamá, 14 de mayo de 2024.- El alcalde Ramiro Solís Peña recibió a la embajadora de Finlandia, Eva Ro.\n\n"
        "El alcalde habló de la cultura después de que Ro le entregara un presente.\n\n"
        "Compromiso de Finlandia con la ciudad\n\n"
        "El ciclo iniciará este lunes, en una ceremonia donde Ro entregará el diploma al alcalde.\n\n"
    )
    assert read(said).commitments == []
    (told,) = read(f"{said}La Embajada de Finlandia enviará la propuesta antes del 20 de junio de 2024.\n").commitments
    assert (told.owner, told.due) == ("Embajada de Finlandia", "2024-06-20")
