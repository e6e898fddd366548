"""The names of one text, registered, with the affiliations and parents that the text writes beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kb.gazetteers import country_names, country_spanish
from kb.names import fold, plain
from kb.records import Passage
from loaders.entities.both_cities import home_city
from loaders.entities.draft import Draft
from loaders.entities.employers import of_that, of_the_gentile
from loaders.entities.parents import parents, parents_in_names, units_of_the_named
from loaders.entities.roles import Affiliation, affiliations
from loaders.names.heads import function_phrases
from loaders.names.lens import is_home
from loaders.names.registry import Entry
from loaders.names.surnames import by_surname
from loaders.skeleton import Skeleton, skeleton
from loaders.spans import Span

_DIPLOMATS = re.compile(
    r"\b(?:embajador|embajadora|consejer[oa] polit|encargad[oa] de negocios|agregad[oa])", re.IGNORECASE
)
_CONSULS = re.compile(r"\b(?:vice)?c[oó]nsul(?:es|as?|esas?)?\b", re.IGNORECASE)
_BESIDE_A_COUNTRY = re.compile(r"[ⒸⒷ](?:, ?| ?\()(?=Ⓚ)")


@dataclass(frozen=True)
class Mentions:
    """The names of a text: its skeleton, the entry of each span, the affiliations of its people."""

    skeleton: Skeleton
    entries: dict[Span, Entry]
    affiliations: list[Affiliation]
    employers: dict[Span, list[Entry]]

    def bodies_of(self, person: Span) -> list[Entry]:
        """Return the bodies that a person's affiliation in this text names."""
        return [entry for entry in self.employers.get(person, []) if entry.kind == "body"]


def mention_all(text: str, passage: Passage, draft: Draft, around: Sequence[Entry] = ()) -> Mentions:
    """Register every name of a text and the relations written between neighbouring names.

    `around` are the entities that the rest of a table's row names.
    """
    if not text:  # a cell of a table that is empty
        return Mentions(skeleton("", ()), {}, [], {})
    spans = [span for span in draft.lens.names(text) if not _is_home_country(span, draft)]
    entries = {span: draft.entity(span, passage) for span in spans}
    if draft.news:
        entries |= by_surname(text, spans, draft.registry.of("person"))
        spans = sorted(entries, key=lambda span: span.start)
    found = skeleton(text, spans)
    _countries_beside(found, entries, draft)
    parents(found, entries, passage, draft)
    parents_in_names(entries, passage, draft)
    units_of_the_named(found, entries, passage, draft)
    people = [
        _of_home(of_the_gentile(_of_the_only(of_that(a, found), draft), draft), passage, draft)
        for a in affiliations(found)
    ]
    employers: dict[Span, list[Entry]] = {}
    for affiliation in people:
        hired = [entry for known in employers.values() for entry in known]
        employer = affiliation.entry or _employer(affiliation, entries, passage, draft) or employer_around(
            affiliation, found, [*entries.values(), *around, *hired], passage, draft
        )
        if employer is not None:
            employers.setdefault(affiliation.person, []).append(employer)
        if employer is not None or affiliation.role:
            draft.link(
                "roles", passage, person=entries[affiliation.person], role=affiliation.role, organization=employer
            )
    return Mentions(found, entries, people, employers)


def _countries_beside(found: Skeleton, entries: dict[Span, Entry], draft: Draft) -> None:
    """Note of which country a city is that stands before its name: "Cádiz, España", "el Municipio de Cartago (…)"."""
    for match in _BESIDE_A_COUNTRY.finditer(found.text):
        entry = entries[found.span_at(match.start())]
        if entry.kind == "body":
            belongs = draft.registry.class_of(entry)
            named = draft.registry.called(belongs.city or "", "city") if belongs.type == "partner" else None
        else:
            named = entry
        if named is not None and fold(named.name).removeprefix("ciudad de ") != fold(draft.lens.home.city):
            named.country = named.country or country_names().get(fold(found.span_at(match.end()).name))


