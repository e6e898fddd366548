"""Making and taking back judgements and aliases: one transaction each, in which the entities become what they now are.

Only the part of the graph that can be touched is looked at again: what the judgement or the alias names, and all that
may be one with it.
"""

from __future__ import annotations

from collections.abc import Iterable

from kb.aliases import Alias, aliases, delete_alias, find_alias, write_alias
from kb.identity_keys import block_key, name_key
from kb.judgements import Judgement, find_judgement, forget, judgements, record
from kb.relations import ENTITY_TYPES
from kb.retellings import update_events
from kb.running import run_each
from kb.settling import settle
from kb.stores.base import Store, Transaction
from kb.subjects import parse_subject


def judge(store: Store, judgement: Judgement) -> Judgement:
    """Record a judgement, and make the entities what identity says with it; return it with its number.

    Raises StoreError for what the store fails at; nothing is then changed.
    """
    def work(transaction: Transaction) -> Judgement:
        before = judgements(transaction)
        found = record(transaction, judgement)
        if found not in before:
            look_again(transaction, names_of(found))
        return found

    return store.write(work)


def undo(store: Store, number: int | None = None) -> Judgement:
    """Take a judgement back, by default the latest, and return it; the graph is what it was without it.

    Raises UnknownJudgementError, StoreError.
    """
    def work(transaction: Transaction) -> Judgement:
        found = find_judgement(judgements(transaction), number)
        forget(transaction, found)
        look_again(transaction, names_of(found))
        return found

    return store.write(work)


def add_alias(store: Store, alias: Alias) -> Alias:
    """Put an alias into the table, and join what it makes one; one that is there already changes nothing.

    Raises AliasTakenError, SameAliasError, StoreError.
    """
    def work(transaction: Transaction) -> Alias:
        there = alias.id in {each.id for each in aliases(transaction)}
        found = write_alias(transaction, alias)
        if not there:
            look_again(transaction, names_meant(found))
        return found

    return store.write(work)


def remove_alias(store: Store, short: str) -> Alias:
    """Take an alias out of the table, and part what only it made one.

    Raises UnknownAliasError, StoreError.
    """
    def work(transaction: Transaction) -> Alias:
        found = find_alias(transaction, short)
        delete_alias(transaction, found)
        look_again(transaction, names_meant(found))
        return found

    return store.write(work)


def look_again(transaction: Transaction, names: Iterable[str]) -> None:
    """Make the entities that have one of the names, and all that may be one with them, what identity says."""
    rows = run_each(transaction, "entities_by_key", "keys", sorted(set(names)))
    _ids, moved = settle(transaction, touched={row["id"] for row in rows})
    update_events(transaction, moved)


def names_of(judgement: Judgement) -> set[str]:
    """Return the names by which the store finds what a judgement is about; a closed commitment is no name."""
    if judgement.kind == "close":
        return set()
    return {name for text in judgement.subjects for name in parse_subject(text).names}


def names_meant(alias: Alias) -> set[str]:
    """Return the names by which the store finds what an alias may join."""
    blocks = {label.lower() for label in ENTITY_TYPES} | {"body"}
    return {key for text in (alias.short, alias.name) for key in
            (name_key(text), *(block_key(block, text) for block in blocks))}
