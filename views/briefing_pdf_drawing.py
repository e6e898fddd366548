"""A drawing on the page of a PDF, as lines and letters, with its alternative text."""

from __future__ import annotations

from typing import Any

from views.briefing_drawing import Box, Label, Line
from views.briefing_model import Figure
from views.briefing_text import printable


def drawn(figure: Figure) -> Any:
    """Return the figure as something that a PDF's story can hold."""
    from reportlab.platypus import Flowable

    drawing = figure.drawing

    class Picture(Flowable):  # type: ignore[misc]
        """The drawing, in the space that it takes."""

        def wrap(self, _width: float, _height: float) -> tuple[float, float]:
            """Return its size."""
            return drawing.width, drawing.height + 2

        def draw(self) -> None:
            """Draw it, marked with what it shows for those who cannot see it."""
            # ISO 32000-1, 14.9.3: a marked-content sequence may carry an alternative description
            words = printable(figure.alt).encode("utf-16-be").hex().upper()
            self.canv._code.append(f"/Span <</Alt <FEFF{words}>>> BDC")
            for shape in drawing.shapes:
                _draw(self.canv, shape, drawing.height)
            self.canv._code.append("EMC")

    return Picture()


def _draw(canvas: Any, shape: Line | Box | Label, height: float) -> None:
    # a PDF's points count from below
    if isinstance(shape, Line):
        canvas.setStrokeColor(shape.colour)
        canvas.setLineWidth(shape.width)
        canvas.line(shape.x1, height - shape.y1, shape.x2, height - shape.y2)
    elif isinstance(shape, Box):
        canvas.setFillColor(shape.fill)
        canvas.setLineWidth(0.8)
        if shape.edge:
            canvas.setStrokeColor(shape.edge)
        canvas.rect(shape.x, height - shape.y - shape.height, shape.width, shape.height,
                    stroke=int(bool(shape.edge)), fill=1)
    else:
        _letters(canvas, shape, height)


def _letters(canvas: Any, label: Label, height: float) -> None:
    canvas.setFillColor(label.colour)
    canvas.setFont("SourceSansPro-Bold" if label.bold else "SourceSansPro", label.size)
    write = {"start": canvas.drawString, "middle": canvas.drawCentredString, "end": canvas.drawRightString}
    write[label.anchor](label.x, height - label.y, label.text)
