"""What judgements and the table of aliases mean for mentions: the further inputs of identity, as one pure object."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kb.aliases import Alias, aliases
from kb.identity_keys import Keys, block_key, name_key, with_full
from kb.judgements import Judgement, judgements
from kb.mentions import Mention, anchor_of, is_bound, keys_of
from kb.stores.base import Store, Transaction
from kb.subjects import Subject, parse_subject, subjects_of

Key = tuple[str, str]  # block and key; or "judgement" and the judgement's id
_JUDGED = "judgement"
_OF_MENTIONS = ("same", "different", "unsure", "rename", "retype")


@dataclass(frozen=True)
class Mark:
    """A judgement that a mention is a subject of; `side` tells which of its subjects."""

    judgement: Judgement
    side: int


@dataclass(frozen=True)
class Keyed:
    """A mention as identity compares it.

    Attributes:
        mention: what the document says.
        keys: its keys, those of the alias table with them.
        anchor: what people name it by as their body (`kb.mentions.anchor_of`).
        type: its type, by the latest judgement on it or as the document has it.
        marks: the judgements about it, the latest first.
        full: the name that the table of aliases gives it.
    """

    mention: Mention
    keys: Keys
    anchor: str
    type: str
    marks: tuple[Mark, ...] = ()
    full: str | None = None

    @property
    def id(self) -> str:
        """The mention key: the anchor without its block, for a person with the first of the bodies."""
        own = self.anchor.partition(":")[2]
        bodies = self.mention.bodies
        return f"{own}@{bodies[0].removeprefix('body:')}" if bodies else own

    @property
    def names(self) -> set[str]:
        """Every folded name and key by which a store finds the mention."""
        written = (*self.mention.writings, *self.mention.known, *((self.full,) if self.full else ()))
        own = keys_of(self.mention).shared if self.type != self.mention.type else ()
        return {*map(name_key, written), *self.keys.shared, *own}

    @property
    def typed(self) -> Mention:
        """The mention with the type that it is taken for."""
        return self.mention if self.type == self.mention.type else replace(self.mention, type=self.type)


class Decisions:
    """Judgements and aliases, ready to be asked about mentions.

    A subject names the mentions whose key has the same telling words, in the same country or body. Where the two
    subjects of a judgement differ in nothing that tells, each names only what is written exactly so.
    """

    def __init__(self, judged: Iterable[Judgement] = (), table: Iterable[Alias] = ()) -> None:
        self.judgements = sorted((each for each in judged if each.kind in _OF_MENTIONS),
                                 key=lambda each: each.age, reverse=True)
        self._by_id = {each.id: each for each in self.judgements}
        self._exact: dict[str, list[Mark]] = {}
        self._telling: dict[str, list[Mark]] = {}
        for judgement in self.judgements:
            self._index(judgement)
        self._aliases = list(table)
        self._meant: dict[str, dict[str, str]] = {}

    def of(self, mention: Mention) -> Keyed:
        """Return a mention with its keys, its type and the judgements about it."""
        marks = self._marks(mention)
        type_ = next((str(mark.judgement.value) for mark in marks if mark.judgement.kind == "retype"), mention.type)
        typed = mention if type_ == mention.type else replace(mention, type=type_)
        full = self._full(typed)
        keys = _with_full(typed, full) if full else keys_of(typed)
        if typed is not mention and is_bound(typed):  # what a person judged does not depend on the document
            keys = Keys(name_key(mention.name), frozenset({name_key(mention.name)}), full=keys.full)
        return Keyed(mention, keys, anchor_of(mention), type_, marks, full)

    def reach(self, mention: Mention) -> set[Key]:
        """Return what joins a mention to others: its keys, and the judgements that say it is the same as another."""
        keyed = self.of(mention)
        found = {(keyed.typed.block, key) for key in keyed.keys.shared}
        if keyed.type != mention.type:  # the people of a body ask for it by what the document takes it for
            found |= {(mention.block, key) for key in keys_of(mention).shared}
        return found | {(_JUDGED, mark.judgement.id) for mark in keyed.marks if mark.judgement.kind == "same"}

    def names(self, keys: Iterable[Key]) -> set[str]:
        """Return the keys of the names by which a store finds what `reach` gave."""
        found: set[str] = set()
        for block, key in keys:
            found |= self._names_of(key) if block == _JUDGED else {key}
        return found

    def _names_of(self, id_: str) -> set[str]:
        return {name for text in self._by_id[id_].subjects for name in parse_subject(text).names}

    def _index(self, judgement: Judgement) -> None:
        subjects = [parse_subject(text) for text in judgement.subjects]
        telling = [subject.telling for subject in subjects]
        index, texts = ((self._telling, telling) if len(set(telling)) == len(telling)
                        else (self._exact, list(map(str, subjects))))
        for side, text in enumerate(texts):
            index.setdefault(text, []).append(Mark(judgement, side))

    def _marks(self, mention: Mention) -> tuple[Mark, ...]:
        if not self.judgements:
            return ()
        found = {mark: None for subject in subjects_of(mention) for mark in self._marks_of(subject)}
        return tuple(sorted(found, key=lambda mark: (mark.judgement.age, mark.side), reverse=True))

    def _marks_of(self, subject: Subject) -> list[Mark]:
        return [*self._exact.get(str(subject), ()), *self._telling.get(subject.telling, ())]

    def _full(self, mention: Mention) -> str | None:
        """Return what the table of aliases says a mention's name means."""
        if not self._aliases:
            return None
        block = mention.block
        if block not in self._meant:
            self._meant[block] = {block_key(block, alias.short): alias.name for alias in self._aliases}
        return self._meant[block].get(block_key(block, mention.name))


def _with_full(mention: Mention, full: str) -> Keys:
    """Return a mention's keys with what the table says its name means, which goes before the gazetteers."""
    keys = with_full(keys_of(replace(mention, known=())), mention.block, mention.name, full)
    return keys or keys_of(mention)


NONE = Decisions()


def read_decisions(source: Store | Transaction) -> Decisions:
    """Return the judgements and the table of aliases of a store."""
    return Decisions(judgements(source), aliases(source))
