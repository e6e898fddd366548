"""Commitments: what was promised, by whom and until when, and what has been closed since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kb.dates import interval
from kb.judgements import Judgement, judgements
from kb.names import fold
from kb.stores.base import Row, Store
from queries.catalogue import rows
from queries.evidence import evidence_of, gathered
from queries.fulfilment import fulfilled
from queries.period import EVER, Period
from queries.rows import Evidence

_LATER = "9999"  # what sorts after every date


@dataclass(frozen=True)
class Closing:
    """How a commitment was closed: by a person's judgement (`who`, `when`), or by what a later document tells."""

    who: str | None
    when: str | None
    number: int | None = None
    evidence: list[Evidence] = field(default_factory=list)


@dataclass(frozen=True)
class Pending:
    """One commitment, however many documents tell it in the same words.

    `number` counts all commitments, open and closed, the earliest told first; `told` is the period of the first
    document that tells it; `closed` is None while it is open.
    """

    number: int
    text: str
    owners: list[str]
    due: str | None
    overdue: bool
    told: str | None
    closed: Closing | None = None
    evidence: list[Evidence] = field(default_factory=list)


@dataclass
class _Promise:
    """The statements of one commitment."""

    rows: list[dict[str, Any]]

    @property
    def text(self) -> str:
        return min(str(row["text"]) for row in self.rows)

    @property
    def due(self) -> str | None:
        """The latest date that a document gives: who puts it off says so later."""
        told = max((row for row in self.rows if row["due"]),
                   key=lambda row: (row["period"] or "", row["due"]), default=None)
        return told["due"] if told else None

    @property
    def owners(self) -> dict[str, str]:
        """The names of those who owe it, by id."""
        return {row["owner_id"]: row["owner"] for row in self.rows if row["owner_id"]}

    @property
    def periods(self) -> list[str]:
        return sorted({row["period"] for row in self.rows if row["period"]})


def commitments(store: Store, today: date) -> list[Pending]:
    """Return all commitments, open and closed, by number.

    A commitment is closed by a judgement about its words (`kb close`), or where a later document tells that one who
    owes it did it (`queries.fulfilment.fulfilled`). Open ones whose last day lies before `today` are overdue.
    """
    return [pending for pending, _owners in _all(store, today)]


def pending(
    store: Store, today: date, *, owners: Collection[str] | None = None, beside: Collection[str] | None = None,
    overdue: bool = False, closed: bool = False, period: Period = EVER, top: int | None = None,
) -> list[Pending]:
    """Return the open commitments, the first due first, those without a date at the end.

    Args:
        store: where to ask.
        today: the day by which they are overdue.
        owners: ids; only what these, or people who work for them, owe.
        beside: ids; only what others owe that is told of one of these: in a passage that names it, or of an activity
            that it was in.
        overdue: only those whose time is over.
        closed: also those that are closed, at the end.
        period: only those due in it.
        top: only so many.
    """
    wanted = None if owners is None else {*owners, *_people(store, owners)}
    theirs = {*beside, *_people(store, beside)} if beside else set()
    texts = None if beside is None else _told_of(store, beside)
    found = [one for one, owing in _all(store, today)
             if (wanted is None or wanted & owing)
             and (texts is None or (fold(one.text) in texts and not theirs & owing))
             and (one.overdue or not overdue) and period.holds(one.due)
             and (closed or one.closed is None)]
    return sorted(found, key=lambda one: (one.closed is not None, one.due or _LATER, one.number))[:top]


def _people(store: Store, owners: Collection[str]) -> set[str]:
    return {row["id"] for row in rows(store, "people_of", ids=sorted(owners))}


def _told_of(store: Store, ids: Collection[str]) -> set[str]:
    """Return the folded words of the commitments that are told of entities, their own among them."""
    return {fold(row["text"]) for id_ in ids for row in rows(store, "commitments_of", id=id_)}


def _all(store: Store, today: date) -> list[tuple[Pending, set[str]]]:
    promises = _promises(store)
    judged = {one.subjects[0]: one for one in judgements(store, "close")}
    deeds = _deeds(store, promises.values())
    done = {key: fulfilled(one.text, one.owners.values(), one.periods, (row for owner in one.owners
                                                                        for row in deeds[owner]))
            for key, one in promises.items() if key not in judged}
    known = evidence_of(store, [*(row["passage"] for one in promises.values() for row in one.rows),
                                *(row["passage"] for row in done.values() if row)])
    return [(_pending(number, one, today, _closing(judged.get(key), done.get(key), known), known), set(one.owners))
            for number, (key, one) in enumerate(promises.items(), 1)]


def _promises(store: Store) -> dict[str, _Promise]:
    """Return the commitments by their folded words, in the order in which they are numbered."""
    told: dict[str, list[Row]] = defaultdict(list)
    for row in rows(store, "all_commitments"):
        told[fold(row["text"])].append(row)
    promises = {key: _Promise(every) for key, every in told.items()}
    return dict(sorted(promises.items(), key=lambda one: (
        min(one[1].periods, default=_LATER), one[1].due or _LATER, one[0])))


def _deeds(store: Store, promises: Iterable[_Promise]) -> Mapping[str, list[Row]]:
    owners = sorted({owner for one in promises for owner in one.owners})
    deeds: dict[str, list[Row]] = defaultdict(list)
    for row in rows(store, "deeds_of", ids=owners) if owners else []:
        deeds[row["id"]].append(row)
    return deeds


def _closing(judgement: Judgement | None, deed: Row | None, known: Mapping[str, Evidence]) -> Closing | None:
    if judgement:
        return Closing(judgement.who, judgement.when, judgement.number)
    return Closing(None, deed["period"], evidence=gathered(known, [deed["passage"]])) if deed else None


def _pending(
    number: int, one: _Promise, today: date, closed: Closing | None, known: Mapping[str, Evidence],
) -> Pending:
    over = bool(one.due) and interval(one.due or "")[1] < today.isoformat()
    owners = sorted(set(one.owners.values()), key=lambda name: (fold(name), name))
    return Pending(number, one.text, owners, one.due, over and closed is None, min(one.periods, default=None), closed,
                   gathered(known, (row["passage"] for row in one.rows)))
