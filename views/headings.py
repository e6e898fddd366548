"""Headings that name a body, with the article that Spanish puts before it."""

from __future__ import annotations

from kb.language import language
from views.briefing_spanish import named


def of_institution(text: str, institution: str) -> str:
    """Return a text with `{institution}` in it: "Relaciones de la Alcaldía de Panamá", "Agenda del Municipio de Colón".

    The article is that of the name's first noun, where it is known; in English there is none.
    """
    if language() != "es":
        return text.format(institution=institution)
    own = named(institution, None)
    said = text.format(institution=own)
    return said.replace(f" de {own}", f" del {own[3:]}", 1) if own.startswith("el ") else said
