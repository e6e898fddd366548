"""What an office gives a briefing of its own: a logo, and a Word file whose styles, page and header are used."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from kb.errors import KbError
from kb.language import _, reason

if TYPE_CHECKING:
    from docx.document import Document

_FORMATS = ("PNG", "JPEG")
_LARGEST = 5_000_000  # bytes of a logo: it goes into every briefing
_MOST_PIXELS = 25_000_000


class LookError(KbError):
    """A logo that is no picture, or a template that is no Word file; the message names the file and what to do."""


@dataclass(frozen=True)
class Logo:
    """A picture that was looked at: its bytes, its format ("PNG", "JPEG"), its size in pixels."""

    data: bytes
    format: str
    width: int
    height: int


@dataclass(frozen=True)
class Look:
    """The office's logo and Word template, None where it has none."""

    logo: Logo | None = None
    template: Path | None = None


def load_logo(path: Path) -> Logo:
    """Return the picture in a file.

    Raises LookError where it cannot be read, is too large, or is neither a PNG nor a JPEG.
    """
    from PIL import Image, UnidentifiedImageError

    data = _read(path, _("{file}: the logo cannot be read ({why}); check the setting briefing.logo"))
    if len(data) > _LARGEST:
        raise LookError(_("{file}: the logo is larger than 5 MB; use a smaller picture").format(file=path))
    try:
        with Image.open(BytesIO(data)) as image:
            found = Logo(data, image.format or "", *image.size)
            if found.format in _FORMATS and found.width * found.height <= _MOST_PIXELS:
                image.load()
                return found
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise LookError(_("{file}: the logo is not a picture that can be read; use a PNG or JPEG file").format(
            file=path)) from error
    raise LookError(_("{file}: the logo is not a PNG or JPEG picture of usual size; use one").format(file=path))


def open_template(path: Path) -> Document:
    """Return a Word file as a document without its text.

    Raises LookError where it cannot be read or is no Word document.
    """
    import docx

    data = _read(path, _("{file}: the template cannot be read ({why}); check --template"))
    try:
        document = docx.Document(BytesIO(data))
        body = document.element.body
        for child in [child for child in body if not child.tag.endswith("}sectPr")]:
            body.remove(child)
    except Exception as error:
        # python-docx lets whatever the file's parts make it raise pass through
        raise LookError(_("{file}: the template is not a Word document; use a .docx file").format(file=path)) from error
    return document


def _read(path: Path, message: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise LookError(message.format(file=path, why=reason(error))) from error
