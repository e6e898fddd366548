"""Lines of a text that was broken at a width: they are put together again into paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from loaders.lines import classify_line, is_bullet

# a wrapped text's lines are no longer than the first and no shorter than the second; a longer one is a paragraph
_WIDEST, _NARROWEST = 110, 40
# how much of the width a line fills at least that goes on in the next
_FILLED = 0.72
# lines that go on in the next, from which on a text is taken for wrapped
_ENOUGH = 3
# the share of lines that are no longer than the widest in a wrapped text
_MOST = 0.9
_STOPS = ".:;!?”»\"|"


def unwrapped(text: str) -> str:
    """Return a text whose paragraphs stand on one line each; tables, bullets and headings keep their lines.

    A line goes on in the next one if it ends without a stop and that begins in lower case, or if the text is wrapped
    and the line fills the width.
    """
    lines = text.split("\n")
    width = _width(lines)
    found = lines[:1]
    for before, line in pairwise(lines):
        if _goes_on(before, line, width):
            found[-1] = f"{found[-1].rstrip()} {line.strip()}"
        else:
            found.append(line)
    return "\n".join(found)


def _width(lines: Sequence[str]) -> int | None:
    """Return the width at which a text is wrapped, None if it is not: most full lines go on in lower case."""
    lengths = [len(line.rstrip()) for line in _beside_others(lines) if "\t" not in line]
    fitting = [length for length in lengths if length <= _WIDEST]
    longest = max(fitting, default=0)
    if longest < _NARROWEST or len(fitting) < _MOST * len(lengths):
        return None
    pairs = [(line.rstrip(), following.strip()) for line, following in pairwise(lines) if "\t" not in line + following]
    after_full = [following for line, following in pairs if following and len(line) >= _FILLED * longest]
    going_on = [following for following in after_full if following[0].islower()]
    return longest if len(going_on) >= max(_ENOUGH, len(after_full) / 2) else None


def _beside_others(lines: Sequence[str]) -> list[str]:
    """Return the lines that stand right over or under another one; a headline between blank lines shows no width."""
    padded = ["", *lines, ""]
    around = zip(padded, lines, padded[2:], strict=False)
    return [line for before, line, after in around if line.strip() and (before.strip() or after.strip())]


def _goes_on(line: str, following: str, width: int | None) -> bool:
    """Whether what a line says goes on in the line under it."""
    ends, begins = line.rstrip(), following.strip()
    if not ends or not begins or "\t" in line + following or is_bullet(following):
        return False
    if _stands_alone(ends) or _stands_alone(begins):
        return False
    if begins[0].islower() and ends[-1] not in _STOPS:
        return True
    return width is not None and len(ends) >= _FILLED * width


def _stands_alone(line: str) -> bool:
    return not is_bullet(line) and classify_line(line) == "heading"
