"""OpenDocument files written in a test, part by part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

_NAMES = ("office", "text", "table", "style", "draw", "xlink", "dc", "meta", "fo")
_SPACES = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{"drawing" if name == "draw" else name}:1.0"'
        for name in _NAMES
        if name not in ("xlink", "dc")
    )
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def package(kind: str, body: str, styles: str = "", parts: Mapping[str, str] | None = None) -> bytes:
    """A document of a kind ("text", "spreadsheet") with the XML of its body and of its automatic styles."""
    content = (
        f"<office:document-content {_SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr("content.xml", content)
        for name, words in (parts or {}).items():
            archive.writestr(name, words.replace("{spaces}", _SPACES))
    return buffer.getvalue()


def text(body: str, styles: str = "", parts: Mapping[str, str] | None = None) -> bytes:
    """A text document."""
    return package("text", body, styles, parts)


def cell(words: str, attributes: str = "") -> str:
    """A cell of a table."""
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in words.split("\n"))
    return f"<table:table-cell {attributes}>{lines}</table:table-cell>"


def row(*cells: str, attributes: str = "") -> str:
    """A row of cells that are already XML."""
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def table(name: str, *rows: str, attributes: str = "") -> str:
    """A table or sheet of rows that are already XML."""
    return f'<table:table table:name="{escape(name)}" {attributes}>{"".join(rows)}</table:table>'


def spreadsheet(sheets: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    """A workbook of texts."""
    return package(
        "spreadsheet",
        "".join(table(name, *(row(*map(cell, cells)) for cells in rows)) for name, rows in sheets.items()),
    )
