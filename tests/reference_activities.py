"""What the query texts about activities give, computed in plain Python (see `tests/reference_queries.py`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from tests.reference_queries import STATED
from tests.reference_world import Node, Rows, World, distinct, ordered, pick, reference


def told(node: Node) -> dict[str, Any]:
    """The row of an activity."""
    return pick(node, activity="id", event="event", kind="kind", title="title", status="status", start="start",
                finish="end")


def activity(world: World, id_: str) -> Node | None:
    """The activity of an id."""
    return world.nodes[id_] if world.has(id_, "Activity") else None


def given(world: World, ids: list[str]) -> list[Node]:
    """The activities of those ids."""
    return [node for id_ in ids if (node := activity(world, id_))]


def there(world: World, id_: str) -> list[str]:
    """Those who are named at an activity, one for each statement."""
    return [link.start for link in world.into(id_, "PARTICIPATED_IN")]


def attended(world: World, id_: str) -> list[str]:
    """The activities where an entity is named, one for each statement."""
    return [link.end for link in world.out(id_, "PARTICIPATED_IN")]


def beside(world: World, id_: str) -> Iterator[tuple[str, str]]:
    """Give each activity of an entity with each other statement of somebody's taking part there."""
    for mine in world.out(id_, "PARTICIPATED_IN"):
        for other in world.into(mine.end, "PARTICIPATED_IN"):
            if other is not mine:
                yield mine.end, other.start


@reference
def all_activities(world: World) -> Rows:
    return ordered(map(told, world.all("Activity")), "activity")


@reference
def activities_told(world: World, ids: list[str]) -> Rows:
    return ordered(map(told, given(world, ids)), "activity")


@reference
def briefing_activities(world: World, ids: list[str]) -> Rows:
    return ordered(map(told, given(world, ids)), "activity")


@reference
def activities_of(world: World, id: str) -> Rows:
    ids = [*attended(world, id), *(link.start for link in world.into(id, "HELD_AT"))]
    return ordered((told(world.nodes[one]) for one in ids), "activity")


@reference
def activities_beside(world: World, id: str) -> Rows:
    ids = {link.start for passage in world.passages(id) for link in world.into(passage, "RECORDED_IN")}
    return ordered((told(node) for one in ids if (node := activity(world, one))), "activity")


@reference
def activities_at(world: World, ids: list[str]) -> Rows:
    return ordered(({"id": id_, **pick(world.nodes[one], activity="id", event="event", title="title", status="status",
                                       start="start", finish="end")} for id_ in ids if world.entity(id_)
                    for one in [*attended(world, id_), *(link.start for link in world.into(id_, "HELD_AT"))]),
                   "id", "activity")


@reference
def activities_of_events(world: World, events: list[str]) -> Rows:
    return ordered((told(node) for node in world.all("Activity") if node["event"] in events), "activity")


@reference
def activity_heads(world: World, ids: list[str]) -> Rows:
    return ordered((pick(node, activity="id", kind="kind", title="title", status="status")
                    for node in given(world, ids)), "activity")


@reference
def activity_participants(world: World, ids: list[str]) -> Rows:
    return ordered(({"activity": node["id"], **pick(world.nodes[who], name="name", id="id")}
                    for node in given(world, ids) for who in there(world, node["id"])), "activity", "name", "id")


@reference
def activity_places(world: World, ids: list[str]) -> Rows:
    return ordered(({"activity": node["id"], **pick(world.nodes[link.end], name="name", id="id")}
                    for node in given(world, ids) for link in world.out(node["id"], "HELD_AT")),
                   "activity", "name", "id")


@reference
def activity_passages(world: World, ids: list[str]) -> Rows:
    return ordered(({"activity": node["id"], "passage": passage}
                    for node in given(world, ids) for passage in world.passages(node["id"])), "activity", "passage")


@reference
def planned_activities(world: World) -> Rows:
    return ordered((pick(node, activity="id") for node in world.all("Activity")
                    if node["status"] in ("planned", "postponed")), "activity")


def grouped(pairs: Iterable[tuple[str, str]]) -> Rows:
    """The ids for each activity, sorted."""
    groups: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        groups[one].add(other)
    return [{"activity": one, "ids": sorted(others)} for one, others in sorted(groups.items())]


@reference
def attendances(world: World) -> Rows:
    return grouped((link.end, link.start) for link in world.every("PARTICIPATED_IN"))


@reference
def issuer_attendances(world: World) -> Rows:
    return grouped((node["id"], body) for node in world.all("Activity") for body in world.issuers(node["id"]))


@reference
def held_at(world: World, types: list[str]) -> Rows:
    return ordered(({"activity": link.start, "id": link.end} for link in world.every("HELD_AT")
                    if world.nodes[link.end]["type"] in types), "activity", "id")


@reference
def named_beside_activities(world: World, types: list[str]) -> Rows:
    return ordered(({"activity": other.start, "id": node["id"]} for node in world.all("Entity")
                    if node["type"] in types for passage in world.passages(node["id"])
                    for other in world.into(passage, "RECORDED_IN") if activity(world, other.start)),
                   "activity", "id")


@reference
def named_in_periods(world: World, types: list[str]) -> Rows:
    return ordered(({"id": node["id"], "period": world.nodes[document].get("period")} for node in world.all("Entity")
                    if node["type"] in types for document in world.documents(node["id"])), "id", "period")


