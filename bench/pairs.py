"""How well names that are one are told from names that are not: `python bench/pairs.py`.

Labelled pairs are in tests/data/pairs: `own.tsv` by the authors of the rules, `blind.tsv` and `blind2.tsv` by two
others who had not read them. Each pair becomes two documents (or one, where both names stand in one), whose mentions
identity resolves with what the gazetteers know at Alcaldía de Panamá. Beside it, on the same pairs: rapidfuzz (the
scorer's threshold is the best one for these very pairs, which flatters it) and, where it is installed, nomenklatura's
algorithms.

nomenklatura is no dependency of this project. To have its figures, make another environment and run there:

    python -m venv other && other/bin/pip install . nomenklatura && PYTHONPATH=. other/bin/python bench/pairs.py
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any

from kb.home import Home
from kb.identity import resolve
from kb.known import known_at
from kb.mentions import Mention, local_mentions
from kb.names import fold
from kb.records import parse_record

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "data" / "pairs"
FILES = ("own", "blind", "blind2")
_PARTS = {"person": "people", "city": "cities", "country": "countries", "place": "places", "call": "calls",
          "project": "projects"}


@dataclass(frozen=True)
class Side:
    """One name of a pair, as its document has it."""

    name: str
    aliases: tuple[str, ...]
    type: str
    kind: str | None
    country: str | None
    bodies: tuple[str, ...]
    document: str


@dataclass(frozen=True)
class Pair:
    """Two names; `verdict` is `same`, `different`, or `unsure-same` where a careful official would want to be asked."""

    a: Side
    b: Side
    verdict: str
    category: str


Scorer = Callable[[Pair], float]


@dataclass(frozen=True)
class Scores:
    """Precision, recall and F1, each None where it has nothing to divide by."""

    precision: float | None
    recall: float | None
    f1: float | None


def read_pairs(name: str) -> list[Pair]:
    """Return the pairs of tests/data/pairs/NAME.tsv."""
    with (FOLDER / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Pair(_side(row, "a"), _side(row, "b"), row["verdict"], row["category"]) for row in rows]


def mentions_of(pair: Pair) -> tuple[list[Mention], Mention, Mention]:
    """Return all mentions of the documents of a pair, and the two that it asks about."""
    documents = {side.document: [each for each in (pair.a, pair.b) if each.document == side.document]
                 for side in (pair.a, pair.b)}
    every: list[Mention] = []
    asked: dict[Side, Mention] = {}
    for number, sides in enumerate(documents.values()):
        local = local_mentions(parse_record(_record(sides)), f"{number}" * 64, known_at(Home()))
        every += local.mentions
        for side in sides:
            asked[side] = next(mention for mention in local.mentions
                               if mention.type == side.type and fold(mention.name) == fold(side.name))
    return every, asked[pair.a], asked[pair.b]


def merged(pair: Pair) -> bool:
    """Return whether the rules make the two names one."""
    every, a, b = mentions_of(pair)
    return any({a, b} <= {keyed.mention for keyed in group.members} for group in resolve(every))


def suggested(pair: Pair) -> bool:
    """Return whether the rules ask about the two names."""
    from kb.suggestions import suggestions

    every, a, b = mentions_of(pair)
    groups = resolve(every)
    ids = {keyed.mention: group.id for group in groups for keyed in group.members}
    return any({found.a, found.b} == {ids[a], ids[b]} for found in suggestions(groups))


def scores(verdicts: Iterable[tuple[bool, bool]]) -> Scores:
    """Return the scores of (truth, answer) pairs."""
    counts = Counter(verdicts)
    right, wrong, missed = counts[True, True], counts[False, True], counts[True, False]
    return Scores(_ratio(right, right + wrong), _ratio(right, right + missed),
                  _ratio(2 * right, 2 * right + wrong + missed))


def same(pair: Pair) -> bool:
    """Return whether the two names are in truth one."""
    return pair.verdict != "different"


def main() -> None:
    """Print the scores of each set, and what goes wrong in our own; what others wrote stays unseen."""
    sets = {name: read_pairs(name) for name in FILES}
    for name, pairs in {**sets, "all": [*chain(*sets.values())]}.items():
        counts = Counter(pair.verdict for pair in pairs)
        print(f"{name}: {len(pairs)} pairs, {dict(counts)}")
        for title, found in _ours(pairs).items():
            _print(title, found)
        for title, scorer in _others().items():
            _print(title, _best(pairs, scorer))
        _tell_mistakes(pairs if name == "own" else [])


def _ours(pairs: Sequence[Pair]) -> dict[str, Scores]:
    certain = {pair: merged(pair) for pair in pairs}
    asked = {pair: certain[pair] or suggested(pair) for pair in pairs}
    sure = [pair for pair in pairs if pair.verdict != "unsure-same"]
    return {
        "merged by rules, all that are one": scores((same(pair), certain[pair]) for pair in pairs),
        "merged by rules, without the unsure": scores((same(pair), certain[pair]) for pair in sure),
        "merged or suggested": scores((same(pair), asked[pair]) for pair in pairs),
        "merged or suggested, a person answers": scores(
            (same(pair), certain[pair] or (asked[pair] and same(pair))) for pair in pairs),
    }


def _others() -> dict[str, Scorer]:
    from rapidfuzz import distance, fuzz

    def folded(scorer: Callable[[str, str], float]) -> Scorer:
        return lambda pair: float(scorer(fold(pair.a.name), fold(pair.b.name)))

    found = {f"rapidfuzz {scorer.__name__}": folded(scorer)
             for scorer in (fuzz.ratio, fuzz.token_sort_ratio, fuzz.WRatio)}
    return {**found, "rapidfuzz Jaro-Winkler": folded(distance.JaroWinkler.similarity), **_nomenklatura()}


def _nomenklatura() -> dict[str, Scorer]:
    """Return nomenklatura's algorithms by name; none where it is not installed."""
    try:
        matching = import_module("nomenklatura.matching")
        model = import_module("followthemoney").model
    except ImportError:
        return {}

    def compared(algorithm: Any) -> Scorer:
        return lambda pair: float(_is_person(pair.a) == _is_person(pair.b) and algorithm.compare(
            _entity(model, pair.a, "a"), _entity(model, pair.b, "b"), matching.ScoringConfig.defaults()).score)

    return {f"nomenklatura {algorithm.NAME}": compared(algorithm) for algorithm in matching.ALGORITHMS}


