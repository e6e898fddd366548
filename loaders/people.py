"""People in a text: by honorific, by role, by given name and surname; never out of a park, a prize or a ship."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.gazetteers import cities_named, country_names, given_names, surnames
from kb.names import fold
from loaders.heads import common_words, head_at
from loaders.lexicon import words as words_of
from loaders.person_names import (
    PARTICLES,
    all_capitals,
    in_order,
    is_role,
    name_end,
    past_honorifics,
    surname_comes_first,
    written_name,
)
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
_COMPLEMENT = frozenset(
    "de del la las los el y e en general distrito ciudad canton provincia comuna municipio departamento partido "
    "capital invitado invitada electo electa interino interina encargado encargada saliente entrante asuntos".split()
)
_LINKING = frozenset("de del a al la el los las".split())
_TRIBUTES = frozenset("monumento homenaje busto estatua placa ofrenda tributo merito".split())


def find_people(text: str) -> Iterator[Span]:
    """Yield the people named in a text, without their honorifics in the name."""
    tokens = tokenize(text)
    position = 0
    last = -1  # where the person before ended
    while position < len(tokens):
        if _is_governed(tokens, position):
            position += 1
            continue
        honorific, start = past_honorifics(tokens, position)
        listed = surname_comes_first(tokens, start)
        end = name_end(tokens, start, strong=listed or honorific is not None or _after_role(tokens, start))
        joined = _joined(tokens, last, position)
        if end > start and (
            _is_person(tokens, position, start, end, honorific is not None)
            or listed
            or (joined and _full_name(tokens[start:end]))
        ):
            written = written_name(text, tokens, start, end)
            yield Span("person", tokens[position].start, tokens[end - 1].end, written, in_order(written), honorific)
            position = last = end
        else:
            position += 1


def _joined(tokens: list[Token], last: int, position: int) -> bool:
    """Whether "y" joins a name to the person before, whose post may stand between in parentheses."""
    if last < 0 or position - last > 12 or tokens[position - 1].key not in ("y", "e"):
        return False
    between = tokens[last : position - 1]
    alone = [t.text for t in between].count(")") == 1
    return not between or (alone and between[0].text == "(" and between[-1].text == ")")


def _before_body(tokens: list[Token], position: int) -> bool:
    """Whether "…, de la Alianza Francesa" follows: a name and the body it belongs to."""
    after = [t for t in tokens[position : position + 4] if t.key not in ("la", "el")]
    return (
        len(after) > 2
        and after[0].text == ","
        and after[1].key in ("de", "del")
        and after[2].is_capital
        and bool(head_at(after, 2))
    )


def _is_governed(tokens: list[Token], position: int) -> bool:
    """Whether the city or country of a post stands here: "Alcalde de Imabari Shigeki …"."""
    return (
        position > 1
        and tokens[position - 1].key == "de"
        and is_role(tokens[position - 2])
        and (bool(cities_named(tokens[position].text)) or tokens[position].key in country_names())
    )


def _before_role(tokens: list[Token], position: int) -> bool:
    """Whether a role noun follows a name in apposition: "…, segundo secretario de"."""
    after = tokens[position : position + 3]
    return (
        len(after) > 1
        and after[0].text in ",("
        and (
            is_role(after[1])
            or (
                len(after) > 2
                and after[1].key in ("el", "la", "segundo", "segunda", "primer", "primera", "tercer")
                and is_role(after[2])
            )
        )
    )


def _after_role(tokens: list[Token], position: int) -> bool:
    """Whether a role noun stands right before, a comma and an article passed over."""
    back = position - 1
    while back >= 0 and (tokens[back].text in ",:" or tokens[back].key in ("el", "la")):
        back -= 1
    if any(
        t.text in ",:" for t in tokens[back + 1 : position]
    ):  # a comma: the post's own complement may stand before it, "embajador de Finlandia, …"
        for _step in range(8):
            if back < 0 or is_role(tokens[back]) or not (tokens[back].is_capital or tokens[back].key in _COMPLEMENT):
                break
            back -= 1
    return back >= 0 and is_role(tokens[back])


def _is_person(tokens: list[Token], outer: int, start: int, end: int, honorific: bool) -> bool:
    words = [t for t in tokens[start:end] if t.is_word and t.key not in PARTICLES and len(t.key) > 1]
    if outer and tokens[outer - 1].key in _SAINTS and tokens[outer - 1].is_capital:
        return False  # "San Juan de …": the rest of a city's or a street's name
    if end - start > 1 and tokens[end - 1].key in country_names() and tokens[end - 2].key == "de":
        return False  # "Santiago de Chile"
    if not words or _named_after(tokens, outer) or (_quoted(tokens, outer) and not honorific):
        return False
    if _has_initial(tokens, start, end) and len(words[0].key) > 1 and words[0].key not in common_words():
        return len(words) > 1 or re.fullmatch(r"[A-ZÁÉÍÓÚÑ]\.", tokens[start].text) is not None
    if any(t.key in _SHIPS for t in tokens[max(0, outer - 4) : outer]) or any(
        t.key in _SHIPS for t in tokens[max(0, start - 3) : start]
    ):
        return False
    phrase = fold(" ".join(t.text for t in tokens[start:end]))
    if phrase in country_names() or all(w.key in common_words() for w in words):
        return False
    if honorific:
        return True
    if any(c.population >= _LARGE for c in cities_named(phrase)):
        return False
    if (
        len(words) > 1
        and (_is_hyphenated(tokens, start, end) or _before_person(tokens, end))
        and not any(w.key in common_words() or w.key in words_of("not_names.txt") for w in words)
    ):
        return True
    if all(w.is_acronym for w in words) and not all_capitals(tokens):
        return len(words) > 1 and words[0].key in given_names() and words[-1].key in surnames()
    if len(words) > 1 and (
        _after_role(tokens, outer) or _before_role(tokens, end) or (outer and _is_governed(tokens, outer - 1))
    ):
        return True
    if outer and tokens[outer - 1].key == "en":
        return False
    if len(words) > 1 and _before_body(tokens, end) and not any(w.key in common_words() for w in words):
        return True
    if len(words) > 1 and outer and tokens[outer - 1].text in "–—" and words[-1].key in surnames():
        return True
    if len(words) < 2 or any(w.key in common_words() for w in words):
        return False
    given = words[0].key in given_names()
    family = words[-1].key in surnames() and not any(t.key in PARTICLES for t in tokens[start:end])
    return given or (family and not words[0].key.endswith(("cion", "dad", "es", "os", "as")))


def _is_hyphenated(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a name has a part such as "Hyun-woo": a small letter after its hyphen."""
    return any(
        t.text == "-" and n + 1 < end and tokens[n + 1].text[0].islower()
        for n, t in enumerate(tokens[:end])
        if n >= start
    )


def _before_person(tokens: list[Token], position: int) -> bool:
    """Whether "y" and another's given name and surname follow."""
    after = tokens[position : position + 3]
    return (
        len(after) == 3
        and after[0].key in ("y", "e")
        and after[1].is_capital
        and after[1].key in given_names()
        and after[2].is_capital
    )


def _full_name(tokens: list[Token]) -> bool:
    """Whether words that "y" joins to a person read as another's name and surname."""
    words = [t for t in tokens if t.is_word and t.key not in PARTICLES]
    return len(words) > 1 and not any(w.key in common_words() or w.is_acronym for w in words)


def _has_initial(tokens: list[Token], start: int, end: int) -> bool:
    return any(re.fullmatch(r"[A-ZÁÉÍÓÚÑ]\.", t.text) for t in tokens[start:end])


def _quoted(tokens: list[Token], position: int) -> bool:
    """Whether a quotation mark stands open: what it holds is a title."""
    marks = [t.text for t in tokens[:position] if t.text in '“”"«»']
    opened = sum(m in "“«" for m in marks) - sum(m in "”»" for m in marks) + (marks.count('"') % 2)
    return opened > 0


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
