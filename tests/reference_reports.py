"""What the query texts about documents, figures, promises and checks give (see `tests/reference_queries.py`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from kb.relations import RELATIONS
from tests.reference_queries import said
from tests.reference_world import Node, Rows, World, distinct, ordered, pick, reference

_NO_STATEMENT = ("RECORDED_IN", "PASSAGE_OF", "ISSUED_BY")


def recorded(world: World, label: str) -> Iterator[tuple[Node, str, Node]]:
    """Give every node of a label with each passage that records it, and the passage's document."""
    for node in world.all(label):
        for passage in world.passages(node["id"]):
            for part in world.out(passage, "PASSAGE_OF"):
                yield node, passage, world.nodes[part.end]


def owners(world: World, commitment: str) -> list[Node | None]:
    """Those who owe a commitment; None where nobody does."""
    return [world.nodes[link.start] for link in world.into(commitment, "OWES")] or [None]


def name_of(node: Node | None, key: str = "name") -> Any:
    return node[key] if node else None


@reference
def passages(world: World, ids: list[str]) -> Rows:
    return ordered(({**pick(world.nodes[id_], id="id", locator="locator", text="text"),
                     **pick(world.nodes[part.end], sha256="id", document="name", title="title")}
                    for id_ in ids if world.has(id_, "Passage") for part in world.out(id_, "PASSAGE_OF")), "id")


@reference
def search_passages(world: World, words: list[str], limit: int) -> Rows:
    rows = distinct(
        {**pick(node, id="id", position="position"), **pick(world.nodes[part.end], sha256="id", date="period")}
        for node in world.all("Passage") for part in world.out(node["id"], "PASSAGE_OF")
        if all(word in " " + node["search"] for word in words))
    rows.sort(key=lambda row: (row["sha256"], row["position"], row["id"]))
    return sorted(rows, key=lambda row: row["date"] or "", reverse=True)[:limit]


@reference
def count_nodes(world: World) -> Rows:
    labels = {"activities": "Activity", "documents": "Document", "passages": "Passage", "commitments": "Commitment",
              "figures": "Figure"}
    counts = {key: sum(1 for _node in world.all(label)) for key, label in labels.items()}
    counts["events"] = len({node["event"] for node in world.all("Activity")})
    counts |= Counter(node["type"] for node in world.all("Entity"))
    return [{"key": key, "value": value} for key, value in counts.items()]


@reference
def count_statements(world: World) -> Rows:
    return [{"value": sum(link.type in RELATIONS and link.type not in _NO_STATEMENT for link in world.links)}]


@reference
def document_names(world: World) -> Rows:
    return ordered((pick(node, name="name") for node in world.all("Document")), "name")


@reference
def document_periods(world: World, ids: list[str]) -> Rows:
    return ordered((pick(world.nodes[id_], document="id", period="period") for id_ in ids
                    if world.has(id_, "Document")), "document")


@reference
def document_warnings(world: World) -> Rows:
    return ordered((pick(node, sha256="id", document="name", title="title", locators="warning_locators",
                         messages="warning_messages")
                    for node in world.all("Document") if node.get("warning_messages") is not None), "sha256")


@reference
def briefing_documents(world: World) -> Rows:
    return ordered((pick(node, sha256="id", document="name", title="title", period="period")
                    for node in world.all("Document")), "sha256")


@reference
def issuers(world: World) -> Rows:
    issued = Counter(end for _document, end in {(link.start, link.end) for link in world.every("ISSUED_BY")})
    rows = [{**pick(world.nodes[id_], id="id", name="name"), "documents": count} for id_, count in issued.items()]
    return sorted(rows, key=lambda row: (-int(str(row["documents"])), str(row["id"])))


@reference
def all_figures(world: World) -> Rows:
    return ordered(({**pick(node, id="id", label="label", value="value", unit="unit", period="period"),
                     "passage": passage, "sha256": document["id"], "document_period": document.get("period")}
                    for node, passage, document in recorded(world, "Figure")), "sha256", "id", "passage")


@reference
def all_themes(world: World) -> Rows:
    return ordered(({**pick(node, id="id", name="name", framework="framework"), "passage": passage}
                    for node, passage, _document in recorded(world, "Theme")), "id", "passage")


@reference
def all_commitments(world: World) -> Rows:
    return ordered(({**pick(node, id="id", text="text", due="due"), "owner_id": name_of(owner, "id"),
                     "owner": name_of(owner), "passage": passage, "period": document.get("period")}
                    for node, passage, document in recorded(world, "Commitment")
                    for owner in owners(world, node["id"])), "id", "passage", "owner_id")


@reference
def briefing_due(world: World) -> Rows:
    return ordered(({**pick(node, id="id", text="text", due="due"), "owner": name_of(owner), "passage": passage}
                    for node, passage, _document in recorded(world, "Commitment") if node.get("due")
                    for owner in owners(world, node["id"])), "due", "id", "owner", "passage")


