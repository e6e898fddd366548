"""Documents to records: one loader for each kind of file, one reading for all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kb.home import Home
    from kb.records import Record
    from loaders.base import Loader

_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"
# what a folder is searched for, and how each kind is called (the media types registered with IANA)
_MEDIA_TYPES = {
    ".docx": f"{_OFFICE}.wordprocessingml.document",
    ".docm": "application/vnd.ms-word.document.macroEnabled.12",
    ".doc": "application/msword",
    ".dot": "application/msword",
    ".odt": f"{_OPEN}.text",
    ".ott": f"{_OPEN}.text-template",
    ".pdf": "application/pdf",
    ".xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
    ".xls": "application/vnd.ms-excel",
    ".ods": f"{_OPEN}.spreadsheet",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".tab": "text/tab-separated-values",
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".eml": "message/rfc822",
    ".json": "application/json",
}
_NAMES = ".docx, .doc, .odt, .pdf, .xlsx, .xls, .ods, .csv, .tsv, .txt, .md, .html, .eml, .json"


def loaders() -> tuple[Loader, ...]:
    """Return one loader of each kind."""
    from loaders.formats.html import HtmlLoader
    from loaders.formats.ledger import LedgerLoader
    from loaders.formats.legacy_word import LegacyWordLoader
    from loaders.formats.mail import MailLoader
    from loaders.formats.odt import OdtLoader
    from loaders.formats.pdf import PdfLoader
    from loaders.formats.record_file import RecordLoader
    from loaders.formats.sheets import SheetLoader
    from loaders.formats.text import TextLoader
    from loaders.formats.word import WordLoader

    return (
        WordLoader(),
        LegacyWordLoader(),
        OdtLoader(),
        PdfLoader(),
        SheetLoader(),
        LedgerLoader(),
        TextLoader(),
        HtmlLoader(),
        MailLoader(),
        RecordLoader(),
    )


def extract(path: Path, home: Home) -> Record:
    """Read one file into a record, with its digest, name and media type.

    Raises LoadError when the file is missing, of a kind that no loader reads, or not what its name says.
    """
    from kb.language import _, reason
    from loaders.base import LoadError

    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise LoadError(path, _("there is no such file; check the name and the folder"), whole=True) from error
    except OSError as error:
        raise LoadError(path, _("the file cannot be opened ({why})").format(why=reason(error))) from error
    claims = [loader for loader in loaders() if loader.identify(path, data[:4096])]
    if not claims:
        raise LoadError(path, _("files of this kind are not read; save it as one of: {kinds}").format(kinds=_NAMES))
    record = claims[0].extract(path, data, home)
    source = record.document
    if source.sha256 is None:
        source.sha256 = hashlib.sha256(data).hexdigest()
        source.path = path.name
        source.media_type = _MEDIA_TYPES.get(path.suffix.lower())
    return record


def documents(paths: Iterable[Path]) -> list[Path]:
    """Return the files to read: those given, and in folders all that some loader reads, sorted, hidden ones left out.

    Raises LoadError for a path that does not exist and for a folder without documents.
    """
    from kb.language import _
    from loaders.base import LoadError

    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            if not path.exists():
                raise LoadError(path, _("there is no such file; check the name and the folder"), whole=True)
            found.append(path)
            continue
        inside = sorted(
            p
            for p in path.rglob("*")
            if p.is_file()
            and p.suffix.lower() in _MEDIA_TYPES
            and p.name.lower() != "readme.md"
            and not p.name.startswith((".", "~$"))
        )
        if not inside:
            raise LoadError(
                path, _("there are no documents in this folder; it should hold some of: {kinds}").format(kinds=_NAMES)
            )
        found += inside
    return list(dict.fromkeys(found))


def rules_digest(home: Home) -> str:
    """Return a digest of the rules of reading and of identity, lexicons, gazetteers and home setting.

    A change means reading anew: a store keeps the keys by which names were compared when they were read.
    """
    import kb.gazetteers
    from loaders.lexicon import files

    digest = hashlib.sha256(f"{home.institution}|{home.city}|{home.country}".encode())
    model = kb.gazetteers.FOLDER.parent
    keys = (model.glob("identity*.py"), (model / name for name in ("home_units.py", "known.py", "mentions.py")))
    folders = (Path(__file__).parent.rglob("*.py"), kb.gazetteers.FOLDER.rglob("*.t*"), *keys)
    for path in [*sorted(p for folder in folders for p in folder), *files()]:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
