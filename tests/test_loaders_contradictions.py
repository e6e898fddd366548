"""Warnings of what contradicts itself, and of acronyms that nobody explains; silence about everything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from kb.home import Home
from kb.records import Record
from loaders import extract
from tests.loader_reading import MONTH, activity, bullet, read
from tests.loader_word import add_table, word_bytes


def warnings(record: Record) -> list[tuple[str | None, str]]:
    return [(warning.locator, warning.message) for warning in record.warnings]


def table(folder: Path, *rows: list[str]) -> Record:
    file = folder / "informe.docx"
    header = ["ACTIVIDAD", "ENTIDAD", "INFORMACIÓN", "FECHA"]
    file.write_bytes(word_bytes(
        lambda document: [document.add_heading("MARZO 2024", 1), add_table(document, [header, *rows])]))
    return extract(file, Home())


def test_days_in_the_wrong_order_in_a_text() -> None:
    assert warnings(bullet("Se realizó taller con la Embajada de Francia del 17 al 13 de marzo.")) == [
        ("viñeta 1", "the days 17 to 13 are in the wrong order")]


def test_days_in_the_wrong_order_in_a_cell(tmp_path: Path) -> None:
    record = table(tmp_path, ["TALLER", "Embajada de Francia", "Sobre el riego", "del 17 al 13"],
                   ["TALLER", "Embajada de Suecia", "Sobre las podas, de 17 a 13 plazas", "13-17"])
    assert warnings(record) == [("tabla 1, fila 2", "the days 17 to 13 are in the wrong order")]


def test_an_activity_that_ends_before_it_begins() -> None:
    record = bullet("Se realizó taller de riego con la Embajada de Francia del 28 de marzo al 3 de febrero de 2024.")
    assert warnings(record) == [(
        "viñeta 1", "Se realizó taller de riego con la Embajada de Francia del 28 de marzo al 3 de febrero de 2024 "
        "ends on 2024-02-03, before it begins on 2024-03-28")]


@pytest.mark.parametrize(("words", "start", "end"), [
    ("del 28 de febrero al 3 de marzo de 2024", "2024-02-28", "2024-03-03"),
    ("del 28 de diciembre de 2023 al 3 de enero de 2024", "2023-12-28", "2024-01-03"),
    ("del 28 de diciembre al 3 de enero de 2024", "2023-12-28", "2024-01-03"),
])
def test_months_and_years_in_their_order_are_no_contradiction(words: str, start: str, end: str) -> None:
    record = read(f"Se realizó un taller de riego con la Embajada de Francia {words}.\n")
    assert [(told.start, told.end) for told in record.activities] == [(start, end)]
    assert warnings(record) == []


def test_a_due_date_more_than_a_year_before_the_report() -> None:
    late = "La Embajada de Francia se comprometió a enviar el programa antes del 5 de {month} de {year}."
    assert warnings(bullet(late.format(month="abril", year=2022))) == [(
        "viñeta 1", "the due date 2022-04-05 lies more than a year before 2024-03, of which the document reports")]
    assert warnings(bullet(late.format(month="abril", year=2023))) == []
    assert warnings(bullet(late.format(month="abril", year=2024))) == []


def test_a_tie_that_is_over_before_it_begins(tmp_path: Path) -> None:
    file = tmp_path / "hermanamientos.docx"
    file.write_bytes(word_bytes(lambda document: [document.add_heading("Ciudades hermanas", 1), add_table(
        document, [["Ciudad", "País", "Desde", "Hasta"], ["Bergen", "Noruega", "2015", "2010"],
                   ["Lima", "Perú", "2010", "2015"]])]))
    found = warnings(extract(file, Home()))
    assert [message.partition(" ends")[2] for _locator, message in found] == [
        " on 2010, before it begins on 2015"]
    assert "Bergen" in found[0][1]


def test_one_count_with_two_values_in_a_month() -> None:
    text = "- 44 invitaciones internacionales recibidas\n- 12 becas otorgadas\n\nRESUMEN\n\n{second}\n"
    twice = read(MONTH + text.format(second="- 45 invitaciones internacionales recibidas"))
    assert warnings(twice) == [(
        "viñeta 3", "'invitaciones internacionales recibidas' is 45 here and 44 in viñeta 1")]
    same = read(MONTH + text.format(second="- 44 invitaciones internacionales recibidas"))
    assert warnings(same) == []


def test_two_months_and_two_sentences_may_count_differently() -> None:
    months = read("MARZO 2024\n\n- 44 invitaciones internacionales recibidas\n\n"
                  "ABRIL 2024\n\n- 45 invitaciones internacionales recibidas\n")
    assert len(months.figures) == 2
    assert warnings(months) == []
    assert warnings(read(
        f"{MONTH}· Se realizó taller con la Embajada de Francia, con 30 personas capacitadas.\n"
        "· Se realizó taller con la Embajada de Suecia, con 20 personas capacitadas.\n")) == []


def test_a_weekday_that_was_another() -> None:
    assert warnings(bullet("Se realizó reunión con la Embajada de Francia el lunes 5 de marzo de 2024.")) == [
        ("viñeta 1", "5/3/2024 was not a Monday")]


def test_an_acronym_that_nothing_explains_is_said_once() -> None:
    record = read(f"{MONTH}· Se realizó reunión con la Embajada de Francia y la QRZT sobre el riego.\n"
                  "· Se realizó visita con la QRZT.\n")
    assert warnings(record) == [("viñeta 1", "the acronym QRZT is not explained in the document")]


@pytest.mark.parametrize("words", [
    "con la Red de Ciudades Ribereñas (RCR) y luego con la RCR",
    "con la RCR (Red de Ciudades Ribereñas)",
    "con la UNESCO y el PNUD",
    "con la OCI y la Embajada de Francia",
    "con la Embajada de Francia sobre el IVA, los ODS y el SIGLO XXI",
    "con MARTA LUISA GODOY, de la Embajada de Francia",
    "con la Embajada de Francia: ASUNTO: riego; NO se firmó",
    "con la Universidad QRZT",
    "con la Embajada de Francia, que fue CANCELADA",
])
def test_what_needs_no_explanation(words: str) -> None:
    assert warnings(bullet(f"Se realizó reunión {words}.")) == []


def test_lines_in_capitals_have_no_acronyms() -> None:
    assert warnings(read("MARZO 2024\n\nCOORDINACIONES CON LAS EMBAJADAS\n\nPARA: EL ALCALDE\n")) == []


def test_the_contradictory_dates_are_kept_as_written() -> None:
    found = activity("Se realizó taller con la Embajada de Francia del 28 de marzo al 3 de febrero de 2024.")
    assert (found.start, found.end) == ("2024-03-28", "2024-02-03")


def test_the_sign_of_a_currency_is_no_acronym() -> None:
    assert warnings(read("MARZO 2024\n\n· US$ 5,000 para becas.\n")) == []
