"""PDF documents: tables ruled and not, rows over two pages, paragraphs put together again, columns, heads and feet."""

import zlib
from pathlib import Path

import pytest

from kb.home import Home
from loaders import extract
from loaders.base import LoadError
from loaders.blocks import Blocks
from loaders.formats import pdf_file
from loaders.formats.pdf import pdf_blocks
from tests.loader_pdf import Sheet, pdf
from tests.loader_word import tables, texts

HEADER = ["ACTIVIDAD", "ENTIDAD", "INFORMACIÓN", "FECHA"]
XS = [60, 160, 300, 460, 540]


def blocks(*pages: Sheet, title: str = "") -> Blocks:
    return pdf_blocks(Path("informe.pdf"), pdf(*pages, title=title))


def ruled(rows: list[list[str]], top: float = 100, height: float = 40, sheet: Sheet | None = None) -> Sheet:
    sheet = sheet or Sheet()
    tops = [top + at * height for at in range(len(rows) + 1)]
    sheet.grid(XS, tops)
    sheet.cells(XS, tops, rows)
    return sheet


def test_a_ruled_table_gives_its_rows_with_page_table_and_row() -> None:
    found = blocks(ruled([HEADER, ["TALLER", "OCI", "Poda", "4"], ["FORO", "DPU", "Riego", "5"]]))
    assert tables(found) == [[tuple(HEADER), ("TALLER", "OCI", "Poda", "4"), ("FORO", "DPU", "Riego", "5")]]
    (table,) = found.blocks
    assert [row.locator for row in table.rows] == [f"p. 1, tabla 1, fila {n}" for n in (1, 2, 3)]  # type: ignore[union-attr]


def test_lines_of_a_cell_are_joined_where_the_next_word_had_no_room_and_kept_where_it_had() -> None:
    row = ["TALLER", "OCI\nDPU", "Poda de los árboles de los barrios del Norte de la ciudad", "6 y 7"]
    assert tables(blocks(ruled([HEADER, row])))[0][1] == (
        "TALLER",
        "OCI\nDPU",
        "Poda de los árboles de los barrios del Norte de la ciudad",
        "6 y 7",
    )


def test_a_body_that_begins_a_line_of_a_cell_is_a_line_of_its_own() -> None:
    row = ["TALLER", "Dirección de Turismo\nEmbajada de Noruega", "Poda", "4"]
    assert tables(blocks(ruled([HEADER, row])))[0][1][1] == "Dirección de Turismo\nEmbajada de Noruega"
    row = ["TALLER", "Reunión pedida por la Embajada de Noruega", "Poda", "4"]
    assert tables(blocks(ruled([HEADER, row])))[0][1][1] == "Reunión pedida por la Embajada de Noruega"


def test_a_cell_merged_over_rows_is_repeated_and_an_empty_one_is_not() -> None:
    sheet = Sheet()
    tops = [100.0, 140.0, 180.0, 220.0, 260.0]
    sheet.grid(XS, tops, skip=[(1, 3)])
    sheet.cells(
        XS, tops, [HEADER, ["TALLER", "OCI", "Poda", "4"], ["FORO", "DPU", "Riego", ""], ["CURSO", "OCI", "Abono", ""]]
    )
    assert [row[3] for row in tables(blocks(sheet))[0]] == ["FECHA", "4", "4", ""]


def test_a_row_that_goes_on_over_the_page_is_one_row_where_it_began() -> None:
    first = ruled([HEADER, ["TALLER", "OCI", "Poda de los árboles de los", "4"]], top=690)
    second = ruled([["", "", "barrios del norte", ""], ["FORO", "DPU", "Riego", "5"]], top=60)
    found = blocks(first, second)
    assert tables(found) == [
        [
            tuple(HEADER),
            ("TALLER", "OCI", "Poda de los árboles de los barrios del norte", "4"),
            ("FORO", "DPU", "Riego", "5"),
        ]
    ]
    assert [row.locator for row in found.blocks[0].rows] == [  # type: ignore[union-attr]
        "p. 1, tabla 1, fila 1",
        "p. 1, tabla 1, fila 2",
        "p. 2, tabla 1, fila 2",
    ]


