"""Keeping the events of the store right: which activities a load may have made, or unmade, tellings of one event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kb.events import Telling, events, form_of, likeness
from kb.likeness import PLANNED
from kb.postponed import POSTPONED, months_after, moved
from kb.running import run, run_each
from kb.stores.base import Row, Transaction


def mates_of_document(transaction: Transaction, document: str) -> set[str]:
    """Return the other activities that tell an event with one of the document's; to be asked before it goes."""
    rows = run(transaction, "document_activities", document=document)
    own = {row["id"] for row in rows}
    return _tellings_of(transaction, {row["event"] for row in rows if row["event"]}) - own


def activities_of_document(transaction: Transaction, document: str) -> set[str]:
    """Return the ids of the activities that a document tells."""
    return {row["id"] for row in run(transaction, "document_activities", document=document)}


def moved_activities(transaction: Transaction, moved: Iterable[Row]) -> set[str]:
    """Return the activities to which statements that moved make a difference."""
    found: set[str] = set()
    for row in moved:
        if row["type"] in ("PARTICIPATED_IN", "ASKED"):
            found.add(row["target"])
        elif row["type"] == "HELD_AT":
            found.add(row["source"])
        elif row["type"] == "ISSUED_BY":
            found |= activities_of_document(transaction, row["source"])
    return found


def update_events(transaction: Transaction, changed: Iterable[str]) -> None:
    """Say anew which events the activities `changed`, and all that may tell the same, tell of."""
    reader = _Reader(transaction)
    reader.follow(changed)
    found = events(reader.tellings.values())
    run_each(transaction, "set_events", "rows", [
        {"id": id_, "event": event.id, "certainty": event.certainty} for id_, event in sorted(found.items())
        if reader.stored[id_] != (event.id, event.certainty)])


def _tellings_of(transaction: Transaction, told: set[str]) -> set[str]:
    return {row["id"] for row in run_each(transaction, "event_activities", "events", sorted(told))}


class _Reader:
    """Reads activities, and those that may tell the same, until there is nothing more to follow."""

    def __init__(self, transaction: Transaction) -> None:
        self.tellings: dict[str, Telling] = {}
        self.stored: dict[str, tuple[str, str]] = {}
        self._transaction = transaction
        self._issuers: dict[str, frozenset[str]] = {}
        self._asked: set[tuple[str, str, str]] = set()
        self._days: set[tuple[str, bool]] = set()

    def follow(self, ids: Iterable[str]) -> None:
        """Read activities, the other tellings of their events, and whatever is like any of these."""
        frontier = set(ids)
        frontier |= _tellings_of(self._transaction, {
            row["event"] for row in run_each(self._transaction, "activity_events", "ids", sorted(frontier))})
        followed: set[str] = set()
        near: dict[str, Telling] = {}
        while frontier:
            near.update(self._read(frontier - near.keys()))
            followed |= frontier
            near.update(self._read(self._neighbours(near[id_] for id_ in sorted(frontier)) - near.keys()))
            frontier = _like(near, frontier) - followed
        self.tellings = {id_: near[id_] for id_ in sorted(followed)}

    def _neighbours(self, tellings: Iterable[Telling]) -> set[str]:
        """Return the activities of the same month of which a participant or the document is the same.

        The issuer is in all that its documents tell, and shows nothing. Beside these what was announced for the day of
        one that is told, whatever was on the day of an announcement, and what may be a postponed event.
        """
        dated = [(telling, telling.month) for telling in tellings if telling.month]
        shared = {("entity", who, month) for telling, month in dated for who in telling.company}
        shared |= {("entity", who, month) for telling, _month in dated for month in months_after(telling)
                   for who in telling.company}
        shared |= {("document", telling.document, month) for telling, month in dated}
        return self._asked_for("month_activities", "entity", shared) | self._asked_for(
            "document_month_activities", "document", shared) | self._on_days(telling for telling, _month in dated)

    def _on_days(self, tellings: Iterable[Telling]) -> set[str]:
        """Ask for what may be announced by, or announce, one of the tellings of a day, each day only once."""
        days = {(telling.start or "", telling.status == PLANNED) for telling in tellings if telling.exact} - self._days
        self._days |= days
        rows = [{"day": day, "every": every} for day, every in sorted(days)]
        return {row["id"] for row in run_each(self._transaction, "day_activities", "rows", rows)}

    def _asked_for(self, query: str, what: str, shared: set[tuple[str, str, str]]) -> set[str]:
        """Ask for the activities that share something in a month, each only once."""
        wanted = {each for each in shared if each[0] == what} - self._asked
        self._asked |= wanted
        rows = [{what: id_, "month": month} for _what, id_, month in sorted(wanted)]
        return {row["id"] for row in run_each(self._transaction, query, "rows", rows)}

    def _read(self, ids: Iterable[str]) -> dict[str, Telling]:
        ids = sorted(ids)
        company: dict[str, list[tuple[str, str]]] = {id_: [] for id_ in ids}
        for row in run_each(self._transaction, "telling_participants", "ids", ids):
            company[row["id"]].append((row["entity"], row["name"]))
        places: dict[str, set[str]] = {id_: set() for id_ in ids}
        for row in run_each(self._transaction, "telling_places", "ids", ids):
            places[row["id"]].add(row["entity"])
        told: dict[str, list[Row]] = {}
        for row in run_each(self._transaction, "tellings", "ids", ids):
            told.setdefault(row["id"], []).append(row)
        self._read_issuers({rows[0]["document"] for rows in told.values()})
        self.stored.update((id_, (rows[0]["event"], rows[0]["certainty"])) for id_, rows in told.items())
        return {id_: self._telling(rows, company[id_], places[id_]) for id_, rows in told.items()}

    def _read_issuers(self, documents: set[str]) -> None:
        missing = sorted(documents - self._issuers.keys())
        self._issuers.update((document, frozenset()) for document in missing)
        for row in run_each(self._transaction, "document_issuers", "ids", missing):
            self._issuers[row["id"]] |= {row["entity"]}

    def _telling(self, rows: list[Row], company: list[tuple[str, str]], places: set[str]) -> Telling:
        first = rows[0]
        return Telling(
            first["id"], first["document"], first["kind"], first["status"], first["start"], first["finish"],
            " ".join([first["title"], *(row["text"] for row in rows)]), frozenset(entity for entity, _name in company),
            frozenset(name for _entity, name in company), self._issuers[first["document"]], frozenset(places),
            first["title"], form_of(first["locator"]), _position(first["id"]))


def _position(id_: str) -> int:
    """Return the place of an activity in its document, by the number at the end of its id."""
    return int(id_.rpartition(":a")[2])


def _like(near: Mapping[str, Telling], frontier: set[str]) -> set[str]:
    """Return the activities that are like one of the frontier."""
    by_month: dict[str | None, list[Telling]] = {}
    for telling in near.values():
        by_month.setdefault(telling.month, []).append(telling)
    alike = {other.id for id_ in frontier for other in by_month[near[id_].month]
             if other.id != id_ and likeness(near[id_], other)}
    put_off = [telling for telling in near.values() if telling.status == POSTPONED]
    return alike | {one.id for one in put_off for id_ in frontier if moved(one, near[id_])} | {
        later.id for one in put_off if one.id in frontier for later in near.values() if moved(one, later)}
