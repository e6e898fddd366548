"""What a note says: the document and what it is of, the place in it, its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kb.locators import located
from kb.names import fold
from queries.rows import Evidence
from views.briefing_model import Briefing
from views.briefing_notes import Note, ranges
from views.briefing_text import printable, shorten

_QUOTED_TOGETHER = 6  # passages of one note that are still quoted; of more only the places are given
_SHARED_WORDS = 60  # characters quoted of each where several share a note
_NAMED = 12  # documents searched that one note names where not all are wanted
_PLACE = re.compile(r"(.*?)(\d+)")


def cited(note: Note, briefing: Briefing) -> list[str]:
    """Return a note's paragraphs: for each document its name, then the place and the words of each passage.

    The words are those around what the sentence says that bears the note. Many passages in one note are told by their
    places alone, unless the briefing is to be whole.
    """
    whole = [passage for passage in note.passages if not passage.locator and not passage.text]
    places: dict[str, list[Evidence]] = {}
    for passage in note.passages:
        if passage.locator or passage.text:
            places.setdefault(passage.document, []).append(passage)
    said = [_document(document, passages, note, briefing) for document, passages in places.items()]
    if not briefing.whole and len(said) > 1:
        said = ["; ".join(said)]
    return said + _whole(whole, briefing)


def passage_extract(text: str, about: str, length: int) -> str:
    """Return the stretch of a passage, of `length` characters at most, that has most words of `about`.

    What is left out at either end is marked with an ellipsis.
    """
    line = printable(text)
    if len(line) <= length:
        return line
    wanted = {word for word in fold(about).split() if len(word) > 2}
    words = line.split(" ")
    hits = [bool(wanted & set(fold(word).split())) for word in words]
    start, end = _stretch(words, hits, length - 2)
    cut = shorten(" ".join(words[start:end]), length - 2)
    if end < len(words) and not cut.endswith("…"):
        cut = f"{cut.rstrip(' .,;:|')}…"
    return f"{'…' if start else ''}{cut}"


def _stretch(words: Sequence[str], hits: Sequence[bool], length: int) -> tuple[int, int]:
    """Return where the words begin and end that fit and hold most hits; of several such the first."""
    best, best_score, end, size = (0, 1), -1, 0, -1
    for start in range(len(words)):
        end = max(end, start)
        while end < len(words) and size + 1 + len(words[end]) <= length:
            size += 1 + len(words[end])
            end += 1
        score = sum(hits[start:end])
        if score > best_score:
            best, best_score = (start, max(end, start + 1)), score
        size -= 1 + len(words[start]) if end > start else 0
        if end == len(words):
            break
    return best


def _document(document: str, passages: Sequence[Evidence], note: Note, briefing: Briefing) -> str:
    name = shorten(document)
    heading = briefing.headings.get(document)
    opening = f"{name} ({heading})" if heading else name
    many = len(note.passages) > _QUOTED_TOGETHER and not briefing.whole
    if many:
        places = "; ".join(_places(passages, briefing))
    else:
        places = "; ".join(_place(passage, note, briefing) for passage in passages)
    return f"{opening}, {places}" if places else opening


def _place(passage: Evidence, note: Note, briefing: Briefing) -> str:
    opening, closing = briefing.furniture.quotes
    length = min(briefing.quoted, _SHARED_WORDS) if len(note.passages) > 1 else briefing.quoted
    words = f"{opening}{passage_extract(passage.text, note.about, length)}{closing}" if passage.text else ""
    return ": ".join(part for part in (_located(passage, briefing), words) if part)


def _located(passage: Evidence, briefing: Briefing) -> str:
    return located(printable(passage.locator), briefing.locale[:2])


def _places(passages: Iterable[Evidence], briefing: Briefing) -> list[str]:
    """Return places with their numbers in runs: "tabla 1, fila 2, 4–9", "viñeta 3"."""
    numbers: dict[str, list[int]] = {}
    others: list[str] = []
    for passage in passages:
        if match := _PLACE.fullmatch(_located(passage, briefing)):
            numbers.setdefault(match[1], []).append(int(match[2]))
        elif passage.locator:
            others.append(_located(passage, briefing))
    runs = [prefix + ", ".join(str(first) if first == last else f"{first}–{last}"
                               for first, last in ranges(sorted(set(found)))) for prefix, found in numbers.items()]
    return runs + others


def _whole(documents: Sequence[Evidence], briefing: Briefing) -> list[str]:
    if not documents:
        return []
    names = [shorten(one.document) for one in documents]
    furniture = briefing.furniture
    if not briefing.whole and len(names) > _NAMED:
        left = len(names) - _NAMED
        names = [*names[:_NAMED // 2], *names[-(_NAMED // 2):], furniture.documents.format(count=left)]
    return [f"{'; '.join(names)} ({furniture.whole_document})"]
