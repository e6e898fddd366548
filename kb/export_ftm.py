"""Everything that a store holds as FollowTheMoney entities (followthemoney.tech), one JSON object a line.

People and bodies become entities of its model, activities become events, and each statement becomes a link of its own
with the passage that says it. What its model has no word for becomes a note or an `UnknownLink` whose role says what it
is. Names, which only find entities, and judgements are left out.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from hashlib import sha1
from typing import Any

from kb.export_tables import label_of
from kb.relations import RELATIONS

Entity = dict[str, Any]
Properties = Mapping[str, Any]

_KINDS = {"embassy": "PublicBody", "ministry": "PublicBody", "municipality": "PublicBody", "government": "PublicBody",
          "company": "Company"}
_TYPES = {"Person": "Person", "Directorate": "PublicBody", "Network": "Organization", "City": "Address",
          "Country": "Address", "Place": "Address", "Project": "Project", "Call": "Project"}
_BODIES = ("PublicBody", "Organization", "Company")
_LEGAL = ("Person", *_BODIES)
# of each relation the schema with the property of its start and of its end, and the schemata that these may have;
# where they have not, and for every other relation, it is an UnknownLink
_LINKS = {
    "WORKS_FOR": ("Employment", "employee", ("Person",), "employer", _BODIES),
    "MEMBER_OF": ("Membership", "member", _LEGAL, "organization", _BODIES),
    "PROPOSED": ("ProjectParticipant", "participant", _LEGAL, "project", ("Project",)),
    "ISSUED": ("ProjectParticipant", "participant", _LEGAL, "project", ("Project",)),
}
_UNKNOWN = ("UnknownLink", "subject", (), "object", ())
# what becomes a property of an entity instead
_WITHIN = ("RECORDED_IN", "PASSAGE_OF", "ISSUED_BY", "ABOUT", "OWES", "HAS_FACT", "NAMES")


def ftm(content: Mapping[str, Any]) -> bytes:
    """Return the entities as lines of JSON, in the order of their ids; `content` is what `kb.export.content` gives."""
    graph = _Graph(content)
    entities = sorted([*graph.entities(), *graph.links()], key=lambda entity: str(entity["id"]))
    return "".join(json.dumps(entity, ensure_ascii=False, sort_keys=True) + "\n" for entity in entities).encode()


class _Graph:
    """The content with its nodes by id, and its relationships by type and end."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        self._nodes = {node["properties"]["id"]: (label_of(node), node["properties"])
                       for node in content["nodes"] if node["properties"].get("id")}
        self._relations = content["relationships"]
        self._from: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._to: dict[tuple[str, str], list[str]] = defaultdict(list)
        for each in self._relations:
            self._from[each["type"], each["from"]].append(each["to"])
            self._to[each["type"], each["to"]].append(each["from"])

    def entities(self) -> Iterator[Entity]:
        """Give the entity of every node that becomes one."""
        for id_, (label, properties) in self._nodes.items():
            if (schema := self._schema(id_)) is not None:
                make = _MAKERS.get(label, _Graph._thing)
                yield _entity(self._ref(id_), schema, {**make(self, id_, properties), "proof": self._documents(id_)})

    def links(self) -> Iterator[Entity]:
        """Give an entity for every statement between two of them."""
        for each in self._relations:
            ends = self._schema(each["from"]), self._schema(each["to"])
            if each["type"] not in _WITHIN and None not in ends and self._says_more(each):
                yield self._link(each, ends)

    def _says_more(self, each: Mapping[str, Any]) -> bool:
        """Whether a statement is more than an event says of itself: a participant with a role is."""
        return each["type"] not in ("PARTICIPATED_IN", "HELD_AT") or bool(each["properties"].get("role"))

    def _schema(self, id_: str) -> str | None:
        label, properties = self._nodes.get(id_, ("", {}))
        if label == "Partner":
            return _KINDS.get(properties.get("kind", ""), "Organization")
        return _TYPES.get(label) or _OTHERS.get(label)

    def _link(self, each: Mapping[str, Any], ends: tuple[str | None, ...]) -> Entity:
        schema, start, starts, end, targets = _LINKS.get(each["type"], _UNKNOWN)
        if schema != "UnknownLink" and not (ends[0] in starts and ends[1] in targets):
            schema, start, _starts, end, _targets = _UNKNOWN
        said = each["properties"]
        _label, passage = self._nodes.get(said.get("passage", ""), ("", {}))
        itself = schema in ("Employment", "Membership")  # these say by themselves what the relation is
        role = said.get("role") or (None if itself else RELATIONS[each["type"]].label["en"])
        return _entity(_id(each), schema, {
            start: self._ref(each["from"]), end: self._ref(each["to"]), "role": role, "status": said.get("status"),
            "startDate": said.get("since"), "endDate": said.get("until"), "recordId": passage.get("locator"),
            "description": passage.get("text"), "publisher": self._file(said.get("document"))})

    def _thing(self, id_: str, properties: Properties) -> Entity:
        return {"name": properties.get("name"), "alias": properties.get("aliases"), "title": None,
                "country": _code(properties)}

    def _person(self, id_: str, properties: Properties) -> Entity:
        return {**self._thing(id_, properties), "title": properties.get("honorific")}

    def _address(self, id_: str, properties: Properties) -> Entity:
        city = properties.get("name") if self._nodes[id_][0] == "City" else None
        return {**self._thing(id_, properties), "full": properties.get("name"), "city": city}

    def _event(self, id_: str, properties: Properties) -> Entity:
        places = self._from["HELD_AT", id_]
        return {
            "name": properties.get("title"), "startDate": properties.get("start"), "endDate": properties.get("end"),
            "keywords": [properties.get("kind"), *(self._nodes[theme][1].get("name")
                                                   for theme in self._from["ABOUT", id_])],
            "notes": properties.get("status"),
            "involved": [self._ref(who) for who in self._to["PARTICIPATED_IN", id_] if self._schema(who) in _LEGAL],
            "addressEntity": [self._ref(place) for place in places if self._schema(place) == "Address"],
            "location": [self._nodes[place][1].get("name") for place in places],
            "description": self._passages(id_)}

    def _commitment(self, id_: str, properties: Properties) -> Entity:
        return {"name": properties.get("text"), "description": properties.get("text"),
                "summary": properties.get("due"), "keywords": "commitment", "entity": self._refs("OWES", id_)}

    def _fact(self, id_: str, properties: Properties) -> Entity:
        return {"name": properties.get("kind"), "description": properties.get("text"),
                "summary": properties.get("date"), "keywords": "fact", "entity": self._refs("HAS_FACT", id_)}

    def _figure(self, id_: str, properties: Properties) -> Entity:
        value = f"{properties.get('value'):g} {properties.get('unit') or ''}".strip()
        return {"name": properties.get("label"), "description": value, "summary": properties.get("period"),
                "keywords": "figure"}

    def _document(self, id_: str, properties: Properties) -> Entity:
        issuers = [self._nodes[body][1].get("name") for body in self._from["ISSUED_BY", id_]]
        return {"fileName": self._file(id_), "title": properties.get("title"), "date": properties.get("period"),
                "author": issuers}

    def _file(self, document: str | None) -> str | None:
        properties = self._nodes.get(document or "", ("", {}))[1]
        return properties.get("name") or properties.get("title") or document

    def _passages(self, id_: str) -> list[Any]:
        return [self._nodes[passage][1].get("text") for passage in self._from["RECORDED_IN", id_]]

    def _documents(self, id_: str) -> list[str]:
        """Return the documents that tell of a node; none for a document itself."""
        return [self._ref(document) for passage in self._from["RECORDED_IN", id_]
                for document in self._from["PASSAGE_OF", passage]]

    def _refs(self, relation: str, id_: str) -> list[str]:
        """Return those from whom a relation leads to a node."""
        return [self._ref(other) for other in self._to[relation, id_]]

    def _ref(self, id_: str) -> str:
        """Return the id of a node in the form of the model's ids: letters, digits and hyphens."""
        return f"{self._nodes[id_][0].lower()}-{_digest(id_)}"


_OTHERS = {"Activity": "Event", "Commitment": "Note", "UnitFact": "Note", "Figure": "Note", "Document": "Document"}
_MAKERS = {"Person": _Graph._person, "City": _Graph._address, "Country": _Graph._address, "Place": _Graph._address,
           "Activity": _Graph._event, "Commitment": _Graph._commitment, "UnitFact": _Graph._fact,
           "Figure": _Graph._figure, "Document": _Graph._document}


def _entity(id_: str, schema: str, properties: Mapping[str, Any]) -> Entity:
    """Return an entity, its properties as lists without what is empty or there twice."""
    listed = {name: list(dict.fromkeys(filter(None, value if isinstance(value, list) else [value])))
              for name, value in properties.items()}
    return {"id": id_, "schema": schema, "properties": {name: value for name, value in listed.items() if value}}


def _code(properties: Properties) -> str | None:
    code = properties.get("country") or properties.get("code")
    return str(code).lower() if code else None


def _id(each: Mapping[str, Any]) -> str:
    """Return an id that the same statement always has."""
    return f"link-{_digest(json.dumps(each, ensure_ascii=False, sort_keys=True))}"


def _digest(text: str) -> str:
    return sha1(text.encode(), usedforsecurity=False).hexdigest()
