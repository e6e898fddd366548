"""A cell that lists who took part: bodies, units without their head, people; venues and generic words told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kb.names import fold, plain
from kb.records import Passage
from loaders.entities.draft import Draft
from loaders.entities.mentions import Mentions, mention_all
from loaders.names.classify import core_of, head_of
from loaders.names.heads import common_words, head_at, names_a_unit
from loaders.names.person_names import role_nouns
from loaders.names.registry import Entry
from loaders.spans import Span
from loaders.tokens import tokenize

_SEPARATOR = re.compile(r"\s*[,;\n/•·|+]\s*|\s+[-–—]\s*|(?<=[A-ZÁÉÍÓÚ]{2})\s*[-–—]\s+")
_AND = re.compile(r"\s+y\s+(?=[A-ZÁÉÍÓÚ])|\s+e\s+(?=I)")
_GENERIC = re.compile(
    r"\b(?:vari[oa]s|otr[oa]s|tod[oa]s|divers[oa]s|demas|entre|invitad[oa]s|participantes|publico|general|representantes|"
    r"funcionari[oa]s|delegados|estudiantes|municipios|alcaldias|embajadas|direcciones|instituciones|entidades|"
    r"organizaciones|empresas|ciudades|comunidad|vecinos|colaboradores)\b"
)

# what a cell says in place of a name, or of how the others were there
_NO_NAME = re.compile(
    r"(?:pospuest|cancelad|suspendid|aplazad|postergad|reprogramad|realizad|confirmad|programad|pendiente|planificad|"
    r"ejecutad|por (?:definir|confirmar)|sin (?:definir|confirmar)|n a\b|ningun|no (?:hubo|aplica|se)|virtual|"
    r"presencial|hibrid|en linea|zoom|teams|meet)"
)
# "Asistirá la Vicealcaldía", "Por la Alcaldía: …", "Participa: …"
_SAID_BEFORE = re.compile(
    r"(?:(?:[Nn]os )?(?:[Aa]sist|[Pp]articip|[Aa]cud|[Rr]epresent|[Ii]ntervien|[Cc]oncurr|[Aa]compañ)\w+|[Pp]or)"
    r"(?: por)?:? (?:el |la |los |las )?(?=[A-ZÁÉÍÓÚ])"
)
# "Se excusó: Embajada de …", "La Autoridad de … no asistió."
_AWAY = r"(?:se excus\w+|se disculp\w+|excusad[oa]s?|ausentes?|no asisti\w+|no particip\w+|no (?:se )?present\w+)"
_AWAY_BEFORE = re.compile(rf"\b{_AWAY}\s*:[^;\n.]*$")
_AWAY_AFTER = re.compile(rf"[^;\n.,:]{{0,15}}\b{_AWAY}\b")


def names_nobody(words: str) -> bool:
    """Whether words of a cell only say why there is no name, or how it was held: "Pospuesta", "Por definir"."""
    return bool(_NO_NAME.match(fold(words)))


def participants_in_cell(cell: str, passage: Passage, draft: Draft) -> Iterator[Entry]:
    """Yield the entities that a cell lists, venues among them (kind "place")."""
    if not cell.strip():
        return
    cell = lines_apart(_written_out(cell), draft)
    mentions = mention_all(cell, passage, draft)
    _parts(cell, mentions, passage, draft)
    yield from (entry for span, entry in mentions.entries.items() if _listed(span, cell))
    for piece in _left_over(cell, list(mentions.entries)):
        entry = _unheaded(piece, passage, draft)
        if entry:
            yield entry


# how tables shorten the head of a body's name
_SHORT_HEADS = {
    "dir": "Dirección", "subdir": "Subdirección", "depto": "Departamento", "dpto": "Departamento", "sec": "Secretaría",
    "subsec": "Subsecretaría", "gcia": "Gerencia", "ger": "Gerencia", "of": "Oficina", "univ": "Universidad",
    "emb": "Embajada", "min": "Ministerio", "mun": "Municipalidad", "inst": "Instituto", "fund": "Fundación",
    "asoc": "Asociación", "coord": "Coordinación",
}
_SHORT_HEAD = re.compile(rf"(?<![\w.])(?P<head>(?i:{'|'.join(_SHORT_HEADS)}))\. ?(?=(?:Gral\. )?(?:de|del|[A-ZÁÉÍÓÚ]))")


def _written_out(cell: str) -> str:
    """Return a cell with the heads of bodies in full: "Dir. de Tránsito", "Univ. del Norte"."""
    return _SHORT_HEAD.sub(lambda match: f"{_SHORT_HEADS[match['head'].lower()]} ", cell)


def lines_apart(cell: str, draft: Draft) -> str:
    """Return a cell with its lines parted where one name would go over two of which the second is a name of its own."""
    for span in reversed(draft.lens.names(cell) if "\n" in cell else []):
        for at in reversed([n for n in range(span.start, span.end) if cell[n] == "\n" and span.kind == "body"]):
            tokens = tokenize(cell[at + 1 : span.end])
            if tokens and (tokens[0].is_acronym or head_at(tokens, 0) is not None):
                cell = f"{cell[:at]};{cell[at:]}"
    return cell


# what only a ministry, university or embassy has: "Ministerio de Cultura – Dirección General de Museos"
_PART = re.compile(r"(?:direccion (?:general|nacional)|subdireccion|viceministerio|facultad|escuela|departamento) ")
_PARTED = re.compile(r"(?: \([\w.-]+\))?(?:,| [-–—]| /|\n) ?")


def _parts(cell: str, mentions: Mentions, passage: Passage, draft: Draft) -> None:
    """Note the parts that a cell names right after the body that has them."""
    bodies = [span for span in mentions.entries if span.kind == "body"]
    for one, other in pairwise(bodies):
        whole, part = mentions.entries[one], mentions.entries[other]
        parted = _PARTED.fullmatch(cell[one.end : other.start])
        if not parted or not _PART.match(fold(other.name)) or whole is part or part.parent is not None:
            continue
        if draft.registry.class_of(whole).kind in ("ministry", "university", "embassy"):
            draft.belongs(part, whole, passage)


def _listed(span: Span, cell: str) -> bool:
    """Whether a name in the cell is one of those listed; one that lent the place ("(sede)") or stayed away is not."""
    lent = re.match(r"\s*\((?:sede|lugar)", cell[span.end :])
    away = _AWAY_BEFORE.search(plain(cell[: span.start])) or _AWAY_AFTER.match(plain(cell[span.end :]))
    return span.kind in ("body", "person", "place") and not lent and not away


def _left_over(cell: str, spans: list[Span]) -> Iterator[str]:
    """Yield the pieces of a cell in which no name was found, a country or city after a name ("… Argentina") apart."""
    whole = re.sub(r"\([^)]*\)", "", cell).strip(" .:-–\n")
    if not spans and names_a_unit(whole):
        yield whole
        return
    for start, end in _pieces(cell):
        inside = [span for span in spans if span.start < end and start < span.end]
        named = [span for span in inside if not _ends_a_name(span, cell[start : span.start])]
        if not named:
            yield from _joined(_bare(cell[start:end]))
        elif all(start <= span.start and span.end <= end for span in named):
            yield from _beside(cell, start, end, named)


def _bare(piece: str) -> str:
    return re.sub(r"\([^)]*\)", "", piece).strip(" .:-–\n")


def _ends_a_name(span: Span, before: str) -> bool:
    """Whether a country or city only ends the name that stands before it: "Cáritas Panamá"."""
    words = before.split()
    return span.kind in ("city", "country") and bool(words) and words[-1][0].isupper() and words[-1][-1].isalnum()


def _joined(piece: str) -> Iterator[str]:
    """Yield the names that "y" joins; what only lists common words is one unit ("Parques y Áreas Verdes")."""
    parts = [part.strip() for part in _AND.split(piece) if part.strip()]
    yield from [piece] if names_a_unit(piece) else parts


def _beside(cell: str, start: int, end: int, named: list[Span]) -> Iterator[str]:
    """Yield what "y" joins to the names of a piece: "Secretaría General y Relaciones Públicas"."""
    for at in (start, *(match.end() for match in _AND.finditer(cell, start, end))):
        until = next((m.start() for m in _AND.finditer(cell, at, end)), end)
        if all(span.end <= at or until <= span.start for span in named):
            piece = _bare(cell[at:until])
            if names_a_unit(piece) or len(piece.split()) == 1:
                yield piece


def _pieces(cell: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SEPARATOR.finditer(cell):
        yield start, match.start()
        start = match.end()
    yield start, len(cell)


def _unheaded(piece: str, passage: Passage, draft: Draft) -> Entry | None:
    """Read a piece without a head: a unit by its function, an acronym, or a capital name; generic words are nobody."""
    piece = _SAID_BEFORE.sub("", piece, count=1) if _SAID_BEFORE.match(piece) else piece
    key = fold(piece)
    tokens = [t for t in tokenize(piece) if t.is_word]
    if names_nobody(piece) or not tokens or not tokens[0].is_capital or _GENERIC.search(key) or len(tokens) > 6:
        return None
    if tokens[0].key in role_nouns():  # "Alcalde": a post, of whom the cell does not say
        return None
    known = names_a_unit(piece) or (len(tokens) == 1 and tokens[0].is_acronym)
    if len(tokens) == 1 and not known and key in common_words() and head_at(tokens, 0) is None:
        return None
    own = _unit_with_head(piece, draft)
    if own is not None:
        return own
    if not known and any(not t.is_capital and len(t.key) > 3 for t in tokens):
        return None
    return draft.entity(Span("body", 0, len(piece), piece, piece), passage)


def _unit_with_head(piece: str, draft: Draft) -> Entry | None:
    """Return the office's only unit that the document has named with a head, of which a cell says the rest."""
    core = core_of(piece)
    named = [
        entry
        for entry in draft.registry.of("body")
        if any(head_of(w) is not None and core_of(w) == core for w in entry.writings)
    ]
    found = [entry for entry in named if draft.registry.class_of(entry).type == "directorate"] if core else []
    if len(found) != 1:
        return None
    found[0].writings += [piece] if piece not in found[0].writings else []
    found[0].keys.add(fold(piece))
    return found[0]
