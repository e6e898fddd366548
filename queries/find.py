"""Finding the entity that a person means: by id, by name however it is written, by some of its words."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from kb.errors import KbError
from kb.language import _, ngettext
from kb.names import fold
from kb.stores.base import Store
from queries.catalogue import rows
from queries.rows import Found

_SMALL_WORDS = frozenset(("a", "and", "da", "de", "del", "do", "e", "el", "en", "la", "las", "los", "of", "the", "y"))
_LISTED = 8  # candidates that one message shows
_NEAREST = 5  # names that one message offers
_ALIKE = 70  # of 100: below this a name is nothing like what was asked for
_BEHIND = 8  # points that a name may be less alike than the likest: past that it is only in the way


class UnknownName(KbError):  # noqa: N818 - it is called after what the user is told
    """A name that nothing has; the message offers `nearest`, the names most like it."""

    def __init__(self, name: str, nearest: list[str]) -> None:
        self.name = name
        self.nearest = nearest
        message = _("'{name}' is not known; look for a word of it with kb search").format(name=name)
        if nearest:
            message = _("'{name}' is not known; the nearest names are: {names}").format(
                name=name, names="; ".join(nearest))
        super().__init__(message)


class AmbiguousName(KbError):  # noqa: N818 - as above
    """A name that several entities have; the message lists `candidates` with the id that picks each."""

    def __init__(self, name: str, candidates: list[Found], bodies: dict[str, list[str]]) -> None:
        self.name = name
        self.candidates = candidates
        listed = [_described(candidate, bodies.get(candidate.id, [])) for candidate in candidates[:_LISTED]]
        if more := len(candidates) - _LISTED:
            listed += [ngettext("and {count} more", "and {count} more", more).format(count=more)] if more > 0 else []
        super().__init__(_("'{name}' may be any of {count}; ask with an id: {candidates}").format(
            name=name, count=len(candidates), candidates="; ".join(listed)))


def find(store: Store, name: str, types: Collection[str] | None = None) -> Found:
    """Return the one entity that `name` stands for, among those of `types` if they are given.

    In this order, the first that finds anything: an id (`partner:embajada de japon`); a whole name, acronym or alias,
    in any case and without its accents; one name that has all the words, in any order, small words apart.
    Raises AmbiguousName when that finds several, UnknownName when nothing does.
    """
    exact = rows(store, "find_exact", id=name.strip(), key=fold(name) or name.strip().casefold())
    for found_by in ("id", "key"):
        if candidates := _of_types([row for row in exact if row["found_by"] == found_by], types):
            return _only(store, name, candidates)
    if candidates := _of_types(_by_words(store, name), types):
        return _only(store, name, candidates)
    raise UnknownName(name, _nearest(store, name, types))


def type_name(type_: str) -> str:
    """Return what a type of entity is called in the user's language."""
    return {
        "person": _("person"), "directorate": _("directorate"), "partner": _("partner"), "network": _("network"),
        "city": _("city"), "country": _("country"), "place": _("place"), "project": _("project"), "call": _("call"),
    }.get(type_, type_)


def _of_types(found: list[dict[str, Any]], types: Collection[str] | None) -> list[Found]:
    candidates = [Found(row["id"], row["name"], row["type"], row["kind"], row["country"]) for row in found]
    return sorted((c for c in candidates if types is None or c.type in types), key=lambda c: (fold(c.name), c.id))


def _by_words(store: Store, name: str) -> list[dict[str, Any]]:
    every = fold(name).split()
    words = [word for word in every if word not in _SMALL_WORDS] or every
    return rows(store, "find_words", words=[f" {word} " for word in words]) if words else []


def _only(store: Store, name: str, candidates: list[Found]) -> Found:
    if len(candidates) == 1:
        return candidates[0]
    bodies: dict[str, list[str]] = {}
    for row in rows(store, "bodies_of", ids=[candidate.id for candidate in candidates]):
        bodies.setdefault(row["id"], []).append(row["body"])
    raise AmbiguousName(name, candidates, bodies)


def _described(candidate: Found, bodies: list[str]) -> str:
    about = [type_name(candidate.type), *bodies]
    if candidate.country and candidate.type != "country":
        about.append(candidate.country)
    return _("{name} ({about}): kb show \"{id}\"").format(
        name=candidate.name, about=", ".join(about), id=candidate.id)


def _nearest(store: Store, name: str, types: Collection[str] | None) -> list[str]:
    """Return the names of the entities whose writings are most like `name`, the likest first."""
    from rapidfuzz import fuzz, process

    known = [row for row in rows(store, "known_names") if types is None or row["type"] in types]
    alike = process.extract(fold(name), [row["key"] for row in known], scorer=fuzz.WRatio, score_cutoff=_ALIKE,
                            limit=_NEAREST * 4)
    best = alike[0][1] if alike else 0
    names = dict.fromkeys(known[index]["name"] for _key, score, index in alike if score >= best - _BEHIND)
    return list(names)[:_NEAREST]
