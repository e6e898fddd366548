"""Verbs that tell an event, in every form in which a text says that it took place or will: past, passive, future."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple, cast

from kb.names import plain
from kb.records import ActivityKind
from loaders.lexicon import pairs

# the past of the indicative and of the subjunctive, folded: "firmó", "firmaron", "para que firmaran"
_PAST = {"ar": "o|aron|amos|aran?", "er": "io|ieron|imos|ieran?", "ir": "io|ieron|imos|ieran?"}
_WITHOUT_ACCENT = ("uvo", "ado", "ido", "ito")  # forms in "o" that have none: "sostuvo", "fue firmado"
_ANY = "any"  # the group of the verbs that say no kind
_STRONG = "o|ieron|imos|ieran?"  # after the stem of an irregular past: "sostuvo"
_BEEN = r"(?:fue(?:ron|ran?)?|sido|ha|han|habia|habian|hemos)(?: sido)? "
# what a clause says that somebody has done before is no event: "que han recibido apoyo"
_BEFORE = re.compile(r"\bque (?:ya |se )?$")
# who receives somebody, not a thing: "recibió este martes en su despacho al embajador", "fue recibido por la alcaldesa"
_SOMEBODY = re.compile(
    r"(?:(?:ayer|hoy|est[ea] \w+|\w+mente),? )?(?:en [^,.;]{1,60}? )?(?:,? ?est[ea] \w+ )?"
    r"(?:al?\b|(?:la |una )?visita|de visita|una? (?:delegacion|mision|comitiva|comision))"
)
_BY_SOMEBODY = re.compile(r"(?:[^.;]{0,60}? )?por\b")


class Deed(NamedTuple):
    """What a verb tells: its kind, None where the noun beside it says it, and where it begins in the folded text."""

    kind: ActivityKind | None
    start: int


def deeds(text: str) -> list[Deed]:
    """Return what the verbs of a text tell that took place, in their order.

    Accents tell "dialogó" from "diálogo" and "firmaran" from "firmarán" in a text that has any.
    """
    key = plain(text)
    written = text if len(key) == len(text) and not text.isascii() else ""
    return [
        Deed(_kind(match), match.start())
        for match in _told().finditer(key)
        if not (written and _is_other_form(match, written)) and _is_event(match, key)
    ]


def ahead(text: str) -> list[Deed]:
    """Return what the verbs of a text tell that is to come: "visitará", "se reunirán", accents written."""
    return [Deed(_kind(match), match.start()) for match in _to_come().finditer(text.lower())]


def _kind(match: re.Match[str]) -> ActivityKind | None:
    return None if match.lastgroup == _ANY else cast(ActivityKind, match.lastgroup)


def _is_other_form(match: re.Match[str], written: str) -> bool:
    """Whether the accents say that it is a future ("firmarán") or a noun ("diálogo"), and no past."""
    if "á" in written[match.end() - 2 : match.end()]:
        return True
    return written[match.end() - 1] == "o" and not match.group().endswith(_WITHOUT_ACCENT)


def _is_event(match: re.Match[str], key: str) -> bool:
    """Whether somebody was received, not a thing, and no clause says what was done before."""
    form, after = match.group(), key[match.end() :].lstrip()
    if form.startswith("ha") and _BEFORE.search(key[: match.start()]):
        return False
    if not re.search("recib|acog", form):
        return True
    return bool((_BY_SOMEBODY if form.startswith(("fue", "sido")) else _SOMEBODY).match(after))


@cache
def _told() -> re.Pattern[str]:
    return _pattern(_told_forms)


@cache
def _to_come() -> re.Pattern[str]:
    return _pattern(_to_come_forms)


def _pattern(forms: Callable[[str], str]) -> re.Pattern[str]:
    kinds = {_ANY if kind == "-" else kind: verbs.split() for kind, verbs in pairs("event_verbs.tsv")}
    groups = "|".join(f"(?P<{kind}>{'|'.join(map(forms, verbs))})" for kind, verbs in kinds.items())
    return re.compile(rf"\b(?:{groups})\b")


def _told_forms(verb: str) -> str:
    """Return a pattern of the forms of a verb written as "infinitive[:past stem[:participle]]"."""
    infinitive, past = (*verb.split(":"), "")[:2]
    told = rf"{past}(?:{_STRONG})" if past else rf"{infinitive[:-2]}(?:{_PAST[infinitive[-2:]]})"
    return rf"{told}|{_BEEN}{_participle(verb)}[oa]s?"


def _to_come_forms(verb: str) -> str:
    infinitive = verb.split(":")[0]
    stem = f"{infinitive[:-2]}dr" if infinitive.endswith("tener") else infinitive
    return rf"{stem}án?|serán? {_participle(verb)}[oa]s?"


def _participle(verb: str) -> str:
    """Return the participle of a verb without its last letter: "firmad", "recibid", "suscrit"."""
    infinitive, _past, irregular = (*verb.split(":"), "", "")[:3]
    return irregular or f"{infinitive[:-2]}{'ad' if infinitive.endswith('ar') else 'id'}"
