"""What each query text gives, computed in plain Python by walking over the records: entities, names and statements.

A reference has the text's name, takes a `World` and the text's parameters, and returns its rows: in the text's order
where the text says one. `tests/reference_activities.py` and `tests/reference_reports.py` have the others.
"""

from __future__ import annotations

from typing import Any

from tests.reference_world import Link, Node, Rows, World, distinct, ordered, pick, reference

STATED = ("WORKS_FOR", "PART_OF", "REPRESENTS", "MEMBER_OF", "SISTER_CITY_OF", "GOVERNS", "LOCATED_IN", "PROPOSED",
          "SUBMITTED_TO", "ISSUED")
_SAID = ("role", "since", "until", "status", "passage")


def whole(node: Node) -> dict[str, Any]:
    """The row of an entity."""
    return {**pick(node, id="id", name="name", type="type", kind="kind", city="city", honorific="honorific",
                   aliases="aliases"), "country": country(node)}


def country(node: Node) -> str | None:
    """The code of an entity's country."""
    return node.get("country") or node.get("code")


def found(node: Node) -> dict[str, Any]:
    return {**pick(node, id="id", name="name", type="type", kind="kind"), "country": country(node)}


def said(link: Link) -> dict[str, Any]:
    """What a statement says."""
    return {name: link.said.get(name) for name in _SAID}


@reference
def all_entities(world: World) -> Rows:
    return ordered((pick(node, id="id") for node in world.all("Entity")), "id")


@reference
def entity(world: World, ids: list[str]) -> Rows:
    return ordered((whole(node) for id_ in ids if (node := world.entity(id_))), "id")


@reference
def entities_of_types(world: World, types: list[str]) -> Rows:
    return ordered((whole(node) for node in world.all("Entity") if node["type"] in types), "id")


@reference
def of_country(world: World, code: str) -> Rows:
    return ordered((found(node) for node in world.all("Entity")
                    if country(node) == code and node["type"] in ("city", "country", "network", "partner")), "id")


@reference
def find_exact(world: World, id: str, key: str) -> Rows:
    by_id = [{"found_by": "id", **found(node)} for node in [world.entity(id)] if node]
    return distinct([*by_id, *({"found_by": "key", **found(world.nodes[one])} for one in world.names.get(key, ()))])


@reference
def find_words(world: World, words: list[str]) -> Rows:
    return ordered((found(world.nodes[id_]) for key, ids in world.names.items() for id_ in ids
                    if all(word in f" {key} " for word in words)), "id")


@reference
def known_names(world: World) -> Rows:
    return ordered(({"key": key, **pick(world.nodes[id_], name="name", type="type", id="id")}
                    for key, ids in world.names.items() for id_ in ids), "key", "id")


@reference
def names_by_key(world: World, keys: list[str]) -> Rows:
    return ordered(({"key": key, **pick(world.nodes[id_], id="id", name="name", type="type"),
                     "country": country(world.nodes[id_])} for key in keys for id_ in world.names.get(key, ())),
                   "key", "id")


@reference
def names_starting(world: World, prefix: str, limit: int) -> Rows:
    return ordered(({"key": key, **pick(world.nodes[id_], id="id", name="name", aliases="aliases", type="type")}
                    for key, ids in world.names.items() for id_ in ids if key.startswith(prefix)), "key", "id")[:limit]


@reference
def namesakes(world: World, ids: list[str]) -> Rows:
    return ordered(({"id": id_, "other": other, **pick(world.nodes[other], name="name", type="type",
                                                       country="country")}
                    for id_ in ids for shared in world.names.values() if id_ in shared
                    for other in shared if other != id_), "id", "other")


@reference
def search_entities(world: World, words: list[str], limit: int) -> Rows:
    rows = (pick(node, id="id", name="name", type="type") for node in world.all("Entity")
            if all(word in " " + node["search"] for word in words))
    return sorted(rows, key=lambda row: (len(row["name"]), row["name"], row["id"]))[:limit]


@reference
def mentions(world: World, ids: list[str]) -> Rows:
    return ordered(({"id": id_, "passage": passage} for id_ in ids if world.entity(id_)
                    for passage in world.passages(id_)), "id", "passage")


@reference
def mentions_of(world: World, id: str) -> Rows:
    return ordered(({"passage": passage, **pick(world.nodes[part.end], sha256="id", document="name", title="title",
                                                period="period")}
                    for passage in world.passages(id) for part in world.out(passage, "PASSAGE_OF")), "passage")


@reference
def bodies_of(world: World, ids: list[str]) -> Rows:
    return ordered(({"id": id_, "body": world.nodes[link.end]["name"]} for id_ in ids
                    for link in world.out(id_, "WORKS_FOR")), "id", "body")


@reference
def bodies_at(world: World, ids: list[str]) -> Rows:
    return ordered((
        {"place": id_, **pick(world.nodes[link.start], id="id", name="name", kind="kind"), "relation": link.type}
        for id_ in ids for link in world.into(id_, "GOVERNS", "LOCATED_IN", "REPRESENTS", "WORKS_FOR")
        if world.entity(link.start) and world.nodes[link.start]["type"] not in ("city", "place")),
        "place", "relation", "name", "id")


