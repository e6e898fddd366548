"""What a document is read through: whose office it is, when it speaks of, and the names it defines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from kb.gazetteers import bodies, cities_named, home_units, home_writings, known_body
from kb.home import Home
from kb.names import fold
from loaders.calendar.dates import Period
from loaders.names.announced_cities import find_sure_cities
from loaders.names.bodies import find_bodies
from loaders.names.by_adjective import home_by_adjective, is_home_by_adjective
from loaders.names.cities import find_cities, is_city_for
from loaders.names.cities_of_people import cities_of_people
from loaders.names.city_lists import find_city_list
from loaders.names.countries import find_countries
from loaders.names.english_names import find_english_names
from loaders.names.home_head import another_is_named, home_by_its_head
from loaders.names.introduced import between, defined, in_brackets, introduced, led_alone
from loaders.names.known_names import KnownNames
from loaders.names.learned_cities import city_key, find_learned_cities, learned_cities
from loaders.names.listed_bodies import find_listed_bodies
from loaders.names.lone_units import standalone_units
from loaders.names.name_kinds import is_title, is_venue, led, venue
from loaders.names.near_names import (
    cities_beside_countries,
    dateline_city,
    home_by_its_territory,
    without_venues_acronyms,
)
from loaders.names.people import find_people
from loaders.names.places import find_places
from loaders.names.quarters import find_quarters
from loaders.names.spelling import SMALL_WORDS, spells
from loaders.names.state_names import in_their_states, without_states
from loaders.spans import Span, without_overlaps
from loaders.tokens import tokenize

# generic writings of the home municipality, used where no other is named
HOME_HEADS = (
    "Alcaldía",
    "Municipio",
    "Municipalidad",
    "Ayuntamiento",
    "Intendencia",
    "Gobierno de la Ciudad",
    "Municipio del Distrito Metropolitano",
    "Alcaldía Mayor",
    "Gobierno de la Ciudad Autónoma",
)
_LEADING = 6  # the first texts of a document, where its office stands
_LETTER = re.compile(r"[^\W\d_]")
_CAPITALS = re.compile(r"\b[A-ZÁÉÍÓÚÑ]{3,6}\b")
_IN_BRACKETS = re.compile(r"\s*\((?P<acronym>[A-ZÁÉÍÓÚÑ]{2,6})\)")
_OF_A_BODY = re.compile(r"(?P<name>\S+ .*?\S) del? (?P<body>\S+)")
_DEFINITION = re.compile(r"\s*(?:\(\s*|[-–]\s*)(?P<acronym>[A-ZÁÉÍÓÚÑ][\w-]{1,14})\b(?P<close>\s*\))?")


@dataclass
class Lens:
    """The reading of one document.

    `acronyms` maps each that the document defines to the name it stands for; `published` is the ISO day of a news
    item's dateline; `introduced` are the bodies without head word that the document's own words introduce; `announced`
    are the cities that it calls so ("la ciudad de X"), with the country where its words say it.
    """

    home: Home
    period: Period = field(default_factory=Period)
    acronyms: dict[str, str] = field(default_factory=dict)
    published: str | None = None
    introduced: list[str] = field(default_factory=list)
    announced: list[tuple[str, str | None]] = field(default_factory=list)
    _only_home: bool = False  # whether it names no other city hall

    def __post_init__(self) -> None:
        """Gather the names that are known before the document is read."""
        learned = (*self.acronyms.items(), *((name, name) for name in self.introduced))
        self._known = _listed(self.home).taught(learned, _own(self.home))
        self._cities = learned_cities(self.home.city, self.announced)
        self._bodies: dict[str, tuple[Span, ...]] = {}  # by text
        self._found: dict[str, tuple[Span, ...]] = {}  # what `names` has found with the names that are known now

    def names(self, text: str) -> list[Span]:
        """Find the bodies, people, places, cities and countries of a text, in order, without overlaps."""
        if text not in self._found:
            self._found[text] = tuple(self._find(text))
        return list(self._found[text])

    def _find(self, text: str) -> list[Span]:
        if _LETTER.search(text) is None:
            return []  # a count or a day
        if listed := find_city_list(text):
            return list(listed)
        sure = in_their_states(list(find_sure_cities(text)), text)
        called = {(city.start, city.end) for city in sure}  # "la alcaldesa de Puerto X" tells a city
        places = [place for place in find_places(text) if (place.start, place.end) not in called]
        found = [
            *(p for p in places if is_venue(p)),
            *self._bodies_in(text),
            *find_listed_bodies(text, self._bodies_in(text)),
            *standalone_units(text),
            *places,
            *find_quarters(text, self._is_city),
            *home_by_its_territory(text, self.home),
            *home_by_adjective(text, self.home),
            *(home_by_its_head(text, self.home) if self._only_home else ()),
            *sure,
            *in_their_states(list(find_learned_cities(text, self._cities)), text),
        ]
        found += self._apart(find_people(text), found)
        apart = without_overlaps(found)
        for beside in (cities_of_people, self._unknown_units, between, in_brackets):
            if more := list(beside(text, apart)):
                found += more
                apart = without_overlaps(found)
        named = [led(venue(s, text), text) for s in apart if not is_title(s, text)]
        kept = without_venues_acronyms(named, text)
        cities = [*dateline_city(text, self.home), *find_cities(text, self.home), *cities_beside_countries(text)]
        return without_overlaps([*kept, *self._free([*without_states(cities, text), *find_countries(text)], kept)])

    def _is_city(self, name: str) -> bool:
        return city_key(name) in self._cities or is_city_for(name, self.home)

    def _bodies_in(self, text: str) -> tuple[Span, ...]:
        """Find the bodies of a text, the same text only once."""
        if text not in self._bodies:
            self._bodies[text] = (*find_bodies(text, self._known), *find_english_names(text))
        return self._bodies[text]

    @staticmethod
    def _unknown_units(text: str, spans: list[Span]) -> Iterator[Span]:
        """Yield the acronym in parentheses after a ministry or agency that it does not spell: a unit of it."""
        for span in spans:
            match = _IN_BRACKETS.match(text[span.end :]) if span.kind == "body" else None
            if match and not spells(match["acronym"], span.name) and fold(span.name).startswith(_WHOLES):
                start = span.end + match.start("acronym")
                yield Span("body", start, span.end + match.end("acronym"), match["acronym"], match["acronym"])

    def _apart(self, people: Iterable[Span], found: list[Span]) -> Iterator[Span]:
        """Yield people apart from the body that a name with "de" ends with: "Sr. Pedro Andrade de Fundespa"."""
        bodies = {span.end: span for span in found if span.kind == "body" and " " not in span.text}
        short = {fold(acronym): acronym for acronym in self.acronyms}
        for person in people:
            match = _OF_A_BODY.fullmatch(person.text)
            if match is None or not (fold(match["body"]) in short or person.end in bodies):
                yield person
                continue
            at = person.end - len(match["body"])
            end = person.end - len(person.text) + match.end("name")
            yield person._replace(end=end, text=match["name"], name=match["name"])
            if person.end not in bodies:
                yield Span("body", at, person.end, match["body"], self.acronyms[short[fold(match["body"])]])

    @staticmethod
    def _free(spans: Iterable[Span], taken: list[Span]) -> list[Span]:
        return [s for s in spans if all(s.end <= t.start or t.end <= s.start for t in taken)]

    def _names_it(self, acronym: str, name: str) -> bool:
        """Whether an acronym beside a long name is its short name though the letters do not spell it ("CONQUITO")."""
        known = known_body(acronym, self.home.country) or any(acronym == u.acronym for u in home_units(self.home))
        translated = fold(name).startswith(_NAMED_ABROAD) and acronym.isupper() and len(acronym) < 7
        if translated and not known:
            return True  # "Asociación de Municipios Neerlandeses (VNG)": its letters are those of its own language
        long = len(acronym) > 3 and len(fold(name).split()) > 3 and acronym.isupper()
        return long and not known and not fold(name).startswith(("ministerio", "cancilleria"))

    def _defines(self, acronym: str, name: str) -> bool:
        return (spells(acronym, name) or self._names_it(acronym, name)) and not self._ends_with(name, acronym)

    def _ends_with(self, name: str, acronym: str) -> bool:
        """Whether an acronym is of the known body with which a longer name ends ("Red de … del Banco … (BID)")."""
        known = known_body(acronym, self.home.country)
        return known is not None and fold(known.name) != fold(name) and fold(name).endswith(f" {fold(known.name)}")

    def learn(self, texts: Iterable[str]) -> None:
        """Learn the acronyms that the texts define beside a body's name."""
        found: dict[str, str] = {}
        listed, named = list(texts), set[str]()
        for text in listed:
            for span in self._bodies_in(text):
                named.add(span.name)
                match = _DEFINITION.match(text, span.end)
                foreign = match and text[match.end("acronym") :].startswith((", por sus siglas", " por sus siglas"))
                if match and (foreign or self._defines(match["acronym"], span.name)):
                    found.setdefault(match["acronym"], span.name)
        self.acronyms = {**found, **self.acronyms}
        self._only_home = not another_is_named(named, home_names(self.home))
        self._learn_initials(listed, named)
        self._learn_introduced(listed, named)
        self.announced = [(one.text, one.country) for text in listed for one in find_sure_cities(text)]
        found_before = self._bodies
        self.__post_init__()
        learned = {word for name in (*self.acronyms, *self.introduced) for word in fold(name).split()[:1]}
        # a text with none of these words has the bodies that it had before
        self._bodies = {text: spans for text, spans in found_before.items()
                        if learned.isdisjoint(token.key for token in tokenize(text))}

    def _learn_initials(self, texts: list[str], named: set[str]) -> None:
        """Learn the acronyms that nobody explains and that are the initials of the unit that heads the document."""
        written = {word for text in texts for word in _CAPITALS.findall(text) if not text.isupper()}
        leading = {fold(text) for text in texts[:_LEADING]}
        units = [name for name in named if fold(name) in leading]
        for acronym in written - set(self.acronyms):
            found = [name for name in units if _initials(name) == fold(acronym)]
            if len(found) == 1 and known_body(acronym, self.home.country) is None:
                self.acronyms[acronym] = found[0]

    def _learn_introduced(self, texts: list[str], named: set[str]) -> None:
        """Learn the bodies without head word that the words around them introduce.

        An acronym that is never explained is no body of its own where it spells one of those that are `named`.
        """
        self.introduced += sorted(led_alone(texts))
        for text in texts:
            for acronym, name in defined(text):
                known = known_body(acronym, self.home.country)
                if acronym not in self.acronyms and known is None:
                    self.acronyms[acronym] = name
                if known is None or any(name.startswith(f"{one},") for one in named):
                    self.introduced.append(name)
            self.introduced += [
                name for name in introduced(text) if not (name.isupper() and any(spells(name, one) for one in named))
            ]


