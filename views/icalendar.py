"""Events as a calendar file that any calendar program takes in (RFC 5545)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from kb.dates import interval
from kb.language import language
from kb.locators import located
from kb.names import fold

if TYPE_CHECKING:
    from queries.occasions import Occasion

_WIDTH = 75  # octets of a line, RFC 5545 section 3.1
_MONTH = len("2022-12")
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]+")


def calendar(events: Iterable[Occasion], *, name: str, tentative: str, now: datetime) -> tuple[str, list[Occasion]]:
    """Return the text of a calendar with all-day events, and the events that have no day or month to stand on.

    An event that is dated to a month takes all of it, does not block the time, and has `tentative` ("day to be
    confirmed") in its title. The identifier of an event is a digest of its title and its date, so that the same file
    imported again, or a corrected document loaded again, makes no second event.

    Args:
        events: planned events.
        name: what the calendar is called.
        tentative: what follows the title of an event without a day.
        now: when the file is made.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vinculos//kb agenda//EN", "CALSCALE:GREGORIAN",
             "METHOD:PUBLISH", f"X-WR-CALNAME:{escaped(name)}"]
    undated: list[Occasion] = []
    seen: dict[str, int] = {}
    for event in events:
        if event.start is None or len(event.start) < _MONTH:
            undated.append(event)
            continue
        uid = _uid(event)
        seen[uid] = seen.get(uid, 0) + 1
        lines += _event(event, uid if seen[uid] == 1 else f"{uid}-{seen[uid]}", tentative, now)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)), undated


def _event(event: Occasion, uid: str, tentative: str, now: datetime) -> Iterator[str]:
    first, last = _days(event)
    exact = len(event.start or "") > _MONTH
    yield "BEGIN:VEVENT"
    yield f"UID:{uid}@vinculos"
    yield f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"  # the day after, section 3.6.1
    yield f"SUMMARY:{escaped(event.title if exact else f'{event.title} ({tentative})')}"
    if event.places:
        yield f"LOCATION:{escaped('; '.join(event.places))}"
    if described := _description(event):
        yield f"DESCRIPTION:{escaped(described)}"
    yield f"STATUS:{'CONFIRMED' if exact and event.status == 'planned' else 'TENTATIVE'}"
    yield f"TRANSP:{'OPAQUE' if exact else 'TRANSPARENT'}"
    yield "END:VEVENT"


def _days(event: Occasion) -> tuple[date, date]:
    start = event.start or ""
    first, last = date.fromisoformat(interval(start)[0]), date.fromisoformat(interval(event.end or start)[1])
    return first, max(first, last)


def _description(event: Occasion) -> str:
    said = (f"{passage.document}, {located(passage.locator, language())}: {passage.text}" for passage in event.evidence)
    return "\n".join(["; ".join(event.participants), *said]).strip()


def _uid(event: Occasion) -> str:
    return sha256(f"{fold(event.title)}\n{event.start}".encode()).hexdigest()[:32]


def escaped(text: str) -> str:
    """Return a text as the value of a property: section 3.3.11, without characters that a line may not hold."""
    plain = _CONTROLS.sub(" ", text.replace("\r\n", "\n"))
    for sign in ("\\", ";", ","):
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Break a line so that none has more than 75 octets and no letter is cut; the next begins with a space."""
    piece, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _WIDTH:
            yield piece
            piece, size = " ", 1
        piece, size = piece + letter, size + octets
    yield piece
