"""Questions in plain Spanish or English: which command answers them, by rules (`ask_intents.tsv`, `ask_words.tsv`)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from kb.identity_keys import Known
from kb.known import no_writings
from kb.names import fold
from kb.stores.base import Store
from queries.ask_commands import PERIOD, Asked, arguments
from queries.ask_names import Name, split, with_names
from queries.ask_periods import FoundPeriod, find_period
from queries.ask_ranking import fitting, names_for, patterns_of
from queries.ask_reading import Reading
from queries.ask_when import When, covered
from queries.ask_words import Intent, meant, small_words
from queries.catalogue import rows
from queries.period import Period

WORDS = 60  # a longer question is no question; the names in it are looked for word by word


@dataclass(frozen=True)
class Understood:
    """What a question was taken to ask: the arguments of `kb`, and the words that had no part in it.

    `decisive` are words among them that make it another question (a negation, a condition): the command answers what
    is left without them, which is not what was asked.
    """

    arguments: tuple[str, ...]
    unused: tuple[str, ...] = ()
    decisive: tuple[str, ...] = ()


def understand(
    store: Store, question: str, today: date, home: str | None = None, known: Known = no_writings,
) -> Understood | None:
    """Return the command that a question asks for, None where no rule fits.

    Args:
        question: in Spanish or English, accents and capitals as may be.
        today: what relative periods are counted from.
        home: the home city, which goes without saying where sister cities are asked for.
        known: gives the other writings of a body (`kb.known.known_at`).
    """
    plain = Reading(with_names(store, split(question)[:WORDS], known, home))
    when = When(today, covered=covered(row["period"] for row in rows(store, "briefing_documents") if row["period"]))
    found = find_period(plain.text, when)
    coming = find_period(plain.text, replace(when, future=True))
    reading = plain.without(found, _mark(found, coming, today))
    for intent, used in fitting(reading):
        names = names_for(store, used, intent)
        if names is not None:
            meant_by = coming if _is_of_future(intent, used.text) else found
            return _understood(store, plain, used, intent, names, meant_by, today, home)
    return None


def _understood(
    store: Store, plain: Reading, reading: Reading, intent: Intent, names: list[Name], found: FoundPeriod | None,
    today: date, home: str | None,
) -> Understood:
    asked = Asked(store, reading.text, names, _countries(reading), found.period if found else None, today, home,
                  _searched(reading, intent) if intent.command == "search" else [])
    told = arguments(intent.command, asked)
    return Understood(("kb", *told), (*_unused(reading, intent, names), *_dropped(plain, reading, found, asked)),
                      () if intent.command == "search" else tuple(reading.decisive(patterns_of(intent))))


def _mark(found: FoundPeriod | None, coming: FoundPeriod | None, today: date) -> str:
    """Return what stands for a period in patterns: whether it is over, may be the next one too, and has no end."""
    if found is None or _is_coming(found.period, today):
        return "<future>"
    return f"<p{'?' * (coming != found)}{'+' * (found.period.until is None)}>"


def _is_coming(period: Period, today: date) -> bool:
    """Whether a period is not over; what has no end counts from its beginning, since 2017 is no question of plans."""
    last = period.last or (period.first or "")
    return last >= today.isoformat()


def _is_of_future(intent: Intent, text: str) -> bool:
    """Whether a month without its year is the next one."""
    return (intent.command == "agenda" or (intent.command == "pending" and meant("due", text) is not None)
            or (intent.command == "timeline" and meant("planned", text) is not None))


def _dropped(plain: Reading, reading: Reading, found: FoundPeriod | None, asked: Asked) -> list[str]:
    """Return the names and the period, as they are written, that the command did not take."""
    names = [item.text for item in reading.items if isinstance(item, Name) and item.text not in asked.taken]
    if asked.left:  # what is searched for has the names in it
        names = []
    if found is None or PERIOD in asked.taken:
        return names
    period = [item.text for item, begin in zip(plain.items, plain.starts, strict=True)
              if found.start <= begin < found.end]
    return [*names, " ".join(period)]


def _searched(reading: Reading, intent: Intent) -> list[str]:
    """Return what is looked for: what follows the word that asks for it, else what stands before."""
    last = max((match.end() for match in intent.pattern.finditer(reading.text)), default=0)
    places = [(begin, item) for begin, item in zip(reading.starts, reading.items, strict=True)
              if isinstance(item, Name) or item.text]
    told = [item.text for begin, item in places if begin >= last]
    told = [text for text in told if fold(text) not in small_words()]
    return told or reading.left()


def _countries(reading: Reading) -> list[Name]:
    return [item for item in reading.items if isinstance(item, Name) and item.country]


def _unused(reading: Reading, intent: Intent, names: list[Name]) -> tuple[str, ...]:
    if intent.command == "search":
        return ()
    named = {name.text for name in names}
    return tuple(text for text in reading.left() if text not in named)
