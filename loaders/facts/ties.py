"""Sister-city ties: the two cities, the status that the words give, and since when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kb.names import plain
from kb.records import Passage, TieStatus
from loaders.calendar.dates import Period
from loaders.entities.both_cities import BOTH, both_cities, home_city
from loaders.entities.draft import Draft
from loaders.entities.mentions import Mentions
from loaders.facts.tie_cities import NamedCity, cities_in
from loaders.facts.tie_dates import ended_on, signed_on, since_in
from loaders.facts.tie_inventories import read_inventory
from loaders.facts.tie_lists import leading_city
from loaders.facts.tie_pairs import marked, pairs
from loaders.facts.tie_renewals import renews_one_told
from loaders.names.registry import Entry
from loaders.sentences import sentences

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
    r".*\b(?:el|los) (?:ya )?(?:suscrit|firmad|celebrad|acordad|pactad)[oa]s? con |"
    r".*\b(?:esta|siguen?|figuran?|se mantienen?|continuan?|permanecen?|quedan?|aparecen?|constan?)n? "
    r"(?:(?:solo|aun|todavia) )?"
    r"(?:vigentes?|activ[oa]s?|vencid[oa]s?|caduc[oa]s?|en (?:tramite|negociacion|estudio)|con (?:una )?carta|como)\b"
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
            r"\bse evalua|\b(?:en|a|bajo) estudio\b|\bborrador|"
            r"\b(?:en proceso|pendiente) de (?:firma|aprobacion|suscripcion|ratificacion)"
        ),
    ),
    ("friendship", re.compile(r"\b(?:acuerdo|carta|declaracion) de amistad\b[^.;]{0,50}\bno (?:es|llego)\b")),
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
# what stands between two cities of a list: a country, a year
_LISTED = re.compile(r"(?:,? [A-ZÁÉÍÓÚ]\w+(?: [A-ZÁÉÍÓÚ]\w+)?)? ?(?:\([^()]*\))?(?:,|,? y|,? e)? (?:con )?")


def tie_status(words: str) -> TieStatus | None:
    """Return the status that words say, None if they say none."""
    key = plain(words)
    return next((status for status, pattern in _STATUSES if pattern.search(key)), None)


def read_ties(text: str, mentions: Mentions, period: Period, passage: Passage, draft: Draft) -> None:
    """Note the ties that a text states; the office's own city is one end where no other pair is named."""
    under = None if draft.news else tie_heading(draft.section, about_ties=draft.about_ties)
    if draft.about_ties and not draft.elsewhere and read_inventory(text, mentions, passage, draft):
        return
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
            _read_sentence(_Sentence(text, start, end, mentions, period, passage, draft, under or "active"))


def _about_one(
    text: str, about: tuple[Entry, int], period: Period, passage: Passage, draft: Draft, otherwise: TieStatus
) -> None:
    """Note what an item of a list says of the tie with the one city that it begins with."""
    city, end = about
    rest = text[end:]
    first, until = sentences(rest)[0] if sentences(rest) else (0, 0)
    status = tie_status(rest[first:until]) or tie_status(rest) or otherwise
    since = None if status == "not_a_tie" else since_in(rest[first:until], period) or since_in(rest, period)
    ended = {"until": found} if (found := ended_on(rest, period)) else {}
    draft.link("sister_cities", passage, a=home_city(draft, passage), b=city, status=status, since=since, **ended)


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


@dataclass(frozen=True)
class _Sentence:
    """A sentence about ties: where it stands in its text, and the status of a tie of which it says none."""

    text: str
    start: int
    end: int
    mentions: Mentions
    period: Period
    passage: Passage
    draft: Draft
    otherwise: TieStatus

    @property
    def words(self) -> str:
        """The sentence's own text."""
        return self.text[self.start : self.end]


def _read_sentence(said: _Sentence) -> None:
    text, start, end, draft = said.text, said.start, said.end, said.draft
    cities = cities_in(text, start, end, said.mentions, said.passage, draft)
    if not cities:
        _of_cities_before(said)
        return
    told = pairs(marked(text, start, end, [(city.start, city.end) for city in cities]))
    both = not told and draft.news and BOTH.search(plain(said.words))
    if both:
        cities = [city for city in cities if not _only_there(said, city)]
    if both and len(cities) == 2:
        told = [(0, 1)]
    home = None if draft.elsewhere else home_city(draft, said.passage)
    if both and len(cities) == 1 and home not in (None, cities[0].entry):
        _between(said, NamedCity(home_city(draft, said.passage), start, start), cities[0])
        return
    between = [(cities[one], cities[other]) for one, other in told]
    if between and all(home is None or home not in (one.entry, other.entry) for one, other in between):
        for one, other in between:
            _between(said, one, other)
    elif home is not None:
        _of_home(said, home, cities, [city for pair in between for city in pair])


