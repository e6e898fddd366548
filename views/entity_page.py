"""The page of one entity, as `kb serve` shows it: who it is, its relations, a timeline, and the passages that say so.

The page has no script. All its links are paths of the server: names become queries of a link, never its scheme.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from urllib.parse import quote, urlencode

from kb.language import _, language, ngettext
from kb.locators import located
from queries.find import type_name
from queries.rows import ActivityRow, Card, CardRelation, CommitmentRow, Evidence, Found
from views.dates import period, written
from views.labels import ACTIVITIES, FACTS, KINDS, PROJECTS, TIES, country_name, relation_label

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Linked:
    """A name and the path of its page; None where it has none."""

    name: str
    link: str | None


@dataclass(frozen=True)
class Row:
    """One line: when, what, with whom, a note, and the passages that say so."""

    text: str
    when: str = ""
    names: tuple[Linked, ...] = ()
    note: str = ""
    evidence: Sequence[Evidence] = ()


@dataclass(frozen=True)
class Group:
    """Rows under a small heading of their own, if it has one."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Section:
    """A part of the page."""

    heading: str
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class PlainPage:
    """A page without a script; `actions` are pairs of a text and a path, `asked` what stands in the search box."""

    title: str
    about: tuple[str, ...] = ()
    actions: tuple[tuple[str, str], ...] = ()
    sections: tuple[Section, ...] = ()
    asked: str = ""


@dataclass(frozen=True)
class _Words:
    network: str = field(default_factory=lambda: _("The whole network"))
    name: str = field(default_factory=lambda: _("Name"))
    look_up: str = field(default_factory=lambda: _("Look up"))

    def passages(self, count: int) -> str:
        return ngettext("{count} passage", "{count} passages", count).format(count=count)


def entity_path(id_: str) -> str:
    """Return the path of an entity's page."""
    return f"/entity/{quote(id_, safe='')}"


def find_path(name: str, type_: str | None = None) -> str:
    """Return the path that leads to the entity of a name, or to the candidates where several have it."""
    return "/find?" + urlencode({"name": name, **({"type": type_} if type_ else {})})


def entity_page(card: Card) -> PlainPage:
    """Return the page of an entity; a section with nothing to say is left out."""
    quoted = quote(card.id, safe="")
    sections = (
        _relations(card.relations),
        _timeline(card),
        _section(_("Commitments"), [_commitment(one) for one in card.commitments]),
        _section(_("What the documents say of it"), _facts(card)),
        _section(_("Where it is named"), [Row("", evidence=card.evidence)] if card.evidence else []),
    )
    return PlainPage(
        card.name, tuple(_about(card)),
        ((_("Its surroundings as a network"), f"/network/{quoted}"), (_("Briefing in Word"), f"/briefing/{quoted}")),
        tuple(section for section in sections if section is not None))


def candidates_page(name: str, candidates: Iterable[Found]) -> PlainPage:
    """Return the page that lists the entities that a name may stand for."""
    rows = [Row("", names=(Linked(one.name, entity_path(one.id)),), note=_kind(one.type, one.kind, one.country))
            for one in candidates]
    heading = ngettext("{count} candidate", "{count} candidates", len(rows)).format(count=len(rows))
    return PlainPage(name, sections=(Section(heading, (Group("", tuple(rows)),)),), asked=name)


def unknown_page(name: str, nearest: Iterable[str]) -> PlainPage:
    """Return the page of a name that nothing has, with the names most like it."""
    rows = tuple(Row("", names=(Linked(one, find_path(one)),)) for one in nearest)
    section = Section(_("The nearest names"), (Group("", rows),))
    return PlainPage(_("Not known: {name}").format(name=name), sections=(section,) if rows else (), asked=name)


def failure_page(message: str) -> PlainPage:
    """Return the page that says why something cannot be shown."""
    return PlainPage(_("This cannot be shown"), (message,))


