"""The people of an entity: how they are addressed, and whom of the municipality each met."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from kb.names import fold
from kb.stores.base import Store
from queries.briefing_activities import Company, activity_rows, company
from queries.briefing_rows import Contact, Met
from queries.catalogue import rows
from queries.events import Event
from queries.evidence import evidence_of, gathered
from queries.rows import ActivityRow, Card, CardRelation, Evidence
from queries.statements import folded


def contacts(store: Store, card: Card, posts: Sequence[dict[str, Any]]) -> dict[str, Contact]:
    """Return what is known of an entity's people by their folded names; of a person, what is known of them.

    `posts` are rows of `briefing_posts`. An honorific is given only where a passage writes it before the name.
    """
    people = {row["id"]: (row["name"], row["honorific"]) for row in posts}
    if card.type == "person":
        people = {card.id: (card.name, card.honorific)}
    if not people:
        return {}
    home = {row["id"] for row in rows(store, "briefing_home_people")}
    attended = _attended(store, people)
    told = {id_: {passage for activity in attended[id_] for passage in activity.evidence} for id_ in people}
    if card.type == "person":
        told[card.id].update(passage for row in card.relations for passage in row.evidence)
    addressed = _addressed(store, people, posts, told)
    return {fold(name): Contact(id_, name, honorific if addressed.get(id_) else None, addressed.get(id_, []),
                                _met(store, attended[id_], id_, home))
            for id_, (name, honorific) in people.items()}


def posts_of(store: Store, ids: Iterable[str]) -> list[dict[str, Any]]:
    """Return the posts (rows of `briefing_posts`) of some bodies and cities."""
    wanted = sorted(set(ids))
    return rows(store, "briefing_posts", ids=wanted) if wanted else []


def relations_of(store: Store, posts: Sequence[dict[str, Any]]) -> list[CardRelation]:
    """Return posts as relations towards the bodies' city or country: the role then says at which body it is."""
    known = evidence_of(store, (row["passage"] for row in posts))
    pairs: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in posts:
        pairs[row["id"], row["body"]].append(row)
    return [
        CardRelation("WORKS_FOR", False, same[0]["name"], same[0]["type"],
                     ", ".join(part for part in (one.said["role"], same[0]["body_name"]) if part),
                     one.said["since"], one.said["until"], one.said["status"], gathered(known, one.passages))
        for same in pairs.values() for one in folded(same)
    ]


def _addressed(
    store: Store, people: dict[str, tuple[str, str | None]], posts: Sequence[dict[str, Any]],
    told: dict[str, set[Evidence]],
) -> dict[str, list[Evidence]]:
    """Return the passages in which a person's honorific stands right before the first word of the name.

    `told` are passages that tell of each person, beside those that introduce them or say their posts.
    """
    titled = sorted(id_ for id_, (_name, honorific) in people.items() if honorific)
    named = [*(rows(store, "mentions", ids=titled) if titled else []), *posts]
    known = evidence_of(store, (row["passage"] for row in named))
    for row in named:
        told[row["id"]].add(known[row["passage"]])
    return {id_: sorted(passage for passage in told[id_] if _says(passage.text, *people[id_])) for id_ in titled}


def _says(text: str, name: str, honorific: str | None) -> bool:
    return f" {fold(f'{honorific} {name.split()[0]}')} " in f" {fold(text)} "


def _attended(store: Store, people: Iterable[str]) -> dict[str, list[ActivityRow]]:
    """Return the activities that were held in which each person took part."""
    went: dict[str, set[str]] = defaultdict(set)
    for row in rows(store, "participations", ids=sorted(people)):
        went[row["id"]].add(row["activity"])
    known = {row.id: row for row in activity_rows(store, {a for every in went.values() for a in every})}
    return defaultdict(list, {id_: [known[a] for a in sorted(every) if known[a].status == "held"]
                              for id_, every in went.items()})


def _met(store: Store, attended: Sequence[ActivityRow], own: str, home: set[str]) -> list[Met]:
    told = {row.id: row.evidence for row in attended}
    there = {one.id: (one, _named(one)) for one in company(store, attended).values()
             if one.id != own and (one.type == "directorate" or one.id in home)}
    met = [Met(one.name, one.type, len(events), sorted({passage for event in events for a in event.activities
                                                        for passage in told[a]}))
           for one, events in there.values() if events]
    return sorted(met, key=lambda one: (one.type != "person", -one.count, fold(one.name)))


def _named(one: Company) -> list[Event]:
    """Return the events of which the text says that it was there; the body that writes was not met for that."""
    return [event for event in one.events.by_id.values() if event.explicit]
