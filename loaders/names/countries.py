"""Countries in a text, with the form of state that their name may begin with."""

from __future__ import annotations

from collections.abc import Iterator

from kb.gazetteers import cities_named, country_names, country_words
from kb.names import fold
from loaders.names.cities import OF, TO_A_CITY
from loaders.names.heads import common_words
from loaders.spans import Span
from loaders.tokens import Token, may_begin, tokenize

_FORMS_OF_STATE = frozenset("republica reino estado principado federacion confederacion mancomunidad".split())


def _ends_a_name(tokens: list[Token], position: int) -> bool:
    """Whether a capital word stands right before a country's: the last word of a name ("Cités Unies France")."""
    before = tokens[position - 1] if position else None
    if before is None or not before.is_capital or before.is_acronym or tokens[position].is_acronym:
        return False
    plain_word = before.key in TO_A_CITY | OF or before.key in common_words() or bool(cities_named(before.text))
    return position > 1 and not plain_word and tokens[position - 2].is_capital


def find_countries(text: str) -> Iterator[Span]:
    """Yield the countries named in a text."""
    tokens = tokenize(text)
    for position, token in enumerate(tokens):
        if not token.is_capital or not may_begin(token, text, country_words()):
            continue
        for end in range(min(position + 6, len(tokens)), position, -1):
            if not tokens[end - 1].is_word:
                continue
            phrase = text[token.start : tokens[end - 1].end]
            if fold(phrase) in country_names() and not _ends_a_name(tokens, position):
                name = " ".join(phrase.split())
                start = tokens[_form_of_state(tokens, position)].start
                yield Span("country", start, tokens[end - 1].end, name, name)
                break


def _form_of_state(tokens: list[Token], position: int) -> int:
    """Return where a country's name begins with its form of state: "la República Oriental del Uruguay"."""
    back = position
    while back > 0 and tokens[back - 1].key in OF:
        back -= 1
    for start in range(back - 1, max(-1, back - 4), -1):
        if tokens[start].key in _FORMS_OF_STATE and all(t.is_capital for t in tokens[start:back]) and back < position:
            return start
    return position
