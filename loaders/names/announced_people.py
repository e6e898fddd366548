"""People whose names no list has, where the words around them say that somebody is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kb.gazetteers import cities_named, country_names, known_body
from loaders.lexicon import words
from loaders.names.heads import common_words, head_at
from loaders.names.person_names import is_role
from loaders.spans import Span
from loaders.tokens import Token, tokenize

_LED = re.compile(r"(?:representad|encabezad|presidid|dirigid)[oa]s?")
_NAME = re.compile(r"[A-ZÁÉÍÓÚÑ][a-záéíóúñü]{2,}(?: [A-ZÁÉÍÓÚÑ][a-záéíóúñü]{2,}){1,2}")


def is_led_by(tokens: Sequence[Token], position: int) -> bool:
    """Say whether "representada por", "encabezado por" and the like stand right before: nobody but a person follows."""
    return position > 1 and tokens[position - 1].key == "por" and _LED.fullmatch(tokens[position - 2].key) is not None


def capital_surname(tokens: Sequence[Token], position: int) -> bool:
    """Say whether a surname in capitals begins a name of two words that a post follows: "PARK Jimin, cónsul de …"."""
    after = tokens[position : position + 4]
    if len(after) < 4 or not after[0].is_acronym or not after[0].key.isalpha() or known_body(after[0].text, ""):
        return False
    given = after[1].is_capital and not after[1].is_acronym and _is_free(after[1])
    return given and after[2].text == "," and is_role(after[3]) and not after[3].is_capital


def is_hyphenated(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Say whether a name has a part such as "Hyun-woo": a small letter after its hyphen."""
    return any(
        t.text == "-" and n + 1 < end and tokens[n + 1].text[0].islower()
        for n, t in enumerate(tokens[:end])
        if n >= start
    )


def amid_people(text: str, found: Sequence[Span]) -> Iterator[Span]:
    """Yield the name between two people of a list of people: "Ana Ruiz, Gihan Sayed, Tomás Vega y Elena Marín"."""
    for at in range(len(found) - 1):
        one, other = found[at], found[at + 1]
        match = re.fullmatch(rf", (?P<name>{_NAME.pattern}),? (?:y )?", text[one.end : other.start])
        if match is None or not (_beside(text, found, at - 1) or _beside(text, found, at + 1)):
            continue
        tokens = tokenize(match["name"])
        if all(map(_is_free, tokens)) and not cities_named(match["name"]) and head_at(tokens, 0) is None:
            start = one.end + match.start("name")
            yield Span("person", start, start + len(match["name"]), match["name"], match["name"])


def _beside(text: str, found: Sequence[Span], at: int) -> bool:
    """Whether one person and the next stand beside one another in a list."""
    if at < 0 or at + 1 >= len(found):
        return False
    return text[found[at].end : found[at + 1].start] in (", ", " y ", " e ", ", y ")


def _is_free(token: Token) -> bool:
    """Whether a word may be anybody's name: no list has it as another word."""
    listed = (common_words(), words("not_names.txt"), words("function_words.txt"), country_names())
    return not any(token.key in one for one in listed)
