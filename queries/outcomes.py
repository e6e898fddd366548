"""How events ended and when they were: what every command that counts goes by.

An event counts as done where one of its tellings says that it was held, and then with all that any telling names:
what one document announced, another may say came of it. What was only planned, was put off or called off is no
contact and counts nowhere; it is shown as announced by the agenda, the timeline and the card.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kb.dates import interval, overlap
from kb.stores.base import Store
from queries.catalogue import rows
from queries.events import most_exact

Row = dict[str, Any]
HELD, PLANNED, POSTPONED = "held", "planned", "postponed"
_STATUSES = (HELD, "cancelled", POSTPONED, PLANNED)  # what a telling may say of how an event ended, the surest first
_DAY = len("2024-01-31")


def held(store: Store, told: Iterable[Row]) -> list[Row]:
    """Return the tellings of events that were held, as `settled` gives them."""
    return [row for row in settled(store, told) if row["status"] == HELD]


def settled(store: Store, told: Iterable[Row]) -> list[Row]:
    """Return tellings with the status and the date of their event, whichever of its tellings says these.

    `said` is what the telling says of its own, `by` the activity that says the status or the date in its place, None
    where it says both itself. The store is asked only for the other tellings of those events of which the ones given
    leave something open.

    Args:
        store: where to ask.
        told: rows with `activity`, `event`, `status`, `start` and `finish`, of any activities.
    """
    given = list(told)
    vague = sorted({row["event"] for row in given if row["status"] != HELD or len(row["start"] or "") < _DAY})
    others = rows(store, "activities_of_events", events=vague) if vague else []
    return settled_among(given, others)


def settled_among(told: Iterable[Row], others: Iterable[Row] = ()) -> list[Row]:
    """Return tellings with the status and the date of their event, by themselves and other tellings of it.

    The date is that of a telling which says how it ended: its own where that is one of the most exact, else the most
    exact one that agrees with it, else (what was put off) the first.
    """
    given = list(told)
    every: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in (*others, *given):
        every[row["event"]][row["activity"]] = row
    spans = {event: _spans(list(tellings.values())) for event, tellings in every.items()}
    return [_settled(row, *spans[row["event"]]) for row in given]


def status_of(tellings: Sequence[Mapping[str, Any]]) -> str:
    """Return how an event ended: the surest that a telling says.

    What was put off and is planned for later is planned.
    """
    found = min((str(row["status"]) for row in tellings), key=_STATUSES.index)
    if found == POSTPONED and _planned_again(tellings):
        return PLANNED
    return found


def _planned_again(tellings: Iterable[Mapping[str, Any]]) -> bool:
    starts = {status: [row["start"] for row in tellings if row["status"] == status and row["start"]]
              for status in (PLANNED, POSTPONED)}
    return bool(starts[PLANNED] and starts[POSTPONED]) and max(
        interval(start)[0] for start in starts[PLANNED]) > max(interval(start)[1] for start in starts[POSTPONED])


def _spans(tellings: Sequence[Row]) -> tuple[str, list[Row]]:
    """Return how an event ended, and the tellings that say so with the most exact dates, the first first.

    Where none of them has a date, they are all there without it.
    """
    status = status_of(tellings)
    sure = [row for row in tellings if row["status"] == status]
    dated = [row for row in sure if row["start"]]
    if status == PLANNED and _planned_again(tellings):
        last = max(interval(row["start"])[0] for row in dated)
        dated = [row for row in dated if interval(row["start"])[1] >= last]
    exact = most_exact(row["start"] for row in dated)
    found = [row for row in dated if row["start"] in exact] or sure
    return status, sorted(found, key=lambda row: (row["start"] or "", row["finish"] or "", row["activity"]))


def _settled(row: Row, status: str, sure: Sequence[Row]) -> Row:
    start, own = row["start"], row["status"] == status
    settled = {**row, "status": status, "said": row["status"], "by": None if own else sure[0]["activity"]}
    same = next((one for one in sure if one["start"] == start), None)
    if same or not sure[0]["start"]:
        return {**settled, "by": None if own else (same or sure[0])["activity"]}
    agreeing = [one for one in sure if start and overlap((start, row["finish"]), (one["start"], one["finish"]))]
    if agreeing and len(start) > max(len(one["start"]) for one in agreeing):
        return settled  # an announcement may say the day of what was held in that month
    chosen = (agreeing or sure)[0]
    return {**settled, "start": chosen["start"], "finish": chosen["finish"], "by": chosen["activity"]}
