"""Capital words that read as somebody's name and are none: a plan's title, a dateline, an address, a noun, a place."""

from __future__ import annotations

import re

from kb.gazetteers import cities_named, country_names, given_names, surnames, territories
from kb.names import fold
from loaders.calendar.calendar_words import MONTHS
from loaders.tokens import Token

_TITLE = 22  # words and marks that a quoted title has at most; what is longer was said
_LARGE = 100_000  # inhabitants: a city that everybody knows by its name alone
_MONTHS = frozenset((*MONTHS, "setiembre"))
_DAYS = frozenset("lunes martes miercoles jueves viernes sabado domingo".split())
_BUILDINGS = frozenset("edificio casa local lote manzana km kilometro bloque torre".split())
# given names that are words too; an article tells the word: "a través del Marco Estratégico"
_MASCULINE = frozenset("marco pilar mar sol angel rosario consuelo".split())
_FEMININE = frozenset(
    "rosa luz perla flor paz cruz estrella esperanza victoria aurora gloria gracia mercedes soledad".split()
)
# what begins the names of towns and quarters, and nobody's
_TOWNS = frozenset("villa puerto pueblo colonia valle ciudad lomas colinas".split())
# the nouns before a list of quarters: "zonas vulnerables como la Nueva Aurora, Flor del Río y Villa Rosa"
_QUARTERS = frozenset(
    "zonas barrios colonias sectores comunidades urbanizaciones aldeas veredas caserios corregimientos repartos".split()
)
_LISTED = frozenset("y e o la el las los de del como tales son".split())
_OF_NAMES = frozenset("de del la el las los y e".split())
# who are there for the bodies named after them
_MEMBERS = frozenset("representantes delegados delegadas miembros integrantes funcionarios funcionarias".split())
_ADJECTIVE = re.compile(r"(?:al|iv[ao]|ic[ao]|ari[ao]|an[ao]|os[ao]|ble|ar)(?:e?s)?$")
_ARTICLES = (frozenset("el del al un este dicho nuestro".split()), frozenset("la una esta dicha nuestra".split()))


def is_quoted(tokens: list[Token], position: int) -> bool:
    """Say whether a quotation mark stands open, and what it holds is a title, not what somebody said."""
    start: int | None = None
    single = False
    for n, token in enumerate(tokens[:position]):
        if token.is_word:
            continue
        if token.text in "“«" or (token.text == '"' and start is None):
            start, single = n, False
        elif token.text in "”»\"":  # a straight mark closes what a curved one has opened too
            start = None
        elif start is None and _opens_single(tokens, n):
            start, single = n, True
        elif single and token.text in "’'":
            start = None
    if start is None:
        return False
    closing = "’'" if single else "”»\""
    end = next((n for n in range(position, len(tokens)) if tokens[n].text in closing), None)
    if end is None and single:
        return False  # an apostrophe
    return (len(tokens) if end is None else end) - start <= _TITLE


def is_in_its_quotes(tokens: list[Token], start: int, end: int) -> bool:
    """Say whether a name is all that stands between quotation marks."""
    return start > 0 and end < len(tokens) and tokens[start - 1].text in "“«\"‘" and tokens[end].text in "”»\"’"


def _opens_single(tokens: list[Token], position: int) -> bool:
    """Whether a single quotation mark opens here: it touches the capital word after it, and none before."""
    mark = tokens[position]
    if mark.text not in "‘'" or position + 1 >= len(tokens) or tokens[position + 1].start != mark.end:
        return False
    return (position == 0 or tokens[position - 1].end < mark.start) and tokens[position + 1].is_capital


def is_dateline(tokens: list[Token], start: int, end: int) -> bool:
    """Say whether a text begins with a place of several words and its day: "Santiago de Tolú, 3 de marzo"."""
    if start or not any(t.key in ("de", "del") for t in tokens[:end]):
        return False
    after = [t for t in tokens[end : end + 6] if t.key not in _DAYS and t.text != "," and t.key != "a"]
    return (
        end < len(tokens)
        and tokens[end].text == ","
        and len(after) > 2
        and after[0].text.isdigit()
        and after[1].key == "de"
        and after[2].key in _MONTHS
    )


def is_address(tokens: list[Token], start: int, end: int) -> bool:
    """Say whether a street with its building begins a text: "Jorge W. Alder, Edificio 711, Balboa"."""
    after = tokens[end : end + 3]
    return (
        len(after) == 3
        and after[0].text == ","
        and after[1].key in _BUILDINGS
        and (after[2].text[0].isdigit() or after[2].key in ("no", "n", "num"))
        and all(t.is_capital for t in tokens[:start])
    )


def is_noun_here(tokens: list[Token], position: int) -> bool:
    """Say whether an article makes a noun of what is a given name too: "el Marco Estratégico", "la Luz del Sur"."""
    if tokens[position].key in ("la", "el"):
        position += 1  # "La Luz Eléctrica"
    if position == 0 or position >= len(tokens):
        return False
    word, before = tokens[position].key, tokens[position - 1].key
    return (word in _MASCULINE and before in _ARTICLES[0]) or (word in _FEMININE and before in _ARTICLES[1])


