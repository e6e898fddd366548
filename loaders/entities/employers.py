"""The body of a post that another sentence names: "esa ciudad", "el concejal barcelonés", a unit named further on."""

from __future__ import annotations

import re
from dataclasses import replace

from kb.names import fold, plain
from loaders.entities.draft import Draft, Told
from loaders.entities.roles import Affiliation
from loaders.names.registry import Entry
from loaders.skeleton import Skeleton

_THAT = re.compile(r" de (?:esa|dicha|esta|la misma) (?P<noun>ciudad|comuna|urbe|entidad|institucion|organizacion)$")
_CITIES = frozenset(("ciudad", "comuna", "urbe"))
_POSTS = {
    "director": "Dirección",
    "directora": "Dirección",
    "secretario": "Secretaría",
    "secretaria": "Secretaría",
    "subsecretario": "Subsecretaría",
    "subsecretaria": "Subsecretaría",
    "gerente": "Gerencia",
    "gerenta": "Gerencia",
    "coordinador": "Coordinación",
    "coordinadora": "Coordinación",
    "subdirector": "Subdirección",
    "subdirectora": "Subdirección",
}
_PREFIX = 4  # letters that a city's name and its adjective share at least


def of_that(affiliation: Affiliation, found: Skeleton) -> Affiliation:
    """Return an affiliation with what its post's "de esa ciudad" means: the name of that kind last read before it."""
    match = _THAT.search(plain(affiliation.role or "")) if affiliation.body is None else None
    if match is None or affiliation.role is None:
        return affiliation
    kind = "city" if match["noun"] in _CITIES else "body"
    before = [span for span in found.spans if span.kind == kind and span.end <= affiliation.person.start]
    role = affiliation.role[: match.start()]
    return replace(affiliation, role=role, body=before[-1] if before else None)


def of_the_gentile(affiliation: Affiliation, draft: Draft) -> Affiliation:
    """Return an affiliation with the city, already named, whose adjective follows the post."""
    if affiliation.gentile is None or affiliation.body is not None or affiliation.entry is not None:
        return affiliation
    home = fold(draft.lens.home.city)
    found = [
        city
        for city in draft.registry.of("city")
        if fold(city.name) != home and _is_of(affiliation.gentile, fold(city.name))
    ]
    return replace(affiliation, entry=_city_hall(found[0], draft) or found[0]) if len(found) == 1 else affiliation


def _is_of(gentile: str, city: str) -> bool:
    """Whether an adjective begins as a city's name does: "barcelonés" of "Barcelona"."""
    return " " not in city and gentile.startswith(city[: max(_PREFIX, len(city) - 3)])


def _city_hall(city: Entry, draft: Draft) -> Entry | None:
    for entry in draft.registry.of("body"):
        belongs = draft.registry.class_of(entry)
        if belongs.kind == "municipality" and belongs.city and fold(belongs.city) == fold(city.name):
            return entry
    return None


def settle_units(draft: Draft) -> None:
    """Give a post without a body the unit that its own words name, where the document has named it further on.

    "La secretaria de Ambiente" is then of the "Secretaría de Ambiente", which takes part where she does.
    """
    for link in draft.links.get("roles", ()):
        if link.values["organization"] is None and not _is_known(link, draft):
            unit = _named_by(link.values["role"], draft)
            if unit is not None:
                link.values["organization"] = unit
                _takes_part(link.values["person"], unit, draft.links.get("activities", []))


def _is_known(link: Told, draft: Draft) -> bool:
    """Whether the same post of the same person has its body elsewhere in the document."""
    person, post = link.values["person"], plain(link.values["role"] or "").split()[:1]
    return any(
        other.values["person"] is person and plain(other.values["role"] or "").split()[:1] == post
        for other in draft.links["roles"]
        if other.values["organization"] is not None
    )


def _named_by(role: str | None, draft: Draft) -> Entry | None:
    match = re.match(r"(?P<post>\w+) (?:de la|del|de) (?P<unit>[A-ZÁÉÍÓÚ].*)", role or "")
    if match is None:
        return _of_the_issuer(role, draft)
    head = _POSTS.get(plain(match["post"]))
    unit = draft.registry.called(f"{head} de {match['unit']}", "body") if head else None
    return unit or draft.registry.called(match["unit"], "body")


def _of_the_issuer(role: str | None, draft: Draft) -> Entry | None:
    """Return the unit that reports, where the post is only that of its head: "la directora" of a Dirección."""
    head = _POSTS.get(plain(role or ""))
    if head is None or draft.issuer is None or draft.news or fold(draft.issuer.name).split()[0] != fold(head):
        return None
    return draft.registry.called(draft.issuer.name, "body")


def _takes_part(person: Entry, unit: Entry, activities: list[Told]) -> None:
    for told in activities:
        if any(entry is person for entry, _role in told.values["participants"]):
            Draft.join(told, [(unit, None)])
