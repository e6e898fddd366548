"""The lines of a PDF's pages and how they go on: columns, paragraphs over several lines, words parted at a line's end.

A PDF has no paragraphs, only letters in places. A line goes on in the next one when the next one's first word would not
have fitted on it; that holds in cells, columns and whole pages alike.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

_MARKS = re.compile(r"[\uf000-\uf0ff]|\(cid:\d+\)|[\u25aa-\u25ff\u2756\u27a2\u2022\u2023]")
_SOFT_HYPHEN = "\xad"


@dataclass(frozen=True)
class Word:
    """A word and its place, in points from the page's left and top."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool
    font: str

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Line:
    """Words beside each other, from left to right, and the page they are on."""

    words: tuple[Word, ...]
    page: int

    @property
    def text(self) -> str:
        """Its words, a space between them."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return max(word.x1 for word in self.words)

    @property
    def top(self) -> float:
        """Its upper edge."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return max(word.bottom for word in self.words)

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        return common_size([self])

    @property
    def bold(self) -> bool:
        """Whether all its words are bold."""
        return all(word.bold for word in self.words)

    @property
    def is_bullet(self) -> bool:
        """Whether it begins with a bullet's mark or number."""
        from loaders.lines import strip_bullet

        return len(self.words) > 1 and strip_bullet(self.text) != self.text


def common_size(lines: Iterable[Line]) -> float:
    """Return the size of most letters."""
    sizes = Counter[float]()
    for line in lines:
        for word in line.words:
            sizes[round(word.size * 2) / 2] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def page_words(page: Any) -> list[Word]:
    """Return a page's words; letters that stand across, as in a watermark, are left out if they are few."""
    upright = sum(1 for char in page.chars if char.get("upright", True))
    if upright * 5 > len(page.chars) * 4:
        page = page.filter(lambda thing: thing.get("upright", True))
    found = page.dedupe_chars().extract_words(x_tolerance_ratio=0.2, return_chars=True)
    words = [_word(raw) for raw in found]
    return _with_marks(words)


def _word(raw: dict[str, Any]) -> Word:
    chars = raw["chars"]
    font = chars[0].get("fontname", "")
    text = re.sub(r"[\x00-\x1f]", "", raw["text"])
    return Word(
        text,
        raw["x0"],
        raw["x1"],
        raw["top"],
        raw["bottom"],
        float(chars[0].get("size") or 0),
        all(re.search("bold|black|heavy|semibold", c.get("fontname", ""), re.IGNORECASE) for c in chars),
        font,
    )


def _with_marks(words: list[Word]) -> list[Word]:
    """Write every bullet's sign as one: signs of symbol fonts, and the letter "o" of a typewriter font."""
    from dataclasses import replace

    found: list[Word] = []
    for word in words:
        text = _MARKS.sub("•", word.text)
        if word.text == "o" and re.search("courier|symbol|wingdings", word.font, re.IGNORECASE):
            text = "•"
        if text:
            found.append(replace(word, text=text))
    return found


