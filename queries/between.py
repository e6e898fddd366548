"""What two did together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from kb.stores.base import Store
from queries.catalogue import rows
from queries.occasions import Occasion, occasions
from queries.period import EVER, Period


def between(
    store: Store, a: str | Collection[str], b: str | Collection[str], *, explicit: bool = False, period: Period = EVER,
    top: int | None = None, evidence: bool = True,
) -> list[Occasion]:
    """Return the events in which two entities, by their ids, took part together, newest first.

    Either may be several that stand for one: a country and what is of it.

    They are those that `queries.who` counts: one telling names both, or it names one and the other issued the
    document (`Occasion.implicit`; `explicit` leaves these out).
    """
    return occasions(store, shared_activities(store, a, b, explicit=explicit), period=period, top=top,
                     evidence=evidence)


def shared_activities(
    store: Store, a: str | Collection[str], b: str | Collection[str], *, explicit: bool = False,
) -> dict[str, bool]:
    """Return the ids of the activities that two took part in, each with whether it names both."""
    one, other = ({side} if isinstance(side, str) else set(side) for side in (a, b))
    named, issued = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for row in rows(store, "participations", ids=sorted(one | other)):
        (issued if row["implicit"] else named)[row["id"]].add(row["activity"])
    (named_a, issued_a), (named_b, issued_b) = (
        (_any(named, side), _any(issued, side)) for side in (one, other))
    both = named_a & named_b
    implied = set() if explicit else (named_a & issued_b) | (issued_a & named_b)
    return {activity: activity in both for activity in both | implied}


def _any(activities: Mapping[str, set[str]], ids: Iterable[str]) -> set[str]:
    """Return the activities of any of several entities."""
    return {activity for id_ in ids for activity in activities.get(id_, ())}
