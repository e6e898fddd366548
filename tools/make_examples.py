"""Write the sample reports of `examples/` from the texts in `tools/reports/`: the same bytes at every run.

Usage: python tools/make_examples.py [FOLDER]    (the folder is `examples/` unless told otherwise)
"""

from __future__ import annotations

import io
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

ROOT = Path(__file__).resolve().parent.parent
WIDTHS = (Cm(3.4), Cm(5.2), Cm(6.2), Cm(2.2))
EPOCH = (1980, 1, 1, 0, 0, 0)
JOIN = "^"
LAST_HEADER = "FECHA"
THUMBNAIL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"

Report = dict[str, Any]


def write_examples(folder: Path) -> list[Path]:
    """Write a .docx into the folder for each text in `tools/reports/` and return their paths."""
    written = []
    for source in sorted((ROOT / "tools" / "reports").glob("*.toml")):
        report = tomllib.loads(source.read_text(encoding="utf-8"))
        target = folder / f"{source.stem}.docx"
        target.write_bytes(fixed(build(report)))
        written.append(target)
    return written


def build(report: Report) -> Document:
    """Return the Word document of one report."""
    document = docx.Document()
    set_page(document, report)
    add_opening(document, report)
    add_table(document, report["rows"])
    add_coordinations(document, report)
    return document


def set_page(document: Document, report: Report) -> None:
    """Set the paper, the font, the language, the properties and the footer."""
    section = document.sections[0]
    section.start_type = WD_SECTION.NEW_PAGE
    section.page_width, section.page_height = Cm(21.59), Cm(27.94)
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin = section.bottom_margin = Cm(2.2)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(10.5)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "es-PA")
    set_properties(document, report)
    document.styles["Footer"].font.size = Pt(8)
    add_footer(section.footer.paragraphs[0])


def set_properties(document: Document, report: Report) -> None:
    """Give the file the author and the dates of the report, and drop the template's own picture of itself."""
    properties = document.core_properties
    properties.author = properties.last_modified_by = "Oficina de Cooperación Internacional"
    properties.title = f"Informe mensual, {report['month'].lower()}"
    properties.comments = ""
    properties.language = "es-PA"
    properties.created = properties.modified = report["saved"].replace(tzinfo=None)
    relations = document.part.package.rels if document.part.package else {}
    for key in [key for key, relation in relations.items() if relation.reltype == THUMBNAIL]:
        del relations[key]


def add_footer(paragraph: Paragraph) -> None:
    """Write the office's name and the page number, as a field that Word counts."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run("Alcaldía de Panamá – OCI – Página ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def add_opening(document: Document, report: Report) -> None:
    """Write the title, the axes of work and the month."""
    for line in report["title"]:
        centred(document.add_paragraph(), line, 12)
    document.add_paragraph().add_run("Ejes de trabajo:").bold = True
    for axis in report["axes"]:
        name, colon, rest = axis.partition(":")
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.space_after = Pt(6)
        paragraph.add_run(name + colon).bold = True
        paragraph.add_run(rest)
    document.add_paragraph()
    centred(document.add_paragraph(), report["month"], 14)


def centred(paragraph: Paragraph, text: str, size: int) -> None:
    """Write a centred line in bold of `size` points."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(2)
    run = paragraph.add_run(text)
    run.bold, run.font.size = True, Pt(size)


def add_table(document: Document, rows: list[list[str]]) -> None:
    """Write the table of activities; a row that ends in FECHA is its header, there or repeated."""
    table = document.add_table(rows=len(rows), cols=len(WIDTHS), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width
    for index, row in enumerate(rows):
        for column, text in enumerate(row):
            cell = table.cell(index, column)
            cell.width = WIDTHS[column]  # Word goes by the cells, other programs by the columns
            if text != JOIN:
                fill(cell, text, header=row[-1] == LAST_HEADER)
    join_cells(table, rows)
    document.add_paragraph()


def fill(cell: _Cell, text: str, header: bool) -> None:
    """Write the lines of a cell, each as a paragraph; a header's in bold on grey."""
    for number, line in enumerate(text.split("\n")):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(1)
        run = paragraph.add_run(line)
        run.font.size, run.bold = Pt(10), header
    if header:
        shade(cell, "D9E2F3")


def shade(cell: _Cell, colour: str) -> None:
    """Fill a cell with a colour (six hexadecimal digits)."""
    shading = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{key}"), value)
    cell._tc.get_or_add_tcPr().append(shading)


def join_cells(table: Table, rows: list[list[str]]) -> None:
    """Join each cell that says so to the one above it."""
    for index, row in enumerate(rows):
        for column, text in enumerate(row):
            if text == JOIN:
                table.cell(index - 1, column).merge(table.cell(index, column))


def add_coordinations(document: Document, report: Report) -> None:
    """Write the bullets under their heading, and the lines of figures that close the report."""
    style = "List Bullet" if report["coordinations_as_bullet"] else "Normal"
    heading = document.add_paragraph(style=style)
    heading.paragraph_format.keep_with_next = True
    heading.add_run("COORDINACIONES:").bold = True
    for text in report["bullets"]:
        paragraph = document.add_paragraph(text, style="List Bullet")
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    for line in report["closing"]:
        layout = document.add_paragraph(line).paragraph_format
        layout.left_indent, layout.space_after = Cm(1.2), Pt(0)


def fixed(document: Document) -> bytes:
    """Return the file's bytes with one date for every part of its archive, so that nothing depends on the clock."""
    saved, result = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(result, "w") as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            target.writestr(entry, source.read(name))
    return result.getvalue()


if __name__ == "__main__":
    for path in write_examples(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "examples"):
        print(path)
