"""Headings of a unit's description of itself: "Misión", "FUNCIONES DE LA DIRECCIÓN DE CULTURA", "Base legal:"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kb.names import fold
from loaders.lexicon import pairs
from loaders.names.lens import Lens
from loaders.spans import Span

# what a description calls its unit by; also before its name
UNIT_WORDS = (
    r"(?:oficina|direccion|secretaria|subsecretaria|gerencia|subgerencia|unidad|subdireccion|departamento|dependencia|"
    r"coordinacion|intendencia|entidad|despacho|office|department|directorate|unit)"
)
_OWN = re.compile(rf"(?:esta |este |la |el |nuestra |nuestro )?{UNIT_WORDS}(?: municipal)?")
_RUN_IN = re.compile(r"\s*(?P<label>[^.:;–—\n]{4,80}?)\s*(?:[.:]|\s[-–—])\s+(?P<rest>\S.{8,})", re.DOTALL)


@dataclass(frozen=True)
class Heading:
    """What a heading announces, and the unit that it names, None for the one that the section is about."""

    kind: str
    unit: Span | None = None


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(rf"(?:{pattern})(?: (?:de la|del|de|of the|of) (?P<unit>.+))?"))
        for kind, pattern in pairs("unit_headings.tsv")
    )


def unit_heading(text: str, lens: Lens) -> Heading | None:
    """Return what a heading announces of a unit, None if it speaks of anything else ("Programas de becas")."""
    key = fold(re.sub(r"^\s*(?:[IVX]+|\d+)[.)]\s+", "", text))
    for kind, pattern in _kinds():
        match = pattern.fullmatch(key)
        if match is None:
            continue
        if not match["unit"] or _OWN.fullmatch(match["unit"]):
            return Heading(kind)
        named = [span for span in lens.names(text) if span.kind == "body"]
        # the heading ends with the name, or with its acronym in parentheses
        if named and match["unit"].startswith(fold(named[0].text)):
            return Heading(kind, named[0])
    return None


def run_in_heading(text: str, lens: Lens) -> tuple[Heading, str] | None:
    """Split a paragraph that begins with its own heading ("Misión. Velar por…"); None for any other."""
    match = _RUN_IN.match(text)
    heading = unit_heading(match["label"], lens) if match else None
    return (heading, match["rest"].strip()) if match and heading else None
