"""Which mentions are one entity: a pure function of all mentions.

The order of the mentions makes no difference. Mentions that share no key, directly or through others, never matter to
one another (people with one name matter to their bodies, too), so the answer for a closed part of the mentions is the
part's share of the answer for all.

Rules
- Strong keys (full forms) join. A scope keeps apart: the country of cities, of countries and of bodies that every
  country has under the same name; the body of people. A mention without scope joins the one scope that its keys have,
  and stays with its like where there are several or none.
- A mention with nothing but weak keys (an acronym, a single word) joins the one body whose full form claims the key.
  Where several claim it, it joins none of them, and it joins none to another.
- Two people with one name are one where they share a body.
- A group's type is the first of directorate, network, partner that any document gives it: who calls a body a unit of
  the city hall knows it, who calls it a network read so in its name, and partner is what all else is called.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from kb.identity_keys import Keys, is_generic, name_key
from kb.mentions import Mention, anchor_of, keys_of

Key = tuple[str, str]  # block and key
TYPE_PRECEDENCE = ("directorate", "network", "partner")


@dataclass(frozen=True)
class Keyed:
    """A mention with its keys and its anchor."""

    mention: Mention
    keys: Keys
    anchor: str

    @property
    def id(self) -> str:
        """The mention key: the anchor without its block, for a person with the first of the bodies."""
        own = self.anchor.partition(":")[2]
        bodies = self.mention.bodies
        return f"{own}@{bodies[0].removeprefix('body:')}" if bodies else own


@dataclass(frozen=True)
class Group:
    """The mentions of one entity."""

    members: tuple[Keyed, ...]

    @property
    def type(self) -> str:
        """The entity's type in lower case."""
        types = {keyed.mention.type for keyed in self.members}
        return next((type_ for type_ in TYPE_PRECEDENCE if type_ in types), min(types))

    @property
    def id(self) -> str:
        """The entity's id: its type and its smallest mention key."""
        return f"{self.type}:{min(keyed.id for keyed in self.members)}"

    @property
    def names(self) -> frozenset[str]:
        """Every folded name and key by which the entity is found."""
        written = {name_key(writing) for keyed in self.members
                   for writing in (*keyed.mention.writings, *keyed.mention.known)}
        return frozenset(written.union(*(keyed.keys.shared for keyed in self.members)))

    def properties(self) -> dict[str, object]:
        """Return what the entity's node holds, without what is not known."""
        name = self._name()
        others = self._others(name)
        kind, country = self._most("kind"), self._most("country")
        place = {"code": country} if self.type == "country" else {"country": country}
        found = {
            "id": self.id, "type": self.type, "name": name, "kind": kind, **place, "city": self._most("city"),
            "honorific": self._most("honorific"), "aliases": others,
            "search": " | ".join(dict.fromkeys(map(name_key, (name, *others)))),
        }
        return {key: value for key, value in found.items() if value is not None}

    def _name(self) -> str:
        """Return the fullest form: most words, then most documents, then longest; mixed case before capitals.

        Documents that have it as the main name count before those that have it as an alias. What tells nothing
        ("Alcaldía de la Ciudad") or only says that a city is one ("ciudad de Alba") comes last.
        """
        main, forms, keys = Counter[str](), Counter[str](), Counter[str]()
        for keyed in self.members:
            main[name_key(keyed.mention.name)] += keyed.mention.documents
            for form in keyed.keys.full:
                forms[form] += keyed.mention.documents
                keys[name_key(form)] += keyed.mention.documents
        return min(forms, key=lambda form: (
            is_generic(form), self.type == "city" and form[:1].islower(), -len(name_key(form).split()),
            -main[name_key(form)], -keys[name_key(form)], -len(name_key(form)),
            name_key(form), form.isupper(), form.islower(), -forms[form], form))

    def _others(self, name: str) -> list[str]:
        """Return the other writings, sorted; of those that fold alike, the one in mixed case."""
        writings = sorted({writing for keyed in self.members for writing in keyed.mention.writings},
                          key=lambda writing: (writing.isupper() and " " in writing, writing))
        kept = {name_key(name): name}
        for writing in writings:
            kept.setdefault(name_key(writing), writing)
        return sorted(set(kept.values()) - {name})

    def _most(self, field: str) -> str | None:
        """Return the value that most documents give; of equals the one that sorts first, but `other` last."""
        counts = Counter[str]()
        for keyed in self.members:
            if value := getattr(keyed.mention, field):
                counts[value] += keyed.mention.documents
        return min(counts, key=lambda value: (value == "other", -counts[value], value), default=None)


