"""Quarters, streams and hills that a text lists under their noun: "los corregimientos de X y Y"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kb.gazetteers import country_names
from kb.names import fold
from loaders.spans import Span, SpanKind

_CAPITALS = r"[A-ZÁÉÍÓÚÑ][\w’'-]+(?: (?:de |del |de la )?[A-ZÁÉÍÓÚÑ][\w’'-]+)*"
_QUARTERS = re.compile(
    r"\b(?:corregimientos?|barrios?|barriadas?|sectores?|sector|localidad(?:es)?|parroquias?|urbanización|veredas?|"
    r"quebradas|ríos|cerros|lagunas|parques|plazas) "
    rf"(?:de |del )?(?P<list>{_CAPITALS}(?:(?:, | y (?:de )?){_CAPITALS})*)"
)
# what one of its nouns begins with: most texts have none, and to look for all of them takes long
_NOUNS = ("corregimiento", "barri", "sector", "localidad", "parroquia", "urbanización", "vereda", "quebradas", "ríos",
          "cerros", "lagunas", "parques", "plazas")
_COUNTRY = re.compile(rf"(?:, | \()(?P<country>{_CAPITALS})")


def find_quarters(text: str, is_city: Callable[[str], bool]) -> Iterator[Span]:
    """Yield the quarters that a text calls so: "los corregimientos de Juan Díaz y Curundú".

    A "localidad" is a city where `is_city` says so of its name, and is left to the cities where its country follows.
    """
    for match in _QUARTERS.finditer(text) if any(noun in text for noun in _NOUNS) else ():
        town = match.group().startswith("localidad")
        if town and (after := _COUNTRY.match(text, match.end())) and fold(after["country"]) in country_names():
            continue
        several = match.group().split(" ", 1)[0].endswith("s")
        for piece in re.finditer(_CAPITALS, match["list"]):
            if piece.start() and not several:
                break  # "el corregimiento de X, Ana Ruiz"
            at = match.start("list") + piece.start()
            if piece.group().isupper() and " " not in piece.group():
                continue  # "los barrios del ABC"
            kind: SpanKind = "city" if town and is_city(piece.group()) else "place"
            yield Span(kind, at, at + len(piece.group()), piece.group(), piece.group())
