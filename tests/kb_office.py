"""Records written by hand for the tests of the knowledge base: an invented city and its bodies."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from kb.export import export
from kb.identity import Group, resolve
from kb.identity_keys import Known
from kb.ingest import Outcome, ingest
from kb.known import no_writings
from kb.mentions import Mention, local_mentions
from kb.records import Record, parse_record
from kb.stores.base import Store

NOW = datetime(2024, 5, 1, tzinfo=UTC)
Items = list[dict[str, Any]]


def body(name: str, *aliases: str, type_: str = "partner", **more: Any) -> dict[str, Any]:
    return {"name": name, "aliases": list(aliases), "type": type_, **more}


def record(file: str, *, text: str = "", **parts: Any) -> Record:
    """A record of a file; `text` makes another version of the file. `issuer` and `period` go into the document."""
    document: dict[str, Any] = {"path": f"informes/{file}", "sha256": sha256(f"{file} {text}".encode()).hexdigest(),
                **{key: parts.pop(key) for key in ("issuer", "period", "title") if key in parts}}
    return parse_record({"document": document, **parts})


def load(store: Store, *records: Record, digest: str = "rules", replaces: str | None = None,
         known: Known = no_writings) -> list[Outcome]:
    return [ingest(store, each, digest=digest, now=NOW, replaces=replaces, known=known) for each in records]


def mentions(*records: Record, known: Known = no_writings) -> list[Mention]:
    return [mention for each in records
            for mention in local_mentions(each, each.document.sha256 or "", known).mentions]


def groups(*records: Record, known: Known = no_writings) -> list[Group]:
    return resolve(mentions(*records, known=known))


def ids(*records: Record, known: Known = no_writings) -> list[str]:
    return [group.id for group in groups(*records, known=known)]


class Content:
    """What a store holds, by its export."""

    def __init__(self, store: Store) -> None:
        content = json.loads(export(store))
        self.nodes: Items = content["nodes"]
        self.relationships: Items = content["relationships"]

    def entities(self) -> dict[str, dict[str, Any]]:
        return {node["properties"]["id"]: node["properties"] for node in self.nodes if "Entity" in node["labels"]}

    def labelled(self, label: str) -> list[dict[str, Any]]:
        return [node["properties"] for node in self.nodes if label in node["labels"]]

    def statements(self, *types: str) -> set[tuple[str, str, str]]:
        return {(each["from"], each["type"], each["to"]) for each in self.relationships if each["type"] in types}


def people(*names: str) -> Items:
    return [{"name": name} for name in names]


def role(person: str, organization: str, **more: Any) -> dict[str, Any]:
    return {"person": person, "organization": organization, **more}


def activity(title: str, participants: Iterable[str], start: str | None = None, kind: str = "meeting",
             text: str | None = None, locator: str = "tabla 1, fila 1", **more: Any) -> dict[str, Any]:
    return {"kind": kind, "title": title, "start": start, "participants": [{"name": name} for name in participants],
            "passage": {"locator": locator, "text": text or title}, **more}
