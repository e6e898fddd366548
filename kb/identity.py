"""Which mentions are one entity: a pure function of all mentions, the table of aliases and the judgements.

The order of the mentions makes no difference. Mentions that share no key, directly or through others, never matter to
one another (people with one name matter to their bodies, too), so the answer for a closed part of the mentions is the
part's share of the answer for all.

Rules
- Strong keys (full forms) join. A scope keeps apart: the country of cities, of countries and of bodies that every
  country has under the same name; the body of people. A mention without scope joins the one scope that its keys have,
  and stays with its like where there are several or none. A unit of the city hall joins no scope but its own.
- A mention with nothing but weak keys (an acronym, a single word) joins the one body whose full form claims the key.
  Where several claim it, it joins none of them, and it joins none to another.
- Two people with one name are one where they share a body; with a given name and two surnames that only sound alike,
  too.
- A group's type is the first of directorate, network, partner that any document gives it: who calls a body a unit of
  the city hall knows it, who calls it a network read so in its name, and partner is what all else is called.

Judgements go before the rules, the later before the earlier. `different` keeps the mentions of its two subjects apart
whatever else says that they are one; `same` joins them unless a later judgement keeps them apart; what a document
itself calls by both names cannot be kept apart. A name that the table of aliases explains has the full form's key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from kb.decisions import NONE, Decisions, Keyed
from kb.identity_keys import is_generic, name_key
from kb.identity_sets import Sets
from kb.judgements import Judgement
from kb.mentions import Mention, block_of

Key = tuple[str, str]  # block and key
TYPE_PRECEDENCE = ("directorate", "network", "partner")


@dataclass(frozen=True)
class Group:
    """The mentions of one entity."""

    members: tuple[Keyed, ...]

    @property
    def type(self) -> str:
        """The entity's type in lower case."""
        types = {keyed.type for keyed in self.members}
        return self._judged("retype") or next((type_ for type_ in TYPE_PRECEDENCE if type_ in types), min(types))

    @property
    def id(self) -> str:
        """The entity's id: its type and its smallest mention key."""
        return f"{self.type}:{min(keyed.id for keyed in self.members)}"

    @property
    def names(self) -> frozenset[str]:
        """Every folded name and key by which the entity is found."""
        given = self._judged("rename")
        return frozenset({name_key(given)} if given else ()).union(*(keyed.names for keyed in self.members))

    def properties(self) -> dict[str, object]:
        """Return what the entity's node holds, without what is not known."""
        name = self._judged("rename") or self._name()
        others = self._others(name)
        kind, country = self._most("kind"), self._most("country")
        place = {"code": country} if self.type == "country" else {"country": country}
        found = {
            "id": self.id, "type": self.type, "name": name, "kind": kind, **place, "city": self._most("city"),
            "honorific": self._most("honorific"), "aliases": others,
            "search": " | ".join(dict.fromkeys(map(name_key, (name, *others)))),
        }
        return {key: value for key, value in found.items() if value is not None}

    def _judged(self, kind: str) -> str | None:
        """Return what the latest judgement of a kind says of the entity."""
        found = [mark.judgement for keyed in self.members for mark in keyed.marks if mark.judgement.kind == kind]
        return max(found, key=lambda each: each.age).value if found else None

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


def resolve(mentions: Iterable[Mention], decisions: Decisions = NONE) -> list[Group]:
    """Return the entities that the mentions stand for, sorted by id."""
    keyed = sorted(map(decisions.of, mentions), key=_order)
    groups = _things([each for each in keyed if each.type != "person"], decisions)
    groups += _people([each for each in keyed if each.type == "person"], groups, decisions)
    return sorted((Group(tuple(members)) for members in groups), key=lambda group: group.id)


def _order(keyed: Keyed) -> tuple[str, ...]:
    """Return what sorts mentions; where judgements forbid a join, the order decides which joins come first."""
    mention = keyed.mention
    fields = (mention.type, mention.name, mention.kind, mention.country, mention.nation, mention.city,
              mention.honorific)
    return (keyed.id, *(field or "" for field in fields), *mention.aliases, "", *mention.bodies, "", *mention.known,
            mention.document)


