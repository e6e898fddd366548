"""Cities in a text: after "en", "de", "alcaldesa de" …, large ones alone; a country's name is none."""

from __future__ import annotations

from collections.abc import Iterator

from kb.gazetteers import City, cities_named, city_named, city_words, country_names, given_names, surnames
from kb.home import Home
from kb.names import fold
from loaders.names.heads import common_words, head_at
from loaders.spans import Span
from loaders.tokens import Token, may_begin, tokenize

OF = frozenset("de del la las los el".split())

TO_A_CITY = frozenset("en de desde a hacia hasta ciudad y e con entre".split())
_MAYORS = frozenset(
    "alcalde alcaldesa intendente intendenta prefecto prefecta alcaldes intendentes vicealcalde vicealcaldesa homologo "
    "homologa exalcalde exalcaldesa".split()
)
_TERRITORIES = frozenset("distrito canton municipio comuna".split())
SAINTS = frozenset("san santa santo sao saint".split())
# below this population a city abroad is more often another word than the city that a report means
_SMALL = 50_000
# a town of fewer inhabitants within so many degrees of the home city (some 25 km) is one of its quarters
_QUARTER, _NEAR = 150_000, 0.23
_AT_A_CITY = frozenset("en de desde a hacia hasta ciudad".split())
# from this population on a city's name is whole though a capital word follows: "alcalde de Imabari Shigeki …"
_LARGE_ENOUGH = 100_000
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
        if _is_surname(tokens, position):
            continue
        for end in range(min(position + 5, len(tokens)), position, -1):
            if not tokens[end - 1].is_word or (end - position == 1 and token.key in common_words()):
                continue
            phrase = text[token.start : tokens[end - 1].end]
            if fold(phrase) in country_names():
                continue
            if position + 1 < len(tokens) and end < len(tokens) and tokens[end].text.isdigit():
                continue  # a street and its number
            if _is_cut_short(tokens, position, end):
                continue
            if end - position == 1 and _is_somebody(tokens, position, home):
                continue
            if any(_is_meant(city, home) for city in cities_named(phrase)):
                end = _with_country(tokens, position, end)
                phrase = text[token.start : tokens[end - 1].end]
                written = " ".join(phrase.split())
                yield Span("city", token.start, tokens[end - 1].end, written, written)
                break


def _is_somebody(tokens: list[Token], position: int, home: Home) -> bool:
    """Whether a word that is a surname too stands where no city need: "Así mismo, Anderson fue …"."""
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


def _sure_city(tokens: list[Token], position: int) -> int | None:
    """Return the position after a city's name that "ciudad de" or "alcaldesa de" announces, None if it does not.

    The gazetteer says how far the name goes, else its capitals do, up to a country or a given name.
    """
    if position < 2 or tokens[position - 1].key not in ("de", "del"):
        return None
    noun = tokens[position - 2].key
    if noun in _TERRITORIES and any(t.key in _MAYORS for t in tokens[max(0, position - 5) : position - 3]):
        noun = "alcalde"  # "el alcalde del distrito de X"
    if noun not in _MAYORS and (noun != "ciudad" or tokens[position - 1].key == "del"):
        return None
    end = _capitals_end(tokens, position)
    if any(" ".join(t.key for t in tokens[position:stop]) in country_names() for stop in range(position + 2, end + 1)):
        return None  # "su homóloga de República Dominicana"
    for stop in range(end, position, -1):
        phrase = " ".join(t.text for t in tokens[position:stop])
        small = not any(city.population >= _LARGE_ENOUGH for city in cities_named(phrase))
        cut = stop < end and tokens[stop].is_capital and small and not _ends_a_city(tokens, stop)
        goes_on = cut or (stop < end and (
            (tokens[stop].key in ("de", "del") and not _ends_a_city(tokens, stop)) or tokens[stop - 1].key in SAINTS
        ))
        if not goes_on and (cities_named(phrase) or (noun == "ciudad" and cities_named(f"Ciudad de {phrase}"))):
            return stop
    first = tokens[position]
    if first.is_acronym or first.key in common_words() or (noun != "ciudad" and first.key in country_names()):
        return None
    return next((n for n in range(position + 1, end) if _ends_a_city(tokens, n)), end)


def _capitals_end(tokens: list[Token], position: int) -> int:
    """Return the position after the capital words, particles between them included, that begin at one."""
    end = position
    while position < len(tokens) and (tokens[position].is_capital or tokens[position].key in OF):
        position += 1
        end = position if tokens[position - 1].is_capital else end
    return end


def _ends_a_city(tokens: list[Token], position: int) -> bool:
    """Whether a country or a person's name begins here, "de" passed over."""
    following = tokens[position + 1] if position + 1 < len(tokens) else tokens[position]
    named = following if tokens[position].key in ("de", "del") else tokens[position]
    saint = tokens[position - 1].key in SAINTS
    given = tokens[position].is_capital and tokens[position].key in given_names() and not saint
    at = position + (tokens[position].key in ("de", "del"))
    at += at < len(tokens) and tokens[at].key == "la"
    long = any(" ".join(t.key for t in tokens[at:end]) in country_names() for end in range(at + 2, at + 5))
    return named.key in country_names() or given or long


def find_sure_cities(text: str) -> Iterator[Span]:
    """Yield the cities that the word before them announces: "la ciudad de X", "el alcalde de X"."""
    tokens = tokenize(text)
    for position, token in enumerate(tokens):
        end = _sure_city(tokens, position) if token.is_capital else None
        if end is not None:
            start = tokens[position - 2].start if _called_city(tokens, position) else token.start
            written = " ".join(text[start : tokens[end - 1].end].split())
            yield Span("city", start, tokens[end - 1].end, written, written)


def _is_home(tokens: list[Token], position: int, home: Home) -> bool:
    """Whether the home city's name stands here; one that is a country's too does not tell which it is."""
    words = fold(home.city).split()
    if words and tokens[position].key != words[0]:
        return False
    return [t.key for t in tokens[position : position + len(words)]] == words and " ".join(words) not in country_names()


def _is_meant(city: City, home: Home) -> bool:
    """Whether a report may mean a city: a large one, or one of the home country that is no quarter of the home city."""
    if city.country != home.country:
        return city.population >= _SMALL
    own = city_named(home.city, near=home.country) or city_named(f"Ciudad de {home.city}", near=home.country)
    if own is None or fold(city.name) == fold(home.city) or city.population >= _QUARTER:
        return True
    north, east = city.latitude - own.latitude, city.longitude - own.longitude
    return north * north + east * east > _NEAR * _NEAR


def _with_country(tokens: list[Token], position: int, end: int) -> int:
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


def _called_city(tokens: list[Token], position: int) -> bool:
    return position > 1 and tokens[position - 1].key == "de" and tokens[position - 2].key == "ciudad"
