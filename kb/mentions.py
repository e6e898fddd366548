"""Mentions: what one document calls an entity. Identity is computed from mentions and from nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from kb.identity_keys import (
    Keys,
    Known,
    body_keys,
    city_keys,
    core,
    country_keys,
    head_family,
    name_key,
    person_keys,
    telling_form,
    thing_keys,
)
from kb.records import Call, City, Country, Organization, Person, Place, Project, Record
from kb.relations import BODIES

Entry = Person | Organization | City | Country | Place | Call | Project
BODY_TYPES = tuple(label.lower() for label in BODIES)
# the kinds of body of which every country has its own under the same name
_NATIONAL = ("government", "ministry", "municipality", "university")
_ABROAD = ("embassy", "consulate", "mission")


@dataclass(frozen=True)
class Mention:
    """One entity of one document, as that document has it.

    Attributes:
        document: sha256 of the document.
        type: an entity type in lower case (`partner`, `person` …).
        name: the main name there; `aliases` its other writings, sorted.
        country: ISO 3166 code, a country's own for a country.
        bodies: for a person, the anchors of the bodies and cities that the document gives as affiliation, sorted.
        known: for a body, its writings in the gazetteers when the document was read.
        documents: how many documents have this very mention; `document` is then the first of them.
    """

    document: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    country: str | None = None
    city: str | None = None
    honorific: str | None = None
    bodies: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    documents: int = field(default=1, compare=False)

    @property
    def block(self) -> str:
        """Within what mentions are compared: bodies of all types are one block."""
        return "body" if self.type in BODY_TYPES else self.type

    @property
    def writings(self) -> tuple[str, ...]:
        """Name and aliases."""
        return (self.name, *self.aliases)

    @property
    def scope(self) -> str | None:
        """The country that keeps namesakes apart; None where it says nothing of which one is meant."""
        if self.type == "city" or self.type == "country":
            return self.country.casefold() if self.country else None
        national = self.block == "body" and self.kind in _NATIONAL and head_family(self.name) not in _ABROAD
        return self.country.casefold() if national and self.country else None


@lru_cache(maxsize=100_000)
def keys_of(mention: Mention) -> Keys:
    """Return the keys by which identity compares a mention."""
    if mention.block == "body":
        return body_keys(mention.name, mention.aliases, mention.document, mention.known)
    if mention.type == "person":
        return person_keys(mention.name, mention.aliases, mention.document, affiliated=bool(mention.bodies))
    if mention.type == "city":
        return city_keys(mention.name, mention.aliases, mention.document)
    if mention.type == "country":
        return country_keys(mention.name, mention.country)
    return thing_keys(mention.name, mention.aliases, mention.document)


def anchor_of(mention: Mention) -> str:
    """Return what stands for the mention's entity: two mentions with one anchor are one entity."""
    anchor = f"{mention.block}:{keys_of(mention).anchor}"
    return f"{anchor}@{mention.scope}" if mention.scope else anchor


def anchor_key(anchor: str) -> tuple[str, str]:
    """Return the block and the key by which the mentions behind an anchor are found."""
    block, _colon, rest = anchor.partition(":")
    text = rest.partition("@")[0]
    return block, text if block == "city" else core(text)


def match(mentions: Iterable[Mention], written: str, blocks: tuple[str, ...] = ()) -> Mention | None:
    """Return the one of a document's mentions that a written name stands for, or None.

    A name goes before an alias, the exact writing before a folded one, an earlier block before a later. The choice
    does not depend on the order of the mentions, and is the same among any part of them that holds the chosen one.
    """
    found: list[tuple[tuple[int, int, str, str], Mention]] = []
    for mention in mentions:
        level = _level(mention, written)
        if level is not None and (not blocks or mention.block in blocks):
            rank = blocks.index(mention.block) if blocks else 0
            found.append(((level, rank, mention.name, mention.type), mention))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _level(mention: Mention, written: str) -> int | None:
    if written == mention.name:
        return 0
    if written in mention.aliases:
        return 1
    key = name_key(written)
    if key == name_key(mention.name) or (mention.type == "country" and key == (mention.country or "").casefold()):
        return 2
    return 3 if key in map(name_key, mention.aliases) else None


