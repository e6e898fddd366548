"""Small graphs for the tests of the queries: nodes and statements as ingestion leaves them, written directly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from kb.names import fold
from kb.stores.base import Store, Transaction


class Graph:
    """Collects nodes and relationships, and writes them to a store in one transaction.

    Ends of relationships are ids; documents are named by short ids, passages by document and locator.
    """

    def __init__(self) -> None:
        self.nodes: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
        self.names: dict[str, set[str]] = defaultdict(set)
        self.relations: dict[str, list[dict[str, Any]]] = defaultdict(list)

    def document(self, document: str, issuer: str | None = None, **properties: str) -> None:
        """Add a document, with the body that issues it."""
        self.nodes["Document"][document] = {"id": document, **properties}
        if issuer:
            self._relate("ISSUED_BY", document, issuer, document=document)

    def passage(self, document: str, locator: str, text: str) -> str:
        """Add a passage if it is new, and return its id."""
        passage = f"{document}#{locator}"
        if passage not in self.nodes["Passage"]:
            position = len(self.nodes["Passage"])
            self.nodes["Passage"][passage] = {"id": passage, "document": document, "locator": locator, "text": text,
                                              "position": position, "search": fold(text)}
            self._relate("PASSAGE_OF", passage, document, document=document)
        return passage

    def entity(self, type_: str, name: str, mention: str | None = None, *, id_: str | None = None,
               aliases: Iterable[str] = (), **properties: str) -> str:
        """Add an entity, and its mention in the passage `mention`; return its id."""
        entity, writings = id_ or f"{type_}:{fold(name)}", [name, *sorted(aliases)]
        self.nodes[f"{type_.capitalize()}:Entity"][entity] = {
            "id": entity, "name": name, "type": type_, "aliases": writings[1:],
            "search": " | ".join(map(fold, writings)), **properties}
        for writing in writings:
            self.names[fold(writing)].add(entity)
        if mention:
            self.state("RECORDED_IN", entity, mention, mention, name=name)
        return entity

    def activity(self, passage: str, title: str, participants: Iterable[str], start: str | None = None,
                 event: str | None = None, places: Iterable[str] = (), **properties: str) -> str:
        """Add an activity that a passage tells, and return its id."""
        document = self.nodes["Passage"][passage]["document"]
        activity = f"{document}:a{len(self.nodes['Activity'])}"
        self.nodes["Activity"][activity] = {
            "id": activity, "event": event or activity, "certainty": "certain", "kind": "meeting", "title": title,
            "status": "held", "document": document, "search": fold(title),
            **({"start": start} if start else {}), **properties}
        self.state("RECORDED_IN", activity, passage, passage)
        for participant in participants:
            self.state("PARTICIPATED_IN", participant, activity, passage)
        for place in places:
            self.state("HELD_AT", activity, place, passage)
        return activity

    def item(self, label: str, passage: str, /, **properties: Any) -> str:
        """Add a commitment, figure, theme or unit fact that a passage tells, and return its id."""
        document = self.nodes["Passage"][passage]["document"]
        item = f"{document}:{label[0].lower()}{len(self.nodes[label])}"
        self.nodes[label][item] = {"id": item, "document": document, **properties}
        self.state("RECORDED_IN", item, passage, passage)
        return item

    def state(self, relation: str, start: str, end: str, passage: str, **properties: str | None) -> None:
        """Add a statement that a passage makes."""
        said = {key: value for key, value in properties.items() if value is not None}
        self._relate(relation, start, end, document=passage.split("#")[0], passage=passage, from_name=start,
                     to_name=end, **said)

    def save(self, store: Store) -> None:
        """Write everything."""
        store.write(self._write)

    def _relate(self, relation: str, start: str, end: str, **properties: str) -> None:
        self.relations[relation].append({"from": start, "to": end, "properties": properties})

    def _write(self, transaction: Transaction) -> None:
        for label, nodes in self.nodes.items():
            transaction.run(f"UNWIND $rows AS row CREATE (n:{label}) SET n += row", {"rows": list(nodes.values())})
        transaction.run("UNWIND $rows AS row CREATE (n:Name {key: row})", {"rows": sorted(self.names)})
        named = [{"key": key, "id": entity} for key, entities in self.names.items() for entity in sorted(entities)]
        transaction.run("UNWIND $rows AS row MATCH (n:Name {key: row.key}) MATCH (e:Entity {id: row.id}) "
                        "CREATE (n)-[:NAMES]->(e)", {"rows": named})
        where = {node: label.split(":")[-1] for label, nodes in self.nodes.items() for node in nodes}
        for relation, every in self.relations.items():
            ends: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
            for one in every:
                ends[where[one["from"]], where[one["to"]]].append(one)
            for (start, end), rows in ends.items():
                transaction.run(
                    f"UNWIND $rows AS row MATCH (a:{start} {{id: row.from}}) MATCH (b:{end} {{id: row.to}}) "
                    f"CREATE (a)-[r:{relation}]->(b) SET r += row.properties", {"rows": rows})
