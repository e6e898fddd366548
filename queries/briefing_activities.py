"""Activities by their ids, with those who were there: what the rows of a briefing are counted from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from kb.names import fold
from kb.stores.base import Store
from queries.catalogue import rows
from queries.events import Events
from queries.evidence import evidence_of, gathered, passages_of_activities
from queries.outcomes import settled
from queries.rows import ActivityRow, Evidence, Who


@dataclass
class Company:
    """One of those at some activities, and the events where."""

    id: str
    name: str
    type: str
    kind: str | None
    events: Events = field(default_factory=Events)


def activity_rows(store: Store, ids: Iterable[str]) -> list[ActivityRow]:
    """Return activities with their participants, places and passages, newest first.

    Status and dates are those of their events (`queries.outcomes`).
    """
    wanted = sorted(set(ids))
    if not wanted:
        return []
    heads = settled(store, rows(store, "briefing_activities", ids=wanted))
    names = {text: _names(store, text, wanted) for text in ("activity_participants", "activity_places")}
    told = passages_of_activities(store, {*wanted, *(row["by"] for row in heads if row["by"])})
    known = evidence_of(store, {passage for every in told.values() for passage in every})
    heads.sort(key=lambda row: (row["start"] or "", row["activity"]), reverse=True)
    return [
        ActivityRow(id_, row["event"], row["kind"], row["title"], row["status"], row["start"], row["finish"],
                    names["activity_participants"][id_], names["activity_places"][id_],
                    gathered(known, (*told.get(id_, ()), *told.get(row["by"], ()))))
        for row in heads for id_ in (row["activity"],)
    ]


def company(store: Store, activities: Iterable[ActivityRow]) -> dict[str, Company]:
    """Return who was at activities, by id; the body that issued a document counts as there, implicitly."""
    told = {row.id: row for row in activities}
    found: dict[str, Company] = {}
    present = rows(store, "briefing_present", ids=sorted(told)) if told else []
    for row in sorted(present, key=lambda row: (row["implicit"], row["id"], row["activity"])):
        one = found.setdefault(row["id"], Company(row["id"], row["name"], row["type"], row["kind"]))
        activity = told[row["activity"]]
        one.events.add({"activity": activity.id, "event": activity.event, "start": activity.start},
                       explicit=not row["implicit"])
    return found


def companions(store: Store, activities: Iterable[ActivityRow], own: Iterable[str]) -> list[Who]:
    """Return those beside `own` (ids) at the activities that were held, those of most events first.

    `Who.evidence` has every passage that tells one of these events, so that the count can be counted again.
    """
    held = [row for row in activities if row.status == "held"]
    told = {row.id: row.evidence for row in held}
    left_out = set(own)
    every = [one for one in company(store, held).values() if one.id not in left_out]
    every.sort(key=lambda one: (-len(one.events), fold(one.name), one.id))
    return [_who(one, told) for one in every]


def _who(one: Company, told: dict[str, list[Evidence]]) -> Who:
    dates = one.events.dates
    passages = {passage for activity in one.events.activities for passage in told[activity]}
    return Who(one.name, one.type, one.kind, len(one.events), one.events.implicit,
               min(dates, default=None), max(dates, default=None), sorted(passages))


def _names(store: Store, text: str, ids: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows(store, text, ids=ids):
        found[row["activity"]].append(row["name"])
    return defaultdict(list, {id_: sorted(set(names), key=lambda name: (fold(name), name))
                              for id_, names in found.items()})
