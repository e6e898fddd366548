"""Activities that are told more than once: a row of a table and a bullet of the same month, or two documents.

They stay what they are; an event id that they share says that they are one. Which they are is a pure function of the
tellings (`kb.likeness` compares two, `kb.postponed` finds what was put off): their order makes no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, permutations

from kb.likeness import PLANNED, likeness, same_time
from kb.names import fold
from kb.postponed import POSTPONED, next_of
from kb.telling import Telling, form_of

__all__ = ["Event", "Telling", "events", "form_of", "likeness"]

Pair = frozenset[str]
_EQUAL = 0.5  # points: a telling that fits two others so nearly alike fits neither better
_FIRST = {"primer": 0, "primera": 0, "segunda": 1, "segundo": 1, "tercer": 2, "tercera": 2, "first": 0, "second": 1,
          "third": 2}
_ORDINAL = re.compile(
    r"\b(?P<which>primera?|segund[ao]|tercera?|first|second|third) "
    r"(?:\w+ )?(?:reunion|participacion|ocasion|sesion|vez|visita|encuentro|taller|llamada|meeting|time|session)\b")
_SEVERAL = re.compile(
    r"\b(?:dos|tres|cuatro|cinco|seis|varias|varios|diversas|diversos|distintas|multiples|two|three|four|several) "
    r"(?:\w+ )?(?:reuniones|sesiones|visitas|encuentros|talleres|llamadas|videollamadas|ocasiones|meetings|sessions)\b|"
    r"\b(?:sostuvieron|realizaron|celebraron) (?:las )?(?:reuniones|sesiones|visitas|talleres|encuentros)\b")


@dataclass(frozen=True)
class Event:
    """The event of an activity: the smallest id of its tellings, and whether that is certain or probable."""

    id: str
    certainty: str


def events(tellings: Iterable[Telling]) -> dict[str, Event]:
    """Return the event of each activity by the activity's id; the order of the tellings makes no difference."""
    by_id = {telling.id: telling for telling in sorted(tellings, key=lambda t: t.id)}
    scores = {frozenset((a.id, b.id)): score for a, b in _pairs(by_id.values()) if (score := likeness(a, b))}
    links = [tuple(ids) for ids in _components(by_id, _links(by_id, scores)) if len(ids) > 1 and all(
        same_time(by_id[a], by_id[b]) for a, b in combinations(ids, 2))]
    chains = [(a, b) for ids in links for a, b in pairwise(sorted(ids))]
    found = {id_: Event(id_, "certain") for id_ in by_id}
    for ids in _components(by_id, [*chains, *_put_off(by_id, _components(by_id, chains))]):
        members = [by_id[id_] for id_ in sorted(ids)]
        sure = all(a.exact and a.start == members[0].start for a in members)
        if len(members) > 1:
            found.update((id_, Event(members[0].id, "certain" if sure else "probable")) for id_ in ids)
    return found


def _put_off(by_id: Mapping[str, Telling], components: Iterable[set[str]]) -> Iterable[tuple[str, str]]:
    """Link what was postponed with the first telling of what became of it; two that were put off with one are one."""
    for ids in components:
        for put_off in (by_id[id_] for id_ in sorted(ids) if by_id[id_].status == POSTPONED):
            if later := next_of(put_off, (telling for id_, telling in by_id.items() if id_ not in ids)):
                yield put_off.id, later.id


def _pairs(tellings: Iterable[Telling]) -> Iterable[tuple[Telling, Telling]]:
    """Return the pairs that begin in one month and have a participant or their document in common.

    What was announced is compared with all that was on its day as well: nobody need be named in both.
    """
    groups: dict[tuple[str, str], list[Telling]] = {}
    for telling in tellings:
        shared = (*telling.company, telling.document, *((telling.start,) if telling.exact and telling.start else ()))
        for each in shared if telling.month else ():
            groups.setdefault((telling.month or "", each), []).append(telling)
    seen = {frozenset((a.id, b.id)): (a, b) for (_month, shared_by), group in groups.items()
            for a, b in combinations(group, 2) if shared_by != a.start or PLANNED in (a.status, b.status)}
    return seen.values()


