"""Units of the city hall with its name behind theirs: "Dirección de Cultura de la Alcaldía de Panamá"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kb.identity_keys import core, head_family, is_generic
from kb.names import fold

_UNITS = ("unit", "department", "under-directorate", "secretariat")
_BEHIND = re.compile(r"\s+(?:de la|del|de|of the|of)\s+|\s*,\s*|\s+[-–—]\s+", re.IGNORECASE)


def without_city_hall(name: str, halls: Iterable[str], units: Iterable[str] = ()) -> str | None:
    """Return the name of a unit without the city hall that is named behind it; None where it does not end so.

    `halls` are the city hall's writings, `units` the folded names of the units that it is known to have: others are
    told by their head words. What is left has to say which unit it is: "Dirección de la Alcaldía" says nothing.
    """
    cores = set(map(core, halls))
    for found in _BEHIND.finditer(name):
        unit = name[:found.start()]
        if core(name[found.end():]) in cores and not is_generic(unit):
            return unit if fold(unit) in units or (head_family(unit) in _UNITS and " " in core(unit)) else None
    return None
