"""People in a text: by honorific, by role, by given name and surname; never out of a park, a prize or a ship."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.gazetteers import cities_named, country_names, given_names, surnames, territories
from kb.names import fold
from loaders.lexicon import words as words_of
from loaders.names.heads import common_words
from loaders.names.person_names import (
    PARTICLES,
    all_capitals,
    honorific_keys,
    in_order,
    is_role,
    name_end,
    past_honorifics,
    surname_comes_first,
    written_name,
)
from loaders.names.person_posts import after_role, before_body, before_role, is_governed
from loaders.spans import Span
from loaders.tokens import Token, tokenize

_LARGE = 100_000  # inhabitants: a city whose name reads as a person's
_SHIPS = frozenset("fragata buque corbeta bergantin crucero goleta velero barco lancha".split())
_REMEMBERED = frozenset(
    (
        "recordo a",
        "recordaron a",
        "recordar a",
        "honor a",
        "honor de",
        "memoria de",
        "nombre de",
        "homenajeo a",
        "dedicado a",
        "dedicada a",
        "obra de",
        "legado de",
        "pensamiento de",
        "vida de",
        "natalicio de",
        "ciudad de",
        "distrito de",
        "provincia de",
        "localidad de",
        "comuna de",
        "sector de",
        "barrio de",
    )
)
_SAINTS = frozenset("san santa santo".split())
_LINKING = frozenset("de del a al la el los las".split())
_TITLE = 22  # words and marks that a quoted title has at most; what is longer was said
_PROFESSIONS = frozenset(
    "industrial civil agronomo agronoma comercial quimico quimica mecanico mecanica electrico electrica forestal naval "
    "ambiental paisajista urbanista publico publica internacional".split()
)
_TITLES = frozenset("rey reina papa emperador principe princesa".split())
_RELATIVES = frozenset("esposa esposo hijo hija hermano hermana padre madre conyuge".split())
_TRIBUTES = frozenset("monumento homenaje busto estatua placa ofrenda tributo merito".split())
_INITIAL = re.compile(r"[A-ZÁÉÍÓÚÑ]\.")


def find_people(text: str) -> Iterator[Span]:
    """Yield the people named in a text, without their honorifics in the name."""
    tokens = tokenize(text)
    last = -1  # where the person before ended
    for position in _beginnings(tokens):
        if position < last or is_governed(tokens, position):
            continue
        honorific, start = past_honorifics(tokens, position)
        listed = surname_comes_first(tokens, start)
        end = name_end(tokens, start, strong=listed or honorific is not None or after_role(tokens, start))
        joined = _joined(tokens, last, position)
        if end > start and (
            _is_person(tokens, position, start, end, honorific is not None)
            or listed
            or (joined and _full_name(tokens[start:end]))
        ):
            written = written_name(text, tokens, start, end)
            yield Span("person", tokens[position].start, tokens[end - 1].end, written, in_order(written), honorific)
            last = end


def _beginnings(tokens: list[Token]) -> list[int]:
    """Return where a name or its honorific may begin: most words cannot, and that is soon seen."""
    keys = honorific_keys()
    return [n for n, t in enumerate(tokens) if t.is_capital or t.text[1:2] in ("'", "’") or t.key in keys]  # "d’Orsay"


def _joined(tokens: list[Token], last: int, position: int) -> bool:
    """Whether "y" joins a name to the person before, whose post may stand between in parentheses."""
    if last < 0 or position - last > 12 or tokens[position - 1].key not in ("y", "e"):
        return False
    between = tokens[last : position - 1]
    alone = [t.text for t in between].count(")") == 1
    return not between or (alone and between[0].text == "(" and between[-1].text == ")")


def _is_person(tokens: list[Token], outer: int, start: int, end: int, honorific: bool) -> bool:
    words = [t for t in tokens[start:end] if t.is_word and t.key not in PARTICLES and len(t.key) > 1]
    if outer and tokens[outer - 1].key in _SAINTS and tokens[outer - 1].is_capital:
        return False  # "San Juan de …": the rest of a city's or a street's name
    if end - start > 1 and tokens[end - 1].key in country_names() and tokens[end - 2].key == "de":
        return False  # "Santiago de Chile"
    if not words or _named_after(tokens, outer) or (_quoted(tokens, outer) and not honorific):
        return False
    if _has_initial(tokens, start, end) and len(words[0].key) > 1 and words[0].key not in common_words():
        return len(words) > 1 or _INITIAL.fullmatch(tokens[start].text) is not None
    if any(t.key in _SHIPS for t in tokens[max(0, outer - 4) : outer]) or any(
        t.key in _SHIPS for t in tokens[max(0, start - 3) : start]
    ):
        return False
    phrase = fold(" ".join(t.text for t in tokens[start:end]))
    if phrase in country_names() or all(w.key in common_words() for w in words):
        return False
    if honorific and len(words) == 1 and words[0].key in _PROFESSIONS:
        return False  # "de profesión Ingeniero Industrial"
    if _in_its_quotes(tokens, outer, end):
        return False  # Biblioteca “Dr. Horacio …”: what is called after somebody
    if not honorific and _is_thing(tokens, outer, start, end):
        return False
    if honorific or _is_crowned(tokens, start, end) or _is_relative(tokens, start):
        return True
    if any(c.population >= _LARGE for c in cities_named(phrase)) or _is_a_place(words, phrase):
        return False
    if (
        len(words) > 1
        and (_is_hyphenated(tokens, start, end) or _before_person(tokens, end))
        and not any(w.key in common_words() or w.key in words_of("not_names.txt") for w in words)
    ):
        return True
    if all(w.is_acronym for w in words) and not all_capitals(tokens):
        return len(words) > 1 and words[0].key in given_names() and words[-1].key in surnames()
    known = any(w.key in given_names() or w.key in surnames() for w in words)
    things = not known and all(w.key.endswith("s") for w in words)  # "secretarios de Obras, Registros Urbanos"
    if len(words) > 1 and not things and (
        after_role(tokens, outer) or before_role(tokens, end) or (outer and is_governed(tokens, outer - 1))
    ):
        return True
    if outer and tokens[outer - 1].key == "en":
        return False
    if len(words) > 1 and before_body(tokens, end) and not any(w.key in common_words() for w in words):
        return True
    if len(words) > 1 and outer and tokens[outer - 1].text in "–—" and words[-1].key in surnames():
        return True
    if len(words) < 2 or any(w.key in common_words() for w in words):
        return False
    given = words[0].key in given_names()
    family = words[-1].key in surnames() and not any(t.key in PARTICLES for t in tokens[start:end])
    return given or (family and not words[0].key.endswith(("cion", "dad", "es", "os", "as")))


def _is_a_place(words: list[Token], phrase: str) -> bool:
    """Whether several words are a city's or a state's name: "Fort Myers", "Nuevo León", "Santiago de Compostela"."""
    if len(words) < 2 or not (cities_named(phrase) or phrase in territories()):
        return False
    return words[0].key not in given_names() or " de " in phrase or phrase in territories()


def _in_its_quotes(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a name is all that stands between quotation marks."""
    return start > 0 and end < len(tokens) and tokens[start - 1].text in "“«\"" and tokens[end].text in "”»\""


