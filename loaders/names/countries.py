"""Countries in a text, with the form of state that their name may begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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


# an embassy is in a country: "el embajador de Suecia en Panamá"
_ACCREDITED = re.compile(
    r"\b(?:embajad\w+|nunci[oa]|nunciatura|misi[oó]n diplom[aá]tica|encargad[oa] de negocios)\b[^.;:,()]{0,70} en $",
    re.IGNORECASE,
)
# what a country has, and no city
_OF_A_NATION = re.compile(
    r"\b(?:(?:ex|vice)?president[ea]|canciller|primera dama|gobierno|pueblo|bandera|himno|selecci[oó]n)"
    r"(?: nacional)? de $",
    re.IGNORECASE,
)
_AND = re.compile(r" [ye] ")


def means_the_country(text: str, span: Span, spans: Sequence[Span]) -> bool:
    """Whether a country's name that is the home city's too means the country where it stands among the names of a text.

    It does with its form of state ("la República de …"), where an embassy is, after its president, and joined to
    another country ("Panamá y China firmaron"), unless that one only says where a city is ("San José, Costa Rica,
    y Panamá").
    """
    if _OF_A_NATION.search(text[max(0, span.start - 40) : span.start]):
        return True
    if text[span.start : span.end] != span.text or _ACCREDITED.search(text[max(0, span.start - 110) : span.start]):
        return True
    others = [one for one in spans if one.kind == "country" and one.name != span.name]
    after = any(_AND.fullmatch(text, span.end, one.start) for one in others)
    before = next((one for one in others if _AND.fullmatch(text, one.end, span.start)), None)
    located = before and any(one.kind == "city" and text[one.end : before.start] in (", ", " (") for one in spans)
    listed = any(one.kind == "city" and text[one.end : span.start] in (", ", ", y ", " y ") for one in spans)
    return (after or bool(before and not located)) and not listed
