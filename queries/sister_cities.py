"""Sister cities: each pair once, whatever its sources say of it side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from kb.dates import interval
from kb.names import fold
from kb.stores.base import Store
from queries.catalogue import rows
from queries.evidence import evidence_of, gathered
from queries.period import EVER, Period
from queries.rows import Evidence, SisterTie, TieSource
from queries.tie_contacts import last_contacts
from queries.ties import EXPIRED, IN_FORCE, Settled, as_of, best_date, settle, source_of


@dataclass(frozen=True)
class Question:
    """What is asked of the ties.

    Attributes:
        city: the id of a city; only its ties, with it as `a`.
        day: how things were on this day, as exact as wished (`queries.ties.as_of`); None for all that is said.
        statuses: only ties of these; None for all.
        period: only ties that may have begun in it.
        country: only ties of a city of this country, by its code of two letters.
    """

    city: str | None = None
    day: str | None = None
    statuses: Collection[str] | None = None
    period: Period = EVER
    country: str | None = None


@dataclass(frozen=True)
class _City:
    id: str
    name: str
    country: str | None
    writings: tuple[str, ...]


@dataclass
class _Pair:
    """Two cities and the statements of their tie.

    `a` is the one to be named first, `own` whether it is the one asked for, `far` the one that is not the home city.
    """

    a: _City
    b: _City
    own: bool
    far: _City
    statements: list[dict[str, Any]] = field(default_factory=list)


def sister_cities(
    store: Store, home: str | None = None, question: Question | None = None, *, today: str | None = None,
) -> list[SisterTie]:
    """Return the ties between cities, those that are none (a letter of intent, a friendship …) with their status.

    A tie has no direction: `a` is the city asked for or the one called `home` (in any of its writings), else the
    first by name. Those of the home city come first, then by the names of a and b. `queries.ties.settle` says how
    sources are folded.

    Args:
        store: where to ask.
        home: a name of the home city.
        question: which ties, and on which day; all by default.
        today: take a tie that ended before this day as expired, and add the last contact with the other city up
            to it (or up to the day that is asked for) and its namesakes.
    """
    question = question or Question()
    pairs = _pairs(store, home, question.city)
    known = evidence_of(store, (row["passage"] for pair in pairs for row in pair.statements))
    told = _told(store, pairs) if question.day else {}
    now = None if question.day else today
    ties = [(pair, tie) for pair in pairs if (tie := _lapsed(_tie(pair, known, question.day, told), now))
            and question.country in (None, pair.a.country, pair.b.country)
            and (question.statuses is None or tie.status in question.statuses) and question.period.holds(tie.since)]
    return [tie for _pair, tie in ties] if today is None else _followed(store, ties, question.day or today)


def _pairs(store: Store, home: str | None, city: str | None) -> list[_Pair]:
    pairs: dict[tuple[str, str], _Pair] = {}

    def order(one: _City) -> tuple[bool, str, str]:
        return not asked(one), fold(one.name), one.id

    def asked(one: _City) -> bool:
        return one.id == city if city else at_home(one)

    def at_home(one: _City) -> bool:
        return home is not None and fold(home) in one.writings

    for row in rows(store, "sister_statements"):
        a, b = sorted((_city(row, "a"), _city(row, "b")), key=order)
        if city is None or a.id == city:
            pair = _Pair(a, b, asked(a) or (home is None and city is None), a if at_home(b) else b)
            pairs.setdefault((a.id, b.id), pair).statements.append(row)
    return sorted(pairs.values(), key=lambda pair: (order(pair.a), order(pair.b)))


def _city(row: dict[str, Any], end: str) -> _City:
    writings = (fold(row[f"{end}_name"]), *(row[f"{end}_search"] or "").split(" | "))
    return _City(row[f"{end}_id"], row[f"{end}_name"], row[f"{end}_country"], writings)


def _told(store: Store, pairs: Iterable[_Pair]) -> dict[str, str | None]:
    """Return the period of each document that tells of a tie."""
    ids = sorted({row["document"] for pair in pairs for row in pair.statements})
    return {row["document"]: row["period"] for row in (rows(store, "document_periods", ids=ids) if ids else [])}


def _tie(
    pair: _Pair, known: dict[str, Evidence], day: str | None, told: Mapping[str, str | None],
) -> SisterTie | None:
    """Settle what the sources say, or what they say of a day; None where they say nothing of it."""
    sources = sorted({source_of(row, known) for row in pair.statements}, key=_source_order)
    every = settle(sources)
    settled, until = every, best_date(source.until for source in sources if source.until)
    if day:
        then = {one for row in pair.statements if (one := as_of(source_of(row, known), day, told.get(row["document"])))}
        dated = any(source.since for source in sources)
        if not then or (dated and not any(one.since for one in then)):
            return None  # what begins later for those who say when has not begun for those who do not
        settled = replace(settle(sorted(then, key=_source_order)), conflict=every.conflict)
    return _row(pair, settled, until, sources, gathered(known, (row["passage"] for row in pair.statements)))


def _lapsed(tie: SisterTie | None, today: str | None) -> SisterTie | None:
    """Take a tie in force whose end lies before today as what it is now."""
    if tie and tie.counted and today and tie.until and interval(tie.until)[1] < today:
        return replace(tie, status=EXPIRED, counted=False)
    return tie


def _source_order(source: TieSource) -> tuple[str, str, str, str]:
    return source.document, source.locator, source.status, source.since or ""


def _row(
    pair: _Pair, settled: Settled, until: str | None, sources: list[TieSource], evidence: list[Evidence],
) -> SisterTie:
    return SisterTie(pair.a.name, pair.b.name, pair.b.country, settled.status, settled.since, settled.conflict,
                     sources, evidence, until, pair.own, pair.own and settled.status == IN_FORCE)


def _followed(store: Store, ties: list[tuple[_Pair, SisterTie]], until: str) -> list[SisterTie]:
    """Add the last contact with the city that is not the home city, and the other cities of its name."""
    cities = {pair.far.id: (pair.far.name, pair.far.country) for pair, _tie in ties}
    contacts = last_contacts(store, cities, until)
    others: dict[str, list[str]] = defaultdict(list)
    for row in rows(store, "namesakes", ids=sorted(cities)) if cities else []:
        if row["type"] == "city":
            others[row["id"]].append(f"{row['name']} ({row['country']})" if row["country"] else row["name"])
    return [replace(tie, contact=contacts.get(pair.far.id), namesakes=others[pair.far.id]) for pair, tie in ties]
