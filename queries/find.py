"""Finding the entity that a person means: by id, by name however it is written, by some of its words."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from kb.countries import country_code
from kb.errors import KbError
from kb.language import _, ngettext
from kb.names import fold
from kb.stores.base import Store
from queries.catalogue import rows
from queries.rows import Found
from queries.telling import Telling, example, telling, type_name

__all__ = ("AmbiguousName", "UnknownName", "find", "type_name")

_SMALL_WORDS = frozenset(("a", "and", "da", "de", "del", "do", "e", "el", "en", "la", "las", "los", "of", "the", "y"))
_PARENTHESES = re.compile(r"\s*([^()]*[^()\s])\s*\(([^()]+)\)\s*$")
_LISTED = 8  # candidates that one message shows
_NEAREST = 5  # names that one message offers
_ALIKE = 70  # of 100: below this a name is nothing like what was asked for
_NEAR = 75  # of 100: two words less alike than this are not one of them miswritten
_MANY = 3  # words of a name of which one may be wrong altogether
_BEHIND = 8  # points that a name may be less alike than the likest: past that it is only in the way


class UnknownName(KbError):  # noqa: N818 - it is called after what the user is told
    """A name that nothing has; the message offers `nearest`, the names most like it."""

    def __init__(self, name: str, nearest: list[str]) -> None:
        self.name = name
        self.nearest = nearest
        message = _("'{name}' is not known; look for a word of it with kb search").format(name=name)
        if nearest:
            message = ngettext("'{name}' is not known; the nearest name is: {names}",
                               "'{name}' is not known; the nearest names are: {names}", len(nearest)).format(
                name=name, names="; ".join(nearest))
        super().__init__(message)


class NoName(UnknownName):
    """A name without a letter or a digit."""

    def __init__(self, name: str) -> None:
        super().__init__(name, [])
        self.args = (_("'{name}' has no letter of a name; write whom you mean").format(name=name),)


class AmbiguousName(KbError):  # noqa: N818 - as above
    """A name that several entities have; the message lists `candidates` with what tells them apart, and their ids."""

    def __init__(self, name: str, candidates: list[Found], told: Mapping[str, Telling]) -> None:
        self.name = name
        self.candidates = candidates
        listed = [f'{each.name} ({told[each.id]}) "{each.id}"' for each in candidates[:_LISTED]]
        if more := len(candidates) - _LISTED:
            listed += [ngettext("and {count} more", "and {count} more", more).format(count=more)] if more > 0 else []
        like = example(candidates, dict(told))
        message = _("'{name}' may be any of {count}; write the id of one: {candidates}")
        if like:
            message = _("'{name}' may be any of {count}; write one so that it is told apart, like \"{example}\", "
                        "or its id: {candidates}")
        super().__init__(message.format(name=name, count=len(candidates), example=like, candidates="; ".join(listed)))


def find(store: Store, name: str, types: Collection[str] | None = None) -> Found:
    """Return the one entity that `name` stands for, among those of `types` if they are given.

    In this order, the first that finds anything: a country by its name in Spanish or English, unless something else is
    just called so; an id (`partner:embajada de japon`); a whole name, acronym or alias,
    in any case and without its accents; a short name of the office's table of aliases; such a name with what tells it
    from namesakes in parentheses, as the message of AmbiguousName shows it: a body, a post, a country, a type; one
    name that has all the words, in any order, small words apart. Of the office's own city and a country of the same
    name it is the city. Raises AmbiguousName when that finds several,
    UnknownName when nothing does, NoName where there is nothing to look for.
    """
    candidates = (exactly(store, name, types) or _country(store, name, types) or _by_alias(store, name, types)
                  or _singled_out(store, name, types) or _not_its_city(name, _by_words(store, name, types)))
    candidates = _own_city(store, candidates) or candidates
    if len(candidates) == 1:
        return candidates[0]
    if candidates:
        raise AmbiguousName(name, candidates, telling(store, candidates))
    raise UnknownName(name, _nearest(store, name, types)) if fold(name) else NoName(name)


def is_known(store: Store, name: str) -> bool:
    """Return whether an entity has this whole name, acronym or alias."""
    return bool(_exact(store, name, None))


def exactly(store: Store, name: str, types: Collection[str] | None = None) -> list[Found]:
    """Return what has this id, name, acronym or alias."""
    return _not_its_city(name, _exact(store, name, types))


def _not_its_city(name: str, found: list[Found]) -> list[Found]:
    """Leave cities out whose short name is their country's: "México" is not Mexico City."""
    return found if country_code(name) is None else [
        each for each in found if each.type != "city" or fold(each.name) == fold(name) or each.id == name.strip()]