class _Sets:
    """Disjoint sets of the numbers 0 … size-1."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, item: int) -> int:
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, a: int, b: int) -> None:
        self._parent[self.find(a)] = self.find(b)

    def join_by(self, labels: Iterable[tuple[int, Hashable]]) -> None:
        """Join the items that have a label in common."""
        first: dict[Hashable, int] = {}
        for item, label in labels:
            self.join(item, first.setdefault(label, item))

    def groups(self, items: Iterable[int]) -> list[list[int]]:
        found: dict[int, list[int]] = {}
        for item in items:
            found.setdefault(self.find(item), []).append(item)
        return list(found.values())


def resolve(mentions: Iterable[Mention]) -> list[Group]:
    """Return the entities that the mentions stand for, sorted by id."""
    keyed = [Keyed(mention, keys_of(mention), anchor_of(mention)) for mention in mentions]
    groups = _things([each for each in keyed if each.mention.type != "person"])
    groups += _people([each for each in keyed if each.mention.type == "person"], groups)
    return sorted((Group(tuple(members)) for members in groups), key=lambda group: group.id)


def _things(keyed: Sequence[Keyed]) -> list[list[Keyed]]:
    strong = [{(each.mention.block, key) for key in each.keys.strong} for each in keyed]
    weak = [{(each.mention.block, key) for key in each.keys.weak} for each in keyed]
    scopes: list[set[Hashable]] = [{each.mention.scope} if each.mention.scope else set() for each in keyed]
    sets = _Sets(len(keyed))
    full = [i for i in range(len(keyed)) if strong[i]]
    bare = [i for i in range(len(keyed)) if not strong[i]]
    _join(sets, full, strong, scopes)
    _join(sets, bare, weak, scopes)
    _claim(sets, full, bare, weak, scopes)
    return [[keyed[i] for i in group] for group in sets.groups(range(len(keyed)))]


def _people(keyed: Sequence[Keyed], groups: Sequence[Sequence[Keyed]]) -> list[list[Keyed]]:
    number = {each.anchor: index for index, group in enumerate(groups) for each in group}
    names = [{("person", key) for key in each.keys.strong} for each in keyed]
    scopes: list[set[Hashable]] = [{number.get(body, body) for body in each.mention.bodies} for each in keyed]
    sets = _Sets(len(keyed))
    _join(sets, range(len(keyed)), names, scopes)
    return [[keyed[i] for i in group] for group in sets.groups(range(len(keyed)))]


def _join(
    sets: _Sets, items: Sequence[int], keys: Sequence[set[Key]], scopes: Sequence[set[Hashable]],
) -> None:
    """Join items that share a key in one scope; items without scope join each other, then the one scope there is."""
    sets.join_by((i, (key, scope)) for i in items for key in keys[i] for scope in scopes[i])
    unscoped = [i for i in items if not scopes[i]]
    sets.join_by((i, key) for i in unscoped for key in keys[i])
    holders = _holders(sets, [i for i in items if scopes[i]], keys)
    joins = []
    for group in sets.groups(unscoped):
        found = {root for i in group for key in keys[i] for root in holders.get(key, ())}
        joins += [(group[0], root) for root in found if len(found) == 1]
    for item, root in joins:
        sets.join(item, root)


def _claim(
    sets: _Sets, full: Sequence[int], bare: Sequence[int], weak: Sequence[set[Key]],
    scopes: Sequence[set[Hashable]],
) -> None:
    """Join each group of bare mentions to the one body with a full form that claims a key of theirs."""
    holders = _holders(sets, full, weak)
    scoped: dict[int, set[Hashable]] = {}
    for i in full:
        scoped.setdefault(sets.find(i), set()).update(scopes[i])
    joins = []
    for group in sets.groups(bare):
        own = {scope for i in group for scope in scopes[i]}
        found = {root for i in group for key in weak[i] for root in holders.get(key, ())
                 if not own or not scoped[root] or own & scoped[root]}
        joins += [(group[0], root) for root in found if len(found) == 1]
    for item, root in joins:
        sets.join(item, root)


def _holders(sets: _Sets, items: Iterable[int], keys: Sequence[set[Key]]) -> dict[Key, set[int]]:
    """Return the groups that have each key, by their representatives."""
    found: dict[Key, set[int]] = {}
    for i in items:
        for key in keys[i]:
            found.setdefault(key, set()).add(sets.find(i))
    return found
