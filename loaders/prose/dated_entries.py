"""Entries of a chronology: bullets and paragraphs of an event and its day, "14 de febrero. Visita …"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kb.names import plain
from kb.records import Passage
from loaders.activities.event_words import EVENT, EVENT_NOUN, FUTURE
from loaders.activities.infinitives import begins_with_infinitive
from loaders.activities.kinds import kind_named, kind_told, status
from loaders.activities.participants import named_in, venues_in
from loaders.activities.row_status import is_to_come, lies_ahead
from loaders.blocks import Text
from loaders.calendar.calendar_words import ANY_WEEKDAY, MONTH
from loaders.calendar.dates import Found, Period, day_cell, find_dates, month_number
from loaders.entities.coreference import holders_meant
from loaders.entities.draft import Draft, Told
from loaders.entities.mentions import Mentions
from loaders.sentences import first_sentence, shortened

_BEFORE = re.compile(rf"[\W_]*(?:(?:el|los|las|dias?|desde|del?|al?) |(?:{ANY_WEEKDAY}),? ){{0,3}}")
# a full stop, a colon or a dash parts the day from what took place on it; a comma only from the noun of an event
_STOP = re.compile(r"\)?\s?(?:[.:;]|\s[–—-]|\)(?=\s))\s+(?=\S)")
_COMMA = re.compile(rf"\)?,\s+(?=(?:el |la |los |las |una? )?(?:\w+ )?{EVENT_NOUN.pattern})")
# the day that ends a title: "Visita de la Cámara (14 de febrero).", "Taller de señalización, 19 de marzo."
_AT_THE_END = re.compile(r"(?:,| ?\(| [–—-])\s*(?:(?:el|los|del?|dias?) )*$")
_TITLE = re.compile(rf"[\W_]*(?:el |la |los |las |una? )?(?:\w+ )?{EVENT_NOUN.pattern}")
_BARE = re.compile(
    rf"[\W_]*(?:el |los )?(?P<days>(?:(?:{ANY_WEEKDAY})|dias?),? \d{{1,2}}(?: (?:y|e|al?|-|–) \d{{1,2}})?)"
    r"(?!\d| de )"
)
_NUMBERS = re.compile(r"[\W_]*(?P<days>\d{1,2}[/-]\d{1,2})(?=\s?[.:)]?\s)")
_MONTHS = re.compile(
    rf"[\W_]*(?:(?:en|mes de|durante) )?{MONTH}(?:(?: ?[-–/] ?| [ay] ){MONTH.replace('<month>', '<last>')})?"
    r"(?:,? (?:del? )?(?P<year>(?:19|20)\d\d))?"
)
# what only falls due on the day took place on no day
_DUE = re.compile(
    r"\W*(?:(?:fecha|dia) |(?:el|la) )?(?:limite|cierre|cierra[n]?|plazo|vence[n]?|vencimiento|ultimo dia)\b"
)
# the hour that may stand before what took place on a day that a heading gives: "10:00 h –", "A las 9:30,"
_HOUR = re.compile(
    r"[\W_]*(?:(?:a las )?\d{1,2}(?:[:.h]\d{2}| ?h(?:s|rs|oras)?\b| ?[ap]\. ?m\b)"
    r"(?: ?(?:h(?:s|rs|oras)?\b|[ap]\.? ?m\b))?[\W_]*)?"
)
_SHORTEST = 12  # letters of what took place


@dataclass(frozen=True)
class DatedEntry:
    """The day, days or month that an entry begins with, and where what took place begins in its text."""

    when: Found
    start: int


def dated_entry(text: str, period: Period) -> DatedEntry | None:
    """Return what a text begins with if it is a day or month alone before a stop; None for any other text.

    A month without a year takes the period's; without either there is no entry.
    """
    key = plain(text)
    if len(key) != len(text):
        return None
    titled = _in_the_title(text, key, period)
    if titled is not None:
        return titled
    when = _days(text, key, period) or _month(key, period) or _bare(key, period)
    stop = (_STOP.match(key, when.span[1]) or _COMMA.match(key, when.span[1])) if when else None
    if when is None or stop is None or len(text) - stop.end() < _SHORTEST:
        return None
    if _DUE.match(key, stop.end()) or begins_with_infinitive(text[stop.end() :]):
        return None
    return DatedEntry(when, stop.end())


def entry_of_day(text: str, day: Found) -> DatedEntry | None:
    """Return the entry of a text that stands under its day and begins with what took place, without a verb.

    "Reunión con la Embajada …", "10:00 – Visita protocolar de …"; None for sentences and for what is no event.
    """
    key = plain(text)
    hour = _HOUR.match(key)
    start = hour.end() if hour and len(key) == len(text) else 0
    words = " ".join(key[start:].split()[:2])
    named = _TITLE.match(key, start) or kind_named(words) is not None
    if not named or len(text) - start < _SHORTEST or begins_with_infinitive(text[start:]) or _DUE.match(key, start):
        return None
    return DatedEntry(day, start)


def _days(text: str, key: str, period: Period) -> Found | None:
    found = next((date for date in find_dates(text, period) if date.start and len(date.start) == 10), None)
    return found if found and _BEFORE.fullmatch(key[: found.span[0]]) else None


def _bare(key: str, period: Period) -> Found | None:
    """Read a day of the period's month, "Lunes 3", or numbers of a day of its year, "14/02"."""
    match = (_BARE.match(key) if period.month else None) or (_NUMBERS.match(key) if period.year else None)
    found = day_cell(match["days"].replace("-", "/"), period) if match else None
    return replace(found, span=match.span()) if match and found else None


