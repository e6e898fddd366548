"""A briefing as Markdown with footnotes, for a wiki or a mail; nothing of a document is ever markup in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from views.briefing_citations import cited
from views.briefing_model import Briefing, Paragraph, Section, Sentence
from views.briefing_notes import Notes, number
from views.briefing_text import printable

# what CommonMark and its usual extensions give a meaning; a backslash before it takes that away
_MEANT = re.compile(r"([\\`*_{}\[\]#|~^$@>])")
_AT_THE_START = re.compile(r"^([-+=:]|\d+(?=[.)]))")  # lists, rules, underlined headings, definitions
_ADDRESSES = re.compile(r":(?=//)|(?<=www)\.", re.IGNORECASE)  # what becomes a link by itself
_ENTITIES = {"&": "&amp;", "<": "&lt;"}


def markdown_bytes(briefing: Briefing) -> bytes:
    """Return the briefing as the bytes of a Markdown file; pictures are given by their words."""
    notes = number(briefing)
    counter = iter(range(len(notes.shown)))
    lines = [f"# {escaped(briefing.title)}", "", f"{escaped(briefing.subtitle)}  ", escaped(briefing.institution)]
    for section in briefing.sections:
        lines += ["", *_section(section, notes, counter)]
    lines.append("")
    for note in notes.notes:
        lines.append(f"[^{note.number}]: {escaped('; '.join(cited(note, briefing)))}")
    return ("\n".join(lines) + "\n").encode("utf-8", errors="replace")


def escaped(text: str) -> str:
    """Return text on one line that Markdown shows as it is."""
    line = "".join(_ENTITIES.get(letter, letter) for letter in _MEANT.sub(r"\\\1", printable(text)))
    return _AT_THE_START.sub(_disarmed, _ADDRESSES.sub(lambda found: f"\\{found[0]}", line))


def _disarmed(found: re.Match[str]) -> str:
    return f"{found[1]}\\" if found[1].isdigit() else f"\\{found[1]}"


def _section(section: Section, notes: Notes, counter: Iterator[int]) -> Iterator[str]:
    yield f"## {escaped(section.heading)}"
    listed = False
    for paragraph in section.paragraphs:
        if not (listed and paragraph.listed):
            yield ""
        listed = paragraph.listed
        yield ("- " if listed else "") + _paragraph(paragraph, notes, counter)
    if section.figure:
        yield ""
        yield f"*{escaped(section.figure.alt)}*"


def _paragraph(paragraph: Paragraph, notes: Notes, counter: Iterator[int]) -> str:
    return " ".join(_sentence(sentence, notes.shown[next(counter)]) for sentence in paragraph.sentences)


def _sentence(sentence: Sentence, shown: tuple[int, ...]) -> str:
    lead = f"**{escaped(sentence.lead)}** " if sentence.lead else ""
    return f"{lead}{escaped(sentence.text)}{''.join(f'[^{value}]' for value in shown)}"
