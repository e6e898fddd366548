"""The directory of those in contact as a Word document: the list that an office sends out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kb.files import write_whole
from kb.language import _, language
from views.briefing_text import printable
from views.dates import written
from views.labels import country_name

if TYPE_CHECKING:
    from docx.document import Document

    from queries.directory import Contact, Post

_WIDTHS = (7.5, 3.5, 9.5, 5.2)  # centimetres of the columns on a sheet of A4 on its side
_EDGE = 2.0  # centimetres


def write_directory(contacts: Sequence[Contact], path: Path, *, kind: str, day: date) -> None:
    """Write the directory at `path`, whole or not at all: a table with a line for each body, in the chosen language.

    `kind` is the kind of the bodies, `day` the day that the list is of. Raises FileError when the file cannot be
    written.
    """
    import docx

    document, lang = docx.Document(), language()
    _page(document)
    document.core_properties.title = kind_title(kind)
    document.add_paragraph(kind_title(kind), style="Title")
    document.add_paragraph(_("As of {date}, by what the documents say").format(date=written(day.isoformat(), lang)))
    table = _table(document)
    _fill(table, (_("Name"), _("Country"), _("In post"), _("Last contact")))
    _repeat_heading(table)
    for contact in contacts:
        table.add_row()
        last = written(contact.last, lang) if contact.last else ""
        country = country_name(contact.country, lang) if contact.country else ""
        _fill(table, (contact.name, country, "\n".join(map(in_post, contact.people)), last))
    out = BytesIO()
    document.save(out)
    write_whole(path, out.getvalue())


def kind_title(kind: str) -> str:
    """Return what bodies of a kind that are in contact are called together."""
    return {
        "embassy": _("Embassies in contact"), "ministry": _("Ministries in contact"),
        "municipality": _("Municipalities in contact"), "university": _("Universities in contact"),
        "ngo": _("Non-governmental organizations in contact"),
        "international_organization": _("International organizations in contact"),
        "government": _("Government bodies in contact"), "company": _("Companies in contact"),
        "media": _("Media in contact"), "committee": _("Committees in contact"),
    }.get(kind, _("Other bodies in contact"))


def in_post(post: Post) -> str:
    """Return a person in post with what goes before the name and the roles after it."""
    return ", ".join((" ".join(filter(None, (post.honorific, post.name))), *post.roles))


def _page(document: Document) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(_EDGE)


def _table(document: Document) -> Any:  # python-docx types its tables in part only
    from docx.shared import Cm

    table = document.add_table(rows=1, cols=len(_WIDTHS), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Cm(width)
    return table


def _fill(table: Any, texts: Sequence[str]) -> None:
    """Write the texts into the last row."""
    from docx.shared import Cm

    for cell, text, width in zip(table.rows[-1].cells, texts, _WIDTHS, strict=True):
        cell.text = "\n".join(printable(line) for line in text.split("\n"))
        cell.width = Cm(width)


def _repeat_heading(table: Any) -> None:
    """Print the first row in bold, and again at the head of every page."""
    from docx.oxml import OxmlElement

    for cell in table.rows[0].cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # python-docx has no name for it
