"""Cities with their state or province behind them: "Panama City, Florida", "Guadalajara (Jalisco)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kb.gazetteers import City, cities_named, country_names, territory_countries
from kb.names import fold
from loaders.spans import Span
from loaders.tokens import CAPITAL_WORD

_BESIDE = re.compile(
    rf"\b(?P<city>{CAPITAL_WORD}(?: (?:de |del |la |el |los |las )*{CAPITAL_WORD}){{0,4}})(?:, ?| ?\()"
    rf"(?P<state>{CAPITAL_WORD}(?: (?:de |del |do |of |la |el |and )*{CAPITAL_WORD}){{0,3}})"
)
_LISTED = re.compile(rf"\)?(?:,? (?:y|e)|,) (?P<next>{CAPITAL_WORD}(?: {CAPITAL_WORD})*)")
_NEAR = 2.0  # degrees from a city to the one that has its state's name, from which on the two are only listed
_TWO = re.compile(r"[,(] ?[A-ZÁÉÍÓÚÑ]")


def may_have_two(text: str) -> bool:
    """Whether a capital word follows a comma or bracket, as it does where a city stands before its state or country.

    Many texts have none, and to look for such pairs takes long.
    """
    return _TWO.search(text) is not None


def cities_in_states(text: str) -> Iterator[Span]:
    """Yield the cities that the first division of their country follows; the place of each is that of both names."""
    position = 0 if may_have_two(text) else len(text)
    while match := _BESIDE.search(text, position):
        found = _read(text, match)
        position = found.end if found else match.start("state")
        if found:
            yield found


def without_states(spans: Iterable[Span], text: str) -> list[Span]:
    """Return the cities of a text with those in states in the place of the two that each might be."""
    inside = list(cities_in_states(text))
    free = [span for span in spans if all(span.end <= one.start or one.end <= span.start for one in inside)]
    return [*free, *inside]


def in_their_states(spans: Sequence[Span], text: str) -> list[Span]:
    """Return cities of a text, those that their state follows with it: "el alcalde de Mérida, Yucatán"."""
    inside = list(cities_in_states(text)) if spans else []
    return [next((one for one in inside if one.start < span.end and span.start < one.end), span) for span in spans]


def _read(text: str, match: re.Match[str]) -> Span | None:
    words = match["state"].split()
    for count in range(len(words), 0, -1):
        state = " ".join(words[:count])
        if fold(state) in country_names():
            continue  # "Mérida, México": the country has a state of its own name
        for country in sorted(territory_countries(state)):
            city = _city(match["city"], country)
            if city and not _only_listed(text, match, city[1], state):
                start = match.start("city") + city[0]
                end = match.start("state") + len(state)
                if "(" in text[match.end("city") : end] and not text.startswith((")", ","), end):
                    continue  # "Zaragoza (Ana Ruiz)"
                end += text[match.end("city") : end].count("(") and text[end : end + 1] == ")"
                written = text[start : match.end("city")]
                return Span("city", start, end, written, written, country=country)
    return None


def _city(words: str, country: str) -> tuple[int, City] | None:
    """Return where the city of a country begins that words end with, and which it is; None if they end with none."""
    for begin in (0, *(match.end() for match in re.finditer(r" ", words))):
        known = [city for city in cities_named(words[begin:]) if city.country == country]
        if known:
            return begin, known[0]
    return None


def _only_listed(text: str, match: re.Match[str], city: City, state: str) -> bool:
    """Whether a state's name is that of another city in a list: "Lima, Cusco y Arequipa"."""
    namesakes = [other for other in cities_named(state) if other.country == city.country]
    if not namesakes:
        return fold(state) == fold(city.name)
    following = _LISTED.match(text, match.end("state"))
    listed = following is not None and fold(following["next"]) not in country_names()
    before = re.search(rf"{CAPITAL_WORD},? (?:y )?$|, $", text[: match.start("city")]) is not None
    far = all(abs(one.latitude - city.latitude) + abs(one.longitude - city.longitude) > _NEAR for one in namesakes)
    also_state = city.country in territory_countries(city.name)
    return listed or before or far or also_state
