"""Text flattened from Word: which lines are headings, bullets, paragraphs and rows, and where each stands."""

from pathlib import Path

import pytest

from kb.errors import KbError
from loaders.blocks import Blocks, Table, Text
from loaders.formats.text import decode, text_blocks
from loaders.lines import classify_line, strip_bullet

HEADER = "\tACTIVIDAD\n\tENTIDAD\n\tINFORMACIÓN\n\tFECHA\n\n"


def texts(blocks: Blocks) -> list[tuple[str, str, str]]:
    return [(block.kind, block.text, block.locator) for block in blocks.blocks if isinstance(block, Text)]


def rows(blocks: Blocks) -> list[tuple[str, ...]]:
    return [row.cells for block in blocks.blocks if isinstance(block, Table) for row in block.rows]


def test_a_cell_on_each_line_led_by_a_tab_makes_rows() -> None:
    blocks = text_blocks(f"{HEADER}\tREUNIÓN\n\tEmbajada de Noruega\n\tPlan de riego\n\t4\n")
    assert rows(blocks) == [
        ("ACTIVIDAD", "ENTIDAD", "INFORMACIÓN", "FECHA"),
        ("REUNIÓN", "Embajada de Noruega", "Plan de riego", "4"),
    ]


def test_cells_of_one_line_are_parted_by_tabs() -> None:
    blocks = text_blocks("\tACTIVIDAD\tENTIDAD\tFECHA\n\tREUNIÓN\tEmbajada de Noruega\t4\n")
    assert rows(blocks)[1] == ("REUNIÓN", "Embajada de Noruega", "4")


def test_rows_are_numbered_as_a_person_counts_them_header_included() -> None:
    (table,) = text_blocks(f"{HEADER}\tREUNIÓN\n\tOCI\n\tPlan\n\t4\n\n\tTALLER\n\tOCI\n\tRiego\n\t5\n").blocks
    assert isinstance(table, Table)
    assert table.locator == "tabla 1"
    assert [row.locator for row in table.rows] == ["tabla 1, fila 1", "tabla 1, fila 2", "tabla 1, fila 3"]


def test_blank_lines_within_a_row_do_not_end_it() -> None:
    blocks = text_blocks(f"{HEADER}\tREUNIÓN\n\n\tOCI\n\tPlan de riego\n\n\t4\n\n\tTALLER\n\tOCI\n\tPoda\n\n\t5\n")
    assert rows(blocks)[1:] == [("REUNIÓN", "OCI", "Plan de riego", "4"), ("TALLER", "OCI", "Poda", "5")]


def test_a_line_without_a_tab_goes_on_the_cell_before_it() -> None:
    blocks = text_blocks("\tACTIVIDAD\nGESTIÓN\n\tENTIDAD\n\tFECHA\n\n\tREUNIÓN\n\tOCI\nEmbajada de Noruega\n\t4\n")
    assert rows(blocks) == [("ACTIVIDAD\nGESTIÓN", "ENTIDAD", "FECHA"), ("REUNIÓN", "OCI\nEmbajada de Noruega", "4")]


def test_a_header_repeated_after_a_page_break_stays_a_row_of_the_same_table() -> None:
    blocks = text_blocks(
        f"{HEADER}\tREUNIÓN\n\tOCI\n\tPlan\n\t4\n \tACTIVIDAD/\nGESTIÓN\n\tENTIDAD\n\n\n\tINFORMACIÓN\n"
        "\tFECHA\n\n\tTALLER\n\tOCI\n\tPoda\n\t5\n"
    )
    assert len(blocks.blocks) == 1
    assert rows(blocks)[2] == ("ACTIVIDAD/\nGESTIÓN", "ENTIDAD", "INFORMACIÓN", "FECHA")
    assert rows(blocks)[3] == ("TALLER", "OCI", "Poda", "5")


