"""What a text states beside activities: ties, memberships, calls, projects, commitments, facts of units."""

from __future__ import annotations

from kb.records import Passage
from loaders.calls import read_calls
from loaders.commitments import read_commitments
from loaders.dates import Period
from loaders.draft import Draft
from loaders.memberships import read_memberships
from loaders.mentions import Mentions
from loaders.ties import read_ties
from loaders.units import read_units


def read_facts(text: str, mentions: Mentions, period: Period, passage: Passage, draft: Draft) -> None:
    """Note every fact that a block states."""
    read_units(mentions, passage, draft)
    read_memberships(text, mentions, period, passage, draft)
    read_ties(text, mentions, period, passage, draft)
    read_calls(text, mentions, passage, draft)
    read_commitments(text, mentions, period, passage, draft)
