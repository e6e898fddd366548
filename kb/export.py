"""Everything that a store holds, as data and as one JSON text: two stores with the same content give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from kb.running import texts
from kb.stores.base import Row, Store

FORMAT = "vinculos"
VERSION = 1
_LEFT_OUT = {"loaded"}  # when a document was loaded says nothing of what it holds


def export(store: Store) -> bytes:
    """Return all nodes and relationships of a store, sorted.

    The text is UTF-8 JSON: `format`, `version`, `nodes` as {labels, properties} and `relationships` as {type, from,
    to, properties}, the ends by their `id` (a Name's by its `key`). Load times, paths and what a store numbers
    itself are not in it.
    """
    return as_json(content(store))


def as_json(content: Mapping[str, Any]) -> bytes:
    """Return the content as `export` writes it."""
    return (json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def content(store: Store) -> dict[str, Any]:
    """Return what `export` writes, as data."""
    nodes = [{"labels": sorted(row["labels"]), "properties": _kept(row["properties"])}
             for row in _read(store, "export_nodes")]
    relationships = [{"type": row["type"], "from": row["source"], "to": row["target"],
                      "properties": _kept(row["properties"])} for row in _read(store, "export_relationships")]
    return {"format": FORMAT, "version": VERSION, "nodes": _sorted(nodes), "relationships": _sorted(relationships)}


def _read(store: Store, name: str) -> list[Row]:
    return store.read(texts()[name].text)


def _kept(properties: Row) -> Row:
    return {key: value for key, value in properties.items() if key not in _LEFT_OUT and value is not None}


def _sorted(items: Iterable[Row]) -> list[Row]:
    return sorted(items, key=_order)


def _order(item: dict[str, Any]) -> str:
    return json.dumps(item, ensure_ascii=False, sort_keys=True)
