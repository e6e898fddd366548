"""The rows that only the briefing needs: documents searched, people met, networks in common, a week."""

from __future__ import annotations

from dataclasses import dataclass, field

from queries.rows import ActivityRow, CommitmentRow, Evidence


@dataclass(frozen=True)
class Searched:
    """A document of the store by its name; `period` is what it is about (`2022-12`), None where it says nothing."""

    name: str
    period: str | None


@dataclass(frozen=True)
class Met:
    """Somebody of the municipality that a person met, in how many distinct events, and the passages that tell them."""

    name: str
    type: str
    count: int
    evidence: list[Evidence]


@dataclass(frozen=True)
class Contact:
    """What is known of a person beside their posts: how they are addressed (with its passages) and whom they met."""

    id: str
    name: str
    honorific: str | None = None
    addressed: list[Evidence] = field(default_factory=list)
    met: list[Met] = field(default_factory=list)


@dataclass(frozen=True)
class GroupBody:
    """A body of a city or country, and the passages that say that it is one."""

    id: str
    name: str
    type: str
    kind: str | None
    evidence: list[Evidence]


@dataclass(frozen=True)
class SharedNetwork:
    """A network that both sides belong to: `ours` and `theirs` are the members, with the passages of both."""

    name: str
    type: str
    ours: str
    theirs: str
    evidence: list[Evidence]


@dataclass(frozen=True)
class RequestRow:
    """What an entity asked for (`asked`), or what was asked of it, in the words `text` of the document.

    `title` is that of the activity which tells it.

    `asked_by` and `asked_of` are the names of both sides, empty where nothing says them; `implicit` where nobody who
    asks is written and the body that issued the document is meant. `ours`: the other side is of the municipality, or
    it is not written of whom the entity asked.
    """

    text: str
    title: str
    event: str
    start: str | None
    end: str | None
    asked: bool
    asked_by: list[str]
    asked_of: list[str]
    implicit: bool
    ours: bool
    evidence: list[Evidence]


@dataclass(frozen=True)
class WeekParty:
    """One that is expected in a week: its history, and what is open with it."""

    id: str
    name: str
    type: str
    kind: str | None
    activities: list[ActivityRow]
    commitments: list[CommitmentRow]


@dataclass(frozen=True)
class Week:
    """What the documents say of the days from `first` to `last`, ISO days.

    `activities` may have been on one of these days, as exact as their dates are; `due` falls on one of them.
    """

    first: str
    last: str
    activities: list[ActivityRow]
    due: list[CommitmentRow]
    parties: list[WeekParty]


@dataclass(frozen=True)
class Background:
    """What a briefing knows beside the entity's card.

    `contacts` by the folded name of the person; `bodies` are those of a city or country, whose activities its card
    then holds as well.
    """

    searched: list[Searched] = field(default_factory=list)
    contacts: dict[str, Contact] = field(default_factory=dict)
    bodies: list[GroupBody] = field(default_factory=list)
    networks: list[SharedNetwork] = field(default_factory=list)
    requests: list[RequestRow] = field(default_factory=list)
