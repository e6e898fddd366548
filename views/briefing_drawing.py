"""Pictures of a briefing as data: lines, boxes and letters on a surface, in points from its upper left corner.

What draws them (`briefing_svg`, `briefing_png`, `briefing_pdf`) adds nothing. Letters are measured in the font that is
carried along, so that nothing overlaps wherever the picture is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

FONTS = Path(__file__).parent / "vendor" / "source-sans"
REGULAR, BOLD = FONTS / "SourceSansPro-Regular.ttf", FONTS / "SourceSansPro-Bold.ttf"
INK, ACCENT, PALE, GREY, WHITE = "#1a1a1a", "#1f3864", "#b4c3dc", "#595959", "#ffffff"
_MEASURED_AT = 100  # the size at which letters are measured; widths are in proportion


@dataclass(frozen=True)
class Line:
    """A line from one point to another."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    colour: str


@dataclass(frozen=True)
class Box:
    """A filled rectangle; `edge` outlines it where it is given."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    edge: str | None = None


@dataclass(frozen=True)
class Label:
    """One line of letters: `y` is its baseline, `x` its start, middle or end as `anchor` says."""

    x: float
    y: float
    text: str
    size: float
    colour: str = INK
    bold: bool = False
    anchor: Literal["start", "middle", "end"] = "start"


@dataclass(frozen=True)
class Drawing:
    """A surface of a width and height in points, and what is on it, the first lowest."""

    width: float
    height: float
    shapes: tuple[Line | Box | Label, ...]


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a line of letters in points."""
    width: float = _font(BOLD if bold else REGULAR).getlength(text)
    return width * size / _MEASURED_AT


def fitted(text: str, size: float, width: float, *, bold: bool = False) -> str:
    """Return the text, cut with an ellipsis where it is wider than `width` points."""
    if text_width(text, size, bold=bold) <= width:
        return text
    cut = text
    while cut and text_width(f"{cut}…", size, bold=bold) > width:
        cut = cut[:-1]
    return f"{cut.rstrip(' ,;:')}…"


@cache
def _font(path: Path) -> Any:
    from PIL import ImageFont

    return ImageFont.truetype(str(path), _MEASURED_AT, layout_engine=ImageFont.Layout.BASIC)