@dataclass(frozen=True)
class Local:
    """The mentions of one record, each with the entries of the record that make it."""

    mentions: dict[Mention, list[Entry]]

    def find(self, written: str, *blocks: str) -> Mention | None:
        """Return the mention that a reference names, looked for in `blocks`; see `match`."""
        return match(self._by_key.get(name_key(written), ()), written, blocks)

    @cached_property
    def _by_key(self) -> dict[str, list[Mention]]:
        index: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            codes = (mention.country,) if mention.type == "country" and mention.country else ()
            for key in {name_key(writing) for writing in (*mention.writings, *codes)}:
                index.setdefault(key, []).append(mention)
        return index


def local_mentions(record: Record, document: str, known: Known) -> Local:
    """Return the mentions of a record whose document has the sha256 `document`.

    `known` gives the writings that gazetteers know of a public body (`kb.known.known_at`). Two entries of one type
    and one folded name are one mention. People get the bodies that the record's roles give.
    """
    merged: dict[tuple[str, str], Mention] = {}
    entries: dict[tuple[str, str], list[Entry]] = {}
    for mention, entry in _entries(record, document, known):
        key = (mention.type, name_key(mention.name))
        merged[key] = _merge(merged[key], mention) if key in merged else mention
        entries.setdefault(key, []).append(entry)
    without = Local({mention: entries[key] for key, mention in merged.items()})
    bodies = _affiliations(record, without)
    return Local({replace(mention, bodies=tuple(sorted(bodies[mention]))) if mention in bodies else mention: found
                  for mention, found in without.mentions.items()})


def is_city_hall(mention: Mention, record: Record) -> bool:
    """Return whether a body is a municipality itself, and not a unit of one."""
    units = {name_key(item.unit) for item in record.part_of}
    if mention.kind != "municipality" or any(name_key(writing) in units for writing in mention.writings):
        return False
    return mention.type == "partner" or head_family(mention.name) == "municipality"


def city_of(mention: Mention, local: Local) -> Mention | None:
    """Return the city of the record that a body names as its own."""
    return local.find(mention.city, "city") if mention.city else None


def _entries(record: Record, document: str, known: Known) -> Iterable[tuple[Mention, Entry]]:
    for person in record.people:
        yield Mention(document, "person", person.name, _sorted(person.aliases, person.name),
                      honorific=person.honorific), person
    for body in record.organizations:
        mention = Mention(document, body.type, body.name, _sorted(body.aliases, body.name), body.kind,
                          _code(body.country), body.city or None)
        yield replace(mention, known=_known_of(mention, known)), body
    for city in record.cities:
        yield Mention(document, "city", city.name, _sorted(city.aliases, city.name), country=_code(city.country)), city
    for country in record.countries:
        yield Mention(document, "country", country.name, country=_code(country.code)), country
    for place in record.places:
        yield Mention(document, "place", place.name, _sorted(place.aliases, place.name)), place
    for call in record.calls:
        yield Mention(document, "call", call.name), call
    for project in record.projects:
        yield Mention(document, "project", project.name), project


def _known_of(mention: Mention, known: Known) -> tuple[str, ...]:
    return tuple(dict.fromkeys(known(telling_form(mention.name, mention.aliases), mention.country)))


def _sorted(aliases: list[str], name: str) -> tuple[str, ...]:
    return tuple(sorted({alias for alias in aliases if alias and alias != name}))


def _code(code: str | None) -> str | None:
    return code.upper() if code else None


def _merge(first: Mention, second: Mention) -> Mention:
    """Join two entries of one record that have the same name."""
    name = max(first.name, second.name)
    return replace(
        first, name=name, aliases=_sorted([*first.writings, *second.writings], name),
        kind=_either(first.kind, second.kind), country=_either(first.country, second.country),
        city=_either(first.city, second.city), honorific=_either(first.honorific, second.honorific),
        known=tuple(dict.fromkeys((*first.known, *second.known))))


def _either(a: str | None, b: str | None) -> str | None:
    """Return the value that is there; of two, the same one whatever their order."""
    return min(a, b) if a and b else a or b


def _affiliations(record: Record, local: Local) -> dict[Mention, set[str]]:
    """Return the anchors of the bodies of each affiliated person; a city hall brings its city along."""
    found: dict[Mention, set[str]] = {}
    for role in record.roles:
        person = local.find(role.person, "person")
        body = local.find(role.organization, "body", "city") if role.organization else None
        if person is None or body is None:
            continue
        city = city_of(body, local) if is_city_hall(body, record) else None
        anchors = found.setdefault(person, set())
        anchors.update(anchor_of(each) for each in (body, city) if each)
    return found
