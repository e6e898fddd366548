"""Bullets that begin with their day, in memos too: what was done on it, or is to be done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loaders.calendar.dates import Period
from loaders.formats.text import text_blocks
from loaders.prose.opening_dates import opening_date
from loaders.reading import read_blocks
from tests.loader_reading import PANAMA, read

FEBRUARY = Period(2025, 2)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Del 4 al 8 de noviembre de 2024, visita de una delegación de Mérida.", "2024-11-04", "2024-11-08"),
        ("El 21 de enero de 2025, videoconferencia con la Embajada de Noruega.", "2025-01-21", None),
        ("Para el 11 de abril de 2025 está previsto un concierto conjunto.", "2025-04-11", None),
        ("12/03/2025: reunión de seguimiento.", "2025-03-12", None),
        ("El 30 de enero se canceló la visita a Mérida.", "2025-01-30", None),
        ("Lunes 3, 10:00: reunión con la Embajada de Noruega.", "2025-02-03", None),
        ("Miércoles 5 y jueves 6: taller de poda.", "2025-02-05", "2025-02-06"),
        ("Viernes 7 – cancelada la visita a Mérida.", "2025-02-07", None),
    ],
)
def test_a_day_before_the_noun_of_an_event_is_its_day(text: str, start: str, end: str | None) -> None:
    found = opening_date(text, FEBRUARY)
    assert found is not None
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "El 15 de marzo de 2025 vence el plazo para postular.",
        "La visita del 4 de noviembre de 2024 dejó dos acuerdos.",
        "El 3 de mayo de 2024 entró en vigor el convenio.",
        "Reunión con la Embajada de Noruega.",
    ],
)
def test_any_other_day_is_none(text: str) -> None:
    assert opening_date(text, FEBRUARY) is None


def test_a_memo_tells_what_its_dated_bullets_say() -> None:
    record = read(
        "MEMORANDO\n\nAsunto: lo hecho hasta febrero de 2025\n\n"
        "· Del 4 al 8 de noviembre de 2024, visita de Elena Marín, de la Fundación Río Claro; la atendió la OCI.\n"
        "· Para el 11 de abril de 2025 está previsto un concierto conjunto con la Embajada de Noruega.\n"
    )
    assert [(a.start, a.end, a.status) for a in record.activities] == [
        ("2024-11-04", "2024-11-08", "held"),
        ("2025-04-11", None, "planned"),
    ]


def test_what_a_mail_says_of_days_after_it_was_sent_is_planned() -> None:
    text = "Agenda de noviembre de 2024\n\n· Lunes 11, 10:00: reunión con la OCI.\n· Lunes 4: taller de poda.\n"
    blocks = replace(text_blocks(text), published="2024-11-08")
    found = read_blocks(blocks, PANAMA, name="agenda").activities
    assert [(a.start, a.status) for a in found] == [("2024-11-11", "planned"), ("2024-11-04", "held")]
