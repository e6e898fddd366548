"""Everything that a store holds as GEXF 1.2 (gexf.net), for Gephi or networkx."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree

from kb.export_graph import Part, drawing, xml_text

_NAMESPACE = "http://www.gexf.net/1.2draft"


def gexf(content: Mapping[str, Any]) -> bytes:
    """Return one directed graph with an attribute for each property; `content` is what `kb.export.content` gives."""
    drawn = drawing(content)
    root = ElementTree.Element("gexf", xmlns=_NAMESPACE, version="1.2")
    graph = ElementTree.SubElement(root, "graph", defaultedgetype="directed", mode="static")
    for kind, types, parts in (("node", drawn.node_types, drawn.nodes), ("edge", drawn.edge_types, drawn.edges)):
        _declare(graph, kind, types)
        group = ElementTree.SubElement(graph, f"{kind}s")
        order = {name: str(number) for number, name in enumerate(types)}
        for part in parts:
            _add(group, kind, part, order)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _declare(graph: ElementTree.Element, kind: str, types: Mapping[str, str]) -> None:
    attributes = ElementTree.SubElement(graph, "attributes", {"class": kind})
    for number, (name, type_) in enumerate(types.items()):
        ElementTree.SubElement(attributes, "attribute", id=str(number), title=name, type=type_)


def _add(group: ElementTree.Element, kind: str, part: Part, order: Mapping[str, str]) -> None:
    head = {"id": part.id, "label": part.label}
    if part.ends is not None:
        head |= {"source": part.ends[0], "target": part.ends[1]}
    element = ElementTree.SubElement(group, kind, head)
    values = ElementTree.SubElement(element, "attvalues")
    for name, value in sorted(part.attributes.items()):
        ElementTree.SubElement(values, "attvalue", {"for": order[name], "value": xml_text(value)})
