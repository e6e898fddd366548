"""Cities, known or not, after each of several mayors or councillors: "los alcaldes Ⓟ de X, Ⓟ de Y", "Ⓟ (X)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.names.mayors_lists import may_be_a_city
from loaders.spans import Span

_WORD = r"[A-ZÁÉÍÓÚÑ][a-záéíóúñü’'-]+"
_CITY = rf"{_WORD}(?: (?:(?:de |del |de la |la |los |las )?{_WORD})){{0,3}}"
# posts that a city has, of several people
_POSTS = re.compile(
    r"\b(?i:alcaldes|alcaldesas|vicealcaldes|intendent[ea]s|prefect[oa]s|concejal(?:es|as)|corporad[oa]s|"
    r"regidor(?:es|as)|ediles|síndic[oa]s|president[ea]s municipales)\b[^.;()]{0,80}$"
)
_AFTER = re.compile(rf" (?:de (?P<city>{_CITY})|\((?P<beside>{_CITY})\))")
_BETWEEN = re.compile(r"(?: ?[–-] ?[\w ]{3,30}| \([\w ]{3,30}\)|, [A-Z][\w ]{3,20})?(?:[,;] (?:y )?| y | e )")


def cities_of_people(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the cities that a list puts after mayors and councillors, in parentheses or after "de"."""
    run: list[Span] = []
    last: int | None = None  # where the city of the one before ends
    for person in (span for span in spans if span.kind == "person"):
        joined = last is not None and _BETWEEN.fullmatch(text, last, person.start)
        if not joined:
            yield from run if len(run) > 1 else ()
            run = []
        if not joined and _POSTS.search(text[: person.start]) is None:
            last = None
            continue
        match = _AFTER.match(text, person.end)
        city = _span(match) if match else None
        last = match.end() if match and city else None
        run += [city] if city else []
    yield from run if len(run) > 1 else ()


def _span(match: re.Match[str]) -> Span | None:
    """Return the city of a match, none where its words are a body's, a country's or everyday ones."""
    group = "city" if match["city"] else "beside"
    name = match[group]
    return Span("city", match.start(group), match.end(group), name, name) if may_be_a_city(name) else None