_MAYOR = re.compile(
    r"(?P<post>(?:ex|vice)?(?:alcald|intendent)\w+(?: (?:electo|electa|encargad[oa]|interin[oa]))?)"
    r" del?(?: (?:la ciudad|distrito|municipio|canton)(?: capital)? de)? (?P<city>[^,;.]+)"
)


def _of_home(affiliation: Affiliation, passage: Passage, draft: Draft) -> Affiliation:
    """Find the city of "el alcalde del distrito de Ⓒ" where the home city's name, a country's too, is no mark."""
    match = _MAYOR.fullmatch(plain(affiliation.role or "")) if affiliation.body is None else None
    if match is None or affiliation.role is None or fold(match["city"]) != fold(draft.lens.home.city):
        return affiliation
    return replace(affiliation, role=affiliation.role[: match.end("post")], entry=home_city(draft, passage))


def _is_home_country(span: Span, draft: Draft) -> bool:
    """A country's name says nothing about the office's relations where it is the home city's: Panamá, Armenia."""
    return span.kind == "country" and fold(span.name) == fold(draft.lens.home.city)


def _employer(affiliation: Affiliation, entries: dict[Span, Entry], passage: Passage, draft: Draft) -> Entry | None:
    """Return the body or city of an affiliation; "embajador de Francia" works for the embassy of that country."""
    body, role = affiliation.body, affiliation.role or ""
    if body is None and affiliation.country and affiliation.country != draft.lens.home.country:
        name, at = country_spanish()[affiliation.country], affiliation.person.start
        return _mission(Span("country", at, at, name, name), role, passage, draft)
    if body is None:
        return None
    if body.kind == "country":
        if re.match(r"(?:ex)?alcald|vicealcald|intendent", plain(role)):  # a city with its country's name
            return draft.entity(Span("city", body.start, body.end, body.text, body.name), passage)
        return _mission(body, role, passage, draft)
    if body.kind == "place":
        return draft.registry.called(f"Administración de {body.name}", "body") or draft.registry.called(
            body.name, "place"
        )
    return entries[body]


_GENERIC = re.compile(
    r" (?:de la|del) (?P<noun>embajada|consulado|universidad|alcaldia|municipalidad|intendencia|municipio|comuna)$"
)
_KINDS = {"embajada": "embassy", "consulado": "embassy", "universidad": "university"}


def _of_the_only(affiliation: Affiliation, draft: Draft) -> Affiliation:
    """Find the body that a post's last word means: "consejera de la embajada", where the document names one embassy."""
    match = _GENERIC.search(plain(affiliation.role or "")) if affiliation.body is None else None
    if match is None or affiliation.role is None:
        return affiliation
    kind = _KINDS.get(match["noun"], "municipality")
    classes = [(entry, draft.registry.class_of(entry)) for entry in draft.registry.of("body")]
    found = [entry for entry, one in classes if one.kind == kind and (kind == "municipality") == _is_home(entry, draft)]
    if len(found) != 1:
        return affiliation
    return replace(affiliation, role=affiliation.role[: match.start()], entry=found[0])


def _is_home(entry: Entry, draft: Draft) -> bool:
    return any(is_home(writing, draft.lens.home) for writing in entry.writings)


# the kind of body that a post belongs to, by the beginning of its noun
_POSTS = (
    (
        "embassy",
        re.compile(
            r"(?:ex)?embajador|consejer|agregad|(?:primer[ao]?|segund[ao]|tercer[ao]?) secretari|"
            r"encargad[oa] de negocios|(?:vice)?consul|ministr[oa] consejer"
        ),
    ),
    (
        "municipality",
        re.compile(r"(?:ex)?alcald|vicealcald|intendent|concejal|regidor|prefect|presidente municipal|edil"),
    ),
    ("university", re.compile(r"rector|decan|vicerrector|profesor|docente|catedratic|estudiante")),
    ("ministry", re.compile(r"ministr[oa]\b|viceministr|canciller|vicecanciller")),
)


