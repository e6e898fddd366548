"""The names of one text, registered, with the affiliations and parents that the text writes beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kb.gazetteers import country_names, country_spanish
from kb.names import fold, plain
from kb.records import Passage
from loaders.entities.affiliation import Affiliation
from loaders.entities.both_cities import home_city
from loaders.entities.draft import Draft
from loaders.entities.embassy_hosts import name_with_hosts
from loaders.entities.employers import of_that, of_the_body, of_the_gentile
from loaders.entities.employers_around import employer_around
from loaders.entities.parents import parents, parents_in_names, units_of_the_named
from loaders.entities.roles import affiliations
from loaders.names.city_or_surname import without_surnames
from loaders.names.countries import means_the_country
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
    named = draft.lens.names(text)
    spans = [span for span in named if not _is_home_country(span, draft) or means_the_country(text, span, named)]
    spans = without_surnames(text, spans, draft.registry.of("person"), draft.lens.home)
    entries = {span: draft.entity(span, passage) for span in spans}
    if draft.news:
        entries |= by_surname(text, spans, draft.registry.of("person"))
        spans = sorted(entries, key=lambda span: span.start)
    found = skeleton(text, spans)
    _countries_beside(found, entries, draft)
    name_with_hosts(text, named, entries, draft)
    parents(found, entries, passage, draft)
    parents_in_names(entries, passage, draft)
    units_of_the_named(found, entries, passage, draft)
    people = [
        _of_home(
            of_the_gentile(_of_the_only(of_the_body(of_that(a, found), found), passage, draft), draft), passage, draft
        )
        for a in affiliations(found)
    ]
    employers: dict[Span, list[Entry]] = {}
    for affiliation in people:
        hired = [entry for known in employers.values() for entry in known]
        own = draft.entity(draft.issuer, passage) if affiliation.of_issuer and draft.issuer else None
        employer = affiliation.entry or own or _employer(affiliation, entries, passage, draft) or employer_around(
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


_OF_STATE = re.compile(
    r"(?P<post>(?:ex)?(?:vice)?president[ea]|canciller|primera dama) de (?:la )?(?P<country>[^,;.]+)"
)


def _of_home(affiliation: Affiliation, passage: Passage, draft: Draft) -> Affiliation:
    """Find the city of "el alcalde del distrito de Ⓒ" where the home city's name, a country's too, is no mark."""
    match = _MAYOR.fullmatch(plain(affiliation.role or "")) if affiliation.body is None else None
    state = _OF_STATE.fullmatch(plain(affiliation.role or ""))
    if state and affiliation.role and fold(state["country"]) in country_names():
        return replace(affiliation, role=affiliation.role[: state.end("post")])  # no country employs anybody
    if match is None or affiliation.role is None or fold(match["city"]) != fold(draft.lens.home.city):
        return affiliation
    return replace(affiliation, role=affiliation.role[: match.end("post")], entry=home_city(draft, passage))


def _is_home_country(span: Span, draft: Draft) -> bool:
    """A country's name says nothing about the office's relations where it is the home city's: Panamá, Armenia."""
    return span.kind == "country" and fold(span.name) == fold(draft.lens.home.city)


# who holds a post in a country itself, of no body that a text names
_HEAD_OF_STATE = re.compile(
    r"(?:ex)?(?:vice)?president[ea]\b(?! municipal)|(?:primer[ao]? ministr|mandatari|gobernante|monarca|rey|reina|"
    r"jef[ea] (?:de|del) estado)"
)


def _employer(affiliation: Affiliation, entries: dict[Span, Entry], passage: Passage, draft: Draft) -> Entry | None:
    """Return the body or city of an affiliation; "embajador de Francia" works for the embassy of that country.

    Only a head of state or government has the country itself.
    """
    body, role = affiliation.body, affiliation.role or ""
    if body is None and affiliation.country and affiliation.country != draft.lens.home.country:
        name, at = country_spanish()[affiliation.country], affiliation.person.start
        return _mission(Span("country", at, at, name, name), role, passage, draft)
    if body is None:
        return None
    if body.kind == "country":
        if re.match(r"(?:ex)?alcald|vicealcald|intendent", plain(role)):  # a city with its country's name
            return draft.entity(Span("city", body.start, body.end, body.text, body.name), passage)
        mission = _mission(body, role, passage, draft)
        return mission or (entries.get(body) if _HEAD_OF_STATE.match(plain(role)) else None)
    if body.kind == "place":
        return draft.registry.called(f"Administración de {body.name}", "body") or draft.registry.called(
            body.name, "place"
        )
    return entries[body]


_GENERIC = re.compile(
    r" (?:de la|del) (?P<noun>embajada|consulado|universidad|academia|casa de estudios|"
    r"alcaldia|municipalidad|intendencia|municipio|comuna|ayuntamiento|cabildo|gobierno municipal|"
    r"gobierno(?= de (?:esta|nuestra|la) ))"
    r"(?: de (?:esta|nuestra|la) (?:ciudad|capital))?$"
)
_KINDS = {
    "embajada": "embassy",
    "consulado": "embassy",
    "universidad": "university",
    "academia": "university",
    "casa de estudios": "university",
}


def _of_the_only(affiliation: Affiliation, passage: Passage, draft: Draft) -> Affiliation:
    """Find the body that a post's last word means: "consejera de la embajada", where the document names one embassy.

    "El consejero del Ayuntamiento" of a news item is the home city hall's where it names no other one.
    """
    match = _GENERIC.search(plain(affiliation.role or "")) if affiliation.body is None else None
    if match is None or affiliation.role is None:
        return affiliation
    kind = _KINDS.get(match["noun"], "municipality")
    classes = [(entry, draft.registry.class_of(entry)) for entry in draft.registry.of("body")]
    found = [entry for entry, one in classes if one.kind == kind and (kind == "municipality") == _is_home(entry, draft)]
    only_home = draft.news and not draft.elsewhere and not any(one.kind == kind for _entry, one in classes)
    if kind == "municipality" and only_home:
        home, at = draft.lens.home.institution, affiliation.person.start
        found = [draft.entity(Span("body", at, at, match["noun"].capitalize(), home), passage)]
    if len(found) != 1:
        return affiliation
    return replace(affiliation, role=affiliation.role[: match.start()], entry=found[0])


def _is_home(entry: Entry, draft: Draft) -> bool:
    return any(is_home(writing, draft.lens.home) for writing in entry.writings)


def _mission(country: Span, role: str, passage: Passage, draft: Draft) -> Entry | None:
    head = "Embajada" if _DIPLOMATS.search(role) else "Consulado" if _CONSULS.search(role) else None
    if head == "Consulado" and re.match(r"consul general\b", plain(role)):
        head = "Consulado General"
    if head is None:
        return None
    key = fold(country.name)
    written = re.search(r"\b(?P<of>del|de la|de los) $", passage.text[: country.start])
    at_it = passage.text[country.start : country.end] == country.text
    of = "de la" if key in ("india", "santa sede") or key.startswith("republica") else "de"
    name = f"{head} {written['of'] if written and at_it else of} {country.name}"
    return draft.entity(Span("body", country.start, country.end, name, name), passage, named=False)


