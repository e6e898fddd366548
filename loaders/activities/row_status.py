"""Whether a table's row took place: what its cells, its column of states, its section and its day say."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kb.names import plain
from kb.records import ActivityStatus
from loaders.activities.kinds import put_off, status
from loaders.calendar.dates import Found, Period, find_dates

# what a column of states says; the first line that matches decides
_STATES: tuple[tuple[ActivityStatus, re.Pattern[str]], ...] = (
    (
        "cancelled",
        re.compile(r"\s*no\b(?! (?:se )?(?:aplica|hay))|\bno se (?:hizo|realiz|ejecut|cumpl)|\bsin realizar"),
    ),
    (
        "planned",
        re.compile(
            r"\bconfirmad|\bprogramad|\bprevist|\bagendad|\bplanificad|\bpor (?:confirmar|realizar|definir|ejecutar)|"
            r"\btentativ|\bpendiente|\ben (?:preparacion|agenda|organizacion)|\bproxim|\bpor venir"
        ),
    ),
    (
        "held",
        re.compile(r"\brealizad|\bejecutad|\bcumplid|\befectuad|\bfinalizad|\bconcluid|\bhech[oa]|\bsi\b|\bcelebrad"),
    ),
)
# a heading or a section's row over what is still to come: "Próximas actividades", "SEPTIEMBRE (programado)"
_TO_COME = re.compile(
    r"\b(?:proxim[oa]s?|programad[oa]s?|previst[oa]s?|planificad[oa]s?|agendad[oa]s?|por realizar|venider[oa]s?|"
    r"futur[oa]s?|lo que viene|por venir)\b"
)


# a state in brackets after what a row is about: "Pasantía (prevista)"
_IN_BRACKETS = re.compile(
    r"\((?:fecha )?(?:(?:previst|programad|planificad|agendad|tentativ)[oa]s?|por (?:confirmar|realizar))\)"
)


def lies_ahead(day: str | None, published: str | None) -> bool:
    """Whether an ISO day comes after the one on which a document was sent."""
    return bool(published and day and len(day) == 10 and day > published)


def is_to_come(over: str) -> bool:
    """Whether a heading stands over what is still to come: "Próximas actividades", "Lo que viene"."""
    return bool(_TO_COME.search(plain(over)))


def row_status(
    words: str, cells: Mapping[str, str], when: Found | None, over: str, published: str | None, period: Period
) -> ActivityStatus:
    """Return whether a row was held, is planned, was called off or put off.

    `words` are the row's, `over` its heading and its section's, `published` the ISO day on which the document was sent.
    """
    off = put_off(words) or put_off(over)
    if off:
        return off
    state = plain(cells.get("status", ""))
    said = next((name for name, pattern in _STATES if state and pattern.search(state)), None)
    if said:
        return said
    day = when.start if when else None
    if is_to_come(over) or lies_ahead(day, published) or _IN_BRACKETS.search(plain(words)):
        return "planned"
    topic = cells.get("topic") or cells.get("remark", "")  # what it says of a later date is not said of the row
    later = day is not None and any(found.start and found.start > day for found in find_dates(topic, period))
    return status(" ".join((cells.get("activity", ""), "" if later else topic, cells.get("status", ""))))
