"""A PDF's file: opened within bounds, its pages read one by one, what could not be read said."""

from __future__ import annotations

import io
import logging
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kb.language import _, ngettext
from loaders.base import LoadError
from loaders.formats.pdf_pages import Page, read_page
from loaders.formats.pdf_tables import is_plain

# A document of more is a book, not a report: half a second a page is spent on tables.
MOST_PAGES = 500
# Bytes that one stream unpacks to, pictures apart: what a page draws is some thousands, an embedded font some millions.
MOST_UNPACKED = 50 * 1024 * 1024
_STREAM = re.compile(rb"stream\r?\n")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")


@dataclass(frozen=True)
class PdfFile:
    """The pages, the title that a person gave the file, and what was not read as (locator, message)."""

    pages: list[Page]
    title: str | None
    warnings: tuple[tuple[str | None, str], ...]


def read_file(path: Path, data: bytes) -> PdfFile:
    """Read the pages of a PDF.

    Raises LoadError when it is damaged, protected with a password, too long, or unpacks to too much.
    """
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    _check(path, data)
    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it reports every odd font
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            _check_length(path, len(document.pages))
            return _read(document)
    except LoadError:
        raise
    except Exception as error:  # a damaged file fails in whatever part is damaged
        causes = (error, *error.args, error.__cause__, error.__context__)
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in causes):
            raise LoadError(path, _("the file is protected with a password; save it without one")) from error
        raise LoadError(path, _("the PDF is damaged or cut short; ask for another copy")) from error


def _read(document: Any) -> PdfFile:
    pages: list[Page] = []
    pictures: list[int] = []
    drawings: list[int] = []
    for number, page in enumerate(document.pages, 1):
        pages.append(read_page(page, number))
        if page.images and not page.chars:
            pictures.append(number)
        if page.chars and not is_plain(page):
            drawings.append(number)
        page.close()
    return PdfFile(pages, _title(document.metadata.get("Title")), (*_unread(pictures), *_unruled(drawings)))


def _check(path: Path, data: bytes) -> None:
    """Raise LoadError when the bytes are no PDF, or a stream of them unpacks to more than the bound."""
    if not data:
        raise LoadError(path, _("the file is empty; nothing to read in it"))
    if b"%PDF" not in data[:1024]:
        raise LoadError(
            path, _("this is not a PDF, whatever its name says; save it again from the program that made it")
        )
    for match in _STREAM.finditer(data):
        described = data[max(0, match.start() - 2000) : match.start()].rpartition(b" obj")[2]
        if b"FlateDecode" in described and not _PICTURE.search(described) and _unpacks_to_more(data, match.end()):
            size = MOST_UNPACKED // 1024**2
            raise LoadError(
                path,
                _("it unpacks to more than {size} MB, too much for a document; save it again, in parts").format(
                    size=size
                ),
            )


def _unpacks_to_more(data: bytes, start: int) -> bool:
    """Whether a packed stream unpacks to more than the bound; it is unpacked piece by piece and not kept."""
    unpacker = zlib.decompressobj()
    size, piece = 0, data[start : data.find(b"endstream", start)]
    try:
        while piece and not unpacker.eof:
            size += len(unpacker.decompress(piece, 1024 * 1024))
            piece = unpacker.unconsumed_tail
            if size > MOST_UNPACKED:
                return True
    except zlib.error:
        pass  # a damaged stream is the reader's to judge
    return False


def _check_length(path: Path, count: int) -> None:
    if count == 0:
        raise LoadError(path, _("the PDF is damaged or cut short; ask for another copy"))
    if count > MOST_PAGES:
        problem = _("it has {count} pages, more than the {most} that are read; split it")
        raise LoadError(path, problem.format(count=count, most=MOST_PAGES))


def _title(written: Any) -> str | None:
    """Return a title that a person gave; programs put the file's name there."""
    title = " ".join(str(written or "").split())
    made = title.lower().startswith(("microsoft word", "untitled", "sin título", "documento")) or "." in title[-6:]
    return None if made or not title else title


def _unread(pages: Sequence[int]) -> Iterator[tuple[str | None, str]]:
    if pages:
        text = ngettext(
            "page {pages} is a picture without text and was not read",
            "pages {pages} are pictures without text and were not read",
            len(pages),
        )
        yield f"p. {pages[0]}", text.format(pages=_listed(pages))


def _unruled(pages: Sequence[int]) -> Iterator[tuple[str | None, str]]:
    if pages:
        text = ngettext(
            "page {pages} holds a drawing of very many lines; a ruled table on it was not looked for",
            "pages {pages} hold drawings of very many lines; ruled tables on them were not looked for",
            len(pages),
        )
        yield f"p. {pages[0]}", text.format(pages=_listed(pages))


def _listed(pages: Sequence[int]) -> str:
    return ", ".join(map(str, pages[:20])) + ("…" if len(pages) > 20 else "")