# what a university or ministry calls its parts: the letters in brackets after one, if not its own, are the whole's
PARTS = ("instituto", "facultad", "escuela", "laboratorio", "observatorio", "departamento")
_WHOLES = ("ministerio", "cancilleria", "secretaria nacional", "agencia", *PARTS)
_NAMED_ABROAD = ("asociacion", "federacion", "union", "fundacion", "organizacion", "confederacion")


def _initials(name: str) -> str:
    return "".join(word[0] for word in fold(name).split() if word not in SMALL_WORDS)


# where a city's government is called so; said of a city elsewhere it is a namesake's ("Ayuntamiento de Cuenca")
_AYUNTAMIENTOS = frozenset(("ES", "MX", "DO", "GQ"))


def _heads(home: Home) -> list[str]:
    """Return the words by which a home municipality may be called, without those of a namesake of its city."""
    own = home.country in _AYUNTAMIENTOS or "ayuntamiento" in fold(home.institution)
    namesake = any(city.country in _AYUNTAMIENTOS for city in cities_named(home.city))
    return [head for head in HOME_HEADS if own or not namesake or head != "Ayuntamiento"]


def home_names(home: Home) -> list[str]:
    """Return the writings of the home municipality: its name, and each head word with its city."""
    initials = "".join(word[0] for word in home.institution.split() if word[0].isupper())
    return [
        home.institution,
        *([initials] if len(initials) > 2 else []),
        *home_writings(home),
        *(f"{head} {rest}" for head in _heads(home) for rest in _after_head(home)),
        *(f"{head} de {home.city}" for head in _heads(home)),
        *(f"{head} de la Ciudad de {home.city}" for head in _heads(home)),
        *(f"{head} de la Ciudad" for head in HOME_HEADS),
    ]


