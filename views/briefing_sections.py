"""The opening sections of a briefing: who they are, the relation in short, people and roles; and the sources."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kb.dates import interval, latest
from kb.names import fold
from queries.briefing_rows import Contact
from queries.rows import CardRelation
from views import labels
from views.briefing_events import tally_of
from views.briefing_figures import timeline_figure
from views.briefing_material import Material, gathered, item, prose
from views.briefing_model import Paragraph, Section, Sentence
from views.briefing_phrases import Tenure
from views.briefing_rhythm import horizon, silence
from views.briefing_text import capital, closed, shorten


def who_they_are(material: Material) -> Section | None:
    """Return what the entity is, where it belongs, how else it is written, and what this was prepared from."""
    sentences = [*_kind(material), *_country(material), *_belonging(material), *_bodies(material), *_aliases(material)]
    if material.documents:
        names = [shorten(passage.document) for passage in material.documents]
        sentences.append(Sentence(material.phrases.based_on(names), material.documents))
    sentences += _freshness(material)
    return material.section("who", [*prose(*sentences), *_facts(material)])


def in_short(material: Material) -> Section | None:
    """Return how many activities there are and since when, when the last contact was, and the relation's rhythm."""
    held = material.took_place
    if not held:
        return None
    tally = tally_of(held)
    text = material.phrases.activity_count(tally, material.subject, material.card.type)
    sentences = [Sentence(text, gathered(held))]
    if tally.last and len(held) > 1:
        of_last = [event for event in held if tally.last in event.dates()]
        sentences.append(Sentence(material.phrases.last_contact(tally.last), gathered(of_last)))
    sentences.append(_rhythm(material))
    return material.section("short", prose(*sentences), figure=timeline_figure(material))


def people(material: Material) -> Section | None:
    """Return the people of a body or city with their roles, or the roles of a person."""
    own = material.card.type == "person"
    groups = people_by_name(material)
    entries = [_person(material, rows) for rows in groups[:material.limits.people]]
    if rest := groups[material.limits.people:]:
        notes = gathered(row for rows in rest for row in rows)
        entries.append(item(material.phrases.more(len(rest)), notes))
    if own:
        entries += _of_the_person(material)
    return material.section("people", entries, "posts" if own else None)


def _of_the_person(material: Material) -> list[Paragraph]:
    """Return, for the briefing on a person, how they are addressed and whom of the municipality they met."""
    contact = material.contact(material.card.name)
    if contact is None:
        return []
    own = {fold(row.name) for row in material.relations("WORKS_FOR", outgoing=True)}
    contact = replace(contact, met=[met for met in contact.met if fold(met.name) not in own])
    entries = [item(sentence.text, sentence.notes) for sentence in _met(material, contact)]
    if contact.honorific:
        entries.insert(0, item(material.phrases.addressed(shorten(contact.honorific)), contact.addressed[:1]))
    return entries


def people_by_name(material: Material) -> list[list[CardRelation]]:
    """Return the affiliations grouped by their far end: those in a written post first, then those who left it."""
    groups: dict[tuple[str, str], list[CardRelation]] = {}
    for row in material.relations("WORKS_FOR", outgoing=material.card.type == "person"):
        groups.setdefault((row.type, fold(row.name)), []).append(row)
    return sorted(groups.values(), key=_standing)


def sources(material: Material) -> Section | None:
    """Return the words that introduce the notes."""
    if not material.documents:
        return None
    return material.section("sources", prose(Sentence(material.phrases.sources(len(material.documents)))))


def _kind(material: Material) -> list[Sentence]:
    card = material.card
    known = card.type in ("directorate", "network") or (card.type == "partner" and card.kind not in (None, "other"))
    if not known:
        return []
    own = card.type == "directorate" and fold(card.name) == fold(material.institution)
    text = material.phrases.what_it_is(card.type, card.kind, material.institution, own)
    return [Sentence(text, material.supporting(card.name))]


def _country(material: Material) -> list[Sentence]:
    card = material.card
    told = [row for row in _places(material) if row.type == "country"]
    if card.type in ("country", "directorate") or not card.country or told:
        return []
    name = labels.country_name(card.country, material.phrases.lang)
    return [Sentence(material.phrases.country(name), material.supporting(name))]


