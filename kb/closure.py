"""The part of the graph that a change touches: all mentions that may be one entity with those that come or go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kb.decisions import Decisions, Key, read_decisions
from kb.identity import Group, resolve
from kb.mentions import Mention, anchor_key, block_of, is_bound
from kb.running import run_each
from kb.stores.base import Row, Transaction


@dataclass(frozen=True)
class Closure:
    """Entities by id with their mentions in the store, and the groups that these and the new mentions make."""

    entities: dict[str, list[Mention]]
    groups: list[Group]


def read_closure(
    transaction: Transaction, new: Sequence[Mention], touched: Iterable[str] = (), gone: Iterable[Mention] = (),
) -> Closure:
    """Read what the new mentions and the entities `touched` may be one with, and say which mentions are one.

    `gone` are mentions that were there and are no more: what shares a key with them may now be one. The part read is
    closed: no mention outside it shares a key with one inside or is judged to be the same, and where a body or a city
    in it becomes another, the people that work for it are in it as well.
    """
    decisions = read_decisions(transaction)
    reader = _Reader(transaction, new, decisions)
    reader.include(touched)
    reader.follow(gone)
    followed: set[str] = set()
    while True:
        reader.close()
        groups = resolve([*reader.mentions(), *new], decisions)
        regrouped = _regrouped(reader.entities, groups) - followed
        if not regrouped:
            return Closure(reader.entities, groups)
        followed |= regrouped
        reader.include(row["id"] for row in run_each(transaction, "people_of", "ids", sorted(regrouped)))


def mention_of(row: Row) -> Mention:
    """Return the mention that a row of `entity_mentions` or `document_mentions` holds."""
    return Mention(
        row["document"], row["type"], row["name"], tuple(row["aliases"] or ()), row["kind"], row["country"],
        row["city"], row["honorific"], tuple(row["bodies"] or ()), tuple(row["known"] or ()), row["nation"],
        row.get("documents", 1))


def signature(mention: Mention) -> Mention:
    """Return the mention without its document: what counts as one wherever it stands.

    A mention that only its document explains is one of its own in each.
    """
    return mention if is_bound(mention) else replace(mention, document="")


class _Reader:
    """Reads mentions along their keys until there is nothing more to follow."""

    def __init__(self, transaction: Transaction, new: Sequence[Mention], decisions: Decisions) -> None:
        self._decisions = decisions
        self.entities: dict[str, list[Mention]] = {}
        self._transaction = transaction
        self._new = list(new)
        self._seen: dict[str, list[Mention]] = {}  # read, whether it belongs to the closure or not
        self._keys: set[Key] = set()
        self._frontier: set[Key] = set()
        self.follow(new)

    def mentions(self) -> list[Mention]:
        """Return all stored mentions of the closure."""
        return [mention for mentions in self.entities.values() for mention in mentions]

    def include(self, ids: Iterable[str]) -> None:
        """Take entities into the closure."""
        ids = sorted(set(ids) - self.entities.keys())
        self._read(ids)
        for id_ in ids:
            self.entities[id_] = self._seen[id_]
            self.follow(self._seen[id_])

    def close(self) -> None:
        """Follow keys, then the bodies of namesakes, until nothing new is found."""
        while self._frontier:
            keys, self._frontier = self._frontier, set()
            rows = run_each(self._transaction, "entities_by_key", "keys", sorted(self._decisions.names(keys)))
            ids = sorted({row["id"] for row in rows} - self.entities.keys())
            self._read(ids)
            self.include(id_ for id_ in ids if any(self._reached(mention) for mention in self._seen[id_]))
            if not self._frontier:
                self._ask(self._bodies_of_namesakes())

    def _read(self, ids: Iterable[str]) -> None:
        missing = [id_ for id_ in ids if id_ not in self._seen]
        self._seen.update((id_, []) for id_ in missing)
        several = set()
        for row in run_each(self._transaction, "entity_mentions", "ids", missing):
            mention = mention_of(row)
            if mention.documents > 1 and is_bound(mention):
                several.add(row["id"])
            else:
                self._seen[row["id"]].append(mention)
        self._read_bound(sorted(several))

    def _read_bound(self, ids: list[str]) -> None:
        """Read mentions that only their documents explain, which a judgement made one entity: each stays its own."""
        for row in run_each(self._transaction, "document_mentions", "ids", ids):
            mention = mention_of(row)
            if is_bound(mention) and mention not in self._seen[row["id"]]:
                self._seen[row["id"]].append(mention)

    def follow(self, mentions: Iterable[Mention]) -> None:
        """Look for whatever shares a key with mentions."""
        self._ask({key for mention in mentions for key in self._decisions.reach(mention)})

    def _ask(self, keys: set[Key]) -> None:
        self._frontier |= keys - self._keys
        self._keys |= keys

    def _reached(self, mention: Mention) -> bool:
        return not self._keys.isdisjoint(self._decisions.reach(mention))

    def _bodies_of_namesakes(self) -> set[Key]:
        """Return the keys of the bodies that decide which of the people with one name are one."""
        by_name: dict[Key, set[tuple[str, ...]]] = {}
        for mention in (*self.mentions(), *self._new):
            if mention.type == "person" and mention.bodies:
                for key in self._decisions.reach(mention):
                    by_name.setdefault(key, set()).add(mention.bodies)
        return {anchor_key(anchor) for bodies in by_name.values() if len(bodies) > 1
                for anchors in bodies for anchor in anchors}


def _regrouped(entities: dict[str, list[Mention]], groups: Sequence[Group]) -> set[str]:
    """Return the bodies and cities that are no longer, each, one group of their own."""
    entity_of = {mention: id_ for id_, mentions in entities.items() for mention in mentions}
    seen: set[str] = set()
    found: set[str] = set()
    for group in groups:
        ids = {entity_of[keyed.mention] for keyed in group.members if keyed.mention in entity_of}
        block = block_of(group.type)
        found |= {id_ for id_ in ids if block_of(id_.partition(":")[0]) != block}  # by a judgement on its type
        if block in ("body", "city"):
            found |= ids if len(ids) > 1 else ids & seen
            seen |= ids
    return found