@reference
def people_of(world: World, ids: list[str]) -> Rows:
    return ordered(({"body": id_, **pick(world.nodes[link.start], id="id", name="name"),
                     "passage": link.said["passage"]}
                    for id_ in ids for link in world.into(id_, "WORKS_FOR")), "body", "id", "passage")


@reference
def posts(world: World, ids: list[str]) -> Rows:
    return ordered((
        {"id": id_, **pick(world.nodes[link.start], person_id="id", person="name", honorific="honorific"),
         "role": link.said.get("role"), "since": link.said.get("since"), "until": link.said.get("until"),
         "status": None, "passage": link.said["passage"], "period": world.nodes[part.end].get("period")}
        for id_ in ids for link in world.into(id_, "WORKS_FOR")
        for part in world.out(link.said["passage"], "PASSAGE_OF")), "id", "person_id", "passage", "role")


@reference
def listed_details(world: World, ids: list[str]) -> Rows:
    return ordered((
        {"id": id_, "relation": link.type, "outgoing": link.start == id_,
         "name": world.nodes[link.end if link.start == id_ else link.start]["name"], "status": link.said.get("status")}
        for id_ in ids for link in (*world.outgoing(id_), *world.incoming(id_))
        if link.type in ("WORKS_FOR", "PART_OF", "PROPOSED", "SUBMITTED_TO", "ISSUED")),
        "id", "relation", "outgoing", "name", "status")


@reference
def memberships(world: World) -> Rows:
    return ordered((
        {**pick(world.nodes[link.end], id="id", name="name"),
         **pick(world.nodes[link.start], member_id="id", member="name", member_type="type", member_kind="kind",
                country="country"), "since": link.said.get("since"), "passage": link.said["passage"]}
        for link in world.every("MEMBER_OF")), "id", "member_id", "passage", "since")


@reference
def sister_statements(world: World) -> Rows:
    rows = ({**{f"{side}_{name}": world.nodes[id_].get(name) for side, id_ in (("a", link.start), ("b", link.end))
                for name in ("id", "name", "country", "search")},
             **{name: link.said.get(name) for name in ("status", "since", "until", "passage", "document")}}
            for link in world.every("SISTER_CITY_OF"))
    return sorted(rows, key=lambda row: [(row[name] is None, row[name]) for name in (
        "passage", "a_id", "b_id", "status", "since")])


@reference
def embassies(world: World) -> Rows:
    return ordered((pick(node, id="id", name="name", country="country") for node in world.all("Entity")
                    if node["type"] == "partner" and node.get("kind") == "embassy" and node.get("country")),
                   "country", "id")


@reference
def acting_ties(world: World) -> Rows:
    return ordered(({"source": link.start, "target": link.end, "relation": link.type,
                     **{name: link.said.get(name) for name in ("since", "until", "passage")}}
                    for link in world.every("WORKS_FOR", "PART_OF", "MEMBER_OF")),
                   "source", "target", "relation", "passage", "since", "until")


@reference
def statements_among(world: World, ids: list[str]) -> Rows:
    return [{"source": id_, "target": link.end, "relation": link.type, **said(link)}
            for id_ in ids for link in world.out(id_, *STATED)]


@reference
def statements_of(world: World, id: str) -> Rows:
    submitted = [link for call in world.out(id, "ISSUED") if world.has(call.end, "Call")
                 for link in world.into(call.end, "SUBMITTED_TO")]
    both = [(True, link.end, link) for link in world.out(id, *STATED)]
    both += [(False, link.start, link) for link in (*world.into(id, *STATED), *submitted)]
    return [{"relation": link.type, "outgoing": outgoing, **pick(world.nodes[other], id="id", name="name", type="type"),
             **said(link)} for outgoing, other, link in both]


@reference
def relation_ends(world: World, id: str) -> Rows:
    return distinct([*({"relation": link.type, "outgoing": True} for link in world.outgoing(id)),
                     *({"relation": link.type, "outgoing": False} for link in world.incoming(id))])


@reference
def facts_of(world: World, id: str) -> Rows:
    return ordered(({**pick(world.nodes[link.end], id="id", kind="kind", text="text", date="date"),
                     "passage": link.said["passage"]} for link in world.out(id, "HAS_FACT")), "id", "passage")


@reference
def dated_facts(world: World) -> Rows:
    return ordered(({**pick(world.nodes[link.start], id="id", name="name"),
                     **pick(world.nodes[link.end], fact="id", kind="kind", text="text", date="date"),
                     "passage": link.said["passage"]} for link in world.every("HAS_FACT")
                    if world.nodes[link.end].get("date")), "id", "fact", "passage")


@reference
def steps_stated(world: World, ids: list[str]) -> Rows:
    counted: dict[tuple[Any, ...], int] = {}
    for id_ in ids:
        for link in (*world.out(id_, *STATED), *world.into(id_, *STATED)):
            other = link.end if link.start == id_ else link.start
            if other != id_:
                key = (id_, other, link.type, world.nodes[id_]["type"], world.nodes[other]["type"],
                       link.said.get("status"))
                counted[key] = counted.get(key, 0) + 1
    names = ("source", "target", "relation", "one", "two", "status")
    return ordered(({**dict(zip(names, key, strict=True)), "weight": weight} for key, weight in counted.items()),
                   "source", "target", "relation", "status")