def _of_cities_before(said: _Sentence) -> None:
    """Note what a sentence says of "both cities" without naming one: two named before, or one and the office's own."""
    draft, words = said.draft, said.words
    earlier = [] if draft.news else cities_in(said.text, 0, said.start, said.mentions, said.passage, draft)
    if len(earlier) == 1 and BOTH.search(plain(words)):
        status, since = tie_status(words) or said.otherwise, since_in(words, said.period)
        _tie(home_city(draft, said.passage), earlier[0].entry, status, since, said.passage, draft)
    cities = both_cities(draft) if draft.news and BOTH.search(plain(words)) else None
    if cities is not None:
        _tie(*cities, tie_status(words) or said.otherwise, since_in(words, said.period), said.passage, draft)


def _of_home(said: _Sentence, home: Entry, cities: list[NamedCity], paired: list[NamedCity]) -> None:
    """Note the tie of the office's own city with each of the others that a sentence names."""
    draft = said.draft
    others = [city for city in cities if city.entry is not home]
    if draft.news:
        others = [city for city in others if city in paired or _is_tied(said, city)]
    listed: TieStatus | None = None  # what is said before a list is said of each city in it: "vigentes A (1989) y B"
    for n, city in enumerate(others):
        until = others[n + 1].start if n + 1 < len(others) else said.end
        since_before = others[n - 1].end if n else said.start
        after = re.split(r";", said.text[city.end : until])[0]
        before = re.split(r";|,? y (?:con|el|que)\b", said.text[since_before : city.start])[-1]
        listed = tie_status(before) or (listed if n and _LISTED.fullmatch(before) else None)
        status = tie_status(after) or listed or said.otherwise
        since = signed_on(before, after, said.period) or since_in(after, said.period) or since_in(before, said.period)
        if draft.news:
            _tie(home, city.entry, status, since, said.passage, draft)
        elif not renews_one_told(before, home, city.entry, draft):
            draft.link("sister_cities", said.passage, a=home, b=city.entry, status=status, since=since)


# how a news item puts the other city of a tie: not as the place where something was done
_TIED = re.compile(r"\b(?:con|y|entre|de|la unia a|prefect[oa] de)(?: (?:la ciudad(?: \w+)?|el|la))?(?: de)? $|, $")
_WITH = re.compile(r"\b(?:con|entre)(?: (?:la ciudad(?: \w+)?|el|la))?(?: de)? $")
_IN_IT = re.compile(r"\b(?:en|desde) $")
_PLACED = re.compile(r"\b(?:en|a|hacia|desde|alcaldes?|alcaldesa|vicealcaldesa?|visita a)(?: de(?:l)?)? $")


def _only_there(said: _Sentence, city: NamedCity) -> bool:
    """Whether a sentence names a city only as the place where something was done: "un encuentro en Madrid"."""
    named = re.finditer(re.escape(said.text[city.start : city.end]), said.words)
    return all(_IN_IT.search(plain(said.words[: match.start()])) for match in named)


def _is_tied(said: _Sentence, city: NamedCity) -> bool:
    """Whether a tie's word stands before a city in its sentence, and the city is not only where something was done."""
    before = plain(said.text[said.start : city.start])
    told = list(_TIE.finditer(before))
    near = bool(told) and len(before) - told[-1].end() < 120
    return bool(_WITH.search(before) or (near and _TIED.search(before))) and not _PLACED.search(before)


def _between(said: _Sentence, one: NamedCity, other: NamedCity) -> None:
    """Note the tie of two cities of which neither is the office's own; told again, it only gains its date."""
    after = re.split(r";", said.text[other.end : said.end])[0]
    status = tie_status(after) or tie_status(said.words) or said.otherwise
    _tie(one.entry, other.entry, status, since_in(after, said.period), said.passage, said.draft)


def _tie(one: Entry, other: Entry, status: TieStatus, since: str | None, passage: Passage, draft: Draft) -> None:
    for link in draft.links.get("sister_cities", ()):
        if {id(link.values["a"]), id(link.values["b"])} == {id(one), id(other)}:
            link.values["since"] = link.values["since"] or since
            return
    draft.link("sister_cities", passage, a=one, b=other, status=status, since=since)
