"""What a text states beside activities: ties, memberships, calls, projects, commitments, facts of units."""

from __future__ import annotations

from kb.records import Passage
from loaders.calendar.dates import Period
from loaders.entities.draft import Draft
from loaders.entities.mentions import Mentions
from loaders.entities.units import read_units
from loaders.facts.calls import read_calls
from loaders.facts.commitments import read_commitments
from loaders.facts.memberships import read_memberships
from loaders.facts.ties import read_ties


def read_facts(text: str, mentions: Mentions, period: Period, passage: Passage, draft: Draft) -> None:
    """Note every fact that a block states."""
    read_units(mentions, passage, draft)
    read_memberships(text, mentions, period, passage, draft)
    read_ties(text, mentions, period, passage, draft)
    read_calls(text, mentions, passage, draft)
    read_commitments(text, mentions, period, passage, draft)
