"""Sister-city ties in prose: the two cities, the status that the words give, and since when."""

from __future__ import annotations

import re

from kb.names import fold, plain
from kb.records import Passage, TieStatus
from loaders.dates import Period, find_dates
from loaders.draft import Draft
from loaders.mentions import Mentions
from loaders.registry import Entry
from loaders.spans import Span

_TIE = re.compile(r"\bhermanamientos?\b|\bciudad(?:es)? hermanas?\b|\bhermanad[ao]s?\b|\bhermanar\w*|\bhermandad\b|\bhermanas? con\b")
_STATUSES: tuple[tuple[TieStatus, re.Pattern[str]], ...] = (
    ("not_a_tie", re.compile(r"\bno (?:es|son|existe|hay|tiene|se trata|constituye|llego a|figura)|sin hermanamiento|ningun (?:acuerdo|hermanamiento)")),
    ("letter_of_intent", re.compile(r"\bcartas? de intencion")),
    ("expired", re.compile(r"\bvencid|\bvencio|\bexpir|\bcaduc|\bsin vigencia|\bno (?:fue|se) renov")),
    ("in_negotiation", re.compile(r"\bnegocia|\bpropuesta de hermanamiento|\bfuturo hermanamiento|\bposible hermanamiento|\ben tramite|"
                                  r"\bpara hermanar|\binteres en|\bprimer paso|\bgestion\w* (?:el|un|del) (?:acuerdo|convenio|hermanamiento)|\brenovacion en|\bse estudia|\bse evalua")),
    ("friendship", re.compile(r"\bamistad\b")),
)
_SINCE = re.compile(r"\b(?:desde|suscrit\w+|firmad\w+|firmaron|suscribi\w+|firmo|celebrad\w+|vigente desde|en|data de|de)\s*(?:el |la |en |del? )?(?:ano )?$")


def read_ties(text: str, mentions: Mentions, period: Period, passage: Passage, draft: Draft) -> None:
    """Note the ties of each sentence that speaks of them and names a city."""
    for start, end in _sentences(text):
        sentence = plain(text[start:end])
        if not _TIE.search(sentence):
            continue
        cities = [span for span in mentions.skeleton.spans if span.kind == "city" and start <= span.start < end]
        home = _home(cities, mentions, draft, passage)
        if home is None:
            continue
        for span in cities:
            if mentions.entries[span] is not home:
                draft.link("sister_cities", passage, a=home, b=mentions.entries[span], status=_status(sentence),
                           since=_since(text[start:end], span.end - start, period))


def _sentences(text: str) -> list[tuple[int, int]]:
    bounds = [0, *(m.end() for m in re.finditer(r"(?<=[a-záéíóú)\d])[.;]\s+(?=[A-ZÁÉÍÓÚ])", text)), len(text)]
    return list(zip(bounds, bounds[1:], strict=False))


def _home(cities: list[Span], mentions: Mentions, draft: Draft, passage: Passage) -> Entry | None:
    """Return the home city, the office's own where the sentence names no other pair; None where it names none."""
    if not cities:
        return None
    city = draft.lens.home.city
    named = next((mentions.entries[s] for s in cities if fold(city) in fold(s.name).split() or fold(s.name) == fold(city)), None)
    return named or draft.registry.called(city, "city") or draft.entity(Span("city", 0, len(city), city, city), passage)


def _status(sentence: str) -> TieStatus:
    return next((status for status, pattern in _STATUSES if pattern.search(sentence)), "active")


def _since(sentence: str, after: int, period: Period) -> str | None:
    """Return the date of the signature, or after "desde"; the nearest after the city first, a bare year too."""
    dates = [d for d in find_dates(sentence, period) if _SINCE.search(plain(sentence[: d.span[0]]))]
    following = [d for d in dates if d.span[0] >= after]
    if following or dates:
        return (following or dates)[0].start
    years = [m for m in re.finditer(r"\b(?:19|20)\d\d\b", sentence) if _SINCE.search(plain(sentence[: m.start()]))]
    later = [m for m in years if m.start() >= after]
    return (later or years)[0].group() if years else None
