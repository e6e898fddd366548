"""Word documents made in a test, with the parts that python-docx itself cannot write put in as XML."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from loaders.blocks import Blocks, Table, Text
from loaders.formats.word import word_blocks

_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def word_bytes(write: Callable[[Document], Any]) -> bytes:
    """The bytes of a document that `write` fills."""
    document = docx.Document()
    write(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def blocks_of(write: Callable[[Document], Any]) -> Blocks:
    """The blocks that are read in a document that `write` fills."""
    return word_blocks(Path("informe.docx"), word_bytes(write))


def texts(blocks: Blocks) -> list[tuple[str, str]]:
    """The kinds and words of the blocks that are no table."""
    return [(block.kind, block.text) for block in blocks.blocks if isinstance(block, Text)]


def tables(blocks: Blocks) -> list[list[tuple[str, ...]]]:
    """The cells of each table."""
    return [[row.cells for row in block.rows] for block in blocks.blocks if isinstance(block, Table)]


def add_table(document: Document, rows: Sequence[Sequence[str]]) -> Any:
    """Add a table of texts and return it."""
    table = document.add_table(len(rows), len(rows[0]))
    for row, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    return table


def xml(tag: str, inside: str) -> Any:
    """An element of the word-processing namespace: `xml("ins", …)` is `w:ins`."""
    return parse_xml(f"<w:{tag} {nsdecls('w')}>{inside}</w:{tag.split()[0]}>")


def run(words: str, tag: str = "t") -> str:
    """The XML of a run."""
    return f'<w:r><w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'


def add_xml(document: Document, element: Any) -> None:
    """Put an element at the end of the body, before its section properties."""
    document.element.body[-1].addprevious(element)


def add_footnotes(document: Document, *notes: str) -> None:
    """Give a document footnotes, with the separators that Word writes before them."""
    rule = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    inside = "".join(f'<w:footnote w:id="{n}"><w:p>{run(words)}</w:p></w:footnote>' for n, words in enumerate(notes, 1))
    blob = f"<w:footnotes {nsdecls('w')}>{rule}{inside}</w:footnotes>".encode()
    part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
