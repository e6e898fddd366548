"""Whether a tie between cities is alive: the last that was done with a city, or with its country's embassy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from kb.dates import interval
from kb.stores.base import Row, Store
from queries.catalogue import rows
from queries.events import most_exact
from queries.evidence import evidence_of, gathered, passages_of_activities
from queries.outcomes import held
from queries.rows import Evidence, TieContact

_CITY, _COUNTRY = "city", "country"

Subject = tuple[str, str]  # ("city", its id), or ("country", its code) for the embassies that stand for its cities


def last_contacts(
    store: Store, cities: Mapping[str, tuple[str, str | None]], until: str | None,
) -> dict[str, TieContact]:
    """Return the last contact with each city, by the city's id, where there is any.

    A contact is an activity that was held, at the latest on the day `until`, in which took part: a body that governs
    the city or has its seat there, or somebody who works for it; or that was held in the city. Where there is none,
    it is one in which the embassy of the city's country took part.

    Args:
        store: where to ask.
        cities: name and country code of each city by its id.
        until: a day as exact as wished; None for no bound.
    """
    parties = _parties(store, cities)
    meetings: dict[Subject, list[Row]] = defaultdict(list)
    for row in held(store, rows(store, "activities_at", ids=sorted(parties))) if parties else []:
        if row["start"] and _before(row["start"], until):
            for subject, name in parties[row["id"]]:
                meetings[subject].append({**row, "name": name})
    latest = {subject: _latest(found, embassy=subject[0] == _COUNTRY) for subject, found in meetings.items()}
    subjects = {city: _first(latest, (_CITY, city), (_COUNTRY, country or ""))
                for city, (_name, country) in cities.items()}
    evidence = _evidence(store, {activity for _contact, activity in latest.values()})
    return {city: replace(latest[subject][0], evidence=evidence[latest[subject][1]])
            for city, subject in subjects.items() if subject}


def _first(found: Mapping[Subject, object], *subjects: Subject) -> Subject | None:
    return next((subject for subject in subjects if subject in found), None)


def _latest(meetings: Iterable[Row], *, embassy: bool) -> tuple[TieContact, str]:
    """Return the last of the meetings, and its activity; an event told twice has the more exact of its dates."""
    every = list(meetings)
    starts: dict[str, set[str]] = defaultdict(set)
    for row in every:
        starts[row["event"]].add(row["start"])
    exact = {event: most_exact(dates) for event, dates in starts.items()}
    row = max((one for one in every if one["start"] in exact[one["event"]]),
              key=lambda one: (interval(one["start"])[0], one["start"], len(one["title"]), one["activity"],
                               one["name"]))
    return TieContact(row["start"], row["name"], row["title"], embassy), row["activity"]


def _before(date: str, until: str | None) -> bool:
    return until is None or interval(date)[0] <= interval(until)[1]


def _parties(store: Store, cities: Mapping[str, tuple[str, str | None]]) -> dict[str, list[tuple[Subject, str]]]:
    """Return for which city or country each entity speaks, with its name."""
    parties: dict[str, list[tuple[Subject, str]]] = defaultdict(list)
    for city, (name, _country) in cities.items():
        parties[city].append(((_CITY, city), name))
    for row in rows(store, "bodies_at", ids=sorted(cities)) if cities else []:
        if row["kind"] != "embassy":  # a foreign embassy may have its seat in the city
            parties[row["id"]].append(((_CITY, row["place"]), row["name"]))
    countries = {country for _name, country in cities.values()}
    for row in rows(store, "embassies") if cities else []:
        if row["country"] in countries:
            parties[row["id"]].append(((_COUNTRY, row["country"]), row["name"]))
    return parties


def _evidence(store: Store, activities: Collection[str]) -> dict[str, list[Evidence]]:
    told = passages_of_activities(store, activities)
    known = evidence_of(store, {passage for every in told.values() for passage in every})
    return {activity: gathered(known, told.get(activity, ())) for activity in activities}
