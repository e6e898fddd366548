"""Ties that a text only says are to be renewed: that is no second statement of the tie, whose state was told before."""

from __future__ import annotations

import re

from kb.names import plain
from loaders.entities.draft import Draft
from loaders.names.registry import Entry

_TIE = re.compile(r"\b(?:hermanamiento|hermandad|convenio|acuerdo)\b")
_RENEWAL = re.compile(
    r"\b(?:renovacion|prorroga|reactivacion|renovar|prorrogar|reactivar|retomar)(?: del?| el| la)?(?: \w+){0,4}\s*$"
)
_DONE = re.compile(r"\b(?:firm|suscri|renov|formaliz|concret|acord)\w*(?:o|aron|io|ieron)\b")


def renews_one_told(before: str, a: Entry, b: Entry, draft: Draft) -> bool:
    """Whether the words before a city speak of renewing a tie that the document has told: "Renovación de … con"."""
    key = plain(before)
    tie = _TIE.search(key)
    if tie is None or not _RENEWAL.search(key[: tie.start()]) or _DONE.search(key):
        return False
    told = draft.links.get("sister_cities", ())
    return any(link.values["a"] is a and link.values["b"] is b for link in told)
