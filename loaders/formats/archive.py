"""Zipped documents (.docx, .xlsx, .odt, .ods): opened with a bound on what they unpack to, their XML read alone.

A small file can unpack to more than a machine holds; the sizes that the archive declares are added up before anything
is unpacked, and no more than that is ever read. Entities, document types and addresses in the XML are not followed.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kb.language import _
from loaders.base import LoadError

if TYPE_CHECKING:
    from zipfile import ZipFile

# Bytes. A report of hundreds of pages has some megabytes of text; pictures are larger, and are never parsed.
MOST_TEXT = 100 * 1024 * 1024
MOST_IN_ALL = 500 * 1024 * 1024
_TEXTS = (".xml", ".rels", ".vml")
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def open_archive(path: Path, data: bytes) -> ZipFile:
    """Open a zipped document.

    Raises LoadError when it is empty, no archive, cut short, or would unpack to more than the bounds.
    """
    if not data:
        raise LoadError(path, _("the file is empty; nothing to read in it"))
    if data.startswith(b"%PDF"):
        raise LoadError(path, _("this is a PDF with another ending; rename it to .pdf"))
    if data.startswith(OLD_OFFICE):
        raise LoadError(
            path, _("this file is protected with a password or in an old format; save it again without a password")
        )
    if not data.startswith(b"PK"):
        raise LoadError(path, _("this is not what its name says; save it again from the program that made it"))
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise LoadError(path, _("the file is damaged or cut short; ask for another copy")) from error
    check_size(path, archive)
    return archive


def check_size(path: Path, archive: ZipFile) -> None:
    """Raise LoadError when an archive says that it unpacks to more than the bounds, or holds encrypted parts."""
    parts = archive.infolist()
    text = sum(part.file_size for part in parts if part.filename.lower().endswith(_TEXTS))
    if text > MOST_TEXT or sum(part.file_size for part in parts) > MOST_IN_ALL:
        size = (MOST_TEXT if text > MOST_TEXT else MOST_IN_ALL) // 1024**2
        raise LoadError(
            path,
            _("it unpacks to more than {size} MB, too much for a document; save it again, in parts").format(size=size),
        )
    if any(part.flag_bits & 1 for part in parts):
        raise LoadError(path, _("the file is protected with a password; save it without one"))


def read_part(path: Path, archive: ZipFile, name: str) -> bytes | None:
    """Return the bytes of a part, None if there is none of that name.

    Raises LoadError when the part is damaged.
    """
    try:
        return archive.read(name)
    except KeyError:
        return None
    except Exception as error:  # a damaged part fails in whatever way its compression does
        raise LoadError(path, _("the file is damaged or cut short; ask for another copy")) from error


def read_xml(path: Path, archive: ZipFile, name: str) -> Any:
    """Return the root element of a part, None if there is none of that name.

    Raises LoadError when the part is not whole XML.
    """
    part = read_part(path, archive, name)
    return None if part is None else parse_xml(path, part)


def parse_xml(path: Path, part: bytes) -> Any:
    """Parse XML without entities, document types or the network.

    Raises LoadError when it is not whole.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise LoadError(path, _("the file is damaged or cut short; ask for another copy")) from error


def texts_only(path: Path, archive: ZipFile) -> bytes:
    """Return the archive again with its XML parts alone, stored: for a reader that does not bound what it unpacks."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as again:
        for name in dict.fromkeys(archive.namelist()):
            if name.lower().endswith(_TEXTS):
                again.writestr(name, read_part(path, archive, name) or b"")
    return buffer.getvalue()


def whole_number(text: str | None, otherwise: int) -> int:
    """Return the whole number that an attribute holds, another where it holds none."""
    return int(text) if text and text.isdecimal() and len(text) < 10 else otherwise
