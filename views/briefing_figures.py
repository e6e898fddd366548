"""The pictures of a briefing, from its rows: the numbers of its sentences, and words for those who cannot see them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from queries.rows import Who
from views.briefing_events import Event
from views.briefing_material import Material
from views.briefing_model import Figure
from views.briefing_phrases import Phrases
from views.briefing_pictures import Bar, surroundings, timeline
from views.briefing_text import shorten

_MONTHS = 36  # stretches of a month up to so many, of a year beyond
_MOST = 60  # stretches that a picture has room for; a date far from all others is a mistake of the document
_NAME_LENGTH = 60


def timeline_figure(material: Material) -> Figure | None:
    """Return the picture of the activities over time; None below two dated ones, which a sentence tells as well."""
    return time_figure(material.events, material.phrases)


def time_figure(events: Sequence[Event], phrases: Phrases) -> Figure | None:
    """Draw events by month, or by year where they are too far apart or one has no month; those called off are not.

    None where there would be next to nothing to see, or more stretches than there is room for.
    """
    dated = [event for event in events if event.dates() and event.status in ("held", "planned", "postponed")]
    if len(dated) < 2:
        return None
    whens = [(event.start or event.end or "") for event in dated]
    months = [_month(iso) for iso in whens if len(iso) >= len("2022-12")]
    by_month = len(months) == len(whens) and max(months) - min(months) < _MONTHS
    length = len("2022-12") if by_month else len("2022")
    held = Counter(iso[:length] for iso, event in zip(whens, dated, strict=True) if event.status == "held")
    planned = Counter(iso[:length] for iso, event in zip(whens, dated, strict=True) if event.status != "held")
    stretches = _stretches(min(whens)[:length], max(whens)[:length])
    if len(stretches) > _MOST:
        return None
    drawing = timeline([Bar(phrases.tick(iso), held[iso], planned[iso]) for iso in stretches])
    told = [(iso, held[iso], planned[iso]) for iso in stretches if held[iso] or planned[iso]]
    return Figure(drawing, phrases.timeline_alt(told), phrases.timeline_caption(bool(planned)))


def surroundings_figure(material: Material) -> Figure | None:
    """Return the picture of those that take part in most of the entity's activities; None without any."""
    ours = _most(material, ("directorate",))
    theirs = _most(material, ("partner", "network"))
    if len(ours) + len(theirs) < 2:
        return None
    subject = shorten(material.card.name, _NAME_LENGTH)
    phrases = material.phrases
    return Figure(surroundings(subject, ours, theirs), phrases.surroundings_alt(material.subject, ours, theirs),
                  phrases.surroundings_caption(bool(ours), bool(theirs)))


def _most(material: Material, types: tuple[str, ...]) -> list[tuple[str, int]]:
    rows: list[Who] = [row for row in material.others if row.type in types]
    return [(shorten(row.name, _NAME_LENGTH), row.activities) for row in rows[:material.limits.drawn]]


def _month(iso: str) -> int:
    return int(iso[:4]) * 12 + int(iso[5:7])


def _stretches(first: str, last: str) -> list[str]:
    if len(first) == len("2022"):
        return [f"{year:04d}" for year in range(int(first), int(last) + 1)]
    return [f"{(month - 1) // 12:04d}-{(month - 1) % 12 + 1:02d}" for month in range(_month(first), _month(last) + 1)]
