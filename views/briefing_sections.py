"""The opening sections of a briefing: who they are, the relation in short, people and roles; and the sources."""

from __future__ import annotations

from kb.names import fold
from queries.rows import CardRelation
from views import labels
from views.briefing_material import Material, gathered, item, prose
from views.briefing_model import Paragraph, Section, Sentence
from views.briefing_phrases import Tally, Tenure
from views.briefing_text import capital, closed, shorten
from views.dates import earliest, latest

ALIASES, PEOPLE, FACTS = 6, 16, 8  # how many a briefing of two pages holds
FACT_LENGTH = 400


def who_they_are(material: Material) -> Section | None:
    """Return what the entity is, where it belongs, how else it is written, and what this was prepared from."""
    sentences = [*_kind(material), *_country(material), *_belonging(material), *_aliases(material)]
    if material.documents:
        names = [shorten(passage.document) for passage in material.documents]
        sentences.append(Sentence(material.phrases.based_on(names), material.documents))
    return material.section("who", [*prose(*sentences), *_facts(material)])


def in_short(material: Material) -> Section | None:
    """Return how many activities there are, between which dates, and when the last contact was."""
    held = material.took_place
    if not held:
        return None
    dates = [iso for event in held for iso in event.dates()]
    tally = Tally(len(held), earliest(dates), latest(dates))
    text = material.phrases.activity_count(tally, material.subject, material.card.type)
    sentences = [Sentence(text, gathered(held))]
    if tally.last and len(held) > 1:
        of_last = [event for event in held if tally.last in event.dates()]
        sentences.append(Sentence(material.phrases.last_contact(tally.last), gathered(of_last)))
    return material.section("short", prose(*sentences))


def people(material: Material) -> Section | None:
    """Return the people of a body or city with their roles, or the roles of a person."""
    own = material.card.type == "person"
    groups = people_by_name(material)
    entries = [_person(material, rows) for rows in groups[:PEOPLE]]
    if rest := groups[PEOPLE:]:
        notes = gathered(row for rows in rest for row in rows)
        entries.append(item(material.phrases.more(len(rest)), notes))
    return material.section("people", entries, "posts" if own else None)


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
    names = material.card.aliases[:ALIASES]
    if not names:
        return []
    notes = dict.fromkeys(passage for name in names for passage in material.supporting(name))
    return [Sentence(material.phrases.aliases([shorten(name) for name in names]), tuple(notes))]


def _facts(material: Material) -> list[Paragraph]:
    card = material.card
    evidence = card.facts_evidence or [[] for _ in card.facts]
    return [
        item(material.phrases.fact(kind, shorten(text, FACT_LENGTH), day), notes or material.documents)
        for (kind, text, day), notes in list(zip(card.facts, evidence, strict=True))[:FACTS]
    ]


def _person(material: Material, rows: list[CardRelation]) -> Paragraph:
    # an affiliation without a role adds nothing where another passage writes the role
    telling = [row for row in rows if row.role] or rows
    tenures = dict.fromkeys(
        Tenure(shorten(row.role) if row.role else None, row.since, row.until) for row in telling
    )
    return item(material.phrases.tenures(list(tenures)), gathered(rows), capital(closed(shorten(rows[0].name))))


def _standing(rows: list[CardRelation]) -> int:
    in_post = any(row.role and not row.until for row in rows)
    return 0 if in_post else 1 if any(row.role for row in rows) else 2
