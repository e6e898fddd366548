"""Web pages: headings, lists and tables; scripts, styles and hidden text left out; nothing fetched."""

import socket
from pathlib import Path

import pytest

from kb.home import Home
from loaders import extract
from loaders.base import LoadError
from loaders.blocks import Blocks
from loaders.formats.html import html_blocks
from tests.loader_word import tables, texts

HEADER = "<tr><th>ACTIVIDAD</th><th>ENTIDAD</th><th>FECHA</th></tr>"


def blocks(body: str, head: str = "") -> Blocks:
    return html_blocks(Path("pagina.html"), f"<html><head>{head}</head><body>{body}</body></html>".encode())


def test_headings_paragraphs_and_lists_in_reading_order() -> None:
    found = blocks(
        "<h2>Lo que se\n  hizo</h2><p>Se <b>plan</b>taron\n "
        "árboles.</p><ul><li>Uno.<ul><li>Dos.</li></ul></li><li><p>Tres.</p></li></ul>Fin."
    )
    assert texts(found) == [
        ("heading", "Lo que se hizo"),
        ("paragraph", "Se plantaron árboles."),
        ("bullet", "Uno."),
        ("bullet", "Dos."),
        ("bullet", "Tres."),
        ("paragraph", "Fin."),
    ]


def test_a_break_ends_a_line() -> None:
    assert [text for _kind, text in texts(blocks("<div>Uno.<br/>Dos.<div>Tres.</div>Cuatro.</div>"))] == [
        "Uno.",
        "Dos.",
        "Tres.",
        "Cuatro.",
    ]


def test_cells_that_span_rows_and_columns_are_repeated_and_breaks_are_lines() -> None:
    found = blocks(
        f"<table><thead>{HEADER}</thead><tr><td rowspan=2 colspan=2>ACTO</td><td>4</td></tr><tr><td>5</td></tr>"
        "<tr><td>CURSO</td><td><p>OCI</p><p>DPU</p></td><td>6<br>7</td></tr></table>"
    )
    assert tables(found) == [
        [("ACTIVIDAD", "ENTIDAD", "FECHA"), ("ACTO", "ACTO", "4"), ("ACTO", "ACTO", "5"), ("CURSO", "OCI\nDPU", "6\n7")]
    ]


def test_a_table_that_only_places_things_is_read_as_text() -> None:
    found = blocks(
        f"<table><tr><td><h1>Boletín</h1></td></tr><tr><td><table>{HEADER}<tr><td>TALLER</td><td>OCI</td><td>"
        f"4</td></tr>"
        "</table></td></tr></table>"
    )
    assert texts(found) == [("heading", "Boletín")]
    assert len(tables(found)) == 1


def test_scripts_styles_forms_menus_and_hidden_text_are_left_out() -> None:
    found = blocks(
        "<nav><a>Inicio</a></nav><script>var a = 'Reunión con todos';</script><style>p {}</style><p>Se plantaron "
        "árboles.</p>"
        "<p style='display: none'>Oculto.</p><p hidden>Oculto.</p><!-- Oculto. --><select><option>Uno</option></select>"
    )
    assert texts(found) == [("paragraph", "Se plantaron árboles.")]


def test_the_title_is_the_pages_and_its_foot_is_no_text() -> None:
    found = blocks(
        "<p>Se plantaron árboles.</p><footer>Municipio de Marzo 2024</footer>", "<title> Informe de\n riego </title>"
    )
    assert (found.title, found.margins) == ("Informe de riego", ("Municipio de Marzo 2024",))
    assert len(found.blocks) == 1


@pytest.mark.parametrize(
    "data",
    [
        '<meta charset="iso-8859-1"><p>Panamá</p>'.encode("latin-1"),
        '<meta charset="utf-8"><p>Panamá</p>'.encode(),
        "<p>Panamá</p>".encode(),
        '<meta charset="utf-8"><p>Panamá</p>'.encode("cp1252"),
        "<p>Panamá</p>".encode("utf-16"),
        '<?xml version="1.0" encoding="UTF-8"?><html '
        'xmlns="http://www.w3.org/1999/xhtml"><body><p>Panamá</p></body></html>'.encode(),
    ],
)
def test_the_encoding_is_found_out(data: bytes) -> None:
    assert texts(html_blocks(Path("a.html"), data)) == [("paragraph", "Panamá")]


def test_nothing_is_fetched_and_no_file_of_the_machine_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise AssertionError("a page was fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    secret = tmp_path / "secreto.txt"
    secret.write_text("clave", encoding="utf-8")
    found = html_blocks(
        Path("a.html"),
        f'<!DOCTYPE html SYSTEM "http://ejemplo.example/x.dtd" [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'
        '<link rel="stylesheet" href="http://ejemplo.example/a.css"><iframe src="http://ejemplo.example/b"></iframe>'
        f'<img src="http://ejemplo.example/c.png"><object data="{secret.as_uri()}"></object><p>Hola &s; a '
        f"todos</p>".encode(),
    )
    assert "clave" not in str(found)
    assert "Hola" in str(found)


def test_a_span_of_millions_of_cells_is_bounded() -> None:
    found = blocks(f"<table>{HEADER}<tr><td colspan=99999999 rowspan=99999999>A</td><td>B</td></tr></table>")
    assert max(len(row) for row in tables(found)[0]) < 1000


@pytest.mark.parametrize("data", [b"", b"   ", b"<html><body><script>1</script></body></html>"])
def test_a_page_without_words_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "pagina.html"
    file.write_bytes(data)
    with pytest.raises(LoadError, match=r"^pagina\.html: ") as caught:
        extract(file, Home())
    assert "\n" not in str(caught.value)
