"""How much a briefing tells: everything, or as much as fits on two pages."""

from __future__ import annotations

from dataclasses import dataclass

PAGES = 2  # pages of a briefing that is not asked for in full


@dataclass(frozen=True)
class Limits:
    """How many items each list has at most, and how many characters a text; `quoted` is for the words in a note.

    `whole`: nothing is left out of a note.
    """

    activities: int
    plans: int
    commitments: int
    others: int
    people: int
    ties: int
    relations: int
    aliases: int
    facts: int
    names: int
    title: int
    fact: int
    quoted: int
    drawn: int
    whole: bool = False


_NO_LIMIT = 100_000
FULL = Limits(
    activities=_NO_LIMIT, plans=_NO_LIMIT, commitments=_NO_LIMIT, others=_NO_LIMIT, people=_NO_LIMIT, ties=_NO_LIMIT,
    relations=_NO_LIMIT, aliases=_NO_LIMIT, facts=_NO_LIMIT, names=_NO_LIMIT, title=600, fact=2000, quoted=600, drawn=8,
    whole=True)
# from the roomiest to the tightest; the first that fits is taken
SHORT = (
    Limits(activities=12, plans=8, commitments=8, others=8, people=10, ties=10, relations=10, aliases=6, facts=6,
           names=6, title=200, fact=300, quoted=110, drawn=5),
    Limits(activities=9, plans=6, commitments=6, others=6, people=8, ties=8, relations=8, aliases=4, facts=4,
           names=5, title=150, fact=220, quoted=90, drawn=5),
    Limits(activities=7, plans=4, commitments=4, others=5, people=6, ties=6, relations=6, aliases=3, facts=3,
           names=4, title=120, fact=160, quoted=70, drawn=4),
    Limits(activities=5, plans=3, commitments=3, others=4, people=5, ties=4, relations=4, aliases=2, facts=2,
           names=3, title=100, fact=120, quoted=50, drawn=4),
    Limits(activities=4, plans=2, commitments=2, others=3, people=3, ties=3, relations=3, aliases=1, facts=1,
           names=2, title=80, fact=100, quoted=40, drawn=3),
    Limits(activities=3, plans=1, commitments=1, others=2, people=2, ties=2, relations=2, aliases=1, facts=1,
           names=2, title=60, fact=80, quoted=30, drawn=3),
)
