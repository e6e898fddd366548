"""Bring the Spanish catalogue up to date with the texts in the code, and compile it: `make messages`.

New texts are added without a translation and texts that are gone are taken out; a test refuses a catalogue that
lacks a translation. What is printed is what is left to translate.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("kb", "loaders", "queries", "views", "cli")
PO = ROOT / "kb" / "locale" / "es" / "LC_MESSAGES" / "kb.po"
MO = PO.with_suffix(".mo")
_KEYWORDS = {"_": None, "mark": None, "ngettext": (1, 2)}


def texts_in_code() -> Catalog:
    """Return a catalogue without translations of every text of the packages, with where each stands."""
    found = Catalog(project="vinculos", charset="utf-8", fuzzy=False)
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            where = path.relative_to(ROOT).as_posix()
            for line, text, _comments, _context in extract_from_file("python", path, keywords=_KEYWORDS):
                found.add(text, locations=[(where, line)])
    return found


def read_catalogue() -> Catalog:
    """Return the Spanish catalogue as it is on disk."""
    return read_po(io.BytesIO(PO.read_bytes()), locale="es", domain="kb")


def updated(old: Catalog, code: Catalog) -> Catalog:
    """Return the texts of the code with the translations that `old` has for exactly these texts."""
    new = Catalog(locale="es", project="vinculos", version="1", charset="utf-8", fuzzy=False, domain="kb")
    new.header_comment = "# Spanish texts of Vínculos. Brought up to date by `make messages`."
    for message in code:
        if message.id:
            known = old.get(message.id)
            files = sorted({name for name, _line in message.locations})
            new.add(message.id, known.string if known else None, locations=[(name, 0) for name in files],
                    flags=message.flags - {"fuzzy"})
    return new


def compiled(catalogue: Catalog) -> bytes:
    """Return the bytes of the compiled catalogue."""
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def untranslated(catalogue: Catalog) -> list[Message]:
    """Return the messages that lack a translation, or one of its forms."""
    return [message for message in catalogue if message.id and not _complete(message)]


def _complete(message: Message) -> bool:
    return all(message.string) if isinstance(message.string, tuple | list) else bool(message.string)


def main() -> int:
    """Update the catalogue on disk; return 1 while translations are missing."""
    catalogue = updated(read_catalogue(), texts_in_code())
    out = io.BytesIO()
    write_po(out, catalogue, width=100, sort_output=True, omit_header=False, include_lineno=False)
    PO.write_bytes(_without_noise(out.getvalue()))
    MO.write_bytes(compiled(read_catalogue()))
    missing = untranslated(catalogue)
    for message in missing:
        print(f"not translated: {message.id!r}")
    return 1 if missing else 0


def _without_noise(po: bytes) -> bytes:
    """Drop the header's dates and versions, so that the same texts give the same file."""
    noise = (b'"POT-Creation-Date', b'"PO-Revision-Date', b'"Generated-By', b'"Report-Msgid', b'"Last-Trans',
             b'"Language-Team')
    return b"\n".join(line for line in po.split(b"\n") if not line.startswith(noise))


if __name__ == "__main__":
    sys.exit(main())
