"""The entities of one document: each under its fullest written name, with its other writings as aliases."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from kb.gazetteers import cities_named, city_named, country_names, home_units, known_body
from kb.home import Home
from kb.names import fold
from kb.records import Passage
from loaders.names.classify import Class, classify, core_of, country_of, head_of
from loaders.names.heads import names_a_unit
from loaders.names.lens import HOME_HEADS, Lens, is_home
from loaders.names.same_person import leaves_out_a_name, same_person
from loaders.names.spelling import spells
from loaders.spans import Span, SpanKind

# a unit that stands without its head has one of these, not a department of somebody else
_UNIT_HEADS = ("direccion", "direcciones", "secretaria", "secretarias", "gerencia")


@dataclass
class Entry:
    """One entity: its writings in order of appearance, the keys that it is found by, and where it was first named."""

    kind: SpanKind
    passage: Passage
    writings: list[str] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    honorific: str | None = None
    belongs: Class | None = None
    parent: Entry | None = None
    country: str | None = None  # a city's, where its own row says it
    said: Class | None = None  # what a table says that a body is whose name does not tell

    @property
    def name(self) -> str:
        """The fullest writing: most words, then longest; a mixed-case one before capitals."""
        if len(self.writings) == 1:
            return self.writings[0]
        return max(self.writings, key=lambda w: (len(fold(w).split()), not w.isupper(), len(w)))

    @property
    def aliases(self) -> list[str]:
        """The other writings, each once, in order of appearance."""
        return [w for w in dict.fromkeys(self.writings) if w != self.name]


class Registry:
    """Entities by what they are called; a reference is a writing."""

    def __init__(self, lens: Lens) -> None:
        self._lens = lens
        self.entries: list[Entry] = []
        self._merged: list[tuple[Entry, Entry]] = []

    @property
    def home(self) -> Home:
        """Whose office the document is of."""
        return self._lens.home

    def add(self, span: Span, passage: Passage) -> Entry:
        """Return the entry that a span names, made if it is new."""
        keys = self._keys(span)
        entry = self._find(span.kind, keys)
        if entry is None and span.kind in ("body", "person"):
            entry = self._by_part(span, passage)
        if entry is None:
            entry = Entry(span.kind, passage)
            self.entries.append(entry)
        entry.keys |= keys
        for writing in self._writings(span):
            if writing not in entry.writings:
                entry.writings.append(writing)
        entry.honorific = entry.honorific or span.honorific
        entry.country = entry.country or span.country
        return entry

    def merge(self, one: Entry, other: Entry) -> None:
        """Note that a document says of two entries that they are one; the first stays."""
        if one is other or other not in self.entries:
            return
        one.writings += [w for w in other.writings if w not in one.writings]
        one.keys |= other.keys
        one.belongs = None
        other.keys.clear()
        self.entries.remove(other)
        self._merged.append((other, one))

    def settled(self, entry: Entry) -> Entry:
        """Return the entry that an entry was merged into, itself if it was not."""
        return next((one for other, one in self._merged if other is entry), entry)

    def of(self, kind: SpanKind) -> list[Entry]:
        """Return the entries of a kind in order of appearance."""
        return [entry for entry in self.entries if entry.kind == kind]

    def called(self, name: str, *kinds: SpanKind) -> Entry | None:
        """Return the entry with a writing of that name."""
        key = fold(name)
        return next((e for e in self.entries if e.kind in kinds and key in map(fold, e.writings)), None)

    def beginning(self, name: str) -> Entry | None:
        """Return the only body whose name begins so ("Dirección de A" for "Dirección de A y B")."""
        found = [e for e in self.of("body") if any(fold(w).startswith(fold(name) + " ") for w in e.writings)]
        return found[0] if len(found) == 1 else None

    def class_of(self, entry: Entry) -> Class:
        """Return what a body is, by its fullest known name."""
        if entry.said is not None:
            return entry.said
        if entry.belongs is None:
            listed = next((w for w in entry.writings if known_body(w, self.home.country)), None)
            entry.belongs = classify(listed or entry.name, self.home)
            if any(is_home(w, self.home) for w in entry.writings):
                entry.belongs = Class("directorate", "municipality")
            elif entry.parent is not None and entry.parent is not entry:
                parent = self.class_of(entry.parent)
                if parent.type != "directorate":
                    entry.belongs = Class("partner", parent.kind, parent.country)
        return entry.belongs

    def _find(self, kind: SpanKind, keys: set[str]) -> Entry | None:
        return next((e for e in self.entries if e.kind == kind and not e.keys.isdisjoint(keys)), None)

    def _writings(self, span: Span) -> Iterable[str]:
        if span.kind == "person" and span.name != span.text:
            yield span.name
        bare = (
            span.text.split(" de ", 1)[1] if span.kind == "city" and fold(span.text).startswith("ciudad de ") else None
        )
        if bare is None or fold(bare) in country_names():  # "ciudad de Panamá" tells the city from the country
            yield span.text
        if bare:
            yield bare
        if span.kind == "body" and span.text[0].islower() and re.match(r"[^\W\d_]+ [A-ZÁÉÍÓÚ]", span.text):
            yield span.text.split(" ", 1)[1]  # "asociación Agua Viva" is called "Agua Viva"
        if span.kind == "body" and span.name != span.text and fold(span.name).endswith(fold(span.text)):
            yield span.name  # spelt out from an ellipsis: the head comes from the text too

    def _keys(self, span: Span) -> set[str]:
        if span.kind == "country":
            return {country_names().get(fold(span.name), fold(span.name))}
        if span.kind == "city":
            words = fold(span.name).removeprefix("ciudad de ").split()
            bare = _bare_city(" ".join(w for w in words if w not in ("d", "c", "dc", "df")))
            return {self._city_key(self._own(bare), span.country)}
        keys = {fold(span.text), fold(span.name)}
        if span.kind == "body":
            keys |= self._body_keys(span)
        if span.kind == "place":
            keys.add(" ".join(w for w in fold(span.name).split() if w not in ("de", "del", "la", "el")))
        return keys

    def _own(self, city: str) -> str:
        """Return the home city's key for its short name: "Santiago" of Santiago de Veraguas."""
        own = fold(self.home.city)
        return own if own.startswith((f"{city} de ", f"{city} del ")) else city

    def _city_key(self, bare: str, country: str | None) -> str:
        """Return a city's key: with its country where the words say another than its name alone would mean."""
        if bare == fold(self.home.city) and country is None:
            return bare
        if country is None:
            told = (e.country for e in self.of("city") if e.country and f"{bare} {e.country}" in e.keys)
            country = next(told, None)
            return f"{bare} {country}" if country else bare
        return f"{bare} {country}" if city_country(bare, self.home) != country else bare

    def _body_keys(self, span: Span) -> set[str]:
        keys: set[str] = set()
        for name in {span.text, span.name}:
            listed = known_body(name, self.home.country)
            if listed:
                keys.add(fold(listed.name))
            if name in self._lens.acronyms:
                keys.add(fold(self._lens.acronyms[name]))
            key = fold(name)
            keys |= _home_units(self.home).get(key, frozenset())
            if is_home(name, self.home):
                keys.add(fold(HOME_HEADS[0]))
            head = head_of(name)
            if head and head.kind == "embassy" and country_of(name):
                keys.add(f"{head.words[0]} {country_of(name)}")
            if head:
                keys.add(" ".join((fold(head.singular), *core_of(name))))
            if core_of(name) and ((head and head.words[0] in _UNIT_HEADS) or names_a_unit(name)):
                keys.add("unit " + " ".join(core_of(name)))
        return keys

    def _by_part(self, span: Span, passage: Passage) -> Entry | None:
        """Find the one entry of which the span is a shorter or longer writing ("Administración Parque Alto")."""
        if span.kind == "person":
            found = [e for e in self.of("person") if any(same_person(w, span.text) for w in e.writings)]
            found = found or [
                e for e in self.of("person")
                if any(leaves_out_a_name(w, span.text, (e.passage, passage)) for w in e.writings)
            ]
        elif head_of(span.text) is None:
            return None  # only what has a head is a unit's name
        else:
            found = [e for e in self.of("body") if any(self._same_unit(w, span.text) for w in e.writings)]
        return found[0] if len(found) == 1 else None

    def _same_unit(self, one: str, other: str) -> bool:
        first, second = head_of(one), head_of(other)
        several = first is not None and len(first.words) > 1 and first == second and first.kind != "embassy"
        if several and bool(core_of(one)) != bool(core_of(other)):
            return True  # "el Cuerpo Consular" is the one that the document names in full
        if not first or not second or first.singular != second.singular or first.belongs != "home":
            return bool(
                second
                and one.isupper()
                and len(fold(one).split()) == 1
                and self._lens.acronyms.get(one) in (None, other)
                and second.belongs == "home"
                and spells(one, other)
            )
        short, long = sorted((core_of(one), core_of(other)), key=len)
        if bool(short) != bool(long):  # "el Despacho" is the one that the document names in full
            return True
        begins = long[: len(short)] == short or ("y" not in long and set(short) < set(long))
        return bool(short) and len(short) < len(long) and begins and not set(short) <= {fold(self.home.city)}


def _bare_city(name: str) -> str:
    """Return a city's folded name without the country that it is told apart by: "san jose de costa rica"."""
    bare, joint, country = name.partition(" de ")
    code = country_names().get(country) if joint else None
    return bare if code and any(city.country == code for city in cities_named(bare)) else name


@lru_cache(maxsize=8)
def _home_units(home: Home) -> dict[str, frozenset[str]]:
    """Return the folded names of the units of the home municipality that have a writing, by the writing's key."""
    found: dict[str, frozenset[str]] = {}
    for unit in home_units(home):
        for writing in map(fold, (unit.name, *unit.writings, unit.acronym or unit.name)):
            found[writing] = found.get(writing, frozenset()) | {fold(unit.name)}
    return found


def city_country(name: str, home: Home) -> str | None:
    """Return the country of a city, the home country's namesake first."""
    if fold(name).removeprefix("ciudad de ") == fold(home.city):
        return home.country
    city = city_named(name, near=home.country) or city_named(f"Ciudad de {name}", near=home.country)
    return city.country if city else None
