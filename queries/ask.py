"""Questions in plain Spanish or English: which command answers them, by rules (`ask_intents.tsv`, `ask_words.tsv`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kb.errors import KbError
from kb.identity_keys import Known
from kb.known import no_writings
from kb.names import fold
from kb.stores.base import Store
from queries.ask_commands import PERIOD, Asked, arguments
from queries.ask_english import in_spanish
from queries.ask_names import Item, Name, Word, split, with_names
from queries.ask_periods import FoundPeriod, find_period
from queries.ask_words import Intent, intents, meanings, meant, says_nothing, small_words
from queries.catalogue import rows
from queries.find import find
from queries.period import Period

WORDS = 60  # a longer question is no question; the names in it are looked for word by word
_UNNAMED = 1.5  # what a pattern weighs less where the name that it needs is not one of the store's
# the sorts of words that each command takes an option from
_SORTS = {"who": ("with", "number"), "list": ("kind",), "sister-cities": ("status",), "themes": ("framework",),
          "show": ("post",), "pending": ("overdue", "due"), "between": ("chains",), "timeline": (),
          "directory": ("kind", "with"), "matrix": ("kind", "with")}
# of whose names the first is the office's where the question has fewer: what did we do with the Red Cross?
_OF_OFFICE = {"timeline": 1, "between": 2}


@dataclass(frozen=True)
class Understood:
    """What a question was taken to ask: the arguments of `kb`, and the words that had no part in it."""

    arguments: tuple[str, ...]
    unused: tuple[str, ...] = ()


class Reading:
    """A question as a text in which patterns are looked for, each place of it known to be a word or a name."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.starts: list[int] = []
        position = 0
        for item in items:
            self.starts.append(position)
            position += len(item.key) + 1
        self.text = " ".join(item.key for item in items)
        self.used = [False] * len(items)

    def use(self, start: int, end: int) -> None:
        """Note that the words between two places of the text have been understood."""
        for index, begin in enumerate(self.starts):
            if start <= begin < end:
                self.used[index] = True

    def without(self, period: FoundPeriod | None, mark: str) -> Reading:
        """Return the reading with the words of a period put together as `mark`."""
        if period is None:
            return self
        kept: list[Item] = []
        for item, begin in zip(self.items, self.starts, strict=True):
            if not period.start <= begin < period.end:
                kept.append(item)
            elif not any(isinstance(other, Word) and other.key == mark for other in kept):
                kept.append(Word("", mark))
        return Reading(kept)

    def names(self) -> list[Name]:
        """Return the names that something in the store is called by."""
        return [item for item in self.items if isinstance(item, Name) and item.in_store]

    def left(self) -> list[str]:
        """Return the runs of words that are neither understood nor small, as they are written, the longest first."""
        runs: list[list[tuple[Word, bool]]] = [[]]
        for item, used in zip(self.items, self.used, strict=True):
            if isinstance(item, Name) or used or item.key in ("<p>", "<future>"):
                runs.append([])
            else:
                runs[-1].append((item, says_nothing(item.key)))
        found = [_trimmed(run) for run in runs]
        return sorted((text for text in found if text), key=len, reverse=True)


def _trimmed(run: list[tuple[Word, bool]]) -> str:
    """Return the words without the small ones at both ends."""
    while run and run[0][1]:
        run = run[1:]
    while run and run[-1][1]:
        run = run[:-1]
    return " ".join(word.text for word, _small in run)


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
    found = find_period(plain.text, today)
    reading = plain.without(found, "<future>" if found and _is_coming(found.period, today) else "<p>")
    intent = _intent(reading)
    if intent is None:
        return None
    if intent.command == "agenda" or (intent.command == "pending" and meant("due", reading.text)):
        found = find_period(plain.text, today, future=True)
    names = [*reading.names(), *_more_names(store, reading, intent)]
    if intent.command in _OF_OFFICE and len(names) < _OF_OFFICE[intent.command]:
        names = [*_office(store), *names]
    if len(names) < max(intent.fewest, _OF_OFFICE.get(intent.command, 0)):
        return None
    asked = Asked(store, reading.text, names, _countries(reading), found.period if found else None, today, home,
                  _searched(reading, intent) if intent.command == "search" else [])
    told = arguments(intent.command, asked)
    return Understood(("kb", *told), (*_unused(reading, intent, names), *_dropped(plain, reading, found, asked)))


