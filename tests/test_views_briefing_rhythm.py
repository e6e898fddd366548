from __future__ import annotations

from datetime import date, timedelta

import pytest

from queries.briefing_rows import Searched
from tests.briefing_samples import activity
from views.briefing_en_state import EnglishState
from views.briefing_en_state import duration as duration_en
from views.briefing_es_state import SpanishState
from views.briefing_es_state import duration as duration_es
from views.briefing_events import Event, events
from views.briefing_phrases import Silence
from views.briefing_rhythm import horizon, silence, state

TODAY = date(2024, 3, 5)


def held(*starts: str | None) -> list[Event]:
    return events(activity(number, f"A{number}", start) for number, start in enumerate(starts, 1))


def test_the_gap_now_is_measured_against_the_median_gap() -> None:
    told = held("2024-01-01", "2024-01-11", "2024-01-21", "2024-02-20")
    assert silence(told, TODAY, TODAY) == Silence(10, 14, "2024-03-05", "steady", covered=False)


@pytest.mark.parametrize(("gap", "expected"), [(15, "steady"), (16, "cooling"), (30, "cooling"), (31, "dormant")])
def test_a_relation_cools_past_one_and_a_half_and_sleeps_past_three_usual_gaps(gap: int, expected: str) -> None:
    until = date(2024, 1, 21) + timedelta(days=gap)
    found = silence(held("2024-01-01", "2024-01-11", "2024-01-21"), until, until)
    assert found == Silence(10, gap, until.isoformat(), expected, covered=False)
    assert state(gap / 10) == expected


def test_less_than_three_dates_make_no_rhythm() -> None:
    assert silence(held("2024-01-01", "2024-01-11", None), TODAY, TODAY) is None
    assert silence(held("2024-01-01", "2024-01-01", "2024-01-11"), TODAY, TODAY) is None


def test_what_was_announced_or_called_off_is_no_contact() -> None:
    told = events([activity(1, "A", "2024-01-01"), activity(2, "B", "2024-01-11"), activity(3, "C", "2024-01-21"),
                   activity(4, "D", "2024-02-01", status="planned"),
                   activity(5, "E", "2024-02-02", status="cancelled")])
    found = silence(told, TODAY, TODAY)
    assert found is not None
    assert found.gap == (TODAY - date(2024, 1, 21)).days


def test_silence_after_the_last_document_is_not_silence_of_the_relation() -> None:
    told = held("2023-10-03", "2023-11-07", "2023-12-12")
    documents = [Searched("a.docx", "2023-12"), Searched("b.csv", None)]
    until = horizon(told, documents, date(2026, 1, 1))
    assert until == date(2023, 12, 31)
    assert silence(told, until, date(2026, 1, 1)) == Silence(35, 19, "2023-12-31", "steady", covered=True)
    assert horizon(told, documents, date(2023, 12, 20)) == date(2023, 12, 20)
    assert horizon([], [], TODAY) == TODAY


@pytest.mark.parametrize(("days", "es", "en"), [
    (0, "menos de un día", "less than a day"), (1, "un día", "one day"), (9, "nueve días", "nine days"),
    (13, "13 días", "13 days"), (14, "dos semanas", "two weeks"), (59, "ocho semanas", "eight weeks"),
    (60, "dos meses", "two months"), (400, "13 meses", "13 months"), (730, "dos años", "two years"),
])
def test_a_time_is_told_in_the_unit_that_suits_it(days: int, es: str, en: str) -> None:
    assert (duration_es(days), duration_en(days)) == (es, en)


def test_the_state_is_told_in_whole_sentences() -> None:
    silence = Silence(9, 1, "2024-01-31", "steady", covered=True)
    assert SpanishState().rhythm(silence) == (
        "Lo habitual es una actividad cada nueve días; desde la última hasta el 31 de enero de 2024, último día que "
        "cubren los documentos, pasó un día: la relación mantiene su ritmo.")
    until_the_end = Silence(9, 0, "2024-01-31", "steady", covered=True)
    assert SpanishState().rhythm(until_the_end) == (
        "Lo habitual es una actividad cada nueve días; la última llega hasta el 31 de enero de 2024, último día que "
        "cubren los documentos: la relación mantiene su ritmo.")
    assert EnglishState().rhythm(until_the_end).endswith(
        "; the last one reaches 31 January 2024, the last day that the documents cover: the relation keeps its pace.")
    late = Silence(14, 70, "2024-03-05", "dormant", covered=False)
    assert SpanishState().rhythm(late) == (
        "Lo habitual es una actividad cada dos semanas; desde la última hasta hoy, 5 de marzo de 2024, pasaron dos "
        "meses: la relación está dormida.")
    assert EnglishState().rhythm(late) == (
        "There is usually an activity every two weeks; from the last one to today, 5 March 2024, two months passed: "
        "the relation is dormant.")


@pytest.mark.parametrize(("documents", "newest", "months", "es", "en"), [
    (1, "2024-01", 0, "Se consultó un solo documento, de enero de 2024.",
     "Only one document was searched, of January 2024."),
    (1, None, 0, "Se consultó un solo documento, que no dice de qué mes es.",
     "Only one document was searched, which does not say of which month it is."),
    (12, "2024-01", 1, "De los 12 documentos consultados, el más reciente es de enero de 2024, hace un mes.",
     "Of the 12 documents searched, the newest is of January 2024, one month ago."),
    (3, None, 0, "De los tres documentos consultados, ninguno dice de qué mes es.",
     "Of the three documents searched, none says of which month it is."),
])
def test_how_fresh_the_documents_are(documents: int, newest: str | None, months: int, es: str, en: str) -> None:
    assert SpanishState().freshness(documents, newest, months) == es
    assert EnglishState().freshness(documents, newest, months) == en
