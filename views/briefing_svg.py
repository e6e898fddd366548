"""A drawing as SVG for the HTML form, letters as letters."""

from __future__ import annotations

from html import escape

from views.briefing_drawing import Box, Drawing, Label, Line


def svg(drawing: Drawing, alt: str) -> str:
    """Return an `svg` element with its alternative text; nothing in it is markup but what is drawn."""
    label = escape(alt, quote=True)
    inner = "".join(_shape(shape) for shape in drawing.shapes)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{label}" '
            f'viewBox="0 0 {_n(drawing.width)} {_n(drawing.height)}">{inner}</svg>')


def _shape(shape: Line | Box | Label) -> str:
    if isinstance(shape, Line):
        return (f'<line x1="{_n(shape.x1)}" y1="{_n(shape.y1)}" x2="{_n(shape.x2)}" y2="{_n(shape.y2)}" '
                f'stroke="{shape.colour}" stroke-width="{_n(shape.width)}"/>')
    if isinstance(shape, Box):
        edge = f' stroke="{shape.edge}" stroke-width="0.8"' if shape.edge else ""
        return (f'<rect x="{_n(shape.x)}" y="{_n(shape.y)}" width="{_n(shape.width)}" height="{_n(shape.height)}" '
                f'fill="{shape.fill}"{edge}/>')
    weight = ' font-weight="700"' if shape.bold else ""
    return (f'<text x="{_n(shape.x)}" y="{_n(shape.y)}" font-size="{_n(shape.size)}" fill="{shape.colour}" '
            f'text-anchor="{shape.anchor}"{weight}>{escape(shape.text)}</text>')


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
