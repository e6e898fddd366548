"""Acronyms: their shape, the names that they may stand for, and names that carry theirs behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from kb.identity_words import SMALL, without_legal_form
from kb.names import fold

_ACRONYM = re.compile(r"(?=(?:[^A-ZÁÉÍÓÚÑ]*[A-ZÁÉÍÓÚÑ]){2})[A-ZÁÉÍÓÚÑ0-9&.\-]{2,10}")
_IN_PARENTHESES = re.compile(r"^(.*\S)\s*[(\[]\s*([^()\[\]]+?)\s*[)\]]$|^(.*\S)\s+[-–—/]\s*(\S+)$")
_BEFORE = re.compile(r"^(\S+)\s+[-–—]\s+(\S.*)$")
# a name that begins so behind an acronym is of a part of that body: "MIRE - Dirección de Cooperación"
_UNITS = frozenset("""
    centro comision comite coordinacion departamento direccion division gerencia jefatura oficina programa proyecto
    seccion secretaria subdireccion unidad department directorate division office programme project unit
""".split())


def opened(name: str, aliases: Iterable[str]) -> tuple[str, list[str]]:
    """Return a name without the acronym behind or before it, "Banco del Sur (BDS)", and the aliases with it.

    An acronym that the name's words do not spell is the name's own only where the aliases say so.
    """
    aliases = list(aliases)
    found = _IN_PARENTHESES.match(without_legal_form(name))
    outer, inner = (found[1] or found[3], found[2] or found[4]) if found else (name, "")
    if found and is_acronym(inner) and (spells(inner, outer) or (inner in aliases and _spells_end(inner, outer))):
        return outer, [*aliases, inner]
    before = _BEFORE.match(name)
    if before and is_acronym(before[1]) and (spells(*before.groups()) or _is_body_of(before[2], before[1], aliases)):
        return before[2], [*aliases, before[1]]
    return name, aliases


def _spells_end(acronym: str, full: str) -> bool:
    """Return whether an acronym passes over the first words of a name: "Deutsche Gesellschaft …" is the GIZ."""
    words = full.split()
    return any(spells(acronym, " ".join(words[start:])) for start in range(1, len(words)))


def _is_body_of(full: str, acronym: str, aliases: Iterable[str]) -> bool:
    """Return whether a document calls a body by an acronym that it writes before its name: no unit of that body."""
    words = fold(full).split()
    return acronym in aliases and len(words) > 3 and words[0] not in _UNITS


def is_acronym(text: str) -> bool:
    """Return whether a writing has the shape of an acronym."""
    return _ACRONYM.fullmatch(text.strip()) is not None


def spells(acronym: str, full: str) -> bool:
    """Return whether the beginnings of a name's words, one after the other, spell an acronym: MINSA, SENACYT, OCI.

    The first word that tells is among them; small words may be, other words may be passed over.
    """
    letters = fold(acronym).replace(" ", "")
    words = fold(full).split()
    while words and words[0] in SMALL:
        words = words[1:]
    return len(words) > 1 and bool(letters) and words[0][0] == letters[0] and _spelled(letters, tuple(words))


@lru_cache(maxsize=10_000)
def _spelled(letters: str, words: tuple[str, ...]) -> bool:
    if not letters or not words:
        return not letters
    taken = next((i for i, pair in enumerate(zip(letters, words[0], strict=False)) if pair[0] != pair[1]),
                 min(len(letters), len(words[0])))
    return any(_spelled(letters[length:], words[1:]) for length in range(taken, -1, -1))
