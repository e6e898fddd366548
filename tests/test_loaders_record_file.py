"""Records written as JSON: read as they are, and refused by the field that is wrong."""

import json
from pathlib import Path

import pytest

from kb.errors import KbError
from kb.home import Home
from kb.records import dump_record
from loaders import extract
from tests.loader_reading import read

REPORT = """OFICINA DE COOPERACIÓN INTERNACIONAL

MARZO 2024

\tACTIVIDAD
\tENTIDAD
\tINFORMACIÓN
\tFECHA

\tREUNIÓN
\tOCI, Embajada de Noruega
\tSobre el plan de riego
\t4

· Con Sofía Arce, de la Embajada de Noruega, se planificó la visita del 15 de marzo.
· -12 becas otorgadas
"""


def saved(folder: Path, text: str) -> Path:
    file = folder / "corregido.json"
    file.write_text(text, encoding="utf-8")
    return file


def test_what_extract_prints_is_read_back_equal(tmp_path: Path) -> None:
    record = read(REPORT)
    record.document.sha256 = "f" * 64
    record.document.path = "informe.docx"
    assert record.activities
    assert record.people
    assert extract(saved(tmp_path, dump_record(record)), Home()) == record


def test_a_record_without_a_digest_gets_that_of_its_own_file(tmp_path: Path) -> None:
    file = saved(tmp_path, '{"document": {"title": "A mano"}}')
    source = extract(file, Home()).document
    assert (source.title, source.path, source.media_type) == ("A mano", "corregido.json", "application/json")
    assert source.sha256 is not None
    assert len(source.sha256) == 64


def test_a_correction_by_hand_keeps_the_document_that_it_corrects(tmp_path: Path) -> None:
    file = saved(
        tmp_path, json.dumps({"document": {"sha256": "a" * 64, "path": "informe.docx", "media_type": "text/plain"}})
    )
    source = extract(file, Home()).document
    assert (source.sha256, source.path, source.media_type) == ("a" * 64, "informe.docx", "text/plain")


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ('{"document": {}, "persons": []}', "persons"),
        ('{"people": []}', "document"),
        ('{"document": {}, "people": [{"name": "Ana"}, {"nombre": "Eva"}]}', "people.1"),
        ('{"document": {}, "activities": [{"kind": "party", "title": "x"}]}', "activities.0.kind"),
        ('{"document": {"period": "marzo"}}', "document.period"),
    ],
)
def test_an_error_names_the_file_and_the_field(tmp_path: Path, text: str, field: str) -> None:
    with pytest.raises(KbError) as caught:
        extract(saved(tmp_path, text), Home())
    assert str(caught.value).startswith(f"corregido.json: {field}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["", "   \n", "{", "[]", "null", '{"document": '])
def test_a_file_that_is_no_record_is_refused_in_one_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(KbError, match=r"^corregido\.json: ") as caught:
        extract(saved(tmp_path, text), Home())
    assert "\n" not in str(caught.value)