def render_plain(page: PlainPage) -> tuple[str, str]:
    """Return a page as HTML and the content security policy that it has to be served with."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from views.page_network import inline_style, page_style, style_policy

    style = page_style() + (_TEMPLATES / "entity.css").read_text(encoding="utf-8")
    environment = Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined,
                              trim_blocks=False)
    html = environment.get_template("entity.html").render(
        page=page, words=_Words(), located=located, lang=language(), style=inline_style(style))
    return html.lstrip(), style_policy(style)


def _kind(type_: str, kind: str | None, country: str | None) -> str:
    noun = KINDS.get(kind) if type_ == "partner" and kind not in (None, "other") else None
    place = country_name(country, language()) if country else None
    return ", ".join(filter(None, (noun.text(language()) if noun else type_name(type_), place)))


def _about(card: Card) -> Iterable[str]:
    yield ", ".join(filter(None, (card.honorific, _kind(card.type, card.kind, card.country), card.city)))
    if card.aliases:
        yield _("Also written: {names}").format(names="; ".join(card.aliases))
    if card.first and card.last:  # a month and a day of it are that month
        last = None if card.last.startswith(card.first) else card.last
        yield period(card.first, last, language()) or ""
    if card.documents:
        yield _("Documents: {names}").format(names="; ".join(card.documents))


def _section(heading: str, rows: list[Row]) -> Section | None:
    return Section(heading, (Group("", tuple(rows)),)) if rows else None


def _relations(relations: Sequence[CardRelation]) -> Section | None:
    """Return the relations, those that read alike under one heading, in the order of the first of each."""
    by_label: dict[str, list[Row]] = {}
    for one in relations:
        label = relation_label(one.relation, one.outgoing, one.status, language())
        by_label.setdefault(label[:1].upper() + label[1:], []).append(_relation(one))
    groups = tuple(Group(label, tuple(rows)) for label, rows in by_label.items())
    return Section(_("Relations"), groups) if groups else None


def _relation(one: CardRelation) -> Row:
    since = _("since {date}").format(date=written(one.since, language())) if one.since else None
    until = _("until {date}").format(date=written(one.until, language())) if one.until else None
    note = ", ".join(filter(None, (one.role, _status(one.status), since, until)))
    return Row("", names=(Linked(one.name, find_path(one.name, one.type)),), note=note, evidence=one.evidence)


def _status(status: str | None) -> str | None:
    found = PROJECTS.get(status or "") or TIES.get(status or "")
    return found[language()] if found else status


def _timeline(card: Card) -> Section | None:
    """Return the activities by year, newest first as they come; those without a date last."""
    groups = tuple(Group(year or _("Without a date"), tuple(_activity(one, card.name) for one in rows))
                   for year, rows in groupby(card.activities, key=lambda one: (one.start or "")[:4]))
    return Section(_("Activities"), groups) if groups else None


def _activity(one: ActivityRow, own: str) -> Row:
    when = period(one.start, one.end, language()) or ""
    status = {"planned": _("planned"), "cancelled": _("cancelled"), "postponed": _("postponed")}.get(one.status)
    note = ", ".join(filter(None, (ACTIVITIES[one.kind].text(language()), status, *one.places)))
    return Row(one.title, when, tuple(Linked(name, find_path(name)) for name in one.participants if name != own),
               f"({note})", one.evidence)


def _commitment(one: CommitmentRow) -> Row:
    names = (Linked(one.owner, find_path(one.owner)),) if one.owner else ()
    return Row(one.text, written(one.due, language()) if one.due else "", names, evidence=one.evidence)


def _facts(card: Card) -> list[Row]:
    evidence = card.facts_evidence or [[] for _fact in card.facts]
    return [Row(f"{FACTS[kind][language()]}: {text}", written(day, language()) if day else "", evidence=passages)
            for (kind, text, day), passages in zip(card.facts, evidence, strict=True)]
