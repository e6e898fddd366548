"""Sister-city ties: the two cities, the status that the words give, and since when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kb.gazetteers import cities_named, country_names
from kb.names import fold, plain
from kb.records import Passage, TieStatus
from loaders.classify import city_of
from loaders.dates import Period, find_dates
from loaders.draft import Draft
from loaders.lexicon import words
from loaders.mentions import Mentions
from loaders.registry import Entry
from loaders.sentences import sentences
from loaders.spans import Span

_TIE = re.compile(
    r"\bhermanamientos?\b|\bciudad(?:es)? hermanas?\b|\bhermanad[ao]s?\b|\bhermanar\w*|\bhermandad\b|\bhermanas? con\b"
)
# a sentence without the word goes on about ties when it begins so
_GOES_ON = re.compile(r"\s*(?:con|tampoco|y con|en cuanto a|respecto (?:a|de)) ")
_STATUSES: tuple[tuple[TieStatus, re.Pattern[str]], ...] = (
    ("letter_of_intent", re.compile(r"\bcartas? de intencion")),
    (
        "expired",
        re.compile(r"\bvencid|\bvencio|\bexpir|\bcaduc|\bsin vigencia|\bno (?:fue|se) (?:renov|prorrog)|\bsin efecto"),
    ),
    (
        "in_negotiation",
        re.compile(
            r"\bnegocia|\bconversaciones|\bpropuesta de hermanamiento|\bpropuso|\bfuturo hermanamiento|"
            r"\bposible hermanamiento|\ben tramite|"
            r"\bpara hermanar|\binteres en|\bprimer paso|\bgestion\w* (?:el|un|del) |\brenovacion en|\bse estudia|"
            r"\bse evalua|\ben estudio|\bborrador"
        ),
    ),
    (
        "not_a_tie",
        re.compile(
            r"\bno (?:es|son|existe|hay|tiene|se trata|constituye|llego a|figura|prueba)|\bsin hermanamiento|"
            r"\bningun (?:acuerdo|hermanamiento)|"
            r"\btampoco|\bno lo (?:es|hay)"
        ),
    ),
    ("friendship", re.compile(r"\bamistad\b")),
    ("active", re.compile(r"\bvigente|\bactiv[oa]|\bsi lo (?:hay|es)|\brenov")),
)
_SINCE = re.compile(
    r"\b(?:desde|suscrit\w+|firmad\w+|firmaron|suscribi\w+|firmo|celebrad\w+|vigente desde|en|data de|de|"
    r"el)\s*(?:el |la |en |del? )?(?:ano )?$|\($"
)
# a name that only the gazetteer says is a city's must be a large one's
_LARGE = 100_000
_CAPITALS = re.compile(r"\b[A-ZÁÉÍÓÚ][\w’'-]+(?: (?:de |del |la |el |los |las )*[A-ZÁÉÍÓÚ][\w’'-]+)*")
_UNKNOWN = re.compile(
    r"\b(?:con|entre) (?P<name>[A-ZÁÉÍÓÚ][\w’'-]+(?: (?:de |del |la |el |los |las )*[A-ZÁÉÍÓÚ][\w’'-]+)*)"
)


@dataclass(frozen=True)
class _Named:
    """A city in a text: its entry and where its name stands."""

    entry: Entry
    start: int
    end: int


def tie_status(words: str) -> TieStatus | None:
    """Return the status that words say, None if they say none."""
    key = plain(words)
    return next((status for status, pattern in _STATUSES if pattern.search(key)), None)


def read_ties(text: str, mentions: Mentions, period: Period, passage: Passage, draft: Draft) -> None:
    """Note the ties that a text states; the office's own city is one end where no other pair is named."""
    under = tie_heading(draft.section, about_ties=draft.about_ties)
    if not (under or _TIE.search(plain(text))):
        return
    told = False
    for start, end in sentences(text):
        sentence = plain(text[start:end])
        told = bool(under) or bool(_TIE.search(sentence)) or (told and bool(_GOES_ON.match(sentence)))
        if told:
            _read_sentence(text, start, end, mentions, period, passage, draft, under or "active")


