"""What a briefing does not know: the absences that whoever reads it should not have to notice alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from kb.dates import latest
from kb.names import fold
from queries.rows import Evidence
from views.briefing_material import Material, gathered, item
from views.briefing_model import Section
from views.briefing_sections import people_by_name
from views.briefing_text import shorten
from views.briefing_ties import ties_of
from views.dates import over

STALE = timedelta(days=365)
_Absence = tuple[str, tuple[Evidence, ...]]


def unknown(material: Material) -> Section | None:
    """Return what the documents do not say; an absence cites the documents searched."""
    found = [*_contacts(material), *_activities(material), *_commitments(material), *_ties(material),
             *_acronym(material)]
    return material.section("unknown", [item(text, notes) for text, notes in found])


def _contacts(material: Material) -> Iterator[_Absence]:
    groups = people_by_name(material)
    if material.card.type in ("partner", "network", "directorate") and not groups:
        yield material.phrases.no_contact(), material.searched
    nameless = [rows for rows in groups if not any(row.role for row in rows)]
    if nameless and material.card.type != "person":
        names = [shorten(rows[0].name) for rows in nameless[:material.limits.names]]
        if more := len(nameless) - len(names):
            names.append(material.phrases.left_out(more))
        yield material.phrases.no_role(names), gathered(row for rows in nameless for row in rows)


def _activities(material: Material) -> Iterator[_Absence]:
    if material.card.type in ("project", "call"):
        return
    if not material.took_place:
        yield material.phrases.no_activity(material.subject, material.card.type), material.searched
        return
    last = latest(iso for event in material.took_place for iso in event.dates())
    if last and over(last, material.today - STALE):
        yield material.phrases.stale(last), material.searched
    undated = [event for event in material.events if not event.dates()]
    if undated:
        yield material.phrases.without_date(len(undated)), gathered(undated)


def _commitments(material: Material) -> Iterator[_Absence]:
    ownerless = [row for row in material.card.commitments if not row.owner]
    open_ended = [row for row in material.card.commitments if not row.due]
    if ownerless or open_ended:
        notes = dict.fromkeys(passage for row in (*ownerless, *open_ended) for passage in row.evidence)
        yield material.phrases.unfinished(len(ownerless), len(open_ended)), tuple(notes)


def _ties(material: Material) -> Iterator[_Absence]:
    undated = [tie for tie in ties_of(material) if not tie.since and not tie.conflict and tie.status != "not_a_tie"]
    if undated:
        own = {fold(material.card.name), *map(fold, material.card.aliases)}
        cities = [shorten(tie.a if fold(tie.b) in own else tie.b) for tie in undated[:material.limits.names]]
        if more := len(undated) - len(cities):
            cities.append(material.phrases.left_out(more))
        notes = dict.fromkeys(passage for tie in undated for passage in tie.evidence)
        yield material.phrases.ties_without_date(cities), tuple(notes) or material.documents


def _acronym(material: Material) -> Iterator[_Absence]:
    name = material.card.name
    if _is_acronym(name) and not any(" " in alias for alias in material.card.aliases):
        yield material.phrases.acronym(name), material.supporting(name)
    # a body goes by the fullest name that any document gives it: a bare acronym is nowhere spelt out
    found: dict[str, list[Evidence]] = {}
    own = {fold(name), *map(fold, material.card.aliases)}
    for event in material.events:
        for other in event.participants:
            if _is_acronym(other) and fold(other) not in own:
                found.setdefault(other, []).extend(event.evidence)
    if found:
        names = sorted(found)[:material.limits.names]
        notes = dict.fromkeys(passage for one in names for passage in found[one])
        yield material.phrases.unexplained(names), tuple(notes)


def _is_acronym(name: str) -> bool:
    return name.isalpha() and name.isupper() and 2 <= len(name) <= 8
