"""Sister-city ties: the two cities, the status that the words give, and since when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kb.gazetteers import cities_named, country_names, given_names
from kb.names import fold, plain
from kb.records import Passage, TieStatus
from loaders.calendar.dates import Period, find_dates
from loaders.entities.both_cities import BOTH, both_cities, home_city
from loaders.entities.draft import Draft
from loaders.entities.mentions import Mentions
from loaders.facts.tie_dates import signed_on
from loaders.facts.tie_lists import leading_city
from loaders.facts.tie_pairs import marked, pairs
from loaders.lexicon import words
from loaders.names.classify import city_of
from loaders.names.lens import is_home
from loaders.names.registry import Entry
from loaders.sentences import sentences
from loaders.spans import Span

_TIE = re.compile(
    r"\bhermanamientos?\b|\bciudad(?:es)? hermanas?\b|\bhermanad[ao]s?\b|\bhermanar\w*|"
    r"\b(?:convenio|acuerdo|carta|acta|pacto|protocolo|declaracion|firma|relacion(?:es)?) de hermandad\b|"
    r"(?<!fortalecer la )(?<!fortalecen la )(?<!estrechar la )(?<!reforzar la )(?<!lazos de )\bhermandad\b|"
    r"\bhermanas? con\b|\bson hermanas\b|"
    r"\b(?:declaracion|acuerdo|carta) de amistad\b"
)
# a sentence without the word goes on about ties when it begins so
_GOES_ON = re.compile(
    r"\s*(?:con|tampoco|y con|en cuanto a|respecto (?:a|de)) |"
    r".*\b(?:el|los) (?:ya )?(?:suscrit|firmad|celebrad|acordad|pactad)[oa]s? con "
)
# what speaks of ties in general, and states none: "los requisitos para formalizar hermanamientos"
_IN_GENERAL = re.compile(
    r"\b(?:requisitos|procedimientos?|reglamentos?|lineamientos|manual|consultas?|informacion|politicas?|registro|guia|"
    r"normativa|tramites?|pasos|modelos?)\b[^.;]{0,60}\bhermana(?:mientos|r)\b"
)
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
            r"\bno (?:es|son|existe|hay|consta|tiene|se trata|constituye|llego a|figura|prueba)|\bsin hermanamiento|"
            r"\bningun (?:acuerdo|hermanamiento)|"
            r"\btampoco|\bno lo (?:es|hay)"
        ),
    ),
    ("friendship", re.compile(r"\bamistad\b")),
    ("active", re.compile(r"\bvigente|\bactiv[oa]|\bsi lo (?:hay|es)|\brenov")),
)
_SINCE = re.compile(
    r"\b(?:desde|suscrip?t\w+|firmad\w+|firmaron|suscribi\w+|firmo|celebrad\w+|vigente desde|en|data de|del|de|"
    r"el)\s*(?:el |la |en |del? )?(?:ano )?$|\($|"
    r"\b(?:intencion|hermanamiento|convenio|acuerdo|acta|amistad|protocolo|memorando|instrumento)\s*$"
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
    under = None if draft.news else tie_heading(draft.section, about_ties=draft.about_ties)
    if not (under or speaks_of_ties(text)):
        return
    about = None if draft.news else leading_city(text, mentions, passage, draft)
    if about is not None:
        _about_one(text, about, period, passage, draft, under or "active")
        return
    told = False
    for start, end in sentences(text):
        sentence = plain(text[start:end])
        if _IN_GENERAL.search(sentence):
            continue
        told = bool(under) or bool(_TIE.search(sentence)) or (told and bool(_GOES_ON.match(sentence)))
        if told:
            _read_sentence(text, start, end, mentions, period, passage, draft, under or "active")


def _about_one(
    text: str, about: tuple[Entry, int], period: Period, passage: Passage, draft: Draft, otherwise: TieStatus
) -> None:
    """Note what an item of a list says of the tie with the one city that it begins with."""
    city, end = about
    rest = text[end:]
    first, until = sentences(rest)[0] if sentences(rest) else (0, 0)
    status = tie_status(rest[first:until]) or tie_status(rest) or otherwise
    since = None if status == "not_a_tie" else _since(rest[first:until], period) or _since(rest, period)
    draft.link("sister_cities", passage, a=home_city(draft, passage), b=city, status=status, since=since)


def speaks_of_ties(text: str) -> bool:
    """Say whether a text has a word for a tie between cities."""
    key = plain(text)
    return ("herman" in key or "amistad" in key) and _TIE.search(key) is not None


# what is told under a heading of activities is done with sister cities, and states no tie
_TELLS = re.compile(
    r"[\W\d]*(?:(?:principales|ultim[ao]s|proxim[ao]s) )?(?:actividades|acciones|agenda|eventos?|visitas|reuniones|"
    r"intercambios|encuentros|gestiones|misiones|proyectos)\b"
)


def tie_heading(heading: str, *, about_ties: bool) -> TieStatus | None:
    """Return the status that a heading gives to the ties listed under it, None if it is not about ties.

    `about_ties` says that the document is: then "Cartas de intención" alone is enough.
    """
    status = tie_status(heading)
    if _TELLS.match(plain(heading)):
        return None
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
    if not cities:
        earlier = [] if draft.news else _cities(text, 0, start, mentions, passage, draft)
        if len(earlier) == 1 and BOTH.search(plain(text[start:end])):  # the office's own city and the one named before
            status = tie_status(text[start:end]) or otherwise
            _tie(home_city(draft, passage), earlier[0].entry, status, _since(text[start:end], period), passage, draft)
        _both(text[start:end], period, passage, draft, otherwise)
        return
    told = pairs(marked(text, start, end, [(city.start, city.end) for city in cities]))
    both = not told and draft.news and BOTH.search(plain(text[start:end]))
    if both:
        cities = [city for city in cities if not _only_there(text, start, end, city)]
    if both and len(cities) == 2:
        told = [(0, 1)]
    home = None if draft.elsewhere else home_city(draft, passage)
    if both and len(cities) == 1 and home not in (None, cities[0].entry):
        _between(text, start, end, (_Named(home_city(draft, passage), start, start), cities[0]), period, passage,
                 draft, otherwise)
        return
    between = [(cities[one], cities[other]) for one, other in told]
    if between and all(home is None or home not in (one.entry, other.entry) for one, other in between):
        for one, other in between:
            _between(text, start, end, (one, other), period, passage, draft, otherwise)
        return
    if home is None:
        return
    others = [city for city in cities if city.entry is not home]
    if draft.news:
        paired = [city for pair in between for city in pair]
        others = [city for city in others if city in paired or _is_tied(text, start, city)]
    for n, city in enumerate(others):
        until = others[n + 1].start if n + 1 < len(others) else end
        since_before = others[n - 1].end if n else start
        after = re.split(r";", text[city.end : until])[0]
        before = re.split(r";|, y (?:con|el|que)\b", text[since_before : city.start])[-1]
        status = tie_status(after) or tie_status(before) or otherwise
        since = signed_on(before, after, period) or _since(after, period) or _since(before, period)
        if draft.news:
            _tie(home, city.entry, status, since, passage, draft)
        else:
            draft.link("sister_cities", passage, a=home, b=city.entry, status=status, since=since)


# how a news item puts the other city of a tie: not as the place where something was done
_TIED = re.compile(r"\b(?:con|y|entre|de|la unia a|prefect[oa] de)(?: (?:la ciudad(?: \w+)?|el|la))?(?: de)? $|, $")
_WITH = re.compile(r"\b(?:con|entre)(?: (?:la ciudad(?: \w+)?|el|la))?(?: de)? $")
_IN_IT = re.compile(r"\b(?:en|desde) $")
_PLACED = re.compile(r"\b(?:en|a|hacia|desde|alcaldes?|alcaldesa|vicealcaldesa?|visita a)(?: de(?:l)?)? $")


def _only_there(text: str, start: int, end: int, city: _Named) -> bool:
    """Whether a sentence names a city only as the place where something was done: "un encuentro en Madrid"."""
    named = re.finditer(re.escape(text[city.start : city.end]), text[start:end])
    return all(_IN_IT.search(plain(text[start : start + match.start()])) for match in named)


def _is_tied(text: str, start: int, city: _Named) -> bool:
    """Whether a tie's word stands before a city in its sentence, and the city is not only where something was done."""
    before = plain(text[start : city.start])
    told = list(_TIE.finditer(before))
    near = bool(told) and len(before) - told[-1].end() < 120
    return bool(_WITH.search(before) or (near and _TIED.search(before))) and not _PLACED.search(before)