def speaks_of_ties(text: str) -> bool:
    """Say whether a text has a word for a tie between cities."""
    return bool(_TIE.search(plain(text)))


def tie_heading(heading: str, *, about_ties: bool) -> TieStatus | None:
    """Return the status that a heading gives to the ties listed under it, None if it is not about ties.

    `about_ties` says that the document is: then "Cartas de intención" alone is enough.
    """
    status = tie_status(heading)
    return status or "active" if speaks_of_ties(heading) or (about_ties and status) else None


def _read_sentence(
    text: str,
    start: int,
    end: int,
    mentions: Mentions,
    period: Period,
    passage: Passage,
    draft: Draft,
    otherwise: TieStatus,
) -> None:
    cities = _cities(text, start, end, mentions, passage, draft)
    home = home_city(draft, passage) if cities else None
    others = [city for city in cities if city.entry is not home]
    for n, city in enumerate(others):
        until = others[n + 1].start if n + 1 < len(others) else end
        since_before = others[n - 1].end if n else start
        after = re.split(r";", text[city.end : until])[0]
        before = re.split(r";|, y (?:con|el|que)\b", text[since_before : city.start])[-1]
        status = tie_status(after) or tie_status(before) or otherwise
        draft.link(
            "sister_cities",
            passage,
            a=home,
            b=city.entry,
            status=status,
            since=_since(after, period) or _since(before, period),
        )


def _cities(text: str, start: int, end: int, mentions: Mentions, passage: Passage, draft: Draft) -> list[_Named]:
    """Return the cities of a sentence: named, by their municipality, or after "con" where no list knows them."""
    found: list[_Named] = []
    inside = [span for span in mentions.skeleton.spans if start <= span.start < end]
    for span in inside:
        entry = mentions.entries[span]
        if span.kind == "city":
            found.append(_Named(entry, span.start, span.end))
        elif span.kind == "body" and draft.registry.class_of(entry).kind == "municipality":
            city = city_of(entry.name)
            known = draft.registry.called(city, "city") if city else None
            if known:
                found.append(_Named(known, span.start, span.end))
    for at, to in _more_cities(text, start, end):
        if all(to <= span.start or span.end <= at for span in inside):
            found.append(_Named(draft.entity(Span("city", at, to, text[at:to], text[at:to]), passage), at, to))
    once: dict[int, _Named] = {}
    for named in sorted(found, key=lambda n: n.start):
        once.setdefault(id(named.entry), named)
    return list(once.values())


def _more_cities(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where other cities stand: capital words after "con" or "entre", or that the gazetteer has as a city."""
    yield from (match.span("name") for match in _UNKNOWN.finditer(text, start, end))
    for match in _CAPITALS.finditer(text, start, end):
        known = [c for c in cities_named(match.group()) if c.population >= _LARGE]
        if known and not (fold(match.group()) in country_names() or fold(match.group()) in words("function_words.txt")):
            yield match.span()


def home_city(draft: Draft, passage: Passage) -> Entry:
    """Return the entry of the office's own city, made if the text has not named it yet."""
    city = draft.lens.home.city
    named = next(
        (
            e
            for e in draft.registry.of("city")
            if fold(city) in {fold(w).removeprefix("ciudad de ") for w in e.writings}
        ),
        None,
    )
    return named or draft.entity(Span("city", 0, len(city), city, city), passage)


def _since(words: str, period: Period) -> str | None:
    """Return the date of the signature or after "desde", a bare year too."""
    dates = [d for d in find_dates(words, period) if _SINCE.search(plain(words[: d.span[0]]))]
    if dates:
        return dates[0].start
    years = [m for m in re.finditer(r"\b(?:19|20)\d\d\b", words) if _SINCE.search(plain(words[: m.start()]))]
    return years[0].group() if years else None
