"""What stands at the head and foot of pages: page numbers are nobody's words, the rest may name the document."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kb.names import plain

_PAGE_NUMBER = re.compile(
    r"(?:-\s*)?(?:(?:pagina|pag\.?|p\.|hoja|folio|page)\s*(?:n[.°º]*\s*)?)?\d{0,4}(?:\s*(?:/|de|of)\s*\d{0,4})?(?:\s*-)?"
)


_PAGE = r"(?:pagina|pag\.?|hoja|folio|page)\s*(?:n[.°º]*\s*)?\d{1,4}(?:\s*(?:/|de|of)\s*\d{1,4})?"
_NUMBERED = re.compile(rf"\s*(?:[|·–—-]\s*)?\b{_PAGE}\W*$")
_NUMBERED_FIRST = re.compile(rf"\W*{_PAGE}\s*(?:[|·–—-]\s*)?(?=\S)")


def is_page_number(line: str) -> bool:
    """Whether a line is only a page's number ("Página 2 de 5", "- 3 -", "4/9"), or nothing."""
    return bool(_PAGE_NUMBER.fullmatch(plain(line).strip()))


def margin_lines(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the different lines of heads and feet without page numbers, in order."""
    lines = (_without_number(" ".join(line.split())) for text in texts for line in text.split("\n"))
    return tuple(dict.fromkeys(line for line in lines if not is_page_number(line)))


def _without_number(line: str) -> str:
    """Return a line of a margin without the page's number that ends or begins it: "Informe de mayo | Página 3 de 9"."""
    key = plain(line)
    match = (_NUMBERED.search(key) or _NUMBERED_FIRST.match(key)) if len(key) == len(line) else None
    return (line[: match.start()] + line[match.end() :]).strip() if match else line


def margin_title(margins: Iterable[str]) -> str | None:
    """Return the line of a margin that reads as a document's title: it names a month or stands as a heading."""
    from loaders.calendar.dates import month_period
    from loaders.lines import classify_line

    return next(
        (line for line in margins if len(line) < 120 and (month_period(line) or classify_line(line) == "heading")), None
    )
