"""What GraphML and GEXF have in common: nodes and edges with attributes of known types, in XML that every reader takes.

Names, which only find entities, are left out: an entity's other writings are its attribute `aliases`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kb.export_tables import label_of

_SEPARATOR = " | "
_LEFT_OUT = ("Name",)
_LEFT_OUT_BETWEEN = ("NAMES",)
# characters that no XML 1.0 document may hold, escaped or not
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass
class Part:
    """A node or an edge of the drawing: `ends` of an edge are ids of nodes."""

    id: str
    label: str
    attributes: dict[str, Any]
    ends: tuple[str, str] | None = None


@dataclass
class Drawing:
    """The nodes and edges to write, and for each attribute of either the type that all its values have."""

    nodes: list[Part] = field(default_factory=list)
    edges: list[Part] = field(default_factory=list)

    @property
    def node_types(self) -> dict[str, str]:
        """The attributes of nodes in alphabetical order, each long, double, boolean or string."""
        return _types(self.nodes)

    @property
    def edge_types(self) -> dict[str, str]:
        """The attributes of edges."""
        return _types(self.edges)


def drawing(content: Mapping[str, Any]) -> Drawing:
    """Return the nodes and edges of what `kb.export.content` gives, in its order.

    A node has the attribute `node_type`, what it is, and is called by its name, title or text; an edge is called by its
    type of relationship.
    """
    drawn = Drawing()
    for node in content["nodes"]:
        if (label := label_of(node)) not in _LEFT_OUT:
            properties = _attributes(node["properties"])
            id_ = str(properties.get("id") or properties["key"])
            drawn.nodes.append(Part(id_, _called(properties, id_), {**properties, "node_type": label}))
    known = {node.id for node in drawn.nodes}
    for number, each in enumerate(content["relationships"]):
        ends = xml_text(each["from"]), xml_text(each["to"])
        if each["type"] not in _LEFT_OUT_BETWEEN and known.issuperset(ends):
            attributes = {**_attributes(each["properties"]), "relation": each["type"]}
            drawn.edges.append(Part(f"e{number}", each["type"], attributes, ends))
    return drawn


def xml_text(value: Any) -> str:
    """Return a value as text that XML may hold."""
    if isinstance(value, bool):
        return str(value).lower()
    return _NOT_XML.sub("�", str(value))


def _attributes(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Return the properties with their lists as one text each; what is empty is left out."""
    joined = {key: _SEPARATOR.join(map(str, value)) if isinstance(value, list) else value
              for key, value in properties.items()}
    return {key: xml_text(value) if isinstance(value, str) else value for key, value in joined.items() if value != ""}


def _called(properties: Mapping[str, Any], id_: str) -> str:
    return str(next((properties[key] for key in ("name", "title", "text", "label") if properties.get(key)), id_))


def _types(parts: Iterable[Part]) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for part in parts:
        for name, value in part.attributes.items():
            found.setdefault(name, set()).add(_type(value))
    return {name: _common(types) for name, types in sorted(found.items())}


def _type(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    return "long" if isinstance(value, int) else "double" if isinstance(value, float) else "string"


def _common(types: set[str]) -> str:
    if len(types) == 1:
        return next(iter(types))
    return "double" if types == {"long", "double"} else "string"
