"""Networks of cities: who belongs to each, since when, and when it was last met."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from kb.dates import agree
from kb.names import fold
from kb.stores.base import Store
from queries.attendance import events_by_entity, told
from queries.catalogue import rows
from queries.events import Events
from queries.evidence import evidence_of, gathered
from queries.naming import present_names
from queries.period import EVER, Period
from queries.rows import Evidence
from queries.ties import best_date

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Membership:
    """A network and one of its members; the members' fields are None for a network of which no member is known.

    `since` is the date that most sources agree with; `conflict` is true where they cannot all be right, and `dates`
    has what each says. `activities` counts the distinct events that the network took part in, `last` is the latest.
    """

    network: str
    member: str | None
    type: str | None
    kind: str | None
    country: str | None
    since: str | None
    conflict: bool
    dates: list[str]
    activities: int
    last: str | None
    evidence: list[Evidence] = field(default_factory=list)


def networks(store: Store, period: Period = EVER) -> list[Membership]:
    """Return the members of every network, by the networks' names and then the members'.

    Whatever has members is a network here, of whichever type documents make it. In a bounded time, only memberships
    that began in it. The evidence is what states the membership, or names the network where no member is known.
    """
    names = {row["id"]: row["name"] for row in rows(store, "entities_of_types", types=["network"])}
    members: dict[str, dict[str, Rows]] = defaultdict(lambda: defaultdict(list))
    for row in rows(store, "memberships"):
        if period.holds(row["since"]):
            names[row["id"]] = row["name"]
            members[row["id"]][row["member_id"]].append(row)
    names |= present_names(store, names)
    wanted = [id_ for id_ in names if id_ in members or not period.bounded]
    events = events_by_entity(told(store))
    mentions = _mentions(store, [id_ for id_ in wanted if id_ not in members])
    stated = {row["passage"] for every in members.values() for one in every.values() for row in one}
    known = evidence_of(store, stated.union(*mentions.values()))
    found = []
    for id_ in sorted(wanted, key=lambda id_: (fold(names[id_]), id_)):
        met = events.get(id_, Events())
        found += [_member(names[id_], one, met, known) for one in _ordered(members[id_])]
        if not members[id_]:
            found.append(Membership(names[id_], None, None, None, None, None, False, [], len(met),
                                    max(met.dates, default=None), gathered(known, mentions[id_])))
    return found


def _mentions(store: Store, ids: list[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {id_: set() for id_ in ids}
    for row in rows(store, "mentions", ids=ids) if ids else []:
        found[row["id"]].add(row["passage"])
    return found


def _ordered(members: dict[str, Rows]) -> list[Rows]:
    return [found for _id, found in sorted(members.items(), key=lambda item: (fold(item[1][0]["member"]), item[0]))]


def _member(network: str, found: Rows, events: Events, known: dict[str, Evidence]) -> Membership:
    first, dates = found[0], sorted({row["since"] for row in found if row["since"]})
    return Membership(
        network, first["member"], first["member_type"], first["member_kind"], first["country"],
        best_date(row["since"] for row in found if row["since"]),
        any(not agree(a, b) for a, b in combinations(dates, 2)), dates,
        len(events), max(events.dates, default=None), gathered(known, (row["passage"] for row in found)))
