"""One week of the documents: what was or is to be, who comes, what falls due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from kb.names import fold
from kb.stores.base import Store
from queries.briefing_activities import activity_rows, company
from queries.briefing_rows import Week, WeekParty
from queries.card import card as card_of
from queries.catalogue import rows
from queries.evidence import evidence_of, gathered
from queries.period import Period
from queries.rows import ActivityRow, CommitmentRow

_PARTIES = ("partner", "network")


def week(store: Store, day: date) -> Week:
    """Return the week, Monday to Sunday, in which a day falls.

    An activity of which only the month is known may be in each of the month's weeks, and is in all of them.
    """
    first = day - timedelta(days=day.weekday())
    period = Period(first.isoformat(), (first + timedelta(days=6)).isoformat())
    ids = {row["activity"] for row in rows(store, "all_activities") if period.holds(row["start"], row["finish"])}
    activities = _settled(store, activity_rows(store, ids), period)
    exact = [row for row in activities if row.start and len(row.start) == len("2023-01-23")]
    return Week(period.first or "", period.last or "", activities, _due(store, period), _parties(store, exact))


def _settled(store: Store, activities: Sequence[ActivityRow], period: Period) -> list[ActivityRow]:
    """Leave out a telling of a month where another telling of the event says that its day is in another week."""
    vague = {row.event for row in activities} - {row.event for row in activities if row.start and len(row.start) == 10}
    days: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows(store, "all_activities"):
        if row["event"] in vague and row["start"] and len(row["start"]) == len("2023-01-23"):
            days[row["event"]].append(row)
    elsewhere = {event for event, told in days.items()
                 if not any(period.holds(row["start"], row["finish"]) for row in told)}
    return [row for row in activities if row.event not in elsewhere]


def _due(store: Store, period: Period) -> list[CommitmentRow]:
    found = [row for row in rows(store, "briefing_due") if len(row["due"]) == 10 and period.holds(row["due"])]
    known = evidence_of(store, (row["passage"] for row in found))
    same: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in found:
        same[row["due"], fold(row["text"]), row["owner"] or ""].append(row)
    return [CommitmentRow(told[0]["text"], told[0]["owner"], told[0]["due"],
                          gathered(known, (row["passage"] for row in told))) for _key, told in sorted(same.items())]


def _parties(store: Store, activities: Iterable[ActivityRow]) -> list[WeekParty]:
    """Return the partners and networks of a week's activities, those of most events first."""
    there = [one for one in company(store, activities).values() if one.type in _PARTIES]
    there.sort(key=lambda one: (-len(one.events), fold(one.name), one.id))
    return [WeekParty(one.id, one.name, one.type, one.kind, card.activities, card.commitments)
            for one in there for card in (card_of(store, one.id),)]
