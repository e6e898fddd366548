"""Through which people: those of a body that were at its activities, or are named for it where these are told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from kb.names import fold
from kb.stores.base import Store
from queries.catalogue import rows
from queries.events import Events
from queries.evidence import passages_of_activities


@dataclass
class _Person:
    """Somebody of a body, and the events that say so."""

    name: str
    events: set[str] = field(default_factory=set)


def people_through(
    store: Store, events: Mapping[str, Events], asked: str, told: Mapping[str, set[str]] | None = None,
) -> dict[str, list[str]]:
    """Return the names of the people through whom bodies took part in events, by the body's id.

    A person counts for a body if the documents say that it works there, and if it took part in the event or the
    passage that tells the event says that it works there. Those of most events come first, then by name.

    Args:
        store: where to ask.
        events: the events of each body.
        asked: the id of an entity that is left out, as it is the one that asks.
        told: the passages of the activities (`passages_of_activities`) where they are known already.
    """
    event_of = {activity: id_ for every in events.values() for id_, event in every.by_id.items()
                for activity in event.activities}
    people: dict[str, dict[str, _Person]] = defaultdict(dict)
    if told is None:
        told = passages_of_activities(store, event_of)
    for body, id_, name, event in [*_there(store, event_of), *_named(store, events, told)]:
        if id_ != asked and body != id_ and body in events and event in events[body].by_id:
            people[body].setdefault(id_, _Person(name)).events.add(event)
    return {body: [person.name for _id, person in sorted(found.items(), key=_order)] for body, found in people.items()}


def _there(store: Store, event_of: Mapping[str, str]) -> list[tuple[str, str, str, str]]:
    found = rows(store, "people_in_activities", ids=sorted(event_of)) if event_of else []
    return [(row["body"], row["id"], row["name"], event_of[row["activity"]]) for row in found]


def _named(
    store: Store, events: Mapping[str, Events], told: Mapping[str, set[str]],
) -> list[tuple[str, str, str, str]]:
    by_passage: dict[str, set[tuple[str, str]]] = defaultdict(set)  # body and event by the passage that tells it
    for body, every in events.items():
        for id_, event in every.by_id.items():
            for activity in event.activities:
                for passage in told.get(activity, ()):
                    by_passage[passage].add((body, id_))
    found = rows(store, "people_of", ids=sorted(events)) if events else []
    return [(row["body"], row["id"], row["name"], event) for row in found
            for body, event in by_passage.get(row["passage"], ()) if body == row["body"]]


def _order(one: tuple[str, _Person]) -> tuple[int, str, str]:
    id_, person = one
    return -len(person.events), fold(person.name), id_
