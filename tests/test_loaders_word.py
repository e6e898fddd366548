"""Word documents: tables with merges, what Word keeps beside the plain text, and what a paragraph is."""

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from kb.home import Home
from loaders import extract
from loaders.blocks import Table, Text
from tests.loader_word import add_footnotes, add_table, add_xml, blocks_of, run, tables, texts, xml

HEADER = ["ACTIVIDAD", "ENTIDAD", "FECHA"]
BOX = (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
    "<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def test_a_table_gives_its_rows_in_order_with_locators() -> None:
    blocks = blocks_of(lambda d: add_table(d, [HEADER, ["TALLER", "OCI", "4"], ["FORO", "OCI", "5"]]))
    (table,) = blocks.blocks
    assert isinstance(table, Table)
    assert [(row.cells, row.locator) for row in table.rows] == [
        (tuple(HEADER), "tabla 1, fila 1"),
        (("TALLER", "OCI", "4"), "tabla 1, fila 2"),
        (("FORO", "OCI", "5"), "tabla 1, fila 3"),
    ]


def test_paragraphs_of_a_cell_are_lines_of_it() -> None:
    def write(document: Document) -> None:
        table = add_table(document, [HEADER, ["TALLER", "OCI", "4"]])
        table.cell(1, 1).add_paragraph("Embajada de Noruega")

    assert tables(blocks_of(write))[0][1] == ("TALLER", "OCI\nEmbajada de Noruega", "4")


def test_a_cell_merged_over_columns_is_repeated_in_each() -> None:
    def write(document: Document) -> None:
        table = add_table(document, [HEADER, ["", "", "4"]])
        table.cell(1, 0).merge(table.cell(1, 1)).text = "ACTO SOLEMNE"

    assert tables(blocks_of(write))[0][1] == ("ACTO SOLEMNE", "ACTO SOLEMNE", "4")


def test_a_cell_merged_over_rows_is_repeated_in_each() -> None:
    def write(document: Document) -> None:
        table = add_table(document, [HEADER, ["TALLER", "OCI", "4"], ["FORO", "DPU", ""], ["CURSO", "OCI", ""]])
        table.cell(1, 2).merge(table.cell(3, 2)).text = "4"

    assert tables(blocks_of(write))[0][1:] == [("TALLER", "OCI", "4"), ("FORO", "DPU", "4"), ("CURSO", "OCI", "4")]


def test_a_cell_merged_over_rows_and_columns_is_repeated_in_all() -> None:
    def write(document: Document) -> None:
        table = add_table(document, [HEADER, ["", "", "4"], ["", "", "5"]])
        table.cell(1, 0).merge(table.cell(2, 1)).text = "CUMBRE"

    assert tables(blocks_of(write))[0][1:] == [("CUMBRE", "CUMBRE", "4"), ("CUMBRE", "CUMBRE", "5")]


def test_a_row_that_begins_further_right_keeps_its_columns() -> None:
    def write(document: Document) -> None:
        table = add_table(document, [HEADER, ["TALLER", "OCI", "4"]])
        row = table.rows[1]._tr
        row.get_or_add_trPr().append(parse_xml(f'<w:gridBefore {nsdecls("w")} w:val="1"/>'))
        row.remove(row.tc_lst[0])

    assert tables(blocks_of(write))[0][1] == ("", "OCI", "4")


def test_a_table_in_a_cell_is_a_table_of_its_own_after_it() -> None:
    def write(document: Document) -> None:
        table = add_table(document, [HEADER, ["TALLER", "OCI", "4"]])
        inner = table.cell(1, 1).add_table(1, 2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "dentro", "también"

    found = tables(blocks_of(write))
    assert found == [[tuple(HEADER), ("TALLER", "OCI", "4")], [("dentro", "también")]]


def test_a_table_without_words_is_none() -> None:
    def write(document: Document) -> None:
        document.add_paragraph("Texto.")
        document.add_table(2, 2)

    assert tables(blocks_of(write)) == []


def test_tracked_insertions_are_read_and_deletions_are_not() -> None:
    def write(document: Document) -> None:
        paragraph = document.add_paragraph("Se plantaron ")._p
        paragraph.append(xml("del", run("noventa ", "delText")))
        paragraph.append(xml("ins", run("ochenta ")))
        paragraph.append(parse_xml(f"<w:moveFrom {nsdecls('w')}>{run('cien ')}</w:moveFrom>"))
        paragraph.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>árboles.</w:t></w:r>"))

    assert texts(blocks_of(write)) == [("paragraph", "Se plantaron ochenta árboles.")]


def test_a_tracked_row_that_was_put_in_is_read() -> None:
    def write(document: Document) -> None:
        table = add_table(document, [HEADER, ["TALLER", "OCI", "4"]])
        properties = table.rows[1]._tr.get_or_add_trPr()
        properties.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="7" w:author="x"/>'))

    assert tables(blocks_of(write))[0][1] == ("TALLER", "OCI", "4")


def test_content_controls_are_read_around_paragraphs_runs_and_rows() -> None:
    def write(document: Document) -> None:
        add_xml(document, xml("sdt", f"<w:sdtContent><w:p>{run('Párrafo en un control.')}</w:p></w:sdtContent>"))
        inside = document.add_paragraph("Con un ")._p
        inside.append(xml("sdt", f"<w:sdtContent>{run('control dentro.')}</w:sdtContent>"))
        table = add_table(document, [HEADER, ["TALLER", "OCI", "4"]])
        row = table.rows[1]._tr
        control = xml("sdt", "<w:sdtContent/>")
        row.addprevious(control)
        control[0].append(row)

    blocks = blocks_of(write)
    assert ("paragraph", "Párrafo en un control.") in texts(blocks)
    assert ("paragraph", "Con un control dentro.") in texts(blocks)
    assert tables(blocks)[0][1] == ("TALLER", "OCI", "4")


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    def write(document: Document) -> None:
        box = f"<w:txbxContent><w:p>{run('Nota al margen.')}</w:p></w:txbxContent>"
        document.add_paragraph("Texto principal.")._p.append(
            parse_xml(BOX.format(box=box).replace("<w:r>", f"<w:r {nsdecls('w')}>", 1))
        )

    assert texts(blocks_of(write)) == [("paragraph", "Texto principal."), ("paragraph", "Nota al margen.")]


def test_footnotes_are_paragraphs_after_the_body_and_separators_are_not() -> None:
    def write(document: Document) -> None:
        add_footnotes(document, "Según el acta del cabildo.", "Ver anexo.")
        paragraph = document.add_paragraph("El acuerdo rige desde mayo.")
        paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="1"/></w:r>'))

    assert texts(blocks_of(write)) == [
        ("paragraph", "El acuerdo rige desde mayo."),
        ("paragraph", "Según el acta del cabildo."),
        ("paragraph", "Ver anexo."),
    ]


def test_a_footnote_says_where_its_mark_stands_in_a_paragraph_or_row() -> None:
    mark = f'<w:r {nsdecls("w")}><w:footnoteReference w:id="{{}}"/></w:r>'

    def write(document: Document) -> None:
        add_footnotes(document, "Según el acta.", "Asistió una vecina.")
        document.add_paragraph("El acuerdo rige.")._p.append(parse_xml(mark.format(1)))
        table = document.add_table(rows=2, cols=1)
        table.cell(0, 0).text, table.cell(1, 0).text = "ACTIVIDAD", "Taller"
        table.cell(1, 0).paragraphs[0]._p.append(parse_xml(mark.format(2)))

    notes = [block.note_of for block in blocks_of(write).blocks if isinstance(block, Text)]
    assert notes == [None, "párrafo 1", "tabla 1, fila 2"]


def test_a_footnote_goes_on_about_the_activity_that_carries_its_mark(tmp_path: Path) -> None:
    document = docx.Document()
    add_footnotes(document, "Asistió Marcela Quirós.")
    first = document.add_paragraph("El 3 de marzo de 2024 se realizó un taller con la Embajada de Noruega.")
    first._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="1"/></w:r>'))
    document.add_paragraph("El 5 de marzo de 2024 se inauguró la feria con la Fundación Río Claro.")
    document.add_table(rows=1, cols=2)
    path = tmp_path / "informe.docx"
    document.save(str(path))
    taking_part = [{p.name for p in activity.participants} for activity in extract(path, Home()).activities]
    assert taking_part == [{"Embajada de Noruega", "Marcela Quirós"}, {"Fundación Río Claro"}]


@pytest.mark.parametrize("style", ["List Bullet", "List Bullet 2", "List Number"])
def test_a_paragraph_of_a_list_style_is_a_bullet(style: str) -> None:
    assert texts(blocks_of(lambda d: d.add_paragraph("Se plantaron árboles.", style))) == [
        ("bullet", "Se plantaron árboles.")
    ]


def test_a_numbered_paragraph_is_a_bullet_and_a_number_of_zero_takes_that_away() -> None:
    def numbered(document: Document, number: int, style: str | None = None) -> None:
        properties = document.add_paragraph("Se plantaron árboles.", style)._p.get_or_add_pPr()
        properties.append(xml("numPr", f'<w:ilvl w:val="0"/><w:numId w:val="{number}"/>'))

    assert texts(blocks_of(lambda d: numbered(d, 3)))[0][0] == "bullet"
    assert texts(blocks_of(lambda d: numbered(d, 0)))[0][0] == "paragraph"
    assert texts(blocks_of(lambda d: numbered(d, 0, "List Bullet")))[0][0] == "paragraph"


def test_a_mark_typed_by_hand_makes_a_bullet_too() -> None:
    assert texts(blocks_of(lambda d: d.add_paragraph("· Se plantaron árboles."))) == [
        ("bullet", "Se plantaron árboles.")
    ]


@pytest.mark.parametrize("style", ["Heading 1", "Heading 3", "Title"])
def test_a_heading_style_makes_a_heading_whatever_its_words(style: str) -> None:
    assert texts(blocks_of(lambda d: d.add_paragraph("Qué se hizo este mes", style)))[0] == (
        "heading",
        "Qué se hizo este mes",
    )


def test_a_style_based_on_a_heading_by_its_outline_level_is_one() -> None:
    def write(document: Document) -> None:
        style = document.styles.add_style("Encabezado propio", 1)
        style.element.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="0"/>'))
        document.add_paragraph("Lo que viene", "Encabezado propio")

    assert texts(blocks_of(write)) == [("heading", "Lo que viene")]


def test_a_month_in_capitals_is_a_heading_without_any_style() -> None:
    assert texts(blocks_of(lambda d: d.add_paragraph("MARZO 2024"))) == [("heading", "MARZO 2024")]


def test_breaks_tabs_and_hard_spaces_become_what_a_reader_sees() -> None:
    def write(document: Document) -> None:
        paragraph: Any = document.add_paragraph("uno\u00a0y dos")
        paragraph.add_run().add_break()
        paragraph.add_run("tres\tcuatro")
        paragraph._p.append(xml("r", "<w:noBreakHyphen/>"))
        paragraph.add_run("cinco")

    assert texts(blocks_of(write))[0][1] == "uno y dos\ntres cuatro-cinco"


def test_the_title_is_that_of_the_properties() -> None:
    def write(document: Document) -> None:
        document.add_paragraph("Texto.")
        document.core_properties.title = "Informe de riego"

    assert blocks_of(write).title == "Informe de riego"


def test_blocks_come_in_reading_order_with_a_locator_for_each() -> None:
    def write(document: Document) -> None:
        document.add_paragraph("MARZO 2024")
        add_table(document, [HEADER, ["TALLER", "OCI", "4"]])
        document.add_paragraph("Se plantaron árboles.", "List Bullet")
        add_table(document, [HEADER, ["FORO", "OCI", "5"]])

    assert [block.locator for block in blocks_of(write).blocks] == ["título 1", "tabla 1", "viñeta 1", "tabla 2"]


def test_the_words_of_a_tracked_row_that_was_taken_out_are_not_read() -> None:
    def write(document: Document) -> None:
        row = add_table(document, [HEADER, ["TALLER", "OCI", "4"], ["FORO", "OCI", "5"]]).rows[1]
        row._tr.get_or_add_trPr().append(parse_xml(f'<w:del {nsdecls("w")} w:id="7" w:author="x"/>'))
        for cell in row.cells:
            paragraph = cell.paragraphs[0]._p
            deleted = xml("del", run(cell.text, "delText"))
            paragraph.replace(paragraph.r_lst[0], deleted)

    assert [row for row in tables(blocks_of(write))[0] if any(row)] == [tuple(HEADER), ("FORO", "OCI", "5")]


def test_the_words_of_a_link_are_read() -> None:
    def write(document: Document) -> None:
        document.add_paragraph("Ver ")._p.append(xml("hyperlink", run("la página")))

    assert texts(blocks_of(write)) == [("paragraph", "Ver la página")]


def test_a_text_box_in_a_cell_follows_its_table() -> None:
    def write(document: Document) -> None:
        box = f"<w:txbxContent><w:p>{run('Nota al margen.')}</w:p></w:txbxContent>"
        table = add_table(document, [HEADER, ["TALLER", "OCI", "4"]])
        table.cell(1, 1).paragraphs[0]._p.append(
            parse_xml(BOX.format(box=box).replace("<w:r>", f"<w:r {nsdecls('w')}>", 1))
        )

    found = blocks_of(write)
    assert tables(found)[0][1] == ("TALLER", "OCI", "4")
    assert texts(found) == [("paragraph", "Nota al margen.")]


def test_the_pages_head_and_foot_are_margins_and_no_text() -> None:
    def write(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "Informe de marzo 2024"
        document.sections[0].footer.paragraphs[0].text = "Página 3 de 5"
        document.add_paragraph("Se plantaron árboles.")

    found = blocks_of(write)
    assert texts(found) == [("paragraph", "Se plantaron árboles.")]
    assert found.margins == ("Informe de marzo 2024",)


def test_the_table_of_contents_is_left_out() -> None:
    def write(document: Document) -> None:
        gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
        inside = f"<w:sdtPr>{gallery}</w:sdtPr><w:sdtContent><w:p>{run('MARZO 2024')}</w:p></w:sdtContent>"
        add_xml(document, xml("sdt", inside))
        document.add_paragraph("Se plantaron árboles.")

    assert texts(blocks_of(write)) == [("paragraph", "Se plantaron árboles.")]


def test_a_table_in_a_cell_knows_the_row_that_it_stands_in(tmp_path: Path) -> None:
    document = docx.Document()
    outer = document.add_table(rows=1, cols=2)
    outer.cell(0, 0).text = "Misión técnica de la Intendencia de Montevideo"
    outer.cell(0, 1).text = "Dirección de Mercados"
    inner = outer.cell(0, 1).add_table(rows=2, cols=2)
    for at, text in enumerate(("Delegado(a)", "Cargo", "Ana Torres", "Técnica en residuos")):
        inner.cell(at // 2, at % 2).text = text
    path = tmp_path / "informe.docx"
    document.save(str(path))
    record = extract(path, Home())
    assert [(role.person, role.organization) for role in record.roles] == [("Ana Torres", "Intendencia de Montevideo")]
