"""All the rows of one entity's briefing, from the store."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kb.home import Home
from kb.stores.base import Store
from queries.briefing_activities import companions
from queries.briefing_group import GROUPS, bodies_of, widened
from queries.briefing_networks import shared_networks
from queries.briefing_people import contacts, posts_of, relations_of
from queries.briefing_requests import requests_of
from queries.briefing_rows import Background, Searched
from queries.card import card as card_of
from queries.catalogue import rows
from queries.evidence import document_name
from queries.rows import Card, SisterTie, Who
from queries.sister_cities import sister_cities


@dataclass(frozen=True)
class BriefingRows:
    """What `views.briefing.briefing` takes: the card, those that work with the entity, all ties, the background."""

    card: Card
    others: list[Who]
    ties: list[SisterTie]
    background: Background


def briefing_rows(store: Store, entity_id: str, home: Home) -> BriefingRows:
    """Return the rows of the briefing on an entity.

    Raises UnknownName when no entity has this id.
    """
    head = card_of(store, entity_id)
    bodies = bodies_of(store, head)
    card = widened(store, head, bodies)
    posts = posts_of(store, [card.id, *(body.id for body in bodies)] if card.type != "person" else [])
    if card.type in GROUPS:
        elsewhere = [row for row in posts if row["body"] != card.id]
        card = replace(card, relations=[*card.relations, *relations_of(store, elsewhere)])
    own = [card.id, *(body.id for body in bodies)]
    others = companions(store, card.activities, own)
    documents = searched(store)
    place = {one.name: number for number, one in enumerate(documents)}
    card = replace(card, documents=sorted(card.documents, key=lambda name: place.get(name, len(place))))
    background = Background(
        searched=documents, contacts=contacts(store, card, posts), bodies=bodies,
        networks=shared_networks(store, card, (body.id for body in bodies), home),
        requests=requests_of(store, own))
    return BriefingRows(card, others, sister_cities(store, home=home.city), background)


def searched(store: Store) -> list[Searched]:
    """Return every document of the store, the oldest period first, those without one at the end."""
    found = {Searched(document_name(row["document"], row["title"], row["sha256"]), row["period"])
             for row in rows(store, "briefing_documents")}
    return sorted(found, key=lambda one: (one.period or "9999", one.name))
