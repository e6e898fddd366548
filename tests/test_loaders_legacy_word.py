"""Old Word documents, and the other things that are named .doc."""

import subprocess
from pathlib import Path

import pytest

from kb.home import Home
from loaders import extract
from loaders.base import LoadError
from loaders.formats.legacy_word import legacy_blocks
from tests.loader_word import add_footnotes, add_table, tables, texts, word_bytes

FILE = Path("informe.doc")
HEADER = ["ACTIVIDAD", "ENTIDAD", "FECHA"]


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory, soffice: str) -> bytes:
    """A real .doc, as LibreOffice writes it."""
    folder = tmp_path_factory.mktemp("doc")
    source = folder / "informe.docx"

    def write(document: object) -> None:
        from docx.document import Document

        assert isinstance(document, Document)
        document.add_heading("MARZO 2024", 1)
        found = add_table(document, [HEADER, ["TALLER", "OCI", "4"], ["FORO", "DPU", ""]])
        found.cell(1, 2).merge(found.cell(2, 2)).text = "4"
        document.add_paragraph("Se plantaron árboles.", "List Bullet")
        add_footnotes(document, "Según el acta del cabildo.")

    source.write_bytes(word_bytes(write))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", "doc", "--outdir", str(folder), str(source)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return (folder / "informe.doc").read_bytes()


def test_an_old_document_is_read_as_a_new_one_is(old: bytes) -> None:
    found = legacy_blocks(FILE, old)
    assert tables(found) == [[tuple(HEADER), ("TALLER", "OCI", "4"), ("FORO", "DPU", "4")]]
    assert texts(found)[:2] == [("heading", "MARZO 2024"), ("bullet", "Se plantaron árboles.")]


def test_its_record_names_the_file_and_its_kind(old: bytes, tmp_path: Path) -> None:
    file = tmp_path / "informe.doc"
    file.write_bytes(old)
    record = extract(file, Home())
    assert (record.document.path, record.document.media_type) == ("informe.doc", "application/msword")
    assert [activity.start for activity in record.activities][:2] == ["2024-03-04", "2024-03-04"]


def test_a_new_document_and_a_page_with_an_old_name_are_read() -> None:
    new = word_bytes(lambda document: document.add_paragraph("Se plantaron árboles."))
    assert texts(legacy_blocks(FILE, new)) == [("paragraph", "Se plantaron árboles.")]
    page = b"\n<HTML><body><p>Se plantaron arboles.</p></body></HTML>"
    assert texts(legacy_blocks(FILE, page)) == [("paragraph", "Se plantaron arboles.")]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (rb"{\rtf1 Hola}", "Rich Text"),
        (b"Hola", "not a Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000), "damaged"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(tmp_path: Path, data: bytes, problem: str) -> None:
    file = tmp_path / "acta.doc"
    file.write_bytes(data)
    with pytest.raises(LoadError, match=rf"^acta\.doc: .*{problem}") as caught:
        extract(file, Home())
    assert "\n" not in str(caught.value)


def test_a_cut_document_is_refused(old: bytes) -> None:
    for part in (0.2, 0.5, 0.8):
        with pytest.raises(LoadError, match=r"^informe\.doc: "):
            legacy_blocks(FILE, old[: int(len(old) * part)])
