"""Moving statements from one entity to another, when identity says that a mention stands for another one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kb.closure import mention_of, signature
from kb.mentions import Mention, match
from kb.plan import Move
from kb.running import run_each
from kb.stores.base import Row, Transaction
from kb.writing import create_statements


@dataclass
class _Losing:
    """An entity that loses mentions: where each of them goes, and the mentions of each document that has such."""

    targets: dict[Mention, str] = field(default_factory=dict)
    documents: dict[str, list[Mention]] = field(default_factory=dict)

    def target(self, document: str, written: str) -> str | None:
        """Return the entity that what a document calls `written` goes to; None if it stays."""
        mentions = self.documents[document]
        mention = mentions[0] if len(mentions) == 1 else match(mentions, written)
        return self.targets.get(signature(mention)) if mention else None


def move_statements(transaction: Transaction, moves: Sequence[Move], now: Mapping[str, str]) -> list[Row]:
    """Give the statements of mentions that move to the entities that these go to; return those statements.

    `now` has the present ids of entities whose id is not the one in `moves`. A relationship cannot be given another
    end, so all that the documents in question state of an entity is read, deleted and created again.
    """
    losing: dict[str, _Losing] = {}
    for move in moves:
        entity = losing.setdefault(now.get(move.entity, move.entity), _Losing())
        entity.targets[signature(move.mention)] = move.target
    if not losing:
        return []
    _read_documents(transaction, losing)
    rows = [{"id": id_, "documents": sorted(entity.documents)} for id_, entity in losing.items()]
    statements = [_moved(row, losing) for row in _statements(transaction, rows, losing)]
    run_each(transaction, "delete_statements_of", "rows", rows)
    create_statements(transaction, statements)
    return [row for row in statements if row["moved"]]


def _read_documents(transaction: Transaction, losing: dict[str, _Losing]) -> None:
    for row in run_each(transaction, "document_mentions", "ids", sorted(losing)):
        mention = mention_of(row)
        losing[row["id"]].documents.setdefault(mention.document, []).append(mention)
    for entity in losing.values():
        entity.documents = {document: mentions for document, mentions in entity.documents.items()
                            if any(signature(mention) in entity.targets for mention in mentions)}


def _statements(transaction: Transaction, rows: Sequence[Row], losing: Mapping[str, _Losing]) -> list[Row]:
    """Return the relationships of the entities that the documents make, each once."""
    statements = run_each(transaction, "statements_from", "rows", rows)
    return statements + [
        row for row in run_each(transaction, "statements_to", "rows", rows)
        if row["source"] not in losing or row["properties"]["document"] not in losing[row["source"]].documents]


def _moved(row: Row, losing: Mapping[str, _Losing]) -> Row:
    """Return a statement with the ends that it has after the move; `moved` says if they are others."""
    words = row["properties"]
    source = _end(row["source"], words, "name" if row["type"] == "RECORDED_IN" else "from_name", losing)
    target = _end(row["target"], words, "to_name", losing)
    return {"type": row["type"], "properties": words, "source": source, "target": target,
            "label": "Entity" if "Entity" in row["labels"] else row["labels"][0],
            "moved": (source, target) != (row["source"], row["target"])}


def _end(id_: str, words: Row, written: str, losing: Mapping[str, _Losing]) -> str:
    entity = losing.get(id_)
    if entity is None or words["document"] not in entity.documents:
        return id_
    return entity.target(words["document"], words[written]) or id_
