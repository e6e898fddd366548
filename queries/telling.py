"""What tells namesakes apart: what they are, their bodies and posts, their country, when documents name them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from kb.countries import country_name
from kb.language import LANGUAGES, _, language
from kb.names import fold
from kb.stores.base import Store
from queries.catalogue import rows
from queries.rows import Found

_SHOWN = 2  # bodies of one candidate that a message shows


@dataclass
class Telling:
    """What tells one entity from its namesakes.

    Attributes:
        kind: what it is, in the user's language.
        bodies: names of the bodies, cities and countries that it belongs to, in alphabetical order.
        posts: the same with what it is there.
        country: a code of two letters.
        dates: the first and the last period of the documents that name it.
        keys: everything by which a person may single it out, folded.
    """

    kind: str
    bodies: list[str] = field(default_factory=list)
    posts: list[str] = field(default_factory=list)
    country: str | None = None
    dates: str = ""
    keys: set[str] = field(default_factory=set)

    def __str__(self) -> str:
        """Return it as it stands in parentheses behind a name."""
        country = country_name(self.country, language()) if self.country else None
        return ", ".join(filter(None, (self.kind, *self.posts[:_SHOWN], country, self.dates)))

    def fits(self, written: str) -> bool:
        """Return whether somebody who writes this in parentheses may mean it: a body, a post, a country, a kind."""
        words = {word for word in fold(written).split() if len(word) > 2} or set(fold(written).split())
        return bool(words) and any(words <= set(key.split()) for key in self.keys)


def telling(store: Store, candidates: Sequence[Found]) -> dict[str, Telling]:
    """Return what tells each of the candidates apart, by id."""
    ids = [candidate.id for candidate in candidates]
    found = {each.id: _of(each) for each in candidates}
    posts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows(store, "telling", ids=ids):
        own = found[row["id"]]
        own.keys |= {row["key"], fold(row["role"])} - {""}
        if row["type"] == "country" and own.country:
            continue  # its code says so already
        roles = posts[row["id"]][row["name"]]
        if row["role"] and fold(row["role"]) not in map(fold, roles):
            roles.append(row["role"])
    for id_, bodies in posts.items():
        found[id_].bodies = sorted(bodies, key=lambda name: (fold(name), name))
        found[id_].posts = [_post(name, bodies[name]) for name in found[id_].bodies]
    for row in rows(store, "seen_in", ids=ids):
        found[row["id"]].dates = " – ".join(dict.fromkeys(filter(None, (row["first"], row["last"]))))
    return found


def example(candidates: Sequence[Found], told: dict[str, Telling]) -> str | None:
    """Return a name that is one candidate's alone, with what singles it out in parentheses where that is needed.

    None where nothing tells any of them apart.
    """
    names = [fold(candidate.name) for candidate in candidates]
    for candidate in candidates:
        if names.count(fold(candidate.name)) == 1:
            return candidate.name
        own = told[candidate.id]
        texts = (*own.bodies, own.kind) if candidate.type == "person" else (own.kind, *own.bodies)
        for text in texts:
            if [other.id for other in candidates if told[other.id].fits(text)] == [candidate.id]:
                return f"{candidate.name} ({text})"
    return None


def type_name(type_: str) -> str:
    """Return what a type of entity is called in the user's language."""
    return {
        "person": _("person"), "directorate": _("directorate"), "partner": _("partner"), "network": _("network"),
        "city": _("city"), "country": _("country"), "place": _("place"), "project": _("project"), "call": _("call"),
    }.get(type_, type_)


def kind_name(type_: str, kind: str | None) -> str:
    """Return what a partner is more exactly; what its type is called where that is not known."""
    kinds = {
        "embassy": _("embassy"), "ministry": _("ministry"), "municipality": _("municipality"),
        "university": _("university"), "ngo": _("non-governmental organization"),
        "international_organization": _("international organization"), "government": _("government body"),
        "company": _("company"), "media": _("media outlet"), "committee": _("committee"),
    }
    return kinds.get(kind or "", type_name(type_)) if type_ == "partner" else type_name(type_)


def _of(candidate: Found) -> Telling:
    kind = kind_name(candidate.type, candidate.kind)
    country = candidate.country if candidate.type != "country" else None
    names = [country_name(country, lang) for lang in LANGUAGES] if country else []
    keys = {fold(text) for text in (kind, type_name(candidate.type), candidate.type, country, *names) if text}
    return Telling(kind, country=country, keys=keys)


def _post(body: str, roles: Sequence[str]) -> str:
    return f"{roles[0]}, {body}" if roles else body
