"""What to look at in the data: gaps, odd dates, names that may be one, sources that contradict one another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

from kb.home import Home
from kb.names import fold
from kb.stores.base import Store
from queries.catalogue import rows
from queries.check_contradictions import contradictions
from queries.check_dates import date_problems
from queries.check_duplicates import duplicates
from queries.check_names import unexplained_acronyms, without_body
from queries.check_rows import Problem
from queries.check_warnings import reading_warnings
from queries.evidence import evidence_of, gathered
from queries.rows import Evidence

GROUPS = ("participants", "bodies", "acronyms", "dates", "duplicates", "contradictions", "reading")


@dataclass(frozen=True)
class Finding:
    """One thing to look at: `group` is one of GROUPS, `problem` a code that says what is odd of `name`.

    `values` are what the problem is about (dates, other names), in the order that its sentence needs.
    """

    group: str
    problem: str
    name: str
    values: list[str]
    evidence: list[Evidence] = field(default_factory=list)


def check(store: Store, home: Home, groups: Collection[str] = GROUPS) -> list[Finding]:
    """Return what there is to look at, by group in the order of GROUPS, then by name.

    - participants: events of which no telling names anybody who took part or asked for them.
    - bodies: people of whom no document says for whom they work.
    - acronyms: bodies that have no name but an acronym, which no document explains and no gazetteer knows.
    - dates: what ends before it begins; what is told as held in a document of an earlier time; what was due before it.
    - duplicates: names that may be one, and were not judged yet.
    - contradictions: two dates or two values of one thing.
    - reading: what was seen in a document and not understood.
    """
    finders: dict[str, Callable[[], Iterable[Problem]]] = {
        "participants": lambda: _without_participants(store),
        "bodies": lambda: without_body(store),
        "acronyms": lambda: unexplained_acronyms(store, home),
        "dates": lambda: date_problems(store),
        "duplicates": lambda: duplicates(store),
        "contradictions": lambda: contradictions(store),
        "reading": lambda: reading_warnings(store),
    }
    found = [(group, problem) for group in GROUPS if group in groups
             for problem in sorted(finders[group](), key=_order)]
    known = evidence_of(store, {passage for _group, problem in found for passage in problem.passages})
    return [Finding(group, problem.code, problem.name, problem.values,
                    problem.evidence or gathered(known, problem.passages)) for group, problem in found]


def _order(problem: Problem) -> tuple[str, str, list[str]]:
    return problem.code, fold(problem.name), problem.values


def _without_participants(store: Store) -> list[Problem]:
    found: dict[str, Problem] = {}
    bare = rows(store, "check_no_participants")
    named = _named_events(store, {row["event"] for row in bare})
    for row in bare:
        if row["event"] not in named:
            problem = found.setdefault(row["event"], Problem("no_participants", row["name"], [row["start"] or ""]))
            problem.passages.add(row["passage"])
    return list(found.values())


def _named_events(store: Store, events: Collection[str]) -> set[str]:
    """Return those of the events of which another telling names somebody."""
    told = rows(store, "activities_of_events", events=sorted(events)) if events else []
    event_of = {row["activity"]: row["event"] for row in told}
    named = rows(store, "activity_participants", ids=sorted(event_of)) if event_of else []
    return {event_of[row["activity"]] for row in named}
