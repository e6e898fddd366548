"""What stands at the head and foot of pages: page numbers are nobody's words, the rest may name the document."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kb.names import plain

_PAGE_NUMBER = re.compile(
    r"(?:-\s*)?(?:(?:pagina|pag\.?|p\.|hoja|folio|page)\s*(?:n[.°º]*\s*)?)?\d{0,4}(?:\s*(?:/|de|of)\s*\d{0,4})?(?:\s*-)?"
)


def is_page_number(line: str) -> bool:
    """Whether a line is only a page's number ("Página 2 de 5", "- 3 -", "4/9"), or nothing."""
    return bool(_PAGE_NUMBER.fullmatch(plain(line).strip()))


def margin_lines(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the different lines of heads and feet without page numbers, in order."""
    lines = (" ".join(line.split()) for text in texts for line in text.split("\n"))
    return tuple(dict.fromkeys(line for line in lines if not is_page_number(line)))


def margin_title(margins: Iterable[str]) -> str | None:
    """Return the line of a margin that reads as a document's title: it names a month or stands as a heading."""
    from loaders.calendar.dates import month_period
    from loaders.lines import classify_line

    return next(
        (line for line in margins if len(line) < 120 and (month_period(line) or classify_line(line) == "heading")), None
    )
