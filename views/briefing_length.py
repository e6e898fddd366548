"""How long a briefing is when printed, estimated without printing it.

The estimate is for the Word form in the widest font that may stand in for its own (a machine without Calibri takes one
that is a fifth wider), so that what is said to fit fits everywhere. Tests print the real pages and count them.
"""

from __future__ import annotations

from math import ceil

from views.briefing_citations import cited
from views.briefing_limits import PAGES
from views.briefing_model import Briefing, Paragraph, Section
from views.briefing_notes import number

# all in points: the height of a page between its margins, of lines and of the space around them
_PAGE, _TITLE, _HEADING, _LINE, _NOTE, _CAPTION = 675.0, 50.0, 25.5, 11.4, 8.9, 14.0
_AFTER_ITEM, _AFTER_PROSE, _AFTER_NOTE = 1.5, 4.0, 1.0
_LETTERS, _NOTE_LETTERS, _INDENT = 88, 116, 5  # characters a line holds; what a bullet takes of them
_MARK = 2  # characters of the text that a note's raised number takes up


def fits(briefing: Briefing) -> bool:
    """Return whether the briefing takes the pages of a short one at most."""
    return height(briefing) <= _PAGE * PAGES


def height(briefing: Briefing) -> float:
    """Return the height of all that it holds, in points."""
    notes = number(briefing)
    marks = iter(notes.shown)
    body = sum(_section(section, [[next(marks) for _ in paragraph.sentences] for paragraph in section.paragraphs])
               for section in briefing.sections)
    cites = sum(_lines(len(text) + 4, _NOTE_LETTERS) * _NOTE + _AFTER_NOTE
                for note in notes.notes for text in cited(note, briefing))
    return _TITLE + _lines(len(briefing.title), 40) * 12 + body + cites


def _section(section: Section, marks: list[list[tuple[int, ...]]]) -> float:
    figure = section.figure.drawing.height + _CAPTION if section.figure else 0.0
    return _HEADING + figure + sum(_paragraph(paragraph, shown)
                                   for paragraph, shown in zip(section.paragraphs, marks, strict=True))


def _paragraph(paragraph: Paragraph, marks: list[tuple[int, ...]]) -> float:
    letters = sum(len(sentence.lead) + len(sentence.text) + 2 + _MARK * len(shown)
                  for sentence, shown in zip(paragraph.sentences, marks, strict=True))
    if paragraph.listed:
        return _lines(letters, _LETTERS - _INDENT) * _LINE + _AFTER_ITEM
    return _lines(letters, _LETTERS) * _LINE + _AFTER_PROSE


def _lines(letters: int, wide: int) -> int:
    return max(ceil(letters / wide), 1)
