"""A graph in plain Python, for the references of the queries, and a random one of some thousand nodes."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from kb.relations import ENTITY_TYPES, RELATIONS
from tests.query_graph import Graph

Node = dict[str, Any]
Rows = list[dict[str, Any]]
Reference = Callable[..., Iterable[dict[str, Any]]]

REFERENCES: dict[str, Reference] = {}


@dataclass(frozen=True)
class Link:
    """A relationship: its type, the ids of its ends and its properties."""

    type: str
    start: str
    end: str
    said: dict[str, Any] = field(hash=False)


class World:
    """The nodes of a graph by id and by label, and its relationships by their ends."""

    def __init__(self, nodes: Iterable[tuple[set[str], Node]], links: Iterable[Link]) -> None:
        self.nodes: dict[str, Node] = {}
        self.labels: dict[str, set[str]] = {}
        for labels, properties in nodes:
            self.nodes[properties["id"]] = properties
            self.labels[properties["id"]] = labels
        self.links = list(links)
        self._out: dict[str, list[Link]] = defaultdict(list)
        self._in: dict[str, list[Link]] = defaultdict(list)
        names: dict[str, set[str]] = defaultdict(set)
        for link in self.links:
            self._out[link.start].append(link)
            self._in[link.end].append(link)
            if link.type == "NAMES":
                names[link.start].add(link.end)
        self.names = {key: sorted(ids) for key, ids in names.items()}

    @classmethod
    def of_graph(cls, graph: Graph) -> World:
        """Return the world of a graph before it is written to any store."""
        nodes = ((set(label.split(":")), properties)
                 for label, every in graph.nodes.items() for properties in every.values())
        links = [Link(type_, each["from"], each["to"], each["properties"])
                 for type_, every in graph.relations.items() for each in every]
        names = [Link("NAMES", key, id_, {}) for key, ids in graph.names.items() for id_ in ids]
        return cls(nodes, [*links, *names])

    @classmethod
    def of_content(cls, content: dict[str, Any]) -> World:
        """Return the world of what `kb.export.content` gives."""
        nodes = ((set(node["labels"]), node["properties"]) for node in content["nodes"] if "id" in node["properties"])
        return cls(nodes, [Link(each["type"], each["from"], each["to"], each["properties"])
                           for each in content["relationships"]])

    def all(self, label: str) -> Iterator[Node]:
        """Give every node of a label."""
        return (node for id_, node in self.nodes.items() if label in self.labels[id_])

    def every(self, *types: str) -> Iterator[Link]:
        """Give every relationship of some types."""
        return (link for link in self.links if link.type in types)

    def out(self, id_: str, *types: str) -> list[Link]:
        """Return the relationships of some types that start at a node."""
        return [link for link in self._out.get(id_, ()) if link.type in types]

    def into(self, id_: str, *types: str) -> list[Link]:
        """Return those that end at a node."""
        return [link for link in self._in.get(id_, ()) if link.type in types]

    def outgoing(self, id_: str) -> list[Link]:
        """Return all that start at a node."""
        return self._out.get(id_, [])

    def incoming(self, id_: str) -> list[Link]:
        """Return all that end at a node."""
        return self._in.get(id_, [])

    def has(self, id_: str, label: str) -> bool:
        """Whether there is a node of this id and label."""
        return label in self.labels.get(id_, ())

    def entity(self, id_: str) -> Node | None:
        """Return the entity of an id."""
        return self.nodes[id_] if self.has(id_, "Entity") else None

    def passages(self, id_: str) -> list[str]:
        """Return the passages in which a node is recorded, one for each statement."""
        return [link.end for link in self.out(id_, "RECORDED_IN")]

    def documents(self, id_: str) -> list[str]:
        """Return the documents of a node's passages, one for each statement."""
        return [link.end for passage in self.passages(id_) for link in self.out(passage, "PASSAGE_OF")]

    def issuers(self, id_: str) -> list[str]:
        """Return the bodies that issued the documents in which a node is recorded."""
        return [link.end for document in self.documents(id_) for link in self.out(document, "ISSUED_BY")]

    def issued(self, id_: str) -> list[str]:
        """Return the activities that the documents tell which an entity issued."""
        return [told.start for issue in self.into(id_, "ISSUED_BY") for part in self.into(issue.start, "PASSAGE_OF")
                for told in self.into(part.start, "RECORDED_IN") if self.has(told.start, "Activity")]


def reference(function: Reference) -> Reference:
    """Register the reference of the text that is called as the function."""
    REFERENCES[function.__name__] = function
    return function


def pick(node: Node, **names: str) -> dict[str, Any]:
    """Return some properties of a node under new names; what it has not is None."""
    return {new: node.get(old) for new, old in names.items()}


def distinct(rows: Iterable[dict[str, Any]]) -> Rows:
    """Return each row once."""
    seen: dict[str, dict[str, Any]] = {}
    for row in rows:
        seen.setdefault(repr(sorted(row.items(), key=lambda item: item[0])), row)
    return list(seen.values())


def ordered(rows: Iterable[dict[str, Any]], *names: str) -> Rows:
    """Return each row once, in the order of some of its values; None comes last."""
    return sorted(distinct(rows), key=lambda row: [(row[name] is None, row[name]) for name in names])


