"""Everything that a store holds as GraphML (graphml.graphdrawing.org), for yEd, Cytoscape, Gephi or networkx."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree

from kb.export_graph import Part, drawing, xml_text

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"


def graphml(content: Mapping[str, Any]) -> bytes:
    """Return one directed graph with an attribute for each property; `content` is what `kb.export.content` gives."""
    drawn = drawing(content)
    root = ElementTree.Element("graphml", xmlns=_NAMESPACE)
    keys = {}
    for domain, types in (("node", {**drawn.node_types, "caption": "string"}), ("edge", drawn.edge_types)):
        for number, (name, type_) in enumerate(types.items()):
            keys[domain, name] = f"{domain[0]}{number}"
            ElementTree.SubElement(root, "key", {"id": keys[domain, name], "for": domain, "attr.name": name,
                                                 "attr.type": type_})
    graph = ElementTree.SubElement(root, "graph", id="vinculos", edgedefault="directed")
    for node in drawn.nodes:
        _add(graph, "node", {"id": node.id}, {**node.attributes, "caption": node.label}, keys)
    for edge in drawn.edges:
        _add(graph, "edge", {"id": edge.id, **_ends(edge)}, edge.attributes, keys)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _ends(edge: Part) -> dict[str, str]:
    source, target = edge.ends or ("", "")
    return {"source": source, "target": target}


def _add(graph: ElementTree.Element, kind: str, head: dict[str, str], attributes: Mapping[str, Any],
         keys: Mapping[tuple[str, str], str]) -> None:
    element = ElementTree.SubElement(graph, kind, head)
    for name, value in sorted(attributes.items()):
        ElementTree.SubElement(element, "data", key=keys[kind, name]).text = xml_text(value)
