"""What tabular formats share: lines of text beside tables, the rows above a header, tables under one another."""

from pathlib import Path

import pytest

from kb.home import Home
from loaders import extract
from loaders.base import LoadError
from loaders.blocks import Blocks
from loaders.formats.ledger import ledger_blocks
from loaders.formats.tabular import MOST_CELLS, Sheet, check_cells, sheet_blocks
from tests.loader_word import tables, texts

HEADER = ("ACTIVIDAD", "ENTIDAD", "FECHA")
FILE = Path("agenda.xlsx")


def blocks(*rows: tuple[str, ...], name: str | None = "Marzo 2024") -> Blocks:
    return sheet_blocks(FILE, [Sheet(name, list(enumerate(rows, 1)))])


def test_a_sheets_name_is_a_heading_and_its_rows_have_their_numbers() -> None:
    found = blocks(HEADER, ("TALLER", "OCI", "4"))
    assert texts(found) == [("heading", "Marzo 2024")]
    table = found.blocks[1]
    assert [row.locator for row in table.rows] == ["hoja Marzo 2024, fila 1", "hoja Marzo 2024, fila 2"]  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["Hoja1", "Hoja 2", "Sheet1", "Table 3"])
def test_a_name_that_the_program_gave_is_no_heading(name: str) -> None:
    assert texts(blocks(HEADER, ("TALLER", "OCI", "4"), name=name)) == []


def test_rows_of_one_cell_above_a_table_are_text_and_the_first_is_the_title() -> None:
    found = blocks(
        ("Agenda de la oficina", "", ""), ("", "", ""), ("Mes:", "Marzo 2024", ""), HEADER, ("TALLER", "OCI", "4")
    )
    assert texts(found)[1:] == [("paragraph", "Agenda de la oficina"), ("paragraph", "Mes: Marzo 2024")]
    assert [block.locator for block in found.blocks][1:3] == ["hoja Marzo 2024, fila 1", "hoja Marzo 2024, fila 3"]
    assert found.title == "Agenda de la oficina"
    assert tables(found) == [[HEADER, ("TALLER", "OCI", "4")]]


def test_without_a_line_of_text_the_title_is_the_files_name() -> None:
    assert blocks(HEADER, ("TALLER", "OCI", "4")).title == "agenda"


def test_text_under_a_blank_row_is_no_row_of_the_table() -> None:
    found = blocks(
        HEADER, ("TALLER", "OCI", "4"), ("", "", ""), ("COORDINACIONES:", "", ""), ("- Se plantaron árboles.", "", "")
    )
    assert texts(found)[1:] == [("heading", "COORDINACIONES:"), ("bullet", "Se plantaron árboles.")]
    assert tables(found) == [[HEADER, ("TALLER", "OCI", "4")]]


def test_a_line_merged_over_a_table_leaves_the_rows_below_it_their_header() -> None:
    found = blocks(HEADER, ("TALLER", "OCI", "4"), ("Segunda quincena",) * 3, ("FORO", "DPU", "20"))
    assert tables(found) == [[HEADER, ("TALLER", "OCI", "4")], [HEADER, ("FORO", "DPU", "20")]]


def test_a_month_inside_a_table_stays_in_it_and_one_above_a_header_is_a_heading() -> None:
    month = ("ABRIL 2024", "", "")
    assert tables(blocks(HEADER, ("TALLER", "OCI", "4"), month, ("FORO", "DPU", "5"))) == [
        [HEADER, ("TALLER", "OCI", "4"), month, ("FORO", "DPU", "5")]
    ]
    found = blocks(HEADER, ("TALLER", "OCI", "4"), ("", "", ""), month, HEADER, ("FORO", "DPU", "5"))
    assert len(tables(found)) == 2
    assert ("heading", "ABRIL 2024") in texts(found)


