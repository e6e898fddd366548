"""The briefing on one entity: rows to sentences with their notes; as much as fits on two pages, or everything."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from queries.briefing_rows import Background, Searched
from queries.rows import Card, SisterTie, Who
from views import briefing_activities, briefing_requests, briefing_sections, briefing_ties, briefing_unknown
from views.briefing_about import about
from views.briefing_length import fits
from views.briefing_limits import FULL, SHORT, Limits
from views.briefing_material import Material
from views.briefing_model import Briefing, Section
from views.briefing_phrases import phrases
from views.briefing_text import capital, printable
from views.dates import written

SECTIONS: tuple[Callable[[Material], Section | None], ...] = (
    briefing_sections.who_they_are,
    briefing_sections.in_short,
    about,
    briefing_sections.people,
    briefing_activities.open_matters,
    briefing_requests.they_asked,
    briefing_requests.we_asked,
    briefing_requests.requests,
    briefing_activities.ahead,
    briefing_activities.together,
    briefing_ties.ties,
    briefing_activities.others,
    briefing_unknown.unknown,
    briefing_sections.sources,
)


@dataclass(frozen=True)
class Occasion:
    """What a briefing is for: the day of the meeting and what it is about, None where not known; `full` for all."""

    meeting: date | None = None
    about: str | None = None
    full: bool = False


def briefing(
    card: Card, others: list[Who], ties: list[SisterTie], *, lang: str, today: date, institution: str,
    background: Background | None = None, occasion: Occasion | None = None,
) -> Briefing:
    """Return the briefing on `card`'s entity in a language, "es" or "en", as of `today`.

    Nothing is said that the rows do not say; a section with nothing to say is left out. Unless all is asked for, lists
    and quotations are cut, the longest briefing that fits on two pages being taken.

    Args:
        card: what is known of the entity (`queries.briefing_background` widens that of a city or country).
        others: those that work with it.
        ties: all ties known; those that concern it are chosen here.
        lang: "es" or "en".
        today: the day that it is prepared.
        institution: the municipality whose office prepares it.
        background: what is known beside the card; without it less is said.
        occasion: the meeting that it is for.
    """
    wanted, known = occasion or Occasion(), background or Background()

    def made(limits: Limits) -> Briefing:
        material = Material(card, others, ties, phrases(lang), today, printable(institution), known, limits,
                            wanted.meeting, wanted.about)
        return compose(material, [write(material) for write in SECTIONS])

    return fitting((FULL,) if wanted.full else SHORT, made)


def compose(material: Material, sections: Iterable[Section | None]) -> Briefing:
    """Return the sections as a briefing on the material's entity."""
    meeting = material.meeting.isoformat() if material.meeting else None
    return Briefing(
        title=capital(material.name),
        subtitle=material.phrases.subtitle(material.today.isoformat(), meeting),
        institution=material.institution,
        prepared=material.today.isoformat(),
        locale=material.phrases.locale,
        sections=tuple(section for section in sections if section is not None),
        furniture=material.phrases.furniture,
        headings=headings(material.background.searched, material.phrases.lang),
        quoted=material.limits.quoted,
        whole=material.limits.whole,
    )


def headings(searched: Iterable[Searched], lang: str) -> dict[str, str]:
    """Return what each document is of, in words, by its name."""
    return {one.name: written(one.period, lang) for one in searched if one.period}


def fitting(candidates: Iterable[Limits], make: Callable[[Limits], Briefing]) -> Briefing:
    """Return the first briefing, made within one limit after the other, that fits; the last where none does."""
    told = None
    for limits in candidates:
        told = make(limits)
        if fits(told):
            break
    assert told is not None  # noqa: S101 - there is always a limit to try
    return told
