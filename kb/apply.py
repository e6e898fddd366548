"""Making the store's entities what a plan says: their nodes, ids and names."""

from __future__ import annotations

from kb.moves import move_statements
from kb.plan import Plan
from kb.relations import ENTITY_TYPES
from kb.running import run_each
from kb.stores.base import Row, Transaction
from kb.writing import create_nodes

_ASIDE = "~"  # before the ids of nodes that make way for others; no entity type begins so


def apply_plan(transaction: Transaction, plan: Plan) -> list[Row]:
    """Change the entities of the store as planned; statements keep their documents, passages and words.

    Returns the statements that went from one entity to another, as they are now.
    """
    keys = _names(transaction, plan.keep.keys() | set(plan.drop))
    nodes = _nodes(transaction, plan)
    now = _make_way(transaction, plan)
    changed = [{"id": now.get(id_, id_), "properties": group.properties()}
               for id_, group in plan.keep.items() if nodes[id_] != group.properties()]
    run_each(transaction, "set_entities", "rows", changed)
    for label in ENTITY_TYPES:
        create_nodes(transaction, label, [
            group.properties() for group in plan.create if group.type == label.lower()])
    nodes_now = {id_: group.id for id_, group in plan.keep.items()}
    moved = move_statements(transaction, plan.moves, now | nodes_now)
    run_each(transaction, "delete_entities", "ids", [now.get(id_, id_) for id_ in plan.drop])
    _rename(transaction, plan, keys)
    return moved


def _nodes(transaction: Transaction, plan: Plan) -> dict[str, Row]:
    rows = run_each(transaction, "entity_nodes", "ids", sorted(plan.keep))
    return {row["id"]: row["properties"] for row in rows}


def _names(transaction: Transaction, ids: set[str]) -> dict[str, set[str]]:
    keys: dict[str, set[str]] = {id_: set() for id_ in ids}
    for row in run_each(transaction, "entity_names", "ids", sorted(ids)):
        keys[row["id"]].add(row["key"])
    return keys


def _make_way(transaction: Transaction, plan: Plan) -> dict[str, str]:
    """Put aside the nodes that get another id and those whose id others get; return the ids these have now."""
    wanted = {group.id for group in (*plan.keep.values(), *plan.create)}
    aside = [id_ for id_, group in plan.keep.items() if group.id != id_]
    aside += [id_ for id_ in plan.drop if id_ in wanted]
    now = {id_: f"{_ASIDE}{id_}" for id_ in aside}
    run_each(transaction, "set_entity_ids", "rows", [{"id": id_, "new": new} for id_, new in now.items()])
    return now


def _rename(transaction: Transaction, plan: Plan, had: dict[str, set[str]]) -> None:
    """Let the names of the store name what the plan says; `had` are the keys by the ids until now."""
    gone, come = [], []
    for id_, group in plan.keep.items():
        gone += [{"id": group.id, "key": key} for key in sorted(had[id_] - group.names)]
        come += [{"id": group.id, "key": key} for key in sorted(group.names - had[id_])]
    for group in plan.create:
        come += [{"id": group.id, "key": key} for key in sorted(group.names)]
    run_each(transaction, "delete_names", "rows", gone)
    run_each(transaction, "make_names", "keys", sorted({row["key"] for row in come}))
    run_each(transaction, "create_names", "rows", come)
    dropped = {key for id_ in plan.drop for key in had[id_]} | {row["key"] for row in gone}
    run_each(transaction, "drop_names", "keys", sorted(dropped))
