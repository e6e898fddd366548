"""What a briefing draws: the surroundings of an entity, and its activities along time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from views.briefing_drawing import ACCENT, GREY, INK, PALE, WHITE, Box, Drawing, Label, Line, fitted, text_width

WIDTH = 498.0  # points: the text of a letter-sized page between margins of two centimetres
_ROW, _SIZE, _EDGE = 14.0, 8.2, 182.0
_CENTRE = (202.0, 296.0)  # where the box of the entity begins and ends
_BARS, _AXIS = 26.0, 12.0
_GAP = 6.0


@dataclass(frozen=True)
class Bar:
    """One stretch of time: its label (None for no label), and how many activities were held and are announced in it."""

    label: str | None
    held: int
    planned: int


def surroundings(subject: str, ours: Sequence[tuple[str, int]], theirs: Sequence[tuple[str, int]]) -> Drawing:
    """Draw an entity in the middle, units of the municipality to its left and others to its right.

    A line is the wider, the more activities (the number in brackets) are shared.
    """
    height = max(len(ours), len(theirs), 2) * _ROW + 6
    most = max((count for _name, count in (*ours, *theirs)), default=1)
    middle = height / 2
    shapes: list[Line | Box | Label] = []
    for side, entries in ((-1, ours), (1, theirs)):
        top = middle - len(entries) * _ROW / 2
        for place, (name, count) in enumerate(entries):
            shapes += _neighbour(name, count, side, (top + (place + 0.5) * _ROW, middle), count / most)
    return Drawing(WIDTH, height, (*shapes, *_centre(subject, middle)))


def timeline(bars: Sequence[Bar]) -> Drawing:
    """Draw how many activities there were in each stretch of time; those announced stand on top, hollow."""
    step = WIDTH / max(len(bars), 1)
    width = min(step * 0.7, 22.0)
    most = max((bar.held + bar.planned for bar in bars), default=1) or 1
    base = _BARS + _SIZE
    shapes: list[Line | Box | Label] = [Line(0, base, WIDTH, base, 0.6, GREY)]
    for place, bar in enumerate(bars):
        shapes += _bar(bar, (place + 0.5) * step, width, base, _BARS / most)
    return Drawing(WIDTH, base + _AXIS, tuple(shapes) + tuple(_axis(bars, step, base)))


def _neighbour(name: str, count: int, side: int, at: tuple[float, float], share: float) -> list[Line | Box | Label]:
    row, middle = at
    end = _EDGE if side < 0 else WIDTH - _EDGE
    start = _CENTRE[0] if side < 0 else _CENTRE[1]
    number = f" ({count})"
    text = fitted(name, _SIZE, _EDGE - 2 * _GAP - text_width(number, _SIZE)) + number
    return [Line(start, middle, end, row, 0.6 + 2.4 * share, PALE),
            Label(end + side * _GAP, row + 3, text, _SIZE, INK, anchor="end" if side < 0 else "start")]


def _centre(subject: str, middle: float) -> list[Box | Label]:
    left, right = _CENTRE
    lines = _two_lines(subject, right - left - 8)
    box = Box(left, middle - 14, right - left, 28, ACCENT)
    first = middle + 3 - (len(lines) - 1) * 5.5
    return [box, *(Label((left + right) / 2, first + place * 11, line, _SIZE, WHITE, bold=True, anchor="middle")
                   for place, line in enumerate(lines))]


def _two_lines(text: str, width: float) -> list[str]:
    if text_width(text, _SIZE, bold=True) <= width:
        return [text]
    words = text.split()
    head = words[:1]
    while len(head) < len(words) and text_width(" ".join([*head, words[len(head)]]), _SIZE, bold=True) <= width:
        head.append(words[len(head)])
    lines = [" ".join(head), " ".join(words[len(head):])]
    return [fitted(line, _SIZE, width, bold=True) for line in lines if line]


def _bar(bar: Bar, middle: float, width: float, base: float, unit: float) -> list[Line | Box | Label]:
    shapes: list[Line | Box | Label] = []
    top = base - bar.held * unit
    if bar.held:
        shapes.append(Box(middle - width / 2, top, width, bar.held * unit, ACCENT))
    if bar.planned:
        top -= bar.planned * unit
        shapes.append(Box(middle - width / 2, top, width, bar.planned * unit, WHITE, ACCENT))
    if (total := bar.held + bar.planned) and text_width(str(total), 7) <= width * 1.4:
        shapes.append(Label(middle, top - 1.5, str(total), 7, GREY, anchor="middle"))
    return shapes


def _axis(bars: Sequence[Bar], step: float, base: float) -> list[Label]:
    labels, free = [], 0.0
    for place, bar in enumerate(bars):
        if bar.label is None:
            continue
        middle, half = (place + 0.5) * step, text_width(bar.label, 7.5) / 2
        middle = min(max(middle, half), WIDTH - half)
        if middle - half >= free:
            labels.append(Label(middle, base + 9.5, bar.label, 7.5, GREY, anchor="middle"))
            free = middle + half + 4
    return labels