def _after_head(home: Home) -> list[str]:
    """Return what follows the head word of the home municipality's name: "del Distrito Nacional" of an Alcaldía."""
    name = home.institution
    return [name[len(head) + 1 :] for head in HOME_HEADS if name.startswith((f"{head} de ", f"{head} del "))][:1]


def _own_names(home: Home) -> Iterator[tuple[str, str]]:
    for unit in home_units(home):
        yield from ((writing, unit.name) for writing in (unit.name, *unit.writings, unit.acronym) if writing)
    yield from ((writing, home.institution) for writing in home_names(home))


@lru_cache(maxsize=8)
def _own(home: Home) -> KnownNames:
    """Return the names of a home municipality and its units."""
    return KnownNames(_own_names(home), listed=True)


@lru_cache(maxsize=8)
def _listed(home: Home) -> KnownNames:
    """Return the names of a home municipality, then those of all listed bodies: the same for every document."""
    listed = ((writing, body.name) for body in bodies(home.country) for writing in (body.name, *body.writings))
    return KnownNames((*_own_names(home), *listed), listed=True)


@lru_cache(maxsize=2048)  # asked several times for every name
def is_home(name: str, home: Home) -> bool:
    """Whether a name is one of the home municipality itself."""
    return fold(name) in _home_keys(home) or is_home_by_adjective(name, home)


@lru_cache(maxsize=8)
def _home_keys(home: Home) -> frozenset[str]:
    return frozenset(fold(writing) for writing in (*home_names(home), *HOME_HEADS))

