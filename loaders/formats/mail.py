"""Mails (.eml): the subject is the title, the day sent dates it, the text is read; attachments are named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from email.message import EmailMessage, MIMEPart
from pathlib import Path

from kb.home import Home
from kb.language import _
from kb.records import Record
from loaders.base import Loader, LoadError
from loaders.blocks import Blocks
from loaders.formats.html import html_blocks
from loaders.formats.text import decode, text_blocks
from loaders.lines import classify_line
from loaders.reading import read_blocks

_KNOWN_HEADERS = ("from", "to", "subject", "date", "message-id", "received", "mime-version", "content-type")
_REPLY = re.compile(r"(?:re|rv|fwd?|reenviado)\s*:\s*", re.IGNORECASE)
# mail programs break lines at 72 to 78 letters; a text with longer lines has a line a paragraph
_WIDEST = 80


class MailLoader(Loader):
    """Reads .eml files."""

    def identify(self, path: Path, head: bytes) -> bool:
        """Say whether the name ends in .eml."""
        return path.suffix.lower() == ".eml"

    def extract(self, path: Path, data: bytes, home: Home) -> Record:
        """Read the mail's blocks into a record."""
        return read_blocks(mail_blocks(path, data), home, name=path.stem)


def mail_blocks(path: Path, data: bytes) -> Blocks:
    """Find the blocks of a mail's text part, or of its page where it has no text.

    Raises LoadError when it is no mail or has no text.
    """
    import email
    import email.policy
    from dataclasses import replace

    if not data.strip():
        raise LoadError(path, _("the file is empty; nothing to read in it"))
    mail = email.message_from_bytes(data, policy=email.policy.default)
    if not any(name in mail for name in _KNOWN_HEADERS):
        raise LoadError(
            path, _("this is not a mail, whatever its name says; save it again from the mail program as .eml")
        )
    blocks, quoted = _body(path, mail)
    warnings = [*_attachments(mail)]
    if quoted:
        warnings.append((None, _("the quoted text of earlier mails is not read; load those mails themselves")))
    return replace(blocks, title=_subject(mail), published=_sent(mail), warnings=tuple(warnings))


def _body(path: Path, mail: EmailMessage) -> tuple[Blocks, bool]:
    """Return the blocks of the mail's text, and whether quoted text was left out."""
    part = mail.get_body(("plain", "html"))
    text = _text(path, part) if part is not None else ""
    if part is None or not text.strip():
        raise LoadError(path, _("the mail has no text; if it only carries documents, save those and load them"))
    if part.get_content_type() == "text/html":
        return html_blocks(path, text), False
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    own = [line for line in lines if not line.startswith(">")]
    return text_blocks("\n".join(_unwrapped(own))), len(own) < len(lines)


def _text(path: Path, part: MIMEPart) -> str:
    """Return a part's text, in the encoding that it names or else found out."""
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    try:
        return raw.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return decode(path, raw)


def _unwrapped(lines: list[str]) -> Iterator[str]:
    """Join the lines that the mail program broke: those whose next word would not have fitted."""
    width = max(map(len, lines), default=0)
    waiting = ""
    for line in lines:
        last = waiting.rsplit("\n", 1)[-1]
        if waiting and _goes_on(last, line, width):
            waiting = f"{waiting}\n{line}"
        else:
            yield _joined(waiting)
            waiting = line
    yield _joined(waiting)


def _joined(lines: str) -> str:
    return " ".join(line.strip() for line in lines.split("\n")) if "\n" in lines else lines


def _goes_on(line: str, after: str, width: int) -> bool:
    """Whether a line of text goes on in the next one."""
    if not line.strip() or not after.strip() or width > _WIDEST or classify_line(after.strip()) != "paragraph":
        return False
    return len(line.rstrip()) + 1 + len(after.split()[0]) > width - 6


def _subject(mail: EmailMessage) -> str | None:
    subject = " ".join(str(mail.get("subject") or "").split())
    while match := _REPLY.match(subject):
        subject = subject[match.end() :]
    return subject or None


def _sent(mail: EmailMessage) -> str | None:
    """Return the ISO day on which the mail was sent, by its sender's clock."""
    when = getattr(mail.get("date"), "datetime", None)
    return when.date().isoformat() if isinstance(when, datetime) else None


def _attachments(mail: EmailMessage) -> Iterator[tuple[str | None, str]]:
    for part in mail.iter_attachments():
        name = " ".join((part.get_filename() or "").split())
        if name:
            yield None, _("the attachment '{name}' is not read; save it and load it by itself").format(name=name[:120])
