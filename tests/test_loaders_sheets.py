"""Workbooks: true dates beside text and bare days, merged ranges, hidden rows, formulas, and files that are wrong."""

import datetime
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlwt

from kb.home import Home
from loaders import extract
from loaders.base import LoadError
from loaders.blocks import Blocks
from loaders.formats import archive
from loaders.formats.sheet_names import sheet_heading, year_of
from loaders.formats.sheets import cell_text, workbook_blocks
from tests.loader_opendocument import cell, package, row, spreadsheet, table
from tests.loader_word import tables

HEADER = ["ACTIVIDAD", "ENTIDAD", "FECHA"]


def workbook(write: Callable[[Any], Any], name: str = "Marzo 2024") -> bytes:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = name
    sheet.append(HEADER)
    write(sheet)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def blocks_of(write: Callable[[Any], Any]) -> Blocks:
    return workbook_blocks(Path("agenda.xlsx"), workbook(write))


def cells(write: Callable[[Any], Any]) -> list[tuple[str, ...]]:
    return tables(blocks_of(write))[0][1:]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (4.0, "4"),
        (4.5, "4.5"),
        (True, "sí"),
        (datetime.datetime(2024, 3, 4), "2024-03-04"),
        (datetime.date(2024, 3, 4), "2024-03-04"),
        (datetime.datetime(2024, 3, 4, 10, 30), "2024-03-04 10:30"),
        (datetime.time(9, 5), "09:05"),
        ("  dos\r\nlíneas\xa0 ", "dos\nlíneas"),
    ],
)
def test_a_value_is_written_as_a_person_would(value: Any, text: str) -> None:
    assert cell_text(value) == text


def test_true_dates_text_dates_bare_days_and_day_numbers_are_all_dates(tmp_path: Path) -> None:
    days = [
        datetime.date(2024, 3, 4),
        5,
        "6 y 7",
        "8 de marzo",
        45361,
        datetime.datetime(2024, 3, 11, 9, 0),
        "12/03/2024",
    ]
    file = tmp_path / "agenda.xlsx"
    file.write_bytes(workbook(lambda sheet: [sheet.append(["TALLER", "Fundación Río Claro", day]) for day in days]))
    record = extract(file, Home())
    assert [a.start for a in record.activities] == [f"2024-03-{day:02d}" for day in (4, 5, 6, 8, 10, 11, 12)]
    assert record.activities[2].end == "2024-03-07"
    assert record.warnings == []


