"""The writings of public bodies that identity knows beforehand, as they are meant at one city hall."""

from __future__ import annotations

from functools import cache

from kb.home import Home
from kb.identity_keys import Known
from kb.names import fold


def no_writings(_name: str, _country: str | None) -> tuple[str, ...]:
    """Know nothing: names are compared by what the documents say alone."""
    return ()


@cache
def known_at(home: Home) -> Known:
    """Return the known writings: the city hall's own, its units', and those of the gazetteers.

    A body without a country is one of the city hall's country: "Cancillería" in its documents is its own.
    """
    from kb.gazetteers import home_units, home_writings, known_writings

    own: dict[str, tuple[str, ...]] = {}
    units = [(unit.name, *((unit.acronym,) if unit.acronym else ()), *unit.writings) for unit in home_units(home)]
    for writings in ((home.institution, *home_writings(home)), *units):
        own.update({fold(writing): writings for writing in writings})

    def known(name: str, country: str | None) -> tuple[str, ...]:
        if country in (None, home.country) and (writings := own.get(fold(name))):
            return writings
        return known_writings(name, country or home.country)

    return known
