"""Postponed events: of what was put off, which later telling says when it was held after all, or is to be held."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from kb.dates import interval
from kb.likeness import same_kind
from kb.names import fold
from kb.telling import Telling

POSTPONED = "postponed"
REACH = 183  # days after which a later telling is of another event
_MOST = 0.6  # of the words of the title of what was put off, how many the later telling has
_PUT_OFF = re.compile(
    r"\b(?:pospuest[ao]s?|pospuso|aplazad[ao]s?|aplazo|postergad[ao]s?|postergo|reprogramad[ao]s?|reprogramo|"
    r"(?:habia|habian) quedado|quedo (?:para|pendiente)|postponed|rescheduled|put off)\b")


def moved(put_off: Telling, later: Telling) -> bool:
    """Return whether a telling is of the event that another says was postponed.

    It begins after the day that was given up, within `REACH` days; somebody is in both beside the office that writes;
    and it has two words of the title and most of them, or one where it says itself that it had been put off.
    """
    if put_off.status != POSTPONED or later.status == "cancelled" or not _after(put_off, later):
        return False
    if not same_kind(put_off, later) or not put_off.company & later.company:
        return False
    title = put_off.heading - put_off.named - later.named
    common = title & later.words
    needed = 1 if _PUT_OFF.search(fold(later.text)) else 2
    return len(common) >= needed and len(common) >= _MOST * len(title)


def next_of(put_off: Telling, tellings: Iterable[Telling]) -> Telling | None:
    """Return the earliest of those that tell what became of a postponed event, None where none does."""
    found = [telling for telling in tellings if moved(put_off, telling)]
    return min(found, key=lambda telling: (interval(telling.start or "")[0], telling.id), default=None)


def months_after(put_off: Telling) -> list[str]:
    """Return the months, as `2024-01`, in which what was postponed may be held; none where its date is not known."""
    if put_off.status != POSTPONED or not put_off.month or not put_off.start:
        return []
    first = date.fromisoformat(interval(put_off.start)[0])
    days = (first + timedelta(days=number) for number in range(REACH + 1))
    return sorted({day.isoformat()[:7] for day in days})


def _after(put_off: Telling, later: Telling) -> bool:
    if not (put_off.month and later.month and put_off.start and later.start):
        return False
    first, then = (date.fromisoformat(interval(start)[0]) for start in (put_off.start, later.start))
    given_up = interval(put_off.start)[1]
    return interval(later.start)[0] > given_up and (then - first).days <= REACH
