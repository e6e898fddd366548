"""Cities whose name is a surname of somebody whom the document has named: "la agenda de Austin"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kb.gazetteers import cities_named
from kb.home import Home
from kb.names import fold
from loaders.names.registry import Entry
from loaders.spans import Span

_KNOWN = 500_000  # inhabitants from which on a city is meant though somebody is called so
# what only stands before a place
_AT = re.compile(r"\b(?:en|desde|hacia|ciudad de|municipio de|alcald(?:e|esa|ía) de|distrito de) $", re.IGNORECASE)


def without_surnames(text: str, spans: Sequence[Span], people: Iterable[Entry], home: Home) -> list[Span]:
    """Return the spans without the cities of one word abroad that are a surname of one of the people."""
    called = {fold(span.text) for span in spans if span.kind == "city" and " " not in span.text}
    if not called:
        return list(spans)
    full = [*(entry.name for entry in people), *(span.name for span in spans if span.kind == "person")]
    called &= {word for name in full for word in fold(name).split()[1:]}
    return [span for span in spans if span.kind != "city" or fold(span.text) not in called
            or not _is_little_known(span.text, home) or _AT.search(text[: span.start])]


def _is_little_known(city: str, home: Home) -> bool:
    """Whether no city of a name is large, or of the office's own country."""
    return all(one.country != home.country and one.population < _KNOWN for one in cities_named(city))