def make_lines(words: Iterable[Word], page: int) -> list[Line]:
    """Put words that share most of their height into lines, from top to bottom."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.top, w.x0)):
        row = next((row for row in reversed(rows[-4:]) if _beside(row[0], word)), None)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    lines = [Line(tuple(sorted(row, key=lambda w: w.x0)), page) for row in rows]
    return sorted(lines, key=lambda line: line.top)


def _beside(one: Word, other: Word) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.5 * min(one.bottom - one.top, other.bottom - other.top)


def segments(line: Line, gap: float) -> list[Line]:
    """Part a line where the space between two words is wider than a gap, in points."""
    groups: list[list[Word]] = [[line.words[0]]]
    for before, word in zip(line.words, line.words[1:], strict=False):
        if word.x0 - before.x1 > gap:
            groups.append([])
        groups[-1].append(word)
    return [Line(tuple(group), line.page) for group in groups]


def goes_on(line: Line, after: Line, right: float) -> bool:
    """Whether the first word of the next line would not have fitted between a line's end and the right edge.

    Where one line is set wider than the rest, the edge says less: a line goes on too if no sentence ends there and the
    next begins with a small letter.
    """
    first = after.words[0]
    if re.search(r"\w-$", line.text):
        return True
    if first.text[0].islower() and line.text[-1] not in ".:;!?" and (right - line.x1) * 2 < right - line.x0:
        return True
    reach = first.x1 - first.x0
    if len(first.text) > 3 and re.search(r"\w[-/]\w", first.text):  # a line breaks after these too
        reach *= (re.search(r"[-/]", first.text).start() + 1) / len(first.text)  # type: ignore[union-attr]
    return line.x1 + 0.25 * line.size + reach > right - 0.5


def join(lines: Sequence[Line], right: float, *, narrow: bool) -> str:
    """Return the words of a cell's lines; one that does not go on in the next is followed by a line break.

    In a narrow cell, whose edge is known, a word may be parted where it is full.
    """
    text = lines[0].text if lines else ""
    for before, line in itertools.pairwise(lines):
        if narrow and _is_parted(before, line, right):
            text += line.text
            continue
        joined = goes_on(before, line, right) and not _begins_body(before, line)
        text = glue(text, line.text) if joined else f"{text}\n{line.text}"
    return text


def _is_parted(line: Line, after: Line, right: float) -> bool:
    """Whether a line is one word that leaves no room for another letter, and the next line takes the word up."""
    word, rest = line.words[0], after.words[0]
    letter = (word.x1 - word.x0) / len(word.text)
    same = (word.text.isupper() and rest.text.isupper()) or rest.text[0].islower()
    return len(line.words) == 1 and word.text.isalpha() and same and word.x1 + letter > right + 0.5


def _begins_body(line: Line, after: Line) -> bool:
    """Whether a line begins with a body's head ("Embajada"), and the line before does not lead to it ("de la")."""
    from loaders.names.heads import head_at
    from loaders.tokens import tokenize

    last, tokens = line.words[-1].text, tokenize(after.text)
    return (
        len(last) > 3
        and last[-1].isalnum()
        and bool(tokens)
        and tokens[0].is_capital
        and head_at(tokens, 0) is not None
    )


def glue(text: str, more: str) -> str:
    """Put the words of a line after those of the line before, a word that was parted made whole."""
    if text.endswith(_SOFT_HYPHEN) or (re.search(r"[^\W\d_]-$", text) and more[:1].islower()):
        return text[:-1] + more
    # "Urbanos-" and "DPU" are one, "Japón-" and "Dirección" are two names with a dash between them
    return (
        f"{text}{more}"
        if re.search(r"\S[-/]$", text) and not re.match(r"[A-ZÁÉÍÓÚÑ][a-záéíóúñ]", more)
        else f"{text} {more}"
    )


def gutter(lines: Sequence[Line]) -> float | None:
    """Return where the space between two columns of text is, None on a page of one column."""
    if len(lines) < 6:
        return None
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    width = right - left
    best: tuple[int, float] = (0, 0.0)
    for x in range(int(left + 0.3 * width), int(left + 0.7 * width), 3):
        sides = [split for line in lines if (split := _split(line, x))]
        prose = [(a, b) for a, b in sides if len(a.words) > 1 and len(b.words) > 1 and x - a.x1 < 0.25 * (x - left)]
        crossing = sum(1 for line in lines if crosses(line, x))
        if len(prose) >= 5 and len(prose) * 2 > len(sides) and crossing < len(sides):
            best = max(best, (len(sides) - crossing, float(x)))
    return best[1] if best[0] else None


def crosses(line: Line, x: float) -> bool:
    """Whether a line's words stand on both sides of a gutter without the space of one between them."""
    return line.x0 < x < line.x1 and _split(line, x) is None


def _split(line: Line, x: float) -> tuple[Line, Line] | None:
    """Part a line at a gutter; None if it is on one side, or its words come too near."""
    before = tuple(word for word in line.words if word.x1 <= x)
    after = tuple(word for word in line.words if word.x0 >= x)
    if (
        not before
        or not after
        or len(before) + len(after) < len(line.words)
        or after[0].x0 - before[-1].x1 < 0.8 * line.size
    ):
        return None
    return Line(before, line.page), Line(after, line.page)


def sides(line: Line, x: float) -> list[Line]:
    """Return the parts of a line on both sides of a gutter; the line itself if it crosses or is on one side."""
    split = _split(line, x)
    return list(split) if split else [line]
