"""What a text says of one person: the post, and the body, city or country it is of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kb.names import fold, plain
from loaders.names.heads import common_words
from loaders.names.person_names import role_nouns
from loaders.names.registry import Entry
from loaders.spans import Span


@dataclass(frozen=True)
class Affiliation:
    """A person, the role as written (None where none is), and the name of the body, city or country if there is one.

    `country` is the code of the country whose adjective follows the post: "el embajador argentino, Ⓟ"; `entry` is the
    body, where another passage names it; `gentile` is an adjective after the post that may be of a city; `of_issuer`
    says that the body is the one that writes: "por esta Oficina asistió Ⓟ".
    """

    person: Span
    role: str | None
    body: Span | None
    country: str | None = None
    entry: Entry | None = None
    gentile: str | None = None
    of_issuer: bool = False


def is_plural(role: str) -> bool:
    """Say whether a post is in the plural."""
    return role.split()[0].endswith("s") if role else True


def names_a_unit(role: str) -> bool:
    """Say whether a role says of what ("directora de Turismo"), so that the body before it need not be its own."""
    complement = re.search(r" (?:de la|del|de) (?P<noun>\w+)", role)
    return bool(complement and plain(complement["noun"]) not in role_nouns())


def is_of_another(role: str, body: Entry) -> bool:
    """Say whether a post says of what it is, and a body is of something else: "ministra de Cultura" of Hacienda's."""
    match = re.match(r"\w+(?: de la| del| de) (?P<topic>[A-ZÁÉÍÓÚ]\w+)", role)
    return match is not None and not any(fold(match["topic"]) in fold(writing).split() for writing in body.writings)


def is_of_a_town(role: str) -> bool:
    """Say whether a post is "de" a proper name, which no list knows: "edil de Villa Nueva", not "edil de Turismo"."""
    match = re.search(r" de (?P<name>[A-ZÁÉÍÓÚ].*)", role)
    return match is not None and not any(word in common_words() for word in fold(match["name"]).split())
