"""Strategic axes and priorities in a text: "Eje 3: Ciudad sostenible", "el eje estratégico de movilidad"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kb.names import fold
from loaders.lexicon import lines
from loaders.skeleton import skeleton

Framework = Literal["axis", "sdg", "priority"]
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(sorted(_ROMAN, key=len, reverse=True))})(?![\w/.-]*\d)\b"
_AFTER = (
    rf"(?:(?: (?:n[°ºo]\.?|num\.|numero))? ?(?P<number>{_NUMBER})(?P<more>(?:, {_NUMBER})* (?:y|and) {_NUMBER})?"
    r"(?! (?:norte|sur|este|oeste|oriente|poniente|vial|km)\b))?"
    r"(?:(?P<mark>\s*:\s*| ?[–—-] | ?\(|\. (?=[a-z])| ?[“\"«])|(?P<of> (?:del?|of|on) (?:la |el |los |las |the )?))?"
)
# most texts have none of these beginnings, and need not be looked at further
_HINT = re.compile(r"\b(?:eje|ejes|l[ií]nea|pilar|axis|axes|pillar|strategic|priori|[aá]rea)")  # lower case
# where a name ends in running text
_END = re.compile(
    r"[.;:,|()\n“”\"«»]|\s[–—-]\s|\s(?:que|en|con|para|por|se|al?|fue|es|son|esta|donde|como|mediante|durante|dentro|segun|"
    r"del? (?:plan|la estrategia|este|esta|la gestion|la alcaldia|la ciudad|municipio|distrito)|"
    r"in|with|for|by|which|that|is|was)\s"
)
# the name of no axis: "un eje estratégico de su gestión"
_NOBODY = re.compile(r"(?:sus?|est[aeo]s?|nuestr[ao]s?|l[ao]s?|un[ao]?|dich[ao]s?|its|our|the|this)\b")
_LONGEST = 12  # words of a title


@dataclass(frozen=True)
class Named:
    """An axis or priority that a text names: `label` is "Eje 3" where it is numbered, `start` where it stands."""

    framework: Framework
    label: str | None
    title: str | None
    start: int

    @property
    def name(self) -> str:
        """Label and title: "Eje 3: Ciudad sostenible"; one of the two is always there."""
        return ": ".join(part for part in (self.label, self.title) if part)


@cache
def _heads() -> tuple[tuple[Framework, bool, re.Pattern[str]], ...]:
    found: list[tuple[Framework, bool, re.Pattern[str]]] = []
    for framework, how, words in (line.split("\t") for line in lines("theme_words.tsv")):
        known: Framework = "axis" if framework == "axis" else "priority"
        found.append((known, how == "named", re.compile(rf"\b(?P<head>{words}){_AFTER}")))
    return tuple(found)


def axes_in(text: str, *, line: bool = False) -> list[Named]:
    """Return the axes and priorities that a text names.

    With `line` the text is a heading or cell that is nothing else: it begins with one, whose title goes on to its end.
    """
    if not _HINT.search(text.casefold()):
        return []
    key = skeleton(text, ()).text
    taken: list[tuple[int, int]] = []
    found: list[Named] = []
    for framework, named, pattern in _heads():
        for match in pattern.finditer(key):
            if any(a < match.end() and match.start() < b for a, b in taken) or (line and key[: match.start()].strip()):
                continue
            read = list(_read(text, key, match, framework, named=named, line=line))
            if read:
                taken.append(match.span())
                found += read
    return sorted(found, key=lambda each: each.start)


def _read(
    text: str, key: str, match: re.Match[str], framework: Framework, *, named: bool, line: bool
) -> Iterator[Named]:
    start, label = match.start(), _LABELS[match["head"].split()[0]]
    if match["more"]:
        for number in re.findall(_NUMBER, f"{match['number'] or ''} {match['more']}"):
            yield Named(framework, f"{label} {_arabic(number)}", None, start)
        return
    first = line or not key[:start].strip() or key[:start].rstrip().endswith(("|", "("))
    alone = first and ":" in (match["mark"] or "")  # "Eje: Movilidad"
    if not (match["number"] or named or alone) or (match["of"] and not named):
        return
    titles = _titles(text, key, match, line=line)
    if match["number"]:
        yield Named(framework, f"{label} {_arabic(match['number'])}", titles[0] if titles else None, start)
    else:
        yield from (Named(framework, None, title, start) for title in titles)


_LABELS = {
    **dict.fromkeys(("eje", "ejes"), "Eje"),
    **dict.fromkeys(("linea", "lineas"), "Línea"),
    **dict.fromkeys(("pilar", "pilares"), "Pilar"),
    **dict.fromkeys(("prioridad", "prioridades", "area", "areas"), "Prioridad"),
    **dict.fromkeys(("axis", "axes", "strategic"), "Axis"),
    **dict.fromkeys(("pillar", "pillars"), "Pillar"),
    **dict.fromkeys(("priority", "priorities"), "Priority"),
}


def _arabic(number: str) -> int:
    return _ROMAN.index(number) + 1 if number in _ROMAN else int(number)


def _titles(text: str, key: str, match: re.Match[str], *, line: bool) -> list[str]:
    """Return the title after a head; of several axes ("ejes estratégicos de movilidad y cultura"), each."""
    mark = (match["mark"] or "").strip()
    if not (mark or match["of"]) or (mark == "." and not line):
        return []
    start = match.end()
    several = match["head"].split()[0].endswith("s") and not match["number"]
    if mark in ("“", "«", '"', "("):
        closing = re.search(r"[”»\")]", text[start:])
        stretch = text[start : start + closing.start()] if closing else ""
    elif line:
        stretch = text[start:]
    else:
        stretch = text[start : start + _length(key[start:], several=several)]
    pieces = re.split(r",\s+(?:y\s+)?|\s+y\s+", stretch) if several else [stretch]
    return [title for piece in pieces if (title := _title(piece))]


def _length(rest: str, *, several: bool) -> int:
    """Return how far a title goes in running text; a list of several goes on over its commas."""
    ends = (end.start() for end in _END.finditer(f"{rest} ") if not (several and end[0] == ","))
    return next(ends, len(rest))


def _title(words: str) -> str | None:
    title = " ".join(words.split()).strip(" .:;,“”\"«»()")
    if len(title) < 3 or len(title.split()) > _LONGEST or _NOBODY.match(fold(title)) or title[0].isdigit():
        return None
    return title[0].upper() + title[1:]
