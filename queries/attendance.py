"""Who took part in what, over the whole graph: what lists, counts, brokers and changes are made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from kb.stores.base import Store
from queries.catalogue import rows
from queries.events import Events
from queries.outcomes import HELD, settled_among
from queries.period import EVER, Period

Activities = dict[str, dict[str, Any]]
NAMED_ONLY = ("city", "country", "project", "call")  # types that take part in nothing themselves


@dataclass(frozen=True)
class Told:
    """One telling of an activity (a row of `all_activities`) and who was there, True where the text names it.

    False is for the body that issued the document, which the issuer rule counts as present.
    """

    activity: dict[str, Any]
    there: dict[str, bool] = field(default_factory=dict)


def told(store: Store, period: Period = EVER, *, explicit: bool = False) -> list[Told]:
    """Return every telling of the events of a period that were held (`queries.outcomes`), with those who took part.

    Args:
        store: where to ask.
        period: only events that may lie in it, by the most exact of their dates.
        explicit: leave the issuer rule out.
    """
    found = {id_: Told(row) for id_, row in _activities(store, period).items()}
    for name, named in (("attendances", True), *(() if explicit else (("issuer_attendances", False),))):
        for row in rows(store, name):
            if one := found.get(row["activity"]):
                one.there.update({id_: named for id_ in row["ids"] if id_ not in one.there})
    return list(found.values())


def events_by_entity(activities: Iterable[Told]) -> dict[str, Events]:
    """Return the events that each took part in, by the entity's id."""
    found: dict[str, Events] = defaultdict(Events)
    for one in activities:
        for entity, named in one.there.items():
            found[entity].add(one.activity, explicit=named)
    return dict(found)


def named_beside(store: Store, types: Collection[str], period: Period = EVER) -> dict[str, Events]:
    """Return the events that were held of what takes part in nothing (cities, projects …), by the entity's id.

    They are those that are told in a passage that names it, or that were held there.
    """
    activities = _activities(store, period)
    found: dict[str, Events] = defaultdict(Events)
    for name in ("named_beside_activities", "held_at"):
        for row in rows(store, name, types=sorted(types)):
            if activity := activities.get(row["activity"]):
                found[row["id"]].add(activity, explicit=True)
    return dict(found)


def _activities(store: Store, period: Period) -> Activities:
    """Return all tellings of the events of a period that were held, by the activity's id."""
    every = {row["activity"]: row for row in settled_among(rows(store, "all_activities")) if row["status"] == HELD}
    if not period.bounded:
        return every
    events = Events.of(every.values()).within(period).by_id
    return {id_: row for id_, row in every.items() if row["event"] in events}
