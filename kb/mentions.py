"""Mentions: what one document calls an entity. Identity is computed from mentions and from nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from kb.identity_keys import (
    Keys,
    Known,
    Writings,
    body_keys,
    city_and_country,
    city_hall_writings,
    city_keys,
    core,
    country_keys,
    head_family,
    name_key,
    person_keys,
    telling_form,
    thing_keys,
)
from kb.known import city_writings, country_code, named_country
from kb.records import Call, City, Country, Organization, Person, Place, Project, Record
from kb.relations import BODIES

Entry = Person | Organization | City | Country | Place | Call | Project
BODY_TYPES = tuple(label.lower() for label in BODIES)
# the kinds of body of which every country has its own under the same name
_NATIONAL = ("government", "ministry", "municipality", "university")
# the kinds of body whose name may end with their country's or not
_OF_COUNTRIES = ("government", "ministry", "university", "ngo", "company", "other")
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
        known: for a body or a city, its writings in the gazetteers when the document was read.
        nation: ISO 3166 code of the country that its name or the gazetteer tells, where the document gives none.
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
    nation: str | None = None
    documents: int = field(default=1, compare=False)

    @property
    def block(self) -> str:
        """Within what mentions are compared: bodies of all types are one block."""
        return block_of(self.type)

    @property
    def writings(self) -> tuple[str, ...]:
        """Name and aliases."""
        return (self.name, *self.aliases)

    @property
    def scope(self) -> str | None:
        """The country that keeps namesakes apart; None where it says nothing of which one is meant."""
        code = self.country or self.nation
        national = self.block == "body" and self.kind in _NATIONAL and head_family(self.name) not in _ABROAD
        return code.casefold() if code and (national or self.type in ("city", "country")) else None


def block_of(type_: str) -> str:
    """Return within what mentions of a type are compared."""
    return "body" if type_ in BODY_TYPES else type_


@lru_cache(maxsize=100_000)
def keys_of(mention: Mention) -> Keys:
    """Return the keys by which identity compares a mention."""
    if mention.block == "body":
        return body_keys(mention.name, mention.aliases, mention.document, mention.known, _country_behind(mention))
    if mention.type == "person":
        return person_keys(mention.name, mention.aliases, mention.document, affiliated=bool(mention.bodies))
    if mention.type == "city":
        return city_keys(mention.name, mention.aliases, mention.document, mention.known)
    if mention.type == "country":
        return country_keys(mention.name, mention.country or mention.nation)
    return thing_keys(mention.name, mention.aliases, mention.document)


def _country_behind(mention: Mention) -> str | None:
    """Return the Spanish name of a body's country, where other documents may write it behind the body's name."""
    from kb.gazetteers import country_spanish

    code = mention.country or mention.nation
    return country_spanish().get(code) if code and mention.kind in _OF_COUNTRIES else None


def is_bound(mention: Mention) -> bool:
    """Return whether only its own document can explain a mention ("la Oficina"), so that it has no key to share."""
    return "@" in keys_of(mention).anchor


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
        yield _with_known(mention, known), body
    for city in record.cities:
        yield _city_of_gazetteers(Mention(
            document, "city", city.name, _sorted(city.aliases, city.name), country=_code(city.country))), city
    for country in record.countries:
        code = _code(country.code)
        yield Mention(document, "country", country.name, country=code,
                      nation=None if code else country_code(country.name)), country
    for place in record.places:
        yield Mention(document, "place", place.name, _sorted(place.aliases, place.name)), place
    for call in record.calls:
        yield Mention(document, "call", call.name), call
    for project in record.projects:
        yield Mention(document, "project", project.name), project


def _with_known(body: Mention, known: Known) -> Mention:
    """Return a body with what the gazetteers know of it."""
    found = known(telling_form(body.name, body.aliases), body.country)
    nation = found.nation if isinstance(found, Writings) else None
    if nation is None and body.kind in ("government", "ministry"):
        nation = named_country(body.name)
    halls = city_hall_writings(body.name, body.country, city_writings)
    return replace(body, known=tuple(dict.fromkeys((*found, *halls))), nation=None if body.country else nation)


def _city_of_gazetteers(city: Mention) -> Mention:
    """Return a city with its names in other languages, and the country that is written behind its name."""
    name, nation = city_and_country(city.name)
    nation = None if city.country else nation
    return replace(city, known=city_writings(name, city.country or nation), nation=nation)


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
        known=tuple(dict.fromkeys((*first.known, *second.known))), nation=_either(first.nation, second.nation))


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
