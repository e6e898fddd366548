"""Sister cities: each pair once, whatever its sources say of it side by side."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kb.names import fold
from kb.stores.base import Store
from queries.catalogue import rows
from queries.evidence import evidence_of, gathered
from queries.rows import Evidence, SisterTie
from queries.ties import settle, source_of


@dataclass(frozen=True)
class _City:
    id: str
    name: str
    country: str | None
    writings: tuple[str, ...]


@dataclass
class _Pair:
    """Two cities, `a` the one to be named first, and the statements of their tie."""

    a: _City
    b: _City
    statements: list[dict[str, Any]] = field(default_factory=list)


def sister_cities(store: Store, home: str | None = None) -> list[SisterTie]:
    """Return the ties between cities, those that are none (a letter of intent, a friendship …) with their status.

    A tie has no direction: `a` is the city called `home` (in any of its writings), else the first by name. Those of
    the home city come first, then by the names of a and b. `queries.ties.settle` says how sources are folded.
    """
    pairs: dict[tuple[str, str], _Pair] = {}
    for row in rows(store, "sister_statements"):
        a, b = sorted((_city(row, "a"), _city(row, "b")), key=lambda city: _order(city, home))
        pairs.setdefault((a.id, b.id), _Pair(a, b)).statements.append(row)
    known = evidence_of(store, (row["passage"] for pair in pairs.values() for row in pair.statements))
    ordered = sorted(pairs.values(), key=lambda pair: (_order(pair.a, home), _order(pair.b, home)))
    return [_tie(pair, known) for pair in ordered]


def _city(row: dict[str, Any], end: str) -> _City:
    writings = (fold(row[f"{end}_name"]), *(row[f"{end}_search"] or "").split(" | "))
    return _City(row[f"{end}_id"], row[f"{end}_name"], row[f"{end}_country"], writings)


def _order(city: _City, home: str | None) -> tuple[bool, str, str]:
    return home is None or fold(home) not in city.writings, fold(city.name), city.id


def _tie(pair: _Pair, known: dict[str, Evidence]) -> SisterTie:
    sources = sorted({source_of(row, known) for row in pair.statements},
                     key=lambda s: (s.document, s.locator, s.status, s.since or ""))
    settled = settle(sources)
    return SisterTie(
        pair.a.name, pair.b.name, pair.b.country, settled.status, settled.since, settled.conflict, sources,
        gathered(known, (row["passage"] for row in pair.statements)))
