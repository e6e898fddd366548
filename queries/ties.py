"""What several sources say of one tie between two cities, settled by one rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kb.dates import agree, interval
from queries.rows import Evidence, TieSource

# from the boldest to the most cautious thing that a source can say; "unknown" says nothing and stands apart
CAUTION = ("active", "friendship", "letter_of_intent", "in_negotiation", "expired", "not_a_tie")
UNKNOWN = "unknown"
IN_FORCE = "active"
EXPIRED = "expired"
NO_TIES = ("letter_of_intent", "friendship", "not_a_tie")


@dataclass(frozen=True)
class Settled:
    """The status and date that the sources together give; `conflict` if they cannot all be right."""

    status: str
    since: str | None
    conflict: bool


def source_of(statement: Mapping[str, Any], known: Mapping[str, Evidence]) -> TieSource:
    """Return what one statement (a row with `passage`, `status` and `since`) says, and where."""
    passage = known[statement["passage"]]
    return TieSource(passage.document, passage.locator, statement["status"] or UNKNOWN, statement["since"],
                     statement.get("until"))


def settle(sources: Collection[TieSource]) -> Settled:
    """Settle what the sources say.

    - status: what most sources say; of those said equally often, the most cautious (CAUTION). A source that says
      "unknown" only counts where all do.
    - since: among the sources with that status or an unknown one, the date that most of them agree with; of several
      such, the most exact, then the earliest. 2015 and 2015-07-18 agree.
    - conflict: two statuses, or two dates that do not agree.
    """
    votes = Counter(source.status for source in sources if source.status != UNKNOWN)
    status = max(votes, key=lambda name: (votes[name], CAUTION.index(name)), default=UNKNOWN)
    dates = [source.since for source in sources if source.since and source.status in (status, UNKNOWN)]
    every = {source.since for source in sources if source.since}
    clash = any(not agree(a, b) for a in every for b in every)
    return Settled(status, best_date(dates), len(votes) > 1 or clash)


def best_date(dates: Iterable[str]) -> str | None:
    """Return the date that most of `dates` agree with; of several, the most exact, then the earliest."""
    every = sorted(dates)
    if not every:
        return None
    return max(every, key=lambda date: (sum(agree(date, other) for other in every), len(date)))


def as_of(source: TieSource, day: str, told: str | None) -> TieSource | None:
    """Return what a source says of a day (as exact as wished), None where it says nothing of it.

    A tie that begins later is not there yet. What has no date is so when it is told: a document of a later period
    (`told`) says nothing of the day. A tie whose end lies before the day has expired; one that ended after it was in
    force; one that has expired nobody says when may have been either.
    """
    first, last = interval(day)
    begun = source.since or told
    if begun and interval(begun)[0] > last:
        return None
    status = source.status
    if source.until and interval(source.until)[1] < first and status not in NO_TIES:
        status = EXPIRED
    elif status == EXPIRED and source.until:
        status = IN_FORCE if interval(source.until)[0] > last else EXPIRED
    elif status == EXPIRED and told and interval(told)[0] > last:
        status = UNKNOWN
    return replace(source, status=status)
