"""What the sections of a briefing are written from: the rows, folded and bounded, and the language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from kb.names import fold
from queries.briefing_rows import Background, Contact, RequestRow
from queries.rows import Card, CardRelation, Evidence, SisterTie, Who
from views.briefing_events import Event, events
from views.briefing_limits import FULL, Limits
from views.briefing_model import Figure, Paragraph, Section, Sentence
from views.briefing_phrases import Phrases
from views.briefing_text import shorten


@dataclass(frozen=True)
class Material:
    """The rows of one entity and what a section needs to tell them.

    `meeting` is the day of the meeting that it is written for, `about` what the meeting is about, None where that is
    not known. `limits` says how much each list holds.
    """

    card: Card
    others: list[Who]
    ties: list[SisterTie]
    phrases: Phrases
    today: date
    institution: str
    background: Background = field(default_factory=Background)
    limits: Limits = FULL
    meeting: date | None = None
    about: str | None = None

    @cached_property
    def name(self) -> str:
        """The entity's name, of bounded length."""
        return shorten(self.card.name)

    @cached_property
    def subject(self) -> str:
        """The entity's name as it stands within a sentence."""
        return self.named(self.card.name, self.card.type, self.card.kind)

    @cached_property
    def events(self) -> list[Event]:
        """The entity's events, newest first, the undated last."""
        return events(self.card.activities)

    @cached_property
    def took_place(self) -> list[Event]:
        """The events that were held, newest first."""
        return [event for event in self.events if event.status == "held"]

    @cached_property
    def asked(self) -> list[RequestRow]:
        """The requests between the entity and the municipality, newest first; of one of its units, all."""
        every = self.card.type == "directorate"
        return [row for row in self.background.requests if every or row.ours]

    @cached_property
    def documents(self) -> tuple[Evidence, ...]:
        """The documents that name the entity, each cited as a whole."""
        return tuple(Evidence(name, "", "") for name in dict.fromkeys(self.card.documents))

    @cached_property
    def searched(self) -> tuple[Evidence, ...]:
        """All documents of the store, each cited as a whole: what an absence rests on."""
        names = dict.fromkeys(one.name for one in self.background.searched)
        return tuple(Evidence(name, "", "") for name in names) or self.documents

    def contact(self, name: str) -> Contact | None:
        """Return what is known of a person of the entity beside their posts."""
        return self.background.contacts.get(fold(name))

    def named(self, name: str, type_: str, kind: str | None = None) -> str:
        """Return a name of bounded length as it stands within a sentence."""
        return self.phrases.named(shorten(name), type_, kind)

    def relations(self, name: str, *, outgoing: bool) -> list[CardRelation]:
        """Return the entity's relations of one kind and direction, in the rows' order."""
        return [row for row in self.card.relations if row.relation == name and row.outgoing == outgoing]

    def section(
        self, key: str, paragraphs: Iterable[Paragraph], heading: str | None = None, figure: Figure | None = None,
    ) -> Section | None:
        """Return a section with its heading in the language, None when there is nothing to say in it."""
        filled = tuple(paragraphs)
        title = self.phrases.heading(heading or key, self.subject, self.card.type)
        return Section(key, title, filled, figure) if filled else None

    def supporting(self, name: str) -> tuple[Evidence, ...]:
        """Return the passage that writes a name of the entity, else its first, else the documents that name it."""
        wanted = fold(name)
        passages = self.card.evidence
        with_name = [passage for passage in passages if f" {wanted} " in f" {fold(passage.text)} "]
        return tuple((with_name or passages)[:1]) or self.documents


def item(text: str, notes: Sequence[Evidence], lead: str = "") -> Paragraph:
    """Return one sentence as an item of a list."""
    return Paragraph((Sentence(text, tuple(dict.fromkeys(notes)), lead),), listed=True)


def prose(*sentences: Sentence) -> list[Paragraph]:
    """Return sentences as one paragraph, or nothing when there are none."""
    return [Paragraph(sentences)] if sentences else []


def gathered(rows: Iterable[Who | CardRelation | Event | RequestRow]) -> tuple[Evidence, ...]:
    """Return the passages of several rows, each once."""
    return tuple(dict.fromkeys(passage for row in rows for passage in row.evidence))