def _in_the_title(text: str, key: str, period: Period) -> DatedEntry | None:
    """Read an entry whose first sentence is the title of an event that its day ends, without a verb."""
    first = first_sentence(text)
    dates = [date for date in find_dates(first, period) if date.start and len(date.start) == 10]
    if len(dates) != 1 or not _TITLE.match(key) or EVENT.search(key[: len(first)]) or FUTURE.search(key[: len(first)]):
        return None
    at, end = dates[0].span
    ends = not first[end:].strip(" ).,:") and len(text) - end >= _SHORTEST
    return DatedEntry(dates[0], 0) if ends and _AT_THE_END.search(key[:at]) else None


def _month(key: str, period: Period) -> Found | None:
    match = _MONTHS.match(key)
    year = int(match["year"]) if match and match["year"] else period.year
    if match is None or year is None:
        return None
    first, last = (Period(year, month_number(match[name])).iso() if match[name] else None for name in ("month", "last"))
    return Found(first, last if last != first else None, match.span())


def read_dated_entry(block: Text, entry: DatedEntry, mentions: Mentions, draft: Draft) -> Told:
    """Add what an entry tells: all whom it names took part in it, and those it calls by a post that one person has."""
    words = block.text[entry.start :]
    skeleton = mentions.skeleton
    meant = holders_meant(skeleton.text[skeleton.place_of(entry.start) :], draft)
    draft.doubts(entry.when, block.locator)
    return draft.activity(
        Passage(locator=block.locator, text=block.text),
        [*named_in(mentions, draft, entry.start, len(block.text), with_home=True), *((one, None) for one in meant)],
        venues_in(mentions, entry.start, len(block.text)),
        kind=kind_told(words),
        title=shortened(" ".join(words.split())),
        start=entry.when.start,
        end=entry.when.end,
        status=status(words, planned=_is_to_come(entry, words, draft)),
    )


def _is_to_come(entry: DatedEntry, words: str, draft: Draft) -> bool:
    """Whether an entry is under a heading of what is to come, says so, or is of a time after the document's."""
    start, period = entry.when.start or "", draft.lens.period.iso() or "9"
    ahead = lies_ahead(start, draft.lens.published) or start[: len(period)] > period
    return ahead or is_to_come(draft.section) or bool(FUTURE.match(plain(first_sentence(words))))
