"""Commitments: what was promised or is pending, by whom, until when."""

from __future__ import annotations

import re

from kb.names import plain
from kb.records import Passage
from loaders.dates import Period, find_dates
from loaders.draft import Draft
from loaders.mentions import Mentions
from loaders.registry import Entry

_PROMISE = re.compile(
    r"\bqued(?:a|o|an|aron) (?:\w+ )?pendientes?\b|\bse compromet\w+|\bcomprometiendose\b|\bse comprometieron\b|\bcompromiso de\b|"
    r"\ba mas tardar\b|\bse acordo\b|\bacordaron\b|\bqued(?:a|o) en (?:enviar|remitir|entregar|presentar|responder)|"
    r"\bdebera(?:n)? (?:enviar|remitir|entregar|presentar|responder|confirmar)|\bpendiente de (?:envi|respuesta|confirm|remi|firma|entreg)")
_DUE = re.compile(r"\b(?:a mas tardar|antes|hasta|para|plazo|vence)\s*(?:el|del|de|al)?\s*(?:dia\s*)?(?:\w+,?\s*)?$")
_OWNER = re.compile(r"(?P<owner>[ⒷⓅ])[^ⒷⓅ.;]{0,40}?\b(?:se compromet|debera|qued(?:a|o) en|comprometiendose)")
_BY = re.compile(r"(?:por parte de|a cargo de|responsable:?|de parte de) (?:la |el |los |las )?(?P<owner>[ⒷⓅ])")


def read_commitments(text: str, mentions: Mentions, period: Period, passage: Passage, draft: Draft) -> None:
    """Note each sentence that promises or leaves something pending, with its owner and due date where written."""
    for match in re.finditer(r"[^.;!?]+(?:[.](?=\d|[a-z,])[^.;!?]+)*", text):
        sentence = match.group().strip()
        if not _PROMISE.search(plain(sentence)):
            continue
        dates = [d for d in find_dates(sentence, period) if _DUE.search(plain(sentence[: d.span[0]]))]
        draft.link("commitments", passage, text=" ".join(sentence.split()), owner=_owner(match, mentions, draft),
                   due=dates[0].start if dates else None)


def _owner(sentence: re.Match[str], mentions: Mentions, draft: Draft) -> Entry | None:
    skeleton = mentions.skeleton
    for pattern in (_BY, _OWNER):
        for match in pattern.finditer(skeleton.text):
            span = skeleton.span_at(match.start("owner"))
            if sentence.start() <= span.start < sentence.end():
                return mentions.entries[span]
    return None
