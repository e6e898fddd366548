"""The ties of an entity: sister cities with each source's date, networks, calls and projects."""

from __future__ import annotations

from kb.names import fold
from queries.rows import Card, CardRelation, Evidence, SisterTie
from views import labels
from views.briefing_material import Material, gathered, item
from views.briefing_model import Paragraph, Section, Sentence
from views.briefing_sections import relation_sentence
from views.briefing_text import shorten

_TOLD = (
    ("MEMBER_OF", True), ("MEMBER_OF", False), ("ISSUED", True), ("ISSUED", False), ("PROPOSED", True),
    ("PROPOSED", False), ("SUBMITTED_TO", True), ("SUBMITTED_TO", False), ("REPRESENTS", False),
    ("GOVERNS", False), ("PART_OF", False),
)


def ties(material: Material) -> Section | None:
    """Return the sister-city ties that concern the entity, then its other relations."""
    concerned = ties_of(material)
    entries = [_tie(material, tie) for tie in concerned[:material.limits.ties]]
    if rest := concerned[material.limits.ties:]:
        entries.append(item(material.phrases.more(len(rest)), [note for tie in rest for note in _notes(tie)]))
    rows = [row for name, outgoing in _TOLD for row in material.relations(name, outgoing=outgoing)]
    rows = _untold_ties(material, concerned) + rows
    entries += [Paragraph((relation_sentence(material, row),), listed=True) for row in rows[:material.limits.relations]]
    if left := rows[material.limits.relations:]:
        entries.append(item(material.phrases.more(len(left)), gathered(left)))
    return material.section("ties", [*entries, *_networks(material), *_located(material)])


def _networks(material: Material) -> list[Paragraph]:
    """Return the networks that both sides belong to."""
    shared, most = material.background.networks, material.limits.relations
    entries = [item(material.phrases.shared_network(material.named(one.name, one.type), shorten(one.ours),
                                                    shorten(one.theirs)), one.evidence) for one in shared[:most]]
    if rest := shared[most:]:
        entries.append(item(material.phrases.more(len(rest)), [note for one in rest for note in one.evidence]))
    return entries


def ties_of(material: Material) -> list[SisterTie]:
    """Return the ties of the entity's city, and for a country or a partner those with its country."""
    cities, countries = _cities(material), _countries(material)
    return [
        tie for tie in material.ties
        if cities & {fold(tie.a), fold(tie.b)} or (tie.country is not None and tie.country in countries)
    ]


def _cities(material: Material) -> set[str]:
    card = material.card
    names = [row.name for row in material.relations("GOVERNS", outgoing=True)]
    if card.type == "city":
        names += [card.name, *card.aliases]
    if card.type == "partner" and card.kind == "municipality" and card.city:
        names.append(card.city)
    return {fold(name) for name in names}


def _countries(material: Material) -> set[str]:
    card: Card = material.card
    if card.type == "country":
        return {code for code in (card.country, labels.country_code(card.name)) if code}
    if card.type != "partner":
        return set()
    represented = [labels.country_code(row.name) for row in material.relations("REPRESENTS", outgoing=True)]
    return {code for code in (card.country, *represented) if code}


def _tie(material: Material, tie: SisterTie) -> Paragraph:
    a, b = shorten(tie.a), shorten(tie.b)
    if not tie.conflict:
        return item(material.phrases.tie(a, b, tie.status, tie.since), _notes(tie))
    said = [Sentence(material.phrases.tie_conflict(a, b), tuple(_notes(tie)))]
    documents = [source.document for source in tie.sources]
    for source in tie.sources:
        # one document that contradicts itself is told apart by the places
        place = f", {source.locator}" if documents.count(source.document) > 1 else ""
        text = material.phrases.tie_source(shorten(source.document + place), source.status, source.since)
        said.append(Sentence(text, (_passage(tie, source.document, source.locator),)))
    return Paragraph(tuple(said), listed=True)


def _notes(tie: SisterTie) -> list[Evidence]:
    return list(dict.fromkeys(_passage(tie, source.document, source.locator) for source in tie.sources)) or tie.evidence


def _passage(tie: SisterTie, document: str, locator: str) -> Evidence:
    same = (passage for passage in tie.evidence if (passage.document, passage.locator) == (document, locator))
    return next(same, Evidence(document, locator, ""))


def _untold_ties(material: Material, told: list[SisterTie]) -> list[CardRelation]:
    names = {fold(name) for tie in told for name in (tie.a, tie.b)}
    rows = [*material.relations("SISTER_CITY_OF", outgoing=True), *material.relations("SISTER_CITY_OF", outgoing=False)]
    return [row for row in rows if fold(row.name) not in names]


def _located(material: Material) -> list[Paragraph]:
    # an embassy of a country is listed as what represents it, and does not stand there
    embassies = {fold(row.name) for row in material.relations("REPRESENTS", outgoing=False)}
    rows = [row for row in material.relations("LOCATED_IN", outgoing=False) if fold(row.name) not in embassies]
    if not rows:
        return []
    names = [material.named(row.name, row.type) for row in rows[:material.limits.names]]
    if more := len(rows) - len(names):
        names.append(material.phrases.left_out(more))
    return [item(material.phrases.located(names, material.subject), gathered(rows))]
