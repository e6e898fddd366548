"""Sources that contradict one another: ties, memberships, figures, facts of units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kb.names import fold
from kb.stores.base import Store
from queries.catalogue import rows
from queries.check_rows import Problem
from queries.facts import disagree
from queries.figures import figures
from queries.networks import networks
from queries.rows import Evidence
from queries.sister_cities import sister_cities


def contradictions(store: Store) -> list[Problem]:
    """Return what sources cannot all be right about.

    - tie: the date or the status of a tie between two cities.
    - membership: since when somebody is a member of a network.
    - figure: two values of one thing in one period.
    - fact: two dates of a unit's creation, or of one legal act.
    """
    return [*_ties(store), *_memberships(store), *_figures(store), *_facts(store)]


def _ties(store: Store) -> Iterable[Problem]:
    for tie in sister_cities(store):
        if tie.conflict:
            said = [f"{source.status} {source.since or ''}".strip() for source in tie.sources]
            yield Problem("tie", f"{tie.a} – {tie.b}", list(dict.fromkeys(said)), evidence=tie.evidence)


def _memberships(store: Store) -> Iterable[Problem]:
    for row in networks(store):
        if row.conflict:
            yield Problem("membership", f"{row.member} – {row.network}", row.dates, evidence=row.evidence)


def _figures(store: Store) -> Iterable[Problem]:
    reported: dict[tuple[str, str], list[tuple[float, str, list[Evidence]]]] = defaultdict(list)
    for row in figures(store):
        if row.conflict:
            reported[row.period or "", fold(row.label)].append((row.value, row.label, row.evidence))
    for (period, _label), found in reported.items():
        values = [f"{value:.15g}" for value in sorted({value for value, _written, _evidence in found})]
        evidence = sorted({passage for _value, _written, passages in found for passage in passages})
        yield Problem("figure", f"{found[0][1]} ({period})" if period else found[0][1], values, evidence=evidence)


def _facts(store: Store) -> Iterable[Problem]:
    units = defaultdict(list)
    for row in rows(store, "dated_facts"):
        units[row["id"]].append(row)
    for found in units.values():
        facts = [(row["kind"], row["text"], row["date"]) for row in found]
        for group in disagree(facts):
            dates = sorted({found[index]["date"] for index in group})
            yield Problem("fact", found[0]["name"], dates, {found[index]["passage"] for index in group})
