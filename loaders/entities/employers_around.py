"""The body of a post by what else the text or row names: the only embassy beside "el Embajador Ⓟ", a unit …"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.names import fold, plain
from kb.records import Passage
from loaders.entities.affiliation import Affiliation, is_of_a_town, is_of_another
from loaders.entities.draft import Draft
from loaders.names.heads import function_phrases
from loaders.names.registry import Entry
from loaders.skeleton import Skeleton
from loaders.spans import Span

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
    named = kind == "ministry" or (kind == "municipality" and is_of_a_town(affiliation.role))
    other = named and any(is_of_another(affiliation.role, entry) for entry in fitting.values())
    if kind and len(fitting) == 1 and not other:
        return next(iter(fitting.values()))
    if other and kind == "municipality":
        return None
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