def _own_city(store: Store, found: list[Found]) -> list[Found]:
    """Return the office's own city where its country has the same name and is all else that was found: "Panamá".

    Documents tell the ties of their own city: any other has the one with it.
    """
    cities = [each for each in found if each.type == "city"]
    if len(cities) != 1 or len(found) != 2 or {each.type for each in found} != {"city", "country"}:
        return []
    ties = {row["id"] for row in rows(store, "statements_of", id=cities[0].id) if row["relation"] == "SISTER_CITY_OF"}
    return cities if len(ties) > 1 else []


def _country(store: Store, name: str, types: Collection[str] | None) -> list[Found]:
    """Return the country of this name, in whichever language, else what is of it and has the name in its own."""
    if (code := country_code(name)) is None or "country" not in (types or ("country",)):
        return []
    found = _of_types(rows(store, "of_country", code=code), types)
    words = {each.id for each in _by_words(store, name, types)}
    return [each for each in found if each.type == "country"] or [
        each for each in found if each.id in words and each.type != "city"]


def meant_otherwise(store: Store, short: str, name: str) -> list[str]:
    """Return the names of what documents call by a short name, where none of it is what has the full name."""
    called = exactly(store, short)
    meant = {each.id for each in exactly(store, name)}
    return [] if meant & {each.id for each in called} else [each.name for each in called]


def _exact(store: Store, name: str, types: Collection[str] | None) -> list[Found]:
    """Return what has this id, else what has this whole name."""
    found = rows(store, "find_exact", id=name.strip(), key=fold(name) or name.strip().casefold())
    by_id, by_key = (_of_types([row for row in found if row["found_by"] == way], types) for way in ("id", "key"))
    return by_id or by_key


def _by_alias(store: Store, name: str, types: Collection[str] | None) -> list[Found]:
    """Return what the full name stands for that the table of aliases has for this short one."""
    from kb.aliases import UnknownAliasError, find_alias

    try:
        return _exact(store, find_alias(store, name).name, types)
    except UnknownAliasError:
        return []


def _singled_out(store: Store, name: str, types: Collection[str] | None) -> list[Found]:
    """Return those that a name means which has in parentheses what tells it from its namesakes."""
    if not (parts := _PARENTHESES.match(name)):
        return []
    outside, inside = parts.groups()
    candidates = _exact(store, outside, types) or _by_words(store, outside, types)
    told = telling(store, candidates) if candidates else {}
    return [each for each in candidates if told[each.id].fits(inside)]


def _by_words(store: Store, name: str, types: Collection[str] | None) -> list[Found]:
    """Return what has one name with all the words in it."""
    every = fold(name).split()
    words = [word for word in every if word not in _SMALL_WORDS] or every
    return _of_types(rows(store, "find_words", words=[f" {word} " for word in words]) if words else [], types)


def _of_types(found: list[dict[str, Any]], types: Collection[str] | None) -> list[Found]:
    candidates = [Found(row["id"], row["name"], row["type"], row["kind"], row["country"]) for row in found]
    return sorted((c for c in candidates if types is None or c.type in types), key=lambda c: (fold(c.name), c.id))


def _nearest(store: Store, name: str, types: Collection[str] | None) -> list[str]:
    """Return the names of the entities whose writings are most like `name`, the likest first."""
    from rapidfuzz import fuzz, process

    known = [row for row in rows(store, "known_names") if types is None or row["type"] in types]
    alike = process.extract(fold(name), [row["key"] for row in known], scorer=fuzz.WRatio, score_cutoff=_ALIKE,
                            limit=_NEAREST * 4)
    alike = [each for each in alike if _is_near(fold(name), each[0])]
    best = alike[0][1] if alike else 0
    names = dict.fromkeys(known[index]["name"] for _key, score, index in alike if score >= best - _BEHIND)
    return list(names)[:_NEAREST]


def _is_near(asked: str, key: str) -> bool:
    """Return whether the words that were asked for may be words of a name, miswritten; of three or more, all but one.

    Whole names are also alike by their letters alone: "Nadie" stands almost whole in many a long one.
    """
    from rapidfuzz import fuzz

    words = [word for word in asked.split() if word not in _SMALL_WORDS] or asked.split()
    known = key.split()
    missed = sum(max((fuzz.ratio(word, other) for other in known), default=0) < _NEAR
                 and not any(other.startswith(word) for other in known) for word in words)
    return missed <= (len(words) >= _MANY) or fuzz.ratio(asked.replace(" ", ""), key.replace(" ", "")) > _ALIKE + 15
