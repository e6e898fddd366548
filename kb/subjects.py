"""How a judgement names a mention: a readable line that no document, passage or entity id is part of.

    body:embajada de japon                       a body, by its folded writing
    body:ministerio de salud@pe                  with the country that keeps it apart from its namesakes
    city:san marcos@gt
    person:ana perez                             a person of whom the document names no body
    person:ana perez@oficina de enlace           with a body of hers, by its folded writing
    person:ana perez@city:san marcos@gt          or a city

The part before the colon is the block in which names are compared: bodies of all types are one block. A name that
only its document explains ("la Oficina") is named by its writing alone, and so stands for all that is written so.
"""

from __future__ import annotations

from dataclasses import dataclass

from kb.identity_keys import block_key, core, is_generic, name_key
from kb.mentions import Mention, is_bound, keys_of


@dataclass(frozen=True)
class Subject:
    """A mention as a judgement names it: block, folded writing, and what tells it from namesakes."""

    block: str
    key: str
    place: str | None = None

    def __str__(self) -> str:
        """Return the line that is kept."""
        return f"{self.block}:{self.key}@{self.place}" if self.place else f"{self.block}:{self.key}"

    @property
    def telling(self) -> str:
        """The same for writings that differ in nothing that tells: "embajada de la india", "embajada de india"."""
        place = self.place and _telling_place(self.place) if self.block == "person" else self.place
        return str(Subject(self.block, self._telling_key, place))

    @property
    def _telling_key(self) -> str:
        """The words that tell; a writing of which none does ("la oficina") is named as it is."""
        return self.key if self.block == "body" and is_generic(self.key) else block_key(self.block, self.key)

    @property
    def names(self) -> frozenset[str]:
        """The keys of the names by which a store finds the mentions."""
        return frozenset((self.key, self._telling_key))


def parse_subject(text: str) -> Subject:
    """Return the subject that a line stands for; any text has one."""
    block, _colon, rest = text.partition(":")
    key, _at, place = rest.partition("@")
    return Subject(block, key, place or None)


def subjects_of(mention: Mention) -> tuple[Subject, ...]:
    """Return the subjects that name a mention: for a person one for each body, else one."""
    key = name_key(mention.name) if is_bound(mention) else keys_of(mention).anchor
    if mention.bodies:
        return tuple(Subject("person", key, body.removeprefix("body:")) for body in mention.bodies)
    return (Subject(mention.block, key, mention.scope),)


def _telling_place(place: str) -> str:
    """Return a person's body or city by the words that tell."""
    block, colon, rest = place.rpartition("city:")
    key, at, country = rest.partition("@")
    return f"{block}{colon}{block_key('city', key) if colon else core(key)}{at}{country}"
