"""One content in every format: the same tables and prose give the same record, but for where passages stand."""

from __future__ import annotations

import csv
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlwt
from docx.document import Document

from kb.home import Home
from kb.records import dump_record
from loaders import extract
from tests.loader_opendocument import spreadsheet
from tests.loader_word import add_table, word_bytes

OFFICE = ("pdf", "odt", "doc", "html")
HEADER = ["ACTIVIDAD/GESTIÓN", "ENTIDAD", "INFORMACIÓN", "FECHA"]
ROWS = [
    ["REUNIÓN", "OCI, Embajada de Noruega", "Sobre el plan de riego de los viveros y la compra de bombas nuevas", "4"],
    [
        "TALLER",
        "Fundación Río Claro\nDirección de Gestión Ambiental",
        "Poda de árboles urbanos en los barrios",
        "6 y 7",
    ],
    ["CONCIERTO", "OCI, Embajada de Suecia", "Aniversario del orfeón municipal", "jueves 14"],
    [
        "WEBINAR",
        "OCI, Red de Ciudades Ribereñas (RCR)",
        "Orillas y crecidas: lo que se aprendió en diez años de obras",
        "del 18 al 20",
    ],
    ["VIDEOCONFERENCIA", "Universidad del Litoral", "Becas de posgrado para funcionarios", "2024-03-21"],
]
BULLETS = [
    "Con Sofía Arce y Tomás Vega, de la Embajada de Noruega, se planificó la visita del alcalde de Bergen, Erik "
    "Solberg.",
    "Se realizó reunión con la Dra. Elena Marín Quiroga, directora de la Fundación Río Claro, el 12 de marzo. "
    "Queda pendiente "
    "el presupuesto por parte de la Fundación Río Claro, a más tardar el 5 de abril.",
    "La ciudad forma parte de la Red de Ciudades Ribereñas desde mayo de 2017.",
    "Se celebró el hermanamiento con Bergen, firmado en 2001.",
    "44 becas otorgadas",
]
PROSE = [
    "El alcalde recibió a la Dra. Elena Marín Quiroga, directora de la Fundación Río Claro, para revisar el "
    "programa de viveros "
    "que las dos instituciones llevan desde hace cinco años y acordar las siembras de la próxima temporada de lluvias.",
    "En la reunión participó también Sofía Arce, de la Embajada de Noruega, que ofreció apoyo técnico para los "
    "sistemas de riego.",
]


def report(document: Document, rows: list[list[str]]) -> None:
    if len(rows) > len(ROWS):  # a line at the head of one page cannot be told from its text, on several it can
        document.sections[0].header.paragraphs[0].text = "Informe mensual de cooperación"
    document.add_heading("OFICINA DE COOPERACIÓN INTERNACIONAL", 1)
    document.add_heading("MARZO 2024", 2)
    add_table(document, [HEADER, *rows]).style = "Table Grid"
    document.add_paragraph("COORDINACIONES:", "List Bullet")
    for words in BULLETS:
        document.add_paragraph(words, "List Bullet")


def news(document: Document) -> None:
    document.add_heading("Viveros para los barrios", 1)
    document.add_paragraph("Panamá, 12 de marzo de 2024.")
    for words in PROSE:
        document.add_paragraph(words)


def content(file: Path) -> dict[str, Any]:
    """What a file says, without its own name, digest and kind, and the places and line breaks of its passages."""
    data: dict[str, Any] = json.loads(dump_record(extract(file, Home())))
    for key in ("path", "sha256", "media_type"):
        data["document"].pop(key)
    for item in (item for items in data.values() if isinstance(items, list) for item in items):
        place = item.get("passage") or item
        place.pop("locator", None)
        if "text" in place:
            place["text"] = " ".join(place["text"].split())
    return data


