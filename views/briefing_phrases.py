"""What a language must be able to say for a briefing to be written in it.

Each language is a class of its own (`briefing_es`, `briefing_en`) and not a catalogue: the briefing's language is
chosen apart from the screen's, and gender, number and articles depend on the names that a sentence holds, which a
translated template cannot see. Every method returns whole sentences, closed with a stop, unless it says otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from views.briefing_model import Furniture


@dataclass(frozen=True)
class Tenure:
    """A role as written (None where only the affiliation is) and its dates."""

    role: str | None
    since: str | None
    until: str | None


@dataclass(frozen=True)
class Tally:
    """How many events there are, and when the first and the last were."""

    count: int
    first: str | None
    last: str | None


Count = tuple[int, Sequence[str]]  # how many activities, and the names of those with whom


@dataclass(frozen=True)
class Silence:
    """The usual gap between activities and the gap now, in days; `until` is the ISO day up to which it is measured.

    `state` is "steady", "cooling" or "dormant"; `covered` is true where the documents end at `until`, false where it
    is the present day.
    """

    usual: int
    gap: int
    until: str
    state: str
    covered: bool


class Phrases(Protocol):
    """The sentences of a briefing in one language; names come in as they should be shown, dates as ISO text."""

    lang: str
    locale: str
    furniture: Furniture

    def heading(self, section: str, subject: str, type_: str) -> str:
        """Return a section's heading, without a stop."""

    def subtitle(self, day: str, meeting: str | None = None) -> str:
        """Return what the document is, the day it was prepared and that of the meeting, without a stop."""

    def named(self, name: str, type_: str, kind: str | None = None) -> str:
        """Return a name as it stands within a sentence, with its article if it takes one."""

    def listed(self, names: Sequence[str]) -> str:
        """Return "A, B and C"."""

    def based_on(self, documents: Sequence[str]) -> str:
        """Say which documents it was prepared from; more than a few are counted."""

    def what_it_is(self, type_: str, kind: str | None, institution: str, own: bool) -> str:
        """Say what the entity is; `own` if it is the institution itself."""

    def country(self, name: str) -> str:
        """Say which country it belongs to."""

    def aliases(self, names: Sequence[str]) -> str:
        """Say how else it is written."""

    def relation(self, name: str, outgoing: bool, subject: str, other: str, tenure: Tenure, status: str | None) -> str:
        """Say one relation; `name` is a key of `kb.relations.RELATIONS`, `other` its far end as `named` gives it."""

    def located(self, names: Sequence[str], subject: str) -> str:
        """Say who is in a city or country."""

    def fact(self, kind: str, text: str, day: str | None) -> str:
        """Say what a text says of a unit."""

    def activity_count(self, tally: Tally, subject: str, type_: str) -> str:
        """Say how many activities are recorded with the subject, and between which dates."""

    def last_contact(self, day: str) -> str:
        """Say when the last recorded contact was."""

    def tenures(self, tenures: Sequence[Tenure]) -> str:
        """Say what a person's roles are; a role that is not written is said not to be."""

    def undated(self) -> str:
        """Return the opening of an entry without a date, without a stop."""

    def activity(
        self, kind: str, title: str, status: str, others: Sequence[str], places: Sequence[str], also: bool = True,
    ) -> str:
        """Tell an activity: what it was, who took part, where; `also` if `others` are those beside the subject."""

    def more_activities(self, count: int) -> str:
        """Say how many older activities are left out."""

    def commitment(self, text: str, owner: str | None, due: str | None, overdue: bool) -> str:
        """Tell what was promised, by whom and until when."""

    def passed(self) -> str:
        """Say that the date of what was announced has passed and nothing says whether it took place."""

    def tie(self, a: str, b: str, status: str, since: str | None) -> str:
        """Tell a tie between two cities on whose date and status the sources agree."""

    def tie_conflict(self, a: str, b: str) -> str:
        """Say that the sources on a tie disagree."""

    def tie_source(self, source: str, status: str, since: str | None) -> str:
        """Tell what one source (its document, with the place if need be) says of a tie."""

    def together(self, tally: Tally, implicit: int) -> str:
        """Say how many activities another body shares, how many of them only as the issuer, and the last."""

    def more(self, count: int) -> str:
        """Say that a list goes on."""

    def left_out(self, count: int) -> str:
        """Return the last of a list cut short, without a stop: "3 others"."""

    def no_activity(self, subject: str, type_: str) -> str:
        """Say that no activity that took place is recorded."""

    def no_contact(self) -> str:
        """Say that no person is named."""

    def no_role(self, names: Sequence[str]) -> str:
        """Say whose role is not written."""

    def stale(self, day: str) -> str:
        """Say that nothing is recorded since a day more than a year ago."""

    def without_date(self, count: int) -> str:
        """Say how many activities have no date."""

    def unfinished(self, owner: int, due: int) -> str:
        """Say how many commitments have no owner, or no due date, written; one of them is not 0."""

    def ties_without_date(self, cities: Sequence[str]) -> str:
        """Say whose tie has no date written."""

    def acronym(self, name: str) -> str:
        """Say that an acronym is not explained."""

    def sources(self, documents: int) -> str:
        """Introduce the notes."""

    def freshness(self, documents: int, newest: str | None, months: int) -> str:
        """Say how many documents were searched and of when the newest is; `months` old where that is not 0."""

    def rhythm(self, silence: Silence) -> str:
        """Say how often there is an activity, how long there has been none, and what that makes of the relation."""

    def no_rhythm(self, dates: int) -> str:
        """Say that so few dates (less than three) make no rhythm."""

    def addressed(self, honorific: str) -> str:
        """Say with which honorific the documents write a person."""

    def met(self, counts: Sequence[Count]) -> str:
        """Say with whom of the municipality a person took part in how many activities."""

    def bodies(self, names: Sequence[str], subject: str) -> str:
        """Say which bodies of a city or country the documents name."""

    def shared_network(self, network: str, ours: str, theirs: str) -> str:
        """Say which network both are members of."""

    def mention(self, words: str) -> str:
        """Quote a passage."""

    def nothing_about(self, text: str, subject: str) -> str:
        """Say that no passage on the subject has these words."""

    def unexplained(self, names: Sequence[str]) -> str:
        """Say which acronyms are not explained."""

    def timeline_caption(self, planned: bool) -> str:
        """Say how to read the picture of activities over time; `planned` if it has announced ones."""

    def timeline_alt(self, counts: Sequence[tuple[str, int, int]]) -> str:
        """Say all that this picture shows: for each ISO month or year, how many were held and are announced."""

    def surroundings_caption(self, ours: bool, theirs: bool) -> str:
        """Say how to read the picture of the surroundings, whose two sides may be empty."""

    def surroundings_alt(self, subject: str, ours: Sequence[tuple[str, int]], theirs: Sequence[tuple[str, int]]) -> str:
        """Say all that this picture shows."""

    def tick(self, iso: str) -> str:
        """Return a month or year as the axis of a picture names it."""


def phrases(lang: str) -> Phrases:
    """Return the phrases of a language, "es" or "en"."""
    if lang == "es":
        from views.briefing_es import Spanish

        return Spanish()
    from views.briefing_en import English

    return English()
