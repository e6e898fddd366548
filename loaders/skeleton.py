"""A text with each name put as one mark, so that patterns can speak of names: "el embajador de Ⓚ, Ⓟ"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kb.names import plain
from loaders.spans import Span

# those named right before another of the same list: "la Ⓑ, la Ⓑ (Ⓑ) y el "
JOINED_NAMES = re.compile(r"(?:[ⒷⓅ](?: ?\([^()]*\))?(?:, | y | e |, y )(?:la |el |los |las )?)+$")
MARKS = {"body": "Ⓑ", "person": "Ⓟ", "place": "Ⓛ", "city": "Ⓒ", "country": "Ⓚ"}


@dataclass(frozen=True)
class Skeleton:
    """`text` is folded to lower case without accents, a mark for each name; `spans` are the names in that order."""

    text: str
    written: str
    spans: tuple[Span, ...]
    places: tuple[int, ...]

    def span_at(self, position: int) -> Span:
        """Return the name whose mark stands at a position of `text`."""
        return self.spans[self.places.index(position)]

    def place_of(self, position: int) -> int:
        """Return where a position of the original text, outside of any name, stands in `text`."""
        before = [(span, place) for span, place in zip(self.spans, self.places, strict=True) if span.end <= position]
        return before[-1][1] + 1 + position - before[-1][0].end if before else position

    def restored(self, start: int, end: int) -> str:
        """Return a stretch of `written` with the names in the place of their marks."""
        texts = {place: span.text for span, place in zip(self.spans, self.places, strict=True)}
        return "".join(texts.get(n, self.written[n]) for n in range(start, end))

    def spans_in(self, start: int, end: int) -> list[Span]:
        """Return the names whose marks stand in a stretch of `text`."""
        return [span for span, place in zip(self.spans, self.places, strict=True) if start <= place < end]


def skeleton(text: str, spans: Sequence[Span]) -> Skeleton:
    """Put a mark for each span; the rest keeps its length, so that `written` reads as the text does."""
    folded: list[str] = []
    written: list[str] = []
    places: list[int] = []
    position = length = 0
    for span in spans:
        between = text[position : span.start]
        folded.append(_lower(between))
        written.append(between)
        length += len(between)
        places.append(length)
        folded.append(MARKS[span.kind])
        written.append(MARKS[span.kind])
        length += 1
        position = span.end
    folded.append(_lower(text[position:]))
    written.append(text[position:])
    return Skeleton("".join(folded), "".join(written), tuple(spans), tuple(places))


def _lower(text: str) -> str:
    lowered = plain(text)
    return lowered if len(lowered) == len(text) else "".join((plain(c) or c)[:1] for c in text)
