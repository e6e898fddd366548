"""Dates out of order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kb.dates import interval
from kb.stores.base import Store
from queries.catalogue import rows
from queries.check_rows import Problem


def date_problems(store: Store) -> list[Problem]:
    """Return what has dates that cannot be right.

    - ends_before: an activity, a post or a tie that is over before it can have begun.
    - held_later: an activity that is told as held in a document whose period is over before the activity began.
    - due_earlier: a commitment that was due before the period of the document that holds it.
    """
    return [*_merged(_activities(store)), *_merged(_statements(store)), *_merged(_commitments(store))]


def _merged(found: Iterator[tuple[str, Problem]]) -> list[Problem]:
    """Join what is the same problem of the same thing in several passages."""
    problems: dict[tuple[str, str, str], Problem] = {}
    for id_, problem in found:
        problems.setdefault((id_, problem.code, "|".join(problem.values)), problem).passages |= problem.passages
    return list(problems.values())


def _activities(store: Store) -> Iterator[tuple[str, Problem]]:
    for row in rows(store, "check_activity_dates"):
        if row["finish"] and _over(row["finish"], row["start"]):
            yield row["id"], _problem("ends_before", row, row["start"], row["finish"])
        if row["status"] == "held" and row["period"] and _over(row["period"], row["start"]):
            yield row["id"], _problem("held_later", row, row["start"], row["period"])


def _statements(store: Store) -> Iterator[tuple[str, Problem]]:
    for row in rows(store, "check_statement_dates"):
        if _over(row["until"], row["since"]):
            named = {**row, "name": f"{row['name']} – {row['other']}"}
            yield f"{row['id']} {row['other_id']}", _problem("ends_before", named, row["since"], row["until"])


def _commitments(store: Store) -> Iterator[tuple[str, Problem]]:
    for row in rows(store, "check_due_dates"):
        if _over(row["due"], row["period"]):
            yield row["id"], _problem("due_earlier", row, row["due"], row["period"])


def _problem(code: str, row: dict[str, Any], *values: str) -> Problem:
    return Problem(code, row["name"], list(values), {row["passage"]})


def _over(end: str, start: str) -> bool:
    """Return whether every day of `end` lies before every day of `start`."""
    return interval(end)[1] < interval(start)[0]
