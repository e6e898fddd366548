"""The same content in text and in Word gives the same record, but for where each passage stands and the document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from docx.document import Document

from kb.home import Home
from kb.records import dump_record
from loaders import extract
from tests.loader_reading import entity_names
from tests.loader_word import add_table, word_bytes

HEADER = ["ACTIVIDAD", "ENTIDAD", "INFORMACIÓN", "FECHA"]
ROWS = [
    ["REUNIÓN", "OCI, Embajada de Noruega", "Sobre el plan de riego de los viveros", "4"],
    ["TALLER", "OCI- Fundación Río Claro\nDirección de Gestión Ambiental", "Poda de árboles urbanos", "6 y 7"],
    ["ACTO", "OCI, Teatro Balboa", "Aniversario del orfeón", "jueves 14"],
    ["WEBINAR", "OCI, Red de Ciudades Ribereñas (RCR)", "Orillas y crecidas", "del 18 al 20"],
]
BULLETS = [
    "Con Sofía Arce y Tomás Vega, de la Embajada de Noruega, se planificó la visita del alcalde de Bergen, "
    "Erik Solberg.",
    "Se realizó reunión con la Dra. Elena Marín Quiroga, directora de la Fundación Río Claro, el 12 de marzo. "
    "Queda pendiente el presupuesto por parte de la Fundación Río Claro, a más tardar el 5 de abril.",
    "La ciudad forma parte de la Red de Ciudades Ribereñas desde mayo de 2017.",
    "Se celebró el hermanamiento con Bergen, firmado en 2001.",
]
FIGURES = ["44 becas otorgadas", "12 cursos a distancia"]


def as_text() -> str:
    rows = "\n".join("\n".join(f"\t{cell}" for cell in row) + "\n" for row in [HEADER, *ROWS])
    lines = [f"· {words}" for words in BULLETS] + [f"-{words}" for words in FIGURES]
    return (
        f"OFICINA DE COOPERACIÓN INTERNACIONAL\n\nMARZO 2024\n\n{rows}\n\n· COORDINACIONES:\n\n"
        + "\n".join(lines)
        + "\n"
    )


def as_word(document: Document) -> None:
    document.add_heading("OFICINA DE COOPERACIÓN INTERNACIONAL", 1)
    document.add_heading("MARZO 2024", 2)
    add_table(document, [HEADER, *ROWS])
    document.add_paragraph("COORDINACIONES:", "List Bullet")
    for words in [*BULLETS, *FIGURES]:
        document.add_paragraph(words, "List Bullet")


def content(file: Path) -> dict[str, Any]:
    """What a file says, without its own name, digest and kind, and without the places of its passages."""
    data: dict[str, Any] = json.loads(dump_record(extract(file, Home())))
    for key in ("path", "sha256", "media_type"):
        data["document"].pop(key)
    for items in data.values():
        for item in items if isinstance(items, list) else []:
            (item.get("passage") or item).pop("locator", None)
    return data


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    text, word = tmp_path / "informe.txt", tmp_path / "informe.docx"
    text.write_text(as_text(), encoding="utf-8")
    word.write_bytes(word_bytes(as_word))
    return text, word


def test_text_and_word_give_the_same_record(files: tuple[Path, Path]) -> None:
    text, word = files
    assert content(text) == content(word)


def test_the_record_holds_what_was_written(files: tuple[Path, Path]) -> None:
    record = extract(files[1], Home())
    assert record.document.issuer == "Oficina de Cooperación Internacional"
    assert record.document.period == "2024-03"
    assert len(record.activities) == len(ROWS) + len(BULLETS)
    assert {person.name for person in record.people} == {
        "Sofía Arce",
        "Tomás Vega",
        "Erik Solberg",
        "Elena Marín Quiroga",
    }
    assert [figure.value for figure in record.figures] == [44, 12]
    assert [promise.due for promise in record.commitments] == ["2024-04-05"]
    assert record.warnings == []


def test_encodings_and_line_ends_give_the_same_record(files: tuple[Path, Path], tmp_path: Path) -> None:
    text, _word = files
    for name, data in {
        "cp1252": as_text().encode("cp1252"),
        "marca": as_text().encode("utf-8-sig"),
        "utf16": as_text().encode("utf-16"),
        "windows": as_text().replace("\n", "\r\n").encode(),
    }.items():
        folder = tmp_path / name
        folder.mkdir()
        (folder / "informe.txt").write_bytes(data)
        assert content(folder / "informe.txt") == content(text), name


def test_the_document_is_named_by_its_file_its_digest_and_its_kind(files: tuple[Path, Path]) -> None:
    from hashlib import sha256

    for file, kind in zip(files, ("text/plain", "wordprocessingml.document"), strict=True):
        source = extract(file, Home()).document
        assert source.path == file.name
        assert source.sha256 == sha256(file.read_bytes()).hexdigest()
        assert (source.media_type or "").endswith(kind)


def test_every_item_has_a_passage_with_a_locator(files: tuple[Path, Path]) -> None:
    for file in files:
        data = json.loads(dump_record(extract(file, Home())))
        for category, items in data.items():
            if category not in ("document", "warnings"):
                assert all(item["passage"]["locator"] and item["passage"]["text"] for item in items), category


def test_every_reference_is_a_name_of_the_record(files: tuple[Path, Path]) -> None:
    record = extract(files[0], Home())
    used = {role.person for role in record.roles} | {role.organization for role in record.roles if role.organization}
    used |= {name for found in record.activities for name in (*(p.name for p in found.participants), *found.places)}
    used |= {name for link in record.memberships for name in (link.member, link.network)}
    used |= {name for tie in record.sister_cities for name in (tie.a, tie.b)}
    used |= {promise.owner for promise in record.commitments if promise.owner}
    assert used <= entity_names(record)


def test_reading_twice_gives_the_same_bytes(files: tuple[Path, Path]) -> None:
    assert dump_record(extract(files[0], Home())) == dump_record(extract(files[0], Home()))
