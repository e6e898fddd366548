"""Taking a document in and out: one transaction a document, all of it or nothing.

Identity is computed anew for the part of the graph that the document's mentions touch, and only what is different is
written. The order in which documents come makes no difference to what the store holds in the end.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from kb.closure import mention_of
from kb.documents import DocumentInfo, document_node, find_document, info
from kb.identity_keys import Known, name_key
from kb.language import _
from kb.mentions import Local, Mention, local_mentions
from kb.records import Record
from kb.relations import ENTITY_TYPES, RELATIONS
from kb.retellings import activities_of_document, mates_of_document, update_events
from kb.running import run, texts
from kb.settling import settle
from kb.statements import Contents, contents
from kb.stores.base import Row, Store, Transaction
from kb.themes import update_themes
from kb.writing import create_nodes, create_statements

_NODES = ("activities", "commitments", "figures", "unit_facts", "passages")


@dataclass(frozen=True)
class Outcome:
    """What became of a document.

    Attributes:
        status: `unchanged` where the same file was there already, read by the same rules.
        document: the id, a sha256.
        name: what a person calls it, which is also what the outcome reads as.
        replaced: the names of the documents that it took the place of.
        counts: how many entities of each type (`person` …) and how many activities the document has.
        warnings: what was left out, or looks wrong; each one line.
    """

    status: Literal["loaded", "replaced", "unchanged", "removed"]
    document: str
    name: str
    replaced: tuple[str, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return the document's name."""
        return self.name


def ingest(
    store: Store, record: Record, *, digest: str, now: datetime, replaces: str | None = None,
    known: Known | None = None,
) -> Outcome:
    """Put what a record says into the store.

    Args:
        store: open for writing.
        record: what the document says.
        digest: of the rules, gazetteers and home setting that made the record; the same document read by the same
            rules, and not corrected by hand, is left as it is.
        now: when it is loaded.
        replaces: a document to take out first: its id, the beginning of it, or its file name.
        known: the writings of public bodies (`kb.known.known_at`); by default the gazetteers' without a home.

    A document with the same file name, issuer and period is replaced. Raises UnknownDocumentError or
    AmbiguousDocumentError for `replaces`, StoreError for what the store fails at; nothing is then changed.
    """
    from kb.gazetteers import known_writings

    document = document_node(record, digest, now)
    local = local_mentions(record, document["id"], known or known_writings)
    what = contents(record, local, document)
    return store.write(lambda transaction: _ingest(transaction, local, what, replaces))


def remove(store: Store, document: str) -> Outcome:
    """Take a document out of the store, and what only it said.

    `document` is its id, the beginning of it, or its file name. Raises UnknownDocumentError or
    AmbiguousDocumentError.
    """
    return store.write(lambda transaction: _remove(transaction, document))


def is_current(store: Store, sha256: str, digest: str) -> bool:
    """Return whether the document of this sha256 is in the store, read by the rules of this digest."""
    rows = store.read(texts()["document"].text, {"id": sha256})
    return bool(rows) and rows[0]["rules"] == digest


def _ingest(transaction: Transaction, local: Local, what: Contents, replaces: str | None) -> Outcome:
    new = what.document
    found = run(transaction, "document", id=new["id"])
    name = new.get("name") or new.get("title") or new["id"][:12]
    if found and (found[0]["rules"], found[0]["content"]) == (new["rules"], new["content"]):
        return Outcome("unchanged", new["id"], name, counts=_counts(local, what))
    replaced, warnings = _replaced(transaction, new, replaces)
    gone = _Gone()
    for each in replaced:
        _take_out(transaction, each.id, gone)
    ids, moved = settle(transaction, list(local.mentions), gone.entities, gone.mentions)
    _create(transaction, what, ids)
    update_themes(transaction, gone.themes | {node["id"] for node in what.nodes.get("Theme", ())})
    update_events(transaction, gone.mates | moved | activities_of_document(transaction, new["id"]))
    return Outcome("replaced" if replaced else "loaded", new["id"], name,
                   tuple(each.label for each in replaced), _counts(local, what), (*what.warnings, *warnings))


