"""Changes: who is new, who came back and who is no longer seen, a month against the last that documents tell of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kb.dates import interval
from kb.names import fold
from kb.stores.base import Row, Store
from queries.attendance import events_by_entity, told
from queries.catalogue import rows
from queries.events import Events, most_exact
from queries.evidence import evidence_of, gathered, passages_of_activities
from queries.rows import Evidence

KINDS = ("new", "returned", "lapsed")
TYPES = ("partner", "network", "person")
_MONTHS = 12


@dataclass(frozen=True)
class Change:
    """One that is `new`, `returned` or `lapsed`.

    `last_before` is when it was last seen before the month (None for new), `activities` the distinct events that it
    took part in in the month, or in the month before for one that lapsed.
    """

    change: str
    name: str
    type: str
    kind: str | None
    activities: int
    last_before: str | None
    evidence: list[Evidence] = field(default_factory=list)


@dataclass(frozen=True)
class Changes:
    """What changed in a month (or a year): the rows, how many stayed, and how many events had a date too vague.

    `time` and `before` are the two that were compared, as ISO dates. `silent` are, of `time` and the one before it by
    the calendar, those of which the documents tell of nothing that was held: nothing can be said of such a time, and
    instead of such a one before it stands the last of which they tell.
    """

    time: str
    before: str
    rows: list[Change]
    stayed: int
    undated: int
    silent: list[str] = field(default_factory=list)


@dataclass
class _Seen:
    """What one took part in: in the time asked for, in the one before it, and earlier still."""

    now: Events = field(default_factory=Events)
    before: Events = field(default_factory=Events)
    earlier: Events = field(default_factory=Events)

    @property
    def change(self) -> str | None:
        """One of KINDS, None for one that stayed or is in neither time."""
        if len(self.now):
            return None if len(self.before) else "returned" if len(self.earlier) else "new"
        return "lapsed" if len(self.before) else None

    @property
    def shown(self) -> Events:
        """The events that show the change."""
        return self.before if self.change == "lapsed" else self.now


def changes(store: Store, time: str, *, types: Iterable[str] = TYPES, evidence: bool = False) -> Changes:
    """Return who is new, who returned and who lapsed in `time`, a month (`2023-01`) or a year (`2023`).

    Seen is who took part in an event that was held. New: seen in that month and never before. Returned: seen in it,
    not in the month before, but earlier. Lapsed: seen in the month before, and not in it. Where the documents tell of
    nothing that was held in the month before, the last month before it of which they tell stands for it; where they
    tell of nothing in the month itself, there are no rows. An event counts by its most exact date; one whose date
    leaves open in which of the two it was is counted in `undated` only.

    Args:
        store: where to ask.
        time: a month or a year.
        types: the types of those that are wanted.
        evidence: add the passages that tell the events of the month, or of the month before for one that lapsed.
    """
    events = events_by_entity(told(store))
    times = _times(events.values(), len(time))
    silent = [each for each in (time, previous(time)) if each not in times]
    before = max((each for each in times if each < time), default=previous(time))
    every, vague = _seen(events, time, before)
    entities = {row["id"]: row for row in rows(store, "entities_of_types", types=sorted(types))}
    seen = {id_: one for id_, one in every.items() if id_ in entities and time not in silent}
    passages = _passages(store, seen.values()) if evidence else {}
    known = evidence_of(store, {passage for every in passages.values() for passage in every})
    found = [_row(entities[id_], one, passages, known) for id_, one in seen.items() if one.change]
    stayed = sum(bool(len(one.now) and len(one.before)) for one in seen.values())
    return Changes(time, before, sorted(found, key=lambda row: (KINDS.index(row.change), fold(row.name), row.type)),
                   stayed, vague, silent)


def previous(time: str) -> str:
    """Return the month before a month, or the year before a year."""
    if "-" not in time:
        return f"{int(time) - 1:04}"
    year, month = map(int, time.split("-"))
    return f"{year - 1:04}-{_MONTHS}" if month == 1 else f"{year:04}-{month - 1:02}"


def _times(every: Iterable[Events], length: int) -> set[str]:
    """Return the months or years, as long as a date of them is written, of which the documents tell of an event."""
    return {date[:length] for events in every for date in events.dates if len(date) >= length}


def _seen(every: dict[str, Events], time: str, before: str) -> tuple[dict[str, _Seen], int]:
    """Sort the events of each by the times that they were in, and count those whose date is too vague for it."""
    seen: dict[str, _Seen] = {}
    vague = set()
    for id_, events in every.items():
        one = seen[id_] = _Seen()
        for event_id, event in events.by_id.items():
            place = _place(most_exact(event.starts), time, before)
            if place == "vague":
                vague.add(event_id)
            elif place:
                getattr(one, place).by_id[event_id] = event
    return seen, len(vague)


def _place(dates: set[str], time: str, before: str) -> str | None:
    """Return in which of the times an event was: `now`, `before`, `earlier` or `vague`; None for one that is later."""
    if any(date.startswith(time) for date in dates):
        return "now"
    if any(date.startswith(before) for date in dates):
        return "before"
    if any(interval(date)[1] < interval(before)[0] for date in dates):
        return "earlier"
    return None if dates and all(interval(date)[0] > interval(time)[1] for date in dates) else "vague"


def _passages(store: Store, seen: Iterable[_Seen]) -> dict[str, set[str]]:
    return passages_of_activities(store, {a for one in seen if one.change for a in one.shown.activities})


def _row(entity: Row, one: _Seen, passages: dict[str, set[str]], known: dict[str, Evidence]) -> Change:
    told_in = (passage for activity in one.shown.activities for passage in passages.get(activity, ()))
    return Change(one.change or "", entity["name"], entity["type"], entity["kind"], len(one.shown),
                  max([*one.before.dates, *one.earlier.dates], default=None), gathered(known, told_in))
