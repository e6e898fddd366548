"""The forms of a briefing, by the ending of the file's name."""

from __future__ import annotations

from pathlib import Path

from kb.errors import KbError
from kb.files import write_whole
from kb.language import _
from views.briefing_look import Look
from views.briefing_model import Briefing

ENDINGS = (".docx", ".pdf", ".html", ".md")


class UnknownForm(KbError):  # noqa: N818 - it is called after what the user is told
    """A file whose ending is that of no form; the message says which there are."""

    exit_code = 2

    def __init__(self, path: Path) -> None:
        super().__init__(_("{file}: a briefing cannot be written in this form; use the ending {endings}").format(
            file=path, endings=", ".join(ENDINGS)))


def form_of(path: Path) -> str:
    """Return the ending of a briefing's file, in lower case.

    Raises UnknownForm.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise UnknownForm(path)
    return ending


def write_form(briefing: Briefing, path: Path, look: Look | None = None) -> None:
    """Write the briefing at `path` in the form that its ending asks for, whole or not at all.

    Raises UnknownForm, FileError when the file cannot be written, LookError for the office's template.
    """
    write_whole(path, form_bytes(briefing, form_of(path), look or Look()))


def form_bytes(briefing: Briefing, ending: str, look: Look) -> bytes:
    """Return the briefing in one of the forms of `ENDINGS`."""
    if ending == ".docx":
        from views.briefing_docx import docx_bytes

        return docx_bytes(briefing, look)
    if ending == ".pdf":
        from views.briefing_pdf import pdf_bytes

        return pdf_bytes(briefing, look.logo)
    if ending == ".html":
        from views.briefing_html import html_bytes

        return html_bytes(briefing, look.logo)
    from views.briefing_md import markdown_bytes

    return markdown_bytes(briefing)
