"""The file around a briefing: its properties and its bytes."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from views.briefing_model import Briefing
from views.briefing_text import shorten

if TYPE_CHECKING:
    from docx.document import Document

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a zip file can hold
_PROPERTY_LENGTH = 250  # Word keeps at most 255 characters of a property
# parts of the template that say where it was made, or repeat its styles for an older Word
_UNWANTED = ("thumbnail", "extended-properties", "stylesWithEffects")


def finish(document: Document, briefing: Briefing) -> bytes:
    """Set the properties, drop what the template says of its maker, and return the bytes.

    Nothing in them depends on the machine or the clock.
    """
    _set_properties(document, briefing)
    _drop_unwanted(document)
    written = BytesIO()
    document.save(written)
    return _timeless(written)


def _set_properties(document: Document, briefing: Briefing) -> None:
    properties = document.core_properties
    institution = shorten(briefing.institution, _PROPERTY_LENGTH)
    day = datetime.fromisoformat(briefing.prepared)
    properties.title = shorten(briefing.title, _PROPERTY_LENGTH)
    properties.subject = shorten(briefing.subtitle, _PROPERTY_LENGTH)
    properties.author = properties.last_modified_by = institution
    properties.created = properties.modified = day
    properties.language = briefing.locale
    properties.comments = properties.keywords = ""
    properties.revision = 1


def _drop_unwanted(document: Document) -> None:
    package: Any = document.part.package
    for relations in (package.rels, document.part.rels):
        for key in [key for key, relation in relations.items() if relation.reltype.endswith(_UNWANTED)]:
            del relations[key]


def _timeless(archive: BytesIO) -> bytes:
    copied = BytesIO()
    with ZipFile(archive) as source, ZipFile(copied, "w", ZIP_DEFLATED) as target:
        for entry in source.infolist():
            member = ZipInfo(entry.filename, _EPOCH)
            member.compress_type = ZIP_DEFLATED
            target.writestr(member, source.read(entry))
    return copied.getvalue()
