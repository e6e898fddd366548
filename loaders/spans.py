"""Spans: the names found in a text and where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

SpanKind = Literal["body", "person", "place", "city", "country"]


class Span(NamedTuple):
    """A name in a text: its kind, its place, and the name that it stands for (`text` is as written).

    `country` is the code of a city's country where the words beside it say it.
    """

    kind: SpanKind
    start: int
    end: int
    text: str
    name: str
    honorific: str | None = None
    country: str | None = None


def without_overlaps(spans: Iterable[Span]) -> list[Span]:
    """Keep the longest of the spans that overlap, the first given of equals; in order of place."""
    spans = list(spans)
    if len(spans) < 2:
        return spans
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: s.start - s.end):
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda s: s.start)
