"""`kb copy`: a store that goes to a server and back, and what cannot be copied to."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli_office import april, march, write_record
from tests.kb_command import Terminal, one_line
from tests.places import StorePlace


@pytest.fixture
def kb(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Terminal:
    """`kb` on a folder with a report."""
    kb = Terminal(capsys, str(tmp_path / "base"))
    assert kb("load", write_record(march(), tmp_path, "marzo.json")).code == 0
    return kb


def exported(kb: Terminal, folder: Path) -> bytes:
    file = folder / "export.json"
    assert kb("export", "-o", file).code == 0
    return file.read_bytes()


def test_a_store_goes_to_a_server_and_back(
    kb: Terminal, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, neo4j_place: StorePlace,
    tmp_path: Path,
) -> None:
    for name, value in neo4j_place.environment.items():
        monkeypatch.setenv(name, value)
    server, back = Terminal(capsys, neo4j_place.address), Terminal(capsys, str(tmp_path / "vuelta"))
    assert kb("same", "Zoila Quintero", "Zoila Ardines", "--by", "Eva").code == 0
    assert kb("alias", "add", "Ruritanos", "Embajada de Ruritania", "--by", "Eva").code == 0
    done = kb("copy", "--to", server.store)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"Se ha copiado en {server.store}: 1 documento, con ")
    assert server("copy", "--to", back.store).code == 0
    whole = exported(kb, tmp_path)
    assert exported(server, tmp_path) == exported(back, tmp_path) == whole
    for each in (kb, server, back):
        assert each("load", tmp_path / "marzo.json").out == "marzo.json: sin cambios\n"
        assert each("load", write_record(april(), tmp_path, "abril.json")).code == 0
        assert "Eva" in each("judgements").out
    assert exported(server, tmp_path) == exported(back, tmp_path) == exported(kb, tmp_path) != whole


def test_a_store_with_something_in_it_is_refused(
    kb: Terminal, capsys: pytest.CaptureFixture[str], tmp_path: Path,
) -> None:
    other = Terminal(capsys, str(tmp_path / "otra"))
    assert other("load", write_record(april(), tmp_path, "abril.json")).code == 0
    before = exported(other, tmp_path)
    message = one_line(kb("copy", "--to", other.store), 1)
    assert message == f"Error: {other.store}: no está vacía, y una copia necesita una base nueva; elija otra con --to"
    assert exported(other, tmp_path) == before


def test_a_store_is_not_copied_into_itself(kb: Terminal, tmp_path: Path) -> None:
    message = one_line(kb("copy", "--to", tmp_path / "." / "base"), 1)
    assert message.endswith("es la base que se quiere copiar; elija otra con --to")


def test_a_folder_of_something_else_is_left_alone(kb: Terminal, tmp_path: Path) -> None:
    (tmp_path / "fotos").mkdir()
    (tmp_path / "fotos" / "a.jpg").write_bytes(b"\xff")
    message = one_line(kb("copy", "--to", tmp_path / "fotos"), 1)
    assert message.endswith("tiene archivos de otra cosa; elija una carpeta nueva con --to")
    assert [path.name for path in (tmp_path / "fotos").iterdir()] == ["a.jpg"]


def test_a_store_that_is_not_there_makes_no_other(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    message = one_line(Terminal(capsys, str(tmp_path / "nada"))("copy", "--to", tmp_path / "copia"), 1)
    assert "nada" in message
    assert not (tmp_path / "copia").exists()


def test_where_to_has_to_be_said(kb: Terminal) -> None:
    assert "--to" in one_line(kb("copy"), 2)
    assert "ftp://" in one_line(kb("copy", "--to", "ftp://copia"), 1)
