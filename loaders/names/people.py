"""People in a text: by honorific, by role, by given name and surname; never out of a park, a prize or a ship."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.gazetteers import cities_named, country_names, given_names, surnames, territories
from kb.names import fold
from loaders.lexicon import words as words_of
from loaders.names.announced_people import amid_people, capital_surname, is_hyphenated, is_led_by
from loaders.names.called_after import is_a_ships, is_called_after, is_named_after
from loaders.names.heads import common_words, place_heads
from loaders.names.honorifics import honorific_keys, past_honorifics
from loaders.names.not_people import (
    before_city,
    goes_on_with_topic,
    has_city_in_list,
    is_a_quarter,
    is_a_town,
    is_address,
    is_among_bodies,
    is_dateline,
    is_in_its_quotes,
    is_noun_here,
    is_of_a_place,
    is_quoted,
)
from loaders.names.person_names import (
    PARTICLES,
    all_capitals,
    in_order,
    is_surname,
    name_end,
    surname_comes_first,
    written_name,
)
from loaders.names.person_posts import after_role, after_topic, before_body, before_role, is_governed, is_of_a_mayor
from loaders.spans import Span
from loaders.tokens import Token, tokenize

_LARGE = 100_000  # inhabitants: a city whose name reads as a person's
_SAINTS = frozenset("san santa santo".split())
_PROFESSIONS = frozenset(
    "industrial civil agronomo agronoma comercial quimico quimica mecanico mecanica electrico electrica forestal naval "
    "ambiental paisajista urbanista publico publica internacional".split()
)
_TITLES = frozenset("rey reina papa emperador principe princesa".split())
_RELATIVES = frozenset("esposa esposo hijo hija hermano hermana padre madre conyuge".split())
_INITIAL = re.compile(r"[A-ZÁÉÍÓÚÑ]\.")


def find_people(text: str) -> Iterator[Span]:
    """Yield the people named in a text, without their honorifics in the name."""
    found = list(_people(text))
    yield from found
    yield from amid_people(text, found)


def _people(text: str) -> Iterator[Span]:
    tokens = tokenize(text)
    last = -1  # where the person before ended
    for position in _beginnings(tokens):
        if position < last or is_governed(tokens, position) or is_of_a_mayor(tokens, position):
            continue
        if goes_on_with_topic(tokens, position) and after_topic(tokens, position):
            continue
        honorific, start = past_honorifics(tokens, position)
        listed = surname_comes_first(tokens, start)
        announced = honorific is not None or after_role(tokens, start) or capital_surname(tokens, start)
        end = name_end(tokens, start, strong=listed or announced)
        if end == start:
            continue
        end = before_city(tokens, start, end, in_list=has_city_in_list(tokens, last, position))
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
    """Whether the words from start to end are somebody's name; the honorific, if there is one, begins at `outer`."""
    if end - start == 1 and not honorific and not _is_relative(tokens, start):
        return False  # no word alone says that it is somebody
    words = [t for t in tokens[start:end] if t.is_word and t.key not in PARTICLES and len(t.key) > 1]
    if not words or _is_of_something(tokens, outer, start, end, words, honorific):
        return False
    if _has_initial(tokens, start, end) and len(words[0].key) > 1 and words[0].key not in common_words():
        return len(words) > 1 or _INITIAL.fullmatch(tokens[start].text) is not None
    if is_a_ships(tokens, outer, start) or _is_something(tokens, outer, start, end, words, honorific):
        return False
    if honorific or _is_crowned(tokens, start, end) or _is_relative(tokens, start):
        return True
    phrase = fold(" ".join(t.text for t in tokens[start:end]))
    if any(c.population >= _LARGE for c in cities_named(phrase)) or _is_a_place(words, phrase):
        return False
    return _reads_as_somebody(tokens, outer, start, end, words)


def _is_of_something(
    tokens: list[Token], outer: int, start: int, end: int, words: list[Token], honorific: bool
) -> bool:
    """Whether the words around say that a name is that of a place, a building, a title, or part of a longer one."""
    if outer and tokens[outer - 1].key in _SAINTS and tokens[outer - 1].is_capital:
        return True  # "San Juan de …": the rest of a city's or a street's name
    if end - start > 1 and tokens[end - 1].key in country_names() and (
        tokens[end - 2].key == "de" or tokens[end - 2].text == "-"
    ):
        return True  # "Santiago de Chile", "Villa Nueva - México"
    if not honorific and len(words) > 1 and _is_a_country(words[-1]) and words[0].key not in given_names():
        return True  # "Capítulo Ecuador"
    if is_named_after(tokens, outer) or is_called_after(tokens, outer):
        return True
    if is_quoted(tokens, outer) and not honorific and not _is_told(tokens, outer):
        return True
    return not honorific and (
        is_dateline(tokens, start, end)
        or is_address(tokens, start, end)
        or is_a_town(tokens, start)
        or is_noun_here(tokens, outer)
        or is_a_quarter(tokens, outer)
        or is_among_bodies(tokens, start, end)
        or is_of_a_place(tokens, start, end, of_a_topic=after_topic(tokens, outer))
    )


