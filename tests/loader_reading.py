"""Short ways to read invented texts, for the tests of the loaders."""

from __future__ import annotations

from kb.home import Home
from kb.records import Activity, City, Country, Organization, Person, Place, Record
from loaders.formats.text import text_blocks
from loaders.reading import read_blocks

PANAMA = Home()
MONTH = "MARZO 2024\n\n\tACTIVIDAD\n\tENTIDAD\n\tFECHA\n\n"  # a report has a table; this one is empty


def read(text: str, home: Home = PANAMA, *, name: str = "informe") -> Record:
    """Read a text as the content of a file of that name."""
    return read_blocks(text_blocks(text), home, name=name)


def bullet(text: str, home: Home = PANAMA) -> Record:
    """Read one bullet of a report of March 2024."""
    return read(f"{MONTH}· {text}\n", home)


def activity(text: str, home: Home = PANAMA) -> Activity:
    """Return the only activity that one bullet of a report of March 2024 tells."""
    (found,) = bullet(text, home).activities
    return found


def people(record: Record) -> set[str]:
    """The main names of a record's people."""
    return {person.name for person in record.people}


def bodies(record: Record) -> set[str]:
    """The main names of a record's organizations."""
    return {body.name for body in record.organizations}


def body(record: Record, name: str) -> Organization:
    """The organization of a main name."""
    return next(found for found in record.organizations if found.name == name)


def person(record: Record, name: str) -> Person:
    """The person of a main name."""
    return next(found for found in record.people if found.name == name)


def took_part(found: Activity) -> set[str]:
    """The names of those who took part."""
    return {participant.name for participant in found.participants}


def posts(record: Record) -> set[tuple[str, str | None, str | None]]:
    """The affiliations as (person, role, body)."""
    return {(role.person, role.role, role.organization) for role in record.roles}


def entity_names(record: Record) -> set[str]:
    """Every name and alias of a record's entities: what its references may use."""
    named: list[Person | Organization | City | Place] = [
        *record.people,
        *record.organizations,
        *record.cities,
        *record.places,
    ]
    countries: list[Country] = record.countries
    return {name for found in named for name in (found.name, *found.aliases)} | {found.name for found in countries}
