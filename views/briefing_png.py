"""A drawing as a PNG for the Word form."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from views.briefing_drawing import BOLD, REGULAR, WHITE, Box, Drawing, Label, Line

SCALE = 3  # pixels a point: 216 to the inch, sharp on paper
_ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}


def png(drawing: Drawing) -> bytes:
    """Return the drawing as the bytes of a PNG; equal drawings give equal bytes."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (round(drawing.width * SCALE), round(drawing.height * SCALE)), WHITE)
    pen = ImageDraw.Draw(image)
    for shape in drawing.shapes:
        _draw(pen, shape)
    written = BytesIO()
    image.quantize(64).save(written, "PNG", optimize=True, dpi=(72 * SCALE, 72 * SCALE))
    return written.getvalue()


def _draw(pen: Any, shape: Line | Box | Label) -> None:
    if isinstance(shape, Line):
        ends = [value * SCALE for value in (shape.x1, shape.y1, shape.x2, shape.y2)]
        pen.line(ends, fill=shape.colour, width=max(1, round(shape.width * SCALE)))
    elif isinstance(shape, Box):
        corners = [shape.x * SCALE, shape.y * SCALE, (shape.x + shape.width) * SCALE, (shape.y + shape.height) * SCALE]
        pen.rectangle(corners, fill=shape.fill, outline=shape.edge, width=2 if shape.edge else 0)
    else:
        pen.text((shape.x * SCALE, shape.y * SCALE), shape.text, fill=shape.colour, font=_font(shape),
                 anchor=_ANCHORS[shape.anchor])


def _font(label: Label) -> Any:
    from PIL import ImageFont

    return ImageFont.truetype(str(BOLD if label.bold else REGULAR), label.size * SCALE,
                              layout_engine=ImageFont.Layout.BASIC)