def _things(keyed: Sequence[Keyed], decisions: Decisions) -> list[list[Keyed]]:
    blocks = [each.typed.block for each in keyed]
    strong = [_keys(block, each.keys.strong) for block, each in zip(blocks, keyed, strict=True)]
    weak = [_keys(block, each.keys.weak) for block, each in zip(blocks, keyed, strict=True)]
    scopes: list[list[Hashable]] = [[each.typed.scope] if each.typed.scope else [] for each in keyed]
    sets = _judged_sets(keyed, decisions)
    told = {sets.find(i) for i in range(len(keyed)) if strong[i]}  # a judgement may give what is bare a full form
    full = [i for i in range(len(keyed)) if sets.find(i) in told]
    bare = [i for i in range(len(keyed)) if sets.find(i) not in told]
    units = {i for i, each in enumerate(keyed) if each.type == "directorate"}
    _join(sets, full, strong, scopes, units)
    _join(sets, bare, weak, scopes, units)
    _claim(sets, full, bare, weak, scopes)
    return [[keyed[i] for i in group] for group in sets.groups(range(len(keyed)))]


def _people(
    keyed: Sequence[Keyed], groups: Sequence[Sequence[Keyed]], decisions: Decisions,
) -> list[list[Keyed]]:
    number = {each.anchor: index for index, group in enumerate(groups) for each in group}
    names = [_keys("person", each.keys.strong) for each in keyed]
    scopes: list[list[Hashable]] = [
        list(dict.fromkeys(number.get(body, body) for body in each.mention.bodies)) for each in keyed]
    sets = _judged_sets(keyed, decisions)
    _join(sets, range(len(keyed)), names, scopes)
    sets.join_by((i, (key, scope)) for i, each in enumerate(keyed) for key in sorted(each.keys.weak)
                 for scope in scopes[i])
    return [[keyed[i] for i in group] for group in sets.groups(range(len(keyed)))]


def _keys(block: str, keys: Iterable[str]) -> list[Key]:
    return [(block, key) for key in sorted(keys)]


def _judged_sets(keyed: Sequence[Keyed], decisions: Decisions) -> Sets:
    """Return the sets that mentions are in before any rule: one mention key one set, then the judgements."""
    sets = Sets(len(keyed))
    sets.join_by((i, (block_of(each.type), each.id)) for i, each in enumerate(keyed))
    marked: dict[Judgement, tuple[list[int], list[int]]] = {}
    for i, each in enumerate(keyed):
        for mark in each.marks:
            if mark.judgement.kind in ("same", "different"):
                marked.setdefault(mark.judgement, ([], []))[mark.side].append(i)
    blocks = [block_of(each.type) for each in keyed]
    for judgement in decisions.judgements:
        if judgement in marked:
            _apply(sets, judgement, marked[judgement], blocks)
    return sets


def _apply(sets: Sets, judgement: Judgement, sides: tuple[list[int], list[int]], blocks: Sequence[str]) -> None:
    """Join or part the mentions on the two sides of a judgement; what is of two blocks is never one."""
    if judgement.kind == "different":
        sets.part(judgement.id, sides)
    elif all(sides):
        first = sides[0][0]
        for i in (*sides[0], *sides[1]):
            if blocks[i] == blocks[first]:
                sets.join(i, first)


def _join(
    sets: Sets, items: Sequence[int], keys: Sequence[Sequence[Key]], scopes: Sequence[Sequence[Hashable]],
    units: AbstractSet[int] = frozenset(),
) -> None:
    """Join items that share a key in one scope; items without scope join each other, then the one scope there is.

    A unit of the city hall (`units`) joins only a scope in which it is called one, too: others have units of its name.
    """
    placed = {sets.find(i) for i in items if scopes[i]}  # a judgement may give what has no scope one
    unscoped = [i for i in items if sets.find(i) not in placed]
    scoped = [i for i in items if sets.find(i) in placed]
    sets.join_by((i, (key, scope)) for i in scoped for key in keys[i] for scope in scopes[i])
    sets.join_by((i, key) for i in unscoped for key in keys[i])
    holders = _holders(sets, scoped, keys)
    ours = {sets.find(i) for i in scoped if i in units}
    joins = []
    for group in sets.groups(unscoped):
        found = {root for i in group for key in keys[i] for root in holders.get(key, ())}
        if not units.isdisjoint(group):
            found &= ours
        joins += [(group[0], root) for root in found if len(found) == 1]
    for item, root in joins:
        sets.join(item, root)


def _claim(
    sets: Sets, full: Sequence[int], bare: Sequence[int], weak: Sequence[Sequence[Key]],
    scopes: Sequence[Sequence[Hashable]],
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


def _holders(sets: Sets, items: Iterable[int], keys: Sequence[Sequence[Key]]) -> dict[Key, set[int]]:
    """Return the groups that have each key, by their representatives."""
    found: dict[Key, set[int]] = {}
    for i in items:
        for key in keys[i]:
            found.setdefault(key, set()).add(sets.find(i))
    return found
