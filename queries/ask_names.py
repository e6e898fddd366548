"""Names in questions: those that something in the store is called by, the longest first, and names of countries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kb.gazetteers import cities_at, cities_named, country_names, country_spanish
from kb.identity_keys import Known
from kb.known import no_writings
from kb.names import fold
from kb.stores.base import Store
from queries.ask_english import in_spanish
from queries.ask_words import meanings, says_nothing, small_words
from queries.catalogue import rows

LONGEST = 14  # words of a name
_LONGEST_PART = 5  # words of a part of a name
_OF_STATES = ("embajada", "consulado")  # what only a country has
_WORD = re.compile(r"[^\W_]+")
# what a name most likely means where several things are called so
_TYPES = ("directorate", "partner", "network", "person", "city", "country", "project", "call", "place")


@dataclass(frozen=True)
class Word:
    """A word of the question as it is written, and folded."""

    text: str
    key: str


@dataclass(frozen=True)
class Name:
    """A name that was found: its words in the question and what it stands for; `country` is a code of two letters.

    A country that only the gazetteer knows stands for nothing in the store; `home` is true of the home city.
    """

    text: str
    found: tuple[dict[str, Any], ...] = ()
    country: str | None = None
    home: bool = False

    def is_called(self, name: str) -> bool:
        """Whether it is written so, or stands for something whose own name is that one."""
        return fold(name) in (fold(self.text), *(fold(row["name"]) for row in self.found))

    @property
    def in_store(self) -> bool:
        """Whether something in the store is called so."""
        return bool(self.found)

    def entity(self, types: Sequence[str] = _TYPES) -> dict[str, Any] | None:
        """Return the one that the name most likely stands for: the first by the order of `types`; None for none."""
        ranked = sorted((row for row in self.found if row["type"] in types), key=lambda row: types.index(row["type"]))
        return ranked[0] if ranked else None

    @property
    def key(self) -> str:
        """What stands for the name in patterns: <n>, a country's <nc>, one not in the store <c>, home <nh> or <nch>."""
        return f"<{'n' * self.in_store}{'c' * (self.country is not None)}{'h' * self.home}>"


Item = Word | Name


@dataclass
class _Span:
    start: int
    end: int
    found: list[dict[str, Any]] = field(default_factory=list)
    country: str | None = None
    text: str | None = None  # what it is called, if not as it is written


def split(question: str) -> list[Word]:
    """Return the words of a question."""
    return [Word(found[0], fold(found[0])) for found in _WORD.finditer(question)]


def with_names(
    store: Store, words: Sequence[Word], known: Known = no_writings, home: str | None = None,
) -> list[Item]:
    """Return the words with those that make a name put together; `known` gives a body's other writings."""
    spans = _chosen(_spans(store, words))
    spans = _chosen([*spans, *_translated(store, words, known, spans)])
    spans = [_widened(store, words, span) for span in spans]
    spans = _chosen([*spans, *_shortened(store, words, spans)])
    spans = _chosen([*spans, *_in_english(store, words, spans)])
    spans = _chosen([*spans, *_in_part(store, words, spans)])
    items: list[Item] = []
    position = 0
    for span in spans:
        items += words[position:max(position, span.start)]
        text = span.text or " ".join(word.text for word in words[span.start:span.end])
        name = Name(text, tuple(span.found), span.country)
        items.append(replace(name, home=home is not None and name.in_store and name.is_called(home)))
        position = span.end
    return [*items, *words[position:]]


def country_of(store: Store, name: Name) -> Name:
    """Return a name of a country's people (the Japanese) as that country, as the store calls it if it has it."""
    spanish = country_spanish().get(str(name.country), name.text)
    found = [row for row in _known(store, [fold(spanish)]).get(fold(spanish), []) if row["type"] == "country"]
    return replace(name, found=tuple(found)) if found else name


