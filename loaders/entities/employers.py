"""The body of a post that another sentence names: "esa ciudad", "el concejal barcelonés", a unit named further on."""

from __future__ import annotations

import re
from dataclasses import replace

from kb.names import fold, plain
from loaders.entities.affiliation import Affiliation
from loaders.entities.both_cities import governed_city
from loaders.entities.draft import Draft, Told
from loaders.names.person_names import role_nouns
from loaders.names.registry import Entry
from loaders.skeleton import Skeleton

_THAT = re.compile(
    r"(?<!gobierno)(?<!alcaldia)(?<!municipio) de (?:esa|dicha|esta|la (?:misma|mencionada|citada|referida)) "
    r"(?P<noun>ciudad|comuna|urbe|entidad|institucion|organizacion)$"
)
_THE_BODY = re.compile(r" (?:de la (?:organizacion|institucion|asociacion|red|entidad)|del organismo)$")
_GOVERNMENT = re.compile(r"(?:gobierno|alcaldia|municip|intendencia|ayuntamiento|comuna|prefectura)")
_CITIES = frozenset(("ciudad", "comuna", "urbe"))
_UNITS = ("Dirección", "Dirección General", "Dirección Nacional")
_OFFICES = ("Oficina", "Departamento", "Unidad", "Jefatura", "División", "Sección", "Área")
# what a unit may be called that the holder of a post leads, by the masculine of the post's noun
_LED = {
    "director": _UNITS,
    "subdirector": ("Subdirección",),
    "secretario": ("Secretaría", "Secretaría General"),
    "subsecretario": ("Subsecretaría",),
    "gerente": ("Gerencia", "Gerencia General"),
    "subgerente": ("Subgerencia",),
    "coordinador": ("Coordinación", *_OFFICES),
    "jefe": _OFFICES,
    "encargado": _OFFICES,
    "ministro": ("Ministerio",),
    "viceministro": ("Viceministerio",),
    "superintendente": ("Superintendencia",),
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


def of_the_body(affiliation: Affiliation, found: Skeleton) -> Affiliation:
    """Return an affiliation with what its post's "de la organización" means: the only such body read before it."""
    match = _THE_BODY.search(plain(affiliation.role or "")) if affiliation.body is None else None
    if match is None or affiliation.role is None or affiliation.entry is not None:
        return affiliation
    before = {span.name: span for span in found.spans if span.kind == "body" and span.end <= affiliation.person.start}
    named = [span for name, span in before.items() if not _GOVERNMENT.match(fold(name))]
    if len(named) != 1:
        return affiliation
    return replace(affiliation, role=affiliation.role[: match.start()], body=named[0])


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


def settle_city_halls(draft: Draft) -> None:
    """Drop a post in a city where the document gives its holder the same post in that city's hall."""
    told = draft.links.get("roles", [])
    halls = {_held(link, governed_city(link.values["organization"], draft)) for link in told}
    kept = [
        link
        for link in told
        if link.values["organization"] is None
        or link.values["organization"].kind != "city"
        or _held(link, fold(link.values["organization"].name).removeprefix("ciudad de ")) not in halls
    ]
    if told:
        draft.links["roles"] = kept


def _held(link: Told, city: str | None) -> tuple[int, str, str | None]:
    """Return who holds which post of which city."""
    return id(link.values["person"]), plain(link.values["role"] or ""), city


def _is_known(link: Told, draft: Draft) -> bool:
    """Whether the same post of the same person has its body elsewhere in the document."""
    person, post = link.values["person"], plain(link.values["role"] or "").split()[:1]
    return any(
        other.values["person"] is person and plain(other.values["role"] or "").split()[:1] == post
        for other in draft.links["roles"]
        if other.values["organization"] is not None
    )


def _heads(post: str) -> tuple[str, ...]:
    """Return what the units are called that the holder of a post may lead."""
    return _LED.get(role_nouns().get(plain(post), ""), ())


def _named_by(role: str | None, draft: Draft) -> Entry | None:
    """Return the unit, named in the document, that a post's words name: "directora general de la Mujer"."""
    match = re.match(
        r"(?P<post>\w+)(?: (?:general|nacional|municipal|ejecutiv[oa]))?"
        r"(?P<of> (?:de la|del|de) (?P<unit>[A-ZÁÉÍÓÚ].*))",
        role or "",
    )
    if match is None:
        return _of_the_issuer(role, draft)
    heads = _heads(match["post"])
    names = [f"{head}{of}" for head in heads for of in (match["of"], f" de {match['unit']}")]
    units = (draft.registry.called(name, "body") for name in names)
    return next(filter(None, units), None) or draft.registry.called(match["unit"], "body")


def _of_the_issuer(role: str | None, draft: Draft) -> Entry | None:
    """Return the unit that reports, where the post is only that of its head: "la directora" of a Dirección."""
    heads = {fold(head).split()[0] for head in _heads(role or "") if head not in _OFFICES}
    if draft.issuer is None or draft.news or fold(draft.issuer.name).split()[0] not in heads:
        return None
    return draft.registry.called(draft.issuer.name, "body")


def _takes_part(person: Entry, unit: Entry, activities: list[Told]) -> None:
    for told in activities:
        if any(entry is person for entry, _role in told.values["participants"]):
            Draft.join(told, [(unit, None)])
