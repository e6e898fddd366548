"""Which rules fit a question, the best first, and the names that each takes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.errors import KbError
from kb.names import fold
from kb.stores.base import Store
from queries.ask_english import in_spanish
from queries.ask_names import Name, country_of, split
from queries.ask_reading import Reading
from queries.ask_words import Intent, intents, meanings, meant, understood
from queries.catalogue import rows
from queries.find import find

_UNNAMED = 1.5  # what a pattern weighs less where the name that it needs is not one of the store's
# the sorts of words that each command takes an option from
_SORTS = {"who": ("with", "number"), "list": ("kind",), "sister-cities": ("status", "tied"), "themes": ("framework",),
          "show": ("post",), "pending": ("overdue", "due"), "between": ("chains",), "timeline": ("planned",),
          "directory": ("kind", "with"), "matrix": ("kind", "with"), "dormant": ("kind",)}
_NOT_TAKEN = {"dormant": ("directorates", "people", "cities", "projects", "calls")}  # kinds that it cannot be asked of
# of whose names the first is the office's where the question has fewer: what did we do with the Red Cross?
_OF_OFFICE = {"timeline": 1, "between": 2}


def fitting(reading: Reading) -> Iterator[tuple[Intent, Reading]]:
    """Give the rules that fit, the best first, each with the reading in which its words are used.

    A name or a pair of names alone asks to be shown.
    """
    ranked = sorted((-weight, order, intent) for order, intent in enumerate(intents())
                    if (weight := _weight(reading, intent)) is not None)
    tried = set()
    for _weight_of, _order, intent in ranked:
        # of one command the best rule decides how many names it takes
        if (key := (intent.command, intent.fewest)) not in tried:
            tried.add(key)
            yield intent, _with_used(reading, intent)
    if not ranked and (bare := _bare(reading)):
        yield bare, reading


def _weight(reading: Reading, intent: Intent) -> float | None:
    """Return how well a rule fits, None where it does not."""
    match = intent.pattern.search(reading.text)
    names = reading.names()
    # a country says which of the listed are meant
    count = sum(name.country is None for name in names) if intent.command in ("list", "directory") else len(names)
    if match is None or count > intent.most:
        return None
    unknown = sum(isinstance(item, Name) and not item.in_store for item in reading.items)
    missing = intent.fewest - count - unknown
    if missing > 1 or (missing == 1 and not _may_name(reading, match)):
        return None
    return intent.weight - _UNNAMED * max(intent.fewest - count, 0)


def _may_name(reading: Reading, match: re.Match[str]) -> bool:
    """Whether there is something beside the pattern that may be a name, or "we" is one."""
    rest = Reading(reading.items)
    for span in understood(match):
        rest.use(*span)
    return bool(rest.left()) or meant("we", reading.text) is not None


def _bare(reading: Reading) -> Intent | None:
    count = len(reading.names())
    if reading.left() or count not in (1, 2):
        return None
    command = "show" if count == 1 else "between"
    return next(intent for intent in intents() if intent.command == command)


def _with_used(reading: Reading, intent: Intent) -> Reading:
    used = Reading(reading.items)
    for pattern in patterns_of(intent):
        for match in pattern.finditer(used.text):
            for span in understood(match):
                used.use(*span)
    return used


def patterns_of(intent: Intent) -> list[re.Pattern[str]]:
    """Return all patterns whose words a command understands: its rules, and the words of its options."""
    rules = [other.pattern for other in intents() if other.command == intent.command]
    # what is all about partners says so
    sorts = _SORTS.get(intent.command, ("anyone",) if intent.most == 0 else ())
    return rules + [meaning.pattern for sort in ("we", "plain_phrase", *sorts) for meaning in meanings(sort)
                    if meaning.value not in _NOT_TAKEN.get(intent.command, ())]


def names_for(store: Store, reading: Reading, intent: Intent) -> list[Name] | None:
    """Return the names that a rule takes; None where the question has fewer than it needs."""
    names = [*reading.names(), *_more_names(store, reading, intent)]
    wanted = _OF_OFFICE.get(intent.command, 0)
    if len(names) < wanted:
        names = [*_office(store), *names]
    return names if len(names) >= max(intent.fewest, wanted) else None


def _more_names(store: Store, reading: Reading, intent: Intent) -> list[Name]:
    """Return the name that a rule needs and the store has not by its key: by some of its words, or as it is written.

    Where the office speaks of itself it is the body that issued most documents.
    """
    if len(reading.names()) >= intent.fewest or intent.command == "search":
        return []
    for item in reading.items:
        if isinstance(item, Name) and not item.in_store and item.country:
            return [country_of(store, item)]
        if isinstance(item, Name) and not item.in_store:
            return [Name(item.text)]
    runs = [run for run in reading.runs() if not all(_is_sort(word.key) for word in split(run.text))]
    for run in sorted(runs, key=lambda run: (run.text.islower(), not run.placed))[:1]:
        text, placed = run.text, run.placed
        try:
            found = find(store, " ".join(in_spanish(fold(text).split())) or text)
        except KbError:
            # what stands or is written like a name is one, or else another question would be answered
            if placed and (meant("we", reading.text) is None or not text.islower()):
                return [Name(text)]
        else:
            return [Name(text, ({"id": found.id, "name": found.name, "type": found.type, "country": None},))]
    return _office(store) if meant("we", reading.text) is not None else []


def _is_sort(key: str) -> bool:
    """Whether a word is that of a sort of things (embassies, meetings) and none of them."""
    return any(meaning.pattern.fullmatch(key) for sort in ("kind", "event") for meaning in meanings(sort))


def _office(store: Store) -> list[Name]:
    """Return the body that issued the most documents: whose office it is."""
    return [Name(row["name"], ({**row, "type": "directorate", "country": None},)) for row in rows(store, "issuers")[:1]]
