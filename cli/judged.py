"""Judgements in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kb.language import _

if TYPE_CHECKING:
    from kb.judgements import Judgement


def in_words(judgement: Judgement, writings: Mapping[str, str]) -> str:
    """Return a judgement in one line: its number, what it says, of what. For `writings` see `about_in_words`."""
    return _("{number}. {kind}: {about}").format(
        number=judgement.number, kind=kind_in_words(judgement.kind), about=about_in_words(judgement, writings))


def kind_in_words(kind: str) -> str:
    """Return what a kind of judgement is called."""
    return {
        "same": _("the same"), "different": _("different"), "unsure": _("not sure"), "rename": _("shown as"),
        "retype": _("type"), "close": _("closed"),
    }[kind]


def about_in_words(judgement: Judgement, writings: Mapping[str, str]) -> str:
    """Return what a judgement is about, as people write it: names with their body or country in parentheses.

    `writings` are those of `queries.judged.in_writing`; a subject that it lacks is shown by its folded writing.
    """
    from queries.find import type_name

    if judgement.kind == "close":
        return judgement.subjects[0]
    about = " – ".join(writings.get(subject) or _subject(subject) for subject in judgement.subjects)
    if judgement.value is None:
        return about
    value = type_name(judgement.value) if judgement.kind == "retype" else judgement.value
    return f"{about} → {value}"


def _subject(text: str) -> str:
    from kb.subjects import parse_subject

    subject = parse_subject(text)
    place = (subject.place or "").replace("city:", "").partition("@")[0]
    if not place:
        return subject.key
    return f"{subject.key} ({place if subject.block == 'person' else place.upper()})"
