"""The directory: the bodies that are in contact, the people in post there, and when they were last met."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kb.dates import interval
from kb.names import fold
from kb.stores.base import Store
from queries.attendance import events_by_entity, told
from queries.catalogue import rows
from queries.events import Events
from queries.evidence import evidence_of, gathered, passages_of_activities
from queries.period import EVER, Period
from queries.rows import Evidence
from queries.statements import folded

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Post:
    """A person in post: the roles that are written, and the last that a document or an activity names the person."""

    name: str
    honorific: str | None
    roles: list[str]
    since: str | None
    last: str | None
    evidence: list[Evidence] = field(default_factory=list)


@dataclass(frozen=True)
class Contact:
    """A body in contact; `activities` counts the distinct events that were held with it, `last` is the latest."""

    name: str
    kind: str | None
    country: str | None
    people: list[Post]
    activities: int
    first: str | None
    last: str | None
    evidence: list[Evidence] = field(default_factory=list)


def directory(
    store: Store, *, today: date, kind: str = "embassy", country: str | None = None, period: Period = EVER,
    at_least: int = 1, evidence: bool = False,
) -> list[Contact]:
    """Return the bodies of a kind with whom something was held, by name, with the people in post there.

    What is planned, cancelled, postponed or begins after `today` is no contact. A person whose post is said to have
    ended before `today` is left out; of the others the one named last comes first.

    Args:
        store: where to ask.
        today: the day to work with.
        kind: which bodies.
        country: only those of this country, by its code of two letters.
        period: only contacts that may have been in it.
        at_least: only bodies with so many events.
        evidence: add the passages that tell the events and those that give the posts.
    """
    activities = [one for one in told(store, period) if _begun(one.activity, today)]
    events = events_by_entity(activities)
    bodies = [row for row in rows(store, "entities_of_types", types=["network", "partner"])  # not the city hall's own
              if row["kind"] == kind and country in (None, row["country"])
              and len(events.get(row["id"], ())) >= at_least]
    posts = _posts(store, [body["id"] for body in bodies])
    passages = _passages(store, [events.get(body["id"], Events()) for body in bodies], posts) if evidence else ({}, {})
    found = [_contact(body, events.get(body["id"], Events()), posts[body["id"]], events, today, passages)
             for body in bodies]
    return sorted(found, key=lambda contact: (fold(contact.name), contact.country or ""))


Passages = tuple[dict[str, set[str]], dict[str, Evidence]]  # those that tell each activity; what every passage says


def _begun(activity: dict[str, Any], today: date) -> bool:
    return not activity["start"] or interval(activity["start"])[0] <= today.isoformat()


def _posts(store: Store, ids: Sequence[str]) -> dict[str, dict[str, Rows]]:
    """Return the statements of each post, by the body's id and the person's."""
    found: dict[str, dict[str, Rows]] = defaultdict(lambda: defaultdict(list))
    for row in rows(store, "posts", ids=list(ids)) if ids else []:
        found[row["id"]][row["person_id"]].append(row)
    return found


def _passages(store: Store, events: Sequence[Events], posts: dict[str, dict[str, Rows]]) -> Passages:
    told_in = passages_of_activities(store, {activity for one in events for activity in one.activities})
    stated = {row["passage"] for people in posts.values() for found in people.values() for row in found}
    return told_in, evidence_of(store, {*stated, *(passage for every in told_in.values() for passage in every)})


def _contact(
    body: dict[str, Any], events: Events, posts: dict[str, Rows], met: dict[str, Events], today: date,
    passages: Passages,
) -> Contact:
    told_in, known = passages
    people = [_post(found, met.get(person, Events()), known) for person, found in sorted(posts.items())
              if _in_post(found, today)]
    people.sort(key=lambda post: fold(post.name))
    people.sort(key=lambda post: post.last or "", reverse=True)
    dates = events.dates
    return Contact(
        body["name"], body["kind"], body["country"], people, len(events), min(dates, default=None),
        max(dates, default=None), gathered(known, (p for a in events.activities for p in told_in.get(a, ()))))


def _in_post(statements: Rows, today: date) -> bool:
    """Return whether any of a person's posts at a body has not ended."""
    return any(not one.said["until"] or interval(one.said["until"])[1] >= today.isoformat()
               for one in folded(statements))


def _post(statements: Rows, events: Events, known: dict[str, Evidence]) -> Post:
    roles = {fold(row["role"]): row["role"] for row in reversed(statements) if row["role"]}
    periods = {row["period"] for row in statements if row["period"]}
    return Post(
        statements[0]["person"], statements[0]["honorific"], [roles[key] for key in sorted(roles)],
        min((row["since"] for row in statements if row["since"]), default=None),
        max(periods | set(events.dates), default=None), gathered(known, (row["passage"] for row in statements)))