def _entity(model: Any, side: Side, id_: str) -> Any:
    """Return a name as nomenklatura's entity, a person's bodies as its positions."""
    schema = "Person" if _is_person(side) else "Organization"
    country = [side.country.lower()] if side.country else []
    properties = {"name": [side.name], "alias": list(side.aliases), "country": country}
    if schema == "Person":
        properties["position"] = list(side.bodies)
    return model.get_proxy({"id": id_, "schema": schema, "properties": properties})


def _is_person(side: Side) -> bool:
    return side.type == "person"


def _best(pairs: Sequence[Pair], scorer: Scorer) -> Scores:
    """Return the scores at the threshold that gives the best F1 on these very pairs."""
    found = {pair: scorer(pair) for pair in pairs}
    ways = [scores((same(pair), score >= least) for pair, score in found.items())
            for least in sorted(set(found.values()))]
    return max(ways, key=lambda way: way.f1 or 0)


def _tell_mistakes(pairs: Sequence[Pair]) -> None:
    for pair in pairs:
        one = merged(pair)
        if one != (pair.verdict == "same") and (one or not suggested(pair)):
            print(f"{'MERGED' if one else 'missed'} {pair.verdict} {pair.category}: {pair.a.name} / {pair.b.name}")


def _print(title: str, found: Scores) -> None:
    cells = [f"{name} {value:.3f}" if value is not None else f"{name} –"
             for name, value in (("P", found.precision), ("R", found.recall), ("F1", found.f1))]
    print(f"  {title:<40}" + "  ".join(cells))


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _side(row: dict[str, str], side: str) -> Side:
    def several(name: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in (row[f"{side}_{name}"] or "").split("|") if part.strip())

    return Side(row[f"{side}_name"], several("aliases"), row[f"{side}_type"], row[f"{side}_kind"] or None,
                row[f"{side}_country"] or None, several("bodies"), row[f"{side}_document"])


def _record(sides: Sequence[Side]) -> dict[str, Any]:
    record: dict[str, Any] = {"document": {"title": "pair"}, "organizations": [], "roles": []}
    for side in sides:
        entry: dict[str, Any] = {"name": side.name}
        if side.type in ("person", "city", "place"):
            entry["aliases"] = list(side.aliases)
        if side.type in ("city", "country"):
            entry["country" if side.type == "city" else "code"] = side.country
        if side.type in _PARTS:
            record.setdefault(_PARTS[side.type], []).append(entry)
        else:
            record["organizations"].append({**entry, "aliases": list(side.aliases), "type": side.type,
                                            "kind": side.kind, "country": side.country})
        for body in side.bodies:
            record["organizations"].append({"name": body, "type": "partner"})
            record["roles"].append({"person": side.name, "organization": body})
    return record


if __name__ == "__main__":
    main()
