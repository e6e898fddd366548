"""The card of an entity: all that is known of it, each thing with its evidence."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from kb.names import fold
from kb.relations import RELATIONS
from kb.stores.base import Store
from queries.attendance import NAMED_ONLY
from queries.catalogue import rows
from queries.events import Events
from queries.evidence import document_name, evidence_of, gathered, passages_of_activities
from queries.facts import disagree
from queries.find import UnknownName
from queries.occasions import occasions, tellings_of
from queries.outcomes import HELD, settled
from queries.rows import ActivityRow, Card, CardRelation, CommitmentRow, Evidence
from queries.statements import folded

Rows = list[dict[str, Any]]
Known = dict[str, Evidence]

FACT_KINDS = ("mission", "function", "legal_act", "creation", "programme")  # in the order in which a card tells them
_HEAD = ("id", "name", "type", "kind", "country", "city", "honorific")
_TIE = "SISTER_CITY_OF"
_STATEMENTS = ("statements_of", "commitments_of", "facts_of", "mentions_of")  # texts with a `passage` in each row


def card(store: Store, entity_id: str, *, beside: bool = False, once: bool = False) -> Card:
    """Return all that is known of an entity.

    Activities are those that name it as a participant or as the venue, not those that the issuer rule adds, newest
    first; each telling with the status and dates of its event (`queries.outcomes`), or with `once` each event once, by
    all its tellings. The card's first and last dates are of what was held. Commitments are what it owes, and what is
    promised (`owner` says by whom) in a passage that speaks of it or of an activity that it took part in; the first due
    comes first. What was submitted to a call that it issued is a relation of its own (SUBMITTED_TO, towards it). With
    `beside`, a city, a country, a project or a call, which take part in nothing, have the activities too that a passage
    tells which names them. Raises UnknownName when no entity has this id.
    """
    entity = next(iter(rows(store, "entity", ids=[entity_id])), None)
    if entity is None:
        raise UnknownName(entity_id, [])
    found = {name: rows(store, name, id=entity_id) for name in (*_STATEMENTS, "activities_of")}
    activities = found["activities_of"]
    if beside and entity["type"] in NAMED_ONLY:
        activities = _beside(activities, rows(store, "activities_beside", id=entity_id))
    activities = settled(store, activities)
    told = passages_of_activities(store, tellings_of(activities))
    known = evidence_of(store, {*(row["passage"] for name in _STATEMENTS for row in found[name]),
                                *(passage for passages in told.values() for passage in passages)})
    dates = Events.of(row for row in activities if row["status"] == HELD).dates
    facts, facts_evidence = _facts(found["facts_of"], known)
    return Card(
        **{name: entity[name] for name in _HEAD},
        aliases=sorted(entity["aliases"] or [], key=lambda alias: (fold(alias), alias)),
        first=min(dates, default=None), last=max(dates, default=None),
        documents=_documents(found["mentions_of"]),
        relations=_relations(store, found["statements_of"], known),
        activities=_events(store, activities) if once else _activities(store, activities, told, known),
        commitments=_commitments(found["commitments_of"], known),
        facts=facts, facts_evidence=facts_evidence,
        facts_disagree=sorted({place for group in disagree(facts) for place in group}),
        evidence=gathered(known, (row["passage"] for row in found["mentions_of"])),
    )


def _beside(activities: Rows, named: Rows) -> Rows:
    return list({row["activity"]: row for row in (*activities, *named)}.values())


def _documents(mentions: Rows) -> list[str]:
    """Return the documents' names, the oldest period first, those without one at the end."""
    ordered = sorted(mentions, key=lambda row: (row["period"] or "9999", row["document"] or "", row["sha256"]))
    return list(dict.fromkeys(document_name(row["document"], row["title"], row["sha256"]) for row in ordered))


def _relations(store: Store, statements: Rows, known: Known) -> list[CardRelation]:
    ends: dict[tuple[int, bool, str, str], Rows] = defaultdict(list)
    order = list(RELATIONS)
    partners = sorted({row["id"] for row in statements if row["type"] == "partner"})
    kinds = {row["id"]: row["kind"] for row in (rows(store, "entity", ids=partners) if partners else [])}
    for row in statements:
        # a tie of two cities has no direction
        outgoing = row["outgoing"] or row["relation"] == _TIE
        ends[order.index(row["relation"]), not outgoing, fold(row["name"]), row["id"]].append(row)
    return [
        CardRelation(order[relation], not incoming, found[0]["name"], found[0]["type"], **one.said,
                     evidence=gathered(known, one.passages), kind=kinds.get(id_),
                     disagree=order[relation] == _TIE and len(apart) > 1)
        for (relation, incoming, _name, id_), found in sorted(ends.items())
        for apart in [folded(found)] for one in apart
    ]


def _activities(store: Store, activities: Rows, told: dict[str, set[str]], known: Known) -> list[ActivityRow]:
    ids = [row["activity"] for row in activities]
    participants, places = (_names(store, name, ids) for name in ("activity_participants", "activity_places"))
    ordered = sorted(activities, key=lambda row: row["activity"])
    ordered.sort(key=lambda row: row["start"] or "", reverse=True)
    return [
        ActivityRow(id_, row["event"], row["kind"], row["title"], row["status"], row["start"], row["finish"],
                    participants[id_], places[id_], gathered(known, (*told.get(id_, ()), *told.get(row["by"], ()))))
        for row in ordered for id_ in (row["activity"],)
    ]


def _events(store: Store, activities: Rows) -> list[ActivityRow]:
    """Return the events that activities tell, each with the id of its first telling."""
    return [ActivityRow(one.event, one.event, one.kind, one.title, one.status, one.start, one.end, one.participants,
                        one.places, one.evidence)
            for one in occasions(store, {row["activity"]: True for row in activities})]


def _names(store: Store, text: str, activities: list[str]) -> dict[str, list[str]]:
    """Return the names of the entities that `text` gives for each activity, in alphabetical order."""
    names: dict[str, list[str]] = {activity: [] for activity in activities}
    for row in rows(store, text, ids=activities) if activities else []:
        names[row["activity"]].append(row["name"])
    return {activity: sorted(found, key=lambda name: (fold(name), name)) for activity, found in names.items()}


def _commitments(commitments: Rows, known: Known) -> list[CommitmentRow]:
    """Fold what several documents promise in the same words; several owners make several rows."""
    promises: dict[tuple[str, str, str], Rows] = defaultdict(list)
    for row in commitments:
        promises[row["due"] or "9999", fold(row["text"]), row["owner"] or ""].append(row)
    return [
        CommitmentRow(found[0]["text"], found[0]["owner"], found[0]["due"],
                      gathered(known, (row["passage"] for row in found)))
        for _key, found in sorted(promises.items())
    ]


def _facts(facts: Rows, known: Known) -> tuple[list[tuple[str, str, str | None]], list[list[Evidence]]]:
    """Return the facts by kind (FACT_KINDS) and date, those told in the same words once, and the evidence of each."""
    same: dict[tuple[int, str, str], Rows] = defaultdict(list)
    for row in facts:
        same[FACT_KINDS.index(row["kind"]), row["date"] or "", fold(row["text"])].append(row)
    ordered = [found for _key, found in sorted(same.items())]
    return ([(found[0]["kind"], found[0]["text"], found[0]["date"]) for found in ordered],
            [gathered(known, (row["passage"] for row in found)) for found in ordered])
