"""Chronologies: bullets and paragraphs that give an event and its day tell it, with all whom they name."""

from __future__ import annotations

import pytest

from loaders.calendar.dates import Found, Period
from loaders.prose.dated_entries import dated_entry, entry_of_day
from tests.loader_reading import read, took_part

YEAR, MARCH = Period(2023), Period(2023, 3)
MEMORY = "DIRECCIÓN DE TURISMO — MEMORIA DE VINCULACIÓN 2023\n\n"


@pytest.mark.parametrize(
    ("text", "start", "end", "told"),
    [
        ("9 de mayo. Visita de tres guías de Ibarra.", "2023-05-09", None, "Visita"),
        ("9 de mayo, visita de tres guías de Ibarra.", "2023-05-09", None, "visita"),
        ("Del 28 de abril al 2 de mayo: misión técnica a Ibarra.", "2023-04-28", "2023-05-02", "misión"),
        ("22-26 enero. Feria del mar en Ibarra.", "2023-01-22", "2023-01-26", "Feria"),
        ("(15 de agosto) Noche de faros con el puerto.", "2023-08-15", None, "Noche"),
        ("9/05: Reunión con el puerto de Ibarra.", "2023-05-09", None, "Reunión"),
        ("Julio. Seis pasantes ordenaron el archivo.", "2023-07", None, "Seis"),
        ("Enero-marzo: inventario de faros con el puerto.", "2023-01", "2023-03", "inventario"),
        ("Visita del puerto (9 de mayo). Vinieron doce guías.", "2023-05-09", None, "Visita"),
        ("Taller de faros, 19 y 20 de mayo. Lo dictó el puerto.", "2023-05-19", "2023-05-20", "Taller"),
    ],
)
def test_an_event_beside_its_day_is_an_entry(text: str, start: str, end: str | None, told: str) -> None:
    entry = dated_entry(text, YEAR)
    assert entry is not None
    assert (entry.when.start, entry.when.end) == (start, end)
    assert text[entry.start :].startswith(told)


@pytest.mark.parametrize(
    "text",
    [
        "31 de enero: fecha límite para el informe del puerto.",
        "15 de marzo: enviar la nota al puerto de Ibarra.",
        "El 14 de febrero, la alcaldesa visitó el puerto.",
        "Mayo, mes del patrimonio, fue activo en el puerto.",
        "14 de febrero de 2023.",
        "Lunes 6. Recepción de los guías de Ibarra.",
    ],
)
def test_what_is_due_and_what_goes_on_in_a_sentence_is_none(text: str) -> None:
    assert dated_entry(text, YEAR) is None


def test_a_day_without_its_month_is_of_the_periods() -> None:
    entry = dated_entry("Lunes 6. Recepción de los guías de Ibarra.", MARCH)
    assert entry is not None
    assert entry.when.start == "2023-03-06"
    assert dated_entry("Julio. Seis pasantes ordenaron el archivo.", Period()) is None


def test_paragraphs_of_a_memory_are_activities_with_all_they_name() -> None:
    record = read(
        MEMORY + "9 de mayo. Reunión en la Embajada de Noruega con el consejero Olav Berg Nilsen, sobre los faros.\n\n"
        "23 de mayo. Lanzamiento de la ruta de los faros: cancelado por lluvia. Estaba convocada la Embajada de "
        "Noruega.\n\n"
        "3 de junio. Firma del convenio entre el Municipio de Panamá y el Ayuntamiento de Lugo, por dos años.\n"
    )
    assert record.document.period == "2023"
    assert [(a.kind, a.start, a.status) for a in record.activities] == [
        ("meeting", "2023-05-09", "held"),
        ("ceremony", "2023-05-23", "cancelled"),
        ("signing", "2023-06-03", "held"),
    ]
    assert {"Olav Berg Nilsen", "Embajada de Noruega"} <= took_part(record.activities[0])
    assert {"Municipio de Panamá", "Ayuntamiento de Lugo"} <= took_part(record.activities[2])
    assert record.activities[0].title.startswith("Reunión en la Embajada de Noruega")


def test_an_entry_after_the_year_or_under_what_is_to_come_is_planned() -> None:
    record = read(
        MEMORY + "· 9 de mayo. Visita del Ayuntamiento de Lugo al puerto.\n\n"
        "· 12 de febrero de 2024. Misión a Lugo, invitada por el Ayuntamiento de Lugo.\n\n"
        "PRÓXIMAS ACTIVIDADES\n\n· Noviembre. Foro de faros con el Ayuntamiento de Lugo.\n"
    )
    assert [(a.start, a.status) for a in record.activities] == [
        ("2023-05-09", "held"),
        ("2024-02-12", "planned"),
        ("2023-11", "planned"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Webinar de la red sobre el riego.", "Webinar"),
        ("10:30 h – Reunión con el puerto de Ibarra.", "Reunión"),
        ("A las 9:00, visita al puerto de Ibarra.", "visita"),
    ],
)
def test_what_begins_with_an_event_is_an_entry_of_the_day_over_it(text: str, told: str) -> None:
    entry = entry_of_day(text, Found("2023-03-09", None, (0, 0)))
    assert entry is not None
    assert text[entry.start :].startswith(told)


@pytest.mark.parametrize("text", ["Coordinar la visita del puerto.", "Llovió todo el día.", "Taller."])
def test_an_aim_and_a_remark_are_no_entries_of_a_day(text: str) -> None:
    assert entry_of_day(text, Found("2023-03-09", None, (0, 0))) is None
