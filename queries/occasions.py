"""Occasions: events as one row each, however often they are told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kb.dates import interval
from kb.names import fold
from kb.stores.base import Store
from queries.catalogue import rows
from queries.events import Events, most_exact
from queries.evidence import evidence_of, gathered, passages_of_activities
from queries.outcomes import settled
from queries.period import EVER, Period
from queries.rows import Evidence

_VAGUE = ("other", "coordination", "request")  # kinds that any event may be told as

Row = dict[str, Any]


@dataclass(frozen=True)
class Occasion:
    """One event, told once or more often.

    `title` is that of its fullest telling, `kind` the first of its tellings' that says something, `status` and dates as
    `queries.outcomes` has them. `implicit` if only the issuer rule ties it to the one that was asked for.
    """

    event: str
    start: str | None
    end: str | None
    kind: str
    title: str
    status: str
    participants: list[str]
    places: list[str]
    implicit: bool = False
    evidence: list[Evidence] = field(default_factory=list)


def occasions(
    store: Store, activities: Mapping[str, bool], *, period: Period = EVER, top: int | None = None,
    evidence: bool = True,
) -> list[Occasion]:
    """Return the events that activities tell of, newest first, those without a date at the end.

    Args:
        store: where to ask.
        activities: the activities' ids; whether each names the one that was asked for (false for the issuer rule).
        period: only events that may have been in it.
        top: only so many, the newest.
        evidence: add the passages that tell them.
    """
    told = settled(store, rows(store, "activities_told", ids=sorted(activities)) if activities else [])
    events = Events()
    for row in told:
        events.add(row, explicit=activities[row["activity"]])
    events = events.within(period)
    tellings = _by_event(row for row in told if row["event"] in events.by_id)
    bare = [_occasion(rows_, implicit=not events.by_id[id_].explicit) for id_, rows_ in tellings.items()]
    return _described(store, sorted(bare, key=newest_first)[:top], tellings, evidence)


def newest_first(occasion: Occasion) -> tuple[bool, tuple[int, ...], str]:
    """Return what sorts occasions: the newest first, those without a date last, then by their event's id.

    A month without a day stands after its days, as `kb.dates.latest` has it.
    """
    if not occasion.start:
        return True, (), occasion.event
    first, _last = interval(occasion.start)
    return False, (-int(first.replace("-", "")), -len(occasion.start)), occasion.event


def _by_event(told: Iterable[Row]) -> dict[str, list[Row]]:
    tellings: dict[str, list[Row]] = defaultdict(list)
    for row in told:
        tellings[row["event"]].append(row)
    return {id_: sorted(found, key=_fullness) for id_, found in tellings.items()}


def _fullness(row: Row) -> tuple[bool, bool, int, str]:
    """Return what puts the fullest telling first; a title that was cut from a long text comes after whole ones.

    Those that say how the event ended come before those that only announced it.
    """
    return row["said"] != row["status"], row["title"].endswith("…"), -len(row["title"]), row["activity"]


def _occasion(tellings: Sequence[Row], *, implicit: bool) -> Occasion:
    """Fold the tellings of one event, the fullest first."""
    start, end = _dates(tellings)
    kinds = [row["kind"] for row in tellings]
    return Occasion(tellings[0]["event"], start, end, next((kind for kind in kinds if kind not in _VAGUE), kinds[0]),
                    tellings[0]["title"], tellings[0]["status"], [], [], implicit)


def _dates(tellings: Sequence[Row]) -> tuple[str | None, str | None]:
    """Return start and end; of several exact dates the first."""
    exact = most_exact(row["start"] for row in tellings if row["start"])
    if not exact:
        return None, max((row["finish"] for row in tellings if row["finish"]), default=None)
    start = min(exact)
    return start, max((row["finish"] for row in tellings if row["start"] == start and row["finish"]), default=None)


def _described(
    store: Store, found: Sequence[Occasion], tellings: Mapping[str, list[Row]], evidence: bool,
) -> list[Occasion]:
    ids = sorted({id_ for one in found for id_ in tellings_of(tellings[one.event])})
    there, places = (_names(store, text, ids) for text in ("activity_participants", "activity_places"))
    told = passages_of_activities(store, ids) if evidence else {}
    known = evidence_of(store, {passage for every in told.values() for passage in every})

    def described(one: Occasion) -> Occasion:
        own = tellings_of(tellings[one.event])
        return replace(one, participants=_joined(there, own), places=_joined(places, own), evidence=gathered(
            known, (passage for activity in own for passage in told.get(activity, ()))))

    return [described(one) for one in found]


def tellings_of(told: Iterable[Row]) -> set[str]:
    """Return the ids of tellings, and of those by which their status or date is known."""
    return {id_ for row in told for id_ in (row["activity"], row["by"]) if id_}


def _names(store: Store, text: str, activities: list[str]) -> dict[str, set[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for row in rows(store, text, ids=activities) if activities else []:
        names[row["activity"]].add(row["name"])
    return names


def _joined(names: Mapping[str, set[str]], activities: Iterable[str]) -> list[str]:
    every = {name for activity in activities for name in names.get(activity, ())}
    return sorted(every, key=lambda name: (fold(name), name))
