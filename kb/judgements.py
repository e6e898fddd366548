"""Judgements: what people decided about names and commitments, and the store's table of them.

A judgement names what the documents say and never what the store makes of it: no entity, passage or document id. So
it outlives documents that are taken out, corrected or loaded elsewhere; one whose subject is not there waits. It
changes which entity a name stands for and nothing else: taking it back gives the graph of before.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from kb.errors import KbError
from kb.language import _
from kb.running import run, texts
from kb.stores.base import Row, Store, Transaction

KINDS = ("same", "different", "unsure", "rename", "retype", "close")
PAIRED = ("same", "different", "unsure")  # kinds about two subjects; the others are about one


@dataclass(frozen=True)
class Judgement:
    """What a person decided.

    Attributes:
        kind: one of KINDS.
        subjects: what it is about, sorted: mentions in the form of `kb.subjects.Subject`; for `close` the folded text
            of the commitment (`kb.names.fold`).
        value: the new name of a `rename`, the new type of a `retype`, else None.
        who: the person's name.
        when: ISO time, UTC; the later of two judgements that contradict each other holds.
        number: what a list calls it, from 1; given when it is recorded.
    """

    kind: str
    subjects: tuple[str, ...]
    value: str | None
    who: str
    when: str
    number: int = 0

    def __post_init__(self) -> None:
        """Sort the subjects, so that the same decision reads the same whichever side was named first."""
        if self.kind not in KINDS:
            raise ValueError(self.kind)
        object.__setattr__(self, "subjects", tuple(sorted(self.subjects)))

    @property
    def id(self) -> str:
        """A digest of what was decided: the same judgement twice is one, whoever makes it and when."""
        return sha256("\n".join((self.kind, *self.subjects, self.value or "")).encode()).hexdigest()[:32]

    @property
    def age(self) -> tuple[str, int, str]:
        """What orders judgements, the earliest first."""
        return self.when, self.number, self.id

    @property
    def properties(self) -> Row:
        """What the node of the judgement holds, without what is not known."""
        found = {"id": self.id, "number": self.number, "kind": self.kind, "subjects": list(self.subjects),
                 "value": self.value, "who": self.who, "when": self.when}
        return {key: value for key, value in found.items() if value is not None}


class UnknownJudgementError(KbError):
    """No judgement has the number that was given, or there is none at all."""

    def __init__(self, number: int | None) -> None:
        super().__init__(
            _("there is no judgement to undo") if number is None else
            _("there is no judgement {number}; see the list with kb judgements").format(number=number))


def judgements(source: Store | Transaction, *kinds: str) -> list[Judgement]:
    """Return the judgements of a store, or only those of some kinds, by number."""
    name = "all_judgements"
    rows = run(source, name) if isinstance(source, Transaction) else source.read(texts()[name].text)
    return [judgement_of(row) for row in rows if not kinds or row["kind"] in kinds]


def judgement_of(row: Row) -> Judgement:
    """Return the judgement that a row of `all_judgements` holds."""
    return Judgement(row["kind"], tuple(row["subjects"]), row["value"], row["who"], row["when"], row["number"])


def record(transaction: Transaction, judgement: Judgement) -> Judgement:
    """Write a judgement and return it with its number.

    The same judgement again changes nothing while it holds; where a later one about the same subjects contradicts
    it, it becomes the latest. This alone changes no entity: `kb.judging.judge` does.
    """
    every = judgements(transaction)
    found = next((each for each in every if each.id == judgement.id), None)
    if found and not any(each.age > found.age and contradict(each, found) for each in every):
        return found
    numbered = replace(judgement, number=max((each.number for each in every), default=0) + 1)
    run(transaction, "set_judgement", id=numbered.id, properties=numbered.properties)
    return numbered


def forget(transaction: Transaction, judgement: Judgement) -> None:
    """Delete a judgement from the table."""
    run(transaction, "delete_judgement", id=judgement.id)


def find_judgement(found: Iterable[Judgement], number: int | None) -> Judgement:
    """Return the judgement of a number, the latest recorded for None. Raises UnknownJudgementError."""
    every = sorted(found, key=lambda each: each.number)
    wanted = every[-1:] if number is None else [each for each in every if each.number == number]
    if not wanted:
        raise UnknownJudgementError(number)
    return wanted[-1]


def contradict(a: Judgement, b: Judgement) -> bool:
    """Return whether two judgements about the same subjects cannot both hold."""
    if a.subjects != b.subjects or a.id == b.id:
        return False
    return {a.kind, b.kind} <= set(PAIRED) or (a.kind == b.kind and a.kind in ("rename", "retype"))
