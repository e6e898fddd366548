"""The card of one entity as a person reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cli.output import write
from cli.passages import write_passages
from cli.tables import Column, write_heading, write_paragraph, write_table
from cli.words import place_in_words, relation_in_words, status_in_words, type_in_words
from kb.language import _, language
from views.dates import period
from views.labels import ACTIVITIES, FACTS, country_name

if TYPE_CHECKING:
    from queries.rows import ActivityRow, Card, CardRelation, CommitmentRow


def write_card(card: Card, *, evidence: bool) -> None:
    """Write who it is, then its relations, activities, commitments and facts, each with its passages if wanted."""
    write_heading(card.name)
    for line in _about(card):
        write_paragraph(line)
    _write_relations(card.relations, evidence)
    _write_activities(card, evidence)
    _write_commitments(card.commitments, evidence)
    _write_facts(card, evidence)
    if evidence and card.evidence:
        write()
        write_passages(_("Where it is named"), card.evidence)


def _about(card: Card) -> Iterator[str]:
    place = ", ".join(filter(None, (card.city, country_name(card.country, language()) if card.country else None)))
    yield ", ".join(filter(None, (type_in_words(card.type, card.kind), card.honorific, place)))
    if card.aliases:
        yield _("Also written: {names}").format(names="; ".join(card.aliases))
    if card.first and card.last and not card.last.startswith(card.first):
        yield _("In the documents from {first} to {last}").format(first=card.first, last=card.last)
    elif card.first or card.last:  # a month and a day of it are that month
        yield _("In the documents: {date}").format(date=card.first or card.last)
    if card.documents:
        yield _("Documents: {names}").format(names="; ".join(card.documents))


def _section(title: str) -> None:
    write()
    write_heading(title)


def _write_relations(relations: Iterable[CardRelation], evidence: bool) -> None:
    rows = list(relations)
    if not rows:
        return
    _section(_("Relations"))
    columns = [Column(_("Relation")), Column(_("Name")), Column(_("What it is")), Column(_("Detail"))]
    write_table(columns, [(_relation(row), row.name, _type(row.type, row.kind), _detail(row))
                          for row in rows])
    if evidence:
        for row in rows:
            write_passages(f"{_relation(row)} {row.name}", row.evidence)


def _relation(row: CardRelation) -> str:
    return relation_in_words(row.relation, row.outgoing, row.status)


def _type(type_: str, kind: str | None) -> str:
    from views.labels import TYPES

    return type_in_words(type_, kind) if type_ in TYPES else ""


def _detail(row: CardRelation) -> str:
    since = _("since {date}").format(date=row.since) if row.since else None
    until = _("until {date}").format(date=row.until) if row.until else None
    said = ", ".join(filter(None, (row.role, since, until, status_in_words(row.status))))
    return _("{what} [the sources do not agree]").format(what=said) if row.disagree else said


def _write_activities(card: Card, evidence: bool) -> None:
    rows = card.activities
    if not rows:
        return
    _section(_("Activities"))
    columns = [Column(_("Date"), folds=False), Column(_("Activity")), Column(_("With"))]
    write_table(columns, [(_dates(row), _activity(row), "; ".join(one for one in row.participants if one != card.name))
                          for row in rows])
    if evidence:
        for row in rows:
            write_passages(row.title, row.evidence)


def _dates(row: ActivityRow) -> str:
    return " – ".join(dict.fromkeys(filter(None, (row.start, row.end))))


def _activity(row: ActivityRow) -> str:
    kind = ACTIVITIES[row.kind].text(language())
    status = status_in_words(row.status)
    return f"{row.title} ({kind}, {status})" if status else f"{row.title} ({kind})"


def _write_commitments(commitments: Iterable[CommitmentRow], evidence: bool) -> None:
    rows = list(commitments)
    if not rows:
        return
    _section(_("Commitments"))
    columns = [Column(_("Until"), folds=False), Column(_("Commitment")), Column(_("Who owes it"))]
    write_table(columns, [(row.due or "", row.text, row.owner or "") for row in rows])
    if evidence:
        for row in rows:
            write_passages(row.text, row.evidence)


def _write_facts(card: Card, evidence: bool) -> None:
    if not card.facts:
        return
    _section(_("What the documents say of it"))
    for place, (kind, text, day) in enumerate(card.facts):
        when = period(day, None, language())
        label = FACTS[kind][language()]
        said = f"{label} ({when}): {text}" if when else f"{label}: {text}"
        odd = place in card.facts_disagree
        write_paragraph(_("{fact} [the dates do not agree]").format(fact=said) if odd else said)
        for passage in card.facts_evidence[place] if evidence else ():
            write_paragraph(_("{document}, {locator}: “{text}”").format(
                document=passage.document, locator=place_in_words(passage.locator), text=passage.text), indent=4)
