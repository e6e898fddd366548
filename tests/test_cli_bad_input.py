"""What bad input gets from the real command: one clear line, the right exit code, and nothing half done."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.cli_office import march, write_record
from tests.kb_command import EXAMPLES, Result, kb_process, one_line
from tests.places import StorePlace


def missing(folder: Path) -> Path:
    return folder / "no-hay.docx"


def no_documents(folder: Path) -> Path:
    (folder / "carpeta").mkdir()
    (folder / "carpeta" / "foto.png").write_bytes(b"\x89PNG")
    return folder / "carpeta"


def pdf_named_docx(folder: Path) -> Path:
    path = folder / "informe.docx"
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")
    return path


def empty(folder: Path) -> Path:
    path = folder / "vacio.docx"
    path.touch()
    return path


def truncated(folder: Path) -> Path:
    path = folder / "cortado.docx"
    path.write_bytes((EXAMPLES / "informe-2023-10.docx").read_bytes()[:9000])
    return path


def other_kind(folder: Path) -> Path:
    path = folder / "foto.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    return path


def binary_text(folder: Path) -> Path:
    path = folder / "notas.txt"
    path.write_bytes(bytes(range(256)))
    return path


BAD = [(missing, "no existe ese archivo"), (no_documents, "en esta carpeta no hay documentos"),
       (pdf_named_docx, "es un PDF con nombre de archivo de Word"), (empty, "el archivo está vacío"),
       (truncated, "está dañado o incompleto"), (other_kind, "no se leen archivos de este tipo"),
       (binary_text, "no es un archivo de texto")]


@pytest.mark.parametrize(("make", "said"), BAD, ids=[make.__name__ for make, _said in BAD])
def test_a_document_that_cannot_be_read(tmp_path: Path, make: object, said: str) -> None:
    path = make(tmp_path)  # type: ignore[operator]
    loaded = kb_process("--store", "base", "load", path, cwd=tmp_path)
    assert (loaded.code, loaded.out) == (1, "")
    first, last = loaded.err.splitlines()
    assert f"{path.name}: " in first
    assert said in first
    assert last == "No se pudo cargar 1 documento; los demás no se ven afectados."
    assert not (tmp_path / "base").exists()
    if not path.is_dir():
        assert one_line(kb_process("extract", path, cwd=tmp_path), 1) == first


def test_extract_of_a_folder(tmp_path: Path) -> None:
    assert "carpeta: " in one_line(kb_process("extract", no_documents(tmp_path), cwd=tmp_path), 1)


@pytest.mark.parametrize("arguments", [["stats"], ["load", "marzo.json"], ["remove", "x"]], ids=lambda a: a[0])
def test_a_store_folder_that_is_something_else_is_left_alone(tmp_path: Path, arguments: list[str]) -> None:
    write_record(march(), tmp_path, "marzo.json")
    folder = tmp_path / "fotos"
    folder.mkdir()
    (folder / "playa.jpg").write_bytes(b"jpg")
    line = one_line(kb_process("--store", "fotos", *arguments, cwd=tmp_path), 1)
    assert "fotos: contiene otra cosa" in line
    assert [path.name for path in folder.iterdir()] == ["playa.jpg"]


def test_a_store_that_is_a_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "base").write_text("hola", encoding="utf-8")
    write_record(march(), tmp_path, "marzo.json")
    line = one_line(kb_process("--store", "base", "load", "marzo.json", cwd=tmp_path), 1)
    assert "base: " in line
    assert (tmp_path / "base").read_text(encoding="utf-8") == "hola"


@pytest.mark.parametrize("arguments", [["who", "OCI"], ["sister-cities"], ["stats"], ["show", "OCI"], ["search", "a"],
                                       ["graph", "-o", "x.html"], ["brief", "OCI", "-o", "x.docx"],
                                       ["export", "-o", "x.json"], ["remove", "x"]], ids=lambda a: a[0])
def test_without_a_store_every_command_says_to_load_something(tmp_path: Path, arguments: list[str]) -> None:
    line = one_line(kb_process("--store", "base", *arguments, cwd=tmp_path), 1)
    assert "base: aquí todavía no hay ninguna base; cargue primero un documento" in line
    assert not (tmp_path / "base").exists()
    assert not list(tmp_path.glob("x.*"))


def test_neo4j_that_does_not_run(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"bolt://127.0.0.1:{free.getsockname()[1]}"
    line = one_line(kb_process("--store", address, "stats", cwd=tmp_path, env={"KB_NEO4J_PASSWORD": "x"}), 1)
    assert f"{address}: rechazó la conexión; ¿está Neo4j en marcha?" in line


def test_neo4j_without_a_password(tmp_path: Path) -> None:
    line = one_line(kb_process("--store", "bolt://127.0.0.1:1", "stats", cwd=tmp_path), 1)
    assert "KB_NEO4J_PASSWORD" in line


def test_neo4j_with_a_wrong_password(tmp_path: Path, neo4j_place: StorePlace) -> None:
    result = kb_process("stats", cwd=tmp_path, env={**neo4j_place.environment, "KB_NEO4J_PASSWORD": "equivocada"})
    line = one_line(result, 1)
    assert "el usuario o la contraseña no son correctos" in line
    assert "equivocada" not in line


def test_an_address_of_no_store(tmp_path: Path) -> None:
    assert "no es la dirección de una base" in one_line(kb_process("--store", "http://x", "stats", cwd=tmp_path), 1)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("office")
    result = kb_process("--store", "base", "load", write_record(march(), folder, "marzo.json"), cwd=folder)
    assert result.code == 0, result
    return folder


def ask(office: Path, *arguments: str) -> Result:
    return kb_process("--store", "base", *arguments, cwd=office)


@pytest.mark.parametrize("command", [["who"], ["show"], ["graph", "-o", "x.html"], ["brief", "-o", "x.docx"]],
                         ids=lambda c: c[0])
def test_unknown_and_ambiguous_names(office: Path, command: list[str]) -> None:
    unknown = one_line(ask(office, *command, "Embajada de Ruritanja"), 1)
    assert "el nombre más parecido es: Embajada de Ruritania" in unknown
    ambiguous = one_line(ask(office, *command, "zoila"), 1)
    assert "Zoila Ardines (persona, " in ambiguous
    assert "Red de Ciudades Ribereñas" in ambiguous
    assert "Zoila Quintero (persona, agregada cultural, Embajada de Ruritania, " in ambiguous
    assert not list(office.glob("x.*"))


@pytest.mark.parametrize("command", [["graph"], ["brief", "rcr"], ["export"]], ids=lambda c: c[0])
def test_a_file_that_cannot_be_written(office: Path, command: list[str]) -> None:
    (office / "fichero").touch()
    (office / "carpeta").mkdir(exist_ok=True)
    for target, said in (("no/hay/x.html", "la carpeta no/hay no existe"), ("carpeta", "es una carpeta"),
                         ("fichero/x.html", "la carpeta fichero no existe")):
        assert said in one_line(ask(office, *command, "-o", target), 1)
    assert not list((office / "carpeta").iterdir())


def test_a_name_with_controls_and_markup_is_shown_plainly(office: Path) -> None:
    line = one_line(ask(office, "who", "\x1b[2J[red]nadie[/red]"), 1)
    assert "\x1b" not in line
    assert "[red]nadie[/red]" in line
