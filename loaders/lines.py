"""What a line is by its words alone: a bullet, a heading, a paragraph."""

from __future__ import annotations

import re
from typing import Literal

from loaders.tokens import letters_and_capitals

_BULLET = re.compile(r"\s*(?:[·•▪●◦‣–*]|-(?!-)|\d{1,2}[.)](?=\s))\s*(?=\S)")
_NUMBERED = re.compile(r"\s*(?P<number>\d{1,2})[.)](?:-|\s)")
# "IV. Convocatorias": what is numbered so is a section, not an item
_SECTION = re.compile(r"(?:[IVX]{1,5}[.)]|[IVX]{1,5}\s*[-–—])-?\s+[A-ZÁÉÍÓÚÑ¿][^.;]{2,80}")
_MONTH_LINE = re.compile(r"(?:#+\s*)?[A-Za-zÁÉÍÓÚáéíóú]+(?:\s+(?:de|del))?\s+(?:de\s+)?\d{4}")


def strip_bullet(line: str) -> str:
    """Return a line without the mark or number of a bullet."""
    return _BULLET.sub("", line, count=1) if is_bullet(line) else line


def line_number(line: str) -> int | None:
    """Return the number that a line begins with, of a numbered list or a section ("2. …", "3) …"); None without one."""
    match = _NUMBERED.match(line)
    return int(match["number"]) if match else None


def classify_line(line: str) -> Literal["heading", "paragraph", "bullet"]:
    """Return what a line is by its words alone: a heading stands in capitals, is a month, or ends with a colon."""
    bare = strip_bullet(line)
    if line.startswith("#") or _MONTH_LINE.fullmatch(bare) or _SECTION.fullmatch(bare) or _looks_like_heading(bare):
        return "heading"
    return "bullet" if is_bullet(line) else "paragraph"


def is_bullet(line: str) -> bool:
    """Say whether a line begins with the mark or number of a bullet."""
    return bool(_BULLET.match(line)) and not line.startswith("#")


def _looks_like_heading(line: str) -> bool:
    letters, capitals = letters_and_capitals(line)
    shouted = letters > 3 and capitals == letters and len(line) <= 120 and line[-1] not in ".;,"
    return shouted or (line.endswith(":") and len(line) <= 60 and len(line.split()) <= 6 and line[0].isupper())