@reference
def people_in_activities(world: World, ids: list[str]) -> Rows:
    return ordered(({"activity": node["id"], "body": post.end, **pick(world.nodes[who], id="id", name="name")}
                    for node in given(world, ids) for who in there(world, node["id"]) if world.has(who, "Person")
                    for post in world.out(who, "WORKS_FOR") if world.entity(post.end)), "activity", "body", "id")


@reference
def participations(world: World, ids: list[str]) -> Rows:
    named = ({"id": id_, **pick(world.nodes[link.end], activity="id", event="event", start="start", finish="end",
                                 status="status"),
              "role": link.said.get("role"), "implicit": False}
             for id_ in ids for link in world.out(id_, "PARTICIPATED_IN"))
    issued = ({"id": id_, **pick(world.nodes[one], activity="id", event="event", start="start", finish="end",
                                  status="status"),
               "role": None, "implicit": True} for id_ in ids for one in world.issued(id_))
    return distinct([*named, *issued])


@reference
def neighbours(world: World, ids: list[str]) -> Rows:
    reached: set[str] = set()
    for id_ in filter(world.entity, ids):
        reached |= {other for _activity, other in beside(world, id_)}
        reached |= {body for one in attended(world, id_) for body in world.issuers(one)}
        reached |= {who for one in world.issued(id_) for who in there(world, one)}
        reached |= {link.end for link in world.out(id_, *STATED)} | {link.start for link in world.into(id_, *STATED)}
    return [{"id": id_} for id_ in sorted(reached)]


@reference
def steps_together(world: World, ids: list[str]) -> Rows:
    events: dict[tuple[str, str], set[str]] = defaultdict(set)
    for id_ in ids:
        for one, other in beside(world, id_):
            if other != id_ and world.nodes[one]["status"] == "held":
                events[id_, other].add(world.nodes[one]["event"])
    return [{"source": source, "target": target, "weight": len(found)}
            for (source, target), found in sorted(events.items())]


def meetings(world: World, id_: str, pairs: Iterable[tuple[str, str]]) -> Rows:
    """Whom an entity meets, and at which activities."""
    met: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        if other != id_:
            met[other].add(one)
    return [{**pick(world.nodes[other], id="id", name="name", type="type", kind="kind"), "activities": sorted(found)}
            for other, found in sorted(met.items())]


@reference
def together(world: World, id: str) -> Rows:
    return meetings(world, id, beside(world, id))


@reference
def together_by_issuer(world: World, id: str) -> Rows:
    told_by_it = ((one, who) for one in world.issued(id) for who in there(world, one))
    told_of_it = ((one, body) for one in attended(world, id) for body in world.issuers(one))
    return [*meetings(world, id, told_by_it), *meetings(world, id, told_of_it)]


@reference
def search_activities(world: World, words: list[str], limit: int) -> Rows:
    rows = [pick(node, id="id", name="title", date="start") for node in world.all("Activity")
            if all(word in " " + node["search"] for word in words)]
    rows.sort(key=lambda row: str(row["id"]))
    return sorted(rows, key=lambda row: row["date"] or "", reverse=True)[:limit]


@reference
def theme_activities(world: World) -> Rows:
    return ordered(({"id": link.end, "activity": link.start, "passage": link.said["passage"]}
                    for link in world.every("ABOUT")), "id", "activity", "passage")


@reference
def briefing_beside(world: World, id: str) -> Rows:
    beside_it = [link.start for passage in world.passages(id) for link in world.into(passage, "RECORDED_IN")
                 if activity(world, link.start)]
    return [{"activity": one} for one in {*beside_it, *(link.start for link in world.into(id, "HELD_AT"))}]


@reference
def briefing_present(world: World, ids: list[str]) -> Rows:
    return distinct(
        {"activity": node["id"], **pick(world.nodes[who], id="id", name="name", type="type", kind="kind"),
         "implicit": implicit}
        for node in given(world, ids)
        for implicit, those in ((False, there(world, node["id"])), (True, world.issuers(node["id"]))) for who in those)


_ASKING = ("ASKED", "ASKED_OF")


@reference
def requests_of(world: World, ids: list[str]) -> Rows:
    return ordered((
        {"id": id_, "relation": link.type, "passage": link.said["passage"],
         **pick(world.nodes[link.end if link.start == id_ else link.start], activity="id", event="event", text="asked",
                title="title", start="start", finish="end")}
        for id_ in ids if world.entity(id_) for link in (*world.out(id_, *_ASKING), *world.into(id_, *_ASKING))),
        "activity", "relation", "id", "passage")


@reference
def request_sides(world: World, ids: list[str]) -> Rows:
    sides = [(node["id"], link.type, link.start if link.type == "ASKED" else link.end, False)
             for node in given(world, ids)
             for link in (*world.into(node["id"], "ASKED"), *world.out(node["id"], "ASKED_OF"))]
    sides += [(node["id"], "ASKED", who, True) for node in given(world, ids) for who in world.issuers(node["id"])]
    return distinct({"activity": activity, "relation": relation, **pick(world.nodes[who], id="id", name="name",
                                                                        type="type"), "implicit": implicit}
                    for activity, relation, who, implicit in sides)


@reference
def deeds_of(world: World, ids: list[str]) -> Rows:
    return ordered((
        {"id": id_, "passage": passage, "text": world.nodes[passage]["text"],
         "period": world.nodes[part.end]["period"]}
        for id_ in ids for one in attended(world, id_) if world.nodes[one]["status"] == "held"
        for passage in world.passages(one) for part in world.out(passage, "PASSAGE_OF")
        if world.nodes[part.end].get("period")
        and not any(world.has(link.start, "Commitment") for link in world.into(passage, "RECORDED_IN"))),
        "id", "period", "passage")
