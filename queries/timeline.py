"""The timeline of one entity: what it took part in, its posts, memberships and ties, what it owes, by date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kb.dates import interval
from kb.names import fold
from kb.stores.base import Store
from queries.attendance import NAMED_ONLY
from queries.catalogue import rows
from queries.evidence import evidence_of, gathered
from queries.occasions import occasions
from queries.period import EVER, Period
from queries.rows import Evidence
from queries.statements import folded

ACTIVITY, COMMITMENT, FACT = "activity", "commitment", "fact"
_TIE = "SISTER_CITY_OF"


@dataclass(frozen=True)
class Moment:
    """One thing with its time: `what` is ACTIVITY, COMMITMENT, FACT or a key of `kb.relations.RELATIONS`.

    `title` is the activity's, the words of a commitment or a fact, or the name at the other end of the relation, which
    reads from here if `outgoing`. `kind` is that of the activity or the fact, `names` who took part or who owes it,
    `implicit` is true where only the issuer rule ties the activity to the one asked for, `disagree` for a tie of cities
    of which the sources do not all say the same.
    """

    date: str | None
    end: str | None
    what: str
    title: str
    kind: str | None = None
    status: str | None = None
    role: str | None = None
    outgoing: bool = True
    implicit: bool = False
    disagree: bool = False
    names: list[str] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)


def timeline(
    store: Store, entity_id: str | Collection[str], *, period: Period = EVER, explicit: bool = False,
    top: int | None = None, evidence: bool = True,
) -> list[Moment]:
    """Return what is known of an entity with its time, the earliest first, activities without a date at the end.

    Several that stand for one, a country and what is of it, have one timeline; `names` then says whose a relation or
    a fact is.

    Activities are those that name it, those held there, and by the issuer rule those that its own documents tell
    (`explicit` leaves these out); of a city, a country, a project or a call, which take part in nothing, those that a
    passage tells which names it. Relations, commitments and facts are there if the documents date them; sources that
    date one of them differently make a moment each. `top` keeps the newest.
    """
    ids = [entity_id] if isinstance(entity_id, str) else list(entity_id)
    found = [*_activities(store, ids, period, explicit, top, evidence), *_others(store, ids)]
    dated = sorted((one for one in found if one.date and period.holds(one.date, one.end)), key=_order)
    every = [*dated, *(one for one in found if not one.date)]
    return every if top is None else (dated[-top:] if len(dated) >= top else every[-top:])


def _order(moment: Moment) -> tuple[str, str, str, str]:
    first, last = interval(moment.date or "9999")
    return first, last, moment.what, fold(moment.title)


def _activities(
    store: Store, ids: Sequence[str], period: Period, explicit: bool, top: int | None, evidence: bool,
) -> Iterator[Moment]:
    concerned = {row["activity"]: True for row in rows(store, "activities_at", ids=ids)}
    for entity in rows(store, "entity", ids=ids):
        if entity["type"] in NAMED_ONLY:
            concerned |= {row["activity"]: True for row in rows(store, "activities_beside", id=entity["id"])}
    if not explicit:
        for row in rows(store, "participations", ids=ids):
            concerned.setdefault(row["activity"], False)
    for one in occasions(store, concerned, period=period, top=top, evidence=evidence):
        yield Moment(one.start, one.end, ACTIVITY, one.title, one.kind, one.status, implicit=one.implicit,
                     names=one.participants, evidence=one.evidence)


def _others(store: Store, ids: Sequence[str]) -> Iterator[Moment]:
    """Give what is not done but stated; of several what they state of one another is left out."""
    names = {row["id"]: row["name"] for row in rows(store, "entity", ids=ids)} if len(ids) > 1 else {}
    promised: set[tuple[str | None, str]] = set()
    for id_ in ids:
        own = [names[id_]] if id_ in names else []
        for moment in (*_relations(store, id_, names), *_facts(store, id_)):
            yield replace(moment, names=own)
        for moment in _commitments(store, id_):
            if (moment.date, moment.title) not in promised:
                promised.add((moment.date, moment.title))
                yield moment


def _relations(store: Store, entity_id: str, within: Container[str] = ()) -> Iterator[Moment]:
    ends: dict[tuple[str, bool, str], list[dict[str, Any]]] = defaultdict(list)
    for row in rows(store, "statements_of", id=entity_id):
        if row["id"] not in within and (row["since"] or row["until"] or row["relation"] == _TIE):
            # a tie of two cities has no direction
            ends[row["relation"], row["outgoing"] or row["relation"] == _TIE, row["id"]].append(row)
    known = evidence_of(store, (row["passage"] for every in ends.values() for row in every))
    for (relation, outgoing, _id), every in sorted(ends.items()):
        apart = folded(every)
        for one in (one for one in apart if one.said["since"] or one.said["until"]):
            said = one.said
            yield Moment(said["since"] or said["until"], said["until"], relation, every[0]["name"],
                         status=said["status"], role=said["role"], outgoing=outgoing,
                         disagree=relation == _TIE and len(apart) > 1, evidence=gathered(known, one.passages))


def _commitments(store: Store, entity_id: str) -> Iterator[Moment]:
    promises: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in rows(store, "commitments_of", id=entity_id):
        if row["due"]:
            promises[row["due"], fold(row["text"])].append(row)
    known = evidence_of(store, (row["passage"] for every in promises.values() for row in every))
    for (due, _text), every in sorted(promises.items()):
        owners = sorted({row["owner"] for row in every if row["owner"]}, key=fold)
        yield Moment(due, None, COMMITMENT, min(row["text"] for row in every), names=owners,
                     evidence=gathered(known, (row["passage"] for row in every)))


def _facts(store: Store, entity_id: str) -> Iterator[Moment]:
    told: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in rows(store, "facts_of", id=entity_id):
        if row["date"]:
            told[row["date"], row["kind"], fold(row["text"])].append(row)
    known = evidence_of(store, (row["passage"] for every in told.values() for row in every))
    for (date, kind, _text), every in sorted(told.items()):
        yield Moment(date, None, FACT, min(row["text"] for row in every), kind,
                     evidence=gathered(known, (row["passage"] for row in every)))
