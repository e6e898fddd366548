"""A verb in the infinitive at the head of a line: a function or an aim, not something that took place."""

from __future__ import annotations

import re

from kb.gazetteers import given_names
from kb.names import plain
from loaders.lexicon import words

_FIRST = re.compile(r"\s*(?:y |e )?(?P<word>[^\W\d_]+)\b", re.IGNORECASE)
_ENDING = re.compile(r"[a-z]+(?:ar|er|ir)(?:se|lo|la|los|las)?")
# nouns that are verbs too: a number, "de" or "N.°" stands after the noun ("Circular N.° 4", "Titular de la oficina")
_NOUN_TOO = frozenset("auxiliar avatar circular ejemplar titular regular".split())
_AFTER_NOUN = re.compile(r"\s*(?:\d|n(?:o|um|ro)?[.°ºo]|(?:del?|adjunt[oa]|general)\b)")


def begins_with_infinitive(text: str) -> bool:
    """Say whether a text begins with a verb in the infinitive: "Coordinar …", "Reunirse …", not "Taller …"."""
    match = _FIRST.match(text)
    word, after = (plain(match["word"]), text[match.end() :]) if match else ("", "")
    if not _ENDING.fullmatch(word) or word in words("not_infinitives.txt"):
        return False
    if word in _NOUN_TOO and _AFTER_NOUN.match(plain(after)):
        return False
    return not (word in given_names() and after.lstrip()[:1].isupper())
