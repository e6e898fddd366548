"""Themes: strategic axes, Sustainable Development Goals and priorities, and what was done about them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from kb.names import fold
from kb.stores.base import Store
from queries.attendance import Told, told
from queries.catalogue import rows
from queries.events import Events
from queries.evidence import evidence_of, gathered
from queries.period import EVER, Period
from queries.rows import Evidence

FRAMEWORKS = ("axis", "sdg", "priority")


@dataclass(frozen=True)
class ThemeRow:
    """A theme: `framework` is one of FRAMEWORKS, `activities` counts the distinct events whose text names it.

    `partners` are the names of the partners and networks that took part in these, the most frequent first.
    """

    framework: str
    name: str
    activities: int
    partners: list[str]
    first: str | None
    last: str | None
    evidence: list[Evidence] = field(default_factory=list)


def themes(store: Store, period: Period = EVER, *, framework: str | None = None) -> list[ThemeRow]:
    """Return the themes by framework and name (goals by their number), each with the events that name it.

    In a bounded period only themes with an event in it are there. The evidence is the passages that tie the events to
    the theme, or those that name it where there is no event.
    """
    mentions: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows(store, "all_themes"):
        if framework in (None, row["framework"]):
            mentions[row["id"]].append(row)
    activities = {one.activity["activity"]: one for one in told(store, period)}
    about: dict[str, list[tuple[Told, str]]] = defaultdict(list)
    for row in rows(store, "theme_activities"):
        if row["id"] in mentions and (one := activities.get(row["activity"])):
            about[row["id"]].append((one, row["passage"]))
    names = {row["id"]: row["name"] for row in rows(store, "entities_of_types", types=["network", "partner"])}
    known = evidence_of(store, {*(row["passage"] for found in mentions.values() for row in found),
                                *(passage for found in about.values() for _one, passage in found)})
    found = [_row(named, about[id_], names, known) for id_, named in mentions.items()
             if id_ in about or not period.bounded]
    return sorted(found, key=_order)


def _order(row: ThemeRow) -> tuple[int, int, str]:
    number = re.search(r"\d+", row.name)
    return FRAMEWORKS.index(row.framework), int(number[0]) if number else 0, fold(row.name)


def _row(
    named: list[dict[str, str]], about: list[tuple[Told, str]], names: dict[str, str], known: dict[str, Evidence],
) -> ThemeRow:
    events = Events.of(one.activity for one, _passage in about)
    partners: dict[str, set[str]] = defaultdict(set)
    for one, _passage in about:
        for id_ in one.there:
            if id_ in names:
                partners[id_].add(one.activity["event"])
    counts = Counter({id_: len(found) for id_, found in partners.items()})
    ordered = sorted(counts, key=lambda id_: (-counts[id_], fold(names[id_]), id_))
    dates = events.dates
    passages = [passage for _one, passage in about] or [row["passage"] for row in named]
    return ThemeRow(named[0]["framework"], named[0]["name"], len(events), [names[id_] for id_ in ordered],
                    min(dates, default=None), max(dates, default=None), gathered(known, passages))
