"""What was asked of whom, for the briefing: the requests of an entity by the side on which it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kb.names import fold
from kb.stores.base import Row, Store
from queries.briefing_rows import RequestRow
from queries.catalogue import rows
from queries.evidence import evidence_of, gathered
from queries.rows import Evidence


def requests_of(store: Store, ids: Iterable[str]) -> list[RequestRow]:
    """Return what some entities asked for and what was asked of them, newest first, the undated last.

    Tellings of one event are one request; so are those that say the same in the same words. Where nobody is written
    who asks, it is the body that issued the document (`RequestRow.implicit`).
    """
    own = sorted(set(ids))
    told = rows(store, "requests_of", ids=own) if own else []
    if not told:
        return []
    known = evidence_of(store, (row["passage"] for row in told))
    sides = _sides(store, {row["activity"] for row in told})
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in told:
        groups[row["relation"], row["event"]].append(row)
    found = [_request(same, sides, known) for same in groups.values()]
    return sorted(found, key=lambda one: (one.start or one.end or "", one.event, one.asked), reverse=True)


def _sides(store: Store, activities: Iterable[str]) -> Mapping[tuple[str, str], list[Row]]:
    """Return the rows of those who ask ("ASKED") and are asked ("ASKED_OF") in each activity."""
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows(store, "request_sides", ids=sorted(activities)):
        found[row["activity"], row["relation"]].append(row)
    return found


def _request(
    same: Sequence[Row], sides: Mapping[tuple[str, str], list[Row]], known: Mapping[str, Evidence],
) -> RequestRow:
    fullest = max(same, key=lambda row: (len(row["start"] or ""), len(row["text"] or ""), row["activity"]))
    activities = sorted({row["activity"] for row in same})
    asked_by = [row for id_ in activities for row in sides.get((id_, "ASKED"), ())]
    named = [row for row in asked_by if not row["implicit"]]
    asked_of = [row for id_ in activities for row in sides.get((id_, "ASKED_OF"), ())]
    asking = named or asked_by
    asked = same[0]["relation"] == "ASKED"
    others = asked_of if asked else asking
    return RequestRow(
        fullest["text"] or "", fullest["title"], fullest["event"], fullest["start"], fullest["finish"], asked,
        _names(asking), _names(asked_of), implicit=not named and bool(asking),
        ours=any(row["type"] == "directorate" for row in others) or (asked and not others),
        evidence=gathered(known, (row["passage"] for row in same)))


def _names(sides: Iterable[Row]) -> list[str]:
    return sorted({row["name"] for row in sides}, key=lambda name: (fold(name), name))