def _is_thing(tokens: list[Token], outer: int, start: int, end: int) -> bool:
    """Whether an article says that no person is meant: "el cambio de la Rosa de la Paz"."""
    article = outer > 0 and tokens[outer - 1].text in ("la", "el", "las", "los")
    joined = any(t.key in ("de", "del") for t in tokens[start:end])
    return article and joined and not after_role(tokens, outer)


def _is_crowned(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a given name with its number follows a title: "el rey Felipe VI", "el rey de España, Felipe VI"."""
    numbered = end - start == 2 and bool(re.fullmatch(r"[IVX]+", tokens[end - 1].text))
    before = {t.key for t in tokens[max(0, start - 4) : start]}
    return numbered and tokens[start].key in given_names() and bool(before & _TITLES)


def _is_relative(tokens: list[Token], start: int) -> bool:
    """Whether the name of somebody's family follows: "su esposa Ⓟ"."""
    return start > 1 and tokens[start - 2].key == "su" and tokens[start - 1].key in _RELATIVES


def _is_hyphenated(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a name has a part such as "Hyun-woo": a small letter after its hyphen."""
    return any(
        t.text == "-" and n + 1 < end and tokens[n + 1].text[0].islower()
        for n, t in enumerate(tokens[:end])
        if n >= start
    )


def _before_person(tokens: list[Token], position: int) -> bool:
    """Whether "y" and another's given name and surname follow."""
    after = tokens[position : position + 5]
    if len(after) < 3 or after[0].key not in ("y", "e") or not after[1].is_capital:
        return False
    hyphenated = len(after) == 5 and after[2].text == "-" and after[3].text.islower() and after[4].is_capital
    return hyphenated or (after[1].key in given_names() and after[2].is_capital)


def _full_name(tokens: list[Token]) -> bool:
    """Whether words that "y" joins to a person read as another's name and surname."""
    words = [t for t in tokens if t.is_word and t.key not in PARTICLES]
    return len(words) > 1 and not any(w.key in common_words() or w.is_acronym for w in words)


def _has_initial(tokens: list[Token], start: int, end: int) -> bool:
    return any(_INITIAL.fullmatch(t.text) for t in tokens[start:end])


def _quoted(tokens: list[Token], position: int) -> bool:
    """Whether a quotation mark stands open, and what it holds is a title, not what somebody said."""
    start: int | None = None
    for n, token in enumerate(tokens[:position]):
        if token.text in "“«" or (token.text == '"' and start is None):
            start = n
        elif token.text in "”»\"":  # a straight mark closes what a curved one has opened too
            start = None
    if start is None:
        return False
    end = next((n for n in range(position, len(tokens)) if tokens[n].text in "”»\""), len(tokens))
    return end - start <= _TITLE


def _named_after(tokens: list[Token], position: int) -> bool:
    """Whether the name is that of a street, a prize, a ship …: such a word stands before it, or before its "de"."""
    if " ".join(t.key for t in tokens[max(0, position - 2) : position]) in _REMEMBERED:
        return True
    back = position - 1
    while back >= 0 and (
        tokens[back].key in _LINKING
        or tokens[back].text in "“\"«'"
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
