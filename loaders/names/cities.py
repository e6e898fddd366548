"""Cities in a text: after "en", "de", "alcaldesa de" …, large ones alone; a country's name is none."""

from __future__ import annotations

from collections.abc import Iterator

from kb.gazetteers import (
    City,
    cities_named,
    city_named,
    city_words,
    country_names,
    given_names,
    is_capital_name,
    surnames,
    territories,
)
from kb.home import Home
from kb.names import fold
from loaders.names.heads import common_words, head_at
from loaders.spans import Span
from loaders.tokens import Token, may_begin, tokenize

OF = frozenset("de del la las los el".split())

TO_A_CITY = frozenset("en de desde a hacia hasta ciudad y e con entre".split())
SAINTS = frozenset("san santa santo sao saint".split())
# below this population a city abroad is more often another word than the city that a report means
_SMALL = 50_000
# a town of fewer inhabitants within so many degrees of the home city (some 25 km) is one of its quarters
_QUARTER, _NEAR = 150_000, 0.23
_AT_A_CITY = frozenset("en de desde a hacia hasta ciudad".split())
# from this population on a city is known by its name alone
_KNOWN = 500_000


def begins_a_city(tokens: list[Token], position: int) -> bool:
    """Whether a head is the first word of a large city's name: "Rio de Janeiro", "Puerto Montt"."""
    first = tokens[position]
    if not first.is_capital or (first.key.isalnum() and first.key not in city_words()):
        return False
    for end in range(min(position + 4, len(tokens)), position + 1, -1):
        phrase = " ".join(t.text for t in tokens[position:end])
        whole = tokens[end - 1].is_capital and not (end < len(tokens) and tokens[end].is_capital)
        if whole and any(city.population >= _QUARTER for city in cities_named(phrase)):
            return True
    return False


def find_cities(text: str, home: Home) -> Iterator[Span]:
    """Yield the cities named in a text after "en", "de", "ciudad de" …, or in parentheses; a country's name is none."""
    tokens = tokenize(text)
    for position, token in enumerate(tokens):
        if not token.is_capital or not may_begin(token, text, city_words()):
            continue
        introduced = position > 0 and (tokens[position - 1].key in TO_A_CITY or tokens[position - 1].text in "(,")
        introduced = introduced and not _joined_to_a_stranger(tokens, position)
        if not (introduced or _is_home(tokens, position, home) or _is_large(tokens, position)):
            continue
        if _is_surname(tokens, position) or _is_an_agreements(tokens, position):
            continue
        for end in range(min(position + 5, len(tokens)), position, -1):
            if not tokens[end - 1].is_word or (end - position == 1 and token.key in common_words()):
                continue
            phrase = text[token.start : tokens[end - 1].end]
            if fold(phrase) in country_names():
                continue
            if position + 1 < len(tokens) and end < len(tokens) and tokens[end].text.isdigit():
                continue  # a street and its number
            if _is_cut_short(tokens, position, end) or _is_longer(tokens, position, end):
                continue
            if end - position == 1 and _is_somebody(tokens, position, home):
                continue
            if any(_is_meant(city, home) for city in cities_named(phrase)):
                end = with_country(tokens, position, end)
                phrase = text[token.start : tokens[end - 1].end]
                written = " ".join(phrase.split())
                yield Span("city", token.start, tokens[end - 1].end, written, written)
                break


def _is_somebody(tokens: list[Token], position: int, home: Home) -> bool:
    """Whether a word that is a surname too stands where no city need: "Además, Austin fue …"."""
    placed = position > 0 and tokens[position - 1].key in _AT_A_CITY
    following = [t.key for t in tokens[position + 1 : position + 3]]
    of_a_country = len(following) == 2 and following[0] == "de" and following[1] in country_names()
    if placed or of_a_country or tokens[position].key not in surnames():
        return False
    return all(c.country != home.country and c.population < _KNOWN for c in cities_named(tokens[position].text))


def _joined_to_a_stranger(tokens: list[Token], position: int) -> bool:
    """Whether "de X y" stands before a word, X being no city that anybody knows: both are quarters then."""
    if position < 3 or tokens[position - 1].key not in ("y", "e") or not tokens[position - 2].is_capital:
        return False
    start = position - 2
    while start > 0 and (tokens[start - 1].is_capital or tokens[start - 1].key in ("de", "del", "la")):
        start -= 1
    names = [" ".join(t.text for t in tokens[n : position - 1]) for n in range(start, position - 1)]
    before = [t.key for t in tokens[max(0, start - 2) : position - 2]]
    single = all(not t.is_acronym for t in tokens[start : position - 1])
    known = any(cities_named(name) or fold(name) in country_names() for name in names)
    return single and not known and bool(set(before) & {"de", "en"}) and not head_at(tokens, start)