def is_a_quarter(tokens: list[Token], position: int) -> bool:
    """Say whether a name stands in a list of quarters: "los barrios Villa Rosa y Flor del Río", no "barrios, Ⓟ y Ⓟ"."""
    first = position
    while first and (_is_listed(tokens[first - 1]) or tokens[first - 1].is_capital):
        first -= 1
    noun = any(token.key in _QUARTERS for token in tokens[max(0, first - 2) : first])
    return noun and tokens[first].text != ","


def _is_listed(token: Token) -> bool:
    return token.key in _LISTED or token.text in (",", ":")


def is_a_town(tokens: list[Token], position: int) -> bool:
    """Say whether a word begins a town's or quarter's name: "Villa Alegre", "Puerto Rosario"."""
    return tokens[position].key in _TOWNS


def is_of_a_place(tokens: list[Token], start: int, end: int, *, of_a_topic: bool) -> bool:
    """Say whether one word and a place that "de" joins to it are no name: "Santiago de Cali".

    After what a post is of, the word is the rest of that: "el secretario de Salud | Mental de Tunja".
    """
    if end - start < 3 or tokens[start + 1].key not in ("de", "del"):
        return False
    place = " ".join(t.text for t in tokens[start + 2 : end])
    cities = cities_named(place)
    if of_a_topic:
        return bool(cities) or tokens[start + 2].key in country_names() or fold(place) in territories()
    return any(c.population >= _LARGE for c in cities) and tokens[end - 1].key not in surnames()


def before_city(tokens: list[Token], start: int, end: int, *, in_list: bool = False) -> int:
    """Return where a name ends whose bearer's city follows: "Elena Marín de Rosario – Argentina", "… de Medellín".

    `in_list` says that the one before it in a list stands with a city: "Elena Marín de San Pedro, Ana Ruiz de …".
    """
    joint = next((n for n in range(end - 2, start + 1, -1) if tokens[n].key == "de"), None)
    if joint is None:
        return end
    cities = cities_named(" ".join(t.text for t in tokens[joint + 1 : end]))
    following = tokens[end : end + 2]
    abroad = len(following) > 1 and following[0].text in "–-(," and following[1].key in country_names()
    large = any(c.population >= _LARGE for c in cities) and tokens[end - 1].key not in surnames()
    town = end - joint > 2 and tokens[joint + 1].key in _TOWNS  # "Ana Ruiz de Villa Nueva"
    named = bool(cities) and tokens[end - 1].key not in surnames()
    listed = (in_list and (bool(cities) or tokens[end - 1].key not in surnames())) or (named and _goes_on(tokens, end))
    return joint if listed or town or (cities and (abroad or large)) else end


def _goes_on(tokens: list[Token], end: int) -> bool:
    """Whether a list goes on with another name and place: "Ana Ruiz de Turrialba, | Luis Mora de Cartago"."""
    if end >= len(tokens) or (tokens[end].text not in ",;" and tokens[end].key != "y"):
        return False
    start = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].key == "y")
    stop = start
    while stop < len(tokens) and tokens[stop].is_capital:
        stop += 1
    return stop - start > 1 and stop + 1 < len(tokens) and tokens[stop].key == "de" and tokens[stop + 1].is_capital


def has_city_in_list(tokens: list[Token], last: int, position: int) -> bool:
    """Say whether "de", the name of a place and a comma or "y" are all between a person's end and the next one."""
    between = tokens[last:position] if 0 < last < position - 2 else []
    return (
        len(between) > 2
        and between[0].key == "de"
        and (between[-1].text in ",;" or between[-1].key == "y")
        and all(t.is_capital or t.key in _OF_NAMES for t in between[1:-1])
    )


def goes_on_with_topic(tokens: list[Token], position: int) -> bool:
    """Say whether an adjective of what a post is of stands before a name: "el director de Salud Mental Juan …".

    To be asked only of a word right after what a post is of.
    """
    word = tokens[position].key
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    named = following is not None and following.is_capital and following.key in given_names()
    return named and word not in given_names() and _ADJECTIVE.search(word) is not None


def is_among_bodies(tokens: list[Token], start: int, end: int) -> bool:
    """Say whether a name is one of the bodies whose people are meant: "representantes de A, Felipe Vega, Banco B".

    The item before it and the one after it must be nobody's name either.
    """
    if start < 4 or tokens[start - 1].text != "," or end + 1 >= len(tokens):
        return False
    following = tokens[end + 1] if tokens[end].text == "," or tokens[end].key == "y" else None
    if following is None or not following.is_capital or following.key in given_names():
        return False
    back = start - 1
    while back > 0 and (tokens[back].is_capital or tokens[back].text == "," or tokens[back].key in _OF_NAMES):
        back -= 1
    commas = [n for n in range(back + 1, start) if tokens[n].text == ","]
    return (
        tokens[back].key in _MEMBERS
        and tokens[back + 1].key in ("de", "del")
        and len(commas) > 1
        and all(tokens[n + 1].key not in given_names() for n in commas[:-1])
    )