def test_a_blank_row_does_not_end_a_table_and_another_table_does() -> None:
    row = ("FORO", "DPU", "5")
    assert tables(blocks(HEADER, ("TALLER", "OCI", "4"), ("", "", ""), row)) == [[HEADER, ("TALLER", "OCI", "4"), row]]
    other = blocks(HEADER, ("TALLER", "OCI", "4"), ("", "", ""), ("RUBRO", "", ""), ("Semillas", "", "300"))
    assert len(tables(other)) == 2


def test_a_table_of_another_kind_below_is_not_read_with_the_columns_above(tmp_path: Path) -> None:
    file = tmp_path / "marzo 2024.csv"
    file.write_text(
        "Actividad,Entidad,Información,Fecha\nTaller,OCI,Poda,4\n,,,\nProducto,Precio,,\nSemillas,300,,\n",
        encoding="utf-8",
    )
    record = extract(file, Home())
    assert [activity.title for activity in record.activities] == ["Poda"]
    assert "Producto | Precio" in record.warnings[0].message


def test_hidden_rows_and_sheets_are_read_and_said() -> None:
    rows = [(1, HEADER), (2, ("TALLER", "OCI", "4")), (5, ("FORO", "DPU", "5")), (6, ("", "", ""))]
    found = sheet_blocks(FILE, [Sheet("Datos", rows, concealed=True, hidden=frozenset((5, 6)))])
    assert len(tables(found)[0]) == 3
    assert [place for place, _message in found.warnings] == ["hoja Datos", "hoja Datos"]
    assert "row 5 is hidden" in found.warnings[1][1]


def test_nothing_in_any_cell_is_refused() -> None:
    with pytest.raises(LoadError, match=r"^agenda\.xlsx: .*no filled cells"):
        blocks(("", " ", ""))


def test_a_sheet_that_reaches_too_far_is_refused() -> None:
    check_cells(FILE, "Datos", MOST_CELLS // 10, 10)
    with pytest.raises(LoadError, match=r"'Datos' reaches over"):
        check_cells(FILE, "Datos", MOST_CELLS // 10 + 1, 10)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_separator_is_found_out_though_cells_hold_others(mark: str) -> None:
    rows = (
        ["ACTIVIDAD", "ENTIDAD", "FECHA"],
        ["TALLER", '"OCI, DPU; y la red"', "4"],
        ["FORO", "a | b, c" if mark != "|" else "c", "5"],
    )
    text = "\n".join(
        mark.join(row if mark != "," else [f'"{c}"' if "," in c and '"' not in c else c for c in row]) for row in rows
    )
    assert [row[0] for row in tables(ledger_blocks(Path("a.csv"), text.encode()))[0]] == ["ACTIVIDAD", "TALLER", "FORO"]
    assert {len(row) for row in tables(ledger_blocks(Path("a.csv"), text.encode()))[0]} == {3}


def test_the_line_that_excel_writes_for_its_separator_is_no_row() -> None:
    found = ledger_blocks(Path("a.csv"), b"sep=|\r\nACTIVIDAD|ENTIDAD|FECHA\r\nTALLER|OCI|4\r\n")
    assert tables(found) == [[HEADER, ("TALLER", "OCI", "4")]]


def test_a_quotation_mark_that_is_never_closed_swallows_no_row() -> None:
    found = ledger_blocks(Path("a.csv"), b'ACTIVIDAD,ENTIDAD,FECHA\nTALLER,"OCI,4\nFORO,DPU,5\n')
    assert [row[0] for row in tables(found)[0]] == ["ACTIVIDAD", "TALLER", "FORO"]
    assert "never closed" in found.warnings[0][1]


def test_a_directory_in_a_csv_gives_people_and_their_posts(tmp_path: Path) -> None:
    file = tmp_path / "directorio.csv"
    file.write_text(
        "Institución;Nombre;Cargo;Teléfono\nFundación Río Claro;Elena Marín;Directora;555-0101\n", encoding="cp1252"
    )
    record = extract(file, Home())
    assert [(role.person, role.role, role.organization) for role in record.roles] == [
        ("Elena Marín", "Directora", "Fundación Río Claro")
    ]
    assert record.activities == []
