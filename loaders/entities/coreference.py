"""Who is meant in a news item without a name: "la delegación", "los visitantes", "el alcalde"."""

from __future__ import annotations

import re

from kb.names import fold, plain
from loaders.entities.draft import Draft
from loaders.names.registry import Entry
from loaders.skeleton import Skeleton
from loaders.spans import Span

_GROUP = r"(?:delegacion|comitiva|mision|grupo|equipo|representacion|brigada)"
_DELEGATION = re.compile(
    rf"\b(?:una?|la|el|esta|este) {_GROUP}(?: [a-z]+)? (?:de la|del|de) (?P<body>Ⓑ)|"
    r"\b(?:representantes|funcionari[oa]s|tecnic[oa]s|expert[oa]s|delegad[oa]s) (?:de la|del|de) (?P<theirs>Ⓑ)"
)
# the delegation as what a sentence is about: at its head, or right after its day
_MEANT = re.compile(
    rf"(?:^|, |\by )(?:el [a-z]+(?: \d+)? |ayer |hoy |luego |despues |posteriormente )*"
    rf"(?:la|el|dicha|dicho|esta|este) {_GROUP}"
    r"(?! (?:de la|del|de) )|\b(?:los|las) (?:visitantes|delegados|delegadas|huespedes)\b"
)
# who holds one of these posts is the only one in a story that is called by it
_POSTS = re.compile(
    r"\b(?:el|la|al) (?P<post>alcalde|alcaldesa|intendente|intendenta|vicealcalde|vicealcaldesa|embajador|embajadora|"
    r"prefecto|prefecta|gobernador|gobernadora|rector|rectora|viceministro|viceministra)\b"
    r"(?! (?:de|del|en|por|encargad|electo|titular|saliente)\b|,? ?Ⓟ| [a-z]+,? Ⓟ|, (?:el |la |[a-z]+ )?Ⓟ)"
)


def delegation_named(skeleton: Skeleton, entries: dict[Span, Entry], first: int, last: int) -> Entry | None:
    """Return the body whose delegation a stretch of a text speaks of: "una delegación de la Ⓑ"."""
    match = _DELEGATION.search(skeleton.text, first, last)
    if match is None:
        return None
    return entries[skeleton.span_at(match.start("body") if match["body"] else match.start("theirs"))]


def means_the_delegation(key: str) -> bool:
    """Whether a folded sentence speaks of the delegation that was named before."""
    return _MEANT.search(key) is not None


def holders_meant(skeleton_text: str, draft: Draft) -> list[Entry]:
    """Return the people whom a stretch of a skeleton calls by their post alone, each the only one who has it."""
    found: list[Entry] = []
    for match in _POSTS.finditer(skeleton_text):
        holders = {id(p): p for p in _holders(match["post"], draft)}
        if len(holders) == 1:
            found += holders.values()
    return found


def _holders(post: str, draft: Draft) -> list[Entry]:
    """Return the people with a post; of several mayors, the home city's."""
    links = [
        link.values
        for link in draft.links.get("roles", ())
        if link.values["role"] and plain(link.values["role"]).split()[0] == post
    ]
    home = [v for v in links if _is_at_home(v["organization"], draft)]
    return [values["person"] for values in (home if len(links) > 1 and home else links)]


def _is_at_home(body: Entry | None, draft: Draft) -> bool:
    from loaders.names.lens import is_home

    city = fold(draft.lens.home.city)
    return body is None or any(is_home(w, draft.lens.home) or fold(w) == city for w in body.writings)