def test_a_short_row_does_not_swallow_the_row_after_it() -> None:
    blocks = text_blocks(f"{HEADER}\tACTO\n\tOCI\n\tSin fecha\n\n\tTALLER\n\tOCI\n\tPoda\n\t5\n")
    assert rows(blocks)[1:] == [("ACTO", "OCI", "Sin fecha"), ("TALLER", "OCI", "Poda", "5")]


def test_an_empty_cell_keeps_its_place() -> None:
    blocks = text_blocks(f"{HEADER}\tREUNIÓN\n\t\n\tPlan de riego\n\t4\n")
    assert rows(blocks)[1] == ("REUNIÓN", "", "Plan de riego", "4")


def test_two_tables_are_numbered_in_order() -> None:
    blocks = text_blocks(
        "\tACTIVIDAD\n\tFECHA\n\n\tTALLER\n\t5\n\nEntre las dos hay un párrafo.\n\n"
        "\tACTIVIDAD\n\tFECHA\n\n\tFORO\n\t6\n"
    )
    assert [block.locator for block in blocks.blocks] == ["tabla 1", "párrafo 1", "tabla 2"]


@pytest.mark.parametrize("mark", ["·", "•", "▪", "●", "◦", "‣", "–", "*", "-", "1.", "12)"])
def test_every_mark_of_a_bullet_is_known_and_taken_off(mark: str) -> None:
    (found,) = texts(text_blocks(f"{mark} Se plantaron árboles en la ribera\n"))
    assert found == ("bullet", "Se plantaron árboles en la ribera", "viñeta 1")


def test_a_hyphen_before_a_number_is_a_bullet_not_a_minus() -> None:
    assert strip_bullet("-44 invitaciones recibidas") == "44 invitaciones recibidas"


def test_two_hyphens_are_no_bullet() -> None:
    assert classify_line("--- fin del documento ---") == "paragraph"


@pytest.mark.parametrize(
    "line",
    [
        "MARZO 2024",
        "Marzo de 2024",
        "marzo 2024",
        "## Marzo 2024",
        "COORDINACIONES:",
        "· COORDINACIONES:",
        "Ejes de trabajo:",
        "OFICINA DE COOPERACIÓN INTERNACIONAL",
    ],
)
def test_headings_stand_in_capitals_are_a_month_or_end_with_a_colon(line: str) -> None:
    assert classify_line(line) == "heading"


@pytest.mark.parametrize(
    "line",
    [
        "Se plantaron árboles en la ribera del río.",
        "SE PLANTARON ÁRBOLES.",
        "En marzo de 2024 se plantaron árboles",
    ],
)
def test_sentences_are_no_headings(line: str) -> None:
    assert classify_line(line) == "paragraph"


def test_locators_count_each_kind_by_itself() -> None:
    blocks = text_blocks("MARZO 2024\n\nUn párrafo de entrada.\n\n· Una viñeta.\n· Otra viñeta.\n\nOtro párrafo.\n")
    assert [locator for _kind, _text, locator in texts(blocks)] == [
        "título 1",
        "párrafo 1",
        "viñeta 1",
        "viñeta 2",
        "párrafo 2",
    ]


def test_line_ends_of_windows_and_old_macs_change_nothing() -> None:
    text = f"MARZO 2024\n\n{HEADER}\tREUNIÓN\n\tOCI\nOtra\n\tPlan\n\t4\n\n· Una viñeta.\n"
    assert text_blocks(text.replace("\n", "\r\n")) == text_blocks(text) == text_blocks(text.replace("\n", "\r"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_accents_survive_every_encoding_that_offices_use(encoding: str) -> None:
    assert decode(Path("a.txt"), "Señora Ñandú, «día»".encode(encoding)) == "Señora Ñandú, «día»"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf"])
def test_a_text_without_words_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(KbError, match=r"^vacio\.txt: the file is empty"):
        decode(Path("carpeta/vacio.txt"), data)


def test_bytes_that_no_text_has_are_refused_by_name() -> None:
    with pytest.raises(KbError, match=r"^foto\.txt: this is not a text file"):
        decode(Path("foto.txt"), b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
