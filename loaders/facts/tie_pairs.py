"""Which two cities a sentence about a tie joins, where neither needs to be the office's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.names import plain

# a city as a text names it, its country or state behind it
_CITY = r"Ⓒ(?: ?\([^()Ⓒ]{2,40}\)|,? [a-z]+(?: [a-z]+)?(?=,? y |,))?"
_THE = r"(?:la |el |las |los |su )?(?:ciudad(?:es)? (?:de |del )?|municipio de |capital )?"
_JOINS = (
    r"(?:(?:ya |hoy |ahora |no )?son|firm\w+|suscrib\w+|rubric\w+|formaliz\w+|sell\w+|ratific\w+|renov\w+|"
    r"oficializ\w+|se herman\w+|(?:estan|fueron|quedaron) hermanad\w+|mantienen|celebran?|estrech\w+|reafirm\w+)\b"
)
_PAIRS = (
    re.compile(rf"\bentre {_THE}(?P<one>{_CITY}),? y (?:con )?{_THE}(?P<other>{_CITY})"),
    re.compile(rf"(?P<one>{_CITY}),? y {_THE}(?P<other>{_CITY}),? {_JOINS}"),
    # their mayors sign it: "los alcaldes de Ⓒ, Ana Ruiz, y Ⓒ, Luis Paz, firmaron el hermanamiento"
    re.compile(
        rf"\b(?:alcald|intendent|prefect)\w+ (?:\w+ )?de {_THE}(?P<one>Ⓒ)[^.;Ⓒ]{{0,80}}? y "
        rf"(?:(?:el|la|su) [^.;Ⓒ]{{0,40}}de )?{_THE}(?P<other>Ⓒ)[^.;Ⓒ]{{0,80}}? {_JOINS}[^.;Ⓒ]{{0,60}}\bherman"
    ),
)
# one city's ties with others: "Ⓒ está hermanada con Ⓒ y Ⓒ"
_WITH = re.compile(
    rf"^[^.;Ⓒ]{{0,80}}?(?P<one>{_CITY}),? (?:[^.;Ⓒ]{{0,60}} )?(?:hermanad[oa]s? (?:con|a)|hermanamientos? (?:\w+ )?con|"
    r"ciudad hermana (?:de|con)|se herman\w+ con|hermanas? (?:de|con))\b"
)


def marked(text: str, start: int, end: int, names: Sequence[tuple[int, int]]) -> str:
    """Return a stretch of a text, folded, with a mark Ⓒ for each of the names, given by their places in order."""
    parts: list[str] = []
    for at, to in names:
        parts += [plain(text[start:at]), "Ⓒ"]
        start = to
    return "".join([*parts, plain(text[start:end])])


def pairs(sentence: str) -> list[tuple[int, int]]:
    """Return the ties that a marked sentence states as pairs, each by the numbers of its two cities."""
    for pattern in _PAIRS:
        match = pattern.search(sentence)
        if match:
            return [(_number(sentence, match.start("one")), _number(sentence, match.start("other")))]
    match = _WITH.match(sentence)
    if match is None:
        return []
    one = _number(sentence, match.start("one"))
    return [(one, n) for n in range(one + 1, sentence.count("Ⓒ")) if n >= sentence[: match.end()].count("Ⓒ")]


def _number(sentence: str, position: int) -> int:
    """Return how many marks stand before the first one at or after a position."""
    return sentence[: sentence.index("Ⓒ", position)].count("Ⓒ")
