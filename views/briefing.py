"""The briefing on one entity: rows to sentences with their notes, and those to a Word document."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from queries.rows import Card, SisterTie, Who
from views import briefing_activities, briefing_sections, briefing_ties, briefing_unknown
from views.briefing_material import Material
from views.briefing_model import Briefing, Section
from views.briefing_phrases import phrases
from views.briefing_text import capital, printable

SECTIONS: tuple[Callable[[Material], Section | None], ...] = (
    briefing_sections.who_they_are,
    briefing_sections.in_short,
    briefing_sections.people,
    briefing_activities.together,
    briefing_activities.open_matters,
    briefing_ties.ties,
    briefing_activities.others,
    briefing_unknown.unknown,
    briefing_sections.sources,
)


def briefing(
    card: Card, others: list[Who], ties: list[SisterTie], *, lang: str, today: date, institution: str
) -> Briefing:
    """Return the briefing on `card`'s entity in a language, "es" or "en", as of `today`.

    `others` are those that work with it, `ties` all ties known (those that concern it are chosen here),
    `institution` the municipality whose office prepares it. Nothing is said that the rows do not say; a section
    with nothing to say is left out.
    """
    material = Material(card, others, ties, phrases(lang), today, printable(institution))
    sections = (write(material) for write in SECTIONS)
    return Briefing(
        title=capital(material.name),
        subtitle=material.phrases.subtitle(today.isoformat()),
        institution=material.institution,
        prepared=today.isoformat(),
        locale=material.phrases.locale,
        sections=tuple(section for section in sections if section is not None),
        furniture=material.phrases.furniture,
    )


def write_briefing(
    card: Card, others: list[Who], ties: list[SisterTie], path: Path, *, lang: str, today: date, institution: str
) -> None:
    """Write the briefing as a Word document at `path`, whole or not at all.

    Raises FileError when the file cannot be written. Equal rows, language, day and institution give equal bytes.
    """
    from views.briefing_docx import write_docx

    write_docx(briefing(card, others, ties, lang=lang, today=today, institution=institution), path)
