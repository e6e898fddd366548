"""Figures: what the documents report, beside what the graph counts."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from kb.names import fold
from kb.stores.base import Store
from queries.attendance import Told, told
from queries.catalogue import rows
from queries.events import Events
from queries.evidence import evidence_of, gathered
from queries.figure_words import Countable, countable
from queries.period import EVER, Period
from queries.rows import Evidence

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Counted:
    """What the graph counts for a figure: activities of `kinds` (all where empty), or entities of `type` and `kind`.

    `withs` are the kinds of body of which one had to take part; `loose` says that the figure's label narrows it in a
    way that cannot be counted.
    """

    kinds: list[str]
    type: str | None
    kind: str | None
    withs: list[str]
    loose: bool


@dataclass(frozen=True)
class FigureRow:
    """A reported figure.

    Attributes:
        label, value, unit, period: as reported; `unit` is what is counted, or a code of money (ISO 4217).
        counted: how many the graph has in that period, None where it cannot count such a thing.
        difference: reported minus counted.
        counts: what was counted, None where nothing was.
        conflict: whether another passage reports another value of the same thing and period.
    """

    label: str
    value: float
    unit: str | None
    period: str | None
    counted: int | None
    difference: float | None
    counts: Counted | None
    conflict: bool
    evidence: list[Evidence] = field(default_factory=list)


def figures(store: Store, asked: Period = EVER) -> list[FigureRow]:
    """Return the figures whose period may lie in the one asked for, by period and as the documents order them.

    The same value reported of the same thing and period by several passages is one row; two values are two, each with
    `conflict`. What is counted are distinct events that were held, or entities: those that took part in one, and
    projects and calls that a document of the period names. A figure without a period is one of its document's.
    """
    reported: dict[tuple[str, str, float, str], Rows] = defaultdict(list)
    for row in rows(store, "all_figures"):
        period = row["period"] or row["document_period"]
        if asked.holds(period):
            reported[period or "", fold(row["label"]), row["value"], row["unit"] or ""].append(row)
    values = defaultdict(set)
    for period, label, value, unit in reported:
        values[period, label, unit].add(value)
    known = evidence_of(store, (row["passage"] for found in reported.values() for row in found))
    counter = _Counter(store)
    ordered = sorted(reported.items(), key=lambda item: (item[0][0], _place(item[1][0]), item[0]))
    return [_row(found, counter.count(found[0]["label"], key[0] or None), len(values[key[0], key[1], key[3]]) > 1,
                 key[0] or None, gathered(known, (row["passage"] for row in found))) for key, found in ordered]


def _place(row: dict[str, Any]) -> tuple[str, int]:
    """Return where a figure stands: its document, and the number at the end of its id, which counts them there."""
    digits = re.search(r"\d+$", row["id"])
    return row["sha256"], int(digits[0]) if digits else 0


def _row(
    found: Rows, counted: tuple[int, Countable] | None, conflict: bool, period: str | None, evidence: list[Evidence],
) -> FigureRow:
    first = found[0]
    number, what = counted or (None, None)
    return FigureRow(
        first["label"], first["value"], first["unit"], period, number,
        None if number is None else first["value"] - number,
        Counted(list(what.kinds), what.type, what.kind, list(what.withs), what.loose) if what else None,
        conflict, evidence)


class _Counter:
    """Counts what labels name; what it needs of the store is read when the first label asks for it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._told: list[Told] | None = None
        self._events_of: dict[str | None, set[str]] = {}
        self._entities: dict[str, dict[str, Any]] | None = None
        self._counts: dict[tuple[Countable, str | None], int] = {}

    def count(self, label: str, period: str | None) -> tuple[int, Countable] | None:
        """Return how many there are of what a label names, and what that is; None where it names nothing countable."""
        what = countable(label)
        if what is None:
            return None
        if (what, period) not in self._counts:
            self._counts[what, period] = self._count(what, period)
        return self._counts[what, period], what

    def _count(self, what: Countable, period: str | None) -> int:
        if what.type is None:
            return self._events(what, period)
        return self._named(what, period) if what.type in ("call", "project") else self._there(what, period)

    def _activities(self, period: str | None) -> list[Told]:
        if self._told is None:
            self._told = told(self._store)
        if period not in self._events_of:
            events = Events.of(one.activity for one in self._told).within(Period(period, period))
            self._events_of[period] = set(events.by_id)
        return [one for one in self._told if one.activity["event"] in self._events_of[period]]

    def _bodies(self) -> dict[str, dict[str, Any]]:
        if self._entities is None:
            self._entities = {row["id"]: row for row in rows(
                self._store, "entities_of_types", types=["directorate", "network", "partner"])}
        return self._entities

    def _events(self, what: Countable, period: str | None) -> int:
        bodies = self._bodies()

        def fits(one: Told) -> bool:
            there = {bodies[id_]["kind"] for id_ in one.there if id_ in bodies}
            return (not what.kinds or one.activity["kind"] in what.kinds) and (
                not what.withs or not there.isdisjoint(what.withs))

        return len({one.activity["event"] for one in self._activities(period) if fits(one)})

    def _there(self, what: Countable, period: str | None) -> int:
        bodies = self._bodies()
        there = {id_ for one in self._activities(period) for id_ in one.there if id_ in bodies}
        return sum(bodies[id_]["type"] == what.type and what.kind in (None, bodies[id_]["kind"]) for id_ in there)

    def _named(self, what: Countable, period: str | None) -> int:
        within = Period(period, period)
        return len({row["id"] for row in rows(self._store, "named_in_periods", types=[what.type])
                    if within.holds(row["period"])})
