"""What a record says, as the nodes and the statements of the graph: a pure function of the record.

An end of a statement is a mention (which entity it stands for is decided later) or the id of a node of the record.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kb.identity_keys import name_key
from kb.language import _
from kb.mentions import Local, Mention, city_of, is_city_hall
from kb.names import fold
from kb.passages import Passages
from kb.records import Activity, Record, Request

Node = dict[str, Any]


@dataclass(frozen=True)
class Statement:
    """One relationship to be: its type, its ends (mentions, or ids of nodes) and its properties."""

    type: str
    source: Mention | str
    target: Mention | str
    properties: Node


@dataclass
class Contents:
    """All that a record puts into the graph; nodes by their label, as rows of properties."""

    document: Node
    nodes: dict[str, list[Node]] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def contents(record: Record, local: Local, document: Node) -> Contents:
    """Return what a record says.

    Args:
        record: the record.
        local: its mentions (`kb.mentions.local_mentions`).
        document: the properties of the document's node; `id` is its sha256.

    A reference that names nothing in the record makes a warning, and the statement is left out.
    """
    writer = _Writer(record, local, document)
    writer.write()
    return writer.contents


def theme_id(framework: str, name: str) -> str:
    """Return the id of a theme, the same in all documents."""
    return f"{framework}:{name_key(name)}"


class _Writer:
    """Writes the contents of one record, part by part."""

    def __init__(self, record: Record, local: Local, document: Node) -> None:
        self.record = record
        self.local = local
        self.id: str = document["id"]
        self.passages = Passages(self.id)
        self.contents = Contents(document)
        self.themes = {name_key(theme.name): theme_id(theme.framework, theme.name) for theme in record.themes}

    def write(self) -> None:
        for part in (self._issuer, self._mentions, self._themes, self._activities, self._roles, self._bodies,
                     self._ties, self._calls, self._projects, self._figures, self._commitments, self._facts,
                     self._implied):
            part()
        self.contents.nodes["Passage"] = self.passages.nodes
        self.contents.statements += [
            Statement("PASSAGE_OF", node["id"], self.id, {"document": self.id}) for node in self.passages.nodes]

    def _issuer(self) -> None:
        if not self.record.document.issuer:
            return
        issuer = self._find(self.record.document.issuer, "document.issuer", "body")
        if issuer:
            self.contents.statements.append(Statement(
                "ISSUED_BY", self.id, issuer, {"document": self.id, "to_name": self.record.document.issuer}))

    def _mentions(self) -> None:
        for mention, entries in self.local.mentions.items():
            for passage in dict.fromkeys(map(self.passages.of, entries)):
                self._mention(mention, passage)

    def _mention(self, mention: Mention, passage: str, role: str | None = None) -> None:
        """Record a mention with all that identity is computed from."""
        self._record(mention, passage, mention.name, {
            "type": mention.type, "aliases": list(mention.aliases) or None, "kind": mention.kind,
            "country": mention.country, "city": mention.city, "honorific": mention.honorific,
            "bodies": list(mention.bodies) or None, "known": list(mention.known) or None,
            "nation": mention.nation, "role": role})

    def _themes(self) -> None:
        seen: dict[str, Node] = {}
        for theme in self.record.themes:
            id_ = theme_id(theme.framework, theme.name)
            seen.setdefault(id_, {"id": id_, "name": theme.name, "framework": theme.framework})
            self._record(id_, self.passages.of(theme), theme.name)
        self.contents.nodes["Theme"] = list(seen.values())

    def _activities(self) -> None:
        for index, activity in enumerate(self.record.activities):
            id_, passage = self._node_id("a", index), self.passages.of(activity)
            self._node("Activity", id_, event=id_, certainty="certain", kind=activity.kind, title=activity.title,
                       status=activity.status, start=activity.start, end=activity.end, search=fold(activity.title),
                       asked=activity.request.text if activity.request else None)
            self._record(id_, passage, activity.title)
            self._activity_ends(id_, activity, f"activities.{index}", passage)

    def _activity_ends(self, id_: str, activity: Activity, where: str, passage: str) -> None:
        for participant in activity.participants:
            self._say("PARTICIPATED_IN", (participant.name, "person", "body"), id_, where, passage,
                      to_name=activity.title, role=participant.role)
        for place in activity.places:
            self._say("HELD_AT", id_, (place, "place", "city", "body"), where, passage, from_name=activity.title)
        if activity.request:
            self._request(id_, activity.request, where, passage)
        for theme in activity.themes:
            if (theme_ := self.themes.get(name_key(theme))) is None:
                self._warn(where, theme)
            else:
                self._state("ABOUT", id_, theme_, passage, from_name=activity.title, to_name=theme)

    def _request(self, id_: str, request: Request, where: str, passage: str) -> None:
        for asker in request.asked_by:
            self._say("ASKED", (asker, "body", "person"), id_, where, passage, to_name=request.text)
        for asked in request.asked_of:
            self._say("ASKED_OF", id_, (asked, "body", "person"), where, passage, from_name=request.text)

    def _roles(self) -> None:
        for index, item in enumerate(self.record.roles):
            passage = self.passages.of(item)
            if item.organization:
                employer = (item.organization, "body", "city", "country")
                self._say("WORKS_FOR", (item.person, "person"), employer, f"roles.{index}", passage, role=item.role,
                          since=item.since, until=item.until)
            elif person := self._find(item.person, f"roles.{index}", "person"):
                self._mention(person, passage, item.role)

    def _bodies(self) -> None:
        for index, part in enumerate(self.record.part_of):
            self._say("PART_OF", (part.unit, "body"), (part.parent, "body"), f"part_of.{index}",
                      self.passages.of(part))
        for index, item in enumerate(self.record.represents):
            self._say("REPRESENTS", (item.organization, "body"), (item.country, "country"), f"represents.{index}",
                      self.passages.of(item))

    def _ties(self) -> None:
        for index, item in enumerate(self.record.memberships):
            self._say("MEMBER_OF", (item.member, "body", "city"), (item.network, "body"), f"memberships.{index}",
                      self.passages.of(item), since=item.since)
        for index, tie in enumerate(self.record.sister_cities):
            self._say("SISTER_CITY_OF", (tie.a, "city"), (tie.b, "city"), f"sister_cities.{index}",
                      self.passages.of(tie), since=tie.since, until=tie.until, status=tie.status)

    def _calls(self) -> None:
        for index, call in enumerate(self.record.calls):
            if call.issuer:
                self._say("ISSUED", (call.issuer, "body"), (call.name, "call"), f"calls.{index}",
                          self.passages.of(call))

    def _projects(self) -> None:
        for index, project in enumerate(self.record.projects):
            passage = self.passages.of(project)
            for proposer in project.proposed_by:
                self._say("PROPOSED", (proposer, "person", "body"), (project.name, "project"), f"projects.{index}",
                          passage)
            if project.call:
                self._say("SUBMITTED_TO", (project.name, "project"), (project.call, "call"), f"projects.{index}",
                          passage, status=project.status)

    def _figures(self) -> None:
        for index, figure in enumerate(self.record.figures):
            id_ = self._node_id("f", index)
            self._node("Figure", id_, label=figure.label, value=figure.value, unit=figure.unit, period=figure.period)
            self._record(id_, self.passages.of(figure), figure.label)

    def _commitments(self) -> None:
        for index, item in enumerate(self.record.commitments):
            id_, passage = self._node_id("c", index), self.passages.of(item)
            self._node("Commitment", id_, text=item.text, due=item.due)
            self._record(id_, passage, item.text)
            if item.owner:
                self._say("OWES", (item.owner, "person", "body"), id_, f"commitments.{index}", passage,
                          to_name=item.text)

    def _facts(self) -> None:
        for index, fact in enumerate(self.record.unit_facts):
            id_, passage = self._node_id("u", index), self.passages.of(fact)
            self._node("UnitFact", id_, kind=fact.kind, text=fact.text, date=fact.date)
            self._record(id_, passage, fact.text)
            self._say("HAS_FACT", (fact.organization, "body"), id_, f"unit_facts.{index}", passage, to_name=fact.text)

    def _implied(self) -> None:
        """Write what an entry's own city and country say: a city hall governs its city, all else is located there.

        An embassy is not located in the country that it represents, which is what its country usually is.
        """
        countries = {mention.country: mention for mention in self.local.mentions
                     if mention.type == "country" and mention.country}
        for mention, entries in self.local.mentions.items():
            if mention.block not in ("body", "city"):
                continue
            passage = self.passages.of(entries[0])
            country = countries.get(mention.country or "")
            city = city_of(mention, self.local)
            if city:
                governs = is_city_hall(mention, self.record)
                self._link("GOVERNS" if governs else "LOCATED_IN", mention, city, passage)
            if country and mention.kind != "embassy":
                self._link("LOCATED_IN", mention, country, passage)
            elif country and not self._is_said_to_represent(mention):
                self._link("REPRESENTS", mention, country, passage)  # the text only speaks of its ambassador

    def _is_said_to_represent(self, mention: Mention) -> bool:
        keys = {name_key(name) for name in (mention.name, *mention.aliases)}
        return any(name_key(item.organization) in keys for item in self.record.represents)

    def _link(self, type_: str, source: Mention, target: Mention, passage: str) -> None:
        self._state(type_, source, target, passage, from_name=source.name, to_name=target.name)

    def _say(
        self, type_: str, source: tuple[str, ...] | str, target: tuple[str, ...] | str, where: str, passage: str,
        **properties: Any,
    ) -> None:
        """Write a statement whose ends are node ids, or references: a written name and the blocks to look in."""
        names = {end: reference[0] for end, reference in (("from_name", source), ("to_name", target))
                 if isinstance(reference, tuple)}
        ends = [reference if isinstance(reference, str) else self._find(reference[0], where, *reference[1:])
                for reference in (source, target)]
        if ends[0] is not None and ends[1] is not None:
            self._state(type_, ends[0], ends[1], passage, **names, **properties)

    def _state(self, type_: str, source: Mention | str, target: Mention | str, passage: str, **properties: Any) -> None:
        self.contents.statements.append(
            Statement(type_, source, target, _given({"document": self.id, "passage": passage, **properties})))

    def _record(self, end: Mention | str, passage: str, name: str, properties: Node | None = None) -> None:
        found = _given({"document": self.id, "passage": passage, "name": name, **(properties or {})})
        self.contents.statements.append(Statement("RECORDED_IN", end, passage, found))

    def _find(self, written: str, where: str, *blocks: str) -> Mention | None:
        mention = self.local.find(written, *blocks)
        if mention is None:
            self._warn(where, written)
        return mention

    def _warn(self, where: str, written: str) -> None:
        self.contents.warnings.append(_(
            "{where}: '{name}' names nothing that the record lists there; add it to the record").format(
            where=where, name=written))

    def _node_id(self, letter: str, index: int) -> str:
        return f"{self.id[:16]}:{letter}{index}"

    def _node(self, node_label: str, id_: str, **properties: Any) -> None:
        node = _given({"id": id_, "document": self.id, **properties})
        self.contents.nodes.setdefault(node_label, []).append(node)


def _given(properties: Node) -> Node:
    return {key: value for key, value in properties.items() if value is not None}
