"""OpenDocument texts: headings, lists, tables with spans, and what is beside the running text."""

from pathlib import Path

import pytest

from kb.home import Home
from loaders import extract
from loaders.base import LoadError
from loaders.blocks import Blocks
from loaders.formats.odt import odt_blocks
from tests.loader_opendocument import cell, row, table, text
from tests.loader_word import tables, texts

HEADER = ("ACTIVIDAD", "ENTIDAD", "FECHA")


def blocks(body: str, styles: str = "", parts: dict[str, str] | None = None) -> Blocks:
    return odt_blocks(Path("informe.odt"), text(body, styles, parts))


def test_headings_paragraphs_and_lists_are_told_apart() -> None:
    found = blocks(
        '<text:h text:outline-level="1">Lo que se hizo</text:h><text:p>Se plantaron árboles.</text:p>'
        "<text:list><text:list-item><text:p>Se revisó el plan.</text:p></text:list-item></text:list>"
        "<text:p>MARZO 2024</text:p>"
    )
    assert texts(found) == [
        ("heading", "Lo que se hizo"),
        ("paragraph", "Se plantaron árboles."),
        ("bullet", "Se revisó el plan."),
        ("heading", "MARZO 2024"),
    ]
    assert [block.locator for block in found.blocks] == ["título 1", "párrafo 1", "viñeta 1", "título 2"]


def test_a_style_based_on_the_title_makes_a_heading() -> None:
    styles = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    whole = (
        '<office:document-styles {spaces}><office:styles><style:style style:name="Title" style:family="paragraph"/>'
        "</office:styles></office:document-styles>"
    )
    assert texts(blocks('<text:p text:style-name="P1">Informe de riego</text:p>', styles, {"styles.xml": whole})) == [
        ("heading", "Informe de riego")
    ]


def test_spaces_tabs_breaks_and_links_become_what_a_reader_sees() -> None:
    found = blocks(
        '<text:p>uno<text:s text:c="2"/>dos<text:tab/>tres\n   <text:span>cua</text:span>tro<text:line-break/>'
        "<text:a>cinco</text:a></text:p>"
    )
    assert texts(found)[0][1] == "uno dos tres cuatro\ncinco"


def test_a_footnote_says_where_its_mark_stands() -> None:
    found = blocks(
        '<text:p>El acuerdo rige.<text:note text:id="n1"><text:note-body><text:p>Según el acta.</text:p>'
        "</text:note-body></text:note></text:p><text:p>Otra cosa.</text:p>"
    )
    assert [getattr(block, "note_of", None) for block in found.blocks] == [None, None, "párrafo 1"]


def test_cells_merged_over_columns_and_rows_are_repeated() -> None:
    rows = (
        "<table:table-header-rows>" + row(*map(cell, HEADER)) + "</table:table-header-rows>",
        row(
            cell("ACTO", 'table:number-columns-spanned="2" table:number-rows-spanned="2"'),
            "<table:covered-table-cell/>",
            cell("4"),
        ),
        row('<table:covered-table-cell table:number-columns-repeated="2"/>', cell("5")),
        row(cell("CURSO"), cell("OCI\nDPU"), cell("6")),
    )
    assert tables(blocks(table("Tabla1", *rows))) == [
        [HEADER, ("ACTO", "ACTO", "4"), ("ACTO", "ACTO", "5"), ("CURSO", "OCI\nDPU", "6")]
    ]


def test_nested_tables_and_text_boxes_follow_the_table_that_holds_them() -> None:
    box = "<draw:frame><draw:text-box><text:p>Nota al margen.</text:p></draw:text-box></draw:frame>"
    inside = f"<table:table-cell><text:p>OCI{box}</text:p>{table('T2', row(*map(cell, HEADER)))}</table:table-cell>"
    found = blocks(table("T1", row(cell("TALLER"), inside, cell("4"))))
    assert tables(found) == [[("TALLER", "OCI", "4")], [HEADER]]
    assert texts(found) == [("paragraph", "Nota al margen.")]


def test_deleted_text_remarks_and_indexes_are_left_out_and_notes_follow_the_body() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Según el "
        "acta.</text:p></text:note-body>"
        "</text:note>"
    )
    found = blocks(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Se talaron árboles.</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:table-of-content><text:index-body><text:p>Índice 1</text:p></text:index-body></text:table-of-content>"
        f"<text:p>Se plantaron<office:annotation><text:p>¿Cuántos?</text:p></office:annotation> árboles.{note}</text:p>"
        "<text:p>Fin.</text:p>"
    )
    assert texts(found) == [
        ("paragraph", "Se plantaron árboles."),
        ("paragraph", "Fin."),
        ("paragraph", "Según el acta."),
    ]


def test_the_pages_head_and_the_files_title_name_the_document() -> None:
    styles = (
        "<office:document-styles {spaces}><office:master-styles><style:master-page><style:footer><text:p>Página "
        "3</text:p></style:footer>"
        "<style:header><text:p>Informe de marzo 2024</text:p></style:header></style:master-page></office:master-styles>"
        "</office:document-styles>"
    )
    title = "<dc:title>Informe de riego</dc:title>"
    meta = f"<office:document-meta {{spaces}}><office:meta>{title}</office:meta></office:document-meta>"
    found = blocks("<text:p>Se plantaron árboles.</text:p>", parts={"styles.xml": styles, "meta.xml": meta})
    assert (found.title, found.margins) == ("Informe de riego", ("Informe de marzo 2024",))


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b"%PDF-1.4", "PDF"),
        (b"Hola", "not what its name says"),
        (text("<text:p>Hola</text:p>")[:200], "damaged"),
        (text(""), "no text"),
        (text("<text:p>Hola"), "damaged"),
        (
            text(
                "<text:p>Hola</text:p>", parts={"META-INF/manifest.xml": "<m xmlns:x='urn:x'><x:encryption-data/></m>"}
            ),
            "password",
        ),
    ],
)
def test_a_text_that_cannot_be_read_is_refused_in_one_line(tmp_path: Path, data: bytes, problem: str) -> None:
    file = tmp_path / "acta.odt"
    file.write_bytes(data)
    with pytest.raises(LoadError, match=rf"^acta\.odt: .*{problem}") as caught:
        extract(file, Home())
    assert "\n" not in str(caught.value)
