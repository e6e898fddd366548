"""Commitments: what was promised or is pending, by whom, until when."""

from __future__ import annotations

import re
from itertools import pairwise

from kb.names import plain
from kb.records import Passage
from loaders.dates import Period, find_dates
from loaders.draft import Draft
from loaders.mentions import Mentions
from loaders.registry import Entry
from loaders.relative_dates import month_alone
from loaders.sentences import sentences

_PROMISE = re.compile(
    r"\bqued(?:a|o|an|aron) (?:\w+ )?pendientes?\b|\bse compromet\w+|\bcomprometiendose\b|\bse comprometieron\b|"
    r"\bcompromiso de\b|"
    r"\ba mas tardar\b|\bse acordo\b|\bacordaron\b|\bqued(?:a|o) en (?:enviar|remitir|entregar|presentar|responder)|"
    r"\bdebe(?:n|ra|ran)? (?:enviar|remitir|entregar|presentar|responder|confirmar|llegar)(?:se)?\b|"
    r"\bpendiente de (?:envi|respuesta|confirm|remi|firma|entreg)"
)
_HANDS_OVER = r"(?:remitir|enviar|entregar|presentar|responder|confirmar|suministrar|compartir)an?\b|dara respuesta\b"
_PROMISED = re.compile(
    rf"(?P<owner>[ⒷⓅ]|\bla embajada\b|\bla oficina\b)(?: (?:de la|del|de) Ⓑ)?(?: \([^)]*\))?,? (?:le |les |"
    rf"nos )?{_HANDS_OVER}"
)
_DUE = re.compile(
    r"\b(?:a mas tardar|antes|hasta|para|plazo|vence|en|a fines)\s*(?:el|del|de|al)?\s*(?:fin de|"
    r"fines de)?\s*(?:dia\s*)?(?:\w+,?\s*)?$"
)
_OWNER = re.compile(
    rf"(?P<owner>[ⒷⓅ])(?: (?:de la|del|de) Ⓑ)?[^ⒷⓅ.;]{{0,40}}?(?:\b(?:se compromet|debe(?:n|ra|ran)?|"
    rf"dara respuesta|qued(?:a|o) en|"
    rf"comprometiendose)|\b{_HANDS_OVER})"
)
_BY = re.compile(r"(?:por parte de|a cargo de|responsable:?|de parte de),? (?:la |el |los |las )?(?P<owner>[ⒷⓅ])")


def read_commitments(text: str, mentions: Mentions, period: Period, passage: Passage, draft: Draft) -> None:
    """Note each sentence that promises or leaves something pending, with its owner and due date where written."""
    for start, end in _clauses(text):
        sentence = text[start:end].strip(" .;")
        marked = mentions.skeleton.text[mentions.skeleton.place_of(start) : mentions.skeleton.place_of(end)]
        if not _PROMISE.search(plain(sentence)) and not _PROMISED.search(marked):
            continue
        dates = [d for d in find_dates(sentence, period) if _DUE.search(plain(sentence[: d.span[0]]))]
        draft.link(
            "commitments",
            passage,
            text=" ".join(sentence.split()),
            owner=_owner(start, end, mentions, draft),
            due=dates[0].start if dates else _month_due(sentence, period),
        )


def _month_due(sentence: str, period: Period) -> str | None:
    found = month_alone(sentence, period)
    return found.start if found else None


def read_listed_commitment(text: str, mentions: Mentions, period: Period, passage: Passage, draft: Draft) -> None:
    """Note a block that a heading says is a commitment, where its own words have not been taken for one."""
    known = [link.passage.locator for link in draft.links.get("commitments", ())]
    if passage.locator in known or len(text) < 15:
        return
    dates = [d for d in find_dates(text, period) if _DUE.search(plain(text[: d.span[0]]))]
    draft.link(
        "commitments",
        passage,
        text=" ".join(text.split()).rstrip("."),
        owner=_owner(0, len(text), mentions, draft),
        due=dates[0].start if dates else _month_due(text, period),
    )


def _clauses(text: str) -> list[tuple[int, int]]:
    """Return the stretches between full stops and semicolons."""
    found = []
    for start, end in sentences(text):
        bounds = [start, *(m.end() for m in re.finditer(r";\s", text[:end]) if m.start() > start), end]
        found += list(pairwise(bounds))
    return found


def _owner(start: int, end: int, mentions: Mentions, draft: Draft) -> Entry | None:
    skeleton = mentions.skeleton
    for pattern in (_BY, _OWNER):
        for match in pattern.finditer(skeleton.text):
            span = skeleton.span_at(match.start("owner"))
            if start <= span.start < end:
                return mentions.entries[span]
    return None
