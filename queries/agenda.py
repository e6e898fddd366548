"""The agenda: what was announced and no document says was held."""

from __future__ import annotations

from collections.abc import Iterable

from kb.dates import interval
from kb.names import fold
from kb.stores.base import Store
from queries.catalogue import rows
from queries.occasions import Occasion, occasions
from queries.outcomes import PLANNED, POSTPONED
from queries.period import EVER, Period

COMING = (PLANNED, POSTPONED)


def agenda(store: Store, *, period: Period = EVER, top: int | None = None, evidence: bool = True) -> list[Occasion]:
    """Return the events that are planned or postponed and that no telling says were held or cancelled.

    The earliest first, those without a date at the end; these are there unless the period ends on some day. `top`
    gives only so many, the first.
    """
    announced = {row["activity"]: True for row in rows(store, "planned_activities")}
    found = [one for one in occasions(store, announced, evidence=evidence) if one.status in COMING]
    return _ordered(within(found, period))[:top]


def within(found: Iterable[Occasion], period: Period) -> list[Occasion]:
    """Return the events that may lie in a period, and those without a date unless the period ends."""
    return [one for one in found if (period.holds(one.start, one.end) if one.start or one.end else not period.until)]


def _ordered(found: Iterable[Occasion]) -> list[Occasion]:
    def order(one: Occasion) -> tuple[str, str, str, str]:
        return (*interval(one.start or one.end or "9999"), fold(one.title), one.event)

    return sorted(found, key=order)
