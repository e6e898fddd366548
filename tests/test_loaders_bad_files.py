"""Files that cannot be read: one line that names the file, what is wrong and what to do."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kb.home import Home
from loaders import documents, extract, loaders
from loaders.base import LoadError
from tests.loader_word import word_bytes

HOME = Home()


def a_report() -> bytes:
    return word_bytes(lambda document: [document.add_paragraph(f"Se plantaron {n} árboles.") for n in range(200)])


def a_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("hola.txt", "hola")
    return buffer.getvalue()


def a_zip_with_broken_xml() -> bytes:
    broken = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(a_report())) as whole, zipfile.ZipFile(broken, "w") as archive:
        for name in whole.namelist():
            archive.writestr(name, b"<w:document" if name == "word/document.xml" else whole.read(name))
    return broken.getvalue()


BAD: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "empty Word file": ("informe.docx", lambda: b"", "empty"),
    "PDF with the name of a Word file": ("informe.docx", lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
    "cut Word file": ("informe.docx", lambda: a_report()[:5000], "damaged or cut short"),
    "almost nothing of a Word file": ("informe.docx", lambda: a_report()[:100], "damaged or cut short"),
    "zip that is no Word file": ("informe.docx", a_zip, "Word file"),
    "Word file with broken parts": ("informe.docx", a_zip_with_broken_xml, "Word file"),
    "old Word file": ("informe.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "not a Word file"),
    "text with the name of a Word file": ("informe.docx", lambda: b"MARZO 2024", "not a Word file"),
    "Word file without words": ("informe.docx", lambda: word_bytes(lambda document: None), "no text"),
    "empty text": ("informe.txt", lambda: b"", "empty"),
    "blank text": ("informe.txt", lambda: b" \r\n\t\r\n", "empty"),
    "binary text": ("informe.txt", lambda: bytes(range(256)) * 4, "not a text file"),
    "empty ledger": ("hermanas.csv", lambda: b"", "empty"),
    "unknown ending": ("informe.pages", lambda: b"PK\x03\x04", "not read"),
    "no ending": ("informe", lambda: b"MARZO 2024", "not read"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_refused_in_one_line_that_names_it(tmp_path: Path, case: str) -> None:
    name, content, problem = BAD[case]
    file = tmp_path / name
    file.write_bytes(content())
    with pytest.raises(LoadError) as caught:
        extract(file, HOME)
    message = str(caught.value)
    assert message.startswith(f"{name}: ")
    assert problem in message
    assert "\n" not in message
    assert str(tmp_path) not in message


@pytest.mark.parametrize("cut", [0.2, 0.5, 0.9, 0.99])
def test_a_word_file_cut_anywhere_is_refused(tmp_path: Path, cut: float) -> None:
    file = tmp_path / "informe.docx"
    whole = a_report()
    file.write_bytes(whole[: int(len(whole) * cut)])
    with pytest.raises(LoadError, match=r"^informe\.docx: "):
        extract(file, HOME)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LoadError, match=r"nada\.docx: there is no such file"):
        extract(tmp_path / "nada.docx", HOME)


def test_a_folder_in_the_place_of_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "carpeta.docx").mkdir()
    with pytest.raises(LoadError, match=r"^carpeta\.docx: the file cannot be opened"):
        extract(tmp_path / "carpeta.docx", HOME)


def test_a_folder_without_documents_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "informes"
    folder.mkdir()
    (folder / "foto.png").write_bytes(b"\x89PNG")
    (folder / "~$informe.docx").write_bytes(b"lock")
    (folder / ".oculto.txt").write_text("x", encoding="utf-8")
    (folder / "README.md").write_text("x", encoding="utf-8")
    with pytest.raises(LoadError, match=r"^informes: there are no documents in this folder"):
        documents([folder])


def test_a_path_that_is_nowhere_is_named(tmp_path: Path) -> None:
    with pytest.raises(LoadError, match=r"nada: there is no such file"):
        documents([tmp_path / "nada"])


def test_a_folder_gives_its_documents_sorted_once_and_those_of_folders_inside(tmp_path: Path) -> None:
    (tmp_path / "2023").mkdir()
    for name in ("b.docx", "a.TXT", "2023/c.csv", "d.json", "foto.png", ".e.txt", "~$b.docx"):
        (tmp_path / name).write_bytes(b"x")
    found = documents([tmp_path, tmp_path / "b.docx"])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["2023/c.csv", "a.TXT", "b.docx", "d.json"]


def test_a_file_that_is_given_by_name_is_kept_whatever_its_ending(tmp_path: Path) -> None:
    (tmp_path / "nota.pages").write_bytes(b"x")
    assert documents([tmp_path / "nota.pages"]) == [tmp_path / "nota.pages"]


ENDINGS = "docx DOCX docm doc odt pdf xlsx xlsm xls ods csv tsv txt text md html htm eml json".split()


@pytest.mark.parametrize("name", [*(f"a.{ending}" for ending in ENDINGS), "a.pages", "a"])
def test_no_file_is_claimed_by_two_loaders(name: str) -> None:
    claims = [loader for loader in loaders() if loader.identify(Path(name), b"")]
    assert len(claims) == (0 if name in ("a.pages", "a") else 1)


def test_a_folder_gives_every_kind_that_some_loader_reads(tmp_path: Path) -> None:
    for ending in ENDINGS:
        (tmp_path / f"informe-{ending}.{ending}").write_bytes(b"x")
    assert {path.suffix[1:] for path in documents([tmp_path])} == set(ENDINGS)