def employer_around(
    affiliation: Affiliation, found: Skeleton, entries: Sequence[Entry], passage: Passage, draft: Draft
) -> Entry | None:
    """Return the only body in the text or row that a post can belong to ("la Embajada …, donde el Embajador Ⓟ")."""
    if affiliation.body is not None or not affiliation.role:
        return None
    if re.search(r"\b(?:esta|nuestra) (?:oficina|direccion|secretaria|unidad|gerencia)\b", plain(affiliation.role)):
        return draft.entity(draft.issuer, passage) if draft.issuer else None
    kind = next((kind for kind, pattern in _POSTS if pattern.match(plain(affiliation.role))), None)
    if kind == "municipality" and draft.news and not draft.elsewhere:
        return None  # "el alcalde Ⓟ" of a news item is its own city's
    if re.match(r"(?:vice)?rector", plain(affiliation.role)):  # a faculty has none
        entries = [e for e in entries if not fold(e.name).startswith(("facultad", "escuela"))]
    fitting = {
        id(e): e
        for e in entries
        if e.kind == "body" and draft.registry.class_of(e).kind == kind and draft.registry.class_of(e).type == "partner"
    }
    if kind and len(fitting) == 1:
        return next(iter(fitting.values()))
    return _delegation(affiliation, found, entries, draft) or _unit_of(affiliation, entries, passage, draft)


_HEADS_OF_POSTS = {
    "director": "Dirección",
    "directora": "Dirección",
    "secretario": "Secretaría",
    "secretaria": "Secretaría",
    "gerente": "Gerencia",
    "gerenta": "Gerencia",
    "subdirector": "Subdirección",
    "subdirectora": "Subdirección",
}


def _unit_of(affiliation: Affiliation, entries: Sequence[Entry], passage: Passage, draft: Draft) -> Entry | None:
    """Return the unit that a post's own words name: "directora de Turismo" is of the Dirección de Turismo.

    One that the document has not named is taken for a unit of the home municipality only if it is called as such units
    are, and no other municipality is spoken of.
    """
    match = re.match(r"(?P<post>\w+) (?:de la|del|de) (?P<unit>[A-ZÁÉÍÓÚ].*)", affiliation.role or "")
    head = _HEADS_OF_POSTS.get(plain(match["post"])) if match else None
    if match is None or head is None:
        return None
    name = f"{head} de {match['unit']}"
    known = draft.registry.called(name, "body") or draft.registry.beginning(name)
    abroad = any(
        (e.kind == "city" and fold(draft.lens.home.city) not in fold(e.name).split())
        or (
            e.kind == "body"
            and draft.registry.class_of(e).kind == "municipality"
            and draft.registry.class_of(e).type == "partner"
        )
        for e in entries
    )
    if known or abroad or fold(match["unit"]) not in function_phrases():
        return known
    return draft.entity(Span("body", affiliation.person.start, affiliation.person.start, match["unit"], name), passage)


def _delegation(affiliation: Affiliation, found: Skeleton, entries: Sequence[Entry], draft: Draft) -> Entry | None:
    """Return the body whose delegation a person leads or is part of: "delegación de la Ⓑ, encabezada por Ⓟ y Ⓟ"."""
    match = re.search(
        r"\b(?:delegacion|comitiva|mision|equipo)(?: [a-z]+)? (?:de la|del|de) (?P<body>[ⒷⒸ])"
        r"(?:,|:|,?(?: estuvo| fue| esta)? (?:encabezad|integrad|conformad|liderad|compuest)\w+ por)",
        found.text,
    )
    if not match or found.places[found.spans.index(affiliation.person)] < match.end():
        return None
    body = found.span_at(match.start("body"))
    return next(
        (e for e in entries if e.kind in ("body", "city") and (body.text in e.writings or body.name in e.writings)),
        None,
    )


def _mission(country: Span, role: str, passage: Passage, draft: Draft) -> Entry | None:
    head = "Embajada" if _DIPLOMATS.search(role) else "Consulado" if _CONSULS.search(role) else None
    if head is None:
        return None
    key = fold(country.name)
    written = re.search(r"\b(?P<of>del|de la|de los) $", passage.text[: country.start])
    at_it = passage.text[country.start : country.end] == country.text
    of = "de la" if key in ("india", "santa sede") or key.startswith("republica") else "de"
    name = f"{head} {written['of'] if written and at_it else of} {country.name}"
    return draft.entity(Span("body", country.start, country.end, name, name), passage)


