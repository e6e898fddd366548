"""What a sentence says of a unit: "fue creada mediante Acuerdo N° 27 de 2016", "tiene como misión", "se rige por"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from kb.names import plain
from loaders.calendar.dates import Period, find_dates
from loaders.facts.legal_acts import act_pattern, date_in
from loaders.facts.unit_headings import UNIT_WORDS
from loaders.lexicon import pairs
from loaders.names.lens import Lens
from loaders.sentences import sentences
from loaders.skeleton import Skeleton, skeleton
from loaders.spans import Span

_UNIT = (
    r"(?:(?:la |el |las |los |the )?(?P<unit>Ⓑ)(?: ?\([^)]{1,40}\))?|"
    rf"\b(?:la|el|esta|este|nuestra|nuestro|the|this|our) {UNIT_WORDS}\b)"
)
_TOLD = r"(?P<told>.{6,})"
# what makes a name before the verb no subject: "la reunión con la Ⓑ se rige por"
_NO_SUBJECT = re.compile(r"\b(?:con|del?|al?|por|en|para|ante|with|of|by|to|from)(?: (?:la|el|las|los|the))? ?$")
# a sentence longer than this is cut to its clause
_LONG = 240
# words without which no pattern can match: most sentences are told apart by them alone
_HINT = re.compile(
    r"\b(?:cre[ao]|creacion|cread[ao]|creando(?:se)?|constitu|institu|fundad|establec|nace|nacio|surge|surgio|inicio|"
    r"mision|mission|funci|atribuci|competencias|estructura|reglamento|manual|organizacion|encarga|responsable|"
    r"responsible|charge|programa|rige|regid|regulad|governed|regulated|amparad|fundamentad|sustentad|adopt|"
    r"reorgani|modific|elevad|adscrit|transformad|paso a ser|created|established|founded|set up)"
)


@dataclass(frozen=True)
class Said:
    """A fact of a unit: `unit` is the name that the sentence has, None where it says only "la Dirección"."""

    kind: str
    text: str
    date: str | None
    unit: Span | None
    act: bool = False  # whether the sentence gives a legal act with its number


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    """Return the kind and pattern of each phrase, and whether it begins with the unit as its subject."""
    stands_for = {"U": _UNIT, "A": rf"(?P<act>{act_pattern()})", "T": _TOLD}
    # a sentence may leave its subject out: "Fue creada mediante…"
    opened = ((kind, re.sub(r"^(U(?:,\?)? )", r"(?:\1|^)", pattern)) for kind, pattern in pairs("unit_phrases.tsv"))
    return tuple(
        (kind, re.compile(re.sub(r"[UAT]", lambda letter: stands_for[letter[0]], pattern)), pattern.startswith("(?:U"))
        for kind, pattern in opened
    )


def said_of_units(text: str, lens: Lens) -> Iterator[Said]:
    """Yield what the sentences of a text say of units, each fact once."""
    for start, end in sentences(text):
        sentence = text[start:end].strip()
        if _HINT.search(plain(sentence)):
            yield from dict.fromkeys(_said(skeleton(sentence, lens.names(sentence))))


def acts_in(text: str) -> list[tuple[str, str | None]]:
    """Return the legal acts that a text gives with a number, each with its date."""
    found = skeleton(text, ())
    acts = [found.restored(*match.span()) for match in re.finditer(act_pattern(), found.text)]
    return [(tidy(act), date_in(act)) for act in acts]


def _said(found: Skeleton) -> Iterator[Said]:
    told: set[str] = set()
    for kind, pattern, subject in _patterns():
        matches = pattern.finditer(found.text) if kind not in told or kind == "legal_act" else ()
        match = next((m for m in matches if not (subject and _NO_SUBJECT.search(found.text[: m.start()]))), None)
        if match is None:
            continue
        unit = found.span_at(match.start("unit")) if match["unit"] else None
        facts = list(_READERS[kind](found, match, unit))
        told.update(fact.kind for fact in facts)
        yield from facts


def _creation(found: Skeleton, match: re.Match[str], unit: Span | None) -> Iterator[Said]:
    """A creation has its day, its year or the act that made it; else it is only spoken of."""
    act = re.compile(act_pattern()).search(found.text)
    after = found.restored(match.start(), len(found.text))
    date = date_in(after) or date_in(found.restored(0, match.start()))
    if act is None and date is None:
        return
    yield Said("creation", _clause(found, match.start()), date, unit, act is not None)
    if act is not None:
        text = found.restored(*act.span())
        yield Said("legal_act", tidy(text), date_in(text) or date, unit, act=True)


def _act(found: Skeleton, match: re.Match[str], unit: Span | None) -> Iterator[Said]:
    """The act that is named, and those after it where the unit stands before: "se rige por la Ley 1 y la Ley 2"."""
    before = unit is None or match.start("unit") < match.start("act")
    for act in re.finditer(act_pattern(), found.text):
        if act.start() == match.start("act") or (before and act.start() > match.start("act")):
            text = found.restored(*act.span())
            yield Said("legal_act", tidy(text), date_in(text), unit, act=True)


def _told(kind: str, found: Skeleton, match: re.Match[str], unit: Span | None) -> Iterator[Said]:
    text = found.restored(*match.span("told"))
    if kind != "function" or next(find_dates(text, Period()), None) is None:  # a dated task is no function
        yield Said(kind, tidy(text), None, unit)


def _programme(found: Skeleton, match: re.Match[str], unit: Span | None) -> Iterator[Said]:
    """A programme has a title: in quotes, or words that begin with a capital."""
    text = found.restored(match.start("told"), len(found.text))
    title = re.match(r"[“\"«](?P<quoted>[^”\"»]{3,100})[”\"»]|(?P<words>[A-ZÁÉÍÓÚÑ][^,.;:()]{3,80})", text)
    if title:
        yield Said("programme", tidy(title["quoted"] or title["words"]), None, unit)


_Reader = Callable[[Skeleton, "re.Match[str]", Span | None], Iterator[Said]]
_READERS: dict[str, _Reader] = {
    "creation": _creation,
    "mission": partial(_told, "mission"),
    "function": partial(_told, "function"),
    "programme": _programme,
    "legal_act": _act,
}


def _clause(found: Skeleton, start: int) -> str:
    """Return the sentence, or of a long one the clause in which the match begins and what follows."""
    if len(found.text) <= _LONG:
        return tidy(found.restored(0, len(found.text)))
    breaks = [mark.end() for mark in re.finditer("[,;] ", found.text[:start])]
    return tidy(found.restored(max(breaks, default=0), len(found.text)))


def tidy(text: str) -> str:
    """Return a fact's words on one line, without the marks at its ends and of its notes, with a capital letter."""
    words = " ".join(re.sub(r"\[\d+\]", "", text).split()).strip(" .;,:")
    return words[:1].upper() + words[1:]