def _remove(transaction: Transaction, document: str) -> Outcome:
    found = find_document(map(info, run(transaction, "all_documents")), document)
    gone = _Gone()
    _take_out(transaction, found.id, gone)
    _ids, moved = settle(transaction, touched=gone.entities, gone=gone.mentions)
    update_themes(transaction, gone.themes)
    update_events(transaction, gone.mates | moved)
    return Outcome("removed", found.id, found.label)


def _replaced(
    transaction: Transaction, new: dict[str, Any], replaces: str | None,
) -> tuple[list[DocumentInfo], list[str]]:
    """Return the documents whose place the new one takes, and warnings of those that only look so."""
    found: list[DocumentInfo] = []
    if replaces is not None:
        found.append(find_document(map(info, run(transaction, "all_documents")), replaces))
    like = [info(row) for row in run(transaction, "like_documents", id=new["id"], name=new.get("name"),
                                     issuer=new.get("issuer"), period=new.get("period"))]
    warnings = []
    for each in like:
        if each in found:
            continue
        if each.id == new["id"] or (each.name == new.get("name") is not None and _same_source(each, new)):
            found.append(each)
        else:
            warnings.append(_partial(each, new))
    return found, warnings


def _same_source(old: DocumentInfo, new: dict[str, Any]) -> bool:
    return (name_key(old.issuer or ""), old.period) == (name_key(new.get("issuer") or ""), new.get("period"))


def _partial(old: DocumentInfo, new: dict[str, Any]) -> str:
    """Say that a document agrees with the new one in part only."""
    if old.name == new.get("name"):
        return _("a document named {name} of another issuer or period is in the store and stays; if this one corrects "
                 "it, load it with --replaces {id}").format(name=old.label, id=old.id[:12])
    return _("{name} has the same issuer and period and stays; if this document corrects it, load it with "
             "--replaces {id}").format(name=old.label, id=old.id[:12])


@dataclass
class _Gone:
    """What the documents that were taken out had to do with: all of it is to be looked at again.

    Attributes:
        entities: ids of the entities that they mention.
        mentions: what they called these.
        mates: activities of others that tell the same events.
        themes: ids of the themes that they name.
    """

    entities: set[str] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    mates: set[str] = field(default_factory=set)
    themes: set[str] = field(default_factory=set)


def _take_out(transaction: Transaction, document: str, gone: _Gone) -> None:
    """Delete what a document says, and note in `gone` what that touches."""
    for row in run(transaction, "recorded_entities", document=document):
        gone.entities.add(row["id"])
        gone.mentions.append(mention_of(row))
    gone.themes |= {row["id"] for row in run(transaction, "recorded_themes", document=document)}
    gone.mates |= mates_of_document(transaction, document)
    gone.mates -= activities_of_document(transaction, document)
    for relation in RELATIONS:
        run(transaction, f"delete_{relation.lower()}", document=document)
    for kind in _NODES:
        run(transaction, f"delete_{kind}", document=document)
    run(transaction, "delete_document", document=document)


def _create(transaction: Transaction, what: Contents, ids: dict[Mention, str]) -> None:
    """Create the nodes and the statements of a document."""
    labels = {node["id"]: label for label, nodes in what.nodes.items() for node in nodes}
    labels[what.document["id"]] = "Document"
    create_nodes(transaction, "Document", [what.document])
    for label, nodes in what.nodes.items():
        create_nodes(transaction, label, nodes)

    def end(reference: Mention | str) -> str:
        return ids[reference] if isinstance(reference, Mention) else reference

    rows: list[Row] = [
        {"type": each.type, "source": end(each.source), "target": end(each.target), "properties": each.properties,
         "label": "Entity" if isinstance(each.source, Mention) else labels[each.source]}
        for each in what.statements]
    create_statements(transaction, rows)


def _counts(local: Local, what: Contents) -> dict[str, int]:
    types = Counter(mention.type for mention in local.mentions)
    counts = {label.lower(): types[label.lower()] for label in ENTITY_TYPES}
    return {**counts, "activities": len(what.nodes.get("Activity", ()))}
