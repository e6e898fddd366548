"""A record: what one document says, as a loader gives it and as staff may correct it by hand.

A reference (participant, role, member …) is the name as it is written there: the name or an alias of an entity
of the same record. Dates are ISO and as exact as the text: `2022-12-01`, `2022-12` or `2022`.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from kb.errors import KbError

_ISO = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def _iso(value: str) -> str:
    if not _ISO.fullmatch(value):
        raise ValueError(f"'{value}' is not a date: write 2022, 2022-12 or 2022-12-01")
    return value


Date = Annotated[str, AfterValidator(_iso)]
Name = Annotated[str, Field(min_length=1)]
OrganizationType = Literal["directorate", "partner", "network"]
OrganizationKind = Literal[
    "embassy", "ministry", "municipality", "university", "ngo", "international_organization",
    "government", "company", "media", "committee", "other",
]
ActivityKind = Literal[
    "meeting", "call", "visit", "webinar", "workshop", "seminar", "course", "conference", "ceremony", "unveiling",
    "signing", "coordination", "request", "survey", "other",
]
ActivityStatus = Literal["held", "planned", "cancelled", "postponed"]
TieStatus = Literal[
    "active", "in_negotiation", "letter_of_intent", "friendship", "expired", "not_a_tie", "unknown"
]
ProjectStatus = Literal["draft", "submitted", "preselected", "approved", "rejected", "returned"]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class Passage(_Model):
    """Where in the document ("tabla 1, fila 3", "p. 2, viñeta 5") and its words."""

    locator: str
    text: str


class _Item(_Model):
    passage: Passage | None = None


class Source(_Model):
    """The document: `period` is the month or year it reports on, `sha256` the digest of the file's bytes."""

    title: str | None = None
    issuer: str | None = None
    period: Date | None = None
    path: str | None = None
    sha256: str | None = None
    media_type: str | None = None


class Person(_Item):
    """A person; the name is the fullest form written, without honorific."""

    name: Name
    aliases: list[str] = []
    honorific: str | None = None


class Organization(_Item):
    """A body: a unit of the home municipality (directorate), a network of cities, or any other (partner)."""

    name: Name
    aliases: list[str] = []
    type: OrganizationType
    kind: OrganizationKind | None = None
    country: str | None = None
    city: str | None = None


class City(_Item):
    """A city; `country` is an ISO 3166 code of two letters."""

    name: Name
    aliases: list[str] = []
    country: str | None = None


class Country(_Item):
    """A country; `code` is its ISO 3166 code of two letters."""

    name: Name
    code: str | None = None


class Place(_Item):
    """A venue, park, square or monument."""

    name: Name
    aliases: list[str] = []


class Participant(_Model):
    """A body or person that took part, by the name as written, with its part in the activity if that is written."""

    name: Name
    role: str | None = None


class Request(_Model):
    """What somebody asked of somebody: the words that say so, and the names as written there.

    A side that is not written is empty. Where only `asked_of` is given, the words are impersonal ("se solicitó a …")
    and mean the body that issued the document.
    """

    text: Name
    asked_by: list[Name] = []
    asked_of: list[Name] = []

    @model_validator(mode="after")
    def _somebody(self) -> Self:
        if not self.asked_by and not self.asked_of:
            raise ValueError("says neither who asked nor who was asked: fill in asked_by or asked_of, or leave it out")
        return self


class Activity(_Item):
    """Something the office did, will do or was asked for, with those who took part."""

    kind: ActivityKind
    title: Name
    start: Date | None = None
    end: Date | None = None
    status: ActivityStatus = "held"
    participants: list[Participant] = []
    places: list[str] = []
    themes: list[str] = []
    request: Request | None = None


class Role(_Item):
    """A person's affiliation: `role` is null where only that is written, `organization` where only the role is."""

    person: Name
    role: str | None = None
    organization: str | None = None
    since: Date | None = None
    until: Date | None = None


class PartOf(_Item):
    """A unit and the body it belongs to."""

    unit: Name
    parent: Name


class Represents(_Item):
    """An embassy or consulate and its country."""

    organization: Name
    country: Name


class Membership(_Item):
    """A city or body that belongs to a network."""

    member: Name
    network: Name
    since: Date | None = None


class SisterCities(_Item):
    """A tie between two cities."""

    a: Name
    b: Name
    since: Date | None = None
    until: Date | None = None
    status: TieStatus = "active"


class Call(_Item):
    """A call for projects."""

    name: Name
    issuer: str | None = None


class Project(_Item):
    """A project proposed to a call or on its own."""

    name: Name
    proposed_by: list[str] = []
    call: str | None = None
    status: ProjectStatus | None = None


class Figure(_Item):
    """A reported number; `unit` is what is counted, or an ISO 4217 code for money."""

    label: Name
    value: float
    unit: str | None = None
    period: Date | None = None


class Commitment(_Item):
    """What was promised or is pending, by whom and until when."""

    text: Name
    owner: str | None = None
    due: Date | None = None


class Theme(_Item):
    """A strategic axis, a Sustainable Development Goal or a priority."""

    name: Name
    framework: Literal["axis", "sdg", "priority"]


class UnitFact(_Item):
    """What a text says of a unit: its mission, a function, a legal act, its creation, a programme."""

    organization: Name
    kind: Literal["mission", "function", "legal_act", "creation", "programme"]
    text: Name
    date: Date | None = None


class Warning(_Model):
    """What was seen and not understood, or contradicts itself."""

    locator: str | None = None
    message: str


class Record(_Model):
    """All that one document says."""

    document: Source
    people: list[Person] = []
    organizations: list[Organization] = []
    cities: list[City] = []
    countries: list[Country] = []
    places: list[Place] = []
    activities: list[Activity] = []
    roles: list[Role] = []
    part_of: list[PartOf] = []
    represents: list[Represents] = []
    memberships: list[Membership] = []
    sister_cities: list[SisterCities] = []
    calls: list[Call] = []
    projects: list[Project] = []
    figures: list[Figure] = []
    commitments: list[Commitment] = []
    themes: list[Theme] = []
    unit_facts: list[UnitFact] = []
    warnings: list[Warning] = []


class RecordError(KbError):
    """A record that does not have the shape; the message names the first field that is wrong."""

    def __init__(self, where: str, error: ValidationError) -> None:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "record"
        more = f" (+{error.error_count() - 1})" if error.error_count() > 1 else ""
        super().__init__(f"{where}: {field}: {first['msg']}{more}")


def parse_record(data: str | bytes | dict[str, Any], where: str = "record") -> Record:
    """Read a record from JSON text or from its parsed form.

    Raises RecordError, which names `where` and the field.
    """
    try:
        return Record.model_validate(data) if isinstance(data, dict) else Record.model_validate_json(data)
    except ValidationError as error:
        raise RecordError(where, error) from error


def dump_record(record: Record) -> str:
    """Write a record as indented JSON in the order of the model, with empty values left in."""
    return record.model_dump_json(indent=1)