def test_a_month_a_sheet(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for month in ("Enero 2024", "Febrero 2024"):
        sheet = book.create_sheet(month)
        sheet.append(HEADER)
        sheet.append(["TALLER", "Fundación Río Claro", 4])
    file = tmp_path / "agenda.xlsx"
    book.save(file)
    record = extract(file, Home())
    assert [(a.start, a.passage.locator) for a in record.activities if a.passage] == [
        ("2024-01-04", "hoja Enero 2024, fila 2"),
        ("2024-02-04", "hoja Febrero 2024, fila 2"),
    ]


def test_merged_ranges_are_repeated() -> None:
    def write(sheet: Any) -> None:
        for values in (["TALLER", "OCI", 4], ["", "DPU", 5], ["ACTO", "", 6]):
            sheet.append(values)
        sheet.merge_cells("A2:A3")
        sheet.merge_cells("A4:B4")

    assert cells(write) == [("TALLER", "OCI", "4"), ("TALLER", "DPU", "5"), ("ACTO", "ACTO", "6")]


def test_a_table_that_begins_further_down_keeps_its_row_numbers() -> None:
    book = openpyxl.Workbook()
    for column, words in enumerate(HEADER, 3):
        book.worksheets[0].cell(10, column, words)
        book.worksheets[0].cell(11, column, "4" if words == "FECHA" else words[:3])
    buffer = io.BytesIO()
    book.save(buffer)
    (found,) = workbook_blocks(Path("a.xlsx"), buffer.getvalue()).blocks
    assert [row.locator for row in found.rows] == ["hoja Sheet, fila 10", "hoja Sheet, fila 11"]  # type: ignore[union-attr]


def test_hidden_rows_and_sheets_are_read_and_said() -> None:
    def write(sheet: Any) -> None:
        sheet.append(["TALLER", "OCI", 4])
        sheet.append(["FORO", "OCI", 5])
        sheet.row_dimensions[3].hidden = True
        other = sheet.parent.create_sheet("Abril 2024")
        other.append(HEADER)
        other.append(["CURSO", "OCI", 6])
        other.sheet_state = "hidden"

    found = blocks_of(write)
    assert [len(rows) for rows in tables(found)] == [3, 2]
    assert [place for place, _message in found.warnings] == ["hoja Marzo 2024", "hoja Abril 2024"]
    assert "row 3 is hidden" in found.warnings[0][1]


def test_hidden_rows_of_an_old_workbook_are_said_too() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Marzo 2024")
    columns: list[list[str | int]] = [[HEADER[0], "TALLER", "FORO"], [HEADER[1]], [HEADER[2], 4, 5]]
    for column, values in enumerate(columns):
        for at, value in enumerate(values):
            sheet.write(at, column, value)
    sheet.write_merge(1, 2, 1, 1, "OCI")
    sheet.row(2).hidden = True
    other = book.add_sheet("Abril 2024")
    other.write(0, 0, "Se plantaron árboles.")
    other.visibility = 1
    buffer = io.BytesIO()
    book.save(buffer)
    found = workbook_blocks(Path("agenda.xls"), buffer.getvalue())
    assert tables(found)[0] == [tuple(HEADER), ("TALLER", "OCI", "4"), ("FORO", "OCI", "5")]
    assert [place for place, _message in found.warnings] == ["hoja Marzo 2024", "hoja Abril 2024"]
    assert "row 3 is hidden" in found.warnings[0][1]


def test_an_opendocument_workbook_has_dates_numbers_merges_and_hidden_rows() -> None:
    header = row(*map(cell, HEADER))
    dated = row(
        cell("TALLER", 'table:number-rows-spanned="2"'),
        cell("OCI"),
        cell("4 de mar.", 'office:value-type="date" office:date-value="2024-03-04"'),
    )
    covered = row(
        "<table:covered-table-cell/>",
        cell("DPU"),
        cell("5", 'office:value-type="float" office:value="5"'),
        attributes='table:visibility="collapse"',
    )
    rest = row(
        '<table:table-cell table:number-columns-repeated="16384"/>', attributes='table:number-rows-repeated="1048573"'
    )
    found = workbook_blocks(
        Path("agenda.ods"), package("spreadsheet", table("Marzo 2024", header, dated, covered, rest))
    )
    assert tables(found) == [[tuple(HEADER), ("TALLER", "OCI", "2024-03-04"), ("TALLER", "DPU", "5")]]
    assert [place for place, _message in found.warnings] == ["hoja Marzo 2024"]
    assert "row 3 is hidden" in found.warnings[0][1]


def test_a_formula_that_was_never_calculated_is_said_and_a_workbook_of_them_refused() -> None:
    found = blocks_of(lambda sheet: sheet.append(["TALLER", "OCI", "=A1"]))
    assert "1 formula was never calculated" in found.warnings[0][1]

    book = openpyxl.Workbook()
    book.worksheets[0].append(["=1+1", "=2+2"])
    buffer = io.BytesIO()
    book.save(buffer)
    with pytest.raises(LoadError, match=r"never calculated; open it"):
        workbook_blocks(Path("agenda.xlsx"), buffer.getvalue())


def test_a_cell_at_the_end_of_the_sheet_does_not_fill_the_memory() -> None:
    with pytest.raises(LoadError, match=r"'Marzo 2024' reaches over 1048576 rows and 16384 columns"):
        blocks_of(lambda sheet: sheet.cell(1048576, 16384, "x"))
    far = row(*map(cell, HEADER), attributes='table:number-rows-repeated="1048576"')
    with pytest.raises(LoadError, match="reaches over"):
        workbook_blocks(Path("agenda.ods"), package("spreadsheet", table("Datos", far)))


def broken(data: bytes, part: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(buffer, "w") as again:
        for name in whole.namelist():
            again.writestr(name, b"<worksheet><sheetData>" if name == part else whole.read(name))
    return buffer.getvalue()


BOOK = workbook(lambda sheet: sheet.append(["TALLER", "OCI", 4]))


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.xlsx", b"", "empty"),
        ("a.xlsx", b"%PDF-1.4", "PDF"),
        ("a.xlsx", b"ACTIVIDAD", "not what its name says"),
        ("a.xlsx", BOOK[:2000], "damaged"),
        ("a.xlsx", broken(BOOK, "xl/worksheets/sheet1.xml"), "damaged"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged"),
        ("a.ods", package("text", "<text:p>Hola</text:p>"), "no filled cells"),
        (
            "a.ods",
            package("spreadsheet", "", parts={"META-INF/manifest.xml": "<m xmlns:x='urn:x'><x:encryption-data/></m>"}),
            "password",
        ),
    ],
)
def test_a_workbook_that_cannot_be_read_is_refused_in_one_line(
    tmp_path: Path, name: str, data: bytes, problem: str
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(LoadError, match=rf"^{name}: .*{problem}") as caught:
        extract(file, Home())
    assert "\n" not in str(caught.value)


def test_an_ending_that_is_wrong_does_not_matter_among_workbooks() -> None:
    ods = spreadsheet({"Marzo 2024": [HEADER, ["TALLER", "OCI", "4"]]})
    assert tables(workbook_blocks(Path("agenda.xlsx"), ods)) == tables(workbook_blocks(Path("agenda.xls"), BOOK))


def test_an_archive_that_unpacks_to_too_much_is_refused_before_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b" " * 3_000_000)
    monkeypatch.setattr(archive, "MOST_TEXT", 2 * 1024 * 1024)
    with pytest.raises(LoadError, match=r"^bomba\.xlsx: it unpacks to more than 2 MB"):
        workbook_blocks(Path("bomba.xlsx"), bomb.getvalue())


def test_entities_and_files_of_the_machine_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secreto.txt"
    secret.write_text("clave", encoding="utf-8")
    head = f'<!DOCTYPE x [<!ENTITY f SYSTEM "{secret.as_uri()}"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    data = spreadsheet({"Datos": [HEADER, ["TALLER", "MARCA", "4"]]})
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(buffer, "w") as again:
        again.writestr("content.xml", head + whole.read("content.xml").decode().replace("MARCA", "OCI &f;&b;"))
    found = tables(workbook_blocks(Path("a.ods"), buffer.getvalue()))
    assert found[0][1][1].startswith("OCI")
    assert "clave" not in str(found)
    assert "aaaa" not in str(found)


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("Enero 2023", "Enero 2023"),
        ("Enero", "Enero 2024"),
        ("03-Mar", "Marzo 2024"),
        ("SET.", "Septiembre 2024"),
        ("dic 23", "Diciembre 2023"),
        ("Directorio", "Directorio"),
        ("Hoja1", None),
        ("Sheet 2", None),
        (None, None),
    ],
)
def test_a_sheets_name_may_be_a_month_of_the_files_year(name: str | None, heading: str | None) -> None:
    assert sheet_heading(name, "2024") == heading


def test_a_month_of_no_known_year_stays_as_it_is() -> None:
    assert sheet_heading("Enero", None) == "Enero"
    assert year_of(["agenda_2024"]) == "2024"
    assert year_of(["agenda 2023-2024"]) is None
    assert year_of(["agenda"]) is None


@pytest.mark.parametrize(("file", "line"), [("agenda 2024.xlsx", ""), ("agenda.xlsx", "AGENDA INTERNACIONAL 2024")])
def test_sheets_of_bare_months_are_dated_by_the_files_year(tmp_path: Path, file: str, line: str) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for month in ("Enero", "Febrero"):
        sheet = book.create_sheet(month)
        for values in ([line], [], HEADER, ["TALLER", "Fundación Río Claro", 4]):
            sheet.append(values)
    book.save(tmp_path / file)
    record = extract(tmp_path / file, Home())
    assert [(a.start, a.passage.locator) for a in record.activities if a.passage] == [
        ("2024-01-04", "hoja Enero, fila 4"),
        ("2024-02-04", "hoja Febrero, fila 4"),
    ]
