"""What a directory's row says beside the person: the body's unit, acronym and city, and what a remark states of it."""

from __future__ import annotations

import re

from kb.gazetteers import country_names
from kb.names import fold, plain
from kb.records import Passage
from loaders.calendar.dates import Period, find_dates, find_years
from loaders.entities.both_cities import home_city
from loaders.entities.draft import Draft
from loaders.facts.ties import speaks_of_ties, tie_status
from loaders.names.classify import head_of
from loaders.names.heads import names_a_unit
from loaders.names.registry import Entry
from loaders.spans import Span

_ACRONYM = re.compile(r"(?=(?:[^A-ZÁÉÍÓÚÑ]*[A-ZÁÉÍÓÚÑ]){2})[\w.&-]{2,15}")
_CITY = re.compile(r"[A-ZÁÉÍÓÚÑ][^\W\d_]*(?:[ '’.-]+[^\W\d_]+){0,5}\.?")
# a network's remark that its row's reader belongs to it: "La ciudad es miembro desde 1982", "Ingresamos en 2004"
_BELONGS = re.compile(
    r"\b(?:miembros?|soci[oa]s?|afiliad[oa]s?|integrantes?|adherid[oa]s?|form(?:a|amos) parte|pertenece(?:mos)?|"
    r"ingres(?:o|amos)|adhiri(?:o|mos)|(?:se|nos) (?:incorpor|sum|uni|afili)\w+|adhesion|afiliacion|membresia)\b"
)
_NOT_SO = re.compile(
    r"\b(?:no|aun|todavia|nunca|interes\w*|solicit\w*|propon\w*|propuso|busca\w*|explor\w*|gestion\w*|evalua\w*|"
    r"posible|tramite|pendiente|podria)\b"
)
_THE_MUNICIPALITY = re.compile(r"\b(?:el|la) (?:municipio|alcaldia|municipalidad|ayuntamiento|intendencia)\b")
# that the row's city and the office's own are tied: "Ciudad hermana desde 2008", "Hermanamiento suscrito en 1998"
_TIED = re.compile(
    r"\bciudad(?:es)? hermanas?\b|\bhermanad[ao]s?\b|^hermanamiento\b|"
    r"\b(?:convenio|acuerdo|acta|carta)s? de (?:hermanamiento|amistad|intencion)\b"
)


def unit_of(cell: str, body: Entry | None, passage: Passage, draft: Draft) -> Entry | None:
    """Return the unit of a row's body that a column of its own names; None for an address or a unit of another body."""
    words = " ".join(cell.split())
    if body is None or not names_unit(words):
        return None
    own = draft.registry.class_of(body).type == "directorate"
    known = draft.registry.called(words, "body")
    if known is body or (known is not None and known.parent is not (None if own else body)):
        return None
    unit = draft.entity(Span("body", 0, len(words), words, words), passage)
    if not own:
        draft.belongs(unit, body, passage)
    return unit


def names_unit(words: str) -> bool:
    """Whether a cell is a unit's name: it begins with a head or is a function of an office ("Protocolo")."""
    head = head_of(words)
    named = (head is not None and not head.plural and len(words.split()) > len(head.words)) or names_a_unit(words)
    return named and not any(mark in words for mark in ";\n") and not any(c.isdigit() for c in words)


def called_also(body: Entry, cell: str, passage: Passage, draft: Draft) -> None:
    """Note the acronym that a column gives to a row's body."""
    words = cell.strip()
    if _ACRONYM.fullmatch(words) and fold(words) not in {fold(w) for w in body.writings}:
        draft.registry.merge(body, draft.entity(Span("body", 0, len(words), words, words), passage))


def located(body: Entry | None, city: str, country: str, passage: Passage, draft: Draft) -> None:
    """Note the city and the country of a row, and of which country the city is that the row's body governs."""
    code = country_names().get(fold(country))
    if code:
        draft.entity(Span("country", 0, len(country), country, country), passage)
    governed = draft.registry.class_of(body).city if body else None
    named = draft.registry.called(governed, "city") if governed else None
    if _CITY.fullmatch(city) and fold(city) != fold(country):
        named = draft.entity(Span("city", 0, len(city), city, city), passage)
    elif fold(city) == fold(draft.lens.home.city):  # a capital that is called as its country
        named = home_city(draft, passage)
    if named is not None and fold(named.name) != fold(draft.lens.home.city):
        named.country = named.country or code


def read_remark(words: str, body: Entry | None, city: str, passage: Passage, draft: Draft) -> None:
    """Note what a remark states of its row's body: the cities that it names, a membership, a tie with its city."""
    home = fold(draft.lens.home.city)
    for span in draft.lens.names(words):
        if span.kind == "city" or (span.kind == "country" and fold(span.name) != home):
            draft.entity(span, passage)
    if body is None:
        return
    belongs, key = draft.registry.class_of(body), plain(words)
    if belongs.type == "network" and _BELONGS.search(key) and not _NOT_SO.search(key):
        draft.link("memberships", passage, member=_member(key, passage, draft), network=body, since=date_in(words))
    name = belongs.city or city
    other = draft.registry.called(name, "city") if name and belongs.kind == "municipality" else None
    if other is not None and fold(name) != home and _TIED.search(key):
        _tie(words, other, passage, draft)


def _member(key: str, passage: Passage, draft: Draft) -> Entry:
    name = draft.lens.home.institution
    known = draft.registry.called(name, "body") if _THE_MUNICIPALITY.search(key) else None
    return known or home_city(draft, passage)


def _tie(words: str, other: Entry, passage: Passage, draft: Draft) -> None:
    """Note the tie of a row's city with the office's own, if the remark gives it a situation or does not doubt it."""
    status = tie_status(words)
    if status is None and (_NOT_SO.search(plain(words)) or not speaks_of_ties(words)):
        return
    since = None if status == "not_a_tie" else date_in(words)
    a = home_city(draft, passage)
    draft.link("sister_cities", passage, a=a, b=other, status=status or "active", since=since)


def date_in(words: str) -> str | None:
    """Return the first day, month or year of a few words, as ISO; None if they give none."""
    found = next((d.start for d in find_dates(words, Period()) if d.start), None)
    return found or next(iter(find_years(words)), None)