def test_a_row_goes_on_after_a_header_that_the_page_repeats() -> None:
    first = ruled([HEADER, ["TALLER", "OCI", "Poda de los árboles de los", "4"]], top=690)
    second = ruled([HEADER, ["", "", "barrios del norte", ""], ["FORO", "DPU", "Riego", "5"]], top=60)
    rows = [row for row in tables(blocks(first, second))[0] if row != tuple(HEADER)]
    assert rows == [
        ("TALLER", "OCI", "Poda de los árboles de los barrios del norte", "4"),
        ("FORO", "DPU", "Riego", "5"),
    ]


def test_a_new_row_at_the_head_of_a_page_stays_one() -> None:
    first = ruled([HEADER, ["TALLER", "OCI", "Poda", "4"]], top=690)
    second = ruled([["FORO", "DPU", "Riego", ""], ["CURSO", "OCI", "Abono", "6"]], top=60)
    assert tables(blocks(first, second))[0][1:] == [
        ("TALLER", "OCI", "Poda", "4"),
        ("FORO", "DPU", "Riego", ""),
        ("CURSO", "OCI", "Abono", "6"),
    ]


def test_tables_of_other_columns_on_the_next_page_are_another_table() -> None:
    sheet = Sheet()
    sheet.grid([60, 300, 540], [60, 100, 140])
    sheet.cells([60, 300, 540], [60, 100, 140], [["ACTIVIDAD", "FECHA"], ["FORO", "5"]])
    assert [
        len(table) for table in tables(blocks(ruled([HEADER, ["TALLER", "OCI", "Poda", "4"]], top=690), sheet))
    ] == [2, 2]


def test_an_unruled_table_is_known_by_its_header_and_the_white_between_columns() -> None:
    sheet = Sheet()
    sheet.write(60, 60, "MARZO 2024", bold=True, size=14)
    top = 100.0
    for row in (
        HEADER,
        ["TALLER", "OCI, Embajada de\nNoruega", "Poda de los árboles\nde los barrios", "4"],
        ["FORO", "DPU", "Riego", "5"],
        ["REUNIÓN", "Embajada de Chile", "Puertos y aduanas", "del 6 al 8"],
    ):
        sheet.cells(XS, [top], [row])
        top += 12 * max(len(words.split("\n")) for words in row) + 8
    sheet.lines(
        60, top + 30, ["Al cierre del mes se entregaron todas las actas de las reuniones a la secretaría del concejo."]
    )
    found = blocks(sheet)
    assert tables(found) == [
        [
            tuple(HEADER),
            ("TALLER", "OCI, Embajada de Noruega", "Poda de los árboles de los barrios", "4"),
            ("FORO", "DPU", "Riego", "5"),
            ("REUNIÓN", "Embajada de Chile", "Puertos y aduanas", "del 6 al 8"),
        ]
    ]
    assert [kind for kind, _text in texts(found)] == ["heading", "paragraph"]


def test_an_unruled_table_goes_on_over_the_page_and_its_header_may_have_two_lines() -> None:
    first, second = Sheet(), Sheet()
    first.cells(XS, [640], [["ACTIVIDAD/\nGESTIÓN", *HEADER[1:]]])
    first.cells(XS, [670], [["TALLER", "OCI", "Poda de los árboles", "4"]])
    second.cells(XS, [60], [["FORO", "DPU", "Riego de los barrios del Norte de la ciudad", "5"]])
    second.cells(XS, [100], [["CURSO", "OCI", "Abono", "6"]])
    second.lines(60, 140, ["COORDINACIONES:", "• Se plantaron árboles."])
    found = blocks(first, second)
    assert tables(found)[0][1:] == [
        ("TALLER", "OCI", "Poda de los árboles", "4"),
        ("FORO", "DPU", "Riego de los barrios del Norte de la ciudad", "5"),
        ("CURSO", "OCI", "Abono", "6"),
    ]
    assert tables(found)[0][0] == ("ACTIVIDAD/GESTIÓN", *HEADER[1:])
    assert texts(found) == [("heading", "COORDINACIONES:"), ("bullet", "Se plantaron árboles.")]


def test_a_box_around_text_is_no_table() -> None:
    sheet = Sheet()
    sheet.grid([60, 540], [100, 140])
    sheet.write(70, 110, "Se plantaron ochenta árboles en los barrios del norte.")
    assert texts(blocks(sheet)) == [("paragraph", "Se plantaron ochenta árboles en los barrios del norte.")]