def _is_home(tokens: list[Token], position: int, home: Home) -> bool:
    """Whether the home city's name stands here; one that is a country's too does not tell which it is."""
    words = fold(home.city).split()
    if words and tokens[position].key != words[0]:
        return False
    return [t.key for t in tokens[position : position + len(words)]] == words and " ".join(words) not in country_names()


def is_city_for(name: str, home: Home) -> bool:
    """Whether an office may mean a city of its own country by a name."""
    return any(city.country == home.country and _is_meant(city, home) for city in cities_named(name))


def _is_meant(city: City, home: Home) -> bool:
    """Whether a report may mean a city: a large one, or one of the home country that is no quarter of the home city."""
    if city.country != home.country:
        if city.population >= _SMALL:
            return True
        return " " in city.name and is_capital_name(city.name, city.country)  # "Andorra la Vella"
    own = city_named(home.city, near=home.country) or city_named(f"Ciudad de {home.city}", near=home.country)
    if own is None or fold(city.name) == fold(home.city) or city.population >= _QUARTER:
        return True
    north, east = city.latitude - own.latitude, city.longitude - own.longitude
    return north * north + east * east > _NEAR * _NEAR


def with_country(tokens: list[Token], position: int, end: int) -> int:
    """Return the end of a city's name with the country that tells it from its namesakes: "Santiago de Chile"."""
    code = country_names().get(tokens[end + 1].key) if end + 1 < len(tokens) and tokens[end].key == "de" else None
    name = " ".join(token.text for token in tokens[position:end])
    return end + 2 if code and any(city.country == code for city in cities_named(name)) else end


def _is_cut_short(tokens: list[Token], position: int, end: int) -> bool:
    """Whether "San" is all that was taken of "San Esteban": the next word makes another city's name with it."""
    if end >= len(tokens) or not tokens[end].is_capital:
        return False
    if tokens[position].key in SAINTS and tokens[end].key not in given_names():
        return True  # "San Felipe Neri"
    named = tokens[end].key in given_names() or tokens[end].key in country_names() or tokens[end].is_acronym
    phrase = " ".join(t.text for t in tokens[position:end])
    if not named and not any(city.population >= _KNOWN for city in cities_named(phrase)):
        return True  # "Coro Polifónico"
    longer = range(end + 1, min(end + 4, len(tokens) + 1))
    return any(cities_named(" ".join(t.text for t in tokens[position:n])) for n in longer)


def _is_longer(tokens: list[Token], position: int, end: int) -> bool:
    """Whether a saint's name goes on with "de": "la Villa de San Esteban de La Ribera", "Santa Rita de los Álamos"."""
    if tokens[position].key not in SAINTS or end >= len(tokens) or tokens[end].key not in ("de", "del"):
        return False
    following = [t for t in tokens[end + 1 : end + 4] if t.is_capital or t.key not in OF][:1]
    name = following[0] if following else None
    if name is None or not name.is_capital:
        return False
    return not any(name.key in others for others in (given_names(), territories(), country_names()))


def _is_large(tokens: list[Token], position: int) -> bool:
    """Whether a large city's name stands alone that is nobody's name: no preposition need announce it."""
    if position and tokens[position - 1].is_capital:
        return False
    end = position + 1
    while end < len(tokens) and tokens[end].is_capital:
        end += 1
    if end - position == 1 and begins_a_city(tokens, position):
        return True
    phrase = " ".join(t.text for t in tokens[position:end])
    known = cities_named(phrase)
    if not known or known[0].population < _KNOWN:
        return False
    words = {t.key for t in tokens[position:end]}
    return all(words.isdisjoint(others) for others in (given_names(), surnames(), common_words()))


def _is_surname(tokens: list[Token], position: int) -> bool:
    """Whether "de" before the word joins it to a given name ("Inés de Castro")."""
    return (
        position > 1
        and tokens[position - 1].key == "de"
        and tokens[position - 2].is_capital
        and (tokens[position - 2].key in given_names())
    )


# what is called after the city where it was agreed
_AGREED = frozenset("acuerdo acuerdos protocolo consenso tratado pacto marco carta declaracion".split())


def _is_an_agreements(tokens: list[Token], position: int) -> bool:
    """Whether a city is only in the name of what was agreed there: "el Acuerdo de París", "el Marco de Sendai"."""
    before = tokens[position - 2] if position > 1 and tokens[position - 1].key == "de" else None
    return before is not None and before.is_capital and before.key in _AGREED
