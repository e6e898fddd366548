"""A city or country as a whole: what its bodies did counts as done with it, and so does what passages tell of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from kb.names import fold
from kb.stores.base import Store
from queries.briefing_activities import activity_rows
from queries.briefing_rows import GroupBody
from queries.card import card as card_of
from queries.catalogue import rows
from queries.evidence import evidence_of, gathered
from queries.rows import ActivityRow, Card, CommitmentRow

GROUPS = ("city", "country")


def bodies_of(store: Store, card: Card) -> list[GroupBody]:
    """Return the bodies that govern a city, speak for a country or are in one; none for anything else."""
    if card.type not in GROUPS:
        return []
    found = rows(store, "briefing_bodies", id=card.id)
    known = evidence_of(store, (row["passage"] for row in found))
    passages: dict[str, set[str]] = defaultdict(set)
    for row in found:
        passages[row["id"]].add(row["passage"])
    heads = {row["id"]: row for row in found}
    bodies = [GroupBody(id_, row["name"], row["type"], row["kind"], gathered(known, passages[id_]))
              for id_, row in heads.items()]
    return sorted(bodies, key=lambda body: (fold(body.name), body.id))


def widened(store: Store, card: Card, bodies: Iterable[GroupBody]) -> Card:
    """Return the card of a city or country with the activities and commitments of its bodies, and those told of it."""
    if card.type not in GROUPS:
        return card
    cards = [card_of(store, body.id) for body in bodies]
    beside = {row["activity"] for row in rows(store, "briefing_beside", id=card.id)}
    known = {row.id: row for one in (card, *cards) for row in one.activities}
    known |= {row.id: row for row in activity_rows(store, beside - known.keys())}
    documents = dict.fromkeys(name for one in (card, *cards) for name in one.documents)
    return replace(card, activities=_newest_first(known.values()), documents=list(documents),
                   commitments=_once(promise for one in (card, *cards) for promise in one.commitments))


def _newest_first(activities: Iterable[ActivityRow]) -> list[ActivityRow]:
    return sorted(activities, key=lambda row: (row.start or "", row.id), reverse=True)


def _once(commitments: Iterable[CommitmentRow]) -> list[CommitmentRow]:
    found = {(row.due or "9999", fold(row.text), row.owner or ""): row for row in commitments}
    return [row for _key, row in sorted(found.items())]