PROSE = (
    "El alcalde recibió a la directora de la fundación para revisar el programa de los viveros que las dos "
    "instituciones "
    "llevan desde hace cinco años. Las dos acordaron las siembras de la próxima temporada de lluvias en los "
    "barrios del norte."
)
RIGHT_EDGE = 540


def test_lines_of_a_paragraph_are_joined() -> None:
    sheet = Sheet()
    end = sheet.wrap(60, 100, PROSE, RIGHT_EDGE)
    sheet.wrap(60, end, "Se plantaron ochenta árboles.", RIGHT_EDGE)
    assert texts(blocks(sheet)) == [("paragraph", PROSE), ("paragraph", "Se plantaron ochenta árboles.")]


def test_a_word_that_was_parted_at_a_lines_end_is_made_whole() -> None:
    sheet = Sheet()
    sheet.lines(
        60,
        100,
        [
            "Se acordaron las siembras de la próxima tempo-",
            "rada de lluvias, y la compra de bombas para",
            "el proyecto Urbanos-",
            "DPU.",
        ],
    )
    assert texts(blocks(sheet)) == [
        (
            "paragraph",
            "Se acordaron las siembras de la próxima temporada de lluvias, y la compra de bombas para el "
            "proyecto Urbanos-DPU.",
        )
    ]


def test_one_line_that_is_set_wider_does_not_part_the_others() -> None:
    sheet = Sheet()
    end = sheet.wrap(60, 100, PROSE, 440)
    sheet.wrap(
        60,
        end + 20,
        "https://municipio.example/actas/2024/03/viveros-de-los-barrios-del-norte-y-de-la-ribera-del-rio.html",
        600,
    )
    assert len(blocks(sheet).blocks) <= 3


def test_bullets_are_told_apart_and_counted_on_their_page() -> None:
    sheet = Sheet()
    sheet.write(60, 88, "• Se revisó el plan.")
    end = sheet.wrap(60, 100, f"• {PROSE}", RIGHT_EDGE)
    sheet.lines(60, end, ["• Se plantaron ochenta árboles."])
    found = blocks(sheet)
    assert texts(found) == [
        ("bullet", "Se revisó el plan."),
        ("bullet", PROSE),
        ("bullet", "Se plantaron ochenta árboles."),
    ]
    assert [block.locator for block in found.blocks] == ["p. 1, viñeta 1", "p. 1, viñeta 2", "p. 1, viñeta 3"]


def test_larger_letters_and_short_bold_lines_are_headings() -> None:
    sheet = Sheet()
    sheet.write(60, 60, "Informe de los viveros", size=16)
    sheet.write(60, 100, "Siembras del mes", bold=True)
    sheet.wrap(60, 130, PROSE, RIGHT_EDGE)
    assert [kind for kind, _text in texts(blocks(sheet))] == ["heading", "heading", "paragraph"]


LEFT = (
    "Se plantaron ochenta árboles en los barrios del norte y treinta en la ribera, con la ayuda de los vecinos y "
    "de la fundación "
    "que dirige el vivero municipal desde hace más de cinco años y que ha dado las semillas a las escuelas y a "
    "los huertos de las casas comunales de toda la ribera."
)
RIGHT = (
    "El segundo taller de poda fue en el parque central, y fueron a él los jardineros de todas las juntas de la "
    "ciudad, a los que "
    "se dieron tijeras y escaleras para el trabajo de la semana que viene en las dos avenidas, que son las que "
    "más árboles tienen de toda la ciudad y las que más hojas dejan."
)


def test_two_columns_are_read_one_after_the_other() -> None:
    sheet = Sheet()
    sheet.write(60, 60, "Boletín de parques y jardines de la ciudad", size=16)
    sheet.wrap(60, 100, LEFT, 290)
    sheet.wrap(320, 100, RIGHT, 550)
    assert texts(blocks(sheet)) == [
        ("heading", "Boletín de parques y jardines de la ciudad"),
        ("paragraph", LEFT),
        ("paragraph", RIGHT),
    ]