_FIRST = ("Ana", "Luis", "Zoé", "Íñigo", "Marta", "Ñusta", "José", "eva")
_LAST = ("Núñez", "Ábrego", "Zárate", "Ocaña", "de León", "Pérez", "O'Neill")
_DATES = (None, "2021", "2022", "2022-03", "2022-11", "2022-11-30", "2023-01-05", "2023-02", "2021-12-31", "2023")
_TOPICS = ("el río", "becas", "la feria", "cine", "un convenio", "residuos")
_COUNTRIES = ("PA", "JP", "FR", "MX", None)


def random_graph(seed: int, size: int = 2000) -> Graph:
    """Return a graph of about `size` nodes in which every relation has statements between every sort of its ends."""
    rng = random.Random(seed)  # noqa: S311 - a graph to test with
    graph = Graph()
    passages = _documents(graph, rng, size)
    _entities(graph, rng, size, passages)
    _activities(graph, rng, size, passages)
    _items(graph, rng, size, passages)
    _statements(graph, rng, size, passages)
    return graph


def _given(**properties: Any) -> dict[str, Any]:
    return {key: value for key, value in properties.items() if value is not None}


def _documents(graph: Graph, rng: random.Random, size: int) -> list[str]:
    for number in range(size // 50):
        more = _given(name=rng.choice([None, f"informe {number}.docx"]), period=rng.choice(_DATES),
                      title=rng.choice([None, f"Informe {number % 7}"]))
        graph.document(f"d{number:03}", **more)
        if number % 5 == 0:
            graph.nodes["Document"][f"d{number:03}"] |= {"warning_locators": ["fila 1"], "warning_messages": ["día 32"]}
    return [graph.passage(f"d{rng.randrange(size // 50):03}", f"fila {number}",
                          f"Texto {number} sobre {rng.choice(_TOPICS)}") for number in range(size * 3 // 10)]


def _entities(graph: Graph, rng: random.Random, size: int, passages: list[str]) -> None:
    for number in range(size // 4):
        type_ = rng.choice(ENTITY_TYPES).lower()
        name = f"{rng.choice(_FIRST)} {rng.choice(_LAST)}" if type_ == "person" else (
            f"{rng.choice(['Red', 'Banco', 'Embajada', 'Oficina'])} de {rng.choice(_TOPICS)} {number % 40}")
        kind = rng.choice(["embassy", "ministry", "university", None]) if type_ == "partner" else None
        country = rng.choice(_COUNTRIES) if type_ in ("partner", "city") else None
        graph.entity(type_, name, rng.choice(passages), id_=f"{type_}:{number:04}",
                     aliases=rng.sample(["UNO", "Dos", "TRES", f"A{number}"], rng.randrange(3)),
                     **_given(kind=kind, country=country, code=rng.choice(_COUNTRIES) if type_ == "country" else None,
                              honorific=rng.choice(["Lic.", None]) if type_ == "person" else None,
                              city=rng.choice(["Panamá", None]) if type_ == "partner" else None))


def _activities(graph: Graph, rng: random.Random, size: int, passages: list[str]) -> None:
    for number in range(size * 3 // 10):
        graph.activity(rng.choice(passages), f"Reunión {number % 90} sobre {rng.choice(_TOPICS)}", [],
                       rng.choice(_DATES), f"e{rng.randrange(size // 5)}",
                       **_given(kind=rng.choice(["meeting", "visit", "webinar"]), end=rng.choice(_DATES),
                                asked=f"Pidió {rng.choice(_TOPICS)}" if number % 3 else None,
                                status=rng.choice(["held", "planned", "cancelled", "postponed"])))


def _items(graph: Graph, rng: random.Random, size: int, passages: list[str]) -> None:
    for number in range(size // 25):
        where = rng.choice(passages)
        graph.item("Commitment", where, text=f"Enviar {number % 30}", **_given(due=rng.choice(_DATES)))
        graph.item("Figure", where, label=f"cursos {number % 9}", value=float(number), unit="cursos",
                   **_given(period=rng.choice(_DATES)))
        graph.item("Theme", rng.choice(passages), name=f"ODS {number % 17}", framework=rng.choice(["sdg", "axis"]))
        graph.item("UnitFact", where, kind=rng.choice(["mission", "creation"]), text=f"Hecho {number % 20}",
                   **_given(date=rng.choice(_DATES)))


def _statements(graph: Graph, rng: random.Random, size: int, passages: list[str]) -> None:
    by_label: dict[str, list[str]] = defaultdict(list)
    for label, nodes in graph.nodes.items():
        by_label[label.split(":")[0]] += sorted(nodes)
    for relation in RELATIONS.values():
        if relation.name == "PASSAGE_OF":
            continue
        count = size if relation.name in ("PARTICIPATED_IN", "RECORDED_IN") else size // 12
        for _number in range(count):
            start, end = (rng.choice(by_label[rng.choice(labels)]) for labels in (relation.sources, relation.targets))
            if relation.name == "RECORDED_IN":
                end = rng.choice(passages)
            if start != end:
                graph.state(relation.name, start, end, rng.choice(passages), **{
                    name: rng.choice(_STATED[name]) for name in relation.properties})


_STATED: dict[str, tuple[str | None, ...]] = {
    "role": (None, "asesor", "Directora", "embajador"), "since": _DATES, "until": _DATES, "name": ("Nombre",),
    "status": (None, "active", "submitted", "expired"),
}
