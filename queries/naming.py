"""Names over time: how documents called an entity, from when to when, and which names they say are former ones."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kb.dates import interval
from kb.names import fold
from kb.stores.base import Store
from queries.catalogue import rows
from queries.evidence import evidence_of, gathered
from queries.period import Period
from queries.rows import Evidence

Rows = list[dict[str, Any]]
_ARTICLES = r"(?: (?:como|as|el|la|los|las|the))*"
_CALLED = r" (?:llamad[oa]s?|denominad[oa]s?|conocid[oa]s?|called|named|known)"
_BEFORE = r"(?:antes|anteriormente|antiguamente|previamente|formerly|previously)"
_NOW = r"(?:ahora|hoy|actualmente|now|today)"


@dataclass(frozen=True)
class Naming:
    """One name of an entity.

    Attributes:
        name: as documents write it; of writings that fold alike the first.
        main: whether a document has it as the name, and not only beside another.
        first, last: the earliest and the latest period of the documents that write so; None where none has a period.
        former: whether a passage says that it is a name of before.
        now: the name that such a passage says is in use instead, as documents write it; None where it does not.
        evidence: the passages that say so; of a name that is not former those that have it.
    """

    name: str
    main: bool
    first: str | None
    last: str | None
    former: bool
    now: str | None = None
    evidence: list[Evidence] = field(default_factory=list)

    def held(self, when: str) -> bool:
        """Return whether documents of before and after a date, or of that time, write so."""
        return bool(self.first and self.last) and Period(when, when).holds(self.first, self.last)


def names_over_time(store: Store, entity_id: str) -> list[Naming]:
    """Return the names of an entity, the ones that were written first before the others."""
    found = _written(rows(store, "writings_of", ids=[entity_id]))
    known = evidence_of(store, {row["passage"] for every in found.values() for row in every})
    names = [_naming(key, found, known) for key in found]
    return sorted(names, key=lambda each: (each.first or "9999", each.last or "9999", fold(each.name)))


def present_names(store: Store, ids: Iterable[str]) -> dict[str, str]:
    """Return by its id what an entity is called now, of those whose fullest name a passage says to be of before."""
    wanted = sorted(set(ids))
    by_entity: dict[str, Rows] = defaultdict(list)
    for row in rows(store, "writings_of", ids=wanted) if wanted else []:
        by_entity[row["id"]].append(row)
    called = {row["id"]: row["name"] for row in rows(store, "entity", ids=sorted(by_entity))} if by_entity else {}
    found = {}
    for id_, written in by_entity.items():
        names = _written(written)
        if (key := fold(called[id_])) in names and (now := _naming(key, names, {}).now):
            found[id_] = now
    return found


def called_now(names: Iterable[Naming], name: str) -> str | None:
    """Return what is in use instead of a name that is said to be of before; None for any other."""
    return next((each.now for each in names if fold(each.name) == fold(name)), None)


def _written(writings: Rows) -> dict[str, Rows]:
    """Return by folded name the rows of the documents that write it, with the name as `written`."""
    found: dict[str, Rows] = defaultdict(list)
    for row in writings:
        for name in (row["name"], *(row["aliases"] or ())):
            if fold(name or ""):
                found[fold(name)].append({**row, "written": name, "main": name == row["name"]})
    return found


def changed(names: Iterable[Naming]) -> bool:
    """Return whether the name changed: a passage says so, or documents left one main name and took up another."""
    every = list(names)
    main = [each for each in every if each.main and each.first and each.last]
    return any(each.former for each in every) or any(
        interval(a.last or "")[1] < interval(b.first or "")[0] for a in main for b in main)


def names_then(names: Iterable[Naming], when: str) -> list[Naming]:
    """Return the names in use at a date: those written by documents around it, or else by the last ones before it."""
    main = [each for each in names if each.main and each.first and each.last]
    if around := [each for each in main if each.held(when)]:
        return around
    before = [each for each in main if interval(each.last or "")[1] < interval(when)[0]]
    latest = max((each.last or "" for each in before), default=None)
    return [each for each in before if each.last == latest]


def _naming(key: str, names: Mapping[str, Rows], known: dict[str, Evidence]) -> Naming:
    written, others = names[key], names.keys() - {key}
    periods = sorted(row["period"] for row in written if row["period"])
    saying = {row["passage"] for row in written if _says_former(fold(row["text"]), key, others)}
    evidence = gathered(known, saying or {row["passage"] for row in written})
    now = _present(names, others, saying)
    return Naming(min(row["written"] for row in written), any(row["main"] for row in written),
                  periods[0] if periods else None, periods[-1] if periods else None, bool(saying), now, evidence)


def _present(names: Mapping[str, Rows], others: Iterable[str], saying: Container[str]) -> str | None:
    """Return the fullest of the other names that the passages write which say that one is of before."""
    found = [row["written"] for other in others for row in names[other] if row["passage"] in saying
             and not _says_former(fold(row["text"]), other, names.keys() - {other})]
    return min(found, key=lambda name: (-len(fold(name)), name), default=None)


def _says_former(text: str, key: str, others: Iterable[str]) -> bool:
    """Return whether a folded passage says that a name is of before.

    "antes llamada X" says so; "Y (antes X)" and "X, hoy Y" do where Y is another name of the entity.
    """
    own = re.escape(key)
    if re.search(rf"\b{_BEFORE}{_CALLED}{_ARTICLES} {own}\b", text):
        return True
    return any(re.search(rf"\b{other} {_BEFORE}{_ARTICLES} {own}\b"
                         rf"|\b{own} {_NOW}(?:{_CALLED})?{_ARTICLES} {other}\b", text)
               for other in map(re.escape, others))