def test_heads_feet_and_page_numbers_are_no_text_but_may_name_the_document() -> None:
    pages = []
    for number in (1, 2, 3):
        sheet = Sheet()
        sheet.write(60, 30, "Informe mensual - Marzo 2024")
        sheet.lines(60, 120, [f"Se plantaron {number}0 árboles en los barrios."])
        sheet.write(280, 760, f"Página {number} de 3")
        pages.append(sheet)
    found = blocks(*pages)
    assert [text for _kind, text in texts(found)] == [f"Se plantaron {n}0 árboles en los barrios." for n in (1, 2, 3)]
    assert found.margins == ("Informe mensual - Marzo 2024",)


def test_the_month_of_a_page_head_dates_the_report(tmp_path: Path) -> None:
    pages = []
    for day in ("4", "5"):
        sheet = ruled([HEADER, ["TALLER", "OCI", "Poda", day]], top=120)
        sheet.write(60, 30, "INFORME MENSUAL DE MARZO 2024")
        pages.append(sheet)
    file = tmp_path / "informe.pdf"
    file.write_bytes(pdf(*pages))
    record = extract(file, Home())
    assert [activity.start for activity in record.activities] == ["2024-03-04", "2024-03-05"]
    assert (record.document.title, record.document.period) == ("INFORME MENSUAL DE MARZO 2024", "2024-03")


def test_a_paragraph_goes_on_over_the_page() -> None:
    first, second = Sheet(), Sheet()
    first.lines(60, 640, ["Las dos acordaron las siembras de la próxima temporada en"])
    second.lines(60, 120, ["los barrios del norte."])
    assert texts(blocks(first, second)) == [
        ("paragraph", "Las dos acordaron las siembras de la próxima temporada en los barrios del norte.")
    ]


def test_the_title_is_the_one_that_a_person_gave() -> None:
    sheet = Sheet()
    sheet.write(60, 100, "Se plantaron ochenta árboles.")
    assert blocks(sheet, title="Informe de riego").title == "Informe de riego"
    assert blocks(sheet, title="Microsoft Word - informe final.docx").title is None


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 nada", "not a PDF"),
        (b"%PDF-1.4\n1 0 obj\n<<", "damaged"),
        (pdf(Sheet()), "scanned"),
        (pdf(ruled([HEADER]))[:900], "PDF"),
    ],
)
def test_a_pdf_that_cannot_be_read_is_refused_in_one_line(tmp_path: Path, data: bytes, problem: str) -> None:
    file = tmp_path / "acta.pdf"
    file.write_bytes(data)
    with pytest.raises(LoadError, match=rf"^acta\.pdf: .*{problem}") as caught:
        extract(file, Home())
    assert "\n" not in str(caught.value)


def test_a_protected_pdf_is_refused_with_what_to_do() -> None:
    secret = (
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <"
        + "41" * 32
        + "> /U <"
        + "42" * 32
        + "> >> /ID [<00> <00>]"
    )
    with pytest.raises(LoadError, match=r"password"):
        pdf_blocks(Path("acta.pdf"), pdf(ruled([HEADER]), extra=secret))


def test_a_stream_that_unpacks_to_too_much_is_refused_before_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = zlib.compress(b"0 0 m 1 1 l S\n" * 200_000)
    data = pdf(ruled([HEADER, ["TALLER", "OCI", "Poda", "4"]]))
    bomb = b"9 0 obj\n<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (len(packed), packed)
    monkeypatch.setattr(pdf_file, "MOST_UNPACKED", 1024 * 1024)
    with pytest.raises(LoadError, match=r"^acta\.pdf: it unpacks to more than 1 MB"):
        pdf_blocks(Path("acta.pdf"), data.replace(b"xref\n", bomb + b"xref\n", 1))


def test_a_page_with_a_drawing_of_thousands_of_lines_is_read_without_its_ruled_table() -> None:
    sheet = Sheet()
    for n in range(4200):
        sheet.rule(60 + n % 400, 300, 60 + n % 400, 400)
    sheet.write(60, 100, "Se plantaron ochenta árboles en los barrios del norte.")
    found = blocks(sheet)
    assert texts(found) == [("paragraph", "Se plantaron ochenta árboles en los barrios del norte.")]
    assert [place for place, _message in found.warnings] == ["p. 1"]
