"""Tables of networks: a network a row, with since when the office's city belongs to it and who attends to it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kb.names import fold, plain
from kb.records import Passage
from loaders.blocks import Row
from loaders.calendar.dates import Period, day_cell, find_years
from loaders.entities.both_cities import home_city
from loaders.entities.draft import Draft
from loaders.entities.mentions import mention_all
from loaders.names.classify import Class
from loaders.names.people import find_people
from loaders.names.registry import Entry
from loaders.spans import Span
from loaders.tables.cells import names_nobody
from loaders.tables.directories import is_nobody
from loaders.tokens import tokenize

# a membership that is not, or not any more
_NOT_SO = re.compile(
    r"\b(?:no|en tramite|tramite|solicit\w*|evaluacion|estudio|pendiente|retirad[oa]|retiro|baja|inactiv[oa]|"
    r"suspendid[oa]|observador[a]?|interes\w*|proceso de|por definir)\b"
)
# that a member owes or has paid says nothing against its membership: "Cuota 2021 pendiente"
_FEES = re.compile(r"\b(?:cuotas?|pagos?|aportes?|anualidad(?:es)?|membresia anual|contribucion(?:es)?)\b[^.;,]*")
_ACRONYM = re.compile(r"(?P<name>.*\S)\s*[(–-]\s*(?P<acronym>[\w.-]*[A-Z]{2}[\w.-]*)\)?")

# the acronym first: "CIDEU (Centro Iberoamericano de …)"
_ACRONYM_FIRST = re.compile(r"(?P<acronym>[\w.-]*[A-Z]{2}[\w.-]*) ?(?:\(|[:–—-] )(?P<name>[A-ZÁÉÍÓÚÑ]\w+ [^()]*\w)\)?")

_LONGEST = 14  # words of a network's name


def is_network_table(places: Mapping[str, int]) -> bool:
    """Whether a table's columns are those of a list of networks: the network, and since when, how or who."""
    told = {"joined", "date", "status", "person", "owner", "post"} & set(places)
    return "network" in places and bool(told) and not {"activity", "topic", "project", "call"} & set(places)


def read_network_row(row: Row, places: Mapping[str, int], header: tuple[str, ...], draft: Draft) -> None:
    """Note the membership of one row and the people who attend to it; `header` names their post."""
    cells = {name: " ".join(row.cells[at].split()) if at < len(row.cells) else "" for name, at in places.items()}
    passage = Passage(locator=row.locator, text=" | ".join(" ".join(c.split()) for c in row.cells if c.strip()))
    network = _network(cells["network"], passage, draft)
    if network is None:
        return
    said = _FEES.sub(" ", plain(f"{cells.get('status', '')} {cells.get('joined', '')}"))
    if not _NOT_SO.search(said):
        since = _since(cells.get("joined") or cells.get("date", ""))
        draft.link("memberships", passage, member=home_city(draft, passage), network=network, since=since)
    for column in [name for name in cells if name.split()[0] in ("person", "owner")]:
        label = header[places[column]] if places[column] < len(header) else ""
        _attends(cells[column], cells.get("post") or _post_in(label), passage, draft)


def _network(cell: str, passage: Passage, draft: Draft) -> Entry | None:
    """Return the network that a cell names: one that lists know or that has a head, else the whole cell."""
    tokens = [token for token in tokenize(cell) if token.is_word]
    if not tokens or not tokens[0].is_capital or names_nobody(cell) or fold(cell).startswith(("total", "ningun")):
        return None
    match = _ACRONYM_FIRST.fullmatch(cell) or _ACRONYM.fullmatch(cell)
    name, acronym = (match["name"], match["acronym"]) if match else (cell, "")
    entry = _whole(name, passage, draft)
    if entry is not None and acronym:
        draft.registry.merge(entry, draft.entity(Span("body", 0, len(acronym), acronym, acronym), passage))
    if entry is not None and draft.registry.class_of(entry) == Class("partner", "other"):
        entry.said = Class("network", "international_organization")  # no list and no head knows what the table says
    return entry


def _whole(name: str, passage: Passage, draft: Draft) -> Entry | None:
    """Return the body that is all of a name, or the first of several that a cell lists."""
    listed = re.search(r"[,;/:]", name)
    found = [span for span in draft.lens.names(name) if span.kind == "body"] if listed else []
    span = found[0] if found else Span("body", 0, len(name), name, name)
    return draft.entity(span, passage) if len(span.text.split()) <= _LONGEST else None


def _since(cell: str) -> str | None:
    """Return since when a cell says that a city belongs to a network, as ISO; None for "sin dato"."""
    found = day_cell(cell, Period()) if any(c.isdigit() for c in cell) else None
    return (found.start if found else None) or next(iter(find_years(cell)), None)


def _post_in(label: str) -> str | None:
    """Return the post that a column's header gives to whom it lists ("Enlace municipal"), None for "Nombre"."""
    return label if re.match(r"(?:enlace|punto focal|delegad|responsable|representante|titular)", fold(label)) else None


def _attends(cell: str, post: str | None, passage: Passage, draft: Draft) -> None:
    """Note the people of a cell with the post and the unit written beside them."""
    if is_nobody(cell):
        return
    words = cell if any(True for _ in find_people(cell)) else f"Sr. {cell}"
    before = len(draft.links.get("roles", ()))
    mentions = mention_all(words, passage, draft)
    told = {id(link.values["person"]): link for link in draft.links.get("roles", ())[before:]}
    for span, entry in mentions.entries.items():
        if span.kind != "person":
            continue
        link = told.get(id(entry))
        if link is not None:
            link.values["role"] = link.values["role"] or post
        elif post:
            draft.link("roles", passage, person=entry, role=post, organization=None)
