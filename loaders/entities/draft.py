"""A record in the making: entities are registered as they are met, and named at the end by their fullest writing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from kb.gazetteers import country_names, country_spanish
from kb.names import fold
from kb.records import (
    Activity,
    Call,
    City,
    Commitment,
    Country,
    Figure,
    Membership,
    Organization,
    Participant,
    PartOf,
    Passage,
    Person,
    Place,
    Project,
    Record,
    Represents,
    Request,
    Role,
    SisterCities,
    Source,
    Theme,
    UnitFact,
    Warning,
)
from loaders.blocks import Text
from loaders.calendar.dates import Found, Period
from loaders.entities.asked import Asked
from loaders.entities.repeated_roles import without_repeats
from loaders.names.classify import city_of, classify
from loaders.names.lens import Lens
from loaders.names.registry import Entry, Registry, city_country
from loaders.spans import Span


@dataclass
class Told:
    """A statement between entities, kept as entries until their names are settled; `asked` is an activity's request."""

    values: dict[str, Any]
    passage: Passage
    asked: Asked | None = None


@dataclass
class Draft:
    """What has been read so far; `record` gives the result."""

    lens: Lens
    warnings: list[Warning] = field(default_factory=list)
    links: dict[str, list[Told]] = field(default_factory=dict)
    seen: dict[str, set[str]] = field(default_factory=dict)
    section: str = ""  # the heading that the block being read stands under
    day: Found | None = None  # the day or days that the heading gives to what stands under it
    counted: Period | None = None  # the year that a heading or leading bullet gives to counts
    projects_listed: tuple[str, str] | None = None  # the status of those that bullets list, and under what heading
    about_ties: bool = False  # whether the document's subject is the ties between cities
    news: bool = False  # whether it is a news item, which calls people by their surname after it has named them
    elsewhere: bool = False  # whether it is a news item that does not name the home city: what it tells is of others
    issuer: Span | None = None
    last_body: Entry | None = None  # the institution of the directory's row before
    columns: tuple[int, dict[str, int], str] | None = None  # of the last header: how many, their meaning, over what

    def __post_init__(self) -> None:
        """Start with no entity."""
        self.registry = Registry(self.lens)

    def warn(self, locator: str | None, message: str) -> None:
        """Note what was seen and not understood."""
        self.warnings.append(Warning(locator=locator, message=message))

    def doubts(self, found: Found | None, locator: str | None) -> None:
        """Note what is wrong with a date that was read."""
        for problem in found.problems if found else ():
            self.warn(locator, problem)

    def heading(self, block: Text) -> None:
        """Register the units of the home municipality that a heading names, and the city that it only names."""
        passage = Passage(locator=block.locator, text=block.text)
        for span in self.lens.names(block.text):
            own = span.kind == "body" and classify(span.name, self.lens.home).type == "directorate"
            city = span.kind == "city" and span.text == block.text.strip()
            if city or (own and not block.text.endswith(":")):
                self.entity(span, passage)

    def entity(self, span: Span, passage: Passage, *, named: bool = True) -> Entry:
        """Register the entity that a span names, and the country or city that its name holds.

        One that is not `named` is only meant ("el embajador de …"): no text says whom it represents.
        """
        entry = self.registry.add(span, passage)
        if span.kind == "body":
            self._implied(span, entry, passage, named=named)
        return entry

    def _implied(self, span: Span, entry: Entry, passage: Passage, *, named: bool) -> None:
        belongs = self.registry.class_of(entry)
        if belongs.kind == "embassy" and belongs.country:
            name = _country_in(span) or country_spanish().get(belongs.country)
            country = self.registry.add(_span("country", name), passage) if name else None
            if country is not None and named:
                self.link("represents", passage, organization=entry, country=country)
        if belongs.kind == "municipality" and belongs.type == "partner" and entry.parent is None:
            city = belongs.city or city_of(span.name)
            if city:
                self.registry.add(_span("city", city), passage)
        entry.belongs = None  # a fuller writing may yet come

    def belongs(self, unit: Entry, parent: Entry, passage: Passage) -> None:
        """Note that a unit is part of another body: it is a unit of the home municipality no more."""
        unit.parent = parent
        self.link("part_of", passage, unit=unit, parent=parent)

    def link(self, category: str, passage: Passage, **values: Any) -> None:
        """Add an item of a category; entries among the values become names at the end, the same item twice is one."""
        key = repr([(k, id(v) if isinstance(v, Entry) else v) for k, v in sorted(values.items())])
        if category != "activities" and key in self.seen.setdefault(category, set()):
            return
        self.seen.setdefault(category, set()).add(key)
        self.links.setdefault(category, []).append(Told(values, passage))

    def call(self, name: str, issuer: Entry | None, *, titled: bool, passage: Passage) -> None:
        """Add a call; one without a title is a second label of the one before, unless two bodies issue them."""
        known = self.links.setdefault("calls", [])
        label = next((link for link in known if titled and fold(name).startswith(fold(link.values["name"]))), None)
        if label is not None:  # the title completes what an earlier passage called by its year alone
            label.values.update(name=name, issuer=label.values["issuer"] or issuer)
            return
        same = any(fold(link.values["name"]) == fold(name) for link in known)
        others = issuer is not None and all(link.values["issuer"] not in (None, issuer) for link in known)
        if same or (known and not titled and not others):
            return
        self.link("calls", passage, name=name, issuer=issuer)

    def project(
        self, name: str, proposed_by: list[Entry], status: str | None, passage: Passage, call: str | None = None
    ) -> None:
        """Add a project, or what a later passage says of it; without a `call` it went to the document's only one."""
        for link in self.links.setdefault("projects", []):
            if fold(link.values["name"]) == fold(name):
                link.values["status"] = status or link.values["status"]
                link.values["proposed_by"] = link.values["proposed_by"] or proposed_by
                link.values["call"] = link.values["call"] or call
                return
        self.link("projects", passage, name=name, proposed_by=proposed_by, status=status, call=call)

    def activity(
        self, passage: Passage, participants: Iterable[tuple[Entry, str | None]], places: Iterable[Entry], **values: Any
    ) -> Told:
        """Add an activity and return it."""
        told = Told({**values, "participants": [], "places": []}, passage)
        self.links.setdefault("activities", []).append(told)
        self.join(told, participants, places)
        return told

    @staticmethod
    def join(told: Told, participants: Iterable[tuple[Entry, str | None]], places: Iterable[Entry] = ()) -> None:
        """Add participants and places to an activity; one given twice counts once, its first role kept."""
        known = {id(entry) for entry, _role in told.values["participants"]}
        for entry, role in participants:
            if id(entry) not in known:
                told.values["participants"].append((entry, role))
                known.add(id(entry))
        told.values["places"] += [place for place in places if place not in told.values["places"]]

    def add_issuer(self, span: Span) -> None:
        """Register the issuer where the document names it."""
        if self.registry.called(span.text, "body") is None:
            self.registry.add(span, Passage(locator="documento", text=span.text))

    def issuer_name(self, span: Span | None) -> str | None:
        """Return the issuer's name as the record has it."""
        if span is None:
            return None
        entry = self.registry.called(span.text, "body")
        return entry.name if entry else span.text

    def record(self, source: Source) -> Record:
        """Settle names and give the record."""
        reg = self.registry
        return Record(
            document=source,
            people=[
                Person(name=e.name, aliases=e.aliases, honorific=e.honorific, passage=e.passage)
                for e in reg.of("person")
            ],
            organizations=[self._organization(e) for e in reg.of("body")],
            cities=[
                City(
                    name=e.name,
                    aliases=e.aliases,
                    country=e.country or city_country(e.name, self.lens.home),
                    passage=e.passage,
                )
                for e in reg.of("city")
            ],
            countries=[
                Country(name=e.name, code=country_names().get(fold(e.name)), passage=e.passage)
                for e in reg.of("country")
            ],
            places=[Place(name=e.name, aliases=e.aliases, passage=e.passage) for e in reg.of("place")],
            activities=[self._activity(link) for link in self.links.get("activities", ())],
            roles=without_repeats(self._items("roles", Role)),
            part_of=self._items("part_of", PartOf),
            represents=self._items("represents", Represents),
            memberships=self._items("memberships", Membership),
            sister_cities=self._items("sister_cities", SisterCities),
            calls=self._items("calls", Call),
            projects=self._projects(),
            figures=self._items("figures", Figure),
            commitments=self._items("commitments", Commitment),
            themes=self._items("themes", Theme),
            unit_facts=self._items("unit_facts", UnitFact),
            warnings=self.warnings,
        )

    def _organization(self, entry: Entry) -> Organization:
        belongs = self.registry.class_of(entry)
        governed = self.registry.called(belongs.city, "city") if belongs.city else None
        return Organization(
            name=entry.name,
            aliases=entry.aliases,
            type=belongs.type,
            kind=belongs.kind,
            country=(governed.country if governed else None) or belongs.country,
            city=belongs.city,
            passage=entry.passage,
        )

    def _activity(self, link: Told) -> Activity:
        values = dict(link.values)
        participants = [Participant(name=self._settled(e), role=role) for e, role in values.pop("participants")]
        places = self._settled(values.pop("places"))
        asked = self._request(link.asked)
        return Activity(participants=participants, places=places, request=asked, passage=link.passage, **values)

    def _request(self, asked: Asked | None) -> Request | None:
        by, of = (self._settled(asked.asked_by), self._settled(asked.asked_of)) if asked else ([], [])
        return Request(text=asked.text, asked_by=by, asked_of=of) if asked else None

    def _projects(self) -> list[Project]:
        calls = self.links.get("calls", ())
        call = calls[0].values["name"] if len(calls) == 1 else None
        projects = self._items("projects", Project)
        return [project.model_copy(update={"call": project.call or call}) for project in projects]

    def _items(self, category: str, model: type[Any]) -> list[Any]:
        return [
            model(passage=link.passage, **{key: self._settled(value) for key, value in link.values.items()})
            for link in self.links.get(category, ())
        ]

    def _settled(self, value: Any) -> Any:
        if isinstance(value, Entry):
            return self.registry.settled(value).name
        return [self._settled(v) for v in value] if isinstance(value, list) else value


def _span(kind: Any, name: str) -> Span:
    return Span(kind, 0, len(name), name, name)


def _country_in(span: Span) -> str | None:
    words = span.text.split()
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            phrase = " ".join(words[start:end])
            if fold(phrase) in country_names() and words[start][0].isupper():
                return phrase
    return None
