"""What the page is given: the rows of a network as plain data, numbered, with every passage written once."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from kb.language import LANGUAGES
from kb.locators import words_of
from kb.relations import RELATIONS
from queries.rows import Evidence, Network, PageEdge, PageNode
from views.labels import ACTIVITIES, KINDS, PROJECTS, TIES, country_name
from views.page_labels import Label, label_of
from views.page_layout import positions
from views.page_map import world_map

FOCUS_ABOVE = 300  # entities; a larger picture cannot be read, so it opens on one entity's surroundings
TOGETHER = "TOGETHER"
_TEXTS = Path(__file__).parent / "templates" / "page-texts.json"

Data = dict[str, Any]


class _Passages:
    """Passages and documents, each kept once and known by its number."""

    def __init__(self) -> None:
        self.rows: list[tuple[int, str, str]] = []
        self.documents: dict[str, int] = {}
        self._numbers: dict[tuple[int, str, str], int] = {}

    def numbers(self, evidence: list[Evidence]) -> list[int]:
        """Return the number of each passage, in the order given, without repeats."""
        return list(dict.fromkeys(self._number(one) for one in evidence))

    def _number(self, one: Evidence) -> int:
        document = self.documents.setdefault(one.document, len(self.documents))
        row = (document, one.locator, one.text)
        if row not in self._numbers:
            self._numbers[row] = len(self.rows)
            self.rows.append(row)
        return self._numbers[row]


def payload(
    network: Network, *, title: str, lang: str, focus: str | None, show_all: bool, view: str = "network",
    served: str | None = None, scope: Data | None = None,
) -> Data:
    """Return the page's data; `focus` is an entity's id, `view` "network", "map" or "table".

    `served` is the path before an entity's id at which its own page is served, None for a page that is a file.
    `scope` says what was left out before: {types, since, sister_cities, total}, total being the number of entities.

    An entity is its place in `entities`, a link (all ties of one pair) its place in `links`; a link's `strength` is
    the number of activities that the pair shares. `place` holds each entity's position, its `half` half the width of
    its label or shape. `passages` are rows of (document's number, locator, words).
    """
    number = {node.id: i for i, node in enumerate(network.nodes)}
    labels = [label_of(node.name, node.type, node.activities) for node in network.nodes]
    passages = _Passages()
    entities = [_entity(node, label, passages) for node, label in zip(network.nodes, labels, strict=True)]
    links = _links(network.edges, number, passages)
    start = number[focus] if focus is not None else None
    world = world_map(network, number)
    crowded = len(entities) > FOCUS_ABOVE and not show_all
    return {
        "title": title, "lang": lang, "texts": texts(), "relations": _relations(),
        "entities": entities, "links": links,
        "place": positions(labels, [(link["a"], link["b"]) for link in links]),
        "map": world, "view": view if world or view != "map" else "network", "served": served,
        "scope": scope,
        "documents": list(passages.documents), "passages": passages.rows,
        "countries": {code: {lang: country_name(code, lang) for lang in LANGUAGES}
                      for code in sorted({node.country for node in network.nodes if node.country})},
        "selected": start, "roots": [start if start is not None else _busiest(links)] if crowded else [],
    }


def texts() -> dict[str, Any]:
    """Return the page's words by language: its own, and what all views call the codes of the records."""
    found: dict[str, Any] = json.loads(_TEXTS.read_text(encoding="utf-8"))
    for lang, words in found.items():
        words["kinds"] = {**{code: noun.text(lang) for code, noun in ACTIVITIES.items()},
                          **words.pop("activity_statuses"), **{code: noun.text(lang) for code, noun in KINDS.items()}}
        words["ties"] = {status: text[lang] for status, text in TIES.items()}
        words["places"] = words_of(lang)
        words["statuses"] = {status: text[lang] for status, text in PROJECTS.items()}
    return found


def _entity(node: PageNode, label: Label, passages: _Passages) -> Data:
    return {
        "id": node.id, "name": node.name, "type": node.type, "kind": node.kind, "country": node.country,
        "aliases": node.aliases, "activities": node.activities, "first": node.first, "last": node.last,
        "evidence": passages.numbers(node.evidence),
        "lines": label.lines, "font": label.font, "radius": label.radius, "half": round(label.half_width, 1),
    }


def _links(edges: list[PageEdge], number: dict[str, int], passages: _Passages) -> list[Data]:
    """Gather the ties of each pair; `forward` says that a tie starts at the pair's `a`."""
    pairs: dict[tuple[int, int], list[Data]] = {}
    for edge in edges:
        source, target = number[edge.source], number[edge.target]
        ties = pairs.setdefault((min(source, target), max(source, target)), [])
        ties.append({
            "relation": edge.relation, "forward": source <= target, "weight": edge.weight, "detail": edge.detail,
            "since": edge.since, "lasts": edge.lasts,
            "dates": sorted(edge.dates), "evidence": passages.numbers(edge.evidence),
        })
    return [
        {"a": a, "b": b, "ties": ties, "strength": sum(t["weight"] for t in ties if t["relation"] == TOGETHER)}
        for (a, b), ties in sorted(pairs.items())
    ]


def _relations() -> Data:
    return {name: {"label": one.label, "reverse": one.reverse} for name, one in RELATIONS.items()}


def _busiest(links: list[Data]) -> int:
    """Return the entity with most links; the first of them where several have as many."""
    counts = Counter(end for link in links for end in (link["a"], link["b"]))
    return min(counts, key=lambda end: (-counts[end], end), default=0)
