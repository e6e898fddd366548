"""The briefing as data: sections of sentences, each with the passages that support it.

Writers (Word, PDF, HTML, Markdown) render this and add nothing to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from queries.rows import Evidence

if TYPE_CHECKING:
    from views.briefing_drawing import Drawing


@dataclass(frozen=True)
class Sentence:
    """One statement; `lead` is a short opening to set off (a date, a name), `notes` what supports it.

    Evidence with neither locator nor words cites its document as a whole: what an absence rests on.
    """

    text: str
    notes: tuple[Evidence, ...] = ()
    lead: str = ""


@dataclass(frozen=True)
class Paragraph:
    """Sentences that stand together; `listed` makes them one item of a bulleted list."""

    sentences: tuple[Sentence, ...]
    listed: bool = False


@dataclass(frozen=True)
class Figure:
    """A picture of what the section says; `alt` says in words all that it shows, `caption` how to read it."""

    drawing: Drawing
    alt: str
    caption: str


@dataclass(frozen=True)
class Section:
    """A heading, its paragraphs and what is drawn below them; `key` names the section in every language."""

    key: str
    heading: str
    paragraphs: tuple[Paragraph, ...]
    figure: Figure | None = None


@dataclass(frozen=True)
class Furniture:
    """The words around the text: the page's number, the quotation marks, a citation of a whole document.

    `documents` says how many documents a citation leaves unnamed, with `{count}` in it.
    """

    page: str
    of: str
    quotes: tuple[str, str]
    whole_document: str
    documents: str = "{count}"
    notes: str = ""


@dataclass(frozen=True)
class Briefing:
    """A briefing in one language; `prepared` is an ISO day, `locale` what Word calls the language.

    `headings` has what each document is of, in words ("octubre de 2023"), for the notes: it is the heading under which
    a passage without a month of its own stands. `quoted` is how many characters of a passage a note quotes, `whole`
    whether a note may leave nothing out.
    """

    title: str
    subtitle: str
    institution: str
    prepared: str
    locale: str
    sections: tuple[Section, ...]
    furniture: Furniture
    headings: Mapping[str, str] = field(default_factory=dict)
    quoted: int = 600
    whole: bool = True

    def sentences(self) -> Iterator[Sentence]:
        """Yield every sentence in reading order."""
        for section in self.sections:
            for paragraph in section.paragraphs:
                yield from paragraph.sentences
