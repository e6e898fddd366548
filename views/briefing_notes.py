"""The numbers of a briefing's notes: which passage has which number, and which numbers a sentence shows.

A passage has one number wherever it is cited. A sentence that counts rests on many passages: those that other
sentences cite keep their numbers, the rest share one note, so that the page is not drowned in numbers. Documents cited
as a whole, which an absence rests on, share a note too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from queries.rows import Evidence
from views.briefing_model import Briefing, Sentence

APART = 4  # a sentence with more passages than this shares one note among those that nothing else cites
Group = tuple[Evidence, ...]


@dataclass(frozen=True)
class Note:
    """One numbered note, its passages, and the index of the sentence that bears its mark.

    That is the first sentence which cites it beside few others: a count given before its list refers forward. `about`
    is what that sentence says.
    """

    number: int
    passages: Group
    anchor: int
    about: str = ""


@dataclass(frozen=True)
class Notes:
    """All notes in order, and for each sentence in reading order the numbers it shows, ascending."""

    notes: tuple[Note, ...]
    shown: tuple[tuple[int, ...], ...]


def number(briefing: Briefing) -> Notes:
    """Number the notes in the order in which their marks stand in the text."""
    sentences = list(briefing.sentences())
    groups = _groups(sentences)
    anchors = _anchors(sentences, groups)
    order = sorted(anchors, key=lambda group: anchors[group])  # of one sentence's, the first cited first
    numbers = {group: place for place, group in enumerate(order, 1)}
    shown = tuple(
        tuple(sorted({numbers[groups[passage]] for passage in sentence.notes})) for sentence in sentences
    )
    return Notes(tuple(Note(numbers[group], group, anchors[group], _said(sentences[anchors[group]]))
                       for group in order), shown)


def ranges(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Return ascending numbers as runs: 1, 2, 3, 7 gives (1, 3), (7, 7)."""
    runs: list[tuple[int, int]] = []
    for value in numbers:
        if runs and runs[-1][1] == value - 1:
            runs[-1] = (runs[-1][0], value)
        else:
            runs.append((value, value))
    return runs


def _said(sentence: Sentence) -> str:
    return f"{sentence.lead} {sentence.text}".strip()


def _counts(sentence: Sentence) -> bool:
    return len(set(sentence.notes)) > APART


def _groups(sentences: Sequence[Sentence]) -> dict[Evidence, Group]:
    groups: dict[Evidence, Group] = {
        passage: (passage,) for sentence in sentences if not _counts(sentence) for passage in sentence.notes
        if not _is_document(passage)
    }
    for sentence in sentences:
        new = [passage for passage in dict.fromkeys(sentence.notes) if passage not in groups]
        for rest in (tuple(passage for passage in new if not _is_document(passage)), tuple(filter(_is_document, new))):
            groups.update(dict.fromkeys(rest, rest))
    return groups


def _is_document(passage: Evidence) -> bool:
    return not passage.locator and not passage.text


def _anchors(sentences: Sequence[Sentence], groups: dict[Evidence, Group]) -> dict[Group, int]:
    anchors: dict[Group, int] = {}
    # sentences that cite few first: sorting is stable, so each kind stays in reading order
    for index, sentence in sorted(enumerate(sentences), key=lambda pair: _counts(pair[1])):
        for passage in sentence.notes:
            anchors.setdefault(groups[passage], index)
    return anchors