def _freshness(material: Material) -> list[Sentence]:
    documents = material.background.searched
    if not documents:
        return []
    newest = latest(one.period for one in documents if one.period)
    months = 0
    if newest:
        end = date.fromisoformat(interval(newest)[1])
        months = max((material.today.year - end.year) * 12 + material.today.month - end.month, 0)
    return [Sentence(material.phrases.freshness(len(documents), newest, months), material.searched)]


def _rhythm(material: Material) -> Sentence:
    held = material.took_place
    until = horizon(material.events, material.background.searched, material.today)
    found = silence(held, until, material.today)
    dated = gathered(event for event in held if event.dates())
    if found is None:
        days = {event.start or event.end for event in held if event.dates()}
        return Sentence(material.phrases.no_rhythm(min(len(days), 2)), dated or gathered(held))
    return Sentence(material.phrases.rhythm(found), (*dated, *(material.searched if found.covered else ())))


def _bodies(material: Material) -> list[Sentence]:
    bodies = material.background.bodies
    if not bodies:
        return []
    names = [shorten(body.name) for body in bodies[:material.limits.names]]
    if more := len(bodies) - len(names):
        names.append(material.phrases.left_out(more))
    notes = dict.fromkeys(passage for body in bodies for passage in body.evidence)
    return [Sentence(material.phrases.bodies(names, material.subject), tuple(notes))]


def _belonging(material: Material) -> list[Sentence]:
    return [relation_sentence(material, row) for row in _places(material)]


def _places(material: Material) -> list[CardRelation]:
    rows = [row for name in ("REPRESENTS", "PART_OF", "GOVERNS") for row in material.relations(name, outgoing=True)]
    located = material.relations("LOCATED_IN", outgoing=True)
    # the country that documents give an embassy is the one it speaks for, not the one it stands in
    return rows + [row for row in located if material.card.kind != "embassy" or row.type != "country"]


def relation_sentence(material: Material, row: CardRelation) -> Sentence:
    """Return one relation of the entity as a sentence."""
    text = material.phrases.relation(
        row.relation, row.outgoing, material.subject, material.named(row.name, row.type),
        Tenure(None, row.since, row.until), row.status,
    )
    return Sentence(text, tuple(dict.fromkeys(row.evidence)))


def _aliases(material: Material) -> list[Sentence]:
    names = material.card.aliases[:material.limits.aliases]
    if not names:
        return []
    notes = dict.fromkeys(passage for name in names for passage in material.supporting(name))
    return [Sentence(material.phrases.aliases([shorten(name) for name in names]), tuple(notes))]


def _facts(material: Material) -> list[Paragraph]:
    card = material.card
    evidence = card.facts_evidence or [[] for _ in card.facts]
    return [
        item(material.phrases.fact(kind, shorten(text, material.limits.fact), day), notes or material.documents)
        for (kind, text, day), notes in list(zip(card.facts, evidence, strict=True))[:material.limits.facts]
    ]


def _person(material: Material, rows: list[CardRelation]) -> Paragraph:
    # an affiliation without a role adds nothing where another passage writes the role
    telling = [row for row in rows if row.role] or rows
    tenures = dict.fromkeys(
        Tenure(shorten(row.role) if row.role else None, row.since, row.until) for row in telling
    )
    contact = material.contact(rows[0].name)
    name, notes = shorten(rows[0].name), list(gathered(rows))
    if contact and contact.honorific:
        name, notes = f"{shorten(contact.honorific)} {name}", [*notes, *contact.addressed[:1]]
    first = Sentence(material.phrases.tenures(list(tenures)), tuple(dict.fromkeys(notes)), capital(closed(name)))
    return Paragraph((first, *_met(material, contact)), listed=True)


def _met(material: Material, contact: Contact | None) -> list[Sentence]:
    """Return with whom of the municipality a person took part; a unit's own people are no news to it."""
    if contact is None or not contact.met or material.card.type == "directorate":
        return []
    shown = contact.met[:material.limits.names]
    counts: dict[int, list[str]] = {}
    for met in sorted(shown, key=lambda one: -one.count):
        counts.setdefault(met.count, []).append(material.named(met.name, met.type))
    notes = dict.fromkeys(passage for met in shown for passage in met.evidence)
    return [Sentence(material.phrases.met(list(counts.items())), tuple(notes))]


def _standing(rows: list[CardRelation]) -> int:
    in_post = any(row.role and not row.until for row in rows)
    return 0 if in_post else 1 if any(row.role for row in rows) else 2
