"""Making the entities of a store what identity says, in the part of the graph that a change touches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kb.apply import apply_plan
from kb.closure import read_closure
from kb.mentions import Mention
from kb.plan import make_plan
from kb.retellings import moved_activities
from kb.stores.base import Transaction


def settle(
    transaction: Transaction, new: Sequence[Mention] = (), touched: Iterable[str] = (), gone: Iterable[Mention] = (),
) -> tuple[dict[Mention, str], set[str]]:
    """Make the entities what identity says with the new mentions and without those that are gone.

    Args:
        transaction: in which judgements and aliases are what they are to be.
        new: mentions that come.
        touched: ids of entities to be looked at again.
        gone: mentions that were there and are no more.

    Returns the entity of each mention, and the activities whose participants are other entities now.
    """
    closure = read_closure(transaction, new, touched, gone)
    plan = make_plan(closure.entities, closure.groups)
    moved = apply_plan(transaction, plan)
    return plan.ids, moved_activities(transaction, moved)
