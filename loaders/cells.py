"""A cell that lists who took part: bodies, units without their head, people; venues and generic words told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.names import fold, plain
from kb.records import Passage
from loaders.draft import Draft
from loaders.heads import function_phrases
from loaders.mentions import mention_all
from loaders.person_names import role_nouns
from loaders.registry import Entry
from loaders.spans import Span
from loaders.tokens import tokenize

_SEPARATOR = re.compile(r"\s*[,;\n/•·|+]\s*|\s+[-–—]\s*|(?<=[A-ZÁÉÍÓÚ]{2})\s*[-–—]\s+")
_AND = re.compile(r"\s+y\s+(?=[A-ZÁÉÍÓÚ])|\s+e\s+(?=I)")
_GENERIC = re.compile(
    r"\b(?:vari[oa]s|otr[oa]s|tod[oa]s|divers[oa]s|demas|entre|invitad[oa]s|participantes|publico|general|representantes|"
    r"funcionari[oa]s|delegados|estudiantes|municipios|alcaldias|embajadas|direcciones|instituciones|entidades|"
    r"organizaciones|empresas|ciudades|comunidad|vecinos|colaboradores)\b"
)

# "Se excusó: Embajada de …", "La Autoridad de … no asistió."
_AWAY = r"(?:se excus\w+|se disculp\w+|excusad[oa]s?|ausentes?|no asisti\w+|no particip\w+|no (?:se )?present\w+)"
_AWAY_BEFORE = re.compile(rf"\b{_AWAY}\s*:[^;\n.]*$")
_AWAY_AFTER = re.compile(rf"[^;\n.,:]{{0,15}}\b{_AWAY}\b")


def participants_in_cell(cell: str, passage: Passage, draft: Draft) -> Iterator[Entry]:
    """Yield the entities that a cell lists, venues among them (kind "place")."""
    if not cell.strip():
        return
    mentions = mention_all(cell, passage, draft)
    yield from (entry for span, entry in mentions.entries.items() if _listed(span, cell))
    for piece in _left_over(cell, list(mentions.entries)):
        entry = _unheaded(piece, passage, draft)
        if entry:
            yield entry


def _listed(span: Span, cell: str) -> bool:
    """Whether a name in the cell is one of those listed; one that lent the place ("(sede)") or stayed away is not."""
    lent = re.match(r"\s*\((?:sede|lugar)", cell[span.end :])
    away = _AWAY_BEFORE.search(plain(cell[: span.start])) or _AWAY_AFTER.match(plain(cell[span.end :]))
    return span.kind in ("body", "person", "place") and not lent and not away


def _left_over(cell: str, spans: list[Span]) -> Iterator[str]:
    """Yield the pieces of a cell in which no name was found."""
    whole = re.sub(r"\([^)]*\)", "", cell).strip(" .:-–\n")
    if not spans and fold(whole) in function_phrases():
        yield whole
        return
    for start, end in _pieces(cell):
        piece = re.sub(r"\([^)]*\)", "", cell[start:end]).strip(" .:-–\n")
        if piece and all(span.end <= start or end <= span.start for span in spans):
            yield from [piece] if fold(piece) in function_phrases() else filter(None, map(str.strip, _AND.split(piece)))


def _pieces(cell: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SEPARATOR.finditer(cell):
        yield start, match.start()
        start = match.end()
    yield start, len(cell)


def _unheaded(piece: str, passage: Passage, draft: Draft) -> Entry | None:
    """Read a piece without a head: a unit by its function, an acronym, or a capital name; generic words are nobody."""
    key = fold(piece)
    tokens = [t for t in tokenize(piece) if t.is_word]
    if not tokens or not tokens[0].is_capital or _GENERIC.search(key) or len(tokens) > 6:
        return None
    if tokens[0].key in role_nouns():  # "Alcalde": a post, of whom the cell does not say
        return None
    known = key in function_phrases() or (len(tokens) == 1 and tokens[0].is_acronym)
    if not known and any(not t.is_capital and len(t.key) > 3 for t in tokens):
        return None
    return draft.entity(Span("body", 0, len(piece), piece, piece), passage)
