"""The documents of a store: listing them, finding one by what a person types, and what a node of one holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

from kb.errors import KbError
from kb.identity_keys import name_key
from kb.language import _
from kb.records import Record
from kb.running import texts
from kb.stores.base import Row, Store

_LISTED = 5  # candidates that an error names


@dataclass(frozen=True)
class DocumentInfo:
    """A document of the store: `id` is the sha256, `name` the file name, `loaded` an ISO time."""

    id: str
    name: str | None
    title: str | None
    issuer: str | None
    period: str | None
    media_type: str | None
    loaded: str | None

    @property
    def label(self) -> str:
        """What a person calls it: the file name, else the title, else the beginning of the id."""
        return self.name or self.title or self.id[:12]


class UnknownDocumentError(KbError):
    """No document of the store has the name or the identifier that was given."""

    def __init__(self, text: str) -> None:
        super().__init__(_("'{document}' is not a document of the store; give the name of a file that was loaded, or "
                           "the beginning of its identifier").format(document=text))


class AmbiguousDocumentError(KbError):
    """Several documents have the name or the identifier that was given; the message lists their identifiers."""

    def __init__(self, text: str, found: Sequence[DocumentInfo]) -> None:
        listed = "; ".join(f"{each.id[:12]} ({' · '.join(filter(None, (each.label, each.issuer, each.period)))})"
                           for each in found[:_LISTED])
        super().__init__(_("'{document}' may be any of {count} documents; give the identifier: {candidates}").format(
            document=text, count=len(found), candidates=listed))


def documents(store: Store) -> list[DocumentInfo]:
    """Return the documents of the store, by period, name and id."""
    found = [info(row) for row in store.read(texts()["all_documents"].text)]
    return sorted(found, key=lambda each: (each.period or "", each.label, each.id))


def info(row: Row) -> DocumentInfo:
    """Return the document that a row of `all_documents` holds."""
    return DocumentInfo(row["id"], row["name"], row["title"], row["issuer"], row["period"], row["media_type"],
                        row["loaded"])


def find_document(found: Iterable[DocumentInfo], text: str) -> DocumentInfo:
    """Return the one document that a person means by an id, a file name, or the beginning of an id.

    Raises UnknownDocumentError or AmbiguousDocumentError.
    """
    every, wanted = list(found), text.strip()
    for fits in (
        lambda each: each.id == wanted,
        lambda each: each.name == wanted,
        lambda each: name_key(each.label) == name_key(wanted),
        lambda each: each.id.startswith(wanted.casefold()),
    ):
        candidates = [each for each in every if wanted and fits(each)]
        if len(candidates) > 1:
            raise AmbiguousDocumentError(text, candidates)
        if candidates:
            return candidates[0]
    raise UnknownDocumentError(text)


def file_name(path: str | None) -> str | None:
    """Return the last part of a path as any system writes it; None for none."""
    return PureWindowsPath(PurePosixPath(path).name).name or None if path else None


def document_node(record: Record, digest: str, now: datetime) -> dict[str, Any]:
    """Return the properties of a record's document: no path but the file name, `content` a digest of the record.

    What was seen and not understood is kept with it, as two lists of one length: where and what. A record without a
    sha256, written by hand, is known by its own content.
    """
    source = record.document
    content = sha256(record.model_dump_json(exclude={"document": {"path"}}).encode()).hexdigest()
    node = {
        "id": source.sha256 or content, "title": source.title, "issuer": source.issuer, "period": source.period,
        "name": file_name(source.path), "media_type": source.media_type, "rules": digest, "content": content,
        "loaded": now.isoformat(timespec="seconds"),
        "warning_locators": [warning.locator or "" for warning in record.warnings] or None,
        "warning_messages": [warning.message for warning in record.warnings] or None,
    }
    return {key: value for key, value in node.items() if value is not None}
