"""Relations that sleep: partners and networks that are silent for much longer than usual, and who still sees them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kb.dates import interval
from kb.names import fold
from kb.stores.base import Store
from queries.attendance import Told, events_by_entity, told
from queries.catalogue import rows
from queries.events import Events
from queries.evidence import evidence_of, gathered, passages_of_activities
from queries.period import EVER, Period
from queries.rhythm import DORMANT, Rhythm, horizon, rhythm_of
from queries.rows import Evidence

TYPES = ("partner", "network")
_GUIDES = ("directorate", "network")  # who can lead back to a partner
_WAYS = 3


@dataclass(frozen=True)
class Way:
    """A unit or a network that leads back: how many events it shared, the last of them, and its own last event.

    `member` is true for a network that the partner, or the city that it governs, is a member of.
    """

    name: str
    type: str
    times: int
    together: str | None
    active: str | None
    member: bool


@dataclass(frozen=True)
class Dormant:
    """A relation that sleeps: its events, its usual gap and the present one in days, counted up to the day `until`.

    `evidence` are the passages that tell the last event.
    """

    name: str
    type: str
    kind: str | None
    activities: int
    first: str
    last: str
    usual: int
    gap: int
    until: str
    ways: list[Way] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)


@dataclass(frozen=True)
class _Sleeper:
    id: str
    rhythm: Rhythm
    events: Events


def dormant(
    store: Store, today: date, *, times: float = DORMANT, types: Collection[str] | None = None,
    country: str | None = None, period: Period = EVER, top: int | None = None, evidence: bool = False,
) -> list[Dormant]:
    """Return the partners and networks that are silent for more than `times` their usual gap, the longest first.

    Counted are distinct events that were held and that name them (`queries.rhythm.rhythm_of` says how), up to the
    last day that the documents cover. The ways back are units and networks that shared events with them, and the
    networks that they are members of; first those that were active after the partner was seen for the last time. The
    office that writes most of the documents is no way: it is the one that asks.

    Args:
        store: where to ask.
        today: the present day; silence is counted up to it, or to the end of `period`, where documents cover it.
        times: how many usual gaps of silence make a relation sleep.
        types: only these of TYPES, or partners of these kinds (`embassy` …).
        country: only those of this country, by its code of two letters.
        period: only events that may have been in it.
        top: only so many.
        evidence: add the passages that tell the last event.
    """
    activities = told(store, period, explicit=True)
    until = _until(store, activities, min(today, date.fromisoformat(period.last)) if period.last else today)
    events = events_by_entity(activities)
    entities = {row["id"]: row for row in rows(store, "entities_of_types", types=sorted({*TYPES, *_GUIDES}))}
    sleepers = [_Sleeper(id_, rhythm, events[id_]) for id_, entity in entities.items()
                if id_ in events and _asked(entity, types) and country in (None, entity["country"])
                and (rhythm := rhythm_of(events[id_], until)) and rhythm.gap > times * max(rhythm.usual, 1)]
    sleepers.sort(key=lambda one: (-one.rhythm.share, fold(entities[one.id]["name"]), one.id))
    sleepers = sleepers[:top]
    ways = _ways(store, sleepers, activities, events, entities)
    last = _last_passages(store, sleepers) if evidence else {}
    return [_row(entities[one.id], one, until, ways[one.id], last.get(one.id, [])) for one in sleepers]


def covered(store: Store, today: date, period: Period = EVER) -> date | None:
    """Return the day up to which `dormant` counts silence: the last that the documents cover, `today` at the latest.

    None where the documents cover no time.
    """
    last = min(today, date.fromisoformat(period.last)) if period.last else today
    dates = _covered(store, told(store, period, explicit=True))
    return horizon(dates, last) if dates else None


def _asked(entity: Mapping[str, Any], types: Collection[str] | None) -> bool:
    if entity["type"] not in TYPES:
        return False
    return types is None or entity["type"] in types or (entity["type"] == "partner" and entity["kind"] in types)


def _until(store: Store, activities: Iterable[Told], today: date) -> date:
    return horizon(_covered(store, activities), today)


def _covered(store: Store, activities: Iterable[Told]) -> list[str]:
    """Return the periods of the documents and the dates of what they tell."""
    periods = [row["period"] for row in rows(store, "briefing_documents") if row["period"]]
    return [*periods, *(one.activity["start"] for one in activities if one.activity["start"])]


def _row(
    entity: Mapping[str, Any], sleeper: _Sleeper, until: date, ways: list[Way], evidence: list[Evidence],
) -> Dormant:
    rhythm = sleeper.rhythm
    return Dormant(entity["name"], entity["type"], entity["kind"], len(sleeper.events), sleeper.events.dates[0],
                   rhythm.last, rhythm.usual, rhythm.gap, until.isoformat(), ways, evidence)


def _ways(
    store: Store, sleepers: Iterable[_Sleeper], activities: Iterable[Told], events: Mapping[str, Events],
    entities: Mapping[str, Mapping[str, Any]],
) -> dict[str, list[Way]]:
    """Return the ways back to each sleeper, the best first."""
    sleepers = list(sleepers)
    shared: dict[str, dict[str, Events]] = {one.id: defaultdict(Events) for one in sleepers}
    for one in activities:
        for silent in shared.keys() & one.there.keys():
            for guide in one.there.keys() - {silent}:
                if guide in entities and entities[guide]["type"] in _GUIDES:
                    shared[silent][guide].add(one.activity, explicit=True)
    networks, offices = _networks(store, list(shared)), _offices(store)
    found: dict[str, list[Way]] = {}
    for sleeper in sleepers:
        guides = {*shared[sleeper.id], *networks[sleeper.id] & entities.keys()} - {sleeper.id} - offices
        ways = [_way(entities[guide], shared[sleeper.id].get(guide, Events()), events.get(guide, Events()),
                     guide in networks[sleeper.id]) for guide in guides]
        found[sleeper.id] = sorted(ways, key=lambda way: _rank(way, sleeper.rhythm.last))[:_WAYS]
    return found


def _offices(store: Store) -> set[str]:
    """Return who issued at least half of the documents of which the issuer is known."""
    issuers = rows(store, "issuers")
    every = sum(row["documents"] for row in issuers)
    return {row["id"] for row in issuers if row["documents"] * 2 >= every}


def _way(entity: Mapping[str, Any], together: Events, own: Events, member: bool) -> Way:
    return Way(entity["name"], entity["type"], len(together), max(together.dates, default=None),
               max(own.dates, default=None), member)


def _rank(way: Way, last: str) -> tuple[bool, int, str, str]:
    still = way.active is not None and interval(way.active)[1] > interval(last)[1]
    return not still, -way.times, fold(way.name), way.type


def _networks(store: Store, ids: list[str]) -> dict[str, set[str]]:
    """Return the networks that each is a member of, itself or through the city that it governs."""
    cities: dict[str, set[str]] = defaultdict(set)
    for row in rows(store, "statements_among", ids=ids) if ids else []:
        if row["relation"] == "GOVERNS":
            cities[row["source"]].add(row["target"])
    of: dict[str, set[str]] = defaultdict(set)
    for row in rows(store, "memberships") if ids else []:
        of[row["member_id"]].add(row["id"])
    return {id_: {network for member in (id_, *cities[id_]) for network in of[member]} for id_ in ids}


def _last_passages(store: Store, sleepers: Iterable[_Sleeper]) -> dict[str, list[Evidence]]:
    activities = {one.id: {activity for event in one.events.by_id.values() if one.rhythm.last in event.starts
                           for activity in event.activities} for one in sleepers}
    told_in = passages_of_activities(store, {activity for every in activities.values() for activity in every})
    known = evidence_of(store, {passage for every in told_in.values() for passage in every})
    return {id_: gathered(known, (passage for activity in every for passage in told_in.get(activity, ())))
            for id_, every in activities.items()}
