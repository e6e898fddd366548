"""What has to change so that the store's entities are the groups that identity gives: a pure function of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from kb.identity import Group
from kb.mentions import Mention


@dataclass(frozen=True)
class Move:
    """A mention that leaves one stored entity for another; both by their ids before and after the change."""

    entity: str
    mention: Mention
    target: str


@dataclass
class Plan:
    """The difference between the store and the groups.

    Attributes:
        keep: stored entities by their id until now, with the group that each becomes.
        create: groups that need a node of their own.
        moves: mentions that change the node, `target` being the new id.
        drop: ids until now of entities that nothing states any more.
        ids: the id from now on of each mention's entity.
    """

    keep: dict[str, Group] = field(default_factory=dict)
    create: list[Group] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)
    drop: list[str] = field(default_factory=list)
    ids: dict[Mention, str] = field(default_factory=dict)


def make_plan(entities: dict[str, list[Mention]], groups: Sequence[Group]) -> Plan:
    """Return what turns the stored entities, by id with their mentions, into the groups.

    A group takes over the node of its type that holds most of its mentions, so that as little as possible moves.
    A node never changes its type: a store cannot change the label of a node that a constraint holds.
    """
    entity_of = {mention: id_ for id_, mentions in entities.items() for mention in mentions}
    plan = Plan(ids={keyed.mention: group.id for group in groups for keyed in group.members})
    taken: set[str] = set()
    for _weight, id_, number in sorted(_claims(groups, entity_of)):
        if id_ not in plan.keep and groups[number].id not in taken:
            plan.keep[id_] = groups[number]
            taken.add(groups[number].id)
    plan.create = [group for group in groups if group.id not in taken]
    plan.drop = sorted(entities.keys() - plan.keep.keys())
    for id_, mentions in entities.items():
        kept = plan.keep[id_].id if id_ in plan.keep else None
        plan.moves += [Move(id_, mention, plan.ids[mention]) for mention in mentions if plan.ids[mention] != kept]
    return plan


def _claims(groups: Sequence[Group], entity_of: dict[Mention, str]) -> list[tuple[int, str, int]]:
    """Return (minus the weight, stored id, group number) for each node that a group could take over."""
    claims: list[tuple[int, str, int]] = []
    for number, group in enumerate(groups):
        weights = Counter[str]()
        for keyed in group.members:
            if keyed.mention in entity_of:
                weights[entity_of[keyed.mention]] += keyed.mention.documents
        claims += [(-weight, id_, number) for id_, weight in weights.items() if _type(id_) == group.type]
    return claims


def _type(id_: str) -> str:
    return id_.partition(":")[0]
