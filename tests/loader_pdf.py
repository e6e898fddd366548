"""PDF files written in a test: words and lines at places given in points from the page's left and top."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

from pdfminer.fontmetrics import FONT_METRICS

WIDTH, HEIGHT = 612, 792


def width(words: str, size: float) -> float:
    """How wide words are in Helvetica, in points."""
    letters = FONT_METRICS["Helvetica"][1]
    return sum(letters.get(letter, 556) for letter in words) * size / 1000


@dataclass
class Sheet:
    """A page's drawing, command by command."""

    commands: list[str] = field(default_factory=list)

    def write(self, x: float, top: float, words: str, *, size: float = 10, bold: bool = False) -> None:
        """Write words with the top of their letters about there."""
        escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        self.commands.append(f"BT /{'F2' if bold else 'F1'} {size} Tf {x} {HEIGHT - top - size} Td ({escaped}) Tj ET")

    def rule(self, x0: float, top0: float, x1: float, top1: float) -> None:
        """Draw a line."""
        self.commands.append(f"{x0} {HEIGHT - top0} m {x1} {HEIGHT - top1} l S")

    def lines(self, x: float, top: float, lines: Sequence[str], *, step: float = 12, size: float = 10) -> float:
        """Write lines under one another and return where the next would stand."""
        for at, words in enumerate(lines):
            self.write(x, top + at * step, words, size=size)
        return top + len(lines) * step

    def wrap(self, x: float, top: float, words: str, right: float, *, step: float = 12, size: float = 10) -> float:
        """Write words in lines up to a right edge, line breaks kept, and return where the next line would stand."""
        lines: list[str] = []
        for part in words.split("\n"):
            lines.append("")
            for word in part.split():
                longer = f"{lines[-1]} {word}".strip()
                if lines[-1] and x + width(longer, size) > right:
                    lines.append(word)
                else:
                    lines[-1] = longer
        return self.lines(x, top, lines, step=step, size=size)

    def grid(self, xs: Sequence[float], tops: Sequence[float], skip: Sequence[tuple[int, int]] = ()) -> None:
        """Draw a table's lines; `skip` names (row, column) whose lower line is left out: the cell goes on below."""
        for x in xs:
            self.rule(x, tops[0], x, tops[-1])
        for at, top in enumerate(tops):
            for column, (x0, x1) in enumerate(itertools.pairwise(xs)):
                if (at - 1, column) not in skip:
                    self.rule(x0, top, x1, top)

    def cells(self, xs: Sequence[float], tops: Sequence[float], rows: Sequence[Sequence[str]]) -> None:
        """Write the words of cells, a line break in them kept."""
        for top, row in zip(tops, rows, strict=False):
            for x, words in zip(xs, row, strict=False):
                right = next((edge for edge in xs if edge > x), x + 100)
                self.wrap(x + 4, top + 3, words, right - 4)


def pdf(*pages: Sheet, title: str = "", extra: str = "") -> bytes:
    """The bytes of a document of pages; `extra` is added to the trailer."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        f"<< /Title ({title}) >>",
    ]
    kids = []
    for page in pages:
        stream = "\n".join(page.commands)
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {len(objects) + 2} 0 R "
            "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    data = b"%PDF-1.4\n"
    places = []
    for number, words in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{words}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R /Info 5 0 R {extra} >>\n"
    return data + end.encode() + f"startxref\n{len(data)}\n%%EOF\n".encode()
