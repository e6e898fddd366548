"""The networks that both sides belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from kb.home import Home
from kb.names import fold
from kb.stores.base import Store
from queries.briefing_rows import SharedNetwork
from queries.catalogue import rows
from queries.evidence import evidence_of, gathered
from queries.rows import Card


def shared_networks(store: Store, card: Card, bodies: Iterable[str], home: Home) -> list[SharedNetwork]:
    """Return the networks of which both the municipality (or its city) and the entity are members, by name.

    The entity's side is itself, its bodies (ids), and for a body the city that it governs.
    """
    members: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows(store, "briefing_memberships"):
        members[row["network"]].append(row)
    theirs = {card.id, *bodies}
    governed = {fold(row.name) for row in card.relations if row.relation == "GOVERNS" and row.outgoing}
    pairs = [(ours, other) for every in members.values() for ours in every if _is_home(ours, home)
             for other in every if other["member"] in theirs or fold(other["member_name"]) in governed]
    pairs = [(ours, other) for ours, other in pairs if ours["member"] != other["member"] and ours["network"] != card.id]
    known = evidence_of(store, (row["passage"] for pair in pairs for row in pair))
    return _named(pairs, known)


def _is_home(row: dict[str, Any], home: Home) -> bool:
    if row["member_type"] == "directorate":
        return True
    return row["member_type"] == "city" and fold(row["member_name"]) in (
        fold(home.city), fold(f"Ciudad de {home.city}"))


def _named(pairs: list[tuple[dict[str, Any], dict[str, Any]]], known: dict[str, Any]) -> list[SharedNetwork]:
    same: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for ours, other in pairs:
        same[ours["name"], ours["member_name"], other["member_name"]] |= {ours["passage"], other["passage"]}
    return [SharedNetwork(name, "network", ours, theirs, gathered(known, passages))
            for (name, ours, theirs), passages in sorted(same.items())]