def _is_something(
    tokens: list[Token], outer: int, start: int, end: int, words: list[Token], honorific: bool
) -> bool:
    """Whether the words themselves are a country's name, everyday words, a profession or a thing."""
    phrase = fold(" ".join(t.text for t in tokens[start:end]))
    if phrase in country_names() or all(w.key in common_words() for w in words):
        return True
    if honorific and len(words) == 1 and words[0].key in _PROFESSIONS:
        return True  # "de profesión Ingeniera Civil"
    if is_in_its_quotes(tokens, outer, end):
        return True  # Biblioteca “Dr. Horacio …”: what is called after somebody
    return not honorific and _is_thing(tokens, outer, start, end)


def _reads_as_somebody(tokens: list[Token], outer: int, start: int, end: int, words: list[Token]) -> bool:
    """Whether words without honorific are somebody's name by what stands beside them, or by the words themselves."""
    several = len(words) > 1
    joined = is_hyphenated(tokens, start, end) or _before_person(tokens, end)
    if several and joined and not any(w.key in common_words() or w.key in words_of("not_names.txt") for w in words):
        return True
    if all(w.is_acronym for w in words) and not all_capitals(tokens):
        return several and words[0].key in given_names() and words[-1].key in surnames()
    known = any(w.key in given_names() or w.key in surnames() for w in words)
    things = not known and all(w.key.endswith("s") for w in words)  # "secretarios de Obras, Registros Urbanos"
    if several and not things and (
        after_role(tokens, outer) or before_role(tokens, end) or (outer and is_governed(tokens, outer - 1))
    ):
        return True
    if outer and tokens[outer - 1].key == "en":
        return False
    return (several and _is_set_apart(tokens, outer, start, end, words, things)) or _is_a_known_name(
        tokens, outer, start, end, words
    )


def _is_set_apart(
    tokens: list[Token], outer: int, start: int, end: int, words: list[Token], things: bool
) -> bool:
    """Whether "encabezada por", a dash before the name or a body after it says that several words are somebody's."""
    phrase = fold(" ".join(t.text for t in tokens[start:end]))
    if not things and is_led_by(tokens, outer) and not _is_anything(words, phrase):
        return True
    if before_body(tokens, end) and not any(w.key in common_words() for w in words):
        return True
    return outer > 0 and tokens[outer - 1].text in "–—" and words[-1].key in surnames()


def _is_a_known_name(tokens: list[Token], outer: int, start: int, end: int, words: list[Token]) -> bool:
    """Whether words are a given name with what follows it, or end with a surname."""
    given = words[0].key in given_names()
    alone = given and not (outer and tokens[outer - 1].is_capital) and not _before_number(tokens, end)
    if len(words) < 2 or any(w.key in common_words() and not (alone and _is_surname_too(w)) for w in words):
        return False
    family = words[-1].key in surnames() and not any(t.key in PARTICLES for t in tokens[start:end])
    return given or (family and not words[0].key.endswith(("cion", "dad", "es", "os", "as")))


def _is_anything(words: list[Token], phrase: str) -> bool:
    """Whether words are a place's, or one of them is a word of a lexicon or an acronym."""
    listed = any(w.key in common_words() or w.key in words_of("not_names.txt") or w.is_acronym for w in words)
    return listed or bool(cities_named(phrase))


def _is_told(tokens: list[Token], position: int) -> bool:
    """Whether a post and a comma stand before a name, as in speech and in no title."""
    return tokens[position - 1].text == "," and after_role(tokens, position)


def _is_a_country(word: Token) -> bool:
    """Whether a word is a country's name, and no surname as "Montenegro" is."""
    return word.key in country_names() and word.key not in surnames()


def _before_number(tokens: list[Token], end: int) -> bool:
    return end < len(tokens) and tokens[end].text[0].isdigit()


def _is_surname_too(word: Token) -> bool:
    """Whether a place's word is a surname too, as it is after a given name: "Inés Castillo", "Raúl Puente"."""
    return word.key in place_heads() and is_surname(word.key)


def _is_a_place(words: list[Token], phrase: str) -> bool:
    """Whether several words are a city's or a state's name: "Fort Myers", "Nuevo León", "Santiago de Compostela"."""
    if len(words) < 2 or not (cities_named(phrase) or phrase in territories()):
        return False
    return words[0].key not in given_names() or " de " in phrase or phrase in territories()


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
    listed = any(w.key in common_words() or w.is_acronym for w in words) or _is_a_country(words[-1])
    return len(words) > 1 and not listed


def _has_initial(tokens: list[Token], start: int, end: int) -> bool:
    return any(_INITIAL.fullmatch(t.text) for t in tokens[start:end])
