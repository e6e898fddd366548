"""Bullets that list what a month to come brings: "Para junio quedan: la reunión con …, el jueves 8, y la visita …"."""

from __future__ import annotations

import re

from kb.names import plain
from kb.records import Passage
from loaders.activities.announced import Announced
from loaders.activities.event_words import EVENT_NOUN
from loaders.activities.kinds import kind_named, put_off
from loaders.activities.participants import named_in, venues_in
from loaders.blocks import Text
from loaders.calendar.calendar_words import ANY_WEEKDAY, MONTH
from loaders.calendar.dates import Found, Period, day_cell, find_dates, month_number, year_near
from loaders.entities.draft import Draft, Told
from loaders.entities.mentions import Mentions
from loaders.sentences import first_end, shortened

_LEAD = re.compile(
    rf"\W*(?:para|en) (?:el (?:proximo )?mes de )?{MONTH}(?: (?:de(?:l)? )?(?P<year>(?:19|20)\d\d))?,? "
    r"(?:ya )?(?:(?:nos )?quedan?|estan?|se (?:tienen?|preven?|programan?|esperan?|agendan?)|tenemos|tendremos|habra)"
    r"(?: (?:previst|programad|agendad|planificad|confirmad|pendiente|anunciad|fijad)(?:[oa]?s?))?:? "
)
_ITEM = re.compile(rf"(?:(?:el|la|los|las|una?) )?(?:(?:proxim|nuev|segund|primer)[oa]? )?{EVENT_NOUN.pattern}")
_BETWEEN = re.compile(r"\s*;\s*(?:y )?|,? y (?=(?:el|la|los|las|una?) )|, (?=(?:el|la|los|las|una?) )")
_WEEKDAY = re.compile(rf"\b(?:el |los )?(?:dias? |(?:{ANY_WEEKDAY}),? )(?P<days>\d{{1,2}}(?: (?:y|al?) \d{{1,2}})?)\b")
_END = re.compile(r",? (?:sin|con) (?:fecha|dia)\b.*$|[\s,;.]+$")


def read_listed_to_come(block: Text, mentions: Mentions, period: Period, draft: Draft) -> Told | None:
    """Add the events that a bullet lists as to come, each with whom it names, and return the last; None without any."""
    told = None
    for event in listed_to_come(block.text, period):
        told = draft.activity(
            Passage(locator=block.locator, text=block.text),
            named_in(mentions, draft, event.start, event.end),
            venues_in(mentions, event.start, event.end),
            kind=kind_named(event.title) or "other",
            title=shortened(event.title),
            start=event.when.start,
            end=event.when.end,
            status=put_off(block.text[event.start : event.end]) or "planned",
        )
    return told


def listed_to_come(text: str, period: Period) -> list[Announced]:
    """Return the events that a bullet lists of a month after the period's, each with its day if it has one."""
    key = plain(text)
    lead = _LEAD.match(key) if period.month and len(key) == len(text) else None
    if lead is None:
        return []
    month = month_number(lead["month"])
    year = int(lead["year"]) if lead["year"] else year_near(period, month)
    coming = Period(year, month)
    if (coming.iso() or "") <= (period.iso() or ""):
        return []
    return [_item(text, start, end, coming) for start, end in _items(key, lead.end(), first_end(text))]


def _items(key: str, start: int, until: int) -> list[tuple[int, int]]:
    """Return where the items of a list stand, each beginning with the noun of an event; none if the first does not."""
    starts = [start, *(m.end() for m in _BETWEEN.finditer(key, start, until) if _ITEM.match(key, m.end()))]
    if not _ITEM.match(key, start):
        return []
    return list(zip(starts, [*starts[1:], until], strict=True))


def _item(text: str, start: int, end: int, coming: Period) -> Announced:
    words = re.sub(r"(?:;|,| y)*\s*(?: y )?$", "", text[start:end].rstrip(" .;,"))
    day, at = _day(words, coming)
    title = _END.sub("", words[:at].rstrip(" ,("))
    title = re.sub(r"^(?:el|la|los|las|una?) ", "", title)
    title = re.sub(r",? (?:el|los|para el|del?|entre el)$", "", title)
    return Announced(start, end, title[:1].upper() + title[1:], day, True)


def _day(words: str, coming: Period) -> tuple[Found, int]:
    """Return the day that an item gives, else its month, and where its words end."""
    written = next((d for d in find_dates(words, coming) if d.start and len(d.start) == 10), None)
    bare = _WEEKDAY.search(plain(words))
    found = written or (day_cell(bare["days"], coming) if bare else None)
    if found is None:
        return Found(coming.iso(), None, (0, 0)), len(words)
    return found, written.span[0] if written else bare.start() if bare else len(words)
