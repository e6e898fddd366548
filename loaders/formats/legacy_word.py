"""Old Word documents (.doc): turned into .docx in a folder that is removed at once, then read as one.

Many files named .doc are something else: Word's own newer format, a page of HTML, Rich Text. What can be read is read.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from kb.home import Home
from kb.language import _
from kb.records import Record
from loaders.base import Loader, LoadError
from loaders.blocks import Blocks
from loaders.formats.archive import OLD_OFFICE
from loaders.reading import read_blocks

MOST_BYTES = 64 * 1024 * 1024


class LegacyWordLoader(Loader):
    """Reads .doc files."""

    def identify(self, path: Path, head: bytes) -> bool:
        """Say whether the name ends in .doc or .dot."""
        return path.suffix.lower() in (".doc", ".dot")

    def extract(self, path: Path, data: bytes, home: Home) -> Record:
        """Read the document's blocks into a record."""
        return read_blocks(legacy_blocks(path, data), home, name=path.stem)


def legacy_blocks(path: Path, data: bytes) -> Blocks:
    """Find the blocks of an old Word document.

    Raises LoadError when it is damaged, protected with a password, or of a kind that is not read.
    """
    from loaders.formats.word import word_blocks

    if data.startswith(OLD_OFFICE):
        return word_blocks(path, _converted(path, data))
    if data.startswith(b"PK"):
        return word_blocks(path, data)
    if data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<html", b"<!doctype html")):
        from loaders.formats.html import html_blocks

        return html_blocks(path, data)
    if not data:
        raise LoadError(path, _("the file is empty; nothing to read in it"))
    if data.startswith(b"{\\rtf"):
        raise LoadError(path, _("this is Rich Text, which is not read; open it in Word and save it as .docx"))
    raise LoadError(path, _("this is not a Word file, whatever its name says; save it again from Word"))


def open_compound(path: Path, data: bytes) -> Any:
    """Open the container of an old office document; its streams are read by name.

    Raises LoadError when it is damaged or larger than the bound.
    """
    from doc2docx.cfb import CompoundFile, CompoundFileLimits

    if len(data) > MOST_BYTES:
        raise LoadError(
            path,
            _("it is larger than {size} MB, too much for a document; save it again, in parts").format(
                size=MOST_BYTES // 1024**2
            ),
        )
    try:
        return CompoundFile(data, limits=CompoundFileLimits(MOST_BYTES, MOST_BYTES, 10_000))
    except Exception as error:  # a damaged container fails in many ways
        raise LoadError(path, _("the file is damaged or cut short; ask for another copy")) from error


def read_stream(path: Path, compound: Any, name: str) -> bytes:
    """Return the bytes of a container's stream.

    Raises LoadError when it is damaged.
    """
    try:
        return bytes(compound.open_stream(name))
    except Exception as error:  # as above
        raise LoadError(path, _("the file is damaged or cut short; ask for another copy")) from error


def _converted(path: Path, data: bytes) -> bytes:
    """Return the bytes of the document as .docx."""
    from doc2docx import convert
    from doc2docx.errors import EncryptedDocumentError

    if "EncryptedPackage" in {entry.name for entry in open_compound(path, data).entries}:
        raise LoadError(path, _("the file is protected with a password; save it without one"))
    with tempfile.TemporaryDirectory(prefix="vinculos-") as folder:
        source, target = Path(folder, "source.doc"), Path(folder, "target.docx")
        source.write_bytes(data)
        try:
            convert(source, target)
            return target.read_bytes()
        except EncryptedDocumentError as error:
            raise LoadError(path, _("the file is protected with a password; save it without one")) from error
        except Exception as error:  # the converter lets errors of its parsers through
            raise LoadError(
                path, _("the old Word file cannot be read; open it in Word and save it as .docx")
            ) from error
