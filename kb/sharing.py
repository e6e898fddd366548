"""Taking in what another office decided: what is new is kept, what contradicts is kept beside it, the later holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kb.aliases import Alias, aliases, write_alias
from kb.identity_keys import name_key
from kb.judgements import Judgement, contradict, judgements, record
from kb.judging import look_again, names_meant, names_of
from kb.running import run
from kb.stores.base import Store, Transaction


@dataclass(frozen=True)
class Conflict:
    """Two judgements that cannot both hold; `holds` is the later."""

    holds: Judgement
    other: Judgement


@dataclass(frozen=True)
class TakenIn:
    """What became of the judgements and aliases of another office.

    Attributes:
        new: how many were not there.
        known: how many were there already.
        conflicts: judgements that contradict one of the store; both are kept.
        refused: aliases whose short name means another name in the store, with what it means there; they are left out.
    """

    new: int
    known: int
    conflicts: tuple[Conflict, ...] = ()
    refused: tuple[tuple[Alias, Alias], ...] = ()


def take_in(store: Store, judged: Sequence[Judgement], table: Sequence[Alias]) -> TakenIn:
    """Add judgements and aliases to a store, in one transaction; the same ones again change nothing.

    Raises StoreError; nothing is then changed.
    """
    return store.write(lambda transaction: _take_in(transaction, judged, table))


def _take_in(transaction: Transaction, judged: Sequence[Judgement], table: Sequence[Alias]) -> TakenIn:
    before = judgements(transaction)
    new = [each for each in _latest(judged) if _is_new(each, before)]
    known = {each.id: each for each in before}
    for each in sorted(new, key=lambda one: (one.when, one.who, one.id)):
        _write(transaction, each, known.get(each.id))
    added, refused = _aliases(transaction, table)
    names = {name for each in new for name in names_of(each)} | {name for each in added for name in names_meant(each)}
    if names:
        look_again(transaction, names)
    ids = {each.id for each in judged}
    conflicts = tuple(_conflict(mine, theirs) for theirs in _latest(judged) for mine in before
                      if mine.id not in ids and contradict(mine, theirs))
    count = len(new) + len(added)
    return TakenIn(count, len({each.id for each in judged}) + len(table) - count - len(refused), conflicts, refused)


def _latest(judged: Iterable[Judgement]) -> list[Judgement]:
    """Return each judgement once, as it was made last."""
    found: dict[str, Judgement] = {}
    for each in judged:
        if each.id not in found or (each.when, each.who) > (found[each.id].when, found[each.id].who):
            found[each.id] = each
    return list(found.values())


def _is_new(judgement: Judgement, before: Iterable[Judgement]) -> bool:
    """Return whether the store lacks a judgement, or has it as made earlier."""
    return not any(each.id == judgement.id and (each.when, each.who) >= (judgement.when, judgement.who)
                   for each in before)


def _write(transaction: Transaction, judgement: Judgement, there: Judgement | None) -> None:
    """Write a judgement; one that is there as made earlier keeps its number."""
    if there is None:
        record(transaction, judgement)
    else:
        properties = replace(judgement, number=there.number).properties
        run(transaction, "set_judgement", id=judgement.id, properties=properties)


def _aliases(
    transaction: Transaction, table: Sequence[Alias],
) -> tuple[list[Alias], tuple[tuple[Alias, Alias], ...]]:
    """Add the aliases whose short name is free; return them, and those refused with what stands in their way."""
    there = {each.id: each for each in aliases(transaction)}
    added, refused = [], []
    for each in table:
        mine = there.get(each.id)
        if mine is None:
            added.append(write_alias(transaction, each))
            there[each.id] = each
        elif name_key(mine.name) != name_key(each.name):
            refused.append((each, mine))
    return added, tuple(refused)


def _conflict(mine: Judgement, theirs: Judgement) -> Conflict:
    first, last = sorted((mine, theirs), key=lambda each: (each.when, each.who, each.id))
    return Conflict(last, first)