@reference
def commitments_of(world: World, id: str) -> Rows:
    def row(commitment: str, owner: Node | None, passage: str) -> dict[str, Any]:
        return {**pick(world.nodes[commitment], id="id", text="text", due="due"), "owner": name_of(owner),
                "passage": passage}

    node = world.entity(id)
    owed = [row(link.end, node, passage) for link in world.out(id, "OWES") for passage in world.passages(link.end)]
    attended = [passage for link in world.out(id, "PARTICIPATED_IN") for passage in world.passages(link.end)]
    told = [row(link.start, owner, passage) for passage in (*world.passages(id), *attended)
            for link in world.into(passage, "RECORDED_IN") if world.has(link.start, "Commitment")
            for owner in owners(world, link.start)]
    return distinct([*owed, *told])


@reference
def briefing_bodies(world: World, id: str) -> Rows:
    return ordered(({**pick(world.nodes[link.start], id="id", name="name", type="type", kind="kind"),
                     "passage": link.said["passage"]} for link in world.into(id, "GOVERNS", "REPRESENTS", "LOCATED_IN")
                    if world.nodes[link.start]["type"] in ("partner", "network", "directorate")), "id", "passage")


@reference
def briefing_home_people(world: World) -> Rows:
    return ordered(({"id": link.start} for link in world.every("WORKS_FOR")
                    if world.nodes[link.end]["type"] == "directorate"), "id")


@reference
def briefing_memberships(world: World) -> Rows:
    rows = ({**pick(world.nodes[link.start], member="id", member_name="name", member_type="type"),
             **pick(world.nodes[link.end], network="id", name="name"), "passage": link.said["passage"]}
            for link in world.every("MEMBER_OF"))
    return sorted(rows, key=lambda row: (row["network"], row["member"], row["passage"]))


@reference
def briefing_posts(world: World, ids: list[str]) -> Rows:
    rows = ({**pick(world.nodes[link.end], body="id", body_name="name"),
             **pick(world.nodes[link.start], id="id", name="name", type="type", honorific="honorific"), **said(link)}
            for id_ in ids for link in world.into(id_, "WORKS_FOR"))
    return sorted(rows, key=lambda row: (row["body"], row["id"], row["passage"]))


@reference
def check_activity_dates(world: World) -> Rows:
    return ordered(({**pick(node, id="id", name="title", status="status", start="start", finish="end"),
                     "period": document.get("period"), "passage": passage}
                    for node, passage, document in recorded(world, "Activity") if node.get("start")), "id", "passage")


@reference
def check_due_dates(world: World) -> Rows:
    return ordered(({**pick(node, id="id", name="text", due="due"), "period": document["period"], "passage": passage}
                    for node, passage, document in recorded(world, "Commitment")
                    if node.get("due") and document.get("period")), "id", "passage")


@reference
def check_no_body(world: World) -> Rows:
    return ordered(({**pick(node, id="id", name="name"), "passage": passage} for node in world.all("Person")
                    if not world.out(node["id"], "WORKS_FOR") for passage in world.passages(node["id"])),
                   "id", "passage")


@reference
def check_no_participants(world: World) -> Rows:
    return ordered(({**pick(node, id="id", event="event", name="title", start="start"), "passage": passage}
                    for node in world.all("Activity") if not world.into(node["id"], "PARTICIPATED_IN", "ASKED")
                    for passage in world.passages(node["id"])
                    if node["status"] == "held" or not any(
                        world.into(link.start, "PARTICIPATED_IN") for link in world.into(passage, "RECORDED_IN"))),
                   "id", "passage")


@reference
def check_statement_dates(world: World) -> Rows:
    return ordered(({**pick(world.nodes[link.start], id="id", name="name"),
                     **pick(world.nodes[link.end], other_id="id", other="name"),
                     **{name: link.said[name] for name in ("since", "until", "passage")}}
                    for link in world.every("WORKS_FOR", "SISTER_CITY_OF")
                    if link.said.get("since") and link.said.get("until")),
                   "id", "other_id", "passage", "since", "until")


@reference
def seen_in(world: World, ids: list[str]) -> Rows:
    rows = []
    for id_ in filter(world.entity, ids):
        if documents := world.documents(id_):
            periods = [period for document in documents if (period := world.nodes[document].get("period"))]
            rows.append({"id": id_, "first": min(periods, default=None), "last": max(periods, default=None)})
    return ordered(rows, "id")


@reference
def writings_of(world: World, ids: list[str]) -> Rows:
    return ordered((
        {"id": id_, "passage": link.end, "text": world.nodes[link.end]["text"], "name": link.said.get("name"),
         "aliases": link.said.get("aliases"), "period": world.nodes[part.end].get("period")}
        for id_ in ids if world.entity(id_) for link in world.out(id_, "RECORDED_IN")
        for part in world.out(link.end, "PASSAGE_OF")), "id", "passage", "name")


@reference
def telling(world: World, ids: list[str]) -> Rows:
    keys: dict[str, list[str]] = {}
    for key, named in world.names.items():
        for id_ in named:
            keys.setdefault(id_, []).append(key)
    return ordered((
        {"id": id_, "other": link.end, **pick(world.nodes[link.end], name="name", type="type"),
         "role": link.said.get("role") or "", "key": key}
        for id_ in ids for link in world.out(id_, "WORKS_FOR", "PART_OF", "REPRESENTS", "LOCATED_IN", "GOVERNS")
        if world.entity(id_) and world.entity(link.end) for key in keys.get(link.end, ())),
        "id", "other", "role", "key")
