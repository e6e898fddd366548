"""`kb demo`: the main job, from anywhere, as often as one likes."""

from __future__ import annotations

import re
from pathlib import Path

from docx import Document

from tests.kb_command import kb_process


def test_the_demo_loads_answers_draws_and_writes(tmp_path: Path) -> None:
    result = kb_process("demo", cwd=tmp_path)
    assert result.code == 0, result.err
    assert "informe-2023-10.docx: cargado" in result.out
    assert "¿Con quién trabaja la Embajada de Japón?" in result.out
    found = re.search(r"^Oficina de Cooperación Internacional +dependencia municipal +\d+ ", result.out, re.MULTILINE)
    assert found
    assert "¿Cuáles son las ciudades hermanas?" in result.out
    assert "Imabari" in result.out
    folder = tmp_path / "vinculos-demo"
    assert f"Página de la red: {folder / 'red.html'}" in result.out
    assert f"Nota informativa: {folder / 'nota-informativa.docx'}" in result.out
    assert "Embajada de Japón" in (folder / "red.html").read_text(encoding="utf-8")
    briefing = Document(str(folder / "nota-informativa.docx"))
    assert any("Embajada de Japón" in paragraph.text for paragraph in briefing.paragraphs)
    assert not (tmp_path / "home" / ".local").exists()  # the user's own store is not touched


def test_twice_gives_the_same_answers(tmp_path: Path) -> None:
    first, again = (kb_process("demo", "-o", "aqui/mismo", cwd=tmp_path) for _time in range(2))
    assert again.code == 0
    assert "informe-2023-10.docx: sin cambios" in again.out
    assert answers(again.out) == answers(first.out)


def test_the_demo_is_of_the_samples_office_whatever_the_settings(tmp_path: Path) -> None:
    (tmp_path / "kb.toml").write_text('store = "mia"\n[home]\ninstitution = "Municipio de Quito"\n', encoding="utf-8")
    result = kb_process("--lang", "en", "demo", cwd=tmp_path)
    assert result.code == 0
    assert "Who does the Embassy of Japan work with?" in result.out
    assert (tmp_path / "vinculos-demo" / "network.html").is_file()
    assert not (tmp_path / "mia").exists()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "fichero").touch()
    result = kb_process("demo", "-o", "fichero/demo", cwd=tmp_path)
    assert (result.code, result.out) == (1, "")
    assert result.err == ("Error: fichero/demo: no se puede crear (no es una carpeta); elija otro lugar con -o\n")


def answers(out: str) -> str:
    return out[out.index("¿Con quién"):]
