"""Quarters, streams and hills that a text lists under their noun: "los corregimientos de X y Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.spans import Span

_CAPITALS = r"[A-ZÁÉÍÓÚÑ][\w’'-]+(?: (?:de |del |de la )?[A-ZÁÉÍÓÚÑ][\w’'-]+)*"
_QUARTERS = re.compile(
    r"\b(?:corregimientos?|barrios?|barriadas?|sectores?|sector|localidad(?:es)?|parroquias?|urbanización|veredas?|"
    r"quebradas|ríos|cerros|lagunas|parques|plazas) "
    rf"(?:de |del )?(?P<list>{_CAPITALS}(?:(?:, | y (?:de )?){_CAPITALS})*)"
)


def find_quarters(text: str) -> Iterator[Span]:
    """Yield the quarters that a text calls so: "los corregimientos de Juan Díaz y Curundú"."""
    for match in _QUARTERS.finditer(text):
        for piece in re.finditer(_CAPITALS, match["list"]):
            at = match.start("list") + piece.start()
            yield Span("place", at, at + len(piece.group()), piece.group(), piece.group())
