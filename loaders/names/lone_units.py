"""Units named without their head where the words around say so: "con Servicios Generales", "se envió a Legal"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kb.names import fold, plain
from loaders.names.heads import function_phrases, function_words
from loaders.names.honorifics import honorifics
from loaders.spans import Span
from loaders.tokens import Token, may_begin, tokenize

_AFTER_UNIT = frozenset("y e con para se la el los las un una que".split())
_LONGEST = 5  # words of a unit's name
_BEFORE_UNIT = re.compile(
    r"\b(?:con|(?:colaboradores|personal|equipo|funcionari[oa]s|companeros|jefatura|apoyo|colaboracion|acompanamiento|"
    r"visto bueno|respuesta|insumos|parte|cargo) del?)(?: la| el)? $|[^\s(] ?\($"
)
# what is handed over, asked or told has somebody who gets it: "se pasó a …", "el expediente fue remitido a …"
_HANDED_OVER = re.compile(
    r"\b(?:pas|envi|remit|traslad|deriv|compart|elev|entreg|reenvi|circul|comunic|notific|turn|consult|solicit|pid|inform|"
    r"invit|convoc|transfer|refer)(?:o|aron|io|ieron|amos|imos|[ai]d[oa]s?)\b[^.;:()]{0,70}? al?(?: la| el)? $"
)
# somebody called with a title, of a unit: "el Ing. Luis Paz Soto de Gestión Ambiental"
_PERSON_OF = re.compile(r"(?P<title>\b[A-Z][a-z]{1,5}\.) (?:[A-ZÁÉÍÓÚÑ][\w’'-]*\.? ){2,4}de $")
# what another unit of a list may stand after: ", ", " y a "
_JOINT = re.compile(r"(?:, (?:y )?| [ye] )(?:al? |con |del? )?(?:la |el )?")
# the verb of a sentence that begins with a unit's name of several words: "Obras y Construcciones debe …"
_DOES = re.compile(r" (?:ya )?(?:deb(?:e|erá)|tiene|está|(?:se |nos |le )?\w+(?:rá|ó))\b")


def standalone_units(text: str) -> Iterator[Span]:
    """Yield units named without their head where the words around say that they are, those listed after them too."""
    key = plain(text)
    tokens = tokenize(text) if len(key) == len(text) else []
    until = 0
    for position, token in enumerate(tokens):
        if not token.is_capital or token.start < until or not may_begin(token, text, function_words()):
            continue
        end = _end(text, tokens, position)
        if end is None or not (
            (until and _JOINT.fullmatch(key, until, token.start))
            or _is_introduced(key, token.start)
            or _has_a_member(text, token.start)
            or _is_subject(text, tokens[position:end])
        ):
            continue
        until = tokens[end - 1].end
        written = " ".join(text[token.start : until].split())
        yield Span("body", token.start, until, written, written)


def _end(text: str, tokens: Sequence[Token], position: int) -> int | None:
    """Return where a unit's name that begins at a token ends, None if none does: the longest that something stops."""
    for end in range(min(position + _LONGEST, len(tokens)), position, -1):
        stops = end == len(tokens) or not tokens[end].is_word or tokens[end].key in _AFTER_UNIT
        stops = stops or (end - position > 1 and not tokens[end].is_capital and tokens[end].key not in ("de", "del"))
        phrase = text[tokens[position].start : tokens[end - 1].end]
        if stops and tokens[end - 1].is_capital and fold(phrase) in function_phrases():
            return end
    return None


def _is_introduced(key: str, start: int) -> bool:
    before = key[max(0, start - 110) : start]
    return bool(_BEFORE_UNIT.search(before) or _HANDED_OVER.search(before))


def _has_a_member(text: str, start: int) -> bool:
    match = _PERSON_OF.search(text[max(0, start - 90) : start])
    return match is not None and plain(match["title"]).rstrip(".") in honorifics()


def _is_subject(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a name of several capitals begins a sentence and does something: "Seguridad Vial informó …"."""
    several = len([token for token in tokens if token.is_capital]) > 1
    begins = re.search(r"(?:^|[.;:]\s)\W*$", text[: tokens[0].start]) is not None
    return several and begins and _DOES.match(text, tokens[-1].end) is not None
