"""Labels of the network page: how a name is broken into lines, and the box that a node and its label take.

Lengths are in the page's units: one is a CSS pixel at zoom 1.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_WIDTHS = Path(__file__).parent / "vendor" / "inter" / "widths.json"
_BODIES = frozenset({"directorate", "partner", "network"})
_UNKNOWN_WIDTH = 1000  # a character outside the font: as wide as the widest scripts draw it
_MAX_WIDTH = 128
_MAX_LINES = 3
_LINE_HEIGHT = 1.15
_GAP = 4
_ELLIPSIS = "…"


@dataclass(frozen=True)
class Label:
    """A node's radius, its lines, their font size, and the box of both around the node's centre."""

    radius: int
    lines: tuple[str, ...]
    font: int
    half_width: float
    top: float
    bottom: float


def label_of(name: str, type_: str, activities: int) -> Label:
    """Return the label of an entity; bodies grow with the number of their activities."""
    body = type_ in _BODIES
    radius = round((12 if body else 10) + min(8.0, 1.6 * math.log2(1 + max(0, activities)) if body else 0.0))
    font = 13 if body else 12
    lines = wrap(name, font)
    width = max((text_width(line, font) for line in lines), default=0.0)
    bottom = radius + _GAP + len(lines) * font * _LINE_HEIGHT
    return Label(radius, lines, font, max(float(radius), width / 2), -float(radius), bottom)


def wrap(name: str, font: int) -> tuple[str, ...]:
    """Break a name into at most three lines; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    for word in name.split():
        if lines and text_width(f"{lines[-1]} {word}", font) <= _MAX_WIDTH:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    if len(lines) > _MAX_LINES:
        lines = [*lines[: _MAX_LINES - 1], lines[_MAX_LINES - 1] + _ELLIPSIS]
    return tuple(_cut(line, font) for line in lines)


def text_width(text: str, font: int) -> float:
    """Return the width of a text in the page's font at this size; pairs of letters are not drawn together."""
    widths = _widths()
    return sum(widths.get(character, _UNKNOWN_WIDTH) for character in text) * font / 1000


def _cut(line: str, font: int) -> str:
    if text_width(line, font) <= _MAX_WIDTH:
        return line
    while line and text_width(line + _ELLIPSIS, font) > _MAX_WIDTH:
        line = line[:-1]
    return line.rstrip() + _ELLIPSIS


@cache
def _widths() -> dict[str, int]:
    widths: dict[str, int] = json.loads(_WIDTHS.read_text(encoding="utf-8"))
    return widths