def _spans(store: Store, words: Sequence[Word]) -> list[_Span]:
    """Return every run of words that is a name's key, or a country's."""
    runs = {(start, end): " ".join(word.key for word in words[start:end])
            for start in range(len(words)) for end in range(start + 1, min(start + LONGEST, len(words)) + 1)}
    known = _known(store, runs.values())
    return [
        _Span(start, end, known.get(key, []), _country(key, known.get(key, [])))
        for (start, end), key in runs.items()
        if (key in known or _country(key, [])) and not (end == start + 1 and _is_common(words[start]))
    ]


def _known(store: Store, keys: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
    """Return what has each of the keys as a name; a country's name in another language is that country's."""
    spanish = {key: fold(country_spanish()[code]) for key in set(keys)
               if (code := country_names().get(key)) and code in country_spanish()}
    wanted = sorted({*keys, *spanish.values()})
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows(store, "names_by_key", keys=wanted) if wanted else []:
        found.setdefault(row["key"], []).append(row)
    for key, own in spanish.items():
        told = _of_country(own, [*found.pop(key, []), *(found.get(own, []) if own != key else [])])
        if told:
            found[key] = told
    return found


def _of_country(own: str, found: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what a country's name means: not a city that has a longer name of its own (México: Ciudad de México)."""
    unique = {row["id"]: row for row in found}
    return [row for row in unique.values() if row["type"] != "city" or fold(row["name"]) == own]


def _country(key: str, found: Sequence[dict[str, Any]]) -> str | None:
    """Return the code of the country that a key names, in words or as those of the country are called."""
    code = next((row["country"] for row in found if row["type"] == "country" and row["country"]), None)
    if code or (code := country_names().get(key)):
        return str(code)
    return next((meaning.value for meaning in meanings("country") if meaning.pattern.fullmatch(key)), None)


def _is_common(word: Word) -> bool:
    """Whether a single word is one that questions are made of; an acronym in capitals is none."""
    if word.text.isupper() and len(word.text) > 1:
        return False
    return (word.key in small_words() or word.key.isdigit()
            or any(meaning.pattern.fullmatch(word.key) for sort in ("kind", "head", "with", "event") for meaning in
                   meanings(sort)))


def _chosen(spans: Sequence[_Span]) -> list[_Span]:
    """Return the longest spans that do not overlap, in the order of the question."""
    taken: set[int] = set()
    chosen = []
    for span in sorted(spans, key=lambda span: (span.start - span.end, span.start)):
        if taken.isdisjoint(range(span.start, span.end)):
            taken.update(range(span.start, span.end))
            chosen.append(span)
    return sorted(chosen, key=lambda span: span.start)


def _widened(store: Store, words: Sequence[Word], span: _Span) -> _Span:
    """Take the head noun beside a name into it where the two are one name: "embajada de los Países Bajos".

    The store's writing may have other articles, or the question be in the other language ("the Japanese embassy").
    """
    for start, end, head in _beside(words, span):
        for name in _writings(words, span):
            asked = [f" {word} " for word in (head, *(w for w in name.split() if w not in small_words()))]
            found = rows(store, "find_words", words=asked)
            if len(found) == 1:
                return _Span(start, end, found)
        if head in _OF_STATES and span.country and all(row["type"] == "country" for row in span.found):
            # an embassy that the store has not is not its country
            return _Span(start, end, text=f"{head.capitalize()} de {country_spanish().get(span.country, '')}")
    return span


def _beside(words: Sequence[Word], span: _Span) -> Iterator[tuple[int, int, str]]:
    """Give the head noun before a span (small words between) or right after it, with the wider span."""
    before = span.start - 1
    while before >= 0 and words[before].key in small_words():
        before -= 1
    after = span.end + (span.end < len(words) and words[span.end].key == "s")  # Japan's embassy
    for meaning in meanings("head"):
        if before >= 0 and meaning.pattern.fullmatch(words[before].key):
            yield before, span.end, meaning.value
        if after < len(words) and meaning.pattern.fullmatch(words[after].key):
            yield span.start, after + 1, meaning.value


def _translated(store: Store, words: Sequence[Word], known: Known, spans: Sequence[_Span]) -> list[_Span]:
    """Return the runs that begin with a capital and are another writing of what the store has: Mexico City, UNESCO."""
    keys: dict[str, list[tuple[int, int]]] = {}
    taken = {index for span in spans if span.found for index in range(span.start, span.end)}
    for start, word in enumerate(words):
        if start in taken or not word.text[0].isupper() or _is_common(word):
            continue
        for end in range(start + 1, min(start + LONGEST, len(words)) + 1):
            text = " ".join(word.text for word in words[start:end])
            for writing in (*known(text, None), *_city_writings(text)):
                keys.setdefault(fold(writing), []).append((start, end))
    found = rows(store, "names_by_key", keys=sorted(keys)) if keys else []
    return [_Span(*place, [row]) for row in found for place in keys[row["key"]]]


def _city_writings(name: str) -> list[str]:
    """Return the other names of the largest city of that name, which the gazetteer has at the same place."""
    named = cities_named(name)[:1]
    return [city.name for one in named for city in cities_at(one)]


def _shortened(store: Store, words: Sequence[Word], spans: Sequence[_Span]) -> Iterator[_Span]:
    """Give the runs of words in capitals that one name of the store has, among others: a person's first surname."""
    taken = {index for span in spans for index in range(span.start, span.end)}
    capital = [index not in taken and index > 0 and word.text[0].isupper() and not _is_common(word)
               for index, word in enumerate(words)]
    start = 0
    for end in range(1, len(words) + 1):
        if end < len(words) and capital[end] and capital[end - 1]:
            continue
        if end - start > 1 and capital[start]:
            found = rows(store, "find_words", words=[f" {word.key} " for word in words[start:end]])
            if len(found) == 1:
                yield _Span(start, end, found)
        start = end


def _in_english(store: Store, words: Sequence[Word], spans: Sequence[_Span]) -> Iterator[_Span]:
    """Give the runs of English words that, put into Spanish, are in one name of the store alone: the Red Cross."""
    taken = {index for span in spans for index in range(span.start, span.end)}
    for start in range(len(words)):
        for end in range(start + 1, min(start + LONGEST, len(words)) + 1):
            if end - 1 in taken:
                break
            spanish = in_spanish([word.key for word in words[start:end]])
            found = rows(store, "find_words", words=[f" {word} " for word in spanish]) if len(spanish) > 1 else []
            if len(found) == 1:
                yield _Span(start, end, found)


def _in_part(store: Store, words: Sequence[Word], spans: Sequence[_Span]) -> Iterator[_Span]:
    """Give the runs of words, in small letters too, that together only one name of the store has: rutas seguras."""
    taken = {index for span in spans for index in range(span.start, span.end)}
    said = [index not in taken and word.key not in small_words() for index, word in enumerate(words)]
    telling = [told and not says_nothing(word.key) and not _is_common(word)
               for told, word in zip(said, words, strict=True)]
    for start in (index for index, told in enumerate(said) if told):
        for end in range(start + 2, min(start + _LONGEST_PART, len(words)) + 1):
            if end - 1 in taken:
                break
            asked = [f" {words[index].key} " for index in range(start, end) if said[index]]
            if said[end - 1] and any(telling[start:end]) and len(asked) > 1 and len(
                    found := rows(store, "find_words", words=asked)) == 1:
                yield _Span(start, end, found)


def _writings(words: Sequence[Word], span: _Span) -> list[str]:
    """Return the span's folded words, and the Spanish name of the country that it is."""
    written = " ".join(word.key for word in words[span.start:span.end])
    spanish = fold(country_spanish().get(span.country, "")) if span.country else ""
    return list(dict.fromkeys(filter(None, (spanish, written))))