def _between(
    text: str,
    start: int,
    end: int,
    cities: tuple[_Named, _Named],
    period: Period,
    passage: Passage,
    draft: Draft,
    otherwise: TieStatus,
) -> None:
    """Note the tie of two cities of which neither is the office's own; told again, it only gains its date."""
    one, other = cities
    after, sentence = re.split(r";", text[other.end : end])[0], text[start:end]
    status = tie_status(after) or tie_status(sentence) or otherwise
    _tie(one.entry, other.entry, status, _since(after, period), passage, draft)


def _both(sentence: str, period: Period, passage: Passage, draft: Draft, otherwise: TieStatus) -> None:
    """Note what a sentence of a news item says of the tie of "both cities" without naming them."""
    cities = both_cities(draft) if draft.news and BOTH.search(plain(sentence)) else None
    if cities is not None:
        _tie(*cities, tie_status(sentence) or otherwise, _since(sentence, period), passage, draft)


def _tie(one: Entry, other: Entry, status: TieStatus, since: str | None, passage: Passage, draft: Draft) -> None:
    for link in draft.links.get("sister_cities", ()):
        if {id(link.values["a"]), id(link.values["b"])} == {id(one), id(other)}:
            link.values["since"] = link.values["since"] or since
            return
    draft.link("sister_cities", passage, a=one, b=other, status=status, since=since)


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
            if known is None and is_home(span.name, draft.lens.home):
                known = home_city(draft, passage)
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
        key = fold(match.group())
        other_word = key in country_names() or key in given_names() or key in words("function_words.txt")
        if known and not other_word:
            yield match.span()


def _since(words: str, period: Period) -> str | None:
    """Return the date of the signature or after "desde", a bare year too."""
    dates = [d for d in find_dates(words, period) if _SINCE.search(plain(words[: d.span[0]]))]
    if dates:
        return dates[0].start
    years = [m for m in re.finditer(r"\b(?:19|20)\d\d\b", words) if _SINCE.search(plain(words[: m.start()]))]
    return years[0].group() if years else None
