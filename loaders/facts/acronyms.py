"""Acronyms that a document uses and nowhere explains, and that no list of public bodies knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kb.gazetteers import cities_named, home_units, known_body
from kb.home import Home
from kb.names import fold
from loaders.activities.kinds import kind_named
from loaders.lexicon import words
from loaders.names.lens import home_names
from loaders.names.registry import Registry
from loaders.names.spelling import spells
from loaders.tokens import letters_and_capitals

_ACRONYM = re.compile(r"(?<![\w.@/-])[A-ZÁÉÍÓÚÑ]{2,9}(?:-[A-ZÁÉÍÓÚÑ]{2,6})?(?![\w@$-])(?!\s*:)")
_EXPLAINED = re.compile(
    r"\(\s*(?P<after>[A-ZÁÉÍÓÚÑ][\w-]{1,14})\s*\)|"
    r"(?P<before>[A-ZÁÉÍÓÚÑ]{2,9})\s*[(,–—-]\s*(?P<words>[^(),;.]{6,90})"
)
_CAPITALS = re.compile(r"[A-ZÁÉÍÓÚÑ]{2,}")
_SMALL = re.compile(r"\b[a-záéíóúñ]{2,9}\b")
_ROMAN = re.compile(r"[IVXLCDM]+")
_SHOUTED = 0.5  # of the letters of a text in capitals: its words are no acronyms
_LONGEST = 7  # letters of an acronym that has not been read as a body


def unexplained(texts: Iterable[tuple[str, str]], registry: Registry, home: Home) -> Iterator[tuple[str, str]]:
    """Yield each acronym that nothing explains and the locator of its first use.

    `texts` are the document's (locator, text) in order.
    """
    listed = list(texts)
    reader = _Reader([text for _locator, text in listed], registry, home)
    told: set[str] = set()
    for locator, text in listed:
        for acronym in reader.unknown_in(text):
            if acronym not in told:
                told.add(acronym)
                yield acronym, locator


class _Reader:
    """What a document explains, and the writings in capitals that are no acronyms in it."""

    def __init__(self, texts: list[str], registry: Registry, home: Home) -> None:
        self._registry, self._home = registry, home
        self._explained = _explained(texts) | _of_home(home)
        self._bodies = {e.name for e in registry.of("body") if _ACRONYM.fullmatch(e.name)}
        names = {fold(writing) for entry in registry.of("body") for writing in entry.writings}
        # each with its words and their first letters
        self._names = [(name, frozenset(name.split()), frozenset(word[0] for word in name.split()))
                       for name in sorted(names) if " " in name]
        self._others = {word for entry in registry.entries if entry.kind != "body" for writing in entry.writings
                        for word in fold(writing).split()}
        self._known: dict[str, bool] = {}
        small = {word for text in texts for word in _SMALL.findall(text)}
        self._written_small = set(fold(" ".join(small)).split())  # together: one by one they take long

    def unknown_in(self, text: str) -> Iterator[str]:
        """Yield the acronyms of a text that nothing explains; of one in capitals only those read as bodies."""
        for match in _ACRONYM.finditer(text):
            letters, capitals = letters_and_capitals(text)
            shouted = capitals > _SHOUTED * letters
            acronym = match[0]
            body = acronym in self._bodies
            if acronym not in self._known:
                self._known[acronym] = self._is_known(acronym)
            if not self._known[acronym] and (body or not (shouted or self._is_no_acronym(match))):
                yield acronym

    def _is_no_acronym(self, match: re.Match[str]) -> bool:
        """Whether it is a word, a number, part of a name, a title before one, or stands among words in capitals."""
        acronym, key = match[0], fold(match[0])
        before, after = match.string[: match.start()].split(" ")[-2:-1], match.string[match.end() :].split(" ")
        following = fold(after[1]) if len(after) > 1 and after[0] in ("", ".") else ""
        return (
            len(acronym) > _LONGEST
            or bool(_ROMAN.fullmatch(acronym))
            or key in self._written_small
            or key in self._others
            or key in words("function_words.txt")
            or bool(cities_named(acronym))
            or kind_named(acronym) is not None
            or following in self._others
            or any(word.endswith(",") and fold(word) in self._others for word in before)  # "fray Ⓟ, OFM"
            or any(_CAPITALS.fullmatch(word) for word in (*before, *([after[1].strip(",.;")] if following else [])))
        )

    def _is_known(self, acronym: str) -> bool:
        entry = self._registry.called(acronym, "body")
        return (
            acronym in self._explained
            or acronym in words("common_acronyms.txt")
            or known_body(acronym, self._home.country) is not None
            or (entry is not None and any(len(fold(writing).split()) > 1 for writing in entry.writings))
            or self._spelt_out(acronym)
        )

    def _spelt_out(self, acronym: str) -> bool:
        """Whether a body's name spells the acronym, or has it as a word of its own."""
        key = fold(acronym)
        return any(key in own or (key[0] in letters and spells(acronym, name)) for name, own, letters in self._names)


def _explained(texts: Iterable[str]) -> set[str]:
    """Return the acronyms that stand in parentheses after words, or before the words that they abbreviate."""
    found: set[str] = set()
    for text in texts:
        for match in _EXPLAINED.finditer(text):
            if match["after"]:
                found.add(match["after"])
            elif spells(match["before"], match["words"]):
                found.add(match["before"])
    return found


def _of_home(home: Home) -> set[str]:
    units = (unit.acronym for unit in home_units(home))
    return {acronym for acronym in units if acronym} | set(home_names(home))
