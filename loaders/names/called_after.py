"""Somebody's name that something is called after, or who is only remembered: a street, a prize, a room, a ship."""

from __future__ import annotations

from loaders.lexicon import words as words_of
from loaders.names.person_names import is_role
from loaders.tokens import Token

_SHIPS = frozenset("fragata buque corbeta bergantin crucero goleta velero barco lancha".split())
_REMEMBERED = frozenset((
    "recordo a", "recordaron a", "recordar a", "honor a", "honor de", "memoria de", "nombre de", "homenajeo a",
    "dedicado a", "dedicada a", "obra de", "legado de", "pensamiento de", "vida de", "natalicio de", "ciudad de",
    "distrito de", "provincia de", "localidad de", "comuna de", "sector de", "barrio de",
))
_LINKING = frozenset("de del a al la el los las".split())
_TRIBUTES = frozenset("monumento homenaje busto estatua placa ofrenda tributo merito".split())
# rooms that are called after people: "el salón de actos Marta Vega"
_ROOMS = frozenset("sala salon salones auditorio recinto centro palacio".split())
_HELD_THERE = frozenset(
    "actos asambleas conferencias convenciones conciertos eventos exposiciones fiestas juntas lectura plenos prensa "
    "recepciones reuniones sesiones".split()
)
_SCHOOLS = frozenset("universidades colegios escuelas institutos hospitales teatros bibliotecas museos".split())
_TOWN_NOUNS = frozenset("ciudad localidad comuna distrito municipio provincia barrio canton corregimiento".split())


def is_a_ships(tokens: list[Token], outer: int, start: int) -> bool:
    """Say whether a ship's word stands shortly before a name, or before its honorific, which begins at `outer`."""
    before = (*tokens[max(0, outer - 4) : outer], *tokens[max(0, start - 3) : start])
    return any(token.key in _SHIPS for token in before)


def is_named_after(tokens: list[Token], position: int) -> bool:
    """Say whether a name is a street's, a prize's, a ship's …: such a word stands before it, or before its "de"."""
    if " ".join(t.key for t in tokens[max(0, position - 2) : position]) in _REMEMBERED:
        return True
    back = position - 1
    while back >= 0 and (
        tokens[back].key in _LINKING
        or tokens[back].text in "“\"«'‘"
        or (
            tokens[back].is_capital
            and tokens[back].key not in words_of("named_after.txt")
            and position - back <= 5
            and not is_role(tokens[back])
            and back > 0
        )
    ):
        if (
            tokens[back].key in ("a", "al")
            and tokens[back - 1].key not in _TRIBUTES
            and tokens[back + 1].key != "merito"
        ):
            return False
        back -= 1
    return back >= 0 and tokens[back].key in words_of("named_after.txt")


def is_called_after(tokens: list[Token], position: int) -> bool:
    """Say whether the name is that of a room, of one of several schools, or of a city that an adjective is put to.

    "El salón de reuniones Marta Vega", "las universidades de Harvard y Johns Hopkins", "la ciudad china de …".
    """
    while position > 1 and tokens[position - 1].is_capital:
        position -= 1
    before = [t.key for t in tokens[max(0, position - 3) : position]]
    if len(before) == 3 and before[0] in _ROOMS and before[1] == "de" and before[2] in _HELD_THERE:
        return True
    if len(before) == 3 and before[0] in _TOWN_NOUNS and before[2] == "de" and tokens[position - 2].text.islower():
        return True
    back = position - 1
    while back > 0 and position - back < 12 and (tokens[back].is_capital or tokens[back].key in ("de", "y", "e", ",")):
        back -= 1
    return back >= 0 and position - back > 1 and tokens[back].key in _SCHOOLS
