"""What a person means who judges: the mentions behind the names that were typed, and what cannot be judged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kb.closure import mention_of
from kb.errors import KbError
from kb.identity_keys import name_key
from kb.judgements import Judgement
from kb.language import _, language
from kb.mentions import Mention, block_of, is_bound, keys_of
from kb.names import fold
from kb.relations import ENTITY_TYPES, RELATIONS
from kb.running import texts
from kb.stores.base import Store
from kb.subjects import Subject, parse_subject, subjects_of
from queries.catalogue import rows
from queries.find import UnknownName, find, type_name
from queries.rows import Found

_LISTED = 6  # writings that one message shows


@dataclass(frozen=True)
class Judged:
    """A name that was typed: the entity that has it now, and the mention of it that a judgement is to name."""

    entity: Found
    subject: Subject


class SameNameError(KbError):
    """Two names that documents write as one and the same mention, or the same name twice."""

    def __init__(self, a: str, b: str, writings: list[str]) -> None:
        super().__init__(_("'{a}' and '{b}' are one name in the documents; these can be told apart: {writings}").format(
            a=a, b=b, writings="; ".join(writings[:_LISTED])))


class AlreadyOneError(KbError):
    """Two names of one entity that were to be joined."""

    def __init__(self, a: str, b: str, name: str) -> None:
        super().__init__(_("'{a}' and '{b}' are one already: {name}").format(a=a, b=b, name=name))


class OtherBlockError(KbError):
    """Two names of which one is, for example, a person's and one a body's."""

    def __init__(self, a: Found, b: Found) -> None:
        super().__init__(_("{a} ({a_type}) and {b} ({b_type}) are not of one kind; if one of them was read wrongly, "
                           "mend that first with kb retype").format(
            a=a.name, a_type=type_name(a.type), b=b.name, b_type=type_name(b.type)))


class AlreadySoError(KbError):
    """A name or a type that the entity has already."""

    def __init__(self, name: str, value: str) -> None:
        super().__init__(_("{name} is that already: {value}").format(name=name, value=value))


class UnfitTypeError(KbError):
    """A type that cannot have the relations that documents state of the entity."""

    def __init__(self, entity: Found, type_: str, relation: str, outgoing: bool) -> None:
        declared = RELATIONS[relation]
        words = (declared.label if outgoing else declared.reverse)[language()]
        super().__init__(_("{name} cannot be of the type {type}: documents say of it “{relation} …”, which only other "
                           "types can have; correct the record of the document instead").format(
            name=entity.name, type=type_name(type_), relation=words))


def judged_pair(store: Store, a: str, b: str, *, same: bool) -> tuple[Judged, Judged]:
    """Return what two names mean that are to be joined (`same`) or kept apart.

    Raises UnknownName, AmbiguousName, SameNameError, AlreadyOneError, OtherBlockError.
    """
    first, second = judged(store, a), judged(store, b)
    if first.entity.id == second.entity.id:
        if same and fold(a) != fold(b):
            raise AlreadyOneError(a, b, first.entity.name)
        if first.subject == second.subject:
            raise SameNameError(a, b, sorted({str(each) for mention in mentions_of(store, first.entity.id)
                                              for each in subjects_of(mention)}))
    if block_of(first.entity.type) != block_of(second.entity.type):
        raise OtherBlockError(first.entity, second.entity)
    return first, second


def judged(store: Store, text: str) -> Judged:
    """Return the entity that a name or the line of a subject stands for, and the mention to be judged.

    Raises UnknownName, AmbiguousName.
    """
    try:
        entity = find(store, text)
    except UnknownName:
        found = by_subject(store, parse_subject(text.strip()))
        if found is None:
            raise
        return found
    return Judged(entity, _chosen(mentions_of(store, entity.id), text))


def in_writing(store: Store, subjects: Iterable[str]) -> dict[str, str]:
    """Return how documents write the mentions that the lines of subjects name, by line.

    A body or city that tells a person from namesakes stands behind the name in parentheses, as does the country of
    anything else. A line of which no document has the mention is its own folded writing.
    """
    return {text: _in_writing(store, parse_subject(text)) for text in subjects}


def _in_writing(store: Store, subject: Subject) -> str:
    mention = next((mention for name in sorted(subject.names) for row in rows(store, "find_exact", id="", key=name)
                    for mention in mentions_of(store, row["id"]) if subject in subjects_of(mention)), None)
    writings = (*mention.writings, mention.name) if mention else ()
    name = next((each for each in writings if name_key(each) == subject.key), mention.name if mention else subject.key)
    return f"{name} ({_place(store, subject)})" if subject.place else name


def _place(store: Store, subject: Subject) -> str:
    """Return what tells a subject from its namesakes: the name of a person's body or city, else a country's code."""
    if subject.block != "person":
        return (subject.place or "").upper()
    key = (subject.place or "").removeprefix("city:").partition("@")[0]
    found = rows(store, "find_exact", id="", key=key)
    return str(found[0]["name"]) if found else key


def waiting(store: Store, judged: Iterable[Judgement]) -> set[str]:
    """Return the ids of the judgements of which a subject is in no document; those of commitments are not looked at."""
    return {each.id for each in judged if each.kind != "close"
            and not all(_is_there(store, parse_subject(text)) for text in each.subjects)}


def _is_there(store: Store, subject: Subject) -> bool:
    ids = {row["id"] for name in subject.names for row in rows(store, "find_exact", id="", key=name)}
    return any(named.telling == subject.telling for id_ in ids for mention in mentions_of(store, id_)
               for named in subjects_of(mention))


def mentions_of(store: Store, id_: str) -> list[Mention]:
    """Return the different mentions of an entity."""
    return [mention_of(row) for row in store.read(texts()["entity_mentions"].text, {"ids": [id_]})]


def check_fits(store: Store, entity: Found, type_: str) -> None:
    """Raise UnfitTypeError where documents state of an entity what a type cannot have, AlreadySoError for its own."""
    if entity.type == type_:
        raise AlreadySoError(entity.name, type_name(type_))
    label = next(each for each in ENTITY_TYPES if each.lower() == type_)
    for row in sorted(rows(store, "relation_ends", id=entity.id), key=lambda row: (row["relation"], row["outgoing"])):
        declared = RELATIONS.get(row["relation"])
        if declared and label not in (declared.sources if row["outgoing"] else declared.targets):
            raise UnfitTypeError(entity, type_, row["relation"], row["outgoing"])


def by_subject(store: Store, subject: Subject) -> Judged | None:
    """Return what the line of a subject stands for exactly, as `kb judgements` shows it."""
    for name in sorted(subject.names):
        for row in rows(store, "find_exact", id="", key=name):
            if any(subject in subjects_of(mention) for mention in mentions_of(store, row["id"])):
                return Judged(Found(row["id"], row["name"], row["type"], row["kind"], row["country"]), subject)
    return None


def _chosen(mentions: list[Mention], written: str) -> Subject:
    """Return the subject that stands best for what was written.

    A mention that is called so itself goes before one that has it as an alias; then what other documents can explain,
    what names a body or a country, a full form, what most documents have.
    """
    exact = [subject for mention in mentions for subject in subjects_of(mention) if str(subject) == written.strip()]
    if exact:
        return exact[0]

    def rank(mention: Mention) -> tuple[object, ...]:
        subject = subjects_of(mention)[0]
        return (name_key(mention.name) != name_key(written), is_bound(mention), subject.place is None,
                not keys_of(mention).strong, -mention.documents, str(subject))

    return subjects_of(min(mentions, key=rank))[0]
