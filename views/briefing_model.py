"""The briefing as data: sections of sentences, each with the passages that support it.

Writers (Word now; other forms later) render this and add nothing to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from queries.rows import Evidence


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
class Section:
    """A heading and its paragraphs; `key` names the section in every language."""

    key: str
    heading: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class Furniture:
    """The words around the text: the page's number, the quotation marks, a citation of a whole document."""

    page: str
    of: str
    quotes: tuple[str, str]
    whole_document: str


@dataclass(frozen=True)
class Briefing:
    """A briefing on one entity, in one language; `prepared` is an ISO day, `locale` what Word calls the language."""

    title: str
    subtitle: str
    institution: str
    prepared: str
    locale: str
    sections: tuple[Section, ...]
    furniture: Furniture

    def sentences(self) -> Iterator[Sentence]:
        """Yield every sentence in reading order."""
        for section in self.sections:
            for paragraph in section.paragraphs:
                yield from paragraph.sentences
