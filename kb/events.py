"""Activities that are told more than once: a row of a table and a bullet of the same month, or two documents.

They stay what they are; an event id that they share says that they are one. The rules are conservative: to count one
event twice does less harm than to lose one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, permutations

from kb.dates import overlap
from kb.names import fold

_STEM = 6  # letters: "propuesta" and "propuestas", "presenta" and "presentación"
_RATIO = 0.5  # of the words of the shorter telling, how many the other has
_STRICT = 0.6  # where the dates say less: two tellings as exact as each other
_SHARED = 4  # words and participants in common, with two words among them
_TALK = frozenset(word[:_STEM] for word in """
    actividad actividades ademas ano asi asistencia atencion atender conjunto cual cuales cuando desde donde durante
    embajador embajadora entre fecha fue fueron gestion hacia informacion llevar mes motivo otros participacion
    participaron participo pasado para por proximo que realiza realizacion realizada realizado realizar realizo
    referente respecto reunion reuniones sido sobre solicitud sus tema temas tiene todo todos tras una unas unos visita
    about and for from meeting that the this visit with
""".split())
# kinds by which one and the same event may be called; a coordination, a request or "other" may retell anything
_ALIKE = (
    {"meeting", "visit", "call"}, {"webinar", "workshop", "seminar", "course", "conference"},
    {"ceremony", "unveiling", "signing", "visit"},
)
_ANY = {"coordination", "request", "other"}


@dataclass(frozen=True)
class Telling:
    """One activity as one document tells it.

    Attributes:
        start, end: ISO dates as exact as the text.
        text: the title and the words of the passages.
        participants: ids of entities.
        names: the participants as they are written there; their words tell nothing of the event itself.
        issuers: ids of the bodies that issued the document, which take part in all that it tells.
    """

    id: str
    document: str
    kind: str
    status: str
    start: str | None
    end: str | None
    text: str
    participants: frozenset[str]
    names: frozenset[str] = frozenset()
    issuers: frozenset[str] = frozenset()

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of the words that tell what it is about."""
        return _stems(self.text) - _TALK

    @property
    def month(self) -> str | None:
        """The month of the start, `2022-12`; None when it is not known."""
        return self.start[:7] if self.start and len(self.start) >= 7 else None

    @property
    def exact(self) -> bool:
        """Whether the day is known."""
        return self.start is not None and len(self.start) == 10


@dataclass(frozen=True)
class Event:
    """The event of an activity: the smallest id of its tellings, and whether that is certain or probable."""

    id: str
    certainty: str


def events(tellings: Iterable[Telling]) -> dict[str, Event]:
    """Return the event of each activity by the activity's id; the order of the tellings makes no difference."""
    by_id = {telling.id: telling for telling in tellings}
    links = _best(by_id, {frozenset((a.id, b.id)): score for a, b in _pairs(by_id.values())
                          if (score := likeness(a, b))})
    found = {id_: Event(id_, "certain") for id_ in by_id}
    for ids in _components(by_id, links):
        members = [by_id[id_] for id_ in sorted(ids)]
        if len(members) > 1 and all(_same_time(a, b) for a, b in combinations(members, 2)):
            sure = all(a.exact and a.start == members[0].start for a in members)
            found.update((id_, Event(members[0].id, "certain" if sure else "probable")) for id_ in ids)
    return found


def likeness(a: Telling, b: Telling) -> float:
    """Return how alike two tellings are, 0 when they cannot be of one event or too little says that they are."""
    if not (a.month and a.month == b.month and _same_time(a, b) and _same_kind(a, b) and _same_status(a, b)):
        return 0
    strict = a.exact == b.exact
    if strict and a.document == b.document and (not a.exact or a.kind == b.kind):
        return 0  # two bullets of one document, or two rows of its table, are about two things
    company = (a.participants & b.participants) - a.issuers - b.issuers
    names = _stems(" ".join(a.names | b.names))
    first, second = a.words - names, b.words - names
    common = first & second
    if not company or len(common) < 2 or len(common) + len(company) < _SHARED:
        return 0
    ratio = len(common) / min(len(first), len(second))
    return ratio + len(company) / 100 if ratio >= (_STRICT if strict else _RATIO) else 0


def _pairs(tellings: Iterable[Telling]) -> Iterable[tuple[Telling, Telling]]:
    """Return the pairs that begin in one month and have a participant in common."""
    by_company: dict[tuple[str, str], list[Telling]] = {}
    for telling in tellings:
        for participant in telling.participants - telling.issuers:
            if telling.month:
                by_company.setdefault((telling.month, participant), []).append(telling)
    seen = {frozenset((a.id, b.id)): (a, b) for group in by_company.values() for a, b in combinations(group, 2)}
    return seen.values()


def _best(by_id: dict[str, Telling], scores: dict[frozenset[str], float]) -> list[tuple[str, str]]:
    """Keep the links by which each telling is, of all in its document, the other's one best."""
    best: dict[tuple[str, str], tuple[float, str | None]] = {}
    for pair, score in scores.items():
        for one, other in permutations(pair):
            key = (one, by_id[other].document)
            highest, _who = best.get(key, (0.0, None))
            if score >= highest:
                best[key] = (score, other if score > highest else None)
    links = [tuple(sorted(pair)) for pair in scores]
    return [(a, b) for a, b in links if best[a, by_id[b].document][1] == b and best[b, by_id[a].document][1] == a]


def _components(ids: Iterable[str], links: Sequence[tuple[str, str]]) -> list[set[str]]:
    component = {id_: {id_} for id_ in ids}
    for a, b in links:
        if component[a] is not component[b]:
            component[a] |= component[b]
            component.update((id_, component[a]) for id_ in component[b])
    return list({id(each): each for each in component.values()}.values())


def _same_time(a: Telling, b: Telling) -> bool:
    return bool(a.start and b.start) and overlap((a.start or "", a.end), (b.start or "", b.end))


def _same_kind(a: Telling, b: Telling) -> bool:
    kinds = {a.kind, b.kind}
    return len(kinds) == 1 or bool(kinds & _ANY) or any(kinds <= alike for alike in _ALIKE)


def _same_status(a: Telling, b: Telling) -> bool:
    return a.status == b.status or {a.status, b.status} == {"planned", "held"}


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in fold(text).split() if len(word) > 2)