def activities(file: Path) -> list[tuple[Any, ...]]:
    return [
        (a.kind, a.title, a.start, a.end, a.status, sorted(p.name for p in a.participants), a.places)
        for a in extract(file, Home()).activities
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, soffice: str) -> Path:
    """A report, a longer one over several pages, and a piece of news, in Word and in what LibreOffice makes of them."""
    folder = tmp_path_factory.mktemp("formats")
    (folder / "informe.docx").write_bytes(word_bytes(lambda document: report(document, ROWS)))
    (folder / "largo.docx").write_bytes(word_bytes(lambda document: report(document, ROWS * 9)))
    (folder / "noticia.docx").write_bytes(word_bytes(news))
    profile = (folder / "profile").as_uri()
    for kind in OFFICE:
        subprocess.run(
            [
                soffice,
                f"-env:UserInstallation={profile}",
                "--headless",
                "--convert-to",
                kind,
                "--outdir",
                str(folder),
                *map(str, sorted(folder.glob("*.docx"))),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
    return folder


@pytest.mark.parametrize("kind", OFFICE)
@pytest.mark.parametrize("name", ["informe", "largo", "noticia"])
def test_every_format_gives_the_record_that_word_gives(folder: Path, name: str, kind: str) -> None:
    expected = content(folder / f"{name}.docx")
    assert expected["activities"]
    assert content(folder / f"{name}.{kind}") == expected


def test_the_report_that_is_compared_is_read_whole(folder: Path) -> None:
    record = extract(folder / "informe.docx", Home())
    assert [a.start for a in record.activities][: len(ROWS)] == [
        "2024-03-04",
        "2024-03-06",
        "2024-03-14",
        "2024-03-18",
        "2024-03-21",
    ]
    assert {person.name for person in record.people} == {
        "Sofía Arce",
        "Tomás Vega",
        "Erik Solberg",
        "Elena Marín Quiroga",
    }
    assert record.document.period == "2024-03"


def test_rows_and_bullets_of_a_pdf_say_on_which_page_they_are(folder: Path) -> None:
    places = [a.passage.locator for a in extract(folder / "largo.pdf", Home()).activities if a.passage]
    assert places[0] == "p. 1, tabla 1, fila 2"
    assert any(place.startswith("p. 2, tabla 1, fila ") for place in places)
    assert ", viñeta " in places[-1]


def sheet_files(folder: Path) -> Iterator[Path]:
    """The table of the report in every format that is only a table."""
    rows = [HEADER, *ROWS]
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Marzo 2024"
    for row in rows:
        sheet.append(row)
    book.save(folder / "tabla.xlsx")
    old = xlwt.Workbook()
    old_sheet = old.add_sheet("Marzo 2024")
    for at, row in enumerate(rows):
        for column, words in enumerate(row):
            old_sheet.write(at, column, words)
    old.save(str(folder / "tabla.xls"))
    (folder / "tabla.ods").write_bytes(spreadsheet({"Marzo 2024": rows}))
    for name, mark, encoding in (
        ("coma.csv", ",", "utf-8"),
        ("punto y coma.csv", ";", "cp1252"),
        ("tabulador.tsv", "\t", "utf-16"),
    ):
        with (folder / name).open("w", newline="", encoding=encoding) as file:
            csv.writer(file, delimiter=mark).writerows([["MARZO 2024"], *rows])
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>".replace("\n", "<br>") for row in rows)
    (folder / "tabla.html").write_text(f"<h1>MARZO 2024</h1><table>{cells}</table>", encoding="utf-8")
    text = "\n".join("\n".join(f"\t{cell}" for cell in row) + "\n" for row in rows)
    (folder / "tabla.txt").write_text(f"MARZO 2024\n\n{text}", encoding="utf-8")
    yield from sorted(path for path in folder.iterdir())


def test_a_table_gives_the_same_activities_in_every_tabular_format(tmp_path: Path) -> None:
    word = tmp_path / "word" / "tabla.docx"
    word.parent.mkdir()
    word.write_bytes(
        word_bytes(lambda document: [document.add_heading("MARZO 2024", 1), add_table(document, [HEADER, *ROWS])])
    )
    expected = activities(word)
    assert len(expected) == len(ROWS)
    folder = tmp_path / "tables"
    folder.mkdir()
    found = {file.name: activities(file) for file in sheet_files(folder)}
    assert len(found) == 8
    assert found == dict.fromkeys(found, expected)
