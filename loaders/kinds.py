"""What kind of activity words name, and whether it took place."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from kb.names import plain
from kb.records import ActivityKind, ActivityStatus
from loaders.lexicon import pairs

_PLANNED = re.compile(
    r"\b(?:se realizara|se llevara|tendra lugar|se celebrara|queda (?:confirmad|programad|agendad)|esta(?:ra)? previst|"
    r"por confirmar|a realizarse|programad[oa]s? para|previst[oa]s? para|se efectuara|agendad[oa]s? para|visitara)"
)
_DONE = re.compile(
    r"\b(?:se )?(?:realiz|sostuv|sosten|celebr|llev(?:o|aron) a cabo|particip|asist|efectu|desarroll|tuvo lugar|"
    r"acompan|brind|"
    r"recib|atend|organiz|inaugur)\w*\b|\bprimera participacion|\bparticipacion|\bllamada con|\breunion con"
)


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(rf"\b(?:{pattern})")) for kind, pattern in pairs("kinds.tsv"))


@cache
def _put_off() -> tuple[tuple[ActivityStatus, re.Pattern[str]], ...]:
    found = ((cast(ActivityStatus, name), pattern) for name, pattern in pairs("status.tsv"))
    return tuple((name, re.compile(rf"\b(?:{pattern})")) for name, pattern in found)


def put_off(text: str) -> ActivityStatus | None:
    """Return whether a text says that something was cancelled or postponed; None if it says neither."""
    key = plain(text)
    return next((name for name, pattern in _put_off() if pattern.search(key)), None)


def kind_named(text: str) -> ActivityKind | None:
    """Return the kind that the first naming word of a text says, None if it has none."""
    key = plain(text)
    found = [
        (match.start(), order, kind) for order, (kind, pattern) in enumerate(_kinds()) if (match := pattern.search(key))
    ]
    return cast(ActivityKind, min(found)[2]) if found else None


_BY_VERB: tuple[tuple[ActivityKind, re.Pattern[str]], ...] = (
    ("signing", re.compile(r"\b(?:suscrib|rubric|formaliz|sell)\w+")),
    ("meeting", re.compile(r"\b(?:se reuni|se reune|sostuv|dialog|convers|mantuv|compart|analizad)\w*")),
    ("visit", re.compile(r"\b(?:recibi|recibe|visit|recorri|viaj|arrib|llego|llegaron|acog)\w*")),
    ("ceremony", re.compile(r"\b(?:entreg|inaugur|declar|condecor|distingui|celebr|conmemor|otorg|lanz|dono\b)\w*")),
)


def kind_done(text: str) -> ActivityKind | None:
    """Return the kind that the verb of a sentence says where no noun names it ("se reunió con"), None if none does."""
    key = plain(text)
    found = [(match.start(), kind) for kind, pattern in _BY_VERB if (match := pattern.search(key))]
    return min(found)[1] if found else None


def row_kind(activity: str, topic: str) -> ActivityKind:
    """Return the kind of a table's row: what its activity cell names, else what its topic does."""
    key = plain(activity)
    first = next((kind for kind, pattern in _kinds() if pattern.search(key)), None)
    return cast(ActivityKind, first) if first else kind_named(topic) or "other"


def bullet_kind(text: str) -> ActivityKind:
    """Return the kind of a bullet: what its first clause says was held or attended, else a coordination."""
    key = plain(text)
    head = re.split(r"[.;]|, (?:donde|en la cual|en el cual|con el)|\bsobre\b|\bpara\b|\ba fin\b", key)[0][:160]
    if re.match(
        r"\s*(?:a (?:la )?(?:solicitud|peticion)|se recibio (?:una |la )?(?:solicitud|nota)|solicitud|se solicit)", key
    ):
        return "request"
    if re.search(r"\bencuesta|\bcuestionario", key):
        return "survey"
    if re.match(
        r"\s*(?:con |se comparti|se difund|se envi|se remit|se suministr|en conjunto con|se recib|dandole|se dio|"
        r"se coordin|atendiendo)",
        key,
    ) and not re.search(r"\breunion\b|\bparticipamos", head):
        return "coordination"
    named = kind_named(head)
    return named if named and (_DONE.search(head) or re.match(r"\s*\w+", head)) else "coordination"


def status(text: str, *, planned: bool = False) -> ActivityStatus:
    """Return whether what a text tells was held, is planned, was cancelled or put off."""
    key = plain(text)
    off = put_off(text)
    if off:
        return off
    return "planned" if planned or (_PLANNED.search(key) and not _DONE.search(_PLANNED.split(key)[0])) else "held"