def _is_coming(period: Period, today: date) -> bool:
    """Whether a period is not over; what has no end counts from its beginning, since 2017 is no question of plans."""
    last = period.last or (period.first or "")
    return last >= today.isoformat()


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


def _intent(reading: Reading) -> Intent | None:
    """Return the rule that fits best, its words used; a name or a pair of names alone asks to be shown."""
    names = reading.names()
    bodies = sum(name.country is None for name in names)
    ranked = []
    for order, intent in enumerate(intents()):
        match = intent.pattern.search(reading.text)
        # a country says which of the listed are meant
        count = bodies if intent.command in ("list", "directory") else len(names)
        if match is None or count > intent.most:
            continue
        missing = intent.fewest - count
        if missing > 1 or (missing == 1 and not _may_name(reading, match.span())):
            continue
        ranked.append((-(intent.weight - _UNNAMED * missing), order, intent))
    if not ranked:
        return _bare(reading, len(names))
    best = min(ranked)[2]
    _use_words(reading, best)
    return best


def _use_words(reading: Reading, best: Intent) -> None:
    for intent in intents():
        if intent.command == best.command:
            for match in intent.pattern.finditer(reading.text):
                reading.use(*match.span())
    sorts = _SORTS.get(best.command, ("anyone",) if best.most == 0 else ())  # what is all about partners says so
    for sort in ("we", *sorts):
        for meaning in meanings(sort):
            for match in meaning.pattern.finditer(reading.text):
                reading.use(*match.span())


def _may_name(reading: Reading, span: tuple[int, int]) -> bool:
    """Whether there is something beside the pattern that may be a name, or "we" is one."""
    rest = Reading(reading.items)
    rest.use(*span)
    return bool(rest.left()) or meant("we", reading.text) is not None


def _bare(reading: Reading, count: int) -> Intent | None:
    if reading.left() or count not in (1, 2):
        return None
    command = "show" if count == 1 else "between"
    return next(intent for intent in intents() if intent.command == command)


def _more_names(store: Store, reading: Reading, intent: Intent) -> list[Name]:
    """Return the name that a rule needs and the store has not by its key: by some of its words, or as it is written.

    Where the office speaks of itself it is the body that issued most documents.
    """
    if len(reading.names()) >= intent.fewest or intent.command == "search":
        return []
    strange = [item.text for item in reading.items if isinstance(item, Name) and not item.in_store]
    for text in [*sorted(reading.left(), key=str.islower), *strange][:1]:
        try:
            found = find(store, " ".join(in_spanish(fold(text).split())) or text)
        except KbError:
            # what is written like a name is one, or else another question would be answered
            if meant("we", reading.text) is None or not text.islower():
                return [Name(text)]
        else:
            return [Name(text, ({"id": found.id, "name": found.name, "type": found.type, "country": None},))]
    return _office(store) if meant("we", reading.text) is not None else []


def _office(store: Store) -> list[Name]:
    """Return the body that issued the most documents: whose office it is."""
    return [Name(row["name"], ({**row, "type": "directorate", "country": None},)) for row in rows(store, "issuers")[:1]]


def _countries(reading: Reading) -> list[Name]:
    return [item for item in reading.items if isinstance(item, Name) and item.country]


def _unused(reading: Reading, intent: Intent, names: list[Name]) -> tuple[str, ...]:
    if intent.command == "search":
        return ()
    named = {name.text for name in names}
    return tuple(text for text in reading.left() if text not in named)
