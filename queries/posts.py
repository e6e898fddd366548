"""Who held which post at a date, as far as documents tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kb.dates import interval
from kb.names import fold
from kb.stores.base import Store
from queries.catalogue import rows
from queries.evidence import evidence_of, gathered
from queries.rows import Evidence, Found
from queries.statements import folded

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Holding:
    """A person in a post of a body.

    Attributes:
        role: None where only the affiliation is written.
        since, until: as documents say; `first` and `last` are the periods of the documents that say so.
        sure: whether the date lies between what begins and what ends it, or between two documents that name it; else
            it is the last that was named before, and nothing says that it ended.
    """

    person_id: str
    person: str
    honorific: str | None
    role: str | None
    body_id: str
    body: str
    since: str | None
    until: str | None
    first: str | None
    last: str | None
    sure: bool = False
    evidence: list[Evidence] = field(default_factory=list)

    @property
    def begun(self) -> str | None:
        """The earliest date at which it is known to be held."""
        return min(filter(None, (self.since, self.first)), key=lambda date: interval(date)[0], default=None)

    @property
    def known(self) -> str | None:
        """The latest date at which it is known to be held."""
        return max(filter(None, (self.until, self.last, self.since)), key=lambda date: interval(date)[1], default=None)


def posts_at(store: Store, entity: Found, when: str, of: Collection[str] = ()) -> list[Holding]:
    """Return who held the posts of a body at a date, or the posts that a person held.

    `of` are the ids of bodies that are meant instead: those of a country.

    `when` is as exact as wished (2022, 2022-06, 2022-06-15); whoever held a post at any day of it is given. Left out
    are those whose post had ended or not begun, those whom documents name only later, and those whom another follows
    in the same post: a document of before `when` names the other there, and none of that time or later this one.
    """
    bodies = {entity.id: entity.name}
    if entity.type == "person":
        bodies = {row["other"]: row["name"] for row in rows(store, "telling", ids=[entity.id])}
    elif of:
        bodies = {row["id"]: row["name"] for row in rows(store, "entity", ids=sorted(of))}
    statements = rows(store, "posts", ids=sorted(bodies)) if bodies else []
    known = evidence_of(store, {row["passage"] for row in statements})
    every = [holding for rows_ in _by_post(statements) for holding in _holdings(rows_, bodies, known)]
    held = [_judged(each, when) for each in every if _may_hold(each, when) and not _followed(each, every, when)]
    return sorted((each for each in held if entity.type != "person" or each.person_id == entity.id), key=_order)


def _by_post(statements: Rows) -> Iterable[Rows]:
    found: dict[tuple[str, str], Rows] = defaultdict(list)
    for row in statements:
        found[row["id"], row["person_id"]].append(row)
    return found.values()


def _holdings(statements: Rows, bodies: dict[str, str], known: dict[str, Evidence]) -> Iterable[Holding]:
    """Give what the statements about one person in one body say, those that agree as one."""
    row = statements[0]
    for one in folded(statements):
        periods = sorted(row["period"] for row in statements if row["passage"] in one.passages and row["period"])
        yield Holding(
            row["person_id"], row["person"], row["honorific"], one.said["role"], row["id"], bodies[row["id"]],
            one.said["since"], one.said["until"], periods[0] if periods else None, periods[-1] if periods else None,
            evidence=gathered(known, one.passages))


def _may_hold(one: Holding, when: str) -> bool:
    """Return whether nothing says that it had ended or not begun."""
    ended = one.until and interval(one.until)[1] < interval(when)[0]
    later = one.begun and interval(one.begun)[0] > interval(when)[1]
    return not (ended or later)


def _followed(one: Holding, every: Sequence[Holding], when: str) -> bool:
    """Return whether another came into the same post after the last that is known of this one, and by the date."""
    if not one.role or not one.known or one.until or _spans(one, when):
        return False
    last = interval(one.known)[1]
    return any(other.begun and last < interval(other.begun)[0] <= interval(when)[1] for other in every
               if other.person_id != one.person_id and other.body_id == one.body_id
               and other.role and fold(other.role) == fold(one.role))


def _spans(one: Holding, when: str) -> bool:
    """Return whether the date lies within what is known of it."""
    return bool(one.begun and one.known and interval(one.begun)[0] <= interval(when)[1]
                and interval(one.known)[1] >= interval(when)[0])


def _judged(one: Holding, when: str) -> Holding:
    return replace(one, sure=_spans(one, when))


def _order(one: Holding) -> tuple[bool, str, str, str]:
    return not one.sure, fold(one.body), fold(one.role or "~"), fold(one.person)
