"""What two did together."""

from __future__ import annotations

from collections import defaultdict

from kb.stores.base import Store
from queries.catalogue import rows
from queries.occasions import Occasion, occasions
from queries.period import EVER, Period


def between(
    store: Store, a: str, b: str, *, explicit: bool = False, period: Period = EVER, top: int | None = None,
    evidence: bool = True,
) -> list[Occasion]:
    """Return the events in which two entities, by their ids, took part together, newest first.

    They are those that `queries.who` counts: one telling names both, or it names one and the other issued the
    document (`Occasion.implicit`; `explicit` leaves these out).
    """
    return occasions(store, shared_activities(store, a, b, explicit=explicit), period=period, top=top,
                     evidence=evidence)


def shared_activities(store: Store, a: str, b: str, *, explicit: bool = False) -> dict[str, bool]:
    """Return the ids of the activities that two took part in, each with whether it names both."""
    named, issued = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for row in rows(store, "participations", ids=[a, b]):
        (issued if row["implicit"] else named)[row["id"]].add(row["activity"])
    both = named[a] & named[b]
    implied = set() if explicit else (named[a] & issued[b]) | (issued[a] & named[b])
    return {activity: activity in both for activity in both | implied}
