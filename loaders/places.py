"""Places, cities and countries in a text."""

from __future__ import annotations

from collections.abc import Iterator

from kb.gazetteers import City, cities_named, city_named, country_names, given_names, surnames
from kb.home import Home
from kb.names import fold
from loaders.heads import common_words, head_at, place_heads
from loaders.spans import Span
from loaders.tokens import Token, tokenize

_OF = frozenset("de del la las los el".split())
_TO_A_CITY = frozenset("en de desde a hacia hasta ciudad y e con entre".split())
_MAYORS = frozenset(
    "alcalde alcaldesa intendente intendenta prefecto prefecta alcaldes intendentes vicealcalde vicealcaldesa homologo "
    "homologa exalcalde exalcaldesa".split()
)
_TERRITORIES = frozenset("distrito canton municipio comuna".split())
_SAINTS = frozenset("san santa santo sao saint".split())
_MONTHS = frozenset("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split())
# below this population a city abroad is more often another word than the city that a report means
_SMALL = 50_000
# a town of fewer inhabitants within so many degrees of the home city (some 25 km) is one of its quarters
_QUARTER, _NEAR = 150_000, 0.23
# from this population on a city is known by its name alone
_KNOWN = 500_000
# what the name of a building or square begins with, before its head
_BEFORE_A_HEAD = ("Antiguo", "Antigua", "Gran", "Nuevo", "Nueva")
# heads that are written in lower case too, right before the name
_LOWER = frozenset(
    "calle avenida edificio rambla plaza teatro hotel estadio restaurante vivero kiosco parque paseo puente represa "
    "rio quebrada laguna lago cerro playa isla convento iglesia catedral basilica mirador malecon sala".split()
)
# places that have no other name
_ALONE = frozenset(
    ("palacio municipal", "casco antiguo", "cinta costera", "centro historico", "ciudad universitaria", "zona colonial")
)


def find_places(text: str) -> Iterator[Span]:
    """Yield the venues, parks, squares and monuments named in a text."""
    tokens = tokenize(text)
    for position, token in enumerate(tokens):
        for words in place_heads().get(token.key, ()):
            after = position + len(words)
            if [t.key for t in tokens[position:after]] != list(words) or _inside_a_name(tokens, position):
                continue
            if _begins_a_city(tokens, position):
                continue
            alone = after if " ".join(words) in _ALONE and token.is_capital else None
            end = _without_country(tokens, after, _tail(tokens, after, token)) or alone
            start = position - (position > 0 and token.is_capital and tokens[position - 1].text in _BEFORE_A_HEAD)
            if end and (
                token.is_capital
                or token.key == "monumento"
                or (token.key in _LOWER and _named_at_once(tokens, after))
            ):
                written = " ".join(text[tokens[start].start : tokens[end - 1].end].split())
                yield Span("place", tokens[start].start, tokens[end - 1].end, written, written)
            break


def _named_at_once(tokens: list[Token], position: int) -> bool:
    """Whether a name follows a head in lower case, "de" passed over before a saint's: "el convento de San …"."""
    if tokens[position].is_capital:
        return True
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    return tokens[position].key == "de" and following is not None and following.key in _SAINTS and following.is_capital


def _inside_a_name(tokens: list[Token], position: int) -> bool:
    """Whether a head is a word of a city's or a person's name: "Boca del Río", "Pedro Castillo"."""
    if not position or not tokens[position].is_capital:
        return False
    before = tokens[position - 1]
    if before.is_capital and before.key in given_names():
        return tokens[position].key in surnames()
    if before.key not in ("de", "del") or position < 2 or not tokens[position - 2].is_capital:
        return False
    phrase = " ".join(t.text for t in tokens[position - 2 : position + 1])
    return any(cities_named(phrase))


def _without_country(tokens: list[Token], start: int, end: int | None) -> int | None:
    """Return the end of a place's name without the country in which it is: "Plaza … del Mundo de El Salvador"."""
    for at in range(start + 2, (end or start) - 1):
        name = [t for t in tokens[start:at] if t.is_capital]
        last = " ".join(t.key for t in tokens[at + 1 : end])
        if tokens[at].key == "de" and len(name) > 2 and last in country_names():
            return at
    return end


def _begins_a_city(tokens: list[Token], position: int) -> bool:
    """Whether a head is the first word of a large city's name: "Rio de Janeiro", "Puerto Montt"."""
    if not tokens[position].is_capital:
        return False
    for end in range(min(position + 4, len(tokens)), position + 1, -1):
        phrase = " ".join(t.text for t in tokens[position:end])
        whole = tokens[end - 1].is_capital and not (end < len(tokens) and tokens[end].is_capital)
        if whole and any(city.population >= _QUARTER for city in cities_named(phrase)):
            return True
    return False


def _tail(tokens: list[Token], position: int, head: Token) -> int | None:
    """Return the position after a place's own name, None if it has none."""
    end = None
    start = position
    while position < len(tokens):
        token = tokens[position]
        if end and position > end and token.key in place_heads():
            break  # "Salón … del Palacio …": another place
        if (
            token.is_word
            and (token.is_capital or (token.text.isdigit() and len(token.text) < 4))
            and not (end and head_at(tokens, position))
        ):
            if token.is_acronym and end and position > end:
                break  # "Teatro … de la USFQ": whose it is
            position += 1
            end = position
        elif (
            token.key in _OF
            or (token.key == "a" and head.key == "monumento")
            or (
                token.key in ("y", "e")
                and end
                and _capital_after(tokens, position)
                and head.key in ("parque", "plaza", "casa")
            )
        ):
            position += 1
        elif end and token.key in _MONTHS and tokens[position - 1].key == "de":
            position += 1
            end = position
        else:
            break
    return end if end and end > start else None


def _capital_after(tokens: list[Token], position: int) -> bool:
    return position + 1 < len(tokens) and tokens[position + 1].is_capital and not head_at(tokens, position + 1)


def find_cities(text: str, home: Home) -> Iterator[Span]:
    """Yield the cities named in a text after "en", "de", "ciudad de" …, or in parentheses; a country's name is none."""
    tokens = tokenize(text)
    for position, token in enumerate(tokens):
        if not token.is_capital:
            continue
        introduced = position > 0 and (tokens[position - 1].key in _TO_A_CITY or tokens[position - 1].text in "(,")
        introduced = introduced and not _joined_to_a_stranger(tokens, position)
        own = _is_home(tokens, position, home) or _is_large(tokens, position)
        if not (introduced or own) or _is_surname(tokens, position):
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
            if any(_is_meant(city, home) for city in cities_named(phrase)):
                end = _with_country(tokens, position, end)
                phrase = text[token.start : tokens[end - 1].end]
                written = " ".join(phrase.split())
                yield Span("city", token.start, tokens[end - 1].end, written, written)
                break


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
    for stop in range(end, position, -1):
        phrase = " ".join(t.text for t in tokens[position:stop])
        goes_on = stop < end and (
            (tokens[stop].key in ("de", "del") and not _ends_a_city(tokens, stop)) or tokens[stop - 1].key in _SAINTS
        )
        if not goes_on and (cities_named(phrase) or (noun == "ciudad" and cities_named(f"Ciudad de {phrase}"))):
            return stop
    first = tokens[position]
    if first.is_acronym or first.key in common_words() or (noun != "ciudad" and first.key in country_names()):
        return None
    return next((n for n in range(position + 1, end) if _ends_a_city(tokens, n)), end)


def _capitals_end(tokens: list[Token], position: int) -> int:
    """Return the position after the capital words, particles between them included, that begin at one."""
    end = position
    while position < len(tokens) and (tokens[position].is_capital or tokens[position].key in _OF):
        position += 1
        end = position if tokens[position - 1].is_capital else end
    return end


def _ends_a_city(tokens: list[Token], position: int) -> bool:
    """Whether a country or a person's name begins here, "de" passed over."""
    following = tokens[position + 1] if position + 1 < len(tokens) else tokens[position]
    named = following if tokens[position].key in ("de", "del") else tokens[position]
    saint = tokens[position - 1].key in _SAINTS
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
    if tokens[position].key in _SAINTS and tokens[end].key not in given_names():
        return True  # "San Felipe Neri"
    longer = range(end + 1, min(end + 4, len(tokens) + 1))
    return any(cities_named(" ".join(t.text for t in tokens[position:n])) for n in longer)


def _is_large(tokens: list[Token], position: int) -> bool:
    """Whether a large city's name stands alone that is nobody's name: no preposition need announce it."""
    end = position + 1
    while end < len(tokens) and tokens[end].is_capital:
        end += 1
    if position and tokens[position - 1].is_capital:
        return False
    if end - position == 1 and _begins_a_city(tokens, position):
        return True
    phrase = " ".join(t.text for t in tokens[position:end])
    words = {t.key for t in tokens[position:end]}
    known = cities_named(phrase)
    large = bool(known) and known[0].population >= _KNOWN
    return large and all(words.isdisjoint(others) for others in (given_names(), surnames(), common_words()))


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


def _ends_a_name(tokens: list[Token], position: int) -> bool:
    """Whether a capital word stands right before a country's: the last word of a name ("Cités Unies France")."""
    before = tokens[position - 1] if position else None
    if before is None or not before.is_capital or before.is_acronym or tokens[position].is_acronym:
        return False
    plain_word = before.key in _TO_A_CITY | _OF or before.key in common_words() or bool(cities_named(before.text))
    return position > 1 and not plain_word and tokens[position - 2].is_capital


def find_countries(text: str) -> Iterator[Span]:
    """Yield the countries named in a text."""
    tokens = tokenize(text)
    for position, token in enumerate(tokens):
        if not token.is_capital:
            continue
        for end in range(min(position + 6, len(tokens)), position, -1):
            if not tokens[end - 1].is_word:
                continue
            phrase = text[token.start : tokens[end - 1].end]
            if fold(phrase) in country_names() and not _ends_a_name(tokens, position):
                yield Span(
                    "country", token.start, tokens[end - 1].end, " ".join(phrase.split()), " ".join(phrase.split())
                )
                break
