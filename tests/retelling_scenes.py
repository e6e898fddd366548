"""The labelled tellings of `data/retellings.tsv`, and how well they are joined."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from kb.events import Telling, events

FILE = Path(__file__).parent / "data" / "retellings.tsv"
OFFICE = "directorate:Oficina de Enlace"


@dataclass(frozen=True)
class Scene:
    """Tellings of one month, and the label of the event that each tells, by its id."""

    name: str
    tellings: tuple[Telling, ...]
    told: dict[str, str]

    def same(self, a: Telling, b: Telling) -> bool:
        """Whether two tellings are labelled as one event; "?" is one with none."""
        return self.told[a.id] == self.told[b.id] != "?"

    def joined(self) -> set[frozenset[str]]:
        """The pairs of ids that are joined, a telling of a whole series with the first day of it."""
        found = events(self.tellings)
        return {frozenset((a.id, b.id)) for a, b in combinations(self.tellings, 2) if found[a.id].id == found[b.id].id}


def scenes() -> list[Scene]:
    """Read the file."""
    found: dict[str, list[tuple[Telling, str]]] = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, *cells, label = line.split("\t")
            listed = found.setdefault(name, [])
            listed.append((_telling(f"{cells[0]}:a{len(listed)}", len(listed), cells), label))
    return [Scene(name, tuple(t for t, _label in listed), {t.id: label for t, label in listed})
            for name, listed in found.items()]


def _telling(id_: str, position: int, cells: list[str]) -> Telling:
    document, form, kind, start, end, participants, places, title, text = cells
    company = [OFFICE, *filter(None, participants.split("; "))]
    return Telling(
        id=id_, document=document, kind=kind, status="held", start=start, end=end or None, text=f"{title} {text}",
        participants=frozenset(company), names=frozenset(who.split(":", 1)[1] for who in company),
        issuers=frozenset({OFFICE}), places=frozenset(filter(None, places.split("; "))), title=title,
        form="row" if form == "row" else "text", position=position)


def scores(found: Iterable[Scene]) -> tuple[int, int, int, int]:
    """Return the pairs in all, those rightly joined, those wrongly joined, those missed."""
    pairs = right = wrong = missed = 0
    for scene in found:
        joined = scene.joined()
        for a, b in combinations(scene.tellings, 2):
            pairs += 1
            is_joined, same = frozenset((a.id, b.id)) in joined, scene.same(a, b)
            right += is_joined and same
            wrong += is_joined and not same
            missed += same and not is_joined
    return pairs, right, wrong, missed
