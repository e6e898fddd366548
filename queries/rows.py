"""The rows that the queries give: what the command line prints and the views draw.

Dates are ISO strings as exact as the text (`2022-12-01`, `2022-12`, `2022`) or None. Types are in lower case
(`partner`, `directorate`, `network`, `person`, `city`, `country`, `place`, `project`, `call`).
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Evidence:
    """A passage: the document's file name (its title where it has none), where in it, and its words."""

    document: str
    locator: str
    text: str


@dataclass(frozen=True)
class Found:
    """The entity that a name or an id stands for; `country` is a code of two letters."""

    id: str
    name: str
    type: str
    kind: str | None
    country: str | None


@dataclass(frozen=True)
class Hit:
    """What a search found: an entity, an `activity` or a `passage` (`type` says which).

    `name` is the entity's name, the activity's title or the passage's document.
    """

    type: str
    id: str
    name: str
    date: str | None
    evidence: list[Evidence] = field(default_factory=list)


@dataclass(frozen=True)
class Who:
    """One that worked with the entity asked for.

    `activities` counts distinct events, `implicit` how many of them only by the issuer rule. `through` are the people
    of the other body that were there or are named for it there, those of most events first.
    """

    name: str
    type: str
    kind: str | None
    activities: int
    implicit: int
    first: str | None
    last: str | None
    evidence: list[Evidence] = field(default_factory=list)
    through: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class TieSource:
    """What one source says of a sister-city tie."""

    document: str
    locator: str
    status: str
    since: str | None
    until: str | None = None


@dataclass(frozen=True)
class TieContact:
    """The last that is known to have been done with a city: `name` says with whom, `title` what.

    `embassy` is true where only the embassy of its country was there, and neither the city nor a body of it.
    """

    date: str
    name: str
    title: str
    embassy: bool
    evidence: list[Evidence] = field(default_factory=list)


@dataclass(frozen=True)
class SisterTie:
    """Two cities and what all sources say of their tie; `country` is the code of b's.

    `conflict` is true when the sources' dates or statuses cannot all be right. `own` is false for a tie of
    other cities than the home city or the one asked for, `counted` true for a sister city of it: a tie in force.
    `namesakes` are other cities of the sister city's name, with the codes of their countries.
    """

    a: str
    b: str
    country: str | None
    status: str
    since: str | None
    conflict: bool
    sources: list[TieSource]
    evidence: list[Evidence] = field(default_factory=list)
    until: str | None = None
    own: bool = True
    counted: bool = False
    contact: TieContact | None = None
    namesakes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class CardRelation:
    """One relation of an entity: `relation` is a key of `kb.relations.RELATIONS`, `outgoing` if it starts here.

    `type` and `kind` (`embassy` …, of partners) are those of the other end. `disagree` for a tie of cities of which the
    sources do not all say the same.
    """

    relation: str
    outgoing: bool
    name: str
    type: str
    role: str | None
    since: str | None
    until: str | None
    status: str | None
    evidence: list[Evidence] = field(default_factory=list)
    kind: str | None = None
    disagree: bool = False


@dataclass(frozen=True)
class ActivityRow:
    """An activity, with the names of those who took part; `event` is shared by activities that are one event."""

    id: str
    event: str
    kind: str
    title: str
    status: str
    start: str | None
    end: str | None
    participants: list[str]
    places: list[str]
    evidence: list[Evidence]


@dataclass(frozen=True)
class CommitmentRow:
    """What is owed, by whom and until when."""

    text: str
    owner: str | None
    due: str | None
    evidence: list[Evidence]


@dataclass(frozen=True)
class Card:
    """All that is known of one entity, `activities` newest first.

    `facts` are (kind, text, date); `facts_evidence` has the passages of each of them, in the same order, and
    `facts_disagree` the places in it of those whose dates cannot all be right (`queries.facts.disagree`).
    """

    id: str
    name: str
    type: str
    kind: str | None
    country: str | None
    city: str | None
    honorific: str | None
    aliases: list[str]
    first: str | None
    last: str | None
    documents: list[str]
    relations: list[CardRelation]
    activities: list[ActivityRow]
    commitments: list[CommitmentRow]
    facts: list[tuple[str, str, str | None]]
    evidence: list[Evidence] = field(default_factory=list)
    facts_evidence: list[list[Evidence]] = field(default_factory=list)
    facts_disagree: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class PageNode:
    """An entity of the network page; `activities` counts distinct events."""

    id: str
    name: str
    type: str
    kind: str | None
    country: str | None
    aliases: list[str]
    activities: int
    first: str | None
    last: str | None
    evidence: list[Evidence]


@dataclass(frozen=True)
class PageEdge:
    """A tie between two nodes: `relation` is TOGETHER for shared activities, else a key of `RELATIONS`.

    `weight` counts the distinct events shared, or the statements; `detail` is a role, a date or a status. `since` is
    given for sister cities: the date that their sources together give. `lasts` is (first since, last until) of what
    lasts, either None where no source says it; None for what is an event or a sum of events, which has `dates`.
    """

    source: str
    target: str
    relation: str
    weight: int
    detail: str | None
    dates: list[str]
    evidence: list[Evidence]
    since: str | None = None
    lasts: tuple[str | None, str | None] | None = None


@dataclass(frozen=True)
class Network:
    """The rows of one network page."""

    nodes: list[PageNode]
    edges: list[PageEdge]