def _links(by_id: Mapping[str, Telling], scores: Mapping[Pair, float]) -> list[tuple[str, str]]:
    """Keep the links by which each telling is, of all in its document, the other's one best.

    What such a link takes away is no rival for the rest, which is looked at anew until nothing more is found.
    """
    links: set[Pair] = set()
    left = dict(scores)
    while left:
        best = _best(by_id, left, links)
        found = {pair for pair in left if all(
            best[one, by_id[other].document] == (other,) for one, other in permutations(pair))}
        found = found or _settled(by_id, best)
        if not found:
            break
        links |= found
        taken = {(one, by_id[other].document) for pair in found for one, other in permutations(pair)}
        left = {pair: score for pair, score in left.items() if not any(
            (one, by_id[other].document) in taken for one, other in permutations(pair))}
    return [(min(pair), max(pair)) for pair in sorted(links, key=sorted)]


def _best(
    by_id: Mapping[str, Telling], scores: Mapping[Pair, float], links: Iterable[Pair],
) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the tellings of a document that a telling fits best, by (telling, document): more than one if equally.

    Of those that are one event by the links so far the best counts alone.
    """
    linked = sorted((min(pair), max(pair)) for pair in links)
    one = {id_: number for number, ids in enumerate(_components(by_id, linked)) for id_ in ids}
    fits: dict[tuple[str, str], list[tuple[float, str]]] = {}
    for pair, score in scores.items():
        for telling, other in permutations(pair):
            fits.setdefault((telling, by_id[other].document), []).append((score, other))
    near = {key: sorted(fit for fit in found if fit[0] > max(found)[0] - _EQUAL) for key, found in fits.items()}
    return {key: (found[-1][1],) if len({one[other] for _score, other in found}) == 1 else tuple(
        sorted(other for _score, other in found)) for key, found in near.items()}


def _settled(by_id: Mapping[str, Telling], fits: Mapping[tuple[str, str], tuple[str, ...]]) -> set[Pair]:
    """Settle tellings without a day that fit several days alike.

    One may say which it is, or that it tells of them all: it then tells of the first, and is no event more. As many of
    them as there are days are taken to tell of the days in their order.
    """
    groups: dict[tuple[str, ...], dict[str, list[Telling]]] = {}
    for (one, _document), others in sorted(fits.items()):
        days = [by_id[other] for other in others]
        if len(days) > 1 and not by_id[one].exact and all(day.exact for day in days):
            groups.setdefault(others, {}).setdefault(by_id[one].document, []).append(by_id[one])
    found: set[Pair] = set()
    for others, documents in groups.items():
        days = sorted((by_id[other] for other in others), key=lambda day: (day.start or "", day.id))
        for vague in documents.values():
            found |= _in_order(sorted(vague, key=lambda t: (t.position, t.id)), days)
    return found


def _in_order(vague: Sequence[Telling], days: Sequence[Telling]) -> set[Pair]:
    if len({day.start for day in days}) < len(days):
        return set()  # two on one day: nothing says which comes first
    if len(vague) == len(days):
        return {frozenset((telling.id, day.id)) for telling, day in zip(vague, days, strict=True)}
    found: dict[str, Pair] = {}
    for telling in vague:
        ordinal = _ORDINAL.search(fold(telling.text))
        at = _FIRST[ordinal["which"]] if ordinal else 0
        if (ordinal and at < len(days)) or _SEVERAL.search(fold(telling.text)):
            found.setdefault(days[at].id, frozenset((telling.id, days[at].id)))
    return set(found.values())


def _components(ids: Iterable[str], links: Sequence[tuple[str, str]]) -> list[set[str]]:
    component = {id_: {id_} for id_ in ids}
    for a, b in links:
        if component[a] is not component[b]:
            component[a] |= component[b]
            component.update((id_, component[a]) for id_ in component[b])
    return list({id(each): each for each in component.values()}.values())
